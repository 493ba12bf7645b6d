"""Ce que rend un lecteur de table : un schéma, puis des tranches de lignes numérotées, et les lignes mal formées."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

import pyarrow as pa

from moteur.diagnostics import Diagnostic, Lieu


@dataclass(frozen=True, slots=True)
class Fautive:
    """Une ligne que l'on ne sait pas lire : son numéro, son texte, et pourquoi."""

    ligne: int
    texte: str
    diagnostic: Diagnostic


@dataclass(frozen=True, slots=True)
class Tranche:
    """Des lignes à la suite : la table, le numéro de chacune, les lignes mal formées, et jusqu'où l'on a lu.

    `situer` rend, d'une ligne de la table par son rang, son texte et le lieu de chaque case ; rien si le fichier n'est
    pas un texte.
    """

    table: pa.Table
    lignes: Sequence[int]
    fautives: Sequence[Fautive]
    lu: int
    situer: Callable[[int], tuple[str, Mapping[str, Lieu]]] | None = None


class Lecteur(Protocol):
    """Une table ouverte : ses colonnes, sa taille (dans l'unité de `Tranche.lu`), et ses lignes tranche par tranche."""

    @property
    def schema(self) -> pa.Schema:
        """Les colonnes."""

    @property
    def total(self) -> int:
        """Ce qu'il y a à lire en tout."""

    def tranches(self) -> Iterator[Tranche]:
        """Rend les lignes ; lève `DemandeInvalide` si la suite ne se lit pas."""

    def fermer(self) -> None:
        """Ferme le fichier."""
