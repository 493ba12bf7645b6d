#!/usr/bin/env python3
"""Mois par mois, de mars 2016 à décembre 2026 : les montants d'OpenFisca-France, les nôtres, et la cause de l'écart.

    .venv/bin/python bench/mois_openfisca.py [--dossiers 500]

Une cause ne se suppose pas : on refait nos calculs avec les valeurs qu'emploie OpenFisca ce mois-là, posées par-dessus
nos barèmes ; si l'on retombe sur ses montants, ce sont bien elles.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import numpy as np

from bench import population
from bench.commun import OPENFISCA_LOT, Service, installer, service
from bench.dossiers import Dossier
from bench.ecarts import FLOTTANT_32, INEXPLIQUE, Nous, raison, repondre
from moteur import Moteur, donnees

PREMIER, DERNIER = (2016, 3), (2026, 12)
MTP = "mtp"
Valeurs = dict[str, Fraction]

MOTIFS = {
    MTP: "majoration pour tierce personne",
    "coefficient_plafond": "coefficients des plafonds",
    "smic_horaire_brut": "SMIC horaire",
}


@dataclass(frozen=True)
class Mois:
    """Un mois : combien de réponses d'OpenFisca sont fausses, de combien, et pourquoi."""

    mois: str
    fausses: int
    ecart: float
    ecart_apa: float
    differences: dict[str, tuple[Fraction, Fraction]]
    inexpliquees: int

    @property
    def motifs(self) -> tuple[str, ...]:
        """Ce qui diffère de nos barèmes."""
        return tuple(dit for debut, dit in MOTIFS.items() if any(s.startswith(debut) for s in self.differences))


def nos_valeurs(mois: str, series: Sequence[str]) -> Valeurs:
    """Rend les valeurs de nos barèmes ce mois-là ; la majoration est celle du 1er janvier, comme la règle le veut."""
    jour = date.fromisoformat(f"{mois}-01")
    valeurs = {}
    for serie in series:
        lue = livre().modele.series[serie].en_vigueur(jour.replace(month=1) if serie == MTP else jour)
        assert lue is not None
        assert isinstance(lue.valeur, Fraction)
        valeurs[serie] = lue.valeur
    return valeurs


@lru_cache
def livre() -> Moteur:
    """Rend nos règles et nos barèmes."""
    return Moteur.charger()


@lru_cache(maxsize=2)
def moteur_avec(annee: int, valeurs: tuple[tuple[str, str], ...]) -> Moteur:
    """Charge nos règles avec d'autres valeurs, posées par-dessus nos barèmes pour une année."""
    series = livre().modele.series
    lignes = ["series:"]
    for nom, valeur in valeurs:
        serie = series[nom]
        du = max(date(annee, 1, 1), date(2016, 3, 1)) if nom != MTP else date(annee, 1, 1)
        lignes += [
            f'  - nom: "{serie.nom}"',
            f"    identifiant: {nom}",
            f"    unite: {serie.unite if str(serie.unite) else 'sans unité'}",
            "    source: essai de comparaison",
            "    valeurs:",
            f'      - {{du: {du:%d/%m/%Y}, valeur: "{valeur.replace(".", ",")}", confiance: reconstitué}}',
        ]
    with tempfile.TemporaryDirectory() as dossier:
        (Path(dossier) / "essai.yaml").write_text("\n".join(lignes) + "\n", encoding="utf-8")
        return Moteur.charger(baremes=[donnees.dossier_baremes(), Path(dossier)])


def un_mois(pair: Service, dossiers: Sequence[Dossier], depot: Path, mois: str) -> Mois:
    """Compare un mois, et vérifie la cause de ce qui diffère."""
    pair.demander({"mois": mois, "ecrire": True})
    leurs: list[tuple[float, float]] = [
        (float(p), float(a))
        for p, a in zip(np.load(depot / "participation.npy"), np.load(depot / "apa.npy"), strict=True)
    ]
    employees = {nom: Decimal(str(valeur)) for nom, valeur in pair.demander({"mois": mois, "parametres": True}).items()}
    notres = nos_valeurs(mois, list(employees))
    differences = {
        nom: (Fraction(valeur), notres[nom]) for nom, valeur in employees.items() if Fraction(valeur) != notres[nom]
    }
    nous = repondre(livre(), f"{mois}-01", dossiers)
    fausses = _inexpliquees(dossiers, leurs, nous)
    inexpliquees = fausses
    if fausses and differences:
        refait = moteur_avec(int(mois[:4]), tuple((nom, str(employees[nom])) for nom in differences))
        inexpliquees = _inexpliquees(dossiers, leurs, repondre(refait, f"{mois}-01", dossiers))
    ecart, ecart_apa = (max(valeurs, default=0.0) for valeurs in zip(*_ecarts(leurs, nous), strict=True))
    return Mois(mois, len(fausses), ecart, ecart_apa, differences, len(inexpliquees))


def _ecarts(leurs: Sequence[tuple[float, float]], nous: Sequence[Nous]) -> Iterator[tuple[float, float]]:
    """Rend les écarts de participation et d'APA des personnes éligibles ; une APA non versée se compare à la nôtre."""
    for (participation, apa), n in zip(leurs, nous, strict=True):
        if n.participation is not None and n.apa is not None:
            notre = n.apa_versee if apa == 0 and n.apa_versee is not None else n.apa
            yield abs(participation - float(n.participation)), abs(apa - float(notre))


def _inexpliquees(dossiers: Sequence[Dossier], leurs: Sequence[tuple[float, float]], nous: Sequence[Nous]) -> list[str]:
    raisons = (raison(d, leur, n, FLOTTANT_32) for d, leur, n in zip(dossiers, leurs, nous, strict=True))
    return [r for r in raisons if r.startswith(INEXPLIQUE)]


def mesurer(nombre: int) -> dict[str, Any]:
    """Compare tous les mois."""
    installer(OPENFISCA_LOT)
    colonnes = population.tirer(nombre)
    dossiers = list(population.lignes(colonnes))
    annees = range(PREMIER[0], DERNIER[0] + 1)
    tous = [f"{a}-{m:02}" for a in annees for m in range(1, 13) if PREMIER <= (a, m) <= DERNIER]
    with tempfile.TemporaryDirectory() as temporaire:
        depot = Path(temporaire)
        population.poser_pour_openfisca(colonnes, depot)
        with service(OPENFISCA_LOT, str(depot)) as pair:
            mois = [un_mois(pair, dossiers, depot, m) for m in tous]
    return {"dossiers": nombre, "mois": [_en_dict(m) for m in mois], "bilan": bilan(mois)}


def _en_dict(mois: Mois) -> dict[str, Any]:
    differences = {nom: [float(leur), float(notre)] for nom, (leur, notre) in mois.differences.items()}
    return {
        "mois": mois.mois,
        "fausses": mois.fausses,
        "ecart_max_participation": round(mois.ecart, 2),
        "ecart_max_apa": round(mois.ecart_apa, 2),
        "leurs_valeurs_et_les_notres": differences,
        "inexpliquees": mois.inexpliquees,
    }


def bilan(mois: Sequence[Mois]) -> dict[str, Any]:
    """Compte les mois par cause."""
    faux = [m for m in mois if m.fausses]
    return {
        "mois": len(mois),
        "mois_faux": len(faux),
        "causes": dict(Counter(", ".join(m.motifs) or "aucune trouvée" for m in faux)),
        "ecart_max_participation": max((round(m.ecart, 2), m.mois) for m in mois),
        "ecart_max_apa": max((round(m.ecart_apa, 2), m.mois) for m in mois),
        "mois_inexpliques": [m.mois for m in faux if m.inexpliquees],
        "periodes": periodes(mois),
    }


def periodes(mois: Sequence[Mois]) -> list[str]:
    """Dit, pour chaque suite de mois de mêmes valeurs, ce qui diffère et de combien."""
    dites: list[str] = []
    suites: list[list[Mois]] = []
    for m in mois:
        if suites and suites[-1][-1].differences == m.differences and suites[-1][-1].mois[:4] == m.mois[:4]:
            suites[-1].append(m)
        else:
            suites.append([m])
    for suite in suites:
        ecrites = " ; ".join(_differences(suite[0].differences))
        fausses, ecart, apa = (max(getattr(m, nom) for m in suite) for nom in ("fausses", "ecart", "ecart_apa"))
        quand = suite[0].mois if len(suite) == 1 else f"{suite[0].mois} à {suite[-1].mois}"
        au_plus = f"{_ecrit(round(ecart, 2))} € de participation, {_ecrit(round(apa, 2))} € d'APA au plus"
        dites.append(f"{quand} : {fausses} faux, {au_plus} ; {ecrites or 'mêmes valeurs'}")
    return dites


def _differences(differences: Mapping[str, tuple[Fraction, Fraction]]) -> Iterator[str]:
    for debut, dit in MOTIFS.items():
        couples = [v for serie, v in differences.items() if serie.startswith(debut)]
        if couples:
            leurs, notres = (" / ".join(_ecrit(float(v)) for v in cote) for cote in zip(*couples, strict=True))
            yield f"{dit} : {leurs} chez eux, {notres} chez nous"


def _ecrit(nombre: float) -> str:
    return f"{nombre:g}".replace(".", ",")


def dire(mesures: dict[str, Any]) -> str:
    """Rend le texte du rapport."""
    b = mesures["bilan"]
    ecart, quand = b["ecart_max_participation"]
    ecart_apa, quand_apa = b["ecart_max_apa"]
    lignes = [
        f"OpenFisca mois par mois, {mesures['dossiers']} dossiers : {b['mois_faux']} mois faux sur {b['mois']}",
        f"  jusqu'à {_ecrit(ecart)} € de participation par mois ({quand}), {_ecrit(ecart_apa)} € d'APA ({quand_apa})",
    ]
    lignes += [f"  {nombre} mois : {cause}" for cause, nombre in b["causes"].items()]
    lignes += [f"  {ligne}" for ligne in b["periodes"]]
    inexpliques = ", ".join(b["mois_inexpliques"])
    retrouves = "  nos règles, avec leurs valeurs, retrouvent tous leurs montants"
    lignes.append(f"  {INEXPLIQUE} : {inexpliques}" if inexpliques else retrouves)
    return "\n".join(lignes)


def principal() -> None:
    """Compare, et le dit."""
    arguments = argparse.ArgumentParser(description="OpenFisca-France et nous, mois par mois.")
    arguments.add_argument("--dossiers", type=int, default=500)
    print(dire(mesurer(arguments.parse_args().dossiers)))


if __name__ == "__main__":
    principal()
