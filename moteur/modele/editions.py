"""Modèle + date → édition : ce qui est en vigueur ce jour-là, une définition au plus par fait."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from moteur.diagnostics import Diagnostic, Lieu
from moteur.diagnostics.catalogue import r006_deux_regles
from moteur.modele import expressions as e
from moteur.modele.empreintes import empreinte
from moteur.modele.modele import Branche, Controle, Groupe, Modele, Periode, Version
from moteur.modele.types import DATE


@dataclass(frozen=True, slots=True)
class Definition:
    """Comment un fait se déduit dans une édition ; `versions` : celles d'où viennent les branches.

    `lectures` : le groupe qui vaudrait dans une lecture, par titre de règle, nom de version et titre de lecture.
    """

    fait: str
    groupe: Groupe
    versions: tuple[Version, ...]
    lectures: Mapping[tuple[str, str, str], Groupe] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Edition:
    """Tout ce qui est en vigueur à une date ; immuable, identifiée par son empreinte.

    `cites` : ce que lisent les définitions, gardé d'un plan à l'autre.
    """

    jour: date
    modele: Modele
    definitions: Mapping[str, Definition]
    controles: tuple[Controle, ...]
    empreinte: str
    cites: dict[str, tuple[str, ...]] = field(default_factory=dict, compare=False, repr=False)

    def au(self, jour: date) -> Edition:
        """Rend l'édition d'un autre jour où valent les mêmes règles."""
        return replace(self, jour=jour, empreinte=_empreinte(self.modele, jour))


def changements(modele: Modele) -> list[date]:
    """Rend les jours où une règle ou une exception commence ou cesse de valoir ; entre deux, rien ne change."""
    periodes: list[Periode] = []
    for version in modele.versions:
        if version.ancre is None:
            periodes.append(version.periode)
        for groupes in (version.groupes, *(lecture.groupes for lecture in version.lectures)):
            periodes += [x.periode for groupe in groupes.values() for x in groupe.tous()]
    fins = (p.au + timedelta(days=1) for p in periodes if p.au is not None and p.au < date.max)
    return sorted({*(p.du for p in periodes if p.du is not None), *fins})


def editer(modele: Modele, jour: date) -> tuple[Edition, list[Diagnostic]]:
    """Rend l'édition du jour ; deux règles pour un même fait sont une faute (R006)."""
    fautes: list[Diagnostic] = []
    par_fait: dict[str, list[tuple[Version, Groupe]]] = defaultdict(list)
    controles = []
    for version in modele.versions:
        if version.ancre is None and not version.periode.contient(jour):
            continue
        if version.controle is not None:
            controles.append(_controle_sous_ancre(version.controle, version.ancre, version.periode))
        for fait, groupe in version.groupes.items():
            datee = _dater(groupe, version, jour)
            sans_lecture = bool(version.lectures) and version.lecture_employee is None
            par_fait[fait].append((version, replace(datee, sans_lecture=sans_lecture)))
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
            _reunir([g for _, g in liste]),
            tuple(v for v, _ in liste),
            {
                (v.titre, v.nom_version, x.titre): _reunir([lu if w is v else g for w, g in liste])
                for v, _ in liste
                for x in v.lectures
                if fait in x.groupes
                for lu in [_dater(x.groupes[fait], v, jour)]
            },
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
    bornes = _bornes(ancre, periode, groupe.lieu)
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


def _bornes(ancre: str, periode: Periode, lieu: Lieu) -> list[e.Expr]:
    """Les conditions que l'ancre tombe dans la période."""
    jour = e.ValeurFait(ancre, DATE, lieu)
    bornes: list[e.Expr] = []
    if periode.du is not None:
        bornes.append(e.Comparer("≥", jour, e.Constante(periode.du, DATE, lieu), lieu))
    if periode.au is not None:
        bornes.append(e.Comparer("≤", jour, e.Constante(periode.au, DATE, lieu), lieu))
    return bornes


def _controle_sous_ancre(controle: Controle, ancre: str | None, periode: Periode) -> Controle:
    """Ajoute à un contrôle la condition que l'ancre tombe dans la période de sa version."""
    bornes = _bornes(ancre, periode, controle.lieu) if ancre is not None else []
    return replace(controle, condition=e.Tous((*bornes, controle.condition), controle.lieu)) if bornes else controle


def _dater(groupe: Groupe, version: Version, jour: date) -> Groupe:
    """Rend le groupe d'une version tel qu'il vaut ce jour-là : exceptions en vigueur, condition de l'ancre."""
    en_vigueur = _en_vigueur(groupe, jour)
    if version.ancre is None:
        return en_vigueur
    return _sous_ancre(_nommer(en_vigueur, version.designation), version.ancre, version.periode)


_DE_LA_VERSION = ", version "


def sans_version(branche: Branche) -> str:
    """L'identifiant d'une branche, sans le nom de la version qu'y ajoute une règle à ancre."""
    return branche.identifiant.rsplit(_DE_LA_VERSION, 1)[0]


def est_de(branche: Branche, version: Version) -> bool:
    """Vrai si une branche peut être de cette version : son identifiant le dit quand la règle a une ancre."""
    return version.ancre is None or branche.identifiant.endswith(f", {version.designation}")


def _nommer(groupe: Groupe, version: str) -> Groupe:
    """Ajoute le nom de la version aux identifiants des branches, que plusieurs versions porteraient sinon."""
    return replace(
        groupe,
        branches=tuple(replace(b, identifiant=f"{b.identifiant}, {version}") for b in groupe.branches),
        exceptions=tuple(_nommer(x, version) for x in groupe.exceptions),
    )


def _reunir(groupes: list[Groupe]) -> Groupe:
    """Réunit les versions d'une même règle : chacune garde son groupe, leurs ancres les séparent."""
    if len(groupes) == 1:
        return groupes[0]
    premier = groupes[0]
    return replace(premier, exceptions=tuple(groupes), branches=(), incertitudes=(), sans_lecture=False)
