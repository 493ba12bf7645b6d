"""Aucun fait ne se calcule par lui-même, à aucune date (R009)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from graphlib import CycleError, TopologicalSorter

from moteur.diagnostics import Diagnostic
from moteur.modele.editions import editer
from moteur.modele.modele import Groupe, Modele, Periode
from moteur.plan.plan import dependances, planifier
from moteur.verification.periodes import UN_JOUR, couverte


def cycles(modele: Modele) -> list[Diagnostic]:
    """Rend les cercles de toutes les éditions, chacun une fois, quel que soit le fait d'où on y entre."""
    if not _cercle_possible(modele):
        return []
    fautes: dict[frozenset[object], Diagnostic] = {}
    for jour in jours_de_changement(modele):
        _, trouves = planifier(editer(modele, jour)[0], modele.faits)
        for faute in trouves:
            fautes.setdefault(frozenset(e.lieu for e in faute.endroits), faute)
    return list(fautes.values())


def _cercle_possible(modele: Modele) -> bool:
    """Dit si un fait se lirait lui-même, toutes dates confondues ; sinon, aucune édition n'a de cercle."""
    lit: dict[str, set[str]] = {f: set() for f in modele.faits}
    for fait in modele.faits.values():
        lit[fait.identifiant] |= {x for x in (fait.presume_de, modele.liste(fait)) if x is not None}
    for version in modele.versions:
        for groupes in (version.groupes, *(lecture.groupes for lecture in version.lectures)):
            for conclu, groupe in groupes.items():
                lit[conclu].update(dependances(groupe))
                lit[conclu] |= {version.ancre} if version.ancre is not None else set()
    try:
        TopologicalSorter(lit).prepare()
    except CycleError:
        return True
    return False


def jours_de_changement(modele: Modele) -> list[date]:
    """Rend un jour par ensemble différent de règles et d'exceptions en vigueur : le premier."""
    couverture = couverte(modele)
    periodes = list(dict.fromkeys(_periodes(modele)))
    bornes = {p.du for p in periodes} | {p.au + UN_JOUR for p in periodes if p.au and p.au < date.max}
    jours = sorted({j for j in bornes if j is not None and couverture.contient(j)} | {couverture.du or date.min})
    uniques: dict[tuple[bool, ...], date] = {}
    for jour in jours:
        uniques.setdefault(tuple(p.contient(jour) for p in periodes), jour)
    return list(uniques.values())


def _periodes(modele: Modele) -> Iterator[Periode]:
    for version in modele.versions:
        if version.ancre is None:
            yield version.periode
        for groupes in (version.groupes, *(lecture.groupes for lecture in version.lectures)):
            for groupe in groupes.values():
                yield from _exceptions(groupe)


def _exceptions(groupe: Groupe) -> Iterator[Periode]:
    for exception in groupe.exceptions:
        yield exception.periode
        yield from _exceptions(exception)
