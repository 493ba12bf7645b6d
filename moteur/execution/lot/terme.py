"""Ce que l'on sait d'une valeur d'un noyau avant d'avoir les colonnes : son texte, son état, ses bornes.

Un noyau ne manipule que des entiers de 64 bits et des booléens. Une valeur y a deux textes : ce qu'elle vaut et son
état, un entier : 0 si elle est connue, -1 si elle est sans objet, et sinon un bit par fait qui manque.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Final

from moteur.execution.valeurs import SANS_OBJET

ETROIT: Final = 1 << 62
"""Un nombre que ses bornes tiennent là-dedans s'écrit sur un mot ; sinon sur deux, d'un seul tenant."""

LARGE: Final = 1 << 125
"""Au-delà, un nombre n'a pas de forme en colonnes."""

INCONNU: Final = 1 << 62
CONFLIT: Final = 1 << 61
LECTURES: Final = 1 << 60
MANQUANTS_MAX: Final = 59
"""Bits d'un état : l'un dit qu'on l'ignore, deux un motif plus fort qu'un fait qui manque, les autres lesquels."""

CODES_MAX: Final = 61
"""Le plus grand numéro d'un choix : une liste de choix en est l'ensemble, un bit chacun."""

EPOQUE: Final = date(1970, 1, 1).toordinal()
"""Une date se compte en jours depuis celui-ci, comme dans Arrow."""

PREMIER: Final = date.min.toordinal() - EPOQUE
DERNIER: Final = date.max.toordinal() - EPOQUE

BOOLEEN: Final = "booleen"
ENTIER: Final = "entier"
CHOIX: Final = "choix"
DATE: Final = "date"
LISTE: Final = "liste"
RAPPORT: Final = "rapport"
CLE: Final = "cle"
TABLE: Final = "table"
LACUNE: Final = "lacune"


class SansForme(Exception):
    """Ce texte n'a pas de forme en colonnes : les dossiers de cette forme se calculent un à un."""


@dataclass(frozen=True, slots=True)
class Terme:
    """Une valeur d'un noyau.

    `texte` : ce qu'elle vaut ; d'un nombre large, le nom de ses deux mots (`…h`, `…b`). `bas` et `haut` : ses bornes,
    d'un nombre, d'une date ou d'un choix. `valeurs` : d'un numéro de branche, ceux qui sont possibles. `constante` :
    sa valeur, si la forme suffit à la connaître. `bas_de` : d'un rapport, le dénominateur, positif ; `texte` et les
    bornes sont alors ceux du numérateur.
    """

    sorte: str | None = None
    texte: str = "0"
    etat: str = "0"
    connue: bool = True
    inconnue: bool = False
    sans_objet: bool = False
    constante: Any = None
    bas: int = 0
    haut: int = 0
    valeurs: frozenset[int] | None = None
    bas_de: Terme | None = None

    @property
    def absente(self) -> bool:
        """Vrai si la valeur peut manquer ou être sans objet."""
        return self.inconnue or self.sans_objet

    @property
    def large(self) -> bool:
        """Vrai d'un nombre qui ne tient pas sur un mot."""
        return self.sorte in {ENTIER, RAPPORT} and not tient(self.bas, self.haut)

    @property
    def numerateur(self) -> Terme:
        """Le numérateur d'un rapport ; un entier est le sien."""
        if self.bas_de is None:
            return self
        return entier(self.bas) if self.bas == self.haut else replace(self, sorte=ENTIER, bas_de=None, constante=None)

    @property
    def denominateur(self) -> Terme:
        """Le dénominateur d'un rapport ; un, d'un entier."""
        return entier(1) if self.bas_de is None else self.bas_de

    def sue(self) -> Terme:
        """La même valeur, là où l'on sait qu'elle est connue."""
        return replace(self, etat="0", connue=True, inconnue=False, sans_objet=False)


SANS: Final = Terme(etat="(-1)", connue=False, sans_objet=True, constante=SANS_OBJET)
"""Une valeur sans objet, quelle que soit la ligne."""


def tient(bas: int, haut: int) -> bool:
    """Dit si un nombre de ces bornes tient sur un mot.

    >>> tient(0, 2**62), tient(-(2**63), 0)
    (True, False)
    """
    return bas >= -ETROIT and haut <= ETROIT


def entier(valeur: int) -> Terme:
    """Rend un entier connu d'avance."""
    if abs(valeur) > LARGE:
        raise SansForme("un nombre trop grand")
    texte = str(valeur) if valeur >= 0 else f"({valeur})"
    return Terme(ENTIER, texte, constante=valeur, bas=valeur, haut=valeur, valeurs=frozenset({valeur}))


def booleen(valeur: bool) -> Terme:  # noqa: FBT001 -- la valeur elle-même
    """Rend un oui ou un non connu d'avance."""
    return Terme(BOOLEEN, str(valeur), constante=valeur)


def mots(terme: Terme) -> tuple[str, str]:
    """Rend les textes des deux mots d'un nombre, le haut puis le bas, en complément à deux."""
    if isinstance(terme.constante, int):
        return _mot(terme.constante >> 64), _mot(terme.constante)
    if terme.large:
        return f"{terme.texte}h", f"{terme.texte}b"
    return f"({terme.texte} >> 63)", terme.texte


def mot_bas(terme: Terme) -> str:
    """Rend le texte du mot bas d'un nombre."""
    return mots(terme)[1]


def _mot(valeur: int) -> str:
    reste = valeur & (2**64 - 1)
    signe = reste - 2**64 if reste >= 2**63 else reste
    if signe == -(2**63):
        return "(-9223372036854775807 - 1)"
    return str(signe) if signe >= 0 else f"({signe})"
