"""Aucune division par zéro : chaque diviseur est un barème sans zéro, ou la condition de la règle l'en garde (R025)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from moteur.diagnostics import Diagnostic
from moteur.diagnostics.catalogue import r025_division
from moteur.modele import expressions as e
from moteur.modele.modele import Fait
from moteur.modele.series import Serie

_CONTRAIRES = {"=": "≠", "≤": ">", "≥": "<"}
_NON_NULS = frozenset({">", "≠", "<"})


def divisions_de_conclusion(
    expr: e.Expr, condition: e.Expr | None, faits: Mapping[str, Fait], series: Mapping[str, Serie]
) -> Iterator[Diagnostic]:
    """Rend les divisions d'une conclusion que sa condition ne garde pas du zéro."""
    gardes = list(_termes(condition))
    for diviseur in _diviseurs(expr, series):
        if not any(_garde(g, diviseur) for g in gardes):
            unite = "" if diviseur.type.unite.pure else f" {diviseur.type.unite}"
            yield r025_division.faute(diviseur.lieu, _nommer(diviseur, faits), unite)


def divisions_de_condition(
    expr: e.Expr, faits: Mapping[str, Fait], series: Mapping[str, Serie]
) -> Iterator[Diagnostic]:
    """Rend les divisions d'une condition : ses termes se calculent tous, aucun n'en garde un autre."""
    for diviseur in _diviseurs(expr, series):
        yield r025_division.en_condition(diviseur.lieu, _nommer(diviseur, faits))


def _diviseurs(expr: e.Expr, series: Mapping[str, Serie]) -> Iterator[e.Expr]:
    """Parcourt les diviseurs dont rien, en eux-mêmes, n'exclut qu'ils soient nuls."""
    for noeud in e.parcourir(expr):
        if isinstance(noeud, e.Calcul) and noeud.operateur == "÷" and not _non_nul(noeud.droite, series):
            yield noeud.droite


def _non_nul(expr: e.Expr, series: Mapping[str, Serie]) -> bool:
    if isinstance(expr, e.Constante):
        return expr.valeur != 0
    if isinstance(expr, e.ValeurSerie):
        valeurs = series[expr.serie].valeurs
        return all(0 not in v.table.values() if v.table is not None else v.valeur != 0 for v in valeurs)
    if isinstance(expr, e.Calcul) and expr.operateur == "×":
        return _non_nul(expr.gauche, series) and _non_nul(expr.droite, series)
    return False


def _termes(condition: e.Expr | None) -> Iterator[e.Expr]:
    """Parcourt ce qui est vrai chaque fois que la condition l'est."""
    if isinstance(condition, e.Tous):
        for terme in condition.termes:
            yield from _termes(terme)
    elif condition is not None:
        yield condition


def _garde(condition: e.Expr, diviseur: e.Expr) -> bool:
    """Dit si la condition assure que le diviseur n'est pas nul."""
    contraire = isinstance(condition, e.Contraire)
    comparee = condition.terme if isinstance(condition, e.Contraire) else condition
    if not isinstance(comparee, e.Comparer):
        return False
    gauche, droite = comparee.gauche, comparee.droite
    if isinstance(gauche, e.Constante):
        gauche, droite = droite, gauche  # « 0 < x » : le sens ne compte pas, seule l'égalité à zéro est exclue
    zero = isinstance(droite, e.Constante) and droite.valeur == 0
    signe = _CONTRAIRES.get(comparee.operateur, "") if contraire else comparee.operateur
    return zero and gauche == diviseur and signe in _NON_NULS


def _nommer(expr: e.Expr, faits: Mapping[str, Fait]) -> str:
    return faits[expr.fait].nom if isinstance(expr, e.ValeurFait) else ""
