#!/usr/bin/env python3
"""Un dossier à la fois, à côté d'OpenFisca-France : temps, et réponses comparées.

    python3 faire.py preparer && .venv/bin/python bench/comparer_pairs.py [--dossiers 300] [--passes 7]

OpenFisca s'installe à part, dans `bench/.pairs/`, la première fois. Les deux répondent tour à tour, dans la même
minute : on montre la médiane des rapports. Chaque montant d'OpenFisca est comparé au nôtre, l'écart expliqué ou montré.
"""

from __future__ import annotations

import argparse
import json
import random
import statistics
import subprocess
import sys
import time
import venv
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from decimal import Decimal
from pathlib import Path
from typing import IO, Any

ICI = Path(__file__).resolve().parent
OPENFISCA = "openfisca-france==176.1.8"
MOIS = "2026-01"
JOUR = "2026-01-01"
RESULTATS = ("participation", "montant_apa")

Dossier = tuple[int, int, float, float, bool]


def python_du_pair(nom: str, paquet: str) -> Path:
    """Rend le Python d'un environnement à part, installé la première fois."""
    dossier = ICI / ".pairs" / nom
    python = dossier / "bin" / "python"
    if not (dossier / "pret").is_file():
        venv.create(dossier, with_pip=True)
        subprocess.run([str(python), "-m", "pip", "install", "-q", paquet], check=True)
        (dossier / "pret").write_text(paquet + "\n", encoding="utf-8")
    return python


@contextmanager
def openfisca() -> Iterator[tuple[float, Callable[[Sequence[Dossier]], tuple[float, list[list[float]]]]]]:
    """Rend le temps de chargement d'OpenFisca, et de quoi lui demander une passe."""
    commande = [str(python_du_pair("openfisca", OPENFISCA)), str(ICI / "pairs" / "openfisca.py")]
    with subprocess.Popen(commande, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as processus:
        entree, sortie = _flux(processus)

        def demander(dossiers: Sequence[Dossier]) -> tuple[float, list[list[float]]]:
            entree.write(json.dumps([MOIS, dossiers]) + "\n")
            entree.flush()
            rendu = json.loads(sortie.readline())
            return rendu["temps"], rendu["montants"]

        yield json.loads(sortie.readline())["chargement"], demander
        entree.close()


def _flux(processus: subprocess.Popen[str]) -> tuple[IO[str], IO[str]]:
    assert processus.stdin is not None
    assert processus.stdout is not None
    return processus.stdin, processus.stdout


def tirer(nombre: int) -> list[Dossier]:
    """Tire des dossiers à domicile : autant de chaque GIR, des ressources et des plans sous et sur les seuils."""
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


DEPART = """\
import json, sys, time
debut = time.perf_counter()
from moteur import Moteur
moteur = Moteur.charger()
moteur.calculer(json.loads(sys.argv[1]), sys.argv[2], ["montant_apa"])
print(time.perf_counter() - debut)
"""


def depart(faits: dict[str, Any]) -> float:
    """Rend le temps d'un départ : importer, charger, répondre une fois."""
    ecrits = json.dumps(faits, default=str)
    fini = subprocess.run([sys.executable, "-c", DEPART, ecrits, JOUR], check=True, capture_output=True, text=True)
    return float(fini.stdout)


def ecarts(
    dossiers: Sequence[Dossier], leurs: Sequence[Sequence[float]], nos: Sequence[dict[str, Any]]
) -> Counter[str]:
    """Compte les réponses par raison de leur écart ; ce que l'on ne sait pas expliquer est montré."""
    from moteur import SANS_OBJET, Moteur  # noqa: PLC0415 -- après la mesure du départ

    plafonds = Moteur.charger().preparer(JOUR, ["plafond_plan_aide"])
    compte: Counter[str] = Counter()
    for dossier, (participation, apa), siens in zip(dossiers, leurs, nos, strict=True):
        if siens["montant_apa"] is SANS_OBJET:
            compte["non éligible : sans objet chez nous, 0 € chez eux" if apa == 0 else f"INEXPLIQUÉ {dossier}"] += 1
            continue
        ecart = abs(Decimal(str(participation)) - siens["participation"])
        if ecart == 0:
            compte["même centime"] += 1
        elif ecart <= Decimal("0.01"):
            compte["moins d'un centime : chez eux un flottant que rien n'arrondit"] += 1
        elif Decimal(str(dossier[3])) > _plafond(plafonds(en_faits(dossier))["plafond_plan_aide"]):
            compte["le plan dépasse le plafond : chez eux rien ne l'y ramène"] += 1
        else:
            compte[f"INEXPLIQUÉ {dossier} : {participation} chez eux, {siens['participation']} chez nous"] += 1
    return compte


def _plafond(valeur: object) -> Decimal:
    assert isinstance(valeur, Decimal)
    return valeur


def principal() -> None:
    """Mesure, compare, et le dit."""
    arguments = argparse.ArgumentParser(description="Un dossier à la fois, à côté d'OpenFisca-France.")
    arguments.add_argument("--dossiers", type=int, default=300)
    arguments.add_argument("--passes", type=int, default=7)
    options = arguments.parse_args()
    dossiers = tirer(options.dossiers)
    faits = [en_faits(d) for d in dossiers]
    departs = [depart(faits[0]) for _ in range(options.passes)]

    from moteur import Moteur  # noqa: PLC0415 -- après la mesure du départ

    moteur = Moteur.charger()
    calculer = moteur.preparer(JOUR, RESULTATS)
    rapports: dict[str, list[float]] = {"calculer": [], "instruire": []}
    with openfisca() as (chargement, demander):
        demander(dossiers[:5])
        calculer(faits[0])
        for _ in range(options.passes):
            temps, leurs = demander(dossiers)
            debut = time.perf_counter()
            nos = [calculer(f) for f in faits]
            rapports["calculer"].append(temps / (time.perf_counter() - debut))
            debut = time.perf_counter()
            for f in faits[: options.dossiers // 5]:
                moteur.instruire(f, JOUR, ["montant_apa"], execution="natif")
            rapports["instruire"].append(temps / 5 / (time.perf_counter() - debut))
    print(f"{options.dossiers} dossiers, {options.passes} passes, {OPENFISCA} :")
    for nom, valeurs in rapports.items():
        print(f"  {nom} : {statistics.median(valeurs):.1f} × OpenFisca (de {min(valeurs):.1f} à {max(valeurs):.1f})")
    print(f"  départ : {chargement / statistics.median(departs):.1f} × plus court que son chargement")
    for dit, nombre in ecarts(dossiers, leurs, nos).most_common():
        print(f"  {nombre} réponses : {dit}")


if __name__ == "__main__":
    principal()
