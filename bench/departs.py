#!/usr/bin/env python3
"""Le départ : importer, charger, répondre une fois, à côté du chargement d'OpenFisca-France.

    python3 faire.py preparer && .venv/bin/python bench/departs.py [--passes 7]

À froid, sans cache d'édition ; à chaud, avec celui d'un départ d'avant. À chaque passe, un processus neuf pour chacun,
l'un après l'autre : on montre la médiane des rapports. De même pour la commande `moteur instruire`, seule.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from bench.commun import ICI, OPENFISCA, dire_rapport, installer, rapport, service
from bench.dossiers import JOUR, en_faits, tirer_dossiers

DEPART = """\
import json, sys, time
debut = time.perf_counter()
from moteur import Moteur
moteur = Moteur.charger()
moteur.calculer(json.loads(sys.argv[1]), sys.argv[2], ["montant_apa"])
print(time.perf_counter() - debut)
"""


def depart(faits: Mapping[str, Any], cache: str) -> float:
    """Rend le temps d'un départ : importer, charger, répondre une fois ; `cache` vide : sans cache."""
    commande = [sys.executable, "-c", DEPART, json.dumps(faits, default=str), JOUR]
    return float(_jouer(commande, cache))


def commande(cache: str) -> float:
    """Rend le temps d'une commande `moteur instruire`, processus compris."""
    debut = time.perf_counter()
    _jouer([sys.executable, "-m", "moteur", "instruire", "exemples/monsieur_y.yaml", "--date", "2023-01-01"], cache)
    return time.perf_counter() - debut


def _jouer(commande: list[str], cache: str) -> str:
    environ = dict(os.environ, MOTEUR_CACHE=cache)
    return subprocess.run(
        commande, check=True, capture_output=True, text=True, encoding="utf-8", cwd=ICI.parent, env=environ
    ).stdout


def chargement() -> float:
    """Rend le temps que met OpenFisca à se charger, dans un processus neuf."""
    with service(OPENFISCA) as ouvert:
        return ouvert.chargement


def mesurer(passes: int) -> dict[str, Any]:
    """Rend les temps des départs, en secondes, et leurs rapports au chargement d'OpenFisca."""
    installer(OPENFISCA)
    faits = en_faits(tirer_dossiers(1)[0])
    with tempfile.TemporaryDirectory() as cache:
        mesures: dict[str, Callable[[], float]] = {
            OPENFISCA.nom: chargement,
            "à froid": lambda: depart(faits, ""),
            "à chaud": lambda: depart(faits, cache),
            "moteur instruire, à froid": lambda: commande(""),
            "moteur instruire, à chaud": lambda: commande(cache),
        }
        for premiere in mesures.values():  # remplit le cache, et ceux du système
            premiere()
        temps: dict[str, list[float]] = {nom: [] for nom in mesures}
        for _ in range(passes):
            for nom, mesure in mesures.items():
                temps[nom].append(mesure())
    leurs = temps[OPENFISCA.nom]
    return {
        "passes": passes,
        "secondes": {nom: min(valeurs) for nom, valeurs in temps.items()},
        "medianes": {nom: statistics.median(valeurs) for nom, valeurs in temps.items()},
        "rapports": {nom: rapport(leurs, temps[nom]) for nom in ("à froid", "à chaud")},
    }


def dire(mesures: dict[str, Any]) -> str:
    """Rend le texte du rapport."""
    lignes = [f"Départ : importer, charger, répondre une fois ; {mesures['passes']} passes"]
    lignes += [f"  {nom} : {valeur:.3f} s au plus court" for nom, valeur in mesures["secondes"].items()]
    for nom, lu in mesures["rapports"].items():
        lignes.append(f"  {nom}, fois plus court que le chargement d'{OPENFISCA.nom} : {dire_rapport(lu)}")
    return "\n".join(lignes)


def principal() -> None:
    """Mesure, et le dit."""
    arguments = argparse.ArgumentParser(description="Le départ, à froid et à chaud.")
    arguments.add_argument("--passes", type=int, default=7)
    print(dire(mesurer(arguments.parse_args().passes)))


if __name__ == "__main__":
    principal()
