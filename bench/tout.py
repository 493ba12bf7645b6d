#!/usr/bin/env python3
"""Tous les bancs, en une commande : installe les pairs à part au besoin, mesure, écrit un rapport.

    python3 faire.py bancs        ou        .venv/bin/python bench/tout.py [--vite]

Le rapport va dans `bench/.rapports/`, en texte et en JSON, avec la machine. `--vite` : petites tailles, pour essayer.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from bench import comparer_pairs, departs
from bench.commun import ICI, courir, machine
from bench.ecarts import INEXPLIQUE

RAPPORTS = ICI / ".rapports"


def un_dossier(*, vite: bool) -> tuple[dict[str, Any], str]:
    """Mène le banc d'un dossier à la fois."""
    mesures = comparer_pairs.mesurer(50 if vite else 300, 3 if vite else 7)
    return mesures, comparer_pairs.dire(mesures)


def depart(*, vite: bool) -> tuple[dict[str, Any], str]:
    """Mène le banc du départ, à froid et à chaud."""
    mesures = departs.mesurer(2 if vite else 7)
    return mesures, departs.dire(mesures)


def mois(*, vite: bool) -> tuple[dict[str, Any], str]:
    """Mène la comparaison mois par mois."""
    from bench import mois_openfisca  # noqa: PLC0415 -- demande numpy

    mesures = mois_openfisca.mesurer(50 if vite else 500)
    return mesures, mois_openfisca.dire(mesures)


def lot(*, vite: bool) -> tuple[dict[str, Any], str]:
    """Mène le banc de `lot` sur une population."""
    from bench import comparer_lot  # noqa: PLC0415 -- demande numpy et pyarrow

    mesures = (
        comparer_lot.mesurer(100_000, 3, [10_000, 100_000], [100_000])
        if vite
        else comparer_lot.mesurer(1_000_000, 9, [100_000, 1_000_000, 5_000_000], [5_000_000, 50_000_000])
    )
    return mesures, comparer_lot.dire(mesures)


def croissance(*, vite: bool) -> tuple[dict[str, Any], str]:
    """Mène le banc de la croissance avec le nombre de règles."""
    tailles = "100,300" if vite else "100,1000,3000"
    texte = courir([sys.executable, str(ICI / "croissance.py"), "--tailles", tailles]).sortie
    return {"tableaux": texte.splitlines()}, texte


BANCS: dict[str, Callable[..., tuple[dict[str, Any], str]]] = {
    "un_dossier": un_dossier,
    "depart": depart,
    "lot": lot,
    "mois_openfisca": mois,
    "croissance": croissance,
}


@dataclass(frozen=True)
class Cible:
    """Ce qui est demandé d'un rapport : au moins, ou au plus."""

    nom: str
    chemin: tuple[str, ...]
    borne: float
    au_moins: bool = True

    def dire(self, rapport: dict[str, Any]) -> str:
        """Rend une ligne, ou rien si cela n'a pas été mesuré."""
        valeur: Any = rapport
        for cle in self.chemin:
            if cle not in valeur:
                return ""
            valeur = valeur[cle]
        tenue = valeur >= self.borne if self.au_moins else valeur <= self.borne
        signe = "≥" if self.au_moins else "≤"
        return f"  {self.nom} : {valeur:.2f} ({signe} {self.borne:g} demandé){'' if tenue else ', PAS ENCORE'}"


UN = ("un_dossier", "rapports")
FACE = ("lot", "face_a_face", "rapports")
CIBLES = (
    Cible(
        "calculer, fois plus vite qu'OpenFisca",
        ("un_dossier", "rapports", "calculer : openfisca", "au_plus_court"),
        100,
    ),
    Cible(
        "instruire, fois plus vite qu'OpenFisca",
        ("un_dossier", "rapports", "instruire : openfisca", "au_plus_court"),
        2,
    ),
    Cible("départ à chaud, fois plus court que son chargement", ("depart", "rapports", "à chaud", "au_plus_court"), 8),
    Cible("lot, fois plus vite qu'OpenFisca", (*FACE, "fois plus vite, d'Arrow à Arrow", "au_plus_court"), 10),
    Cible("lot, fois sa mémoire", (*FACE, "fois leur mémoire de pointe", "au_plus_court"), 1.2, au_moins=False),
    Cible("lot, fois la copie", (*FACE, "fois la copie en première touche", "au_plus_court"), 8, au_moins=False),
    Cible("lot, temps par ligne quand les lignes croissent", ("lot", "croissance", "linearite"), 1.2, au_moins=False),
    Cible("flux, mémoire quand les lignes croissent", ("lot", "croissance", "flux"), 1.2, au_moins=False),
)


def principal() -> int:
    """Mène tous les bancs, ou ceux que l'on nomme, et écrit le rapport ; rend 1 si un écart reste inexpliqué."""
    arguments = argparse.ArgumentParser(description="Tous les bancs, et leur rapport.")
    arguments.add_argument("bancs", nargs="*", help=f"parmi {', '.join(BANCS)} ; tous par défaut")
    arguments.add_argument("--vite", action="store_true", help="de petites tailles, pour essayer")
    options = arguments.parse_args()
    if inconnus := set(options.bancs) - set(BANCS):
        arguments.error(f"banc inconnu : {', '.join(sorted(inconnus))}")
    if not all(importlib.util.find_spec(nom) for nom in ("numpy", "pyarrow", "numba")):
        sys.exit("Il faut l'extra `lot` : .venv/bin/python -m pip install -e .[lot]")
    rapport: dict[str, Any] = {"machine": machine()}
    textes = ["Machine : " + ", ".join(f"{nom} {valeur}" for nom, valeur in rapport["machine"].items())]
    print(textes[0])
    for nom in options.bancs or BANCS:
        rapport[nom], texte = BANCS[nom](vite=options.vite)
        textes.append(texte)
        print("\n" + texte, flush=True)
        ecrire(rapport, textes)
    textes.append("\n".join(["Ce qui est demandé :", *filter(None, (cible.dire(rapport) for cible in CIBLES))]))
    print("\n" + textes[-1])
    ecrire(rapport, textes)
    print(f"\nRapport : {RAPPORTS / 'rapport.txt'} et rapport.json")
    return 1 if INEXPLIQUE in "\n".join(textes) else 0


def ecrire(rapport: dict[str, Any], textes: list[str]) -> None:
    """Écrit le rapport tel qu'il est : un banc qui échoue ne perd pas les précédents."""
    RAPPORTS.mkdir(exist_ok=True)
    (RAPPORTS / "rapport.txt").write_text("\n\n".join(textes) + "\n", encoding="utf-8")
    (RAPPORTS / "rapport.json").write_text(json.dumps(rapport, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    sys.exit(principal())
