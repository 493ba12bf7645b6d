"""Les dossiers dont on relit l'explication, et ceux sur lesquels on éprouve ce qu'elle promet."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from moteur.modele.dossier import lire_dossier

RACINE = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class Cas:
    """Un dossier, le jour où on l'apprécie, le fait qu'on explique."""

    dossier: Mapping[str, Any]
    jour: str
    fait: str = "montant_apa"


def exemple(nom: str) -> dict[str, Any]:
    lu, _, fautes = lire_dossier((RACINE / "exemples" / nom).read_bytes(), nom)
    assert lu is not None, fautes
    return lu


def sans(dossier: Mapping[str, Any], *faits: str) -> dict[str, Any]:
    return {f: v for f, v in dossier.items() if f not in faits}


MONSIEUR_Y = exemple("monsieur_y.yaml")
MADAME_X = exemple("madame_x.yaml")
GRILLE = {
    "coherence": "C",
    "orientation": "A",
    "toilette": "C",
    "habillage": "B",
    "alimentation": "B",
    "elimination": "A",
    "transferts": "B",
    "deplacements_interieurs": "A",
}
APPRECIE = {"valeur": 4, "auteur": "Mme Martin, évaluatrice", "date": "2022-12-12", "motif": "visite à domicile"}

CAS: dict[str, Cas] = {
    "monsieur_y": Cas(MONSIEUR_Y, "2023-01-01"),
    "madame_x": Cas(MADAME_X, "2023-01-01"),
    "refus_age_et_gir": Cas({**MONSIEUR_Y, "age": 55, "gir": 5}, "2023-01-01"),
    "non_eligible": Cas({**MONSIEUR_Y, "age": 55, "gir": 5}, "2023-01-01", "eligible_apa"),
    "gir_manquant": Cas(sans(MONSIEUR_Y, "gir"), "2023-01-01"),
    "ressources_manquantes": Cas(sans(MONSIEUR_Y, "ressources_mensuelles"), "2023-01-01"),
    "grille": Cas({**sans(MONSIEUR_Y, "gir"), **GRILLE}, "2023-01-01", "gir"),
    "grille_incomplete": Cas({**sans(MONSIEUR_Y, "gir"), **sans(GRILLE, "toilette", "transferts")}, "2023-01-01"),
    "gir_apprecie": Cas({**MONSIEUR_Y, **GRILLE, "gir": APPRECIE}, "2023-01-01", "plafond_plan_aide"),
    "gir_donne": Cas({**MONSIEUR_Y, **GRILLE, "gir": APPRECIE}, "2023-01-01", "gir"),
    "conjoint_en_etablissement": Cas(
        {
            **MONSIEUR_Y,
            "situation_conjugale": "couple",
            "conjoint_en_etablissement": True,
            "ressources_mensuelles": 3000,
        },
        "2025-06-01",
    ),
    "couple": Cas({**MONSIEUR_Y, "situation_conjugale": "couple"}, "2023-01-01", "ressources_retenues"),
    "lien_social": Cas({**MONSIEUR_Y, "heures_lien_social": 12, "tarif_lien_social": "25"}, "2026-06-01"),
    "taux": Cas({**MONSIEUR_Y, "montant_plan_aide": 1500, "gir": 1}, "2023-01-01", "taux_participation"),
    "date_de_naissance": Cas(
        {**sans(MONSIEUR_Y, "age"), "date_de_naissance": "1940-06-15"}, "2023-01-01", "eligible_apa"
    ),
    "cumul": Cas(
        {**MONSIEUR_Y, "prestations_percues": ["aide_menagere_caisse_retraite"]}, "2023-01-01", "cumul_a_regler"
    ),
    "sans_cumul": Cas(MONSIEUR_Y, "2023-01-01", "cumul_a_regler"),
}

EN_ETABLISSEMENT = {
    "age": 85,
    "residence_stable_et_reguliere": True,
    "lieu_de_vie": "etablissement",
    "situation_conjugale": "seul",
    "gir": {**APPRECIE, "valeur": 2},
    "ressources_mensuelles": 1000,
    "tarif_dependance": "750.00",
    "tarif_dependance_gir_5_6": "210.00",
    "date_entree_en_etablissement": "2025-09-01",
    "departement": "11",
}

SIX: dict[str, Cas] = {
    "accorde": Cas({**MONSIEUR_Y, "gir": APPRECIE, "date_notification_decision": "2023-01-20"}, "2023-01-01"),
    "refus_pour_deux_motifs": Cas({**MONSIEUR_Y, "age": 55, "gir": {**APPRECIE, "valeur": 5}}, "2023-01-01"),
    "indetermine": Cas(sans(MONSIEUR_Y, "gir", "ressources_mensuelles"), "2023-01-01"),
    "deux_lectures": CAS["conjoint_en_etablissement"],
    "valeur_incertaine": Cas(EN_ETABLISSEMENT, "2026-03-01", "participation"),
}
"""Cinq des six dossiers qu'on explique dans les trois registres ; le sixième est PERIODE."""

PERIODE = (MONSIEUR_Y, "2023-11-01", "2024-01-31")
SIXIEME = "plusieurs_periodes"
