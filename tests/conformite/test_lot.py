"""`lot` rend les centimes du droit calculé en entiers, ceux de `genere` et de l'agenda, sur des tables entières."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pytest

from moteur import SANS_OBJET, Moteur
from moteur.execution import executions
from moteur.execution.lot import lot as module
from moteur.execution.lot.lot import Lot
from moteur.execution.valeurs import Inconnu
from moteur.modele.dossier import valider
from tests.conformite import noyau_pur
from tests.conformite import reference as r
from tests.conformite.populations import RESULTATS, Tableau, tirer
from tests.executions import EXECUTIONS

JOUR = date(2026, 1, 1)


@pytest.fixture(scope="module")
def moteur() -> Moteur:
    return Moteur.charger()


@pytest.fixture(scope="module")
def noyaux(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("noyaux")


def preparer(moteur: Moteur, noyaux: Path, seuil: int, **options: Any) -> Lot:
    lot = moteur.preparer_lot(JOUR, RESULTATS, **options)
    lot.dossier = noyaux
    lot.seuil = lot.seuil_garde = seuil
    return lot


def test_dix_ans_de_dates_contre_le_droit_en_entiers(
    moteur: Moteur, noyaux: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Chaque ligne à sa date : bords d'années, de mois, de barèmes, et jours au hasard."""
    monkeypatch.setattr(module, "compiler", noyau_pur.compiler)
    hasard = np.random.default_rng(5)
    tires = [date(2016, 3, 1) + timedelta(int(n)) for n in hasard.integers(0, 3900, 120)]
    bords = [date(annee, mois, jour) for annee in range(2017, 2027) for mois, jour in ((1, 1), (4, 1), (12, 31))]
    populations = [tirer(40, rang, jour) for rang, jour in enumerate([*bords, *tires])]
    dates = pa.array([p.jour for p in populations for _ in range(40)], pa.date32())
    table = pa.concat_tables([p.table() for p in populations], promote_options="permissive").append_column("le", dates)
    melange = hasard.permutation(len(dates))
    lot = moteur.preparer_lot(None, RESULTATS, colonne_date="le")
    lot.dossier, lot.seuil = noyaux, 1
    reponse = lot.calculer(table.take(pa.array(melange)))
    assert (reponse.comptes.noyau, reponse.comptes.une_a_une, reponse.comptes.rejetees) == (len(dates), 0, 0)
    justes = [x for p in populations for x in p.juste()]
    rendus = zip(*(reponse.table.column(nom).to_pylist() for nom in RESULTATS), strict=True)
    for place, rendu in zip(melange.tolist(), rendus, strict=True):
        assert tuple(None if x is None else int(x * 100) for x in rendu) == justes[place], dates[place]
    autre = moteur.preparer_lot(None, RESULTATS, colonne_date="le")
    autre.seuil = autre.seuil_garde = 10**9
    une_a_une = autre.calculer(table.take(pa.array(melange)))
    assert une_a_une.comptes.noyau == 0
    assert une_a_une.table.equals(reponse.table)


def lacunes(nombre: int) -> Tableau:
    """Où il manque les ressources, le plan, ou les deux."""
    hasard = np.random.default_rng(7)
    return ((hasard.random(nombre) < 0.06) + 2 * (hasard.random(nombre) < 0.06)).astype(np.int8)


def test_un_million_de_dossiers_contre_le_droit_en_entiers(moteur: Moteur, noyaux: Path) -> None:
    nombre = 1_000_000
    population = tirer(nombre, 1, JOUR)
    reponse = preparer(moteur, noyaux, 1).calculer(population.table())
    assert (reponse.comptes.noyau, reponse.comptes.une_a_une, reponse.comptes.rejetees) == (nombre, 0, 0)
    rendus = [reponse.table.column(nom).combine_chunks() for nom in RESULTATS]
    centimes = [np.frombuffer(x.buffers()[1], np.int64)[::2].tolist() for x in rendus]
    connus = [x.is_valid().to_pylist() for x in rendus]
    assert all(not np.any(np.frombuffer(x.buffers()[1], np.int64)[1::2] != 0) for x in rendus)
    obtenus = [(p if cp else None, a if ca else None) for p, a, cp, ca in zip(*centimes, *connus, strict=True)]
    ecarts = [i for i, (obtenu, juste) in enumerate(zip(obtenus, population.juste(), strict=True)) if obtenu != juste]
    assert ecarts == []


def test_cent_mille_dossiers_contre_genere(moteur: Moteur, noyaux: Path) -> None:
    nombre = 100_000
    table = tirer(nombre, 2, JOUR).table(lacunes(nombre))
    par_noyau = preparer(moteur, noyaux, 4_000, etats=True).calculer(table)
    par_genere = preparer(moteur, noyaux, nombre + 1, etats=True).calculer(table)
    assert par_genere.comptes.noyau == 0
    assert par_noyau.comptes.noyau > 95_000
    assert par_noyau.table.equals(par_genere.table)


def contre_agenda(moteur: Moteur, noyaux: Path, nombre: int) -> list[str]:
    """Les dossiers dont `lot` et l'exécution la plus lente ne disent pas la même chose."""
    table = tirer(nombre, 3, JOUR).table(lacunes(nombre))
    reponse = preparer(moteur, noyaux, 1, etats=True).calculer(table)
    assert reponse.comptes.noyau == nombre
    ecarts = []
    plan, executer = moteur.plan(JOUR, RESULTATS), executions.trouver(EXECUTIONS[-1])
    assert executer is not None
    for dossier, rendu in zip(table.to_pylist(), reponse.table.to_pylist(), strict=True):
        lu, fautes = valider({nom: valeur for nom, valeur in dossier.items() if valeur is not None}, moteur.modele)
        assert fautes == []
        trace = executer(plan, {f: x.valeur for f, x in lu.donnees.items()})
        for nom in RESULTATS:
            obtenu = (rendu[nom], rendu[f"{nom}_etat"], rendu[f"{nom}_manquants"])
            if obtenu != _attendu(trace.valeur(nom)):
                ecarts.append(f"{dossier} : {nom}, {trace.valeur(nom)} et {obtenu}")
    return ecarts


def _attendu(valeur: object) -> tuple[Fraction | None, str, list[str]]:
    if valeur is SANS_OBJET:
        return None, "sans objet", []
    if isinstance(valeur, Inconnu):
        return None, valeur.motif, sorted(valeur.manquants)
    assert isinstance(valeur, Fraction)
    return valeur, "connu", []


def test_cinq_mille_dossiers_contre_l_agenda(moteur: Moteur, noyaux: Path) -> None:
    assert contre_agenda(moteur, noyaux, 5_000) == []


@pytest.mark.long
def test_cent_mille_dossiers_contre_l_agenda(moteur: Moteur, noyaux: Path) -> None:
    assert contre_agenda(moteur, noyaux, 100_000) == []


def test_le_juge_des_populations_est_celui_des_dossiers() -> None:
    """La formule en entiers et la référence, sur les mêmes dossiers : deux juges, un seul droit."""
    population = tirer(3_000, 4, JOUR)
    s = r.mtp(JOUR)
    for i, (participation, apa) in enumerate(population.juste()):
        if participation is None:
            assert population.age[i] < 60 or not population.residence[i] or population.gir[i] > 4
            continue
        diviseur = Fraction(17, 10) if population.couple[i] else 1
        plan = min(Fraction(int(population.plan[i]), 100), r.plafond(int(population.gir[i]), JOUR))
        due = r.centime(r.participation(Fraction(int(population.ressources[i]), 100) / diviseur, plan, s))
        assert (Fraction(participation, 100), Fraction(apa, 100)) == (due, plan - due)
