"""Où se trouve chaque valeur d'un texte lu, et jusqu'où on le lit."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TypeAlias

from moteur.diagnostics import Lieu

PROFONDEUR_MAX = 40
"""Listes et blocs emboîtés au-delà desquels on cesse de lire."""

FAUTES_MAX = 100
"""Fautes au-delà desquelles on cesse de lire un même fichier."""

Chemin: TypeAlias = tuple[str | int, ...]


class Positions(Mapping[Chemin, Lieu]):
    """Où se trouve chaque valeur d'un texte YAML ou JSON : chemin (clés et rangs, à partir de 0) → lieu."""

    def __init__(self, fichier: str) -> None:
        self.fichier = fichier
        self._valeurs: dict[Chemin, Lieu] = {}
        self._cles: dict[Chemin, Lieu] = {}
        self._guillemets: set[Chemin] = set()

    def __getitem__(self, chemin: Chemin) -> Lieu:
        return self._valeurs[chemin]

    def __iter__(self) -> Iterator[Chemin]:
        return iter(self._valeurs)

    def __len__(self) -> int:
        return len(self._valeurs)

    def valeur(self, chemin: Chemin) -> Lieu:
        """Rend le lieu de la valeur, à défaut du plus proche bloc qui la contient, à défaut le début du fichier."""
        for longueur in range(len(chemin), -1, -1):
            lieu = self._valeurs.get(chemin[:longueur])
            if lieu is not None:
                return lieu
        return Lieu(self.fichier, 1, 1, 1, 1)

    def cle(self, chemin: Chemin) -> Lieu:
        """Rend le lieu de la clé qui introduit la valeur ; pour un élément de liste, celui de la valeur."""
        return self._cles.get(chemin) or self.valeur(chemin)

    def entre_guillemets(self, chemin: Chemin) -> bool:
        """Dit si le texte était écrit entre guillemets, entre apostrophes ou en bloc."""
        return chemin in self._guillemets
