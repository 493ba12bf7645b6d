"""Les dates d'un texte de règles : celles qui se lisent, et ce que les autres voulaient sans doute dire."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta

from moteur.diagnostics import Diagnostic
from moteur.diagnostics.catalogue import l008_date_impossible
from moteur.diagnostics.suggestions import sans_accent
from moteur.langage.texte import Passage

MOIS = (
    "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre",
    "décembre",
)  # fmt: skip
COMME_UNE_DATE = re.compile(r"\d+/\d+(?:/\d+)?|\d{4}-\d{1,2}-\d{1,2}")
"""Ce qui voudrait être une date en chiffres."""

_DATE = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})")
_RANGS = {sans_accent(mois): rang for rang, mois in enumerate(MOIS, start=1)}
_EN_LETTRES = re.compile(
    rf"(?:(?P<j>\d{{1,2}})(?:er)?\s+)?(?<!\w)(?P<m>{'|'.join((*MOIS, *_RANGS))})\s+(?P<a>\d{{4}})(?!\w)", re.IGNORECASE
)
_DEBUTS = re.compile(r"(?:à compter|à partir|depuis|dès|commence|début)", re.IGNORECASE)
_VOISINS = {"avant le": (-1, "jusqu'au"), "après le": (1, "depuis le")}
_FINS = re.compile(r"(?:jusqu|fin(?:it)?(?!\w))", re.IGNORECASE)


def lire_date(texte: str) -> date | None:
    """Rend la date jour/mois/année, ou rien si ce n'en est pas une.

    >>> lire_date("31/02/2024")
    """
    trouve = _DATE.fullmatch(texte)
    if trouve is None:
        return None
    try:
        return date(int(trouve[3]), int(trouve[2]), int(trouve[1]))
    except ValueError:
        return None


def remede(texte: str) -> str:
    """Dit ce qui ne va pas dans une date : un mois trop court, un ordre étranger ; rien si on ne le devine pas.

    >>> remede("31/04/2024")
    "avril n'a que 30 jours ; reprenez la date dans le texte."
    >>> remede("2024-03-01")
    'écrivez 01/03/2024.'
    """
    lu = re.fullmatch(r"(?P<a>\d{4})-(?P<m>\d{1,2})-(?P<j>\d{1,2})", texte) or re.fullmatch(
        r"(?P<j>\d{1,2})/(?P<m>\d{1,2})/(?P<a>\d{4})", texte
    )
    if lu is None or not 1 <= int(lu["m"]) <= 12 or not 1 <= int(lu["a"]) <= 9999:
        return ""
    jour, mois, annee = int(lu["j"]), int(lu["m"]), int(lu["a"])
    dernier = monthrange(annee, mois)[1]
    if jour > dernier:
        de_l_annee = f" {annee}" if mois == 2 else ""  # février seul n'a pas toujours autant de jours
        return f"{MOIS[mois - 1]}{de_l_annee} n'a que {dernier} jours ; reprenez la date dans le texte."
    return f"écrivez {jour:02d}/{mois:02d}/{annee:04d}." if jour else ""


def dates(passage: Passage, debut: int = 0) -> tuple[list[date], list[Diagnostic]]:
    """Rend les dates écrites dans un passage, et la faute de chacune de celles qui n'existent pas."""
    jours: list[date] = []
    fautes: list[Diagnostic] = []
    for trouve in COMME_UNE_DATE.finditer(passage.source, debut):
        jour = lire_date(trouve.group())
        if jour is None:
            lieu = passage.lieu(*trouve.span())
            fautes.append(l008_date_impossible.faute(lieu, trouve.group(), remede(trouve.group())))
        else:
            jours.append(jour)
    return jours, fautes


def proposer(phrase: str) -> str:
    """Rend la façon d'écrire une période qui ne s'est pas lue, avec ses propres dates ; rien si elle n'en dit aucune.

    >>> proposer("à partir du 1er janvier 2024")
    'écrivez « à partir du 01/01/2024 ».'
    >>> proposer("dès mars 2016")
    'écrivez « depuis le JJ/03/2016 », où JJ est le jour que dit le texte.'
    >>> proposer("avant le 01/01/2024")
    "écrivez « jusqu'au 31/12/2023 »."
    """
    ecrite = _EN_LETTRES.sub(_en_chiffres, phrase)
    jours = re.findall(r"(?:\d{1,2}|JJ)/\d{1,2}/\d{4}", ecrite)
    if not 1 <= len(jours) <= 2:
        return ""
    impossible = next((j for j in jours if "JJ" not in j and lire_date(j) is None), None)
    if impossible is not None:
        return remede(impossible)
    suite = ", où JJ est le jour que dit le texte." if any("JJ" in j for j in jours) else "."
    if len(jours) == 2:
        return f"écrivez « du {jours[0]} au {jours[1]} »{suite}"
    jour = jours[0]
    dit = ecrite[: ecrite.index(jour)].strip().lower()
    if dit in _VOISINS:
        ecart, mots = _VOISINS[dit]
        voisin = _voisin(jour, ecart)
        return f"écrivez « {mots} {voisin} »." if voisin else ""
    if dit in {"à partir du", "à compter du"}:
        return f"écrivez « {dit} {jour} »{suite}"
    if _DEBUTS.match(dit):
        return f"écrivez « depuis le {jour} »{suite}"
    if _FINS.match(dit):
        return f"écrivez « jusqu'au {jour} »{suite}"
    return f"écrivez « depuis le {jour} » si elle commence ce jour-là, « jusqu'au {jour} » s'il est son dernier{suite}"


def _en_chiffres(trouve: re.Match[str]) -> str:
    jour = f"{int(trouve['j']):02d}" if trouve["j"] else "JJ"
    return f"{jour}/{_RANGS[sans_accent(trouve['m'])]:02d}/{trouve['a']}"


def _voisin(jour: str, ecart: int) -> str:
    """Rend la veille ou le lendemain d'un jour écrit ; rien si ce n'en est pas un."""
    lu = lire_date(jour)
    try:
        return f"{lu + timedelta(days=ecart):%d/%m/%Y}" if lu is not None else ""
    except OverflowError:  # aux deux bouts du calendrier
        return ""
