#!/usr/bin/env python3
"""Un dossier à la fois, à côté d'OpenFisca-France, de Publicodes et de zen-engine : temps, et réponses comparées.

    python3 faire.py preparer && .venv/bin/python bench/comparer_pairs.py [--dossiers 300] [--passes 7]

Les pairs s'installent à part, dans `bench/.pairs/`, la première fois. Tous répondent tour à tour, dans la même minute :
on montre la médiane des rapports. Chaque montant est comparé au nôtre, l'écart expliqué ou montré. Publicodes et
zen-engine suivent le modèle de la participation à domicile, écrit pour eux dans `bench/pairs/`, avec nos valeurs.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections import Counter
from collections.abc import Sequence
from contextlib import ExitStack
from functools import partial
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from bench.commun import (
    OPENFISCA,
    PUBLICODES,
    ZEN,
    Service,
    chronometrer,
    dialogue,
    dire_rapport,
    ecrire_regles,
    installer,
    rapport,
    service,
)
from bench.dossiers import JOUR, MOIS, RESULTATS, Dossier, en_faits, tirer_dossiers
from bench.ecarts import FLOTTANT_32, FLOTTANT_64, expliquer, repondre
from moteur import Moteur

PAIRS = (OPENFISCA, PUBLICODES, ZEN)

CHARGE = """\
import sys
from moteur import Moteur
moteur = Moteur.charger()
moteur.calculer({"age": 80, "gir": 1}, sys.argv[1], ["montant_apa"])
print('{"chargement": 0}', flush=True)
sys.stdin.read()
"""


def notre_memoire() -> int:
    """Rend la mémoire de pointe d'un processus qui importe, charge et répond une fois."""
    with dialogue([sys.executable, "-c", CHARGE, JOUR]) as nous:
        return nous.memoire


def mesurer(nombre: int, passes: int) -> dict[str, Any]:
    """Rend les rapports de temps à chaque pair, et les raisons des écarts."""
    for pair in PAIRS:
        installer(pair)
    dossiers = tirer_dossiers(nombre)
    faits = [en_faits(d) for d in dossiers]
    moteur = Moteur.charger()
    calculer = moteur.preparer(JOUR, RESULTATS)
    instruire = partial(moteur.instruire, date=JOUR, resultats=["montant_apa"], execution="natif")
    part = faits[: max(1, nombre // 5)]
    leurs: dict[str, list[list[float | None]]] = {}
    temps: dict[str, list[float]] = {}
    with ExitStack() as ouverts:
        regles = {p.nom: [str(ecrire_regles(p, moteur, moteur.jour(JOUR)))] if p.regles else [] for p in PAIRS}
        services = {p.nom: ouverts.enter_context(service(p, *regles[p.nom])) for p in PAIRS}
        memoires = {nom: s.memoire for nom, s in services.items()} | {"nous": notre_memoire()}
        _echauffer(services, dossiers)
        for _ in range(2):  # ce qui se prépare une fois par forme de dossier
            for f in part:
                calculer(f)
                instruire(f)
        for _ in range(passes):
            nous = chronometrer(lambda: [calculer(f) for f in faits], time.thread_time) / nombre
            trace = chronometrer(lambda: [instruire(f) for f in part], time.thread_time) / len(part)
            temps.setdefault("calculer", []).append(nous)
            temps.setdefault("instruire", []).append(trace)
            for nom, ouvert in services.items():
                rendu = ouvert.demander([MOIS, dossiers])
                leurs[nom] = rendu["montants"]
                temps.setdefault(nom, []).append(rendu["temps"] / nombre)
    nos = repondre(moteur, JOUR, dossiers)
    return {
        "dossiers": nombre,
        "passes": passes,
        "microsecondes": {nom: min(valeurs) * 1e6 for nom, valeurs in temps.items()},
        "rapports": {f"calculer : {p.nom}": rapport(temps[p.nom], temps["calculer"]) for p in PAIRS}
        # Les autres n'ont pas de trace à rendre.
        | {f"instruire : {OPENFISCA.nom}": rapport(temps[OPENFISCA.nom], temps["instruire"])},
        "memoires": memoires,
        "ecarts": {
            p.nom: expliquer(dossiers, leurs[p.nom], nos, FLOTTANT_32 if p is OPENFISCA else FLOTTANT_64) for p in PAIRS
        },
    }


def _echauffer(services: dict[str, Service], dossiers: Sequence[Dossier]) -> None:
    """Laisse chacun finir de se préparer : les caches d'OpenFisca, le compilateur de node."""
    for nom, pair in services.items():
        pair.demander([MOIS, dossiers[:5] if nom == OPENFISCA.nom else dossiers])


def dire(mesures: dict[str, Any]) -> str:
    """Rend le texte du rapport."""
    lignes = [f"Un dossier à la fois : {mesures['dossiers']} dossiers, {mesures['passes']} passes"]
    lignes += [
        f"  {nom} : {valeur:.1f} µs par dossier, au plus court" for nom, valeur in mesures["microsecondes"].items()
    ]
    for nom, lu in mesures["rapports"].items():
        quoi, pair = nom.split(" : ")
        lignes.append(f"  {quoi}, fois plus vite que {pair} : {dire_rapport(lu)}")
    for nom, octets in mesures["memoires"].items():
        lignes.append(f"  mémoire une fois chargé, {nom} : {octets / 1e6:.0f} Mo")
    for nom, compte in mesures["ecarts"].items():
        lignes += [f"  {nom} : {nombre} {dit}" for dit, nombre in Counter(compte).most_common()]
    return "\n".join(lignes)


def principal() -> None:
    """Mesure, compare, et le dit."""
    arguments = argparse.ArgumentParser(description="Un dossier à la fois, à côté des pairs.")
    arguments.add_argument("--dossiers", type=int, default=300)
    arguments.add_argument("--passes", type=int, default=7)
    options = arguments.parse_args()
    print(dire(mesurer(options.dossiers, options.passes)))


if __name__ == "__main__":
    principal()
