"""Ce que plusieurs commandes lisent de la même façon : couches de règles et de barèmes, dossier, noms, format."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from moteur import donnees
from moteur.cli import sortie
from moteur.diagnostics import DemandeInvalide, Diagnostic, DossierInvalide, ErreurDiagnostics, Lieu
from moteur.diagnostics.catalogue import c004_date, c006_chemin, c007_option, d010_fichier
from moteur.diagnostics.suggestions import vouliez_vous
from moteur.modele.dossier import TAILLE_MAX, lire_date, lire_dossier, trouver_fait, valider
from moteur.modele.ecritures import ecrire_date
from moteur.modele.modele import Modele
from moteur.porte import Moteur

if TYPE_CHECKING:
    from moteur.instruction import Instruction

ENTREE = "-"
MOTIFS = {"conflit": "deux règles concluent à la fois", "lectures": "le droit se lit de plusieurs façons"}
"""Pourquoi une valeur est indéterminée, quand ce n'est pas faute d'un fait."""

_AIDE_COUCHES = "donnez un répertoire, ou plusieurs séparés par des virgules, du dessous au dessus."


# --- Couches et moteur ------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Couches:
    """Les répertoires de règles et de barèmes, du dessous au dessus."""

    regles: tuple[Path, ...]
    baremes: tuple[Path, ...]

    def charger(self) -> Moteur:
        """Charge un moteur ; lève `ReglesInvalides` si les règles ou les barèmes sont fautifs."""
        return Moteur.charger(list(self.regles), list(self.baremes))


def couches(regles: Sequence[str] | None, baremes: Sequence[str] | None) -> Couches:
    """Lit `--regles` et `--baremes` : celles livrées si l'option n'est pas là ; lève `DemandeInvalide`."""
    fautes: list[Diagnostic] = []
    lues = Couches(
        _couche(regles, donnees.dossier_regles, fautes),
        _couche(baremes, donnees.dossier_baremes, fautes),
    )
    if fautes:
        raise DemandeInvalide(fautes)
    return lues


def _couche(ecrits: Sequence[str] | None, livre: Callable[[], Path], fautes: list[Diagnostic]) -> tuple[Path, ...]:
    if not ecrits:
        return (relatif(livre()),)
    noms = [nom for ecrit in ecrits for nom in ecrit.split(",")]
    fautifs = [nom for nom in noms if not nom or not Path(nom).is_dir()]
    fautes += [c006_chemin.faute(nom, pourquoi_pas_repertoire(nom), _AIDE_COUCHES) for nom in fautifs]
    return tuple(map(Path, noms))


def pourquoi_pas_repertoire(nom: str) -> str:
    """Dit pourquoi un nom n'est pas celui d'un répertoire."""
    return "n'est pas un répertoire" if Path(nom).exists() else "n'existe pas"


def relatif(chemin: Path) -> Path:
    """Rend le chemin depuis le répertoire courant s'il y est : les diagnostics en sont plus courts."""
    try:
        return chemin.relative_to(Path.cwd())
    except (ValueError, OSError):
        return chemin


# --- Dossier ----------------------------------------------------------------------------------------------------------


class DossierFautif(DossierInvalide):
    """Un dossier mal formé, avec le texte qui en a été lu, pour le montrer."""

    def __init__(self, diagnostics: Iterable[Diagnostic], sources: Mapping[str, str]) -> None:
        super().__init__(diagnostics)
        self.sources = sources


@dataclass(frozen=True, slots=True)
class Fichier:
    """Un dossier lu : ses faits, leurs lieux, son texte."""

    nom: str
    faits: Mapping[str, Any]
    positions: Mapping[Any, Lieu]
    texte: str

    def refuser(self, fautes: Iterable[Diagnostic]) -> DossierFautif:
        """Rend l'exception qui porte ces fautes."""
        return DossierFautif(fautes, {self.nom: self.texte})


def lire_fichier(chemin: str) -> Fichier:
    """Lit un dossier, ou l'entrée standard pour « - » ; lève `DossierFautif`."""
    nom = "entrée standard" if chemin == ENTREE else chemin
    octets = lire_octets(chemin, nom, TAILLE_MAX)
    faits, positions, fautes = lire_dossier(octets, nom)
    fichier = Fichier(nom, faits or {}, positions, octets.decode("utf-8", errors="replace"))
    if fautes:
        raise fichier.refuser(fautes)
    return fichier


def lire_octets(chemin: str, nom: str, taille_max: int) -> bytes:
    """Lit au plus un octet de plus que ce que le fichier peut peser, ou l'entrée standard ; lève `DossierFautif`."""
    try:
        if chemin == ENTREE:
            return sys.stdin.buffer.read(taille_max + 1) if sys.stdin is not None else b""
        with Path(chemin).open("rb") as flux:
            return flux.read(taille_max + 1)
    except (FileNotFoundError, NotADirectoryError):
        raison, aide = "n'existe pas", _fichier_proche(Path(chemin))
    except IsADirectoryError:
        raison, aide = "est un répertoire", ""
    except PermissionError:
        raison, aide = "ne se laisse pas lire : les droits manquent", ""
    except OSError:
        raison, aide = "ne s'ouvre pas", ""
    raise DossierFautif([d010_fichier.faute(nom, raison, aide)], {})


def _fichier_proche(chemin: Path) -> str:
    try:
        voisins = [
            str(chemin.with_name(f.name)) for f in chemin.parent.iterdir() if f.suffix in {".yaml", ".yml", ".json"}
        ]
    except OSError:
        return ""
    return vouliez_vous(str(chemin), voisins)


# --- Date, résultats, format ------------------------------------------------------------------------------------------


def lire_format(ecrit: str) -> bool:
    """Dit si le format demandé est JSON ; lève `DemandeInvalide` s'il n'existe pas."""
    if ecrit not in sortie.FORMATS:
        raise DemandeInvalide([c007_option.faute("--format", ecrit, sortie.FORMATS)])
    return ecrit == sortie.JSON


def lire_noms(noms: Sequence[str] | None, modele: Modele) -> list[str] | None:
    """Rend l'identifiant de chaque fait demandé par son nom ou son libellé ; un inconnu reste tel quel."""
    return [_identifiant(nom, modele) for nom in noms] if noms else None


def _identifiant(nom: str, modele: Modele) -> str:
    fait = trouver_fait(nom, modele)
    if fait is not None:
        return fait.identifiant
    libelles = [f.identifiant for f in modele.faits.values() if f.libelle.casefold() == nom.strip().casefold()]
    return libelles[0] if len(libelles) == 1 else nom


def controler(moteur: Moteur, fichier: Fichier, jour: str | None, resultats: list[str] | None) -> date:
    """Rend la date demandée ; lève toutes les fautes de la demande et du dossier à la fois."""
    fautes: list[Diagnostic] = []
    lu: date = date.min
    try:
        lu = moteur.jour(jour)
    except ErreurDiagnostics as erreur:
        fautes += erreur.diagnostics
    try:
        moteur.resultats_connus(resultats or [])
    except ErreurDiagnostics as erreur:
        fautes += erreur.diagnostics
    fautes += valider(fichier.faits, moteur.modele, fichier.positions)[1]
    if fautes:
        raise fichier.refuser(fautes)
    return lu


def lire_jour(ecrit: str | None) -> date:
    """Rend la date demandée, ou aujourd'hui ; lève `DemandeInvalide` si elle est mal écrite."""
    jour = date.today() if ecrit is None else lire_date(ecrit)  # noqa: DTZ011 -- le jour de la personne qui demande
    if jour is None:
        raise DemandeInvalide([c004_date.faute(None, ecrit or "")])
    return jour


def dire_jour(jour: date, demande: str | None, option: str = "--date") -> str:
    """Écrit la date d'appréciation, et dit quand c'est celle d'aujourd'hui faute d'autre."""
    return (
        ecrire_date(jour) if demande is not None else f"{ecrire_date(jour)} (aujourd'hui : {option} n'est pas donnée)"
    )


# --- La demande entière -----------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Demande:
    """Ce que l'on demande d'un dossier : règles et barèmes, fichier, et si elles sont dites date et exécution."""

    couches: Couches
    dossier: str
    jour: str | None
    execution: str | None

    def instruire(
        self, resultats: Sequence[str], *, obligations: bool | None = None
    ) -> tuple[Moteur, Instruction, date]:
        """Instruit le dossier ; lève `DossierInvalide` ou `DemandeInvalide`, avec toutes les fautes.

        `obligations` : les suivre seules, sans aucun résultat.
        """
        fichier = lire_fichier(self.dossier)
        moteur = self.couches.charger()
        noms = lire_noms(resultats, moteur.modele)
        jour = controler(moteur, fichier, self.jour, noms)
        instruction = moteur.instruire(
            fichier.faits, jour, () if obligations else noms, self.execution, fichier.positions, obligations=obligations
        )
        return moteur, instruction, jour
