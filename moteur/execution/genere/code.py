"""Ce que l'on sait d'une valeur avant d'avoir le dossier : son texte, ses états possibles, son dénominateur."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Final

from moteur.execution.valeurs import SANS_OBJET, Inconnu, Valeur


@dataclass(frozen=True, slots=True)
class Code:
    """Une valeur à venir : le texte Python qui la calcule, ou sa valeur si la forme du dossier suffit à la connaître.

    `denominateur` : d'un nombre, ce sur quoi compte le texte, qui en calcule le numérateur ; `None` : le texte calcule
    la valeur même (une `Fraction`, une date, un choix…). `constante` est `None` quand il faut le dossier.
    """

    texte: str
    connue: bool = True
    inconnue: bool = False
    sans_objet: bool = False
    denominateur: int | None = None
    constante: Valeur | None = None

    @property
    def absente(self) -> bool:
        """Vrai si la valeur peut manquer ou être sans objet."""
        return self.inconnue or self.sans_objet


SANS: Final = Code("SANS_OBJET", connue=False, sans_objet=True, constante=SANS_OBJET)
"""Une valeur sans objet, quel que soit le dossier."""


def fixe(valeur: Valeur, texte: str = "") -> Code:
    """Rend le code d'une valeur que la forme suffit à connaître ; `texte` : le nom qui la porte, hors nombres."""
    if isinstance(valeur, Inconnu):
        return Code(texte, connue=False, inconnue=True, constante=valeur)
    if valeur is SANS_OBJET:
        return SANS
    if isinstance(valeur, Fraction):
        return Code(str(valeur.numerator), denominateur=valeur.denominator, constante=valeur)
    return Code(texte, constante=valeur)


def numerateur(code: Code, denominateur: int) -> str:
    """Rend le texte du numérateur d'un nombre sur un multiple de son dénominateur."""
    if isinstance(code.constante, Fraction):
        return str(code.constante.numerator * (denominateur // code.constante.denominator))
    assert code.denominateur is not None
    facteur = denominateur // code.denominateur
    return code.texte if facteur == 1 else f"{code.texte} * {facteur}"


def fraction(code: Code) -> str:
    """Rend le texte d'un nombre connu, en `Fraction` ou en entier s'il en est un."""
    if code.denominateur in (None, 1):
        return code.texte
    return f"Fraction({code.texte}, {code.denominateur})"


def en_litteral(valeur: Valeur) -> str:
    """Rend le texte Python d'une valeur connue d'avance ; `repr` d'un texte en est toujours un littéral."""
    if isinstance(valeur, Inconnu):
        return f"Inconnu({en_litteral(valeur.manquants)}, {valeur.motif!r})"
    if isinstance(valeur, date):
        return f"date({valeur.year}, {valeur.month}, {valeur.day})"
    if isinstance(valeur, frozenset):
        return f"frozenset(({''.join(f'{x!r}, ' for x in sorted(valeur))}))"
    if isinstance(valeur, Fraction):
        return f"Fraction({valeur.numerator}, {valeur.denominator})"
    if isinstance(valeur, tuple):
        return f"({''.join(f'{en_litteral(x)}, ' for x in valeur)})"
    assert isinstance(valeur, bool | str)
    return repr(valeur)
