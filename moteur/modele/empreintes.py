"""L'empreinte d'un objet du modèle : elle change avec le sens, jamais avec le lieu ni la mise en page."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import fields, is_dataclass
from datetime import date
from fractions import Fraction
from typing import Any

from moteur.diagnostics import Lieu
from moteur.modele import expressions as e
from moteur.modele.baremes import Serie
from moteur.modele.modele import Version


def empreinte(objet: Any) -> str:
    """Rend « sha256:… » de la forme stable d'un objet.

    >>> empreinte([1, "a"]) == empreinte((1, "a"))
    True
    """
    return "sha256:" + hashlib.sha256(repr(canonique(objet)).encode()).hexdigest()


def canonique(objet: Any) -> Any:
    """Rend une forme stable d'un objet, sans les lieux : ce qui change le sens, et rien d'autre."""
    if is_dataclass(objet) and not isinstance(objet, type):
        contenu = [(c.name, canonique(getattr(objet, c.name))) for c in fields(objet) if c.name != "lieu"]
        return [type(objet).__name__, *contenu]
    if isinstance(objet, Mapping):
        return sorted((str(k), canonique(v)) for k, v in objet.items())
    if isinstance(objet, tuple | list):
        return [canonique(x) for x in objet]
    if isinstance(objet, frozenset):
        return sorted(map(str, objet))
    if isinstance(objet, Fraction | date):
        return str(objet)
    return repr(objet) if not isinstance(objet, Lieu) else None


def empreintes_versions(versions: Sequence[Version], series: Mapping[str, Serie]) -> tuple[str, ...]:
    """Rend l'empreinte de chaque version, avec les valeurs des séries qu'elle emploie."""
    des_series = {i: empreinte(s.valeurs) for i, s in series.items()}
    return tuple(empreinte([v, [des_series[s] for s in sorted(_series(v))]]) for v in versions)


def _series(version: Version) -> set[str]:
    groupes = [*version.groupes.values(), *(g for x in version.lectures for g in x.groupes.values())]
    racines = [x for g in groupes for x in g.expressions()]
    if version.controle is not None:
        racines.append(version.controle.condition)
    return {n.serie for x in racines for n in e.parcourir(x) if isinstance(n, e.ValeurSerie)}
