"""Toutes les exécutions rendent ce que dit le droit, écrit une seconde fois, et la même instruction."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest

from tests.conformite import reference as r
from tests.conformite.lancement import jouer_en_parts
from tests.executions import EXECUTIONS


def test_les_6561_profils_aggir() -> None:
    assert jouer_en_parts("aggir", executions=EXECUTIONS) == {"cas": 6_561, "ecarts": 0, "premiers": []}


def test_5000_dossiers_tires_aux_seuils() -> None:
    bilan = jouer_en_parts("dossiers", executions=EXECUTIONS, cas=5_000)
    assert bilan == {"cas": 5_000, "ecarts": 0, "premiers": []}


@pytest.mark.long
def test_100000_dossiers_tires_aux_seuils() -> None:
    bilan = jouer_en_parts("dossiers", executions=EXECUTIONS, cas=100_000, graine="long")
    assert bilan == {"cas": 100_000, "ecarts": 0, "premiers": []}


def test_les_scenarios() -> None:
    bilan = jouer_en_parts("scenarios", executions=EXECUTIONS, sur=5)
    assert (bilan["ecarts"], bilan["premiers"]) == (0, [])
    assert bilan["cas"] > 500


@pytest.mark.long
def test_tous_les_scenarios_par_genere() -> None:
    bilan = jouer_en_parts("scenarios", executions=["natif"])
    assert (bilan["ecarts"], bilan["premiers"]) == (0, [])
    assert bilan["cas"] > 500


# La référence contre des chiffres publiés


def test_la_reference_retrouve_les_montants_publies() -> None:
    """M. Y, guide de l'Aube 2023 ; 1 500 € et 2 000 € de ressources en 2026, par deux autres calculs."""
    participations = [
        r.participation(Fraction(1_000), Fraction(28_640, 100), r.mtp(date(2023, 1, 1))),
        r.participation(Fraction(1_500), Fraction(700), r.mtp(date(2026, 1, 1))),
        r.participation(Fraction(2_000), Fraction(1_200), r.mtp(date(2026, 1, 1))),
    ]
    assert [r.centime(p) for p in participations] == [Fraction("15.05"), Fraction("112.96"), Fraction("330.48")]


@pytest.mark.parametrize(
    ("annee", "publies"),
    [
        (2017, "1714.79 1376.91 994.87 663.61"),
        (2019, "1737.14 1394.86 1007.83 672.26"),
        (2020, "1742.34 1399.03 1010.85 674.27"),
        (2021, "1747.58 1403.24 1013.89 676.30"),
        (2024, "1955.60 1581.44 1143.09 762.87"),
        (2025, "2045.56 1654.18 1195.67 797.96"),
    ],
)
def test_la_reference_retrouve_les_plafonds_publies(annee: int, publies: str) -> None:
    plafonds = [r.plafond(niveau, date(annee, 7, 1)) for niveau in (1, 2, 3, 4)]
    assert plafonds == [Fraction(p) for p in publies.split()]


def test_la_reference_retrouve_les_profils_connus() -> None:
    """Tout A, tout C, et les deux profils sur lesquels d'autres se trompent."""
    assert [r.gir(p) for p in ("AAAAAAAA", "CCCCCCCC", "AABBAAAA", "BBAAAAAA")] == [6, 1, 4, 6]
