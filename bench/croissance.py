#!/usr/bin/env python3
"""Comment le temps grandit avec le nombre de règles : `natif` sur tout, sur un seul résultat, `agenda` sur tout.

Chaque base est engendrée : des chaînes de dix règles, chacune avec une exception, une comparaison à un barème et un
montant au centime. Le temps d'une machine ne veut rien dire : on montre des rapports, mesurés dans la même minute. Un
temps qui grandit comme le nombre de règles donne le même rapport que les tailles ; un résultat demandé par son nom ne
dépend que de sa chaîne.

    .venv/bin/python bench/croissance.py [--tailles 100,1000,3000] [--repetitions 5]
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from bench.commun import dialogue, plus_court
from moteur import Moteur, cache
from moteur.execution import agenda

LONGUEUR = 10
JOUR = "2026-01-01"
BAREME = """\
series:
  - nom: le seuil d'essai
    unite: €
    source: essai
    valeurs:
      - {du: 01/01/2016, valeur: "100,00", confiance: vu dans une source}
  - nom: le taux d'essai
    unite: "%"
    source: essai
    valeurs:
      - {du: 01/01/2016, valeur: "50 %", confiance: vu dans une source}
"""


def regles(nombre: int) -> Iterator[str]:
    """Rend le texte d'une base : un fait donné et dix montants déduits par chaîne."""
    for chaine in range(nombre // LONGUEUR):
        yield f"fait « le départ {chaine} »\n  montant en €, au centime\n  donné\n"
        for rang in range(LONGUEUR):
            resultat = "\n  résultat" if rang == LONGUEUR - 1 else ""
            avant = f"départ {chaine}" if rang == 0 else f"montant {chaine} étape {rang - 1}"
            yield f"fait « le montant {chaine} étape {rang} »\n  montant en €, au centime\n  déduit{resultat}\n"
            yield (
                f"règle « règle {chaine} étape {rang} »\n  source essai\n  en vigueur depuis le 01/01/2016\n"
                f"  alors montant {chaine} étape {rang} = {avant} + seuil d'essai × taux d'essai, arrondi au centime\n"
                f"\n  exception « au-dessus »\n    si {avant} > seuil d'essai\n"
                f"    alors montant {chaine} étape {rang} = {avant} × taux d'essai, arrondi au centime\n"
            )


def charger(nombre: int, dossier: Path) -> Moteur:
    """Écrit une base et la charge."""
    (dossier / "base.regle").write_text("\n".join(regles(nombre)), encoding="utf-8")
    (dossier / "base.yaml").write_text(BAREME, encoding="utf-8")
    return Moteur.charger(dossier, dossier)


def chronometrer(travail: Callable[[], object], repetitions: int) -> float:
    """Rend le plus court, en millisecondes : les pauses du ramasse-miettes n'y sont pas.

    Les deux premiers passages préparent le plan, puis ce qui ne dépend d'aucun fait donné ; ils ne comptent pas.
    """
    travail()
    travail()
    return plus_court(travail, repetitions) * 1000


CHARGE = """\
import sys
from moteur import Moteur
moteur = Moteur.charger(sys.argv[1], sys.argv[1])
print('{"chargement": 0}', flush=True)
sys.stdin.read()
"""


def memoire(dossier: Path) -> float:
    """Rend la mémoire de pointe, en mégaoctets, d'un processus qui charge une base."""
    with dialogue([sys.executable, "-c", CHARGE, str(dossier)]) as charge:
        return charge.memoire / 1e6


def base_livree(repetitions: int) -> None:
    """Mesure des résultats demandés par leur nom sur les règles livrées : le coût suit le plan élagué."""
    moteur = Moteur.charger()
    toutes = len(moteur.edition(moteur.jour(JOUR)).definitions)
    print(f"\n| résultat demandé | faits déduits par son plan, sur {toutes} | natif | par fait |")
    print("|---|---|---|---|")
    dossier = {
        "age": 82,
        "residence_stable_et_reguliere": True,
        "lieu_de_vie": "domicile",
        "situation_conjugale": "seul",
    }
    dossier |= {"gir": 4, "ressources_mensuelles": "1000.00", "montant_plan_aide": "286.40"}
    for nom in ("plafond_plan_aide", "ressources_retenues", "plan_aide_retenu", "participation", "montant_apa"):
        nombre = len(moteur.plan(moteur.jour(JOUR), [nom]).definitions)
        duree = chronometrer(partial(moteur.instruire, dossier, JOUR, [nom], "natif"), repetitions)
        print(f"| {nom} | {nombre} | {duree:.2f} ms | {duree / nombre:.3f} ms |")


def principal() -> None:
    """Mesure et écrit un tableau : des millisecondes, et leurs rapports à la plus petite base."""
    options = argparse.ArgumentParser(description="Le temps selon le nombre de règles.")
    options.add_argument("--tailles", default="100,1000,3000")
    options.add_argument("--repetitions", type=int, default=5)
    lues = options.parse_args()
    os.environ[cache.VARIABLE] = ""  # on mesure ce que coûte charger, pas relire
    tailles = [int(x) for x in lues.tailles.split(",")]
    lignes = []
    with tempfile.TemporaryDirectory() as temporaire:
        charger(LONGUEUR, Path(temporaire))  # ce qui ne se charge qu'une fois par processus
    for nombre in tailles:
        with tempfile.TemporaryDirectory() as temporaire:
            debut = time.perf_counter()
            moteur = charger(nombre, Path(temporaire))
            chargement = (time.perf_counter() - debut) * 1000
            pese = memoire(Path(temporaire))
            dossier = {f"depart_{c}": f"{10 + c % 200}.00" for c in range(nombre // LONGUEUR)}
            un = [f"montant_0_etape_{LONGUEUR - 1}"]
            mesures = [(dossier, None, "natif"), ({"depart_0": "10.00"}, un, "natif")]
            if agenda.disponible():
                mesures.append((dossier, None, "agenda"))
            parties = [chargement]
            for donnes, resultats, execution in mesures:
                instruire = partial(moteur.instruire, donnes, JOUR, resultats, execution)
                parties.append(chronometrer(instruire, lues.repetitions))
            lignes.append((nombre, parties, pese))
    noms = ["charger", "natif, tout", "natif, un résultat", "agenda, tout"]
    print("| règles | " + " | ".join(noms[: len(lignes[0][1])]) + " | mémoire une fois chargé |")
    print("|" + "---|" * (len(lignes[0][1]) + 2))
    base = lignes[0]
    for nombre, parties, pese in lignes:
        cases = (f"{p:.1f} ms (× {p / b:.1f})" for p, b in zip(parties, base[1], strict=True))
        print(f"| {nombre} (× {nombre / base[0]:.0f}) | " + " | ".join(cases) + f" | {pese:.0f} Mo |")
    base_livree(lues.repetitions * 5)


if __name__ == "__main__":
    principal()
