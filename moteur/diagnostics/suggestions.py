"""« Vouliez-vous écrire … ? » : les mots connus les plus proches d'un mot inconnu."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from difflib import SequenceMatcher, get_close_matches

_ECART = 0.1
"""Ressemblance qu'un mot peut avoir de moins que le plus proche ; plus loin, il ne ferait que distraire."""


def sans_accent(texte: str) -> str:
    """Rend le texte en minuscules, sans accent."""
    decompose = unicodedata.normalize("NFD", texte.lower().replace("œ", "oe").replace("æ", "ae"))
    return "".join(c for c in decompose if not unicodedata.combining(c))


def proches(mot: str, connus: Iterable[str], nombre: int = 3, *, nettement: bool = False) -> list[str]:
    """Rend au plus `nombre` mots connus qui ressemblent à `mot`, le plus proche d'abord.

    `nettement` : le plus proche va seul quand aucun autre ne lui ressemble presque autant.

    >>> proches("resources retenues", ["ressources retenues", "plan d'aide retenu", "GIR"])
    ['ressources retenues']
    >>> proches("resources retenues", ["ressources annuelles", "ressources retenues"], nettement=True)
    ['ressources retenues']
    >>> sorted(proches("plafond", ["plafond A", "plafond B"], nettement=True))
    ['plafond A', 'plafond B']
    """
    par_forme: dict[str, str] = {}
    for connu in connus:
        par_forme.setdefault(sans_accent(connu), connu)
    ecrit = sans_accent(mot)
    formes = get_close_matches(ecrit, par_forme, n=nombre, cutoff=0.72)
    if nettement:
        notes = {forme: SequenceMatcher(None, forme, ecrit).ratio() for forme in formes}
        formes = [forme for forme in formes if notes[forme] >= notes[formes[0]] - _ECART]
    return [par_forme[f] for f in formes]


def vouliez_vous(mot: str, connus: Iterable[str], *, nettement: bool = False) -> str:
    """Rend la phrase de suggestion, ou une chaîne vide si rien ne ressemble ; `nettement` : comme `proches`."""
    trouves = proches(mot, connus, nettement=nettement)
    if not trouves:
        return ""
    return "vouliez-vous écrire " + " ou ".join(f"« {t} »" for t in trouves) + " ?"
