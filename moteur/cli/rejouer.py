"""`moteur rejouer` : refait une réponse depuis son reçu, et dit si elle est la même."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from moteur.cli import demandes, sortie
from moteur.cli.demandes import ENTREE, Couches, DossierFautif
from moteur.cli.francais import REUSSI, TROUVE
from moteur.diagnostics import DemandeInvalide
from moteur.diagnostics.catalogue import c006_chemin
from moteur.fichiers import EcritureImpossible
from moteur.modele.ecritures import ecrire_date
from moteur.modele.modele import Modele
from moteur.recus.archiver import archiver
from moteur.recus.differences import Difference
from moteur.recus.editions import Editions
from moteur.recus.phrases import dire
from moteur.recus.recu import TAILLE_MAX, Recu, lire_recu
from moteur.recus.rejouer import Comparaison, Rejeu, rejouer

_RUBRIQUES = {
    "resultats": ("résultat", ""),
    "indetermines": ("indéterminé", ""),
    "sans_objet": ("sans objet", "sans objet"),
    "presumes": ("présumé", ""),
    "lectures": ("résultat à plusieurs lectures", "résultats à plusieurs lectures"),
    "obligations": ("obligation", ""),
    "alertes": ("alerte", ""),
}


def rejouer_recu(
    couches: Couches, chemin: str, archives: str | None, archiver_dans: str | None, *, en_json: bool
) -> int:
    """Rejoue un reçu, et garde son édition si on le demande ; 0 si la réponse est la même, 1 sinon."""
    recus = lire(chemin)
    garde = dossier_d_archives(archiver_dans)
    moteur = couches.charger()
    with Editions(couches.regles, couches.baremes, moteur, dossier_d_archives(archives)) as editions:
        rejeux = [rejouer(recu, editions) for recu in recus]
        archive = _archiver(recus[0], editions, garde, en_json=en_json) if garde is not None else None
    if en_json:
        objets = [r.en_dict() for r in rejeux]
        objet = objets[0] if len(objets) == 1 else {"identique": _tous(rejeux), "mois": objets}
        sortie.ecrire_json(objet | ({"archive": str(archive)} if archive is not None else {}))
    else:
        for rang, rejeu in enumerate(rejeux):
            if rang:
                sortie.ecrire()
            _ecrire(rejeu, moteur.modele)
    return REUSSI if _tous(rejeux) else TROUVE


def _archiver(recu: Recu, editions: Editions, garde: Path, *, en_json: bool) -> Path:
    try:
        archive, neuve = archiver(recu, editions, garde)
    except EcritureImpossible as refus:
        raise DemandeInvalide(
            [c006_chemin.faute(str(refus.chemin), refus.raison, "choisissez un autre répertoire.")]
        ) from None
    if not en_json:
        sortie.ecrire(f"Édition {'gardée' if neuve else 'déjà gardée'} dans {archive}.\n")
    return archive


def _tous(rejeux: Sequence[Rejeu]) -> bool:
    return all(r.identique for r in rejeux)


def lire(chemin: str) -> list[Recu]:
    """Lit un fichier de reçu, ou l'entrée standard pour « - » ; lève `DossierFautif`."""
    nom = "entrée standard" if chemin == ENTREE else chemin
    octets = demandes.lire_octets(chemin, nom, TAILLE_MAX)
    recus, fautes = lire_recu(octets, nom)
    if fautes:
        raise DossierFautif(fautes, {nom: octets.decode("utf-8", errors="replace")})
    return recus


def dossier_d_archives(ecrit: str | None) -> Path | None:
    """Rend le dossier d'archives demandé ; lève `DemandeInvalide` si ce n'est pas un répertoire."""
    if ecrit is None:
        return None
    if not Path(ecrit).is_dir():
        aide = "donnez le répertoire où sont les archives d'éditions."
        raise DemandeInvalide([c006_chemin.faute(ecrit, demandes.pourquoi_pas_repertoire(ecrit), aide)])
    return Path(ecrit)


# --- Texte ------------------------------------------------------------------------------------------------------------


def _ecrire(rejeu: Rejeu, courant: Modele) -> None:
    recu, modele = rejeu.recu, rejeu.edition.moteur.modele
    par = f", exécution {recu.execution}" if recu.execution else ""
    sortie.ecrire(f"Reçu d'une instruction au {ecrire_date(recu.jour)}, moteur {recu.moteur or 'non dit'}{par}.")
    sortie.ecrire(f"Édition : {rejeu.edition.origine}.")
    if not rejeu.meme_execution:
        sortie.ecrire(f"L'exécution {recu.execution} n'est pas installée ici : {rejeu.execution} la remplace.")
    if recu.moteur and recu.moteur != rejeu.version:
        sortie.ecrire(f"Ce moteur-ci est le {rejeu.version}.")
    if rejeu.identique:
        sortie.ecrire(f"\nIdentique : {_compter(recu)}.")
    else:
        sortie.ecrire("\nDifférente : la même édition, sur les mêmes faits, ne répond plus la même chose.")
        ecrire_differences(rejeu.differences, modele)
        sortie.ecrire("Cause : le moteur a changé ; les règles, les barèmes et les faits sont ceux du reçu.")
    if rejeu.courante is not None:
        _ecrire_courante(rejeu.courante, courant, modele)


def _compter(recu: Recu) -> str:
    comptes = [sortie.compter(len(c), *_RUBRIQUES[r]) for r, c in recu.rendu.items()]
    return ", ".join(comptes) or "aucun résultat"


def _ecrire_courante(courante: Comparaison, *modeles: Modele) -> None:
    if courante.pareille:
        sortie.ecrire("\nL'édition courante répond la même chose.")
        return
    sortie.ecrire("\nL'édition courante répondrait autre chose :")
    ecrire_comparaison(courante, *modeles)


def ecrire_comparaison(comparaison: Comparaison, *modeles: Modele) -> None:
    """Écrit les différences d'une comparaison et leurs causes."""
    for faute in comparaison.fautes:
        sortie.ecrire(f"  - elle n'admet plus ce dossier : {faute.message}")
    ecrire_differences(comparaison.differences, *modeles)
    for cause in comparaison.causes:
        sortie.ecrire(f"  cause : {cause}")
    if not comparaison.causes:
        sortie.ecrire("  cause : non établie")


def ecrire_differences(differences: Sequence[Difference], *modeles: Modele) -> None:
    """Écrit des différences, une par ligne."""
    for difference in differences:
        sortie.ecrire(f"  - {dire(difference, *modeles)}")
