"""Une autre lecture, reprise de la trace de la première, donne exactement ce que donnerait l'exécution entière."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from moteur import Moteur, donnees
from moteur.execution import natif
from moteur.execution.trace import Trace
from moteur.modele.expressions import Brute
from moteur.plan.plan import Plan
from moteur.scenarios import jouer, lire


@dataclass
class DeuxFois:
    """Exécute en entier et par reprise, compare, et compte ce qui a été repris."""

    depart: tuple[Plan, Trace] | None = None
    donnees: Mapping[str, Brute] | None = None
    reprises: int = 0
    ecarts: list[str] = field(default_factory=list)

    def __call__(self, plan: Plan, donnees: Mapping[str, Brute]) -> Trace:
        entiere = natif.executer(plan, donnees)
        if self.depart is not None and donnees is self.donnees:
            reprise = natif.reprendre(plan, donnees, *self.depart)
            self.reprises += 1
            assert list(reprise.etapes) == list(entiere.etapes)
            for fait, etape in entiere.etapes.items():
                autre = reprise.etapes[fait]
                memes = (etape.valeur, etape.origine, etape.deduite) == (autre.valeur, autre.origine, autre.deduite)
                if not memes or [x.etat for x in etape.examens] != [x.etat for x in autre.examens]:
                    self.ecarts.append(fait)
        else:
            self.depart, self.donnees = (plan, entiere), donnees
        return entiere


def test_reprendre_donne_ce_que_donne_executer() -> None:
    moteur = Moteur.charger()
    deux_fois = DeuxFois()
    scenarios = lire(donnees.dossier_scenarios())[0]
    for scenario in scenarios[:: max(1, len(scenarios) // 60)]:
        assert jouer(scenario, moteur, deux_fois).vert, str(scenario)
    assert deux_fois.ecarts == []
    assert deux_fois.reprises > 20
