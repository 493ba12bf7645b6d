"""Ce qu'une exécution n'a pas à refaire : les étapes et les nœuds que rien de ce qui change n'atteint.

La plupart des faits d'un plan ne dépendent d'aucun de ceux qu'un dossier donne : on ne les conclut pas deux fois. Une
autre lecture du droit, un seul fait changé : on ne refait que ce qui en dépend.
"""

from __future__ import annotations

import threading
import weakref
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import TypeVar

from moteur.execution.evaluation import AUCUNE_FIXE, Fixes, HorsCalendrier, Noeud
from moteur.execution.oubli import faire_place
from moteur.execution.trace import Etape, Trace
from moteur.modele import expressions as e
from moteur.modele.expressions import Brute
from moteur.modele.modele import fait_nu
from moteur.plan.plan import Chaine, Plan

FORMES_GARDEES = 16
"""Ensembles de faits donnés, ou changés, dont on garde ce qu'ils atteignent, pour un plan."""

Depart = tuple[Plan, Trace]
"""Un plan qui ne diffère de celui que l'on suit que par quelques définitions, et sa trace sur les mêmes données, ou sur
des données qui n'en diffèrent que par les faits dits changés."""


_T = TypeVar("_T")
_Lues = list[tuple[e.Expr, frozenset[str]]]


@dataclass(frozen=True, slots=True)
class Reprise:
    """Ce qui est déjà fait : des étapes, hors celles des faits `atteints` (sans leur élément), et des expressions."""

    acquises: Mapping[str, Etape] = field(default_factory=dict)
    atteints: frozenset[str] = frozenset()
    fixes: Fixes = AUCUNE_FIXE


class Reprises:
    """Les reprises d'une exécution, dès la deuxième fois qu'elle suit un plan au même jour.

    D'un départ, on reprend sa trace ; sans départ, celle du même plan sans aucun fait donné.
    """

    def __init__(self, executer: Callable[[Plan, Mapping[str, Brute]], Trace]) -> None:
        self._executer = executer
        self._suivis: weakref.WeakKeyDictionary[Chaine, _Suivi] = weakref.WeakKeyDictionary()
        self._verrou = threading.Lock()

    def de(
        self,
        plan: Plan,
        donnees: Mapping[str, Brute],
        depart: Depart | None = None,
        changes: frozenset[str] = frozenset(),
    ) -> Reprise:
        """Rend ce qui est déjà fait d'un plan, sur ces données ; `changes` : les faits donnés autres qu'au départ."""
        with self._verrou:
            suivi = self._suivis.get(plan.chaine)
            if suivi is None:
                suivi = self._suivis[plan.chaine] = _Suivi(plan)
            acquis, premiere = suivi.acquis, suivi.acquis.jour != plan.jour
            if premiere:
                suivi.acquis = _Acquis(plan.jour)
        fixes = AUCUNE_FIXE if premiere else Fixes(suivi.fixes(donnees), acquis.noeuds)
        if depart is not None:
            connues = {id(d) for d in depart[0].definitions}
            autres = (d.fait for d in plan.definitions if id(d) not in connues)
            return Reprise(depart[1].etapes, suivi.dependants((*changes, *autres)), fixes)
        if premiere or not donnees:
            return Reprise(fixes=fixes)
        if acquis.vide is None:
            try:
                acquis.vide = self._executer(plan, {})
            except HorsCalendrier:  # d'un délai que ce dossier-ci, peut-être, ne fait pas compter
                return Reprise(fixes=fixes)
        return Reprise(acquis.vide.etapes, suivi.dependants(donnees), fixes)


@dataclass(slots=True)
class _Acquis:
    """Ce qu'un plan donne un jour, quel que soit le dossier : les nœuds fixes, et la trace de celui qui ne dit rien."""

    jour: date | None = None
    noeuds: dict[int, Noeud] = field(default_factory=dict)
    vide: Trace | None = None


class _Suivi:
    """Ce que l'on garde d'une suite de définitions : ce qu'atteignent les faits qui changent, et le dernier jour."""

    def __init__(self, plan: Plan) -> None:  # ne garde pas le plan : sa chaîne est ce qui fait oublier celui-ci
        self.acquis = _Acquis()
        self._cites = plan.edition.cites
        self._modele = plan.modele
        self._departs = plan.departs
        self._definitions = plan.definitions
        self._controles = plan.controles
        self._dependants: dict[frozenset[str], frozenset[str]] = {}
        self._fixes: dict[frozenset[str], frozenset[int]] = {}
        self._lues: dict[str, _Lues] = {}
        self._verrou = threading.Lock()

    def dependants(self, changes: Iterable[str]) -> frozenset[str]:
        """Rend les faits qui dépendent de ceux qui changent, eux compris, sans leur élément."""
        cle = frozenset(map(fait_nu, changes))
        trouves = self._dependants.get(cle)
        if trouves is None:
            trouves = frozenset(self._atteindre(set(cle)))
            self._garder(self._dependants, cle, trouves)
        return trouves

    def _atteindre(self, atteints: set[str]) -> set[str]:
        for ident in self._departs:
            fait = self._modele.faits[ident]
            if fait.presume_de in atteints or self._modele.liste(fait) in atteints:
                atteints.add(ident)
        for definition in self._definitions:
            if not atteints.isdisjoint(self._cites[definition.fait]):
                atteints.add(definition.fait)
        return atteints

    def fixes(self, donnes: Iterable[str]) -> frozenset[int]:
        """Rend, de ce qui reste à évaluer, les expressions que les faits donnés n'atteignent pas."""
        cle = frozenset(map(fait_nu, donnes))
        trouvees = self._fixes.get(cle)
        if trouvees is None:
            atteints = self.dependants(cle)
            trouvees = frozenset(id(expr) for expr, lus in self._a_evaluer(atteints) if lus.isdisjoint(atteints))
            self._garder(self._fixes, cle, trouvees)
        return trouvees

    def _garder(self, formes: dict[frozenset[str], frozenset[_T]], cle: frozenset[str], valeur: frozenset[_T]) -> None:
        """Garde une valeur, et oublie la plus ancienne quand il y en a trop."""
        with self._verrou:
            faire_place(formes, FORMES_GARDEES)
            formes[cle] = valeur

    def _a_evaluer(self, atteints: frozenset[str]) -> Iterator[tuple[e.Expr, frozenset[str]]]:
        """Parcourt les expressions des contrôles et des définitions de ces faits, et les faits que chacune lit.

        Celles des autres définitions ne s'évaluent pas : leur étape est acquise.
        """
        for definition in self._definitions:
            if definition.fait in atteints:
                if definition.fait not in self._lues:
                    self._lues[definition.fait] = _lire(definition.groupe.expressions())
                yield from self._lues[definition.fait]
        yield from self._lues_par_les_controles

    @cached_property
    def _lues_par_les_controles(self) -> _Lues:
        return _lire(controle.condition for controle in self._controles)


def _lire(exprs: Iterable[e.Expr]) -> _Lues:
    """Rend ces expressions, leurs parties comprises, et les faits que chacune lit."""
    lues: _Lues = []

    def lire(expr: e.Expr) -> frozenset[str]:
        lu = e.fait_lu(expr)
        lus = frozenset((lu,) if lu is not None else ()).union(*map(lire, e.enfants(expr)))
        lues.append((expr, lus))
        return lus

    for expr in exprs:
        lire(expr)
    return lues
