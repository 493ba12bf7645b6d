"""Écrire du Python, ligne à ligne, bloc dans bloc."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager


class Lignes:
    """Les lignes que l'on écrit, leur retrait, et des noms neufs ; `prefixe` : le début de ceux-ci."""

    prefixe = "x"

    def __init__(self) -> None:
        self.lignes: list[str] = []
        self.retrait = 1
        self._noms = 0

    def nom(self) -> str:
        """Un nom neuf."""
        self._noms += 1
        return f"{self.prefixe}{self._noms}"

    def ligne(self, texte: str) -> None:
        """Écrit une ligne du bloc."""
        self.lignes.append("    " * self.retrait + texte)

    @contextmanager
    def bloc(self, texte: str) -> Iterator[None]:
        """Écrit une ligne, et ce qui suit en dessous."""
        self.ligne(texte)
        self.retrait += 1
        try:
            yield
        finally:
            self.retrait -= 1

    @contextmanager
    def a_part(self, retrait: int) -> Iterator[list[str]]:
        """Écrit, à ce retrait, dans d'autres lignes, que l'on rend."""
        dehors, marge = self.lignes, self.retrait
        self.lignes, self.retrait = [], retrait
        try:
            yield self.lignes
        finally:
            self.lignes, self.retrait = dehors, marge
