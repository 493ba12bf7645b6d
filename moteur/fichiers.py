"""Écrire un fichier en entier ou pas du tout."""

from __future__ import annotations

import errno
import io
import os
import signal
import tempfile
import threading
from collections.abc import Iterable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any, BinaryIO

_RAISONS: dict[type[OSError], str] = {
    FileNotFoundError: "ne s'écrit pas : son répertoire n'existe pas",
    NotADirectoryError: "ne s'écrit pas : son répertoire n'en est pas un",
    IsADirectoryError: "est un répertoire",
    PermissionError: "ne se laisse pas écrire : les droits manquent",
}


ARRETS = tuple(getattr(signal, nom) for nom in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, nom))
"""Les signaux par lesquels une personne ou le système demande d'arrêter."""


class EcritureImpossible(Exception):
    """Un fichier ne s'écrit pas ; rien n'a changé. `raison` complète la phrase « tel fichier … »."""

    def __init__(self, chemin: Path, raison: str) -> None:
        super().__init__(f"« {chemin} » {raison}")
        self.chemin = chemin
        self.raison = raison


def verifier_ecriture(chemin: Path) -> None:
    """Lève `EcritureImpossible` si l'on sait déjà que `chemin` ne s'écrira pas : à dire avant un long calcul."""
    if chemin.is_dir():
        raise EcritureImpossible(chemin, _RAISONS[IsADirectoryError])
    if not chemin.parent.is_dir():
        erreur = NotADirectoryError if chemin.parent.exists() else FileNotFoundError
        raise EcritureImpossible(chemin, _RAISONS[erreur])
    if not os.access(chemin.parent, os.W_OK | os.X_OK):
        raise EcritureImpossible(chemin, _RAISONS[PermissionError])


def ecrire_fichiers(contenus: Mapping[Path, str | bytes], droits: int | None = None) -> None:
    """Écrit des fichiers, un texte en UTF-8 ; tous sont prêts à côté de leur place avant que le premier la prenne.

    Un fichier déjà là garde ses droits, sauf si `droits` dit ceux de tous ; un lien symbolique reste un lien. Lève
    `EcritureImpossible` ; aucun fichier n'a alors changé, sauf si le système cède entre deux remplacements.
    """
    prets: list[tuple[Path, Path]] = []
    try:
        for chemin, contenu in contenus.items():
            verifier_ecriture(chemin)
            with _provisoire(chemin, prets, droits) as flux:
                flux.write(contenu.encode() if isinstance(contenu, str) else contenu)
        _mettre_en_place(prets)
    finally:
        for provisoire, _ in prets:
            provisoire.unlink(missing_ok=True)


@contextmanager
def ecrire_par_flux(chemins: Iterable[Path]) -> Iterator[dict[Path, BinaryIO]]:
    """Ouvre des fichiers à écrire peu à peu ; ils prennent leur place ensemble, quand le bloc finit sans exception.

    Jusque-là rien ne change, et si le bloc lève (interruption comprise), ce qui était écrit est effacé. Ils prennent
    leur place dans l'ordre donné ; une interruption attend que tous l'aient prise. Un fichier déjà là garde ses droits,
    et un lien symbolique reste un lien. Lève `EcritureImpossible`.
    """
    prets: list[tuple[Path, Path]] = []
    try:
        with ExitStack() as pile:
            ouverts = {}
            for chemin in chemins:
                verifier_ecriture(chemin)
                ouverts[chemin] = pile.enter_context(_provisoire(chemin, prets))
            yield ouverts
        _mettre_en_place(prets)
    finally:
        for provisoire, _ in prets:
            provisoire.unlink(missing_ok=True)


class _Fichier(io.FileIO):
    """Un fichier provisoire : ce qu'il ne peut pas écrire se dit du fichier dont il prendra la place."""

    def __init__(self, poignee: int, chemin: Path) -> None:
        super().__init__(poignee, "wb")
        self._chemin = chemin

    def write(self, octets: Any) -> int:
        """Écrit des octets ; lève `EcritureImpossible`."""
        try:
            return super().write(octets)
        except OSError as erreur:
            raise EcritureImpossible(self._chemin, _raison(erreur)) from erreur


@contextmanager
def _provisoire(chemin: Path, prets: list[tuple[Path, Path]], droits: int | None = None) -> Iterator[BinaryIO]:
    """Ouvre un fichier provisoire à côté de sa place, noté dans `prets` ; à la fin, il est sur le disque."""
    place = chemin.resolve()
    try:
        poignee, nom = tempfile.mkstemp(prefix=f".{place.name}.", suffix=".tmp", dir=place.parent)
    except OSError as erreur:
        raise EcritureImpossible(chemin, _raison(erreur)) from erreur
    prets.append((Path(nom), place))
    with io.BufferedWriter(_Fichier(poignee, chemin)) as flux:
        yield flux
        flux.flush()
        try:
            os.fsync(flux.fileno())
            Path(nom).chmod(_droits(place) if droits is None else droits)
        except OSError as erreur:
            raise EcritureImpossible(chemin, _raison(erreur)) from erreur


def _mettre_en_place(prets: list[tuple[Path, Path]]) -> None:
    """Met chaque fichier prêt à sa place, et l'ôte de `prets`."""
    with _sans_interruption():
        while prets:
            provisoire, place = prets[0]
            try:
                provisoire.replace(place)
            except OSError as erreur:
                raise EcritureImpossible(place, _raison(erreur)) from erreur
            prets.pop(0)


@contextmanager
def _sans_interruption() -> Iterator[None]:
    """Fait attendre la fin du bloc aux signaux qui interrompent ; seul le fil principal les reçoit."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    recus: list[int] = []
    anciens = {}
    try:
        for numero in ARRETS:
            ancien = signal.getsignal(numero)
            if callable(ancien):
                anciens[numero] = signal.signal(numero, lambda n, _: recus.append(n))
        yield
    finally:
        for numero, ancien in anciens.items():
            signal.signal(numero, ancien)
        for numero in recus[:1]:
            signal.raise_signal(numero)


def _droits(place: Path) -> int:
    """Rend les droits du fichier qu'on remplace, ou ceux d'un fichier neuf."""
    try:
        return place.stat().st_mode & 0o777
    except OSError:
        masque = os.umask(0)
        os.umask(masque)
        return 0o666 & ~masque


def _raison(erreur: OSError) -> str:
    if erreur.errno in {errno.ENOSPC, errno.EDQUOT}:
        return "ne s'écrit pas : il n'y a plus de place"
    return _RAISONS.get(type(erreur), "ne s'écrit pas : le système le refuse")
