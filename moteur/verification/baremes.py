"""Un barème employé a une valeur aussi longtemps que la règle est en vigueur (R017)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date

from moteur.diagnostics import Diagnostic, Lieu
from moteur.diagnostics.catalogue import r017_bareme_non_couvert
from moteur.modele import expressions as e
from moteur.modele.modele import DATE_APPRECIATION, Modele, Periode
from moteur.verification.periodes import couverte, en_vigueur, expressions, quand, trous, usages


def baremes_non_couverts(modele: Modele) -> list[Diagnostic]:
    """Rend les barèmes sans valeur à une date où une règle les lit ; une faute par barème."""
    vides = {s: trous(serie) for s, serie in modele.series.items()}
    manques: dict[str, dict[Lieu, Periode]] = defaultdict(dict)
    for noeud, periode in emplois(modele):
        lue = _lue(noeud, periode)
        if lue is None:
            continue
        for vide in vides[noeud.serie]:
            manque = vide.intersection(lue)
            if manque is not None and (noeud.jour is None or _a_un_premier_janvier(manque)):
                manques[noeud.serie].setdefault(noeud.lieu, manque)
    fautes = []
    for serie, lieux in manques.items():
        premier = min(lieux.values(), key=lambda p: p.du or date.min)
        declaree = modele.series[serie]
        emploi, eteint = sorted(lieux), premier.au is None
        fautes.append(r017_bareme_non_couvert.faute(emploi, declaree.lieu, declaree.nom, quand(premier), eteint=eteint))
    return fautes


def emplois(modele: Modele) -> Iterator[tuple[e.ValeurSerie, Periode]]:
    """Parcourt les valeurs de barème que les règles lisent, et les dates d'appréciation où elles le font."""
    couverture = couverte(modele)
    for version in modele.versions:
        periode = en_vigueur(version, couverture)
        if version.controle is not None and periode is not None:
            yield from ((n, periode) for n in _series(version.controle.condition))
        for usage in usages(version, couverture):
            for expr in expressions(usage.groupe):
                yield from ((n, usage.periode) for n in _series(expr))


def _series(expr: e.Expr) -> Iterator[e.ValeurSerie]:
    return (n for n in e.parcourir(expr) if isinstance(n, e.ValeurSerie))


def _lue(noeud: e.ValeurSerie, periode: Periode) -> Periode | None:
    """Rend les dates auxquelles le barème est lu, ou rien si elles dépendent du dossier."""
    if noeud.jour is None:
        return periode
    if not isinstance(noeud.jour, e.PremierJanvier) or not isinstance(noeud.jour.jour, e.ValeurFait):
        return None
    if noeud.jour.jour.fait != DATE_APPRECIATION:
        return None
    return Periode(_premier_janvier(periode.du), _premier_janvier(periode.au))


def _premier_janvier(jour: date | None) -> date | None:
    return date(jour.year, 1, 1) if jour else None


def _a_un_premier_janvier(periode: Periode) -> bool:
    """Dit si la période contient un 1er janvier."""
    if periode.du is None or periode.au is None or (periode.du.month, periode.du.day) == (1, 1):
        return True
    return periode.au.year > periode.du.year
