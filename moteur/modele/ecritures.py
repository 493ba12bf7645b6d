"""Les écritures françaises d'une valeur de barème : « 1 250,50 », « 90 % », « 31/12/2020 », « 1er juillet ».

Chaque lecture rend la valeur exacte, ou le diagnostic qui dit ce qu'il fallait écrire.
"""

from __future__ import annotations

import re
from datetime import date
from fractions import Fraction

from moteur.diagnostics import Diagnostic, Lieu
from moteur.diagnostics.catalogue import (
    b017_date_illisible,
    b021_point_decimal,
    b022_nombre_illisible,
    b030_revalorisation_illisible,
)
from moteur.diagnostics.suggestions import sans_accent
from moteur.langage.noms import canonique

_NOMBRE = re.compile(r"([-−]?)([0-9]{1,3}(?:[ \u00a0\u202f][0-9]{3}){1,5}|[0-9]{1,18})(?:,([0-9]{1,12}))?")
_POINT = re.compile(r"[-−]?[0-9][0-9 \u00a0\u202f,]*(?:\.[0-9,]+)+")
_POURCENT = re.compile(r"(.*?)[ \u00a0\u202f]?%")
_DATE = re.compile(r"([0-9]{2})/([0-9]{2})/([0-9]{4})")
_AUTRES_DATES = (
    re.compile(r"(?P<a>[0-9]{4})[-/.](?P<m>[0-9]{1,2})[-/.](?P<j>[0-9]{1,2})"),
    re.compile(r"(?P<j>[0-9]{1,2})[-/.](?P<m>[0-9]{1,2})[-/.](?P<a>[0-9]{4})"),
)
_MOIS = (
    *("janvier", "fevrier", "mars", "avril", "mai", "juin"),
    *("juillet", "aout", "septembre", "octobre", "novembre", "decembre"),
)
_JOUR_DE_L_ANNEE = re.compile(r"(1er|[0-9]{1,2}) ([a-z]+)")
_ANNEE_ORDINAIRE = 2001


_LONGUEUR_CITEE = 60


def citer(texte: str) -> str:
    """Rend ce qu'un message cite d'un texte : le début, s'il est long.

    >>> citer("a" * 100) == "a" * 59 + "…"
    True
    """
    return texte if len(texte) <= _LONGUEUR_CITEE else texte[: _LONGUEUR_CITEE - 1] + "…"


def ecrire_date(jour: date) -> str:
    """Écrit une date jour/mois/année.

    >>> ecrire_date(date(2020, 12, 31))
    '31/12/2020'
    """
    return f"{jour.day:02d}/{jour.month:02d}/{jour.year:04d}"


def _essayer(annee: str, mois: str, jour: str) -> date | None:
    try:
        return date(int(annee), int(mois), int(jour))
    except ValueError:
        return None


def lire_date(texte: str, lieu: Lieu) -> date | Diagnostic:
    """Lit une date écrite jour/mois/année, avec deux, deux et quatre chiffres."""
    lu = _DATE.fullmatch(texte)
    if lu:
        return _essayer(lu[3], lu[2], lu[1]) or b017_date_illisible.inexistante(lieu, texte)
    for forme in _AUTRES_DATES:
        lu = forme.fullmatch(texte)
        jour = _essayer(lu["a"], lu["m"], lu["j"]) if lu else None
        if jour:
            return b017_date_illisible.faute(lieu, texte, ecrire_date(jour))
    return b017_date_illisible.faute(lieu, citer(texte))


def lire_jour_de_l_annee(texte: str, lieu: Lieu) -> tuple[int, int] | Diagnostic:
    """Lit un jour qui existe tous les ans (« 1er juillet ») et rend (mois, jour)."""
    lu = _JOUR_DE_L_ANNEE.fullmatch(sans_accent(canonique(texte)))
    if lu and lu[2] in _MOIS:
        mois = _MOIS.index(lu[2]) + 1
        jour = _essayer(str(_ANNEE_ORDINAIRE), str(mois), lu[1].removesuffix("er"))
        if jour:
            return mois, jour.day
    return b030_revalorisation_illisible.faute(lieu, citer(texte))


def lire_nombre(texte: str, lieu: Lieu, *, pourcentage: bool = False) -> tuple[Fraction, int] | Diagnostic:
    """Lit un nombre et rend sa valeur exacte et le nombre de décimales écrites.

    Avec `pourcentage`, le signe « % » est obligatoire et la valeur est divisée par cent ; sans, il est refusé.

    >>> lire_nombre("1 250,50", Lieu("f", 1, 1, 1, 9))
    (Fraction(2501, 2), 2)
    """
    signe = _POURCENT.fullmatch(texte)
    nombre = signe[1] if signe else texte
    lu = _NOMBRE.fullmatch(nombre)
    if lu is None:
        if _POINT.fullmatch(nombre):
            return b021_point_decimal.faute(lieu, citer(texte), [citer(p) for p in _sans_point(texte)])
        return b022_nombre_illisible.faute(lieu, citer(texte))
    if pourcentage and not signe:
        return b022_nombre_illisible.sans_pourcent(lieu, texte)
    if signe and not pourcentage:
        return b022_nombre_illisible.avec_pourcent(lieu, texte)
    entier, decimales = re.sub(r"[^0-9]", "", lu[2]), lu[3] or ""
    valeur = Fraction(int(entier + decimales), 10 ** len(decimales)) * (-1 if lu[1] else 1)
    return (valeur / 100 if signe else valeur), len(decimales)


def _sans_point(texte: str) -> list[str]:
    """Propose les façons d'écrire en français un nombre écrit avec des points."""
    signes = re.findall(r"[.,]", texte)
    if set(signes) == {".", ","}:
        dernier = max(texte.rfind("."), texte.rfind(","))
        entier = re.sub(r"[.,]", "", texte[:dernier])
        return [f"{entier},{texte[dernier + 1 :]}"]
    if len(signes) > 1:
        return [texte.replace(".", " ")]
    propositions = [texte.replace(".", ",")]
    if re.search(r"\.[0-9]{3}$", texte):
        propositions.append(texte.replace(".", " "))
    return propositions
