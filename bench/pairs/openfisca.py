"""OpenFisca-France, à la façon de sa documentation : une simulation par dossier. Se joue dans son propre environnement.

Lit sur l'entrée une ligne JSON par passe : `[mois, [[âge, gir, ressources, plan, couple], …]]` ; en rend le temps
(du processeur : la machine n'est jamais seule) et les montants.
"""

from __future__ import annotations

import json
import sys
import time
from typing import Any

DEBUT = time.perf_counter()
from openfisca_core.simulation_builder import SimulationBuilder  # noqa: E402 -- le chargement se mesure
from openfisca_france import CountryTaxBenefitSystem  # noqa: E402

SYSTEME = CountryTaxBenefitSystem()
CHARGEMENT = time.perf_counter() - DEBUT


def calculer(mois: str, dossier: list[Any]) -> tuple[float, float]:
    """Rend la participation et l'APA d'une personne."""
    age, gir, ressources, plan, couple = dossier
    personne = {
        "age": {mois: age},
        "gir": {mois: f"gir_{gir}"},
        "base_ressources_apa": {mois: ressources},
        "dependance_plan_aide_domicile": {mois: plan},
    }
    situation = {
        "individus": {"a": personne},
        "familles": {"f": {"parents": ["a"], "en_couple": {mois: couple}}},
        "foyers_fiscaux": {"d": {"declarants": ["a"]}},
        "menages": {"m": {"personne_de_reference": ["a"]}},
    }
    simulation = SimulationBuilder().build_from_entities(SYSTEME, situation)
    participation = simulation.calculate("apa_domicile_participation", mois)[0]
    return float(participation), float(simulation.calculate("apa_domicile", mois)[0])


def principal() -> None:
    """Dit le temps de chargement, puis répond à chaque passe."""
    print(json.dumps({"chargement": CHARGEMENT}), flush=True)
    for ligne in sys.stdin:
        mois, dossiers = json.loads(ligne)
        debut = time.thread_time()
        montants = [calculer(mois, d) for d in dossiers]
        print(json.dumps({"temps": time.thread_time() - debut, "montants": montants}), flush=True)


if __name__ == "__main__":
    principal()
