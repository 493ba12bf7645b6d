"""L'empreinte d'un objet du modèle : elle change avec le sens, jamais avec le lieu ni la mise en page."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import fields, is_dataclass
from datetime import date
from fractions import Fraction
from functools import cache
from typing import Any

from moteur.diagnostics import Lieu
from moteur.modele import expressions as e
from moteur.modele.modele import Fait, Version
from moteur.modele.series import Serie


def empreinte(objet: Any) -> str:
    """Rend « sha256:… » de la forme stable d'un objet.

    >>> empreinte([1, "a"]) == empreinte((1, "a"))
    True
    """
    return "sha256:" + hashlib.sha256(repr(canonique(objet)).encode()).hexdigest()


def canonique(objet: Any) -> Any:
    """Rend une forme stable d'un objet, sans les lieux : ce qui change le sens, et rien d'autre."""
    classe: Any = type(objet)
    if classe is str:
        return repr(objet)
    champs = _champs(classe)
    if champs is not None:
        return [type(objet).__name__, *[(c, canonique(getattr(objet, c))) for c in champs]]
    if isinstance(objet, Mapping):
        return sorted((str(k), canonique(v)) for k, v in objet.items())
    if isinstance(objet, tuple | list):
        return [canonique(x) for x in objet]
    if isinstance(objet, frozenset):
        return sorted(map(str, objet))
    if isinstance(objet, Fraction | date):
        return str(objet)
    return repr(objet) if not isinstance(objet, Lieu) else None


@cache
def _champs(classe: Any) -> tuple[str, ...] | None:
    """Les champs qui font le sens d'une classe de données ; rien pour une autre classe."""
    return tuple(c.name for c in fields(classe) if c.name != "lieu") if is_dataclass(classe) else None


def empreintes_versions(
    versions: Sequence[Version], series: Mapping[str, Serie], faits: Mapping[str, Fait]
) -> tuple[str, ...]:
    """Rend l'empreinte de chaque version, avec les valeurs des séries et les présumés qu'elle emploie."""
    des_series = {i: empreinte(s.valeurs) for i, s in series.items()}
    empreintes = []
    for version in versions:
        noeuds = [n for x in _racines(version) for n in e.parcourir(x)]
        employees = sorted({n.serie for n in noeuds if isinstance(n, e.ValeurSerie)})
        lus = sorted({n.fait for n in noeuds if isinstance(n, e.ValeurFait)})
        presumes = [(f, faits[f].presume, faits[f].presume_de) for f in lus]
        empreintes.append(empreinte([version, [des_series[s] for s in employees], presumes]))
    return tuple(empreintes)


def _racines(version: Version) -> list[e.Expr]:
    groupes = [*version.groupes.values(), *(g for x in version.lectures for g in x.groupes.values())]
    racines = [x for g in groupes for x in g.expressions()]
    return [*racines, version.controle.condition] if version.controle is not None else racines
