"""`moteur former` : met en forme des fichiers de règles, ou dit lesquels ne le sont pas."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from moteur import donnees
from moteur.cli import sortie
from moteur.cli.demandes import Couches
from moteur.cli.francais import REUSSI, TROUVE
from moteur.diagnostics import DemandeInvalide, Diagnostic, trier
from moteur.diagnostics.catalogue import c006_chemin
from moteur.diagnostics.rendu import en_dict
from moteur.fichiers import EcritureImpossible, ecrire_fichiers
from moteur.modele.charger import charger_lexique
from moteur.modele.couches import SUFFIXE, fichiers_de_regles
from moteur.redaction.former import Formage
from moteur.redaction.former import former as calculer

_ETATS = {"en_forme": "", "mis_en_forme": "mis en forme", "a_former": "à mettre en forme", "fautif": "non touché"}


def former(couches: Couches, chemins: Sequence[str], *, livrees: bool, controle: bool, en_json: bool) -> int:
    """Met en forme les chemins, à défaut les couches ; 1 si un fichier est fautif, ou s'il fallait le former.

    `livrees` : les couches sont celles livrées, que l'on ne modifie que dans un dépôt.
    """
    vus = _fichiers(couches, [Path(c) for c in chemins], livrees=livrees)
    lexique = charger_lexique(*_autour(couches, [Path(c) for c in chemins]))
    formages = calculer(vus, lexique)
    if not controle:
        try:
            ecrire_fichiers({f.chemin: f.apres for f in formages if f.change and f.apres is not None})
        except EcritureImpossible as refus:
            faute = c006_chemin.faute(str(refus.chemin), refus.raison, "aucun fichier n'a été changé.")
            raise DemandeInvalide([faute]) from refus
    fautes = trier(d for f in formages for d in f.fautes)
    etats = [(str(f.chemin), _etat(f, controle=controle)) for f in formages]
    if en_json:
        fichiers = [{"fichier": nom, "etat": etat} for nom, etat in etats]
        sortie.ecrire_json({"fichiers": fichiers, "diagnostics": [en_dict(d) for d in fautes]})
    else:
        sortie.signaler_diagnostics(fautes)
        _dire(etats)
    trouves = {"fautif", "a_former"}
    return TROUVE if any(etat in trouves for _, etat in etats) else REUSSI


def _etat(formage: Formage, *, controle: bool) -> str:
    if formage.apres is None:
        return "fautif"
    if not formage.change:
        return "en_forme"
    return "a_former" if controle else "mis_en_forme"


def _dire(etats: Sequence[tuple[str, str]]) -> None:
    for nom, etat in etats:
        if etat == "fautif":
            sortie.signaler(f"{_ETATS[etat]} : {nom}, qui ne se lit pas sans faute")
        elif etat != "en_forme":
            sortie.ecrire(f"{_ETATS[etat]} : {nom}")
    comptes = []
    for etat, mot, pluriel in (
        ("mis_en_forme", "fichier mis en forme", "fichiers mis en forme"),
        ("a_former", "fichier à mettre en forme", "fichiers à mettre en forme"),
        ("en_forme", "déjà en forme", "déjà en forme"),
        ("fautif", "fautif", "fautifs"),
    ):
        nombre = sum(e == etat for _, e in etats)
        if nombre:
            comptes.append(sortie.compter(nombre, mot, pluriel))
    sortie.ecrire(f"{', '.join(comptes)}.")


# --- ce que la personne veut former -----------------------------------------------------------------------------------


def _fichiers(couches: Couches, chemins: Sequence[Path], *, livrees: bool) -> list[Path]:
    """Rend les fichiers de règles à former ; lève `DemandeInvalide` pour un chemin qui n'en contient pas."""
    if not chemins:
        if livrees and not donnees.en_depot():
            aide = "donnez les fichiers ou les répertoires à mettre en forme."
            raise DemandeInvalide([c006_chemin.faute(str(couches.regles[0]), "fait partie du paquet installé", aide)])
        return fichiers_de_regles(couches.regles)
    fautes: list[Diagnostic] = []
    fichiers: dict[Path, None] = {}
    for chemin in chemins:
        trouves = [f for f in fichiers_de_regles([chemin]) if f == chemin or not _cache(f.relative_to(chemin))]
        if not chemin.exists():
            fautes.append(c006_chemin.faute(str(chemin), "n'existe pas", "vérifiez le chemin."))
        elif not trouves or (chemin.is_file() and chemin.suffix != SUFFIXE):
            quoi = "n'est pas un fichier de règles" if chemin.is_file() else "ne contient aucune règle"
            aide = f"donnez un fichier « {SUFFIXE} », ou un répertoire qui en contient."
            fautes.append(c006_chemin.faute(str(chemin), quoi, aide))
        else:
            fichiers |= dict.fromkeys(trouves)
    if fautes:
        raise DemandeInvalide(fautes)
    return list(fichiers)


def _cache(relatif: Path) -> bool:
    """Dit si un fichier est sous un répertoire caché (un environnement virtuel, un dépôt git)."""
    return any(partie.startswith(".") for partie in relatif.parts)


def _autour(couches: Couches, chemins: Sequence[Path]) -> tuple[list[Path], list[Path]]:
    """Rend les règles et barèmes dont les noms se lisent dans ces chemins : les couches, et leurs voisins.

    Un fichier posé hors des couches emploie le vocabulaire de son répertoire ; sous un répertoire `regles/`, celui de
    tout ce répertoire, et les barèmes d'à côté.
    """
    regles, baremes = list(couches.regles), list(couches.baremes)
    for chemin in chemins:
        vrai = chemin.resolve()
        racine = next((p for p in (vrai, *vrai.parents) if p.name == "regles"), None)
        depot = racine.parent if racine is not None else vrai
        voisin = racine or (vrai.parent if vrai.is_file() else vrai / "regles" if (vrai / "regles").is_dir() else vrai)
        regles.append(voisin)
        if (depot / "baremes").is_dir():
            baremes.append(depot / "baremes")
    return list(dict.fromkeys(p.resolve() for p in regles)), list(dict.fromkeys(p.resolve() for p in baremes))
