"""Les jours ouvrables et ouvrés : ceux de la semaine, moins les jours fériés du code du travail (L. 3133-1).

Ouvrable : du lundi au samedi. Ouvré : du lundi au vendredi. Les jours fériés sont ceux du droit commun, tels que les
donne la bibliothèque `holidays` ; les deux que l'Alsace et la Moselle ont en plus (L. 3134-13) n'y sont pas. Avant
2008, le lundi de Pentecôte n'y est pas toujours ; après 2100, elle ne dit plus rien : ces années ne sont pas couvertes.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from functools import cache

PREMIERE_ANNEE, DERNIERE_ANNEE = 2008, 2100
JOURS_DE_LA_SEMAINE = {"jour ouvrable": 6, "jour ouvré": 5}
"""Combien de jours compte la semaine, à partir du lundi."""

_UN_JOUR = timedelta(days=1)


@cache
def feries(annee: int) -> Mapping[date, str]:
    """Les jours fériés d'une année couverte, et leur nom.

    >>> feries(2026)[date(2026, 5, 14)]
    'Ascension'
    """
    from holidays.countries.france import France  # noqa: PLC0415 - long à charger, et rarement utile

    # holidays ne type pas ses constructeurs
    jours: Mapping[date, str] = France(years=annee, language="fr")  # type: ignore[no-untyped-call] # voir au-dessus
    return dict(sorted(jours.items()))


def couvert(jour: date) -> bool:
    """Vrai si l'on connaît les jours fériés de l'année de ce jour."""
    return PREMIERE_ANNEE <= jour.year <= DERNIERE_ANNEE


def compte(jour: date, sorte: str) -> bool:
    """Vrai d'un jour ouvrable, ou ouvré, d'une année couverte.

    >>> compte(date(2026, 5, 16), "jour ouvrable"), compte(date(2026, 5, 16), "jour ouvré")
    (True, False)
    """
    return jour.weekday() < JOURS_DE_LA_SEMAINE[sorte] and jour not in feries(jour.year)


def ajouter(jour: date, nombre: int, sorte: str) -> date | None:
    """Le jour ouvrable (ou ouvré) `nombre` jours après, ou avant ; le jour de départ ne compte pas.

    Rend `None` si l'on passe par une année qui n'est pas couverte.

    >>> ajouter(date(2026, 5, 7), 2, "jour ouvrable")
    datetime.date(2026, 5, 11)
    >>> ajouter(date.max, 1, "jour ouvrable") is ajouter(date.min, -1, "jour ouvrable") is None
    True
    """
    pas = _UN_JOUR if nombre > 0 else -_UN_JOUR
    for _ in range(abs(nombre)):
        if jour in {date.min, date.max}:  # un pas de plus n'est pas du calendrier
            return None
        jour += pas
        while couvert(jour) and not compte(jour, sorte):
            jour += pas
        if not couvert(jour):
            return None
    return jour


def reporter(jour: date, sorte: str) -> date | None:
    """Ce jour s'il est ouvrable (ou ouvré), sinon le premier qui le suit ; `None` hors des années couvertes.

    >>> reporter(date(2026, 5, 10), "jour ouvrable")
    datetime.date(2026, 5, 11)
    """
    while couvert(jour) and not compte(jour, sorte):
        jour += _UN_JOUR
    return jour if couvert(jour) else None


def feries_passes(debut: date, fin: date, sorte: str) -> Iterator[tuple[date, str]]:
    """Parcourt les jours fériés d'un jour à l'autre, compris, qui auraient compté sans cela."""
    for annee in range(max(debut.year, PREMIERE_ANNEE), min(fin.year, DERNIERE_ANNEE) + 1):
        for jour, nom in feries(annee).items():
            if debut <= jour <= fin and jour.weekday() < JOURS_DE_LA_SEMAINE[sorte]:
                yield jour, nom
