"""Le noyau d'un dossier, joué par Python sans numba : les mêmes lignes, sur des entiers qui ne débordent pas.

Chaque nombre d'un mot est vérifié y tenir : ce que les bornes du noyau promettent. Les nombres de deux mots sont
calculés d'une autre façon que dans le noyau. Ce qui n'a pas de forme est sauté, fait par fait, et compté.
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Mapping
from datetime import date
from fractions import Fraction
from pathlib import Path
from typing import Any

import numpy as np

from moteur.execution.genere.ecrire import Forme, ecrire_valeurs
from moteur.execution.genere.preparation import argument
from moteur.execution.lot import traduire as module
from moteur.execution.lot.terme import (
    BOOLEEN,
    CHOIX,
    CONFLIT,
    DATE,
    ENTIER,
    EPOQUE,
    LECTURES,
    RAPPORT,
    SansForme,
    Terme,
    mots,
)
from moteur.execution.lot.traduire import PLAFONDS, Traducteur
from moteur.execution.valeurs import SANS_OBJET, Inconnu
from moteur.plan.plan import Plan

MOT = 2**64


def valeurs(plan: Plan, donnees: Mapping[str, Any]) -> dict[str, Any] | None:
    """Rend tous les faits du plan qui ont une forme, tels que `natif` les connaît ; rien si le noyau s'y refuse."""
    if any(isinstance(v, tuple) for v in donnees.values()):
        return None  # une liste d'éléments se calcule une à une
    ecrit = ecrire_valeurs(plan, Forme(frozenset(donnees)))
    recus = [argument(donnees[f], decimales) for f, decimales in ecrit.recoit]
    if None in recus:
        return None
    try:
        traducteur = Traducteur(ecrit, (), plan.modele.faits, PLAFONDS[1])
    except SansForme:
        return None
    rendus, textes = {}, list[str]()
    for fait, noeud in traducteur.deroule().items():
        try:
            terme = traducteur.expr(noeud)
        except SansForme:
            continue
        haut, bas = mots(terme) if terme.sorte in {ENTIER, RAPPORT} else (terme.texte, terme.texte)
        dhaut, dbas = mots(terme.denominateur)
        rendus[fait] = terme
        textes += [terme.etat, haut, bas, dhaut, dbas]
    espace = _espace()
    exec(compile(_verifie(traducteur.texte(textes)), "<noyau>", "exec"), espace)  # noqa: S102 -- notre propre texte
    arguments = [_entier(v, traducteur.codes) for v in recus]
    *mots_rendus, repli = espace["ligne"](*arguments)
    if repli:
        return None
    lus = zip(*[iter(mots_rendus)] * 5, strict=True)
    return {f: _valeur(t, x, traducteur) for (f, t), x in zip(rendus.items(), lus, strict=True)}


def compiler(texte: str, _: Path) -> Callable[..., None]:
    """Rend le noyau d'une table, joué de la même façon : à la place de celui que numba compile."""
    espace = _espace()
    arbre = _verifie(texte.removeprefix(_aides()))
    exec(compile(arbre, "<noyau>", "exec"), espace)  # noqa: S102 -- notre propre texte

    def jouer(*arguments: Any) -> None:  # les colonnes qu'on ne fait que lire, en entiers de Python
        lus = [x.tolist() if isinstance(x, np.ndarray) and not x.flags.writeable else x for x in arguments]
        espace["noyau"](*lus)

    return jouer


def _entier(valeur: Any, codes: Mapping[str, int]) -> int:
    if isinstance(valeur, frozenset):
        return sum(1 << codes[c] for c in valeur)
    if isinstance(valeur, str):
        return codes[valeur]
    return valeur.toordinal() - EPOQUE if isinstance(valeur, date) else int(valeur)


def _valeur(terme: Terme, lu: tuple[Any, ...], traducteur: Traducteur) -> Any:
    """Une valeur telle que `natif` la connaît."""
    etat, haut, bas, dhaut, dbas = lu
    if etat < 0:
        return SANS_OBJET
    if etat:
        motif = "conflit" if etat & CONFLIT else "lectures" if etat & LECTURES else "manque"
        return Inconnu(frozenset(f for f, r in traducteur.manquants.items() if etat >> r & 1), motif)
    if terme.sorte in {ENTIER, RAPPORT}:
        return Fraction(_large(haut, bas), _large(dhaut, dbas))
    if terme.sorte == BOOLEEN:
        return bool(bas)
    if terme.sorte == DATE:
        return date.fromordinal(bas + EPOQUE)
    if terme.sorte == CHOIX:
        return next(c for c, numero in traducteur.codes.items() if numero == bas)
    raise AssertionError(terme.sorte)


# --- les aides, sans numba --------------------------------------------------------------------------------------------


def _signe(x: int) -> int:
    reste = x % MOT
    return reste - MOT if reste >= MOT // 2 else reste


def _large(haut: int, bas: int) -> int:
    return haut * MOT + bas % MOT


def _couple(x: int) -> tuple[int, int]:
    assert abs(x) < 2**127, "un nombre large déborde"
    return x >> 64, _signe(x)


def _tient(x: Any) -> Any:
    assert not isinstance(x, int) or -(2**63) <= x < 2**63, f"un nombre d'un mot déborde : {x}"
    return x


def _aides() -> str:
    return Path(module.__file__).with_name("aides_noyau.py").read_text(encoding="utf-8")


def _espace() -> dict[str, Any]:
    texte = _aides().replace("from numba import int64, njit", "")
    espace: dict[str, Any] = {"njit": lambda *f, **_: f[0] if f else lambda f: f, "int64": int}
    exec(compile(texte, "<aides>", "exec"), espace)  # noqa: S102 -- les nôtres
    return espace | {
        "_tient": _tient,
        "tour": _signe,
        "plus": lambda ah, ab, bh, bb: _couple(_large(ah, ab) + _large(bh, bb)),
        "moins": lambda ah, ab, bh, bb: _couple(_large(ah, ab) - _large(bh, bb)),
        "fois": lambda ah, ab, bh, bb: _couple(_large(ah, ab) * _large(bh, bb)),
        "fois_etroits": lambda a, b: _couple(a * b),
        "inferieur": lambda ah, ab, bh, bb: _large(ah, ab) < _large(bh, bb),
        "quotient": lambda ah, ab, bh, bb: _large(ah, ab) // _large(bh, bb),
    }


def _verifie(texte: str) -> ast.Module:
    """Le même texte, où chaque nombre d'un mot est vérifié y tenir."""
    arbre = ast.parse(texte)
    for noeud in ast.walk(arbre):
        if isinstance(noeud, ast.Assign) and isinstance(noeud.targets[0], ast.Name):
            noeud.value = ast.Call(ast.Name("_tient", ast.Load()), [noeud.value], [])
    return ast.fix_missing_locations(arbre)
