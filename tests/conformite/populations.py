"""Des populations tirées aux seuils, un centime autour, en tables Arrow ; et ce que dit le droit, en entiers exacts."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Any

import numpy as np
import pyarrow as pa

from tests.conformite import reference as r

Tableau = np.ndarray[Any, Any]
RESULTATS = ("participation", "montant_apa")


@dataclass(frozen=True)
class Population:
    """Des dossiers à domicile ; les montants sont en centimes."""

    jour: date
    age: Tableau
    residence: Tableau
    gir: Tableau
    accueil: Tableau
    couple: Tableau
    ressources: Tableau
    plan: Tableau

    def table(self, manquants: Tableau | None = None) -> pa.Table:
        """La table de cette population ; `manquants` : où manquent les ressources (1), le plan (2), ou les deux (3)."""
        sans = np.zeros(len(self.age), dtype=np.int8) if manquants is None else manquants
        lieux = pa.array(["domicile", "accueil_familial"]).take(pa.array(self.accueil.astype(np.int8)))
        return pa.table(
            {
                "age": pa.array(self.age),
                "residence_stable_et_reguliere": pa.array(self.residence),
                "gir": pa.array(self.gir),
                "lieu_de_vie": lieux.dictionary_encode(),
                "situation_conjugale": pa.array(["seul", "couple"]).take(pa.array(self.couple.astype(np.int8))),
                "ressources_mensuelles": _centimes(self.ressources, (sans & 1) == 1),
                "montant_plan_aide": _centimes(self.plan, (sans & 2) == 2),
            }
        )

    def juste(self) -> list[tuple[Any, Any]]:
        """La participation et le montant de l'APA de chacun, en centimes ; `None` s'il n'y a pas droit.

        Des entiers de Python, que rien n'arrondit en route ; la formule du texte, comme dans `reference`.
        """
        s = int(r.mtp(self.jour) * 100)
        plafonds = np.array([0, *(int(r.plafond(g, self.jour) * 100) for g in (1, 2, 3, 4)), 0, 0])
        droit = (self.age >= 60) & self.residence & (self.gir <= 4)
        plan = np.minimum(self.plan, plafonds[self.gir]).astype(object)
        # tout sur 17 000 : les ressources du couple se divisent par 1,7, les seuils ont trois décimales
        ressources = np.where(self.couple, self.ressources * 10_000, self.ressources * 17_000).astype(object)
        bas, haut = 725 * 17 * s, 2670 * 17 * s
        premiere = np.minimum(plan * 1000, 317 * s)
        deuxieme = np.minimum(plan * 1000, 498 * s) - premiere
        troisieme = plan * 1000 - premiere - deuxieme
        large = haut - bas
        assiette = (
            premiere * (10 * large)
            + deuxieme * (6 * ressources + 4 * haut - 10 * bas)
            + troisieme * (8 * ressources + 2 * haut - 10 * bas)
        )
        sur = 10 * large * 10 * large * 1000
        due = 9 * (ressources - bas) * assiette
        participation = np.where(
            ressources <= bas, 0, np.where(ressources > haut, (9 * plan * 2 + 10) // 20, (2 * due + sur) // (2 * sur))
        )
        return [(int(p), int(x - p)) if d else (None, None) for p, x, d in zip(participation, plan, droit, strict=True)]


def tirer(nombre: int, graine: int, jour: date) -> Population:
    """Tire une population ; la même graine rend la même."""
    hasard = np.random.default_rng(graine)
    s = r.mtp(jour)
    couple = hasard.random(nombre) < 0.4
    seuils = [Fraction(725, 1000) * s, Fraction(267, 100) * s]
    montants = [_autour(hasard, nombre, k) for k in (*seuils, *(k * Fraction(17, 10) for k in seuils))]
    ressources = _choisir(
        hasard, [*montants, hasard.integers(0, 700_000, nombre), hasard.integers(60_000, 400_000, nombre)]
    )
    tranches = [Fraction(317, 1000) * s, Fraction(498, 1000) * s, *(r.plafond(g, jour) for g in (1, 2, 3, 4))]
    plans = [_autour(hasard, nombre, k) for k in tranches]
    return Population(
        jour,
        _choisir(hasard, [np.full(nombre, 59), np.full(nombre, 60), hasard.integers(0, 111, nombre)]).astype(np.int32),
        hasard.random(nombre) < 0.95,
        hasard.integers(1, 7, nombre).astype(np.int8),
        hasard.random(nombre) < 0.1,
        couple,
        ressources,
        _choisir(hasard, [*plans, hasard.integers(0, 300_000, nombre), hasard.integers(0, 300_000, nombre)]),
    )


def _autour(hasard: np.random.Generator, nombre: int, montant: Fraction) -> Tableau:
    """Des centimes au voisinage d'un seuil : arrondi en dessous ou au-dessus, un centime plus loin."""
    proche: Tableau = (montant * 100).__floor__() + hasard.integers(-1, 3, nombre)
    return np.maximum(proche, 0)


def _choisir(hasard: np.random.Generator, colonnes: list[Tableau]) -> Tableau:
    choisie: Tableau = np.choose(hasard.integers(0, len(colonnes), len(colonnes[0])), colonnes)
    return choisie


def _centimes(montants: Tableau, manquants: Tableau) -> pa.Array:
    """Des centimes en décimaux Arrow, écrits mot par mot."""
    mots = np.zeros(2 * len(montants), dtype=np.int64)
    mots[::2] = montants
    presents = pa.py_buffer(np.packbits(~manquants, bitorder="little"))
    return pa.Array.from_buffers(pa.decimal128(12, 2), len(montants), [presents, pa.py_buffer(mots)])
