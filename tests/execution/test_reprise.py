"""Une autre lecture, reprise de la trace de la première, donne exactement ce que donnerait l'exécution entière."""

from __future__ import annotations

import gc
import weakref
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction
from typing import Any

import pytest

from moteur import Moteur, donnees
from moteur.execution import executions, natif, reprise
from moteur.execution.evaluation import Evaluateur
from moteur.execution.instruire import Execution
from moteur.execution.reprise import Depart
from moteur.execution.trace import Trace
from moteur.modele.dossier import valider
from moteur.modele.expressions import Brute
from moteur.plan.plan import Plan, planifier
from moteur.scenarios import jouer, lire
from tests.executions import EXECUTIONS


@dataclass
class DeuxFois:
    """Exécute en entier et par reprise, compare, et compte ce qui a été repris."""

    execution: Execution
    reprises: int = 0
    ecarts: list[str] = field(default_factory=list)

    def __call__(self, plan: Plan, donnees: Mapping[str, Brute], depart: Depart | None = None) -> Trace:
        entiere = self.execution(plan, donnees)
        if depart is not None:
            reprise = self.execution(plan, donnees, depart)
            self.reprises += 1
            assert list(reprise.etapes) == list(entiere.etapes)
            for fait, etape in entiere.etapes.items():
                autre = reprise.etapes[fait]
                memes = (etape.valeur, etape.origine, etape.deduite) == (autre.valeur, autre.origine, autre.deduite)
                if not memes or [x.etat for x in etape.examens] != [x.etat for x in autre.examens]:
                    self.ecarts.append(fait)
        return entiere


@pytest.mark.parametrize("nom", EXECUTIONS)
def test_reprendre_donne_ce_que_donne_executer(nom: str) -> None:
    execution = executions.trouver(nom)
    assert execution is not None
    moteur = Moteur.charger()
    deux_fois = DeuxFois(execution)
    scenarios = lire(donnees.dossier_scenarios())[0]
    for scenario in scenarios[:: max(1, len(scenarios) // 60)]:
        assert jouer(scenario, moteur, deux_fois).vert, str(scenario)
    assert deux_fois.ecarts == []
    assert deux_fois.reprises > 20


@pytest.mark.parametrize("nom", EXECUTIONS)
def test_rien_ne_passe_d_un_jour_ni_d_un_dossier_a_l_autre(nom: str) -> None:
    """Un moteur qui a déjà répondu d'autres jours et d'autres dossiers rend les nœuds mêmes d'un moteur neuf."""
    execution = executions.trouver(nom)
    assert execution is not None
    moteur = Moteur.charger()
    modele = moteur.modele
    communs = {
        "age": 80,
        "residence_stable_et_reguliere": True,
        "lieu_de_vie": "domicile",
        "ressources_mensuelles": 1500,
    }
    dossiers: list[dict[str, Any]] = [communs, communs | {"gir": 2}, communs | {"gir": 3, "montant_plan_aide": 900}]
    jours = [date(2025, 1, 1), date(2025, 4, 1)]  # les mêmes règles, d'autres valeurs de barème
    suivis = {jour: moteur.plan(jour, ("montant_apa",)) for jour in jours}
    assert len({id(plan.chaine) for plan in suivis.values()}) == 1
    for jour, dossier in [(j, d) for j in (*jours, jours[0]) for d in (*dossiers, *dossiers[::-1])]:
        lu, _ = valider(dossier, modele)
        donnees = {f: x.valeur for f, x in lu.donnees.items()}
        neuf, _ = planifier(moteur.edition(jour), ("montant_apa",))
        trace, attendue = execution(suivis[jour], donnees), execution(neuf, donnees)
        assert list(trace.etapes.items()) == list(attendue.etapes.items())
        controles = [Evaluateur(attendue.valeurs, modele.series, jour).evaluer(c.condition) for c in neuf.controles]
        repris = Evaluateur(trace.valeurs, modele.series, jour, trace.fixes)
        assert [repris.evaluer(c.condition) for c in neuf.controles] == controles


def test_ce_que_l_on_garde_est_borne_et_s_oublie_avec_le_plan(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reprise, "FORMES_GARDEES", 2)
    moteur = Moteur.charger()
    plan, _ = planifier(moteur.edition(date(2025, 1, 1)), ("montant_apa",))
    for fait in ("age", "gir", "montant_plan_aide", "tarif_dependance", "age"):
        natif.executer(plan, {fait: Fraction(3)})
    suivi = natif._REPRISES._suivis[plan.chaine]
    assert (len(suivi._fixes), len(suivi._dependants)) == (2, 2)
    chaine = weakref.ref(plan.chaine)
    del plan, suivi
    gc.collect()
    assert chaine() is None
