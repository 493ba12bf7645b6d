"""Ce qu'un registre dit d'une explication : des sections, faites de paragraphes, de listes, de tableaux et de groupes.

Un registre écrit un document une fois ; `document_texte` en fait du texte, `document_html` une page. `sorte` dit à qui
lit l'objet JSON ce qu'est un bloc.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Paragraphe:
    """Une phrase ou plusieurs ; `ton` : rien, « fort », « discret », « encadré » ou « réserve »."""

    texte: str
    ton: str = ""
    sorte: str = "paragraphe"


@dataclass(frozen=True, slots=True)
class Point:
    """Un point d'une liste, et les lignes qui le précisent."""

    texte: str
    suite: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Liste:
    """Des points ; `depart` : le numéro du premier, ou rien si la liste n'est pas numérotée."""

    points: tuple[Point, ...]
    depart: int | None = None
    sorte: str = "liste"


@dataclass(frozen=True, slots=True)
class Tableau:
    """Des lignes sous des entêtes ; la première case d'une ligne dit de quoi elle parle."""

    legende: str
    entetes: tuple[str, ...]
    lignes: tuple[tuple[str, ...], ...]
    sorte: str = "tableau"


@dataclass(frozen=True, slots=True)
class Groupe:
    """Des blocs sous un titre."""

    titre: str
    blocs: tuple[Bloc, ...]
    sorte: str = "groupe"


Bloc = Paragraphe | Liste | Tableau | Groupe


@dataclass(frozen=True, slots=True)
class Section:
    """Une partie d'un document ; `cle` la désigne d'un registre à l'autre."""

    cle: str
    titre: str
    blocs: tuple[Bloc, ...]


@dataclass(frozen=True, slots=True)
class Document:
    """Une explication écrite pour quelqu'un."""

    registre: str
    titre: str
    chapeau: tuple[str, ...]
    sections: tuple[Section, ...]


def section(cle: str, titre: str, *blocs: Bloc | None) -> Section | None:
    """Rend une section des blocs qui disent quelque chose, ou rien s'il n'en reste aucun."""
    pleins = tuple(b for b in blocs if b is not None)
    return Section(cle, titre, pleins) if pleins else None


def liste(points: Iterable[Point], depart: int | None = None) -> Liste | None:
    """Rend une liste, ou rien si elle est vide."""
    lus = tuple(points)
    return Liste(lus, depart) if lus else None


def tableau(legende: str, entetes: tuple[str, ...], lignes: Iterable[tuple[str, ...]]) -> Tableau | None:
    """Rend un tableau, sans les colonnes que rien ne remplit ; rien s'il n'a pas de ligne."""
    lues = tuple(lignes)
    if not lues:
        return None
    gardees = [r for r in range(len(entetes)) if r == 0 or any(ligne[r] for ligne in lues)]
    return Tableau(
        legende, tuple(entetes[r] for r in gardees), tuple(tuple(ligne[r] for r in gardees) for ligne in lues)
    )


def traduire(document: Document, ecrire: Callable[[str], str]) -> Document:
    """Rend le document, chaque texte écrit autrement."""
    return Document(
        document.registre,
        ecrire(document.titre),
        tuple(map(ecrire, document.chapeau)),
        tuple(Section(s.cle, ecrire(s.titre), tuple(_traduire(b, ecrire) for b in s.blocs)) for s in document.sections),
    )


def _traduire(bloc: Bloc, ecrire: Callable[[str], str]) -> Bloc:
    if isinstance(bloc, Paragraphe):
        return Paragraphe(ecrire(bloc.texte), bloc.ton)
    if isinstance(bloc, Liste):
        return Liste(tuple(Point(ecrire(p.texte), tuple(map(ecrire, p.suite))) for p in bloc.points), bloc.depart)
    if isinstance(bloc, Tableau):
        legende, entetes = ecrire(bloc.legende), tuple(map(ecrire, bloc.entetes))
        return Tableau(legende, entetes, tuple(tuple(map(ecrire, ligne)) for ligne in bloc.lignes))
    return Groupe(ecrire(bloc.titre), tuple(_traduire(b, ecrire) for b in bloc.blocs))


def textes(document: Document) -> list[str]:
    """Rend tous les textes d'un document, dans l'ordre où on les lit."""
    lus: list[str] = []

    def lire(texte: str) -> str:
        lus.append(texte)
        return texte

    traduire(document, lire)
    return lus
