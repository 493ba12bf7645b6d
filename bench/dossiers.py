"""Des dossiers à domicile, un à un : ceux que chaque moteur reçoit, et tels que `moteur` les lit."""

from __future__ import annotations

import random
from decimal import Decimal
from typing import Any

JOUR = "2026-01-01"
MOIS = "2026-01"
RESULTATS = ("participation", "montant_apa")

Dossier = tuple[int, int, float, float, bool]
"""Âge, GIR, ressources, plan, couple."""


def tirer_dossiers(nombre: int) -> list[Dossier]:
    """Tire des dossiers, un à un : âge, GIR, ressources, plan, couple."""
    hasard = random.Random("pairs")  # noqa: S311 -- un tirage
    return [
        (
            hasard.randint(60, 100),
            hasard.randint(1, 6),
            round(hasard.uniform(500, 4500), 2),
            round(hasard.uniform(50, 1900), 2),
            hasard.random() < 0.3,
        )
        for _ in range(nombre)
    ]


def en_faits(dossier: Dossier) -> dict[str, Any]:
    """Rend un dossier tel que `moteur` le lit."""
    age, gir, ressources, plan, couple = dossier
    return {
        "age": age,
        "residence_stable_et_reguliere": True,
        "lieu_de_vie": "domicile",
        "situation_conjugale": "couple" if couple else "seul",
        "ressources_mensuelles": Decimal(str(ressources)),
        "gir": gir,
        "montant_plan_aide": Decimal(str(plan)),
    }
