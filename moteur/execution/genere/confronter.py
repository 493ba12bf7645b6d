"""L'exécution `genere` d'une instruction : deux calculs du même plan, confrontés fait par fait.

La fonction écrite calcule tous les faits que le plan déduit ; `natif` les calcule aussi, et sa trace les explique. Une
valeur qui diffère est un défaut du moteur : il est dit, et rien n'est répondu.
"""

from __future__ import annotations

import threading
import weakref
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from moteur.diagnostics import DefautDuMoteur
from moteur.diagnostics.catalogue import g001_ecart
from moteur.execution import natif
from moteur.execution.genere import ecrire
from moteur.execution.genere.ecrire import Ecrit, Forme
from moteur.execution.genere.preparation import argument
from moteur.execution.oubli import faire_place
from moteur.execution.reprise import Depart
from moteur.execution.trace import Trace
from moteur.execution.valeurs import SANS_OBJET, Inconnu, Valeur
from moteur.modele.ecritures import ecrire_date
from moteur.modele.expressions import Brute
from moteur.plan.plan import Chaine, Plan

NOM = "genere"

FORMES_GARDEES = 64
"""Formes de dossier dont on garde la fonction, pour un plan."""

_Calculer = Callable[..., dict[str, Valeur]]
_Gardees = dict[tuple[date, Any], tuple[Ecrit, _Calculer]]


def executer(plan: Plan, donnees: Mapping[str, Brute], depart: Depart | None = None) -> Trace:
    """Rend la trace du plan sur les faits donnés, que la fonction écrite confirme.

    Une donnée que la fonction ne sait pas recevoir laisse tout à `natif`, et la trace le dit. Lève `DefautDuMoteur` si
    les deux calculs diffèrent.
    """
    trace = natif.executer(plan, donnees, depart)
    calculees = calculer(plan, donnees)
    if calculees is None:
        return replace(trace, execution=NOM, replis=tuple(d.fait for d in plan.definitions))
    _confronter(plan, trace, calculees)
    return replace(trace, execution=NOM)


def calculer(plan: Plan, donnees: Mapping[str, Brute]) -> dict[str, Valeur] | None:
    """Rend ce que vaut, par la fonction écrite, chaque fait que le plan déduit ; rien si elle ne reçoit pas un fait."""
    ecrit, fonction = _FONCTIONS.de(plan, Forme.de(donnees))
    arguments = [argument(donnees[ident], decimales) for ident, decimales in ecrit.recoit]
    return None if None in arguments else fonction(*arguments)


class _Fonctions:
    """Les fonctions écrites, par plan, jour et forme de dossier ; gardées tant que la chaîne du plan vit."""

    def __init__(self) -> None:
        self._gardees: weakref.WeakKeyDictionary[Chaine, _Gardees] = weakref.WeakKeyDictionary()
        self._verrou = threading.Lock()

    def de(self, plan: Plan, forme: Forme) -> tuple[Ecrit, _Calculer]:
        cle = (plan.jour, forme.cle)
        with self._verrou:
            gardees = self._gardees.setdefault(plan.chaine, {})
            trouvee = gardees.get(cle)
        if trouvee is None:
            ecrit = ecrire.ecrire_valeurs(plan, forme)
            trouvee = (ecrit, ecrire.executer(ecrit.texte)["calculer"])
            with self._verrou:
                faire_place(gardees, FORMES_GARDEES)
                gardees[cle] = trouvee
        return trouvee


_FONCTIONS = _Fonctions()


def _confronter(plan: Plan, trace: Trace, calculees: Mapping[str, Valeur]) -> None:
    """Lève `DefautDuMoteur` si une valeur diffère, ou manque ; montre la première, d'où viennent souvent les autres."""
    ecarts = [
        etape
        for fait, etape in trace.etapes.items()
        if etape.definition is not None and etape.origine != "éléments" and not _meme(calculees.get(fait), etape.valeur)
    ]
    if ecarts:
        premier, definition = ecarts[0], ecarts[0].definition
        assert definition is not None
        nom = plan.modele.fait(premier.fait).nom
        ecrite, interpretee = _dire(calculees.get(premier.fait)), _dire(premier.valeur)
        raise DefautDuMoteur([g001_ecart.faute(definition.groupe.lieu, nom, ecrite, interpretee, len(ecarts) - 1)])


def _meme(calculee: Valeur | None, attendue: Valeur) -> bool:
    return calculee == attendue and type(calculee) is type(attendue)


def _dire(valeur: Valeur | None) -> str:
    """Écrit une valeur telle qu'elle est, sans l'arrondir."""
    if valeur is None:
        return "aucune valeur"
    if valeur is SANS_OBJET:
        return "sans objet"
    if isinstance(valeur, Inconnu):
        manque = f", il manque {', '.join(sorted(valeur.manquants))}" if valeur.manquants else ""
        return f"indéterminé ({valeur.motif}{manque})"
    if isinstance(valeur, bool):
        return "oui" if valeur else "non"
    if isinstance(valeur, date):
        return ecrire_date(valeur)
    return ", ".join(sorted(valeur)) if isinstance(valeur, frozenset) else str(valeur)
