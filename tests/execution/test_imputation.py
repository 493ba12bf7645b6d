"""Le report mois par mois : les heures d'un registre tenu heure par heure, dans les deux exécutions."""

from __future__ import annotations

import random
from datetime import date
from fractions import Fraction
from typing import Any

import pytest

from moteur import INDETERMINE, Moteur
from tests.executions import TOUTES

REGLES = """
entité « mois d'aide »
  liste « les mois d'aide »
  source texte

fait « le mois »
  identifiant jour
  de chaque mois d'aide
  date
  donné

fait « les heures prévues »
  de chaque mois d'aide
  nombre en h
  donné

fait « les heures réalisées »
  de chaque mois d'aide
  nombre en h
  donné

fait « les heures admises »
  de chaque mois d'aide
  nombre en h
  déduit

fait « les heures restantes »
  de chaque mois d'aide
  nombre en h
  déduit

fait « le total admis »
  nombre en h
  déduit
  résultat

règle « report »
  source texte
  en vigueur depuis le 01/03/2016
  pour chaque mois d'aide
  alors heures admises = l'imputation des heures réalisées sur les heures prévues,
      puis sur le reste des plus anciennes, pendant durée du report à compter du mois
  et heures restantes = le reste de l'imputation des heures réalisées sur les heures prévues,
      puis sur le reste des plus anciennes, pendant durée du report à compter du mois

règle « total »
  source texte
  en vigueur depuis le 01/03/2016
  alors total admis = somme, sur chaque mois d'aide, de (heures admises)
"""
BAREME = """
series:
  - nom: la durée du report
    unite: mois
    source: texte
    valeurs:
      - {du: 01/01/2016, valeur: 5, confiance: vu dans une source}
"""
DUREE = 5


@pytest.fixture(scope="module")
def moteur(tmp_path_factory: pytest.TempPathFactory) -> Moteur:
    dossier = tmp_path_factory.mktemp("report")
    (dossier / "a.regle").write_text(REGLES, "utf-8")
    (dossier / "b.yaml").write_text(BAREME, "utf-8")
    return Moteur.charger(dossier, dossier)


def _mois(rang: int) -> date:
    return date(2024 + rang // 12, rang % 12 + 1, 1)


def _registre(prevues: list[int], realisees: list[int]) -> tuple[list[int], list[int]]:
    """Le modèle : chaque heure prévue est un jeton, daté de son mois ; chaque heure réalisée en prend un."""
    jetons: list[list[int]] = [[m] * n for m, n in enumerate(prevues)]
    admises = []
    for m, demande in enumerate(realisees):
        prises = 0
        for _ in range(demande):
            sources = [m, *range(max(0, m - DUREE), m)]
            j = next((j for j in sources if jetons[j]), None)
            if j is not None:
                jetons[j].pop()
                prises += 1
        admises.append(prises)
    return admises, [len(j) for j in jetons]


def _dossier(prevues: list[int], realisees: list[int]) -> dict[str, Any]:
    lignes = zip(range(len(prevues)), prevues, realisees, strict=True)
    return {
        "mois_aide": [{"jour": _mois(r), "heures_prevues": p, "heures_realisees": h} for r, p, h in lignes],
    }


@pytest.mark.parametrize("execution", TOUTES)
def test_vingt_quatre_mois_tires_au_hasard(moteur: Moteur, execution: str) -> None:
    hasard = random.Random(20261122)  # noqa: S311
    reports = 0
    for tirage in range(120 if execution == "natif" else 15):
        nombre = 24 if tirage % 3 else hasard.randint(1, 24)
        prevues = [hasard.randint(0, 12) for _ in range(nombre)]
        realisees = [hasard.choice([0, 0, hasard.randint(0, 12), hasard.randint(0, 40)]) for _ in range(nombre)]
        admises, restes = _registre(prevues, realisees)
        dossier = _dossier(prevues, realisees)
        hasard.shuffle(dossier["mois_aide"])
        ordre = [(x["jour"].year - 2024) * 12 + x["jour"].month - 1 for x in dossier["mois_aide"]]
        instruction = moteur.instruire(
            dossier, "2026-06-01", ["heures_admises", "heures_restantes", "total_admis"], execution
        )
        assert instruction["heures_admises"] == [Fraction(admises[r]) for r in ordre]
        assert instruction["heures_restantes"] == [Fraction(restes[r]) for r in ordre]
        assert instruction["total_admis"] == sum(admises)
        reports += sum(a > p for a, p in zip(admises, prevues, strict=True))
    assert reports > 20  # le hasard exerce bien le report


def test_ce_qu_on_ignore_ne_contamine_que_ce_qui_en_depend(moteur: Moteur) -> None:
    dossier = _dossier([10, 10, 10], [0, 0, 12])
    del dossier["mois_aide"][1]["heures_realisees"]
    instruction = moteur.instruire(dossier, "2026-06-01", ["heures_admises", "heures_restantes"])
    assert instruction["heures_admises"] == [0, INDETERMINE, INDETERMINE]  # il a pu puiser en janvier
    dossier["mois_aide"][2]["heures_realisees"] = 10
    instruction = moteur.instruire(dossier, "2026-06-01", ["heures_admises"])
    assert instruction["heures_admises"] == [0, INDETERMINE, 10]  # mars tient dans mars


def test_un_mois_absent_entre_deux_autres_manque(moteur: Moteur) -> None:
    dossier = _dossier([10, 10, 10], [0, 0, 12])
    del dossier["mois_aide"][1]
    instruction = moteur.instruire(dossier, "2026-06-01", ["total_admis"])
    assert instruction.manquants("total_admis") == ["mois_aide"]


def test_l_explication_dit_sur_quels_mois_on_a_puise(moteur: Moteur) -> None:
    instruction = moteur.instruire(_dossier([10, 0], [0, 8]), "2026-06-01", ["total_admis"])
    texte = instruction.expliquer("mois_aide[2].heures_admises").replace("\u00a0", " ").replace("\u202f", " ")
    assert "8 h (mois d'aide 1)" in texte
