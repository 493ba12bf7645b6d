"""Ce que dit une expression, et rien d'autre : deux écritures de même sens ont la même forme.

Une forme ne tient ni aux lieux, ni aux libellés, ni à l'ordre des termes d'un « et » ou d'un « ou ». Un fait y est son
identifiant : ses bornes, ses choix sont les siens, et se comparent avec lui.
"""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from functools import singledispatch
from typing import Any

from moteur.modele import expressions as e
from moteur.modele.types import Type
from moteur.modele.unites import Unite


def ranger(formes: Any) -> tuple[Any, ...]:
    """Range des formes dont l'ordre ne dit rien."""
    return tuple(sorted(formes, key=repr))


@singledispatch
def forme(objet: object) -> Any:
    """Rend la forme d'une expression, d'une valeur ou d'une suite d'expressions."""
    if isinstance(objet, tuple):
        return tuple(forme(x) for x in objet)
    if is_dataclass(objet) and not isinstance(objet, type) and hasattr(objet, "lieu"):
        champs = (c.name for c in fields(objet) if c.name not in {"lieu", "type"})
        return (type(objet).__name__, *((c, forme(getattr(objet, c))) for c in champs))
    return tuple(sorted(map(str, objet))) if isinstance(objet, frozenset) else repr(objet)


@forme.register
def _(objet: e.Constante) -> Any:
    return ("Constante", repr(objet.valeur), objet.type.sorte.value, _unite(objet.type.unite))


@forme.register
def _(objet: e.Arrondir) -> Any:
    return ("Arrondir", forme(objet.terme), repr(objet.pas), objet.sens)


@forme.register
def _(objet: e.Tous) -> Any:
    return ("Tous", *ranger(forme(x) for x in _aplatir(objet, e.Tous)))


@forme.register
def _(objet: e.Un) -> Any:
    return ("Un", *ranger(forme(x) for x in _aplatir(objet, e.Un)))


@forme.register
def _(objet: e.EstParmi) -> Any:
    return ("EstParmi", forme(objet.sujet), *sorted(objet.valeurs))


@forme.register
def _(objet: e.Comprend) -> Any:
    return ("Comprend", forme(objet.sujet), *sorted(objet.valeurs))


def _aplatir(objet: e.Tous | e.Un, sorte: type[e.Tous] | type[e.Un]) -> list[e.Expr]:
    """Rend les termes, ceux d'un connecteur emboîté du même mot avec les autres."""
    return [y for x in objet.termes for y in (_aplatir(x, sorte) if isinstance(x, sorte) else [x])]


def forme_type(type_: Type, enumeration: str | None) -> Any:
    """Rend la forme d'un type ; les choix d'une énumération se comparent avec elle."""
    choix = enumeration if enumeration is not None else type_.choix
    bornes = (str(type_.minimum), str(type_.maximum), type_.decimales, type_.rang)
    return (type_.sorte.value, _unite(type_.unite), type_.unite.pourcentage, bornes, choix)


def _unite(unite: Unite) -> Any:
    return unite.puissances
