"""Une autre lecture, reprise de la trace de la première, donne exactement ce que donnerait l'exécution entière."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

import pytest

from moteur import Moteur, donnees
from moteur.execution import executions
from moteur.execution.deroulement import Depart
from moteur.execution.instruire import Execution
from moteur.execution.trace import Trace
from moteur.modele.expressions import Brute
from moteur.plan.plan import Plan
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
