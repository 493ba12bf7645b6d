"""Ce qu'il y a à atteindre : règles, branches, lignes, lectures, conditions, valeurs de barème, là où c'est écrit.

Une branche, une condition sont celles que la personne a écrites : la règle qu'une boucle répète, ou que ses lectures
partagent, n'est comptée qu'une fois, à son lieu.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from moteur.diagnostics import Lieu
from moteur.explication.phrases import Redacteur
from moteur.modele import expressions as e
from moteur.modele.editions import sans_version
from moteur.modele.modele import DATE_APPRECIATION, Branche, Groupe, Modele, Version, fait_nu
from moteur.modele.types import Sorte

LUES_PAR_LE_MOTEUR = frozenset({"premier_jour_couvert"})
"""Séries que le moteur lit lui-même, et qu'aucune règle ne cite."""

_COMPOSEES = (e.Tous, e.Un, e.Contraire)


class CleAtome(NamedTuple):
    """Une condition atomique écrite : son lieu, et sa forme, qui distingue celles d'une même case.

    Ce qu'une boucle ou une énumération répète a la même forme.
    """

    lieu: Lieu
    forme: str


class CleBranche(NamedTuple):
    """Une branche écrite : son lieu et, pour une obligation, l'état qu'elle donne (une clause en donne plusieurs)."""

    lieu: Lieu
    etat: str


class CleValeur(NamedTuple):
    """Une valeur de barème : la série et, dans une table, la case."""

    serie: str
    case: tuple[str, ...]


@dataclass(slots=True)
class BrancheEcrite:
    """Un « alors », un « sinon » ou une ligne, et les faits conclus là."""

    lieu: Lieu
    sorte: str
    nom: str
    faits: set[str] = field(default_factory=set)


@dataclass(slots=True)
class CorpsEcrit:
    """Le corps d'une règle, d'une table ou d'une exception."""

    titre: str
    lieu: Lieu
    exception: bool
    enonces: tuple[str, ...]
    sources: tuple[str, ...]
    branches: dict[CleBranche, BrancheEcrite] = field(default_factory=dict)


@dataclass(slots=True)
class VersionEcrite:
    """Une version d'une règle, d'une table, d'une obligation ou d'un contrôle."""

    version: Version
    corps: dict[Lieu, CorpsEcrit] = field(default_factory=dict)
    series: set[str] = field(default_factory=set)

    @property
    def enonces(self) -> tuple[str, ...]:
        """Tous les énoncés cités, par la règle et par ses exceptions."""
        cites = (*self.version.enonces, *(x for c in self.corps.values() for x in c.enonces))
        return tuple(dict.fromkeys(cites))

    @property
    def branches(self) -> Iterator[CleBranche]:
        """Toutes les branches."""
        for corps in self.corps.values():
            yield from corps.branches


@dataclass(slots=True)
class AtomeEcrit:
    """Une condition qui n'en contient pas d'autre : une comparaison, un oui/non ; et la version qui l'écrit.

    `jamais_fausse` : un fait que les règles ne concluent qu'à oui ; sans objet, il tient lieu de faux.
    """

    cle: CleAtome
    expr: e.Expr
    version: VersionEcrite
    enonces: tuple[str, ...]
    jamais_fausse: bool = False

    @property
    def frontiere(self) -> bool:
        """Vrai d'un seuil : une comparaison d'ordre entre deux nombres ou deux dates."""
        return (
            isinstance(self.expr, e.Comparer)
            and self.expr.operateur in {"<", "≤", ">", "≥"}
            and self.expr.gauche.type.sorte in {Sorte.NOMBRE, Sorte.DATE}
        )


@dataclass(slots=True)
class Inventaire:
    """Tout ce qu'un modèle donne à atteindre.

    `atome_de` : la condition écrite d'une expression liée, par son identité ; `lecture_de` : la version et la lecture
    d'où vient un groupe, par son titre et son lieu.
    """

    modele: Modele
    versions: list[VersionEcrite] = field(default_factory=list)
    atomes: dict[CleAtome, AtomeEcrit] = field(default_factory=dict)
    atome_de: dict[int, CleAtome] = field(default_factory=dict)
    lecture_de: dict[tuple[str, Lieu], tuple[Version, str]] = field(default_factory=dict)
    series_lues: dict[str, list[VersionEcrite]] = field(default_factory=dict)
    oui_seulement: frozenset[str] = frozenset()


def est_sinon(groupe: Groupe, branche: Branche) -> bool:
    """Vrai pour le « sinon » d'une règle ou d'une exception."""
    return sans_version(branche) == f"{groupe.titre}/sinon"


def inventorier(modele: Modele) -> Inventaire:
    """Rend tout ce qu'il y a à atteindre dans un modèle."""
    inventaire = Inventaire(modele, oui_seulement=frozenset(_oui_seulement(modele)))
    for version in modele.versions:
        ecrite = VersionEcrite(version)
        inventaire.versions.append(ecrite)
        if version.controle is not None:
            _atomes(inventaire, ecrite, version.controle.condition, version.controle.enonces)
        devoir = version.obligation
        for fait, groupe in version.groupes.items():
            if devoir is None or fait not in (devoir.naissance, devoir.accomplie_le):  # personne ne regarde ces jours
                _groupe(inventaire, ecrite, fait, groupe)
        for lecture in version.lectures:
            for fait, groupe in lecture.groupes.items():
                _groupe(inventaire, ecrite, fait, groupe)
                for sous in groupe.tous():
                    inventaire.lecture_de[sous.titre, sous.lieu] = (version, lecture.titre)
        for serie in ecrite.series:
            inventaire.series_lues.setdefault(serie, []).append(ecrite)
    return inventaire


def _oui_seulement(modele: Modele) -> Iterator[str]:
    """Les faits oui/non, déduits, que les règles ne concluent jamais à non."""
    autres: set[str] = set()
    conclus: set[str] = set()
    for version in modele.versions:
        for groupes in (version.groupes, *(x.groupes for x in version.lectures)):
            for fait, racine in groupes.items():
                for branche in (b for g in racine.tous() for b in g.branches):
                    oui = isinstance(branche.conclusion, e.Constante) and branche.conclusion.valeur is True
                    (conclus if oui else autres).add(fait)
    yield from (f for f in conclus - autres if not modele.faits[f].donne)


def _groupe(inventaire: Inventaire, ecrite: VersionEcrite, fait: str, racine: Groupe) -> None:
    for groupe in racine.tous():
        exception = groupe is not racine
        titre = groupe.titre.rpartition("/")[2] if exception else ecrite.version.titre
        corps = ecrite.corps.setdefault(
            groupe.lieu, CorpsEcrit(titre, groupe.lieu, exception, groupe.enonces, groupe.sources)
        )
        for branche in groupe.branches:
            sorte, nom = _nommer(inventaire.modele, groupe, branche, fait)
            cle = cle_branche(inventaire.modele, fait, branche)
            corps.branches.setdefault(cle, BrancheEcrite(branche.lieu, sorte, nom)).faits.add(fait)
            if branche.condition is not None:
                _atomes(inventaire, ecrite, branche.condition, groupe.enonces)
            _atomes(inventaire, ecrite, branche.conclusion, groupe.enonces)
        for incertitude in groupe.incertitudes:
            if incertitude.quand is not None:
                _atomes(inventaire, ecrite, incertitude.quand, groupe.enonces)


def cle_branche(modele: Modele, fait: str, branche: Branche) -> CleBranche:
    """Rend la branche écrite d'où vient une branche liée."""
    etat = ""
    if modele.faits[fait_nu(fait)].obligation is not None and isinstance(branche.conclusion, e.Constante):
        etat = str(branche.conclusion.valeur)
    return CleBranche(branche.lieu, etat)


def _nommer(modele: Modele, groupe: Groupe, branche: Branche, fait: str) -> tuple[str, str]:
    suite = branche.identifiant.removeprefix(groupe.titre)
    if suite.startswith("#"):
        return "ligne", f"ligne {suite[1:].split(',')[0]}"
    nom = modele.faits[fait].nom
    if modele.faits[fait].obligation is not None:
        return "état", f"{nom} {Redacteur(modele).en_mots(branche.conclusion)}".replace("_", " ")
    return ("sinon", f"sinon {nom}") if est_sinon(groupe, branche) else ("alors", f"alors {nom}")


def _atomes(inventaire: Inventaire, ecrite: VersionEcrite, racine: e.Expr, enonces: tuple[str, ...]) -> None:
    """Range les conditions atomiques d'une expression, et les séries qu'elle lit."""
    for expr in e.parcourir(racine):
        if isinstance(expr, e.ValeurSerie):
            ecrite.series.add(expr.serie)
        if not est_atome(expr) or (ecrite.version.obligation is not None and _engendre(expr, inventaire.modele)):
            continue
        cle = inventaire.atome_de.setdefault(id(expr), CleAtome(expr.lieu, _forme(expr, inventaire.modele)))
        jamais_fausse = isinstance(expr, e.ValeurFait) and expr.fait in inventaire.oui_seulement
        inventaire.atomes.setdefault(cle, AtomeEcrit(cle, expr, ecrite, enonces, jamais_fausse))


def _forme(expr: e.Expr, modele: Modele) -> str:
    """Rend la forme d'une expression : la même pour tous les membres d'une famille et toutes les cases d'un barème."""
    match expr:
        case e.ValeurFait():
            return modele.faits[expr.fait].famille or expr.fait
        case e.ValeurSerie():
            return expr.serie
        case e.Constante():
            return str(expr.valeur)
        case e.EstParmi() | e.Comprend():
            return f"{_forme(expr.sujet, modele)} {type(expr).__name__} {','.join(expr.valeurs)}"
        case _:
            nom = expr.operateur if isinstance(expr, e.Comparer | e.Calcul) else type(expr).__name__
            return f"{nom}({';'.join(_forme(x, modele) for x in e.enfants(expr))})"


def est_atome(expr: e.Expr) -> bool:
    """Vrai d'une condition qui n'est ni composée d'autres, ni écrite « oui » ou « non »."""
    return expr.type.sorte is Sorte.BOOLEEN and not isinstance(expr, (*_COMPOSEES, e.Constante))


def _engendre(expr: e.Expr, modele: Modele) -> bool:
    """Dit si une condition d'obligation vient du moteur, sans que la personne l'ait écrite ; sauf l'échéance passée."""
    match expr:
        case e.ValeurFait():
            return modele.faits[expr.fait].obligation is not None
        case e.EstConnu():
            return expr.lieu == expr.sujet.lieu
        case e.Comparer(">", e.ValeurFait(fait), _):
            return expr.lieu == expr.gauche.lieu and fait != DATE_APPRECIATION
        case e.Comparer():
            return expr.lieu == expr.gauche.lieu
        case _:
            return False


def valeurs_recentes(modele: Modele) -> Iterator[CleValeur]:
    """Parcourt la valeur la plus récente de chaque série, case par case dans une table."""
    for ident, serie in modele.series.items():
        if ident not in LUES_PAR_LE_MOTEUR:
            table = serie.valeurs[-1].table
            for case in table if table is not None else [()]:
                yield CleValeur(ident, case)
