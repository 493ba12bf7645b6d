"""Document → texte en lignes de 110 caractères au plus."""

from __future__ import annotations

from collections.abc import Iterator

from moteur.explication.document import Bloc, Document, Groupe, Liste, Paragraphe, Point, Section, Tableau
from moteur.explication.lignes import COLONNE, colonne, plier
from moteur.explication.nombres import INSECABLE

_COTE_A_COTE = 2


def en_texte(document: Document) -> str:
    """Rend un document en texte."""
    blocs = ["\n".join([plier(document.titre, 0), *(plier(x) for x in document.chapeau)])]
    blocs += [section_en_texte(s) for s in document.sections]
    return "\n\n".join(blocs).replace(INSECABLE, " ") + "\n"


def section_en_texte(section: Section) -> str:
    """Rend une section en texte, son titre en capitales."""
    return "\n".join([section.titre.upper(), *_blocs(section.blocs, 2, section.titre)])


def _blocs(blocs: tuple[Bloc, ...], marge: int, titre: str) -> Iterator[str]:
    """Les blocs, sous leur titre ; la légende d'un tableau ne redit pas ce titre."""
    for rang, bloc in enumerate(blocs):
        if rang and isinstance(bloc, Groupe | Tableau):
            yield ""
        if isinstance(bloc, Tableau) and bloc.legende != titre:
            yield plier(bloc.legende, marge)
            yield from _tableau(bloc, marge + 2)
        else:
            yield from _bloc(bloc, marge)


def _bloc(bloc: Bloc, marge: int) -> Iterator[str]:
    if isinstance(bloc, Paragraphe):
        yield plier(bloc.texte, marge, 0)
    elif isinstance(bloc, Liste):
        for rang, point in enumerate(bloc.points):
            yield from _point(point, "–" if bloc.depart is None else f"{bloc.depart + rang}.", marge)
    elif isinstance(bloc, Tableau):
        yield from _tableau(bloc, marge)
    else:
        yield plier(bloc.titre, marge)
        yield from _blocs(bloc.blocs, marge + 2, bloc.titre)


def _point(point: Point, tiret: str, marge: int) -> Iterator[str]:
    retrait = len(tiret) + 1
    yield plier(f"{tiret}{INSECABLE}{point.texte}", marge, retrait)
    for ligne in point.suite:
        yield plier(ligne, marge + retrait, 2)


def _tableau(tableau: Tableau, marge: int) -> Iterator[str]:
    """Une ligne par rang si deux ou trois colonnes suffisent ; sinon les cases dessous, précédées de leur entête."""
    for nom, *cases in tableau.lignes:
        if len(cases) <= _COTE_A_COTE:
            yield plier(colonne(nom) + " — ".join(c for c in cases if c), marge, COLONNE)
            continue
        yield plier(nom, marge)
        for entete, case in zip(tableau.entetes[1:], cases, strict=True):
            if case:
                yield plier(f"{entete}{INSECABLE}: {case}", marge + 4)
