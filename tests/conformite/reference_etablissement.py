"""L'APA en établissement, écrite une seconde fois sans le moteur (CASF L. 232-8, L. 232-10, R. 232-19).

Les trois cas de R. 232-19 sont écrits l'un après l'autre, comme dans l'article. `None` : sans objet.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

MTP = (  # premier jour, montant ; celle du 1er janvier vaut pour l'année, ou celle du mois selon la lecture
    (date(2014, 4, 1), "1103.08"),
    (date(2016, 4, 1), "1104.18"),
    (date(2017, 4, 1), "1107.49"),
    (date(2018, 4, 1), "1118.57"),
    (date(2019, 4, 1), "1121.92"),
    (date(2020, 4, 1), "1125.29"),
    (date(2021, 4, 1), "1126.41"),
    (date(2022, 4, 1), "1146.69"),
    (date(2022, 7, 1), "1192.55"),
    (date(2023, 4, 1), "1210.90"),
    (date(2024, 4, 1), "1266.60"),
    (date(2025, 4, 1), "1288.13"),
    (date(2026, 4, 1), "1298.44"),
)
ASPA = (  # premier jour, montant annuel d'une personne seule
    (date(2014, 10, 1), "9600"),
    (date(2016, 4, 1), "9609.60"),
    (date(2017, 4, 1), "9638.42"),
    (date(2018, 4, 1), "9998.40"),
    (date(2019, 1, 1), "10418.40"),
    (date(2020, 1, 1), "10838.40"),
    (date(2021, 1, 1), "10881.75"),
    (date(2022, 1, 1), "11001.44"),
    (date(2022, 7, 1), "11441.50"),
    (date(2023, 1, 1), "11533.02"),
    (date(2024, 1, 1), "12144.27"),
    (date(2025, 1, 1), "12411.44"),
    (date(2026, 1, 1), "12523.14"),
)
EXPERIMENTATION = frozenset(
    {
        "11",
        "15",
        "17",
        "19",
        "22",
        "23",
        "29",
        "31",
        "40",
        "46",
        "47",
        "49",
        "52",
        "53",
        "56",
        "58",
        "62",
        "66",
        "69m",
        "73",
        "93",
        "973",
        "974",
    }
)
DEBUT, FIN = date(2025, 7, 1), date(2026, 12, 31)
FORFAIT = Fraction(610, 100)


def _a(table: tuple[tuple[date, str], ...], jour: date) -> Fraction:
    return Fraction(Decimal([v for du, v in table if du <= jour][-1]))


def mtp(jour: date, *, du_mois: bool = False) -> Fraction:
    """La majoration du 1er janvier de l'année, ou celle du mois."""
    return _a(MTP, jour if du_mois else date(jour.year, 1, 1))


def reserve(jour: date) -> Fraction:
    """Ce qui est laissé chaque mois au conjoint resté à domicile : le douzième, sans la fraction de centime."""
    return Fraction((_a(ASPA, jour) / 12 * 100).__floor__(), 100)


def ressources(faits: Mapping[str, Any], jour: date, *, division_d_abord: bool = False) -> Fraction:
    """Celles que l'on compare aux seuils."""
    total = faits["ressources"]
    if faits["seul"]:
        return Fraction(total)
    if faits["conjoint_en_etablissement"]:
        return Fraction(total, 2)
    reste = total / 2 - reserve(jour) if division_d_abord else (total - reserve(jour)) / 2
    return max(Fraction(reste), Fraction(0))


def participation(ressource: Fraction, tarif: Fraction, talon: Fraction, s: Fraction) -> Fraction:
    """R. 232-19, cas par cas ; avant arrondi."""
    talon, reste = min(talon, tarif), max(tarif - talon, Fraction(0))
    if ressource <= Fraction(221, 100) * s:
        return talon
    if ressource > Fraction(340, 100) * s:
        return talon + reste * Fraction(8, 10)
    return talon + reste * (ressource - Fraction(221, 100) * s) / (Fraction(119, 100) * s) * Fraction(8, 10)


def forfait(faits: Mapping[str, Any], jour: date) -> Fraction:
    """La participation du résident dans un département de l'expérimentation, pour le mois."""
    par_jour = FORFAIT if faits["entree"] >= DEBUT else min(FORFAIT, faits["ticket"])
    return par_jour * monthrange(jour.year, jour.month)[1]


def experimente(faits: Mapping[str, Any], jour: date) -> bool:
    """Vrai si un forfait y remplace l'APA ce jour-là."""
    return faits["departement"] in EXPERIMENTATION and DEBUT <= jour <= FIN


def etablissement(
    faits: Mapping[str, Any],
    jour: date,
    centime: Callable[[Fraction], Fraction],
    *,
    eligible: bool,
    non_versement: Fraction,
    mtp_du_mois: bool = False,
    division_d_abord: bool = False,
) -> dict[str, Any]:
    """Ce que valent en établissement les résultats que le domicile calcule autrement."""
    r = ressources(faits, jour, division_d_abord=division_d_abord)
    valeurs: dict[str, Any] = {"ressources_retenues": r}
    if not eligible:
        return valeurs
    if experimente(faits, jour):
        return valeurs | {"participation": centime(forfait(faits, jour))}
    p = centime(participation(r, faits["tarif_dependance"], faits["talon"], mtp(jour, du_mois=mtp_du_mois)))
    apa = faits["tarif_dependance"] - p
    versee = apa if apa > non_versement else Fraction(0)
    return valeurs | {"participation": p, "montant_apa": apa, "apa_versee": versee}
