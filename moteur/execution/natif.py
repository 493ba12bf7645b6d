"""L'exécution `natif` : interprète naïf et lisible du plan. C'est la spécification des autres.

Pour chaque fait, dans l'ordre du plan : les exceptions d'abord, puis les branches. Une exception vraie l'emporte ; deux
font un conflit ; une seule qu'on ignore rend le fait indéterminé. À défaut d'exception, la première branche vraie
(`ordonnees`), ou la seule.
"""

from __future__ import annotations

from collections.abc import Mapping

from moteur.execution.deroulement import Conditions, Deroulement, conflit
from moteur.execution.reprise import Depart, Reprises
from moteur.execution.trace import Issue, Retenue, Rien, Trace
from moteur.execution.valeurs import Inconnu, reunir
from moteur.modele.expressions import Brute
from moteur.modele.modele import Groupe
from moteur.plan.plan import Plan

NOM = "natif"


def executer(
    plan: Plan, donnees: Mapping[str, Brute], depart: Depart | None = None, changes: frozenset[str] = frozenset()
) -> Trace:
    """Rend la trace du plan sur les faits donnés ; de `depart`, elle ne refait que ce qui change.

    `changes` : les faits donnés qui n'ont plus la valeur qu'ils avaient dans `depart`.
    """
    deroulement = Deroulement(plan, donnees, _REPRISES.de(plan, donnees, depart, changes))
    for fait, definition in deroulement.parcourir():
        conditions = deroulement.conditions(definition.groupe)
        deroulement.conclure(fait, definition, choisir(definition.groupe, conditions), conditions)
    return deroulement.terminer(NOM)


_REPRISES = Reprises(executer)


def choisir(groupe: Groupe, conditions: Conditions) -> Issue:
    """Rend la branche qui conclut, ou pourquoi on ne sait pas, ou rien."""
    if groupe.exceptions:
        issues = [choisir(x, conditions) for x in groupe.exceptions]
        retenues = [i for i in issues if isinstance(i, Retenue)]
        inconnues = [i for i in issues if isinstance(i, Inconnu)]
        if len(retenues) > 1:
            return conflit(r.branche for r in retenues)
        if inconnues:
            return reunir(inconnues)
        if retenues:
            return retenues[0]
    return _premiere(groupe, conditions) if groupe.ordonnees else _seule(groupe, conditions)


def _premiere(groupe: Groupe, conditions: Conditions) -> Issue:
    for branche in groupe.branches:
        valeur = conditions.valeur(branche)
        if isinstance(valeur, Inconnu):
            return valeur
        if valeur is True:
            return Retenue(groupe, branche)
    return Rien()


def _seule(groupe: Groupe, conditions: Conditions) -> Issue:
    vraies = conditions.vraies(groupe)
    if len(vraies) > 1:
        return conflit(vraies)
    if vraies:
        return Retenue(groupe, vraies[0])
    inconnues = conditions.inconnues(groupe)
    return reunir(inconnues) if inconnues else Rien()
