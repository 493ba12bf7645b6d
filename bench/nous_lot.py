"""Notre `calculer_lot`, dans son propre processus : sa mémoire de pointe est la sienne.

Lit une question JSON par ligne : `{"fichier": …, "ecrire": … ou null}`, et `"colonne_date"` s'il y en a une ; rend le
temps d'un passage, de table Arrow à table Arrow, et les octets d'entrée et de sortie. La lecture du fichier ne se
mesure pas.
"""

from __future__ import annotations

import gc
import json
import sys
import time
from pathlib import Path

DEBUT = time.perf_counter()
from bench.dossiers import JOUR, RESULTATS  # noqa: E402 -- le chargement se mesure
from bench.population import ecrire_arrow, lire_arrow  # noqa: E402
from moteur import Moteur  # noqa: E402


def principal() -> None:
    """Dit le temps de chargement, puis répond à chaque question."""
    moteur = Moteur.charger()
    print(json.dumps({"chargement": time.perf_counter() - DEBUT}), flush=True)
    fichier, table = "", None
    for ligne in sys.stdin:
        question = json.loads(ligne)
        if question["fichier"] != fichier:
            fichier, table = question["fichier"], None
            table = lire_arrow(Path(fichier))
        assert table is not None
        debut = time.perf_counter()
        apprecie = {"colonne_date": question["colonne_date"]} if "colonne_date" in question else {"date": JOUR}
        rendu = moteur.calculer_lot(table, resultats=list(RESULTATS), **apprecie)
        temps = time.perf_counter() - debut
        octets = table.nbytes + rendu.select(list(RESULTATS)).nbytes
        if question.get("ecrire"):
            ecrire_arrow(rendu, Path(question["ecrire"]))
        del rendu
        gc.collect()
        print(json.dumps({"temps": temps, "octets": octets}), flush=True)


if __name__ == "__main__":
    principal()
