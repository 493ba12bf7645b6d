"""Les fautes sont des valeurs : un `Diagnostic` dit quoi, où, et comment corriger.

Chaque étape du moteur rend `(sortie, [Diagnostic])`. Une exception Python signale un défaut du moteur, jamais une faute
de la personne qui écrit.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum


class Gravite(Enum):
    """Ce que vaut un diagnostic : une erreur bloque, une alerte se lit."""

    ERREUR = "erreur"
    ALERTE = "alerte"


@dataclass(frozen=True, slots=True, order=True)
class Lieu:
    """Une étendue de texte dans un fichier ; lignes et colonnes commencent à 1, la fin est exclue.

    Les colonnes comptent les caractères du texte d'origine, avant toute normalisation.
    """

    fichier: str
    ligne: int
    colonne: int
    fin_ligne: int
    fin_colonne: int

    def jusqua(self, fin: Lieu) -> Lieu:
        """Rend l'étendue qui va du début de celle-ci à la fin de `fin`."""
        return Lieu(self.fichier, self.ligne, self.colonne, fin.fin_ligne, fin.fin_colonne)

    def __str__(self) -> str:
        return f"{self.fichier}:{self.ligne}:{self.colonne}"


@dataclass(frozen=True, slots=True)
class Endroit:
    """Un lieu montré dans un diagnostic, avec ce qu'il faut y voir."""

    lieu: Lieu
    note: str = ""


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """Une faute : code stable, phrase en français, un ou plusieurs endroits, aide.

    Le premier endroit est celui de la faute ; les autres l'éclairent. `endroits` peut être vide quand la faute ne tient
    à aucun texte (un dossier Python, une option de commande).
    """

    code: str
    message: str
    endroits: tuple[Endroit, ...] = ()
    aide: str = ""
    gravite: Gravite = Gravite.ERREUR

    @property
    def lieu(self) -> Lieu | None:
        """Le lieu de la faute, s'il y en a un."""
        return self.endroits[0].lieu if self.endroits else None


def trier(diagnostics: Iterable[Diagnostic]) -> list[Diagnostic]:
    """Range les diagnostics par fichier, ligne et colonne, sans doublon."""
    uniques = dict.fromkeys(diagnostics)
    sans_lieu = Lieu("", 0, 0, 0, 0)
    return sorted(uniques, key=lambda d: (d.lieu or sans_lieu, d.code, d.message))


def a_des_erreurs(diagnostics: Iterable[Diagnostic]) -> bool:
    """Dit si l'un des diagnostics empêche d'aller plus loin."""
    return any(d.gravite is Gravite.ERREUR for d in diagnostics)


class ErreurDiagnostics(Exception):
    """Ce que lève la porte publique quand l'entrée est fautive : tous les diagnostics, pas le premier."""

    def __init__(self, diagnostics: Iterable[Diagnostic]) -> None:
        self.diagnostics = trier(diagnostics)
        super().__init__("\n".join(f"{d.code} {d.lieu or ''} {d.message}" for d in self.diagnostics))


class ReglesInvalides(ErreurDiagnostics):
    """Des règles, des barèmes ou un vocabulaire fautifs, au chargement."""


class DossierInvalide(ErreurDiagnostics):
    """Un dossier mal formé : rien n'a été calculé."""


class DemandeInvalide(ErreurDiagnostics):
    """Une demande impossible : date non couverte, résultat inconnu, exécution absente."""


class DefautDuMoteur(ErreurDiagnostics):
    """Un défaut que le moteur voit de lui-même : deux calculs d'un fait qui diffèrent. Il ne répond pas."""
