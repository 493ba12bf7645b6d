"""Édition + résultats demandés → plan : définitions élaguées et rangées, chaque fait après ceux qu'il lit."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from moteur.diagnostics import Diagnostic, Lieu
from moteur.diagnostics.catalogue import r009_cycle
from moteur.modele import expressions as e
from moteur.modele.editions import Definition, Edition
from moteur.modele.modele import DATE_APPRECIATION, Controle, Groupe, Modele


class Chaine:
    """L'identité d'une suite de définitions, que partagent les plans de plusieurs jours, et ses autres lectures."""

    __slots__ = ("__weakref__", "lectures")

    def __init__(self) -> None:
        self.lectures: dict[tuple[tuple[str, str], str], tuple[tuple[Definition, ...], Chaine]] = {}


@dataclass(frozen=True, slots=True, weakref_slot=True, eq=False)
class Plan:
    """Ce qu'une exécution suit ; un plan n'est égal qu'à lui-même, une exécution peut garder ce qu'elle en tire.

    `definitions` : strate après strate, chaque fait venant après ceux qu'il lit ; `departs` : les faits que rien n'y
    déduit, chacun après celui dont il prend la valeur et après la liste dont il décrit les éléments ; `amont` : pour
    chaque fait, les faits qu'un dossier peut donner pour le déduire ; `obligations` : celles que l'on suit avec les
    résultats.
    """

    edition: Edition
    resultats: tuple[str, ...]
    definitions: tuple[Definition, ...]
    departs: tuple[str, ...]
    lus: frozenset[str]
    amont: Mapping[str, frozenset[str]]
    controles: tuple[Controle, ...]
    obligations: tuple[str, ...] = ()
    chaine: Chaine = field(default_factory=Chaine)

    @property
    def jour(self) -> date:
        """La date d'appréciation."""
        return self.edition.jour

    @property
    def modele(self) -> Modele:
        """Le modèle d'où vient l'édition."""
        return self.edition.modele

    def avec_lecture(self, version: tuple[str, str], titre: str) -> Plan:
        """Rend le même plan où la version (titre, nom) emploie la lecture `titre`."""

        def changer(definition: Definition) -> Definition:
            groupe = definition.lectures.get((*version, titre))
            return replace(definition, groupe=groupe) if groupe is not None else definition

        cle = (version, titre)
        if cle not in self.chaine.lectures:
            self.chaine.lectures[cle] = (tuple(changer(d) for d in self.definitions), Chaine())
        definitions, chaine = self.chaine.lectures[cle]
        return replace(self, definitions=definitions, chaine=chaine)

    def au(self, edition: Edition) -> Plan:
        """Rend le même plan, un autre jour où valent les mêmes règles."""
        return replace(self, edition=edition)


def dependances(groupe: Groupe) -> Iterator[str]:
    """Parcourt les faits que lit un groupe, incertitudes comprises."""
    for expr in groupe.expressions():
        yield from e.faits_cites(expr)


def _lectures(definition: Definition) -> Iterator[Groupe]:
    """Les groupes que la définition peut employer : le sien et ceux de ses autres lectures."""
    yield definition.groupe
    yield from definition.lectures.values()


def planifier(
    edition: Edition, resultats: Iterable[str], obligations: Iterable[str] = ()
) -> tuple[Plan, list[Diagnostic]]:
    """Rend le plan élagué aux résultats demandés, et aux obligations que l'on suit avec eux.

    Un cycle est une faute, montrée avec son chemin (R009).
    """
    demandes = tuple(dict.fromkeys(resultats))
    suivies = tuple(dict.fromkeys(obligations))
    modele = edition.modele
    fautes: list[Diagnostic] = []
    ordre: list[str] = []
    lit = edition.cites
    en_cours: dict[str, None] = {}
    ranges: set[str] = set()

    def voisins(fait: str) -> tuple[str, ...]:
        if fait not in lit:
            definition = edition.definitions.get(fait)
            cites = dict.fromkeys(f for g in _lectures(definition) for f in dependances(g)) if definition else {}
            presume, entite = modele.faits[fait].presume_de, modele.faits[fait].entite
            liste = modele.entites[entite].liste if entite else None
            lit[fait] = (*cites, *([presume] if presume else []), *([liste] if liste else []))
        return lit[fait]

    for racine in (*demandes, *(f for o in suivies for f in faits_suivis(edition, o))):
        pile: list[tuple[str, Iterator[str]]] = []
        if racine not in ranges:
            pile.append((racine, iter(voisins(racine))))
            en_cours[racine] = None
        while pile:
            fait, reste = pile[-1]
            suivant = next(reste, None)
            if suivant is None:
                pile.pop()
                del en_cours[fait]
                ranges.add(fait)
                ordre.append(fait)
            elif suivant in en_cours:
                chemin = list(en_cours)
                boucle = chemin[chemin.index(suivant) :]
                suivants = [*boucle[1:], boucle[0]]
                etapes = [
                    (_citation(edition, f, s), modele.faits[f].nom) for f, s in zip(boucle, suivants, strict=True)
                ]
                fautes.append(r009_cycle.faute(etapes))
            elif suivant not in ranges:
                en_cours[suivant] = None
                pile.append((suivant, iter(voisins(suivant))))
    definitions = tuple(edition.definitions[f] for f in ordre if f in edition.definitions)
    controles = tuple(
        c
        for c in edition.controles
        if all(f in ranges or f not in edition.definitions for f in e.faits_cites(c.condition))
    )
    lus = frozenset(ordre) | {f for c in controles for f in e.faits_cites(c.condition)}
    lus |= {p for f in lus if (p := modele.faits[f].presume_de)}
    amont: dict[str, frozenset[str]] = {}
    for fait in ordre:  # les faits donnables en amont de chaque fait, sans lui
        au_dessus: set[str] = set()
        for v in voisins(fait):
            au_dessus |= amont.get(v, frozenset())
            if modele.faits[v].donne:
                au_dessus.add(v)
        amont[fait] = frozenset(au_dessus)
    departs = _departs(modele, lus - {d.fait for d in definitions})
    return Plan(edition, demandes, definitions, departs, lus, amont, controles, suivies), fautes


def _departs(modele: Modele, faits: Iterable[str]) -> tuple[str, ...]:
    """Range les faits que rien ne déduit."""
    ranges: dict[str, None] = {}

    def ranger(ident: str) -> None:
        if ident not in ranges and ident != DATE_APPRECIATION:
            fait = modele.faits[ident]
            for avant in (modele.liste(fait), fait.presume_de):
                if avant is not None:
                    ranger(avant)
            ranges[ident] = None

    for fait in sorted(faits):
        ranger(fait)
    return tuple(ranges)


def faits_suivis(edition: Edition, obligation: str) -> list[str]:
    """Rend les faits qu'engendre une obligation dans cette édition, son état en premier ; aucun si elle n'y est pas."""
    definition = edition.definitions.get(obligation)
    versions = definition.versions if definition is not None else ()
    engendres = (f.identifiant for v in versions if v.obligation is not None for f in v.obligation.faits)
    return list(dict.fromkeys([obligation, *engendres])) if versions else []


def _citation(edition: Edition, fait: str, lu: str) -> Lieu:
    """Rend l'endroit où la définition d'un fait en lit un autre ; à défaut, celui où il est déclaré ou conclu."""
    definition = edition.definitions.get(fait)
    if definition is None:
        return edition.modele.faits[fait].lieu
    for groupe in _lectures(definition):
        for expr in groupe.expressions():
            for noeud in e.parcourir(expr):
                if isinstance(noeud, e.ValeurFait) and noeud.fait == lu:
                    return noeud.lieu
    return edition.modele.faits[fait].lieu
