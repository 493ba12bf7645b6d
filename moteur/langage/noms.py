"""Du nom écrit à l'identifiant : « le plafond du plan d'aide » → `plafond_plan_aide`."""

from __future__ import annotations

import re
import unicodedata

from moteur.diagnostics.suggestions import sans_accent

_ARTICLES = re.compile(r"^(?:(?:le|la|les|un|une)\s+|l')", re.IGNORECASE)
_LIAISONS = frozenset({"de", "du", "des", "d", "l", "la", "le", "les"})


def canonique(texte: str) -> str:
    """Rend le texte en NFC, apostrophes droites, espaces ordinaires et uniques.

    >>> canonique("le plafond du plan d’aide")
    "le plafond du plan d'aide"
    """
    texte = unicodedata.normalize("NFC", texte).replace("’", "'").replace("ʼ", "'")
    return " ".join(texte.split())


def sans_article(nom: str) -> str:
    """Rend le nom sans son article de tête.

    >>> sans_article("les ressources retenues")
    'ressources retenues'
    """
    return _ARTICLES.sub("", canonique(nom), count=1)


def identifiant(nom: str) -> str:
    """Rend l'identifiant ASCII d'un nom : sans accent, sans article, sans de, du, des, d', l'.

    >>> identifiant("le plafond du plan d'aide")
    'plafond_plan_aide'
    >>> identifiant("les heures de lien social")
    'heures_lien_social'
    """
    nu = sans_article(nom)
    if len(nu) == 1 and nu.isupper():  # une modalité d'AGGIR reste A, B ou C
        return nu
    mots = re.findall(r"[a-z0-9]+", sans_accent(nu))
    utiles = [m for m in mots if m not in _LIAISONS] or mots
    return "_".join(utiles)
