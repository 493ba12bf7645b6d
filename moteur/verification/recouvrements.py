"""Un fait, une règle ; une règle, une version : à chaque date, et à l'égard de chaque ancre (R006, R007, R029)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from itertools import combinations

from moteur.diagnostics import Diagnostic, Lieu
from moteur.diagnostics.catalogue import r006_deux_regles, r007_recouvrement, r029_titre_en_double
from moteur.modele.modele import Fait, Modele, Periode, Version
from moteur.verification.periodes import branche_de, couverte, meme_temps, quand


def recouvrements(modele: Modele) -> list[Diagnostic]:
    """Rend les versions d'un même titre qui valent ensemble, et les règles qui concluent le même fait."""
    couverture = couverte(modele)
    return [*_versions(modele, couverture), *_regles(modele, couverture)]


def _versions(modele: Modele, couverture: Periode) -> Iterable[Diagnostic]:
    par_titre: dict[tuple[str, str], list[Version]] = defaultdict(list)
    for version in modele.versions:
        par_titre[version.titre, version.nature].append(version)
    for (titre, _), versions in par_titre.items():
        for a, b in combinations(versions, 2):
            if a.nom_version == b.nom_version:
                yield r029_titre_en_double.versions(b.lieu, a.lieu, titre, a.nom_version)
                continue
            commune = meme_temps(a, b, couverture)
            if commune is not None:
                premiere, seconde = sorted((a, b), key=_ouverture)
                remplace = premiere.nom_version if seconde.periode.du is not None else ""
                yield r007_recouvrement.faute(seconde.lieu, premiere.lieu, titre, quand(commune), remplace)


def _ouverture(version: Version) -> tuple[bool, str]:
    du = version.periode.du
    return du is not None, du.isoformat() if du else ""


def _regles(modele: Modele, couverture: Periode) -> Iterable[Diagnostic]:
    par_fait: dict[str, list[int]] = defaultdict(list)
    for rang, version in enumerate(modele.versions):
        for fait in dict.fromkeys(f for groupes in _groupes(version) for f in groupes):
            par_fait[fait].append(rang)
    ensembles: dict[tuple[int, ...], list[str]] = defaultdict(list)
    for fait, rangs in par_fait.items():
        for ensemble in _ensembles(modele, rangs, couverture):
            ensembles[ensemble].append(fait)
    for ensemble, faits in ensembles.items():
        versions = [modele.versions[r] for r in ensemble]
        commune: Periode | None = meme_temps(versions[0], versions[1], couverture)
        if len(versions) > 2 or commune is None or versions[0].ancre != versions[1].ancre:
            commune = None
        noms = list(dict.fromkeys(_nom(modele.faits[f]) for f in faits))
        lieux = [(_lieu(v, faits[0]), f"« {v.titre} »") for v in versions]
        yield r006_deux_regles.plusieurs(lieux, noms, quand(commune) if commune else "")


def _ensembles(modele: Modele, rangs: list[int], couverture: Periode) -> list[tuple[int, ...]]:
    """Rend les ensembles de versions de titres différents qui valent ensemble, de proche en proche."""
    ensembles: list[set[int]] = []
    for a, b in combinations(rangs, 2):
        une, autre = modele.versions[a], modele.versions[b]
        if une.titre == autre.titre or meme_temps(une, autre, couverture) is None:
            continue
        touches = [x for x in ensembles if a in x or b in x]
        ensembles = [x for x in ensembles if x not in touches]
        ensembles.append({a, b}.union(*touches))
    return [tuple(sorted(x)) for x in ensembles]


def _groupes(version: Version) -> Iterable[Iterable[str]]:
    yield version.groupes
    for lecture in version.lectures:
        yield lecture.groupes


def _lieu(version: Version, fait: str) -> Lieu:
    """Rend l'endroit où une version conclut un fait."""
    for groupes in (version.groupes, *(x.groupes for x in version.lectures)):
        branche = branche_de(groupes[fait]) if fait in groupes else None
        if branche is not None:
            return branche.lieu
    return version.lieu


def _nom(fait: Fait) -> str:
    """Rend le nom d'un fait, ou celui de sa famille s'il est décliné."""
    return fait.nom.partition(" (")[0] if fait.famille is not None else fait.nom
