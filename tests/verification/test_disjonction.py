"""La preuve de disjonction : ce qu'elle sait, ce qu'elle ne prétend pas savoir, et jamais un « non » de trop."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from itertools import product
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from moteur.diagnostics import Lieu
from moteur.execution.evaluation import Evaluateur
from moteur.execution.valeurs import Valeur as ValeurDeFait
from moteur.modele import expressions as e
from moteur.modele.types import BOOLEEN, DATE, Sorte, Type, nombre
from moteur.verification.disjonction import Valeur, implique, impossible, incompatibles

if TYPE_CHECKING:
    import random

ICI = Lieu("essai", 1, 1, 1, 2)
GIR = e.ValeurFait("gir", Type(Sorte.NOMBRE, decimales=0, minimum=Fraction(1), maximum=Fraction(6), rang=True), ICI)
MONTANT = e.ValeurFait("montant", nombre(), ICI)
SEUIL = e.ValeurFait("seuil", nombre(), ICI)
AGE = e.ValeurFait("age", Type(Sorte.NOMBRE, minimum=Fraction(0), maximum=Fraction(4)), ICI)
LIEU = e.ValeurFait("lieu", Type(Sorte.CHOIX, choix=("a", "b", "c")), ICI)
AIDES = e.ValeurFait("aides", Type(Sorte.LISTE, choix=("x", "y")), ICI)
OUI = e.ValeurFait("oui", BOOLEEN, ICI)
JOUR = e.ValeurFait("jour", DATE, ICI)


def n(valeur: int) -> e.Constante:
    return e.Constante(Fraction(valeur), nombre(), ICI)


def cmp(gauche: e.Expr, operateur: str, droite: e.Expr | int) -> e.Comparer:
    return e.Comparer(operateur, gauche, n(droite) if isinstance(droite, int) else droite, ICI)


def non(terme: e.Expr) -> e.Contraire:
    return e.Contraire(terme, ICI)


def et(*termes: e.Expr) -> e.Tous:
    return e.Tous(termes, ICI)


def ou(*termes: e.Expr) -> e.Un:
    return e.Un(termes, ICI)


def est(*choix: str) -> e.EstParmi:
    return e.EstParmi(LIEU, choix, ICI)


def comprend(*choix: str) -> e.Comprend:
    return e.Comprend(AIDES, choix, ICI)


def resoudre(expr: e.Expr) -> Valeur | None:
    return expr.valeur if isinstance(expr, e.Constante) and isinstance(expr.valeur, Fraction | date) else None


DISJOINTES: list[tuple[e.Expr | None, e.Expr | None]] = [
    (cmp(GIR, "=", 1), cmp(GIR, "=", 2)),
    (ou(cmp(GIR, "=", 1), cmp(GIR, "=", 2)), ou(cmp(GIR, "=", 3), cmp(GIR, "=", 4))),
    (cmp(GIR, "<", 3), cmp(GIR, "≥", 3)),
    (et(cmp(GIR, ">", 2), cmp(GIR, "<", 4)), cmp(GIR, "≠", 3)),
    (cmp(MONTANT, "≤", 10), cmp(MONTANT, ">", 10)),
    (cmp(MONTANT, "=", 10), cmp(MONTANT, "≠", 10)),
    (cmp(n(3), "<", MONTANT), cmp(MONTANT, "≤", 3)),
    (cmp(AGE, ">", 4), None),
    (est("a"), est("b", "c")),
    (est("a", "b"), et(non(est("a")), non(est("b")))),
    (OUI, non(OUI)),
    (et(OUI, est("a")), et(est("a", "b"), non(OUI))),
    (comprend("x"), non(comprend("x", "y"))),
    (cmp(MONTANT, "<", SEUIL), cmp(SEUIL, "≤", MONTANT)),
    (cmp(MONTANT, "=", SEUIL), cmp(MONTANT, "≠", SEUIL)),
    (cmp(MONTANT, "<", MONTANT), None),
    (
        cmp(JOUR, "<", e.Constante(date(2024, 1, 1), DATE, ICI)),
        cmp(JOUR, "≥", e.Constante(date(2024, 1, 1), DATE, ICI)),
    ),
    (e.Constante(False, BOOLEEN, ICI), None),
]
ENSEMBLE: list[tuple[e.Expr | None, e.Expr | None]] = [
    (None, None),
    (OUI, None),
    (cmp(GIR, "≤", 3), cmp(GIR, "≥", 3)),
    (cmp(MONTANT, "≤", 10), cmp(MONTANT, "≥", 10)),
    (est("a", "b"), est("b", "c")),
    (OUI, est("a")),
    (comprend("x"), comprend("y")),
    (comprend("x", "y"), non(comprend("x"))),
    (cmp(MONTANT, "<", SEUIL), cmp(MONTANT, "≠", SEUIL)),
    (cmp(MONTANT, "<", 10), cmp(SEUIL, ">", 10)),
]


@pytest.mark.parametrize(("a", "b"), DISJOINTES)
def test_une_disjonction_se_prouve_dans_les_deux_sens(a: e.Expr | None, b: e.Expr | None) -> None:
    assert incompatibles(a, b, resoudre)
    assert incompatibles(b, a, resoudre)


@pytest.mark.parametrize(("a", "b"), ENSEMBLE)
def test_deux_conditions_qui_peuvent_aller_ensemble_ne_sont_pas_dites_disjointes(
    a: e.Expr | None, b: e.Expr | None
) -> None:
    assert not incompatibles(a, b, resoudre)
    assert not incompatibles(b, a, resoudre)


def test_une_condition_et_son_contraire_s_excluent_meme_trop_longues_a_developper() -> None:
    longue = et(*(ou(cmp(MONTANT, "<", k), est("a"), OUI) for k in range(20)))
    assert incompatibles(longue, non(longue), resoudre)
    assert not incompatibles(longue, cmp(MONTANT, "<", 0), resoudre)


def test_ce_qui_implique() -> None:
    assert implique(cmp(MONTANT, "≥", 10), cmp(MONTANT, "≥", 5), resoudre)
    assert implique(cmp(GIR, "=", 2), cmp(GIR, "≤", 2), resoudre)
    assert implique(OUI, None, resoudre)
    assert not implique(cmp(MONTANT, "≥", 5), cmp(MONTANT, "≥", 10), resoudre)
    assert not implique(None, OUI, resoudre)


def test_ce_qui_est_impossible() -> None:
    assert impossible(cmp(GIR, ">", 6), resoudre)
    assert impossible(et(est("a"), est("b")), resoudre)
    assert not impossible(None, resoudre)
    assert not impossible(cmp(GIR, "≥", 6), resoudre)


def _tirer(r: random.Random, profondeur: int) -> e.Expr:
    if profondeur and r.random() < 0.6:
        termes = [_tirer(r, profondeur - 1) for _ in range(r.randint(1, 3))]
        return r.choice((et, ou))(*termes) if r.random() < 0.8 else non(termes[0])
    operateur = r.choice("=≠<≤>≥")
    sujet = r.choice((GIR, MONTANT, AGE))
    return r.choice(
        (
            cmp(sujet, operateur, r.randint(0, 6)),
            cmp(n(r.randint(0, 6)), operateur, sujet),
            cmp(MONTANT, operateur, SEUIL),
            cmp(SEUIL, operateur, MONTANT),
            est(*r.sample(("a", "b", "c"), r.randint(1, 2))),
            comprend(*r.sample(("x", "y"), r.randint(1, 2))),
            OUI,
        )
    )


LISTES = (frozenset[str](), frozenset({"x"}), frozenset({"y"}), frozenset({"x", "y"}))
MONDES: list[dict[str, ValeurDeFait]] = [
    {
        "gir": Fraction(g),
        "montant": Fraction(m, 2),
        "seuil": Fraction(s),
        "age": Fraction(a),
        "lieu": x,
        "aides": p,
        "oui": o,
    }
    for g, m, s, a, x, p, o in product((1, 2, 3, 6), (-1, 4, 5, 6, 13), (2, 3), (0, 3, 4), "abc", LISTES, (True, False))
]


@settings(max_examples=60, deadline=None)
@given(st.randoms(use_true_random=False))
def test_deux_conditions_dites_disjointes_ne_sont_jamais_vraies_ensemble(r: random.Random) -> None:
    a, b = _tirer(r, 2), _tirer(r, 2)
    disjointes, consequence = incompatibles(a, b, resoudre), implique(a, b, resoudre)
    if not disjointes and not consequence:
        return
    for monde in r.sample(MONDES, 400):
        evaluateur = Evaluateur(monde, {}, date(2024, 1, 1))
        vraies = [evaluateur.evaluer(x).valeur is True for x in (a, b)]
        assert not (disjointes and all(vraies)), (a, b, monde)
        assert not (consequence and vraies[0] and not vraies[1]), (a, b, monde)
