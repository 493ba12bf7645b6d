"""L'exécution `natif` : interprète naïf et lisible du plan. C'est la spécification des autres.

Pour chaque fait, dans l'ordre du plan : les exceptions d'abord, puis les branches. Une exception vraie l'emporte ; deux
font un conflit ; une seule qu'on ignore rend le fait indéterminé. À défaut d'exception, la première branche vraie
(`ordonnees`), ou la seule.
"""

from __future__ import annotations

from collections.abc import Mapping

from moteur.execution.deroulement import Deroulement, examiner, retenir
from moteur.execution.trace import Examen, Issue, Retenue, Rien, Trace
from moteur.execution.valeurs import Inconnu, Valeur, reunir
from moteur.modele.expressions import Brute
from moteur.modele.modele import Branche, Groupe
from moteur.plan.plan import Plan

NOM = "natif"

_Conditions = Mapping[tuple[int, int], Valeur]


def executer(plan: Plan, donnees: Mapping[str, Brute]) -> Trace:
    """Rend la trace du plan sur les faits donnés."""
    deroulement = Deroulement(plan, donnees)
    for definition in plan.definitions:
        examens = examiner(deroulement, definition.groupe)
        issue = choisir(definition.groupe, _valeurs(examens))
        deroulement.conclure(definition, issue, retenir(examens, issue))
    return deroulement.terminer(NOM)


def _valeurs(examens: list[Examen]) -> _Conditions:
    return {(id(x.groupe), id(x.branche)): True if x.condition is None else x.condition.valeur for x in examens}


def choisir(groupe: Groupe, conditions: _Conditions) -> Issue:
    """Rend la branche qui conclut, ou pourquoi on ne sait pas, ou rien."""
    issues = [choisir(x, conditions) for x in groupe.exceptions]
    retenues = [i for i in issues if isinstance(i, Retenue)]
    inconnues = [i for i in issues if isinstance(i, Inconnu)]
    if len(retenues) > 1:
        return Inconnu(motif="conflit", lieux=tuple(r.branche.lieu for r in retenues))
    if inconnues:
        return reunir(inconnues)
    if retenues:
        return retenues[0]
    etats = [(b, conditions[id(groupe), id(b)]) for b in groupe.branches]
    return _premiere(groupe, etats) if groupe.ordonnees else _seule(groupe, etats)


def _premiere(groupe: Groupe, etats: list[tuple[Branche, Valeur]]) -> Issue:
    for branche, valeur in etats:
        if isinstance(valeur, Inconnu):
            return valeur
        if valeur is True:
            return Retenue(groupe, branche)
    return Rien()


def _seule(groupe: Groupe, etats: list[tuple[Branche, Valeur]]) -> Issue:
    vraies = [b for b, v in etats if v is True]
    if len(vraies) > 1:
        return Inconnu(motif="conflit", lieux=tuple(b.lieu for b in vraies))
    if vraies:
        return Retenue(groupe, vraies[0])
    inconnues = [v for _, v in etats if isinstance(v, Inconnu)]
    return reunir(inconnues) if inconnues else Rien()
