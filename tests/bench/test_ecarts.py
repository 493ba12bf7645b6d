"""Comparer un pair : un écart n'est expliqué que si sa raison se vérifie. Aucun pair n'est installé ici."""

import json
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest

from bench import commun, ecarts
from bench.dossiers import JOUR, Dossier
from moteur import Moteur

DOSSIER: Dossier = (80, 1, 2000.0, 1000.0, True)
NOUS = ecarts.Nous(
    participation=Decimal("53.56"),
    apa=Decimal("946.44"),
    apa_versee=Decimal("946.44"),
    participation_exacte=Fraction(Decimal("53.5567")),
    plan_retenu=Decimal("1000.00"),
    plafonne=False,
)


def dire(participation: float | None, apa: float | None, nous: ecarts.Nous = NOUS) -> str:
    return ecarts.raison(DOSSIER, (participation, apa), nous, ecarts.FLOTTANT_32)


@pytest.mark.parametrize(
    ("leurs", "attendue"),
    [
        ((53.56, 946.44), ecarts.MEME),
        ((53.5567, 946.4433), ecarts.ARRONDI),
        ((53.56, 946.43), ecarts.INEXPLIQUE),
        ((53.58, 946.44), ecarts.INEXPLIQUE),
        ((53.55, 946.45), ecarts.INEXPLIQUE),
        ((53.56, 0), ecarts.INEXPLIQUE),
        ((None, None), ecarts.INEXPLIQUE),
    ],
)
def test_un_ecart_a_sa_raison_ou_se_montre(leurs: tuple[float | None, float | None], attendue: str) -> None:
    assert dire(*leurs).startswith(attendue)


def test_une_personne_non_eligible() -> None:
    nous = replace(NOUS, participation=None, apa=None, apa_versee=None)
    assert dire(53.56, 0, nous) == ecarts.SANS_DROIT
    assert dire(53.56, 946.44, nous).startswith(ecarts.INEXPLIQUE)


def test_un_demi_centime_ne_s_explique_qu_a_son_bord() -> None:
    au_bord = replace(NOUS, participation_exacte=Fraction(Decimal("53.5550001")))
    assert dire(53.55499, 946.44501, au_bord) == ecarts.DEMI_CENTIME
    assert dire(53.55, 946.45).startswith(ecarts.INEXPLIQUE)


def test_un_plafond_non_arrondi_n_explique_qu_un_plan_plafonne() -> None:
    exacte = replace(NOUS, participation_exacte=Fraction(Decimal("53.5567")), plafonne=True)
    assert dire(53.5545, 946.4455, exacte) == ecarts.PLAFOND
    assert dire(53.5545, 946.4455).startswith(ecarts.INEXPLIQUE)


def test_une_apa_non_versee() -> None:
    nous = replace(NOUS, apa=Decimal("20.00"), apa_versee=Decimal("0.00"), plan_retenu=Decimal("73.56"))
    assert dire(53.56, 0, nous) == ecarts.NON_VERSE
    assert dire(53.56, 0, replace(nous, apa_versee=Decimal("20.00"))).startswith(ecarts.INEXPLIQUE)


@pytest.mark.parametrize("pair", [commun.PUBLICODES, commun.ZEN], ids=lambda p: p.nom)
def test_les_regles_d_un_pair_recoivent_nos_valeurs(
    pair: commun.Pair, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(commun, "INSTALLES", tmp_path)
    pair.dossier.mkdir()
    moteur = Moteur.charger()
    texte = commun.ecrire_regles(pair, moteur, moteur.jour(JOUR)).read_text(encoding="utf-8")
    assert isinstance(json.loads(texte), dict)
    assert "{{" not in texte
    assert "1288.13" in texte  # la majoration du 1er janvier 2026, celle d'avril 2025
    assert "1.615" in texte
