"""Une table lue par ses clés ou à une date → une suite de cas ; hors de tous, la ligne se calcule à part."""

from __future__ import annotations

import ast
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from moteur.execution.lot.terme import CLE, DATE, SANS, TABLE, SansForme, Terme, booleen, entier
from moteur.execution.lot.unions import ecrire_valeur
from moteur.execution.valeurs import SANS_OBJET

if TYPE_CHECKING:
    from moteur.execution.lot.traduire import Traducteur

LIGNES_DE_TABLE_MAX = 600
"""Au-delà, une table n'a pas de forme en colonnes."""


def lire_table(t: Traducteur, noeud: ast.Subscript) -> Terme:
    """Le terme d'une table lue par ses clés, ou d'une série lue à une date."""
    if isinstance(noeud.slice, ast.Call) and ast.unparse(noeud.slice.func) == "bisect_right":
        return _a_la_date(t, t.expr(noeud.value).constante, *noeud.slice.args)
    table = t.expr(noeud.value)
    cles = noeud.slice.elts if isinstance(noeud.slice, ast.Tuple) else [noeud.slice]
    termes = [t.expr(c) for c in cles]
    if table.sorte != TABLE:
        raise SansForme("une liste")
    cases: list[tuple[str, Any]] = []
    rangees = [("", table.constante)] if table.constante is not None else enumerate(t.tables[table.texte])
    for rang, lignes in rangees:
        if not isinstance(lignes, dict):
            continue
        for cle, valeur in lignes.items():
            conditions = [f"{table.texte} == {rang}"] if rang != "" else []
            egaux = [_cle(t, x, c) for x, c in zip(termes, cle if isinstance(cle, tuple) else (cle,), strict=True)]
            if any(x.constante is False for x in egaux):
                continue
            conditions += [x.texte for x in egaux if x.constante is None]
            cases.append((" and ".join(conditions) or "True", valeur))
    return _parmi(t, cases)


def _cle(t: Traducteur, terme: Terme, cle: str) -> Terme:
    """Dit si une clé de table est celle-ci."""
    if terme.sorte == CLE:
        assert terme.bas_de is not None
        return t.egal(terme.bas_de, entier(int(cle))) if cle.lstrip("-").isdigit() else booleen(False)
    return t.comparer_termes(terme, "==", t.constante(cle))


def _a_la_date(t: Traducteur, valeurs: Any, bornes: ast.expr, jour: ast.expr) -> Terme:
    """La valeur d'une série à un jour : celle de la dernière borne atteinte."""
    jours, terme = t.expr(bornes).constante, t.expr(jour)
    if not isinstance(valeurs, tuple) or not isinstance(jours, tuple) or terme.sorte != DATE:
        raise SansForme("une série")
    seuils = [t.constante(j).texte for j in jours]
    conditions = [*(f"{terme.texte} < {s}" for s in seuils), "True"]
    if not any(isinstance(v, dict) for v in valeurs):
        return _parmi(t, list(zip(conditions, valeurs, strict=True)))
    rang = _parmi(t, list(zip(conditions, range(len(valeurs)), strict=True)))
    t.tables[rang.texte] = valeurs
    absents = [r for r, v in enumerate(valeurs) if v is SANS_OBJET]
    if not absents:
        return Terme(TABLE, rang.texte)
    examen = " or ".join(f"{rang.texte} == {r}" for r in absents)
    etat = t.ranger(f"-1 if {examen} else 0")
    return Terme(TABLE, rang.texte, etat, sans_objet=True)


def _parmi(t: Traducteur, cases: Sequence[tuple[str, Any]]) -> Terme:
    """La valeur de la première case dont la condition est vraie ; d'aucune, la ligne se calcule à part."""
    if len(cases) > LIGNES_DE_TABLE_MAX or not cases:
        raise SansForme("une grande table")
    termes = [t.constante(v) for _, v in cases]
    rendu, ecritures = t.unir(termes)
    for rang, ((condition, _), ecrites) in enumerate(zip(cases, ecritures, strict=True)):
        with t.bloc(f"{'elif' if rang else 'if'} {condition}:"):
            for ecrite in ecrites or ["pass"]:
                t.ligne(ecrite)
    with t.bloc("else:"):
        for ecrite in [*ecrire_valeur(rendu, SANS), "repli = 1"]:
            t.ligne(ecrite)
    return rendu
