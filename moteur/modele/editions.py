"""Modèle + date → édition : ce qui est en vigueur ce jour-là, une définition au plus par fait."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from moteur.diagnostics import Diagnostic
from moteur.diagnostics.catalogue import r006_deux_regles
from moteur.modele import expressions as e
from moteur.modele.empreintes import empreinte
from moteur.modele.modele import Branche, Controle, Groupe, Modele, Periode, Version
from moteur.modele.types import DATE


@dataclass(frozen=True, slots=True)
class Definition:
    """Comment un fait se déduit dans une édition ; `versions` : celles d'où viennent les branches.

    `sans_lecture` : le droit admet plusieurs lectures et aucune n'est employée, le fait reste indéterminé.
    """

    fait: str
    groupe: Groupe
    versions: tuple[Version, ...]
    sans_lecture: bool = False


@dataclass(frozen=True, slots=True)
class Edition:
    """Tout ce qui est en vigueur à une date ; immuable, identifiée par son empreinte."""

    jour: date
    modele: Modele
    definitions: Mapping[str, Definition]
    controles: tuple[Controle, ...]
    empreinte: str


def editer(modele: Modele, jour: date) -> tuple[Edition, list[Diagnostic]]:
    """Rend l'édition du jour ; deux règles pour un même fait sont une faute (R006)."""
    fautes: list[Diagnostic] = []
    par_fait: dict[str, list[tuple[Version, Groupe]]] = defaultdict(list)
    controles = []
    for version in modele.versions:
        if version.ancre is None and not version.periode.contient(jour):
            continue
        if version.controle is not None:
            controles.append(version.controle)
        for fait, groupe in version.groupes.items():
            en_vigueur = _en_vigueur(groupe, jour)
            if version.ancre is not None:
                en_vigueur = _sous_ancre(en_vigueur, version.ancre, version.periode)
            par_fait[fait].append((version, en_vigueur))
    definitions = {}
    for fait, liste in par_fait.items():
        premiere = liste[0][0]
        intruse = next((v for v, _ in liste[1:] if v.titre != premiere.titre or v.ancre != premiere.ancre), None)
        if intruse is None and premiere.ancre is None and len(liste) > 1:
            intruse = liste[1][0]
        if intruse is not None:
            nom = modele.faits[fait].nom
            fautes.append(r006_deux_regles.faute(intruse.lieu, premiere.lieu, nom))
            continue
        definitions[fait] = Definition(
            fait,
            liste[0][1] if len(liste) == 1 else _reunir([g for _, g in liste]),
            tuple(v for v, _ in liste),
            any(v.lectures and v.lecture_employee is None for v, _ in liste),
        )
    return Edition(jour, modele, definitions, tuple(controles), _empreinte(modele, jour)), fautes


def _empreinte(modele: Modele, jour: date) -> str:
    """Empreinte de ce qui vaut ce jour-là : les versions, ce qu'elles disent et les valeurs qu'elles emploient."""
    versions = zip(modele.versions, modele.empreintes_versions, strict=True)
    valent = sorted(x for v, x in versions if v.ancre is not None or v.periode.contient(jour))
    return empreinte([str(jour), *valent])


def _en_vigueur(groupe: Groupe, jour: date) -> Groupe:
    gardees = tuple(_en_vigueur(x, jour) for x in groupe.exceptions if x.periode.contient(jour))
    return replace(groupe, exceptions=gardees) if gardees != groupe.exceptions else groupe


def _sous_ancre(groupe: Groupe, ancre: str, periode: Periode) -> Groupe:
    """Ajoute à chaque branche la condition que l'ancre tombe dans la période de la version."""
    jour = e.ValeurFait(ancre, DATE, groupe.lieu)
    bornes: list[e.Expr] = []
    if periode.du is not None:
        bornes.append(e.Comparer("≥", jour, e.Constante(periode.du, DATE, groupe.lieu), groupe.lieu))
    if periode.au is not None:
        bornes.append(e.Comparer("≤", jour, e.Constante(periode.au, DATE, groupe.lieu), groupe.lieu))
    if not bornes:
        return groupe

    def avec(branche: Branche) -> Branche:
        termes = [*bornes, *([branche.condition] if branche.condition is not None else [])]
        return replace(branche, condition=termes[0] if len(termes) == 1 else e.Tous(tuple(termes), branche.lieu))

    return replace(
        groupe,
        branches=tuple(avec(b) for b in groupe.branches),
        exceptions=tuple(_sous_ancre(x, ancre, periode) for x in groupe.exceptions),
    )


def _reunir(groupes: list[Groupe]) -> Groupe:
    """Réunit les versions d'une même règle, que leurs ancres séparent."""
    premier = groupes[0]
    return replace(
        premier,
        branches=tuple(b for g in groupes for b in g.branches),
        exceptions=tuple(x for g in groupes for x in g.exceptions),
        sources=tuple(dict.fromkeys(s for g in groupes for s in g.sources)),
        enonces=tuple(dict.fromkeys(s for g in groupes for s in g.enonces)),
        incertitudes=tuple(i for g in groupes for i in g.incertitudes),
        ordonnees=any(g.ordonnees for g in groupes),
    )
