"""`moteur bareme exporter | importer` : des barèmes vers un classeur, et retour."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from moteur.cli import sortie
from moteur.cli.bareme import ecrire_valeur, trouver
from moteur.cli.demandes import Couches
from moteur.cli.francais import REUSSI
from moteur.comparaison.baremes import Difference, ValeurChangee
from moteur.diagnostics import DemandeInvalide, Diagnostic, ReglesInvalides, a_des_erreurs
from moteur.diagnostics.catalogue import c006_chemin, x010_existe, x011_demande
from moteur.fichiers import EcritureImpossible, ecrire_fichiers
from moteur.langage.noms import sans_article
from moteur.modele.baremes import lire_baremes
from moteur.modele.couches import fichiers_de_baremes
from moteur.modele.ecritures import ecrire_date
from moteur.modele.series import Serie, Statut
from moteur.redaction import classeur, classeur_lecture
from moteur.redaction.annee import preparer
from moteur.redaction.baremes import Projet, poser
from moteur.redaction.bilan import Bilan, controler

_SUFFIXE = ".xlsx"


class EcritureRefusee(DemandeInvalide):
    """Une réécriture fautive, avec les textes qu'elle aurait écrits, pour montrer ses endroits."""

    def __init__(self, diagnostics: Iterable[Diagnostic], sources: Mapping[str, str]) -> None:
        super().__init__(diagnostics)
        self.sources = sources


def lire_series(couches: Couches) -> dict[str, Serie]:
    """Lit les barèmes, clés de table telles qu'écrites ; lève `ReglesInvalides`."""
    series, fautes = lire_baremes(couches.baremes)
    if a_des_erreurs(fautes):
        raise ReglesInvalides(fautes)
    return series


def ecrire_ou_refuser(contenus: Mapping[Path, bytes]) -> None:
    """Écrit tous les fichiers, ou aucun, dossiers compris ; lève `DemandeInvalide`."""
    try:
        for dossier in {f.parent for f in contenus}:
            dossier.mkdir(parents=True, exist_ok=True)
        ecrire_fichiers(contenus)
    except EcritureImpossible as erreur:
        raise DemandeInvalide([x010_existe.ne_s_ecrit_pas(str(erreur.chemin), erreur.raison)]) from erreur
    except OSError as erreur:
        raise DemandeInvalide([x010_existe.ne_s_ecrit_pas(str(erreur.filename), "ne se crée pas")]) from erreur


# --- Exporter ---------------------------------------------------------------------------------------------------------


def exporter(couches: Couches, fichier: str, noms: Sequence[str], annee: int | None, *, remplacer: bool) -> int:
    """Écrit un classeur : toutes les séries, celles nommées, ou celles que l'année attend, avec la place de chacune."""
    chemin = Path(fichier)
    if chemin.suffix != _SUFFIXE:
        raise DemandeInvalide(
            [c006_chemin.faute(fichier, "n'est pas un nom de classeur", f"finissez-le par {_SUFFIXE}.")]
        )
    if annee is not None and noms:
        raise DemandeInvalide([x011_demande.ensemble("--annee", "NOM")])
    if chemin.exists() and not remplacer:
        raise DemandeInvalide([x010_existe.faute(fichier, "donnez un autre nom, ou ajoutez --remplacer.")])
    series = lire_series(couches)
    voulues = [trouver(nom, series) for nom in noms] or list(series.values())
    lignes = classeur.toutes(voulues) if annee is None else _lignes_de(couches, series, annee)
    octets, fautes = classeur.exporter(lignes)
    if fautes:
        raise DemandeInvalide(fautes)
    ecrire_ou_refuser({chemin: octets})
    nombre = len({ligne.serie.identifiant for ligne in lignes})
    vides = sum(ligne.valeur is None for ligne in lignes)
    suite = f", dont {sortie.compter(vides, 'valeur')} à remplir" if vides else ""
    sortie.ecrire(f"{fichier} : {sortie.compter(len(lignes), 'valeur')} de {sortie.compter(nombre, 'barème')}{suite}.")
    return REUSSI


def _lignes_de(couches: Couches, series: Mapping[str, Serie], annee: int) -> list[classeur.Ligne]:
    """Les séries que l'année attend : la dernière valeur, pour mémoire, et une ligne à remplir si elle manque."""
    lignes = []
    for echeance in preparer(couches.charger().modele, series, annee).echeances:
        lignes.append(classeur.Ligne(echeance.serie, echeance.derniere))
        if echeance.a_ecrire:
            lignes.append(classeur.Ligne(echeance.serie, None, echeance.attendue))
    return list(dict.fromkeys(lignes))


# --- Importer ---------------------------------------------------------------------------------------------------------


def importer(couches: Couches, fichier: str, dans: str | None, *, a_blanc: bool, en_json: bool) -> int:
    """Pose dans les barèmes ce qu'un classeur change, et montre que seules des valeurs changent."""
    octets = _octets(fichier)
    dossier = _dossier(couches, dans)
    valeurs, fautes = classeur_lecture.lire(octets, fichier, _connues(couches, dossier))
    if fautes:
        raise EcritureRefusee(fautes, {fichier: " "})
    projet, fautes = poser(couches.baremes, valeurs, dossier)
    _refuser(fautes, projet)
    bilan, fautes = controler(couches.regles, projet)
    _refuser(fautes, projet)
    if not a_blanc:
        ecrire_ou_refuser(projet.textes)
    if en_json:
        sortie.ecrire_json(_objet(bilan, projet, ecrits=not a_blanc))
    else:
        _dire(bilan, projet, ecrits=not a_blanc)
    return REUSSI


def _connues(couches: Couches, dossier: Path | None) -> dict[str, Serie]:
    """Rend les séries qu'un classeur peut nommer ; celles d'un brouillon aussi, s'il se lit déjà."""
    dessous = [c for c in couches.baremes if c != dossier]
    if dossier is not None and fichiers_de_baremes(dossier):
        series, fautes = lire_baremes([*dessous, dossier])
        if not a_des_erreurs(fautes):
            return series
    return lire_series(Couches(couches.regles, tuple(dessous)))


def _refuser(fautes: Sequence[Diagnostic], projet: Projet) -> None:
    if a_des_erreurs(fautes):
        sources = {str(f): t.decode("utf-8", errors="replace") for f, t in projet.textes.items()}
        raise EcritureRefusee(fautes, sources)


def _octets(fichier: str) -> bytes:
    chemin = Path(fichier)
    try:
        with chemin.open("rb") as flux:
            return flux.read(classeur_lecture.TAILLE_MAX + 1)
    except FileNotFoundError:
        raison = "n'existe pas"
    except IsADirectoryError:
        raison = "est un répertoire"
    except OSError:
        raison = "ne s'ouvre pas"
    raise DemandeInvalide([c006_chemin.faute(fichier, raison, "donnez un classeur « .xlsx ».")])


def _dossier(couches: Couches, dans: str | None) -> Path | None:
    """Rend la couche où écrire : l'une de celles données, reconnue où qu'elle soit écrite, ou un dossier de plus."""
    if dans is None:
        return None
    voulu = Path(dans)
    if voulu.exists() and not voulu.is_dir():
        raise DemandeInvalide([c006_chemin.faute(dans, "n'est pas un répertoire", "donnez un répertoire de barèmes.")])
    return next((c for c in couches.baremes if c.resolve() == voulu.resolve()), voulu)


def _dire(bilan: Bilan, projet: Projet, *, ecrits: bool) -> None:
    difference = bilan.difference
    if not difference:
        sortie.ecrire("Rien ne change : le classeur dit ce que disent les barèmes.")
        return
    montrer_valeurs(difference)
    fichiers = ", ".join(str(f) for f in sorted(projet.textes))
    sortie.ecrire(f"\n{'Écrit dans' if ecrits else 'Rien n’est écrit ; le serait dans'} : {fichiers}")
    if bilan.que_des_valeurs:
        sortie.ecrire(
            f"Seules ces valeurs changent : {sortie.compter(bilan.versions, 'version')} de règles et "
            f"{sortie.compter(bilan.series, 'barème')} par ailleurs identiques."
        )
    for changee in difference.series:
        nom = sans_article(changee.serie.nom)
        sortie.ecrire(
            f"Change aussi {changee.quoi} de « {nom} » : {changee.avant or 'rien'} → {changee.apres or 'rien'}."
        )


def montrer_valeurs(difference: Difference) -> None:
    """Écrit les valeurs ajoutées, retirées et changées, une par ligne."""
    ajoutees = sum(v.avant is None for v in difference.valeurs)
    retirees = sum(v.apres is None for v in difference.valeurs)
    changees = len(difference.valeurs) - ajoutees - retirees
    comptes = ((ajoutees, "ajoutée"), (retirees, "retirée"), (changees, "changée"))
    dits = [sortie.compter(n, f"valeur {mot}", f"valeurs {mot}s") for n, mot in comptes if n]
    sortie.ecrire(f"{', '.join(dits) or 'aucune valeur ne change'}.\n".capitalize())
    lignes = [
        (sans_article(v.serie.nom), ecrire_date(v.du), _avant(v), _apres(v), _quoi(v)) for v in difference.valeurs
    ]
    sortie.tableau(lignes, ("barème", "à compter du", "avant", "après", "ce qui change"))


def _avant(changee: ValeurChangee) -> str:
    if changee.avant is not None:
        return ecrire_valeur(changee.avant, changee.serie)
    jusque_la = [v for v in changee.serie.valeurs if v.du < changee.du]
    return (
        f"{ecrire_valeur(jusque_la[-1], changee.serie)}, du {ecrire_date(jusque_la[-1].du)}" if jusque_la else "aucune"
    )


def _apres(changee: ValeurChangee) -> str:
    return ecrire_valeur(changee.apres, changee.serie)


def _quoi(changee: ValeurChangee) -> str:
    if changee.apres is None:
        return "retirée"
    statut = changee.apres.statut
    if changee.avant is None:
        return "ajoutée, provisoire" if statut is Statut.PROVISOIRE else "ajoutée"
    champs = [c for c in changee.champs if c != "statut"]
    if "statut" in changee.champs:
        champs.insert(0, "devient définitive" if statut is Statut.DEFINITIF else "devient provisoire")
    return ", ".join(champs)


def en_objets(difference: Difference) -> list[dict[str, Any]]:
    """Rend les valeurs changées, en objets JSON."""
    return [
        {
            "identifiant": v.serie.identifiant,
            "du": v.du.isoformat(),
            "avant": None if v.avant is None else ecrire_valeur(v.avant, v.serie),
            "apres": None if v.apres is None else ecrire_valeur(v.apres, v.serie),
            "change": list(v.champs),
        }
        for v in difference.valeurs
    ]


def _objet(bilan: Bilan, projet: Projet, *, ecrits: bool) -> dict[str, Any]:
    return {
        "ecrit": ecrits and bool(projet.textes),
        "fichiers": [str(f) for f in sorted(projet.textes)],
        "valeurs": en_objets(bilan.difference),
        "series": [
            {"identifiant": s.serie.identifiant, "quoi": s.quoi, "avant": s.avant, "apres": s.apres}
            for s in bilan.difference.series
        ],
        "que_des_valeurs": bilan.que_des_valeurs,
        "regles": {"avant": bilan.regles[0], "apres": bilan.regles[1]},
        "baremes": {"avant": bilan.baremes[0], "apres": bilan.baremes[1]},
    }
