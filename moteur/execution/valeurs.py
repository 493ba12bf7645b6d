"""Les quatre états d'un fait : une valeur, indéterminé, sans objet ; jamais zéro ni faux par défaut."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Final, final

from moteur.diagnostics import Lieu
from moteur.modele.expressions import Brute


@final
class _Indetermine:
    """Il manque un fait pour conclure. N'a pas de valeur de vérité : `bool(INDETERMINE)` lève."""

    __slots__ = ()

    def __bool__(self) -> bool:
        raise TypeError("INDETERMINE n'est ni vrai ni faux : comparez avec « is INDETERMINE ».")

    def __repr__(self) -> str:
        return "INDETERMINE"


@final
class _SansObjet:
    """Aucune règle ne conclut. N'a pas de valeur de vérité : `bool(SANS_OBJET)` lève."""

    __slots__ = ()

    def __bool__(self) -> bool:
        raise TypeError("SANS_OBJET n'est ni vrai ni faux : comparez avec « is SANS_OBJET ».")

    def __repr__(self) -> str:
        return "SANS_OBJET"


INDETERMINE: Final = _Indetermine()
SANS_OBJET: Final = _SansObjet()


@dataclass(frozen=True, slots=True)
class Inconnu:
    """Une valeur indéterminée, et pourquoi : `manque` (de quels faits), `conflit` (de quelles règles), `lectures`."""

    manquants: frozenset[str] = frozenset()
    motif: str = "manque"
    lieux: tuple[Lieu, ...] = field(default=(), compare=False)


class Elements(tuple["Valeur", ...]):
    """Ce que vaut un fait pour chaque élément d'une liste, dans l'ordre du dossier."""

    __slots__ = ()


Valeur = Brute | Inconnu | Elements | _SansObjet
"""Ce que vaut une expression ou un fait pendant l'exécution."""

ValeurPublique = Decimal | Fraction | bool | int | date | str | list[str] | object
"""Decimal pour un fait arrondi, Fraction sinon, int pour un rang, et INDETERMINE ou SANS_OBJET."""

PRECISION: Final = 6
"""Décimales rendues d'un nombre que rien n'arrondit ; sa valeur exacte peut être donnée à côté."""

_RANG = {"manque": 0, "lectures": 1, "conflit": 2}


def reunir(inconnus: list[Inconnu]) -> Inconnu:
    """Rend l'inconnu de plusieurs : tous les faits manquants, le motif le plus fort, tous les lieux."""
    if len(inconnus) == 1:
        return inconnus[0]
    motif = max((i.motif for i in inconnus), key=lambda m: _RANG[m])
    manquants = frozenset().union(*(i.manquants for i in inconnus))
    return Inconnu(manquants, motif, tuple(dict.fromkeys(x for i in inconnus for x in i.lieux)))
