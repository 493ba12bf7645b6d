"""Branche d'une trace → règle telle qu'on la cite : titre, exception, ligne, version, textes, période."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from moteur.execution.trace import Etape, Examen
from moteur.explication.contenu import RegleCitee
from moteur.modele.ecritures import ecrire_date
from moteur.modele.editions import est_de, sans_version
from moteur.modele.modele import Groupe, Modele, Periode, Version, fait_nu


def version_de(etape: Etape, examen: Examen) -> Version:
    """Rend la version d'où vient une branche : une définition en réunit plusieurs quand des dates les séparent."""
    assert etape.definition is not None
    versions = etape.definition.versions
    siennes = (v for v in versions if est_de(examen.branche, v))
    return next((v for v in siennes if _chemin(v.groupes[fait_nu(etape.fait)], examen)), versions[0])


def citer(etape: Etape, examen: Examen, modele: Modele) -> RegleCitee:
    """Rend la règle d'une branche, telle qu'on la cite ; une exception sans texte propre cite ceux de sa règle."""
    assert etape.definition is not None
    version = version_de(etape, examen)
    chemin = _chemin(version.groupes[fait_nu(etape.fait)], examen) or [examen.groupe]
    exceptions = [fille.titre[len(mere.titre) + 1 :] for mere, fille in pairwise(chemin)]
    return RegleCitee(
        sorte=version.sorte,
        titre=version.titre,
        precision=", ".join(_precisions(version if len(etape.definition.versions) > 1 else None, examen, exceptions)),
        sources=next((g.sources for g in reversed(chemin) if g.sources), ()),
        enonces=next((g.enonces for g in reversed(chemin) if g.enonces), ()),
        vigueur=_vigueur(version, chemin[-1].periode, modele),
        lecture=version.lecture_employee,
        acte=version.acte,
    )


def _precisions(version: Version | None, examen: Examen, exceptions: list[str]) -> Iterator[str]:
    if version is not None:
        yield f"version {_a_compter(version.periode)}"
    yield from (f"exception « {x} »" for x in exceptions)
    identifiant, titre = sans_version(examen.branche), examen.groupe.titre
    if identifiant == f"{titre}/sinon":
        yield "cas « sinon »"
    elif identifiant.startswith(f"{titre}#"):
        yield f"ligne {identifiant[len(titre) + 1 :]}"


def _chemin(groupe: Groupe, examen: Examen) -> list[Groupe] | None:
    """Les groupes qui mènent à la branche, de la règle à l'exception ; le lieu d'une branche ne change jamais."""
    if groupe.titre == examen.groupe.titre and any(b.lieu == examen.branche.lieu for b in groupe.branches):
        return [groupe]
    for exception in groupe.exceptions:
        suite = _chemin(exception, examen)
        if suite is not None:
            return [groupe, *suite]
    return None


def periode(intervalle: Periode) -> str:
    """Écrit une période : « depuis le … », « du … au … », « jusqu'au … » ; rien si elle est ouverte des deux côtés.

    >>> from datetime import date
    >>> periode(Periode(date(2016, 3, 1)))
    'depuis le 01/03/2016'
    """
    du = ecrire_date(intervalle.du) if intervalle.du else ""
    au = ecrire_date(intervalle.au) if intervalle.au else ""
    if du and au:
        return f"du {du} au {au}"
    return f"depuis le {du}" if du else f"jusqu'au {au}" if au else ""


def _vigueur(version: Version, exception: Periode, modele: Modele) -> str:
    propre = periode(exception)
    if propre:
        return f"en vigueur {propre}"
    texte = periode(version.periode)
    if version.ancre is None:
        return f"en vigueur {texte}" if texte else ""
    nom = modele.faits[version.ancre].nom
    return f"s'applique selon « {nom} » : {_a_compter(version.periode)}"


def _a_compter(intervalle: Periode) -> str:
    return periode(intervalle).replace("depuis le", "à compter du")
