"""Ce que la ligne de commande écrit : texte et JSON sur la sortie, diagnostics sur la sortie d'erreur.

Sur un terminal, les tableaux se replient à sa largeur et une opération longue montre sa progression. Ailleurs (fichier,
tuyau), chaque ligne est entière, sans couleur : la sortie ne dépend d'aucune largeur.
"""

from __future__ import annotations

import io
import json
import os
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any, TextIO, TypeVar

from moteur.diagnostics import Diagnostic, Gravite
from moteur.diagnostics.rendu import Lignes, en_dict, en_texte, lire_source

TEXTE, JSON = "texte", "json"
FORMATS = (TEXTE, JSON)

TUYAU_FERME = 141
"""Code de sortie quand le lecteur du tuyau n'écoute plus, comme toute commande Unix."""

_T = TypeVar("_T")
_INSECABLES = str.maketrans("\u00a0\u202f", "  ")


class TuyauFerme(Exception):
    """Le lecteur de la sortie n'écoute plus."""


def preparer_flux() -> None:
    """Fait qu'aucun caractère ne fasse échouer l'écriture : celui qu'un flux ne sait pas écrire l'est par son code."""
    for flux in (sys.stdout, sys.stderr):
        if isinstance(flux, io.TextIOWrapper):
            flux.reconfigure(errors="backslashreplace")


def abandonner() -> int:
    """Cesse d'écrire sur une sortie que personne ne lit plus ; rend le code de sortie d'usage."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return TUYAU_FERME


def ecrire(texte: str = "") -> None:
    """Écrit un texte et une fin de ligne sur la sortie."""
    sys.stdout.write(texte.translate(_INSECABLES) + "\n")


def ecrire_brut(octets: bytes) -> None:
    """Écrit des octets sur la sortie, tels quels : un format d'échange a ses propres fins de ligne."""
    sys.stdout.flush()
    sys.stdout.buffer.write(octets)


def signaler(texte: str) -> None:
    """Écrit un texte et une fin de ligne sur la sortie d'erreur."""
    sys.stderr.write(texte.translate(_INSECABLES) + "\n")


def ecrire_json(objet: Any, flux: TextIO | None = None) -> None:
    """Écrit un objet JSON ; en ASCII si le flux n'est pas en UTF-8, pour rester du JSON."""
    flux = flux or sys.stdout
    unicode = (flux.encoding or "").lower().replace("-", "") == "utf8"
    flux.write(json.dumps(objet, ensure_ascii=not unicode, indent=2) + "\n")


def signaler_diagnostics(
    diagnostics: Iterable[Diagnostic], *, en_json: bool = False, sources: Mapping[str, str | Lignes] | None = None
) -> None:
    """Écrit des diagnostics sur la sortie d'erreur ; `sources` : les textes déjà lus, par nom de fichier."""
    liste = list(diagnostics)
    connues = sources or {}
    if en_json:
        ecrire_json({"diagnostics": [en_dict(d) for d in liste]}, sys.stderr)
    elif liste:
        signaler(en_texte(liste, lambda fichier: connues.get(fichier) or lire_source(fichier)))


def compter(nombre: int, mot: str, pluriel: str = "") -> str:
    """Écrit un nombre et son mot, accordé.

    >>> compter(1, "erreur"), compter(2, "scénario rouge", "scénarios rouges")
    ('1 erreur', '2 scénarios rouges')
    """
    return f"{nombre} {(pluriel or mot + 's') if nombre > 1 else mot}"


def bilan(diagnostics: Iterable[Diagnostic]) -> str:
    """Écrit combien d'erreurs et d'alertes il y a.

    >>> bilan([])
    'aucune erreur'
    """
    liste = list(diagnostics)
    erreurs = sum(d.gravite is Gravite.ERREUR for d in liste)
    comptes = [compter(erreurs, "erreur") if erreurs else "aucune erreur"]
    if len(liste) > erreurs:
        comptes.append(compter(len(liste) - erreurs, "alerte"))
    return ", ".join(comptes)


def titrer(titre: str) -> None:
    """Écrit un titre de section, après une ligne vide."""
    ecrire(f"\n{titre}")


def tableau(lignes: Sequence[Sequence[str]], entetes: Sequence[str] = ()) -> None:
    """Écrit des colonnes alignées ; sur un terminal, elles se replient à sa largeur."""
    if not lignes:
        return
    if sys.stdout.isatty():
        _tableau_terminal(lignes, entetes)
        return
    toutes = [*([entetes] if entetes else []), *lignes]
    largeurs = [max(len(ligne[rang]) for ligne in toutes) for rang in range(len(lignes[0]))]
    for ligne in toutes:
        ecrire(("  " + "  ".join(c.ljust(n) for c, n in zip(ligne, largeurs, strict=True))).rstrip())


def _tableau_terminal(lignes: Sequence[Sequence[str]], entetes: Sequence[str]) -> None:
    from rich.console import Console  # noqa: PLC0415 -- rich ne se charge que sur un terminal
    from rich.padding import Padding  # noqa: PLC0415 -- de même
    from rich.table import Table  # noqa: PLC0415 -- de même
    from rich.text import Text  # noqa: PLC0415 -- de même

    table = Table(box=None, show_header=bool(entetes), pad_edge=False, padding=(0, 2, 0, 0), header_style="bold")
    for rang in range(len(lignes[0])):
        table.add_column(entetes[rang] if entetes else "", overflow="fold")
    for ligne in lignes:
        table.add_row(*(Text(case.translate(_INSECABLES)) for case in ligne))
    Console(file=sys.stdout, highlight=False).print(Padding(table, (0, 0, 0, 2)))


def suivre(elements: Sequence[_T], quoi: str) -> Iterator[_T]:
    """Rend les éléments un à un, en montrant où l'on en est sur un terminal."""
    with avancer(len(elements), quoi) as montrer:
        for rang, element in enumerate(elements):
            yield element
            montrer(rang + 1)


@contextmanager
def avancer(total: int, quoi: str, *, en_parts: bool = False) -> Iterator[Callable[[int], None]]:
    """Donne de quoi montrer, sur un terminal, où l'on en est d'un total ; `en_parts` : en pour cent."""
    if not sys.stderr.isatty():
        yield lambda _: None
        return
    from rich.console import Console  # noqa: PLC0415 -- rich ne se charge que sur un terminal
    from rich.progress import (  # noqa: PLC0415 -- de même
        BarColumn,
        MofNCompleteColumn,
        Progress,
        TextColumn,
        TimeRemainingColumn,
    )

    mesures = (TextColumn("{task.percentage:>3.0f} %"), TimeRemainingColumn()) if en_parts else (MofNCompleteColumn(),)
    colonnes = (TextColumn(quoi), BarColumn(), *mesures)
    with Progress(*colonnes, console=Console(file=sys.stderr), transient=True) as progression:
        tache = progression.add_task("", total=total)
        yield lambda fait: progression.update(tache, completed=fait)
