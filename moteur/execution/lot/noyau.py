"""Un noyau : ce qu'il lit, ce qu'il rend, et son texte."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Entree:
    """Une colonne que lit le noyau : un fait, les décimales de son numérateur, ses bornes et celles du noyau."""

    fait: str
    decimales: int | None
    bas: int
    haut: int


@dataclass(frozen=True, slots=True)
class Sortie:
    """Un résultat que rend le noyau ; `decimales` : de son numérateur, si c'est un nombre."""

    fait: str
    decimales: int | None = None

    @property
    def decimal(self) -> bool:
        """Vrai d'un nombre à décimales."""
        return bool(self.decimales)


@dataclass(frozen=True, slots=True)
class Noyau:
    """Le texte d'un noyau, ce qu'il lit et rend, le numéro des choix (`codes`), le fait de chaque bit (`manquants`).

    `sans_forme` : les résultats demandés qu'il ne rend pas.
    """

    texte: str
    entrees: tuple[Entree, ...]
    sorties: tuple[Sortie, ...]
    codes: Mapping[str, int]
    manquants: tuple[str, ...]
    sans_forme: tuple[str, ...] = ()

    @property
    def cle(self) -> Hashable:
        """Ce que deux noyaux ont en commun s'ils calculent la même chose."""
        codes = tuple(self.codes.items())
        return self.texte, self.entrees, self.sorties, codes, self.manquants, self.sans_forme
