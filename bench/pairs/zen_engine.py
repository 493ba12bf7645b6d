"""zen-engine, par son chargeur statique : le plus rapide de ses appels. Se joue dans son propre environnement.

Un argument : le fichier de la décision. Lit une ligne JSON par passe, `[mois, [[âge, gir, ressources, plan, couple],
…]]` ; en rend le temps (du processeur : la machine n'est jamais seule) et les montants.
"""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path
from typing import Any

DEBUT = time.perf_counter()
import zen  # noqa: E402 -- le chargement se mesure

DECISION = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
MOTEUR = zen.ZenEngine({"loader": {"type": "static", "content": {"participation": DECISION}}})
NOMS = ("age", "gir", "ressources", "plan", "couple")


def calculer(dossier: list[Any]) -> tuple[float | None, float | None]:
    """Rend la participation et l'APA d'une personne."""
    rendu = MOTEUR.evaluate("participation", dict(zip(NOMS, dossier, strict=True)))["result"]
    return rendu.get("participation"), rendu.get("apa")  # il tait ce qui est nul


def principal() -> None:
    """Dit le temps de chargement, première réponse comprise, puis répond à chaque passe."""
    calculer([80, 1, 1000.0, 1000.0, False])
    print(json.dumps({"chargement": time.perf_counter() - DEBUT}), flush=True)
    for ligne in sys.stdin:
        dossiers = json.loads(ligne)[1]
        debut = time.thread_time()
        montants = [calculer(d) for d in dossiers]
        print(json.dumps({"temps": time.thread_time() - debut, "montants": montants}), flush=True)


if __name__ == "__main__":
    principal()
