"""L'exécution `agenda` : durable-rules choisit les branches par chaînage avant, Python calcule le reste.

Mêmes résultats et même trace que `natif`. Pour chaque fait, dans l'ordre du plan, Python évalue les atomes des
conditions (comparaisons, appartenances, faits connus) et les affirme ; l'agenda en déduit la vérité des conditions, les
exceptions, les conflits et la branche qui conclut ; Python en calcule la valeur, qui décide des atomes suivants.

Chaque groupe a son programme. Un seul pour tout le plan tirerait les mêmes règles, mais le moteur y est deux fois plus
lent et n'en tient que 4 000. Un groupe qui en demande plus à lui seul (une table de 300 lignes) est choisi par le code
de `natif`, et la trace le dit. Des plans d'éditions différentes partagent les programmes de leurs groupes égaux.
"""

from __future__ import annotations

import threading
import weakref
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import lru_cache
from typing import TypeVar

from moteur.execution import natif, pilote
from moteur.execution.agenda_regles import (
    BRANCHE,
    CONFLIT,
    EXCEPTION,
    FAUX,
    INCONNU,
    INCONNUE,
    VRAI,
    Formule,
    GroupeAgenda,
    Programme,
    compiler,
    termes,
)
from moteur.execution.agenda_regles import SANS_OBJET as ETAT_SANS_OBJET
from moteur.execution.deroulement import Conditions, Deroulement, conflit
from moteur.execution.evaluation import Evaluateur, Noeud
from moteur.execution.pilote import Couple, ErreurPilote, TropDeRegles
from moteur.execution.reprise import Depart, Reprises
from moteur.execution.trace import Issue, Retenue, Rien, Trace
from moteur.execution.valeurs import SANS_OBJET, Inconnu, Valeur, reunir
from moteur.modele import expressions as e
from moteur.modele.modele import Groupe
from moteur.plan.plan import Chaine, Plan

NOM = "agenda"

_T = TypeVar("_T")


def disponible() -> bool:
    """Dit si durable-rules s'importe ici."""
    return pilote.disponible()


def executer(plan: Plan, donnees: Mapping[str, e.Brute], depart: Depart | None = None) -> Trace:
    """Rend la trace du plan sur les faits donnés ; de `depart`, elle ne refait que ce qui change."""
    deroulement = Deroulement(plan, donnees, _REPRISES.de(plan, donnees, depart))
    programmes = _programmes(plan)
    for fait, definition in deroulement.parcourir():
        programme = programmes[definition.fait]
        if programme is None:
            conditions = deroulement.conditions(definition.groupe)
            deroulement.conclure(fait, definition, natif.choisir(definition.groupe, conditions), conditions)
            continue
        choix = _Choix(programme, definition.groupe, deroulement.evaluateur)
        deroulement.conclure(fait, definition, choix.issue, choix.conditions)
    replis = tuple(f for f, p in programmes.items() if p is None)
    return replace(deroulement.terminer(NOM), replis=replis)


_REPRISES = Reprises(executer)


class _Choix:
    """Le choix d'une branche par l'agenda : `conditions`, telles qu'il les conclut, et `issue`."""

    def __init__(self, programme: Programme, groupe: Groupe, evaluateur: Evaluateur) -> None:
        self._atomes: dict[int, Noeud] = {}
        branches = [
            (sien, branche, formule)
            for sien, notre in programme.groupe.avec(groupe)
            for branche, formule in zip(sien.branches, notre.conditions, strict=True)
        ]
        atomes = [
            couple
            for _, branche, formule in branches
            if branche.condition is not None and formule is not None
            for couple in self._affirmer(branche.condition, formule, evaluateur)
        ]
        self._derives = programme.pilote.executer(lambda strate, _: () if strate else atomes).derives
        self.conditions = Conditions(
            [
                (sien, b, self._noeud(b.condition, f) if b.condition is not None and f is not None else None)
                for sien, b, f in branches
            ]
        )
        self.issue = self._issue(groupe, programme.groupe)

    def _affirmer(self, condition: e.Expr, formule: Formule, evaluateur: Evaluateur) -> Iterator[Couple]:
        """Évalue les atomes d'une condition et rend leur état."""
        if formule.termes:
            for terme, sous in zip(termes(condition), formule.termes, strict=True):
                yield from self._affirmer(terme, sous, evaluateur)
        elif id(condition) not in self._atomes:
            noeud = self._atomes[id(condition)] = evaluateur.evaluer(condition)
            yield formule.fait, _etat(noeud.valeur)

    def _noeud(self, condition: e.Expr, formule: Formule) -> Noeud:
        """Rend une condition évaluée : ses atomes par Python, ses connecteurs par l'agenda."""
        if not formule.termes:
            return self._atomes[id(condition)]
        enfants = tuple(self._noeud(t, f) for t, f in zip(termes(condition), formule.termes, strict=True))
        if formule.lectures is None:  # un contraire
            valeur = enfants[0].valeur
            return Noeud(condition, not valeur if isinstance(valeur, bool) else valeur, enfants)
        etat = self._lire(formule.lectures)
        if etat == INCONNU:
            return Noeud(condition, reunir([n.valeur for n in enfants if isinstance(n.valeur, Inconnu)]), enfants)
        return Noeud(condition, SANS_OBJET if etat == ETAT_SANS_OBJET else etat == VRAI, enfants)

    def _issue(self, groupe: Groupe, notre: GroupeAgenda) -> Issue:
        """Lit le verdict de l'agenda ; d'un conflit ou d'une ignorance, réunit les branches ou les faits en cause."""
        verdict = self._lire(notre.verdicts)
        if verdict.sorte == BRANCHE:
            return Retenue(groupe, groupe.branches[verdict.rang])
        issues = [self._issue(x, n) for x, n in zip(groupe.exceptions, notre.exceptions, strict=True)]
        if verdict.sorte == EXCEPTION:
            return issues[verdict.rang]
        if verdict.sorte == CONFLIT:
            retenues = [i.branche for i in issues if isinstance(i, Retenue)]
            return conflit(retenues or self.conditions.vraies(groupe))
        if verdict.sorte == INCONNUE:
            inconnues = self.conditions.inconnues(groupe)
            inconnues = inconnues[:1] if groupe.ordonnees else inconnues
            return reunir([i for i in issues if isinstance(i, Inconnu)] or inconnues)
        return Rien()

    def _lire(self, lectures: Mapping[Couple, _T]) -> _T:
        """Ce que l'agenda a conclu parmi ces couples ; il en conclut toujours un, et un seul."""
        lus = [sens for couple, sens in lectures.items() if couple in self._derives]
        if len(lus) != 1:
            raise ErreurPilote(f"l'agenda conclut {len(lus)} des faits {sorted(lectures)}, un attendu")
        return lus[0]


def _etat(valeur: Valeur) -> str:
    """L'état d'un atome, comme l'agenda l'écrit."""
    if isinstance(valeur, Inconnu):
        return INCONNU
    return ETAT_SANS_OBJET if valeur is SANS_OBJET else VRAI if valeur is True else FAUX


@lru_cache(maxsize=1024)  # un programme chargé tient environ 0,3 Mo ; les domaines livrés en demandent des centaines
def _charger(groupe: Groupe) -> Programme | None:
    """Le programme d'un groupe, ou rien s'il dépasse ce que tient l'agenda."""
    try:
        return compiler(groupe)
    except TropDeRegles:
        return None


_PROGRAMMES: weakref.WeakKeyDictionary[Chaine, dict[str, Programme | None]] = weakref.WeakKeyDictionary()
_VERROU = threading.Lock()


def _programmes(plan: Plan) -> Mapping[str, Programme | None]:
    """Les programmes d'un plan, par fait conclu ; chargés une fois et gardés tant que sa chaîne vit."""
    with _VERROU:
        if plan.chaine not in _PROGRAMMES:
            _PROGRAMMES[plan.chaine] = {d.fait: _charger(d.groupe) for d in plan.definitions}
        return _PROGRAMMES[plan.chaine]
