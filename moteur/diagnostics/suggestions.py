"""« Vouliez-vous écrire … ? » : les mots connus les plus proches d'un mot inconnu."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from difflib import get_close_matches


def sans_accent(texte: str) -> str:
    """Rend le texte en minuscules, sans accent."""
    decompose = unicodedata.normalize("NFD", texte.lower().replace("œ", "oe").replace("æ", "ae"))
    return "".join(c for c in decompose if not unicodedata.combining(c))


def proches(mot: str, connus: Iterable[str], nombre: int = 3) -> list[str]:
    """Rend au plus `nombre` mots connus qui ressemblent à `mot`, le plus proche d'abord.

    >>> proches("resources retenues", ["ressources retenues", "plan d'aide retenu", "GIR"])
    ['ressources retenues']
    """
    par_forme: dict[str, str] = {}
    for connu in connus:
        par_forme.setdefault(sans_accent(connu), connu)
    formes = get_close_matches(sans_accent(mot), par_forme, n=nombre, cutoff=0.72)
    return [par_forme[f] for f in formes]


def vouliez_vous(mot: str, connus: Iterable[str]) -> str:
    """Rend la phrase de suggestion, ou une chaîne vide si rien ne ressemble."""
    trouves = proches(mot, connus)
    if not trouves:
        return ""
    return "vouliez-vous écrire " + " ou ".join(f"« {t} »" for t in trouves) + " ?"
