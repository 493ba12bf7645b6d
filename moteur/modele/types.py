"""Les types des faits et des expressions."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from fractions import Fraction

from moteur.modele.unites import PURE, Unite


class Sorte(Enum):
    """La sorte d'une valeur, telle qu'on la nomme à une personne."""

    NOMBRE = "un nombre"
    BOOLEEN = "oui ou non"
    CHOIX = "un choix"
    LISTE = "une liste de choix"
    DATE = "une date"
    TEXTE = "un texte"
    ELEMENTS = "une liste d'éléments"


@dataclass(frozen=True, slots=True)
class Type:
    """Le type d'une valeur.

    `decimales` : nombre de décimales garanti (2 pour un fait au centime), ou `None` pour un nombre exact quelconque.
    `choix` : identifiants admis, dans l'ordre du vocabulaire. `rang` : entier ordinal (GIR), dont la valeur s'écrit.
    """

    sorte: Sorte
    unite: Unite = PURE
    decimales: int | None = None
    minimum: Fraction | None = None
    maximum: Fraction | None = None
    choix: tuple[str, ...] = ()
    rang: bool = False

    def borne(self, valeur: Fraction) -> bool:
        """Vrai si le nombre est dans les bornes déclarées."""
        return (self.minimum is None or self.minimum <= valeur) and (self.maximum is None or valeur <= self.maximum)

    def __str__(self) -> str:
        if self.sorte is Sorte.NOMBRE:
            if self.rang:
                return f"un rang de {self.minimum} à {self.maximum}"
            return f"un nombre en {self.unite}" if self.unite.puissances else "un nombre sans unité"
        return str(self.sorte.value)


BOOLEEN = Type(Sorte.BOOLEEN)
DATE = Type(Sorte.DATE)
TEXTE = Type(Sorte.TEXTE)
ELEMENTS = Type(Sorte.ELEMENTS)


def nombre(unite: Unite = PURE, decimales: int | None = None) -> Type:
    """Rend le type d'un nombre dans cette unité."""
    return Type(Sorte.NOMBRE, unite, decimales)
