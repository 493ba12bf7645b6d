"""`moteur version` : ouvre la version suivante d'une règle ou d'un barème, à compter d'un jour."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from moteur import donnees
from moteur.cli import sortie
from moteur.cli.demandes import Couches
from moteur.cli.francais import REUSSI, TROUVE
from moteur.diagnostics import DemandeInvalide, Diagnostic, a_des_erreurs
from moteur.diagnostics.catalogue import c004_date, c006_chemin, c007_option, f003_option
from moteur.diagnostics.rendu import en_dict
from moteur.fichiers import EcritureImpossible, ecrire_fichiers
from moteur.modele.charger import charger_modele
from moteur.modele.dossier import lire_date
from moteur.modele.modele import Modele
from moteur.modele.series import Confiance, Serie, Statut
from moteur.modele.vocabulaire import cle_nom
from moteur.redaction.baremes import Projet, ValeurAEcrire, poser
from moteur.redaction.versions import Ouverture, Renseignements, ouvrir, porte_ce_titre
from moteur.verification.modele import verifier_modele

_DES_REGLES = ("--publie-le", "--redige-par", "--relu-par", "--piece", "--au-lieu-de")
_DES_BAREMES = ("--valeur", "--confiance", "--note")


@dataclass(frozen=True, slots=True)
class Demande:
    """Ce que l'on demande, tel qu'écrit ; `options` : par leur nom, celles qui ne valent que d'une sorte."""

    nom: str
    du: str
    sources: tuple[str, ...]
    provisoire: bool
    options: Mapping[str, str | None]

    def dite(self, option: str) -> str:
        """Rend le texte d'une option, vide si elle n'est pas donnée."""
        return self.options.get(option) or ""


def version(couches: Couches, demande: Demande, *, livrees: bool, en_json: bool) -> int:
    """Ouvre une version et dit ce qui est écrit ; 1 si le résultat serait fautif, et rien n'est alors écrit."""
    if livrees and not donnees.en_depot():
        aide = "donnez la couche à éditer par --regles et --baremes."
        raise DemandeInvalide([c006_chemin.faute(str(couches.regles[0]), "fait partie du paquet installé", aide)])
    du = _jour(demande.du)
    modele, fautes = charger_modele(couches.regles, couches.baremes)
    if a_des_erreurs(fautes):
        return _refuser(fautes, {}, en_json=en_json)
    serie = next((s for s in modele.series.values() if cle_nom(demande.nom) in (cle_nom(s.nom), s.identifiant)), None)
    if serie is not None and (demande.dite("--valeur") or not porte_ce_titre(modele, demande.nom)):
        return _du_bareme(couches, demande, serie, du, en_json=en_json)
    return _de_la_regle(modele, couches, demande, du, en_json=en_json)


def _jour(ecrit: str) -> date:
    jour = lire_date(ecrit)
    if jour is None:
        raise DemandeInvalide([c004_date.faute(None, ecrit)])
    return jour


def _options(demande: Demande, de_trop: tuple[str, ...], *, bareme: bool) -> None:
    fautes = [f003_option.de_trop(o, demande.nom, bareme=bareme) for o in de_trop if demande.dite(o)]
    if fautes:
        raise DemandeInvalide(fautes)


# --- Une règle --------------------------------------------------------------------------------------------------------


def _de_la_regle(modele: Modele, couches: Couches, demande: Demande, du: date, *, en_json: bool) -> int:
    _options(demande, _DES_BAREMES, bareme=False)
    publie = demande.dite("--publie-le")
    dits = Renseignements(
        sources=demande.sources,
        publie_le=_jour(publie) if publie else None,
        redige_par=demande.dite("--redige-par"),
        relu_par=demande.dite("--relu-par"),
        piece=demande.dite("--piece"),
        provisoire=demande.provisoire,
    )
    au_lieu_de = demande.dite("--au-lieu-de") or None
    lues = (couches.regles, couches.baremes)
    ouverture, fautes, sources = ouvrir(modele, lues, demande.nom, du, renseignements=dits, au_lieu_de=au_lieu_de)
    if ouverture is None:
        if not sources:
            raise DemandeInvalide(fautes)
        return _refuser(fautes, sources, en_json=en_json)
    _ecrire({ouverture.fichier: ouverture.apres})
    if en_json:
        sortie.ecrire_json(_objet(ouverture))
    else:
        _dire(ouverture)
    return REUSSI


def _dire(o: Ouverture) -> None:
    debut, fin = o.lignes
    jusqu = f", jusqu'au {o.fin:%d/%m/%Y}" if o.fin else ""
    sortie.ecrire(f"{o.sorte} « {o.titre} » : une version s'ouvre le {o.du:%d/%m/%Y}{jusqu}.")
    sortie.ecrire(f"  {o.fichier}, lignes {debut} à {fin} : copie de la {o.ancienne}, à éditer")
    sortie.ecrire(f"  la {o.ancienne} finit le {o.finit:%d/%m/%Y}")
    if o.source_reprise:
        sortie.ecrire("  la source est celle de l'ancienne : écrivez celle du nouveau texte")
    sortie.ecrire("Ensuite : éditez ces lignes, puis moteur verifier, moteur tester et moteur comparer HEAD .")


def _objet(o: Ouverture) -> dict[str, Any]:
    return {
        "sorte": o.sorte,
        "titre": o.titre,
        "fichier": str(o.fichier),
        "lignes": list(o.lignes),
        "du": o.du.isoformat(),
        "au": o.fin.isoformat() if o.fin else None,
        "remplace": {"version": o.ancienne, "au": o.finit.isoformat()},
    }


# --- Un barème --------------------------------------------------------------------------------------------------------


def _du_bareme(couches: Couches, demande: Demande, serie: Serie, du: date, *, en_json: bool) -> int:
    _options(demande, _DES_REGLES, bareme=True)
    valeur = demande.dite("--valeur")
    if serie.cles:
        raise DemandeInvalide([f003_option.a_cles(serie.nom)])
    if not valeur:
        raise DemandeInvalide([f003_option.manque("--valeur", serie.nom)])
    confiances = tuple(c.value for c in Confiance)
    confiance = demande.dite("--confiance") or (Confiance.VU if demande.sources else Confiance.MEMOIRE).value
    if confiance not in confiances:
        raise DemandeInvalide([c007_option.faute("--confiance", confiance, confiances)])
    voulue = ValeurAEcrire(
        serie.identifiant,
        du,
        valeur,
        Confiance(confiance),
        source=" ; ".join(demande.sources),
        note=demande.dite("--note"),
        statut=Statut.PROVISOIRE if demande.provisoire else Statut.DEFINITIF,
    )
    projet, fautes = poser(couches.baremes, [voulue])
    if not a_des_erreurs(fautes):
        modele, fautes = charger_modele(couches.regles, couches.baremes, projet.textes)
        fautes = fautes if a_des_erreurs(fautes) else [*fautes, *verifier_modele(modele)]
    if a_des_erreurs(fautes):
        return _refuser(fautes, {str(c): t.decode(errors="replace") for c, t in projet.textes.items()}, en_json=en_json)
    _ecrire(projet.textes)
    if en_json:
        fichiers = [str(c) for c in projet.textes]
        sortie.ecrire_json({"sorte": "barème", "titre": serie.nom, "fichiers": fichiers, "du": du.isoformat()})
    else:
        _dire_du_bareme(projet, serie, du)
    return REUSSI


def _dire_du_bareme(projet: Projet, serie: Serie, du: date) -> None:
    if not projet.textes:
        sortie.ecrire(f"barème « {serie.nom} » : cette valeur du {du:%d/%m/%Y} y est déjà, rien n'est changé.")
        return
    apres = projet.apres[serie.identifiant]
    posee = next(v for v in apres.valeurs if v.du == du)
    sortie.ecrire(f"barème « {serie.nom} » : une valeur vaut à compter du {du:%d/%m/%Y}.")
    sortie.ecrire(f"  {posee.lieu.fichier}, ligne {posee.lieu.ligne}")
    if posee.confiance in {Confiance.MEMOIRE, Confiance.INCERTAIN}:
        sortie.ecrire(
            f"  confiance : {posee.confiance.value} ; toute décision qui l'emploie le dira. --source la fonde"
        )
    sortie.ecrire("Ensuite : moteur verifier, moteur tester et moteur comparer HEAD .")


# --- Communs ----------------------------------------------------------------------------------------------------------


def _ecrire(textes: Mapping[Path, bytes]) -> None:
    try:
        ecrire_fichiers(textes)
    except EcritureImpossible as refus:
        raise DemandeInvalide([c006_chemin.faute(str(refus.chemin), refus.raison, "rien n'a été changé.")]) from refus


def _refuser(fautes: list[Diagnostic], sources: Mapping[str, str], *, en_json: bool) -> int:
    if en_json:
        sortie.ecrire_json({"diagnostics": [en_dict(f) for f in fautes]})
    else:
        sortie.signaler_diagnostics(fautes, sources=sources)
        sortie.signaler(f"\n{sortie.bilan(fautes)} : rien n'est écrit.")
    return TROUVE
