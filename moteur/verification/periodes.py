"""Les périodes que les contrôles comparent : ce qui est couvert, quand chaque expression s'évalue."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from moteur.modele import expressions as e
from moteur.modele.modele import Branche, Groupe, Modele, Periode, Version
from moteur.modele.series import Serie

PREMIER_JOUR = "premier_jour_couvert"
UN_JOUR = timedelta(days=1)


def couverte(modele: Modele) -> Periode:
    """Rend la période où l'on apprécie des dossiers : à partir du premier jour couvert, si un barème le dit."""
    serie = modele.series.get(PREMIER_JOUR)
    jour = serie.valeurs[0].valeur if serie and serie.valeurs else None
    return Periode(jour if isinstance(jour, date) else None, None)


def en_vigueur(version: Version, couverture: Periode) -> Periode | None:
    """Rend les dates d'appréciation où une version peut servir, ou rien.

    Une version rattachée à une autre date (plan, décision…) sert dès l'ouverture, et tant qu'on apprécie cette date.
    """
    periode = version.periode if version.ancre is None else Periode(version.periode.du, None)
    return couverture.intersection(periode)


def meme_temps(a: Version, b: Version, couverture: Periode) -> Periode | None:
    """Rend la période où deux versions valent ensemble, à l'égard de la même date ou de deux dates différentes."""
    if a.ancre == b.ancre:
        commune = a.periode.intersection(b.periode)
        return commune and (commune if a.ancre is not None else couverture.intersection(commune))
    ensemble: Periode | None = couverture
    for version in (a, b):
        if version.ancre is None:
            ensemble = ensemble and ensemble.intersection(version.periode)
    return ensemble


def quand(periode: Periode) -> str:
    """Dit une période en français.

    >>> quand(Periode(date(2024, 1, 1), None))
    'à compter du 01/01/2024'
    """
    du, au = (f"{jour:%d/%m/%Y}" if jour else "" for jour in (periode.du, periode.au))
    if du and du == au:
        return f"le {du}"
    if du and au:
        return f"du {du} au {au}"
    return f"à compter du {du}" if du else f"jusqu'au {au}" if au else "à toute date"


@dataclass(frozen=True, slots=True)
class Usage:
    """Un groupe de branches, le fait qu'il conclut, et les dates d'appréciation où il sert."""

    fait: str
    groupe: Groupe
    periode: Periode


def usages(version: Version, couverture: Periode) -> Iterator[Usage]:
    """Parcourt les groupes d'une version, exceptions et lectures comprises, avec les dates où chacun sert."""
    periode = en_vigueur(version, couverture)
    if periode is None:
        return
    vus: set[int] = set()
    for groupes in (version.groupes, *(lecture.groupes for lecture in version.lectures)):
        for fait, groupe in groupes.items():
            if id(groupe) not in vus:
                vus.add(id(groupe))
                yield from _usages(fait, groupe, periode)


def _usages(fait: str, groupe: Groupe, periode: Periode) -> Iterator[Usage]:
    commune = periode.intersection(groupe.periode)
    if commune is None:
        return
    yield Usage(fait, groupe, commune)
    for exception in groupe.exceptions:
        yield from _usages(fait, exception, commune)


def expressions(groupe: Groupe) -> Iterator[e.Expr]:
    """Parcourt les expressions d'un groupe, sans celles de ses exceptions."""
    for branche in groupe.branches:
        if branche.condition is not None:
            yield branche.condition
        yield branche.conclusion
    for incertitude in groupe.incertitudes:
        if incertitude.quand is not None:
            yield incertitude.quand


def branche_de(groupe: Groupe) -> Branche | None:
    """Rend la première branche d'un groupe ou de ses exceptions : l'endroit où le fait se conclut."""
    return next((b for g in groupe.tous() for b in g.branches), None)


def trous(serie: Serie) -> list[Periode]:
    """Rend les périodes où une série n'a pas de valeur."""
    resultat = []
    debut: date | None = None  # le premier jour dont on ne sait pas encore s'il est couvert
    ouvert = True
    for rang, valeur in enumerate(serie.valeurs):
        if ouvert and (debut is None or debut < valeur.du):
            resultat.append(Periode(debut, valeur.du - UN_JOUR))
        suivante = serie.valeurs[rang + 1].du if rang + 1 < len(serie.valeurs) else None
        fin = valeur.jusqu_au
        if suivante is not None and (fin is None or fin >= suivante):
            fin = suivante - UN_JOUR
        ouvert = fin is not None
        debut = fin + UN_JOUR if fin is not None else None
    if ouvert:
        resultat.append(Periode(debut, None))
    return resultat
