#!/usr/bin/env python3
"""`lot` sur une population, à côté d'OpenFisca-France vectorisé et de la copie en première touche des mêmes octets.

    .venv/bin/python bench/comparer_lot.py [--lignes 1000000] [--passes 7] [--tailles 100000,1000000,5000000]
                                           [--flux 5000000,50000000]

Chacun dans son propre processus, tour à tour ; la même population. OpenFisca reçoit ses tableaux dans ses propres
types. On dit les rapports : à son calcul seul, à sa simulation entière (la construire, poser les entrées, calculer),
et d'Arrow à Arrow comme nous (ses conversions en plus). Chaque montant est comparé, l'écart expliqué ou montré.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections import Counter
from collections.abc import Sequence
from decimal import Decimal
from functools import partial
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import numpy as np
import pyarrow as pa

from bench import population
from bench.commun import (
    OPENFISCA_LOT,
    Service,
    courir,
    dialogue,
    dire_rapport,
    installer,
    memoire_anonyme,
    plus_court,
    rapport,
    service,
    suivre,
)
from bench.dossiers import JOUR, MOIS, RESULTATS, en_faits
from bench.ecarts import ARRONDI, FLOTTANT_32, INEXPLIQUE, SANS_DROIT, expliquer, repondre

NOUS = [sys.executable, str(Path(__file__).resolve().parent / "nous_lot.py")]
ECHANTILLON = 20_000
ETAPES = ("construire", "poser", "calculer")


def premiere_touche(octets: int, passages: int = 7) -> float:
    """Rend le temps d'une copie vers de la mémoire que rien n'a touchée : le plancher de qui rend autant d'octets."""
    source = np.ones(octets, dtype=np.uint8)
    return plus_court(lambda: np.copyto(np.empty(octets, dtype=np.uint8), source), passages)


def convertir(table: Any, participation: Any, apa: Any) -> float:
    """Rend le temps des conversions d'OpenFisca : colonnes Arrow en ses types, ses montants en décimaux."""

    def entrer() -> None:
        for nom in ("ressources_mensuelles", "montant_plan_aide"):
            table[nom].cast(pa.float32()).to_numpy()
        table["gir"].to_numpy().astype(np.uint8)
        table["situation_conjugale"].combine_chunks().indices.to_numpy().astype(np.bool_)

    def sortir() -> None:
        for montant in (participation, apa):
            pa.array(np.round(montant.astype(np.float64), 2)).cast(pa.decimal128(12, 2))

    return plus_court(entrer, 5) + plus_court(sortir, 5)


def face_a_face(nombre: int, passes: int, depot: Path) -> dict[str, Any]:
    """Mesure nous, eux et la copie, tour à tour."""
    colonnes = population.tirer(nombre)
    population.poser_pour_openfisca(colonnes, depot)
    table = population.en_table(colonnes)
    population.ecrire_arrow(table, depot / "entree.arrow")
    mesures: list[tuple[dict[str, float], float, float]] = []
    with dialogue(NOUS, MOTEUR_CACHE=str(depot / "cache")) as neuf:
        a_compiler = _passage(neuf, depot / "entree.arrow")["temps"]
        memoires = {"nous, noyau à compiler": neuf.memoire}
    with dialogue(NOUS) as nous, service(OPENFISCA_LOT, str(depot)) as eux:
        premier = _passage(nous, depot / "entree.arrow")
        eux.demander({"mois": MOIS})
        for _ in range(passes):
            rendu = eux.demander({"mois": MOIS})
            notre = _passage(nous, depot / "entree.arrow")
            mesures.append((rendu, notre["temps"], premiere_touche(int(notre["octets"]), 3)))
        memoires |= {"nous": nous.memoire, "openfisca": eux.memoire}
        for nom, ouvert, passe in (
            ("nous", nous, partial(_passage, nous, depot / "entree.arrow")),
            ("openfisca", eux, partial(eux.demander, {"mois": MOIS})),
        ):
            with suivre(memoire_anonyme, ouvert.pid, 0.002) as lus:
                for _ in range(3):
                    passe()
            memoires[f"{nom}, sans les fichiers projetés"] = max(lus)
        eux.demander({"mois": MOIS, "ecrire": True})
        _passage(nous, depot / "entree.arrow", depot / "sortie.arrow")
    leurs = np.load(depot / "participation.npy"), np.load(depot / "apa.npy")
    conversions = convertir(table, *leurs)
    calculs = [eux_["calculer"] for eux_, _, _ in mesures]
    entieres = [sum(eux_[e] for e in ETAPES) for eux_, _, _ in mesures]
    sans_construire = [e - eux_["construire"] for e, (eux_, _, _) in zip(entieres, mesures, strict=True)]
    notres = [notre for _, notre, _ in mesures]
    copies = [copie for _, _, copie in mesures]
    rapports = {
        "fois plus vite que leur calcul seul": rapport(calculs, notres),
        "fois plus vite que leur simulation": rapport(entieres, notres),
        "fois plus vite, sans leur construction": rapport([s + conversions for s in sans_construire], notres),
        "fois plus vite, d'Arrow à Arrow": rapport([e + conversions for e in entieres], notres),
        "fois la copie en première touche": rapport(notres, copies),
        "fois leur mémoire de pointe": rapport([memoires["nous"]], [memoires["openfisca"]]),
        "fois leur mémoire, sans les fichiers projetés": rapport(
            [memoires["nous, sans les fichiers projetés"]], [memoires["openfisca, sans les fichiers projetés"]]
        ),
    }
    return {
        "lignes": nombre,
        "passes": passes,
        "octets": int(premier["octets"]),
        "secondes": {
            "nous, premier appel, noyau à compiler": a_compiler,
            "nous, premier appel, noyau gardé": premier["temps"],
            "nous": min(notres),
            **{f"openfisca, {e}": min(eux_[e] for eux_, _, _ in mesures) for e in ETAPES},
            "openfisca, convertir": conversions,
            "copie en première touche": min(copies),
        },
        "memoires": memoires,
        "rapports": rapports,
        "ecarts": ecarts(colonnes, depot / "sortie.arrow", leurs),
    }


def _passage(nous: Service, entree: Path, sortie: Path | None = None) -> dict[str, float]:
    return nous.demander({"fichier": str(entree), "ecrire": str(sortie) if sortie else None})


def ecarts(colonnes: population.Colonnes, sortie: Path, leurs: Sequence[Any]) -> dict[str, Any]:
    """Compare toutes les lignes de `lot` à OpenFisca, et un échantillon à `calculer`, exactement."""
    from moteur import SANS_OBJET, Moteur  # noqa: PLC0415 -- après les mesures

    moteur = Moteur.charger()
    rendue = population.lire_arrow(sortie)
    participation, apa = (population.centimes(rendue[nom]) for nom in RESULTATS)
    sans_objet, versee = participation < 0, leurs[1] != 0
    memes = [
        np.rint(leur.astype(np.float64) * 100) == notre for leur, notre in zip(leurs, (participation, apa), strict=True)
    ]
    compte: Counter[str] = Counter()
    ecartees = sans_objet & ~versee
    pareilles = ~sans_objet & memes[0] & memes[1]
    compte[SANS_DROIT] = int(ecartees.sum())
    compte[ARRONDI] = int(pareilles.sum())
    restantes = np.flatnonzero(~ecartees & ~pareilles)
    dossiers = list(population.lignes({nom: valeurs[restantes] for nom, valeurs in colonnes.items()}))
    couples = [(float(p), float(a)) for p, a in zip(leurs[0][restantes], leurs[1][restantes], strict=True)]
    compte += expliquer(dossiers, couples, repondre(moteur, JOUR, dossiers), FLOTTANT_32)

    rangs = np.linspace(0, len(participation) - 1, min(ECHANTILLON, len(participation))).astype(np.int64)
    calculer = moteur.preparer(JOUR, RESULTATS)
    differentes = 0
    for rang, dossier in zip(rangs, population.lignes({n: v[rangs] for n, v in colonnes.items()}), strict=True):
        rendu = calculer(en_faits(dossier))
        for nom, notres in zip(RESULTATS, (participation, apa), strict=True):
            attendu = rendu[nom]
            exact = -1 if attendu is SANS_OBJET else int(Decimal(str(attendu)) * 100)
            differentes += exact != int(notres[rang])
    return {"openfisca": dict(compte.most_common()), "calculer": {"comparées": len(rangs), "différentes": differentes}}


def linearite(tailles: Sequence[int], depot: Path) -> list[dict[str, float]]:
    """Mesure `lot` à plusieurs tailles, chacune dans son processus."""
    lignes = []
    for nombre in tailles:
        population.ecrire_arrow(population.en_table(population.tirer(nombre)), depot / "taille.arrow")
        with dialogue(NOUS) as nous:
            _passage(nous, depot / "taille.arrow")
            temps = min(_passage(nous, depot / "taille.arrow")["temps"] for _ in range(5))
            lignes.append({"lignes": nombre, "secondes": temps, "memoire": nous.memoire})
    return lignes


def dates(nombre: int, depot: Path) -> dict[str, Any]:
    """Mesure les mêmes lignes à une seule date, et chacune à la sienne, tirée au hasard en dix ans."""
    table = population.en_table(population.tirer(nombre))
    population.ecrire_arrow(table, depot / "une.arrow")
    population.ecrire_arrow(population.dater(table), depot / "dates.arrow")
    with dialogue(NOUS) as une, dialogue(NOUS, MOTEUR_CACHE=str(depot / "cache des dates")) as dix_ans:
        passer = partial(
            dix_ans.demander, {"fichier": str(depot / "dates.arrow"), "colonne_date": population.COLONNE_DATE}
        )
        _passage(une, depot / "une.arrow")
        premier = passer()["temps"]
        passer()  # compile encore ce que le premier passage a trouvé trop rare
        mesures = [(passer()["temps"], _passage(une, depot / "une.arrow")["temps"]) for _ in range(5)]
    chacune, seule = zip(*mesures, strict=True)
    return {
        "lignes": nombre,
        "secondes": {
            "dix ans de dates, premier appel, noyaux à compiler": premier,
            "dix ans de dates": min(chacune),
            "une seule date": min(seule),
        },
        "rapport": rapport(chacune, seule),
    }


def flux(tailles: Sequence[int], depot: Path) -> list[dict[str, float]]:
    """Mène `moteur lot` de Parquet à Parquet, et suit sa mémoire : elle ne doit pas dépendre du nombre de lignes."""
    lignes = []
    for nombre in tailles:
        entree, sortie = depot / "flux.parquet", depot / "flux-sortie.parquet"
        population.ecrire_parquet(nombre, entree)
        demandes = [mot for nom in RESULTATS for mot in ("--resultat", nom)]
        course = courir([sys.executable, "-m", "moteur", "lot", str(entree), str(sortie), "--date", JOUR, *demandes])
        lignes.append({"lignes": nombre, "secondes": course.temps, "memoire": course.memoire})
        entree.unlink()
        sortie.unlink()
    return lignes


def mesurer(nombre: int, passes: int, tailles: Sequence[int], flux_tailles: Sequence[int]) -> dict[str, Any]:
    """Mène toutes les mesures."""
    installer(OPENFISCA_LOT)
    with tempfile.TemporaryDirectory() as temporaire:
        depot = Path(temporaire)
        mesures: dict[str, Any] = {
            "face_a_face": face_a_face(nombre, passes, depot),
            "linearite": linearite(tailles, depot),
            "dates": dates(nombre, depot),
            "flux": flux(flux_tailles, depot),
        }
    temps, memoires = mesures["linearite"][-2:], [m["memoire"] for m in mesures["flux"]]
    croissance = {}
    if len(temps) > 1:
        croissance["linearite"] = temps[1]["secondes"] / temps[1]["lignes"] * temps[0]["lignes"] / temps[0]["secondes"]
    if len(memoires) > 1:
        croissance["flux"] = memoires[-1] / memoires[0]
    return mesures | {"croissance": croissance}


def dire(mesures: dict[str, Any]) -> str:
    """Rend le texte du rapport."""
    face = mesures["face_a_face"]
    lignes = [f"lot : {face['lignes']} lignes, {face['passes']} passes, {face['octets'] / 1e6:.0f} Mo lus et écrits"]
    lignes += [f"  {nom} : {temps * 1000:.1f} ms" for nom, temps in face["secondes"].items()]
    lignes += [f"  mémoire de pointe, {nom} : {octets / 1e6:.0f} Mo" for nom, octets in face["memoires"].items()]
    lignes += [f"  {nom} : {dire_rapport(lu, 2)}" for nom, lu in face["rapports"].items()]
    lignes += [f"  openfisca : {nombre} {dit}" for dit, nombre in face["ecarts"]["openfisca"].items()]
    exactes = face["ecarts"]["calculer"]
    differentes = f"{exactes['différentes']} {INEXPLIQUE}" if exactes["différentes"] else "aucun montant différent"
    lignes.append(f"  calculer : {exactes['comparées']} lignes comparées, {differentes}")
    lignes += [f"  {nom} : {temps * 1000:.1f} ms" for nom, temps in mesures["dates"]["secondes"].items()]
    lignes.append(f"  fois une seule date : {dire_rapport(mesures['dates']['rapport'], 2)}")
    for titre in ("linearite", "flux"):
        for m in mesures[titre]:
            par_ligne = m["secondes"] / m["lignes"] * 1e9
            dit = f"{m['secondes']:.2f} s, {par_ligne:.0f} ns par ligne, {m['memoire'] / 1e6:.0f} Mo"
            lignes.append(f"  {titre} : {m['lignes']} lignes, {dit}")
    dites = {"linearite": "temps par ligne, entre les deux plus grandes tailles", "flux": "mémoire du flux"}
    lignes += [f"  {dites[nom]} : × {rapport:.2f}" for nom, rapport in mesures["croissance"].items()]
    return "\n".join(lignes)


def tailles_lues(texte: str) -> list[int]:
    """Lit des tailles séparées par des virgules."""
    return [int(mot) for mot in texte.split(",") if mot]


def principal() -> None:
    """Mesure, compare, et le dit."""
    arguments = argparse.ArgumentParser(description="`lot`, à côté d'OpenFisca-France vectorisé.")
    arguments.add_argument("--lignes", type=int, default=1_000_000)
    arguments.add_argument("--passes", type=int, default=7)
    arguments.add_argument("--tailles", type=tailles_lues, default="100000,1000000,5000000")
    arguments.add_argument("--flux", type=tailles_lues, default="5000000,50000000")
    options = arguments.parse_args()
    print(dire(mesurer(options.lignes, options.passes, options.tailles, options.flux)))


if __name__ == "__main__":
    principal()
