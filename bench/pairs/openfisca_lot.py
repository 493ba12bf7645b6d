"""OpenFisca-France, vectorisé : une simulation de toute une population. Se joue dans son propre environnement.

Un argument : le dossier de la population (`age.npy`, `gir.npy`, `ressources.npy`, `plan.npy`, `couple.npy`). Lit une
question JSON par ligne : `{"mois": …}` mesure une passe ; avec `"ecrire": true`, ses montants vont dans
`participation.npy` et `apa.npy` ; avec `"parametres": true`, rend les valeurs qu'il emploie ce mois-là.
"""

from __future__ import annotations

import gc
import json
import sys
import time
from pathlib import Path
from typing import Any

import numpy as np

DEBUT = time.perf_counter()
from openfisca_core.indexed_enums import EnumArray  # noqa: E402 -- le chargement se mesure
from openfisca_core.simulation_builder import SimulationBuilder  # noqa: E402
from openfisca_france import CountryTaxBenefitSystem  # noqa: E402

SYSTEME = CountryTaxBenefitSystem()
CHARGEMENT = time.perf_counter() - DEBUT
ENTREES = {
    "age": "age",
    "gir": "gir",
    "base_ressources_apa": "ressources",
    "dependance_plan_aide_domicile": "plan",
    "en_couple": "couple",
}


def passe(dossier: Path, population: dict[str, Any], question: dict[str, Any]) -> dict[str, float]:
    """Mesure une passe, étape par étape ; les tableaux sont déjà de leurs types, rien ne se convertit."""
    mois = question["mois"]
    temps = [time.perf_counter()]
    simulation = SimulationBuilder().build_default_simulation(SYSTEME, len(population["age"]))
    temps.append(time.perf_counter())
    for variable, colonne in ENTREES.items():
        simulation.set_input(variable, mois, population[colonne])
    temps.append(time.perf_counter())
    participation = simulation.calculate("apa_domicile_participation", mois)
    apa = simulation.calculate("apa_domicile", mois)
    temps.append(time.perf_counter())
    if question.get("ecrire"):
        np.save(dossier / "participation.npy", participation)
        np.save(dossier / "apa.npy", apa)
    etapes = ("construire", "poser", "calculer")
    return {nom: fin - debut for nom, debut, fin in zip(etapes, temps, temps[1:], strict=False)}


def parametres(mois: str) -> dict[str, float]:
    """Rend la majoration pour tierce personne, les coefficients des plafonds et le SMIC horaire d'un mois."""
    racine = SYSTEME.get_parameters_at_instant(f"{mois}-01")
    sante = racine.prestations_sociales.prestations_etat_de_sante
    autonomie = sante.perte_autonomie_personnes_agees
    plafonds = autonomie.apa_domicile.plafond_apa_domicile_en_part_mtp
    return {
        "mtp": autonomie.mtp,
        **{f"coefficient_plafond_gir_{gir}": plafonds[f"gir_{gir}"] for gir in range(1, 5)},
        "smic_horaire_brut": racine.marche_travail.salaire_minimum.smic.smic_b_horaire,
    }


def principal() -> None:
    """Dit le temps de chargement, puis répond à chaque question."""
    dossier = Path(sys.argv[1])
    print(json.dumps({"chargement": CHARGEMENT}), flush=True)
    population: dict[str, Any] = {x.stem: np.load(x) for x in dossier.glob("*.npy")}
    choix = SYSTEME.variables["gir"].possible_values
    population["gir"] = EnumArray(population["gir"], choix)
    for ligne in sys.stdin:
        question = json.loads(ligne)
        if question.get("parametres"):
            print(json.dumps(parametres(question["mois"])), flush=True)
            continue
        rendu = passe(dossier, population, question)
        print(json.dumps(rendu), flush=True)
        gc.collect()


if __name__ == "__main__":
    principal()
