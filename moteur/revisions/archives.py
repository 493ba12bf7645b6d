"""Lire une archive d'édition, .zip ou .tar (comprimée ou non), sans rien en croire.

Seuls les fichiers ordinaires sont pris, et leur contenu seul : ni lien, ni droit, ni nom absolu, ni « .. ». Le nombre
de fichiers et la taille dépliée sont bornés, quoi que l'archive en dise.
"""

from __future__ import annotations

import bz2
import gzip
import io
import lzma
import tarfile
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from pathlib import Path, PurePosixPath
from typing import IO, cast

from moteur.diagnostics import DemandeInvalide
from moteur.diagnostics.catalogue import v003_archive

SUFFIXES = (".zip", ".tar", ".tar.gz", ".tgz", ".tar.bz2", ".tar.xz")
FICHIERS_MAX = 20_000
OCTETS_MAX = 200_000_000
_NOM_MAX, _CHEMIN_MAX = 255, 1_000  # octets d'un nom de fichier, d'un chemin : ce qu'un système de fichiers admet

_ABIMEE = (tarfile.TarError, zipfile.BadZipFile, zlib.error, lzma.LZMAError, EOFError, OSError, ValueError)


class _TropGros(Exception):
    """Ce que l'on déplie dépasse la borne."""


class _Borne(io.RawIOBase):
    """Un flux qui se refuse à rendre plus d'octets que la borne : une bombe n'est jamais dépliée."""

    def __init__(self, flux: IO[bytes], reste: int) -> None:
        self._flux, self._reste = flux, reste

    def readable(self) -> bool:
        return True

    def read(self, taille: int = -1, /) -> bytes:
        """Lit au plus `taille` octets ; lève `_TropGros` au-delà de la borne."""
        lus = self._flux.read(min(taille, self._reste + 1) if taille >= 0 else self._reste + 1)
        self._reste -= len(lus)
        if self._reste < 0:
            raise _TropGros
        return lus


def est_archive(nom: str) -> bool:
    """Dit si un nom de fichier est celui d'une archive que l'on sait lire.

    >>> est_archive("edition-2026.tar.gz"), est_archive("edition.rar")
    (True, False)
    """
    return nom.lower().endswith(SUFFIXES)


def lire_archive(chemin: Path) -> dict[str, bytes]:
    """Rend le contenu de chaque fichier d'une archive, par son nom ; lève `DemandeInvalide`, toujours avec V003."""
    lire = _zip if chemin.name.lower().endswith(".zip") else _tar
    try:
        contenus: dict[str, bytes] = {}
        for nom, octets in lire(chemin):
            propre = _nom(nom)
            if propre is None or propre in contenus:
                raise DemandeInvalide([v003_archive.nom_interdit(str(chemin), nom)])
            contenus[propre] = octets
            if len(contenus) > FICHIERS_MAX:
                raise DemandeInvalide([v003_archive.hors_bornes(str(chemin), f"{FICHIERS_MAX} fichiers")])
        _sans_conflit(chemin, contenus)
    except _TropGros:
        borne = f"{OCTETS_MAX // 1_000_000} Mo dépliés"
        raise DemandeInvalide([v003_archive.hors_bornes(str(chemin), borne)]) from None
    except (RuntimeError, NotImplementedError):  # zipfile : un membre chiffré, une méthode qu'il ignore
        raise DemandeInvalide([v003_archive.chiffree(str(chemin))]) from None
    except _ABIMEE:
        raise DemandeInvalide([v003_archive.illisible(str(chemin))]) from None
    return contenus


def _nom(ecrit: str) -> str | None:
    """Rend le nom, séparé par des barres, ou rien s'il sortirait du dossier où on le déplie, ou ne s'y écrirait pas."""
    chemin = PurePosixPath(ecrit.replace("\\", "/"))
    if chemin.is_absolute() or ".." in chemin.parts or "\0" in ecrit or ":" in ecrit or chemin == PurePosixPath():
        return None
    try:
        octets = [len(x.encode()) for x in chemin.parts]
    except UnicodeEncodeError:
        return None
    return None if max(octets) > _NOM_MAX or sum(octets) > _CHEMIN_MAX else chemin.as_posix()


def _sans_conflit(chemin: Path, contenus: Mapping[str, bytes]) -> None:
    """Lève `DemandeInvalide` si un nom est à la fois celui d'un fichier et celui d'un dossier."""
    for nom in contenus:
        dossier = next((x for x in map(str, PurePosixPath(nom).parents) if x in contenus), None)
        if dossier is not None:
            raise DemandeInvalide([v003_archive.nom_interdit(str(chemin), dossier)])


def _zip(chemin: Path) -> Iterator[tuple[str, bytes]]:
    reste = OCTETS_MAX
    with zipfile.ZipFile(chemin) as archive:
        for membre in archive.infolist():
            if membre.is_dir() or (membre.external_attr >> 16) & 0o170000 == 0o120000:
                continue
            with archive.open(membre) as flux:
                octets = flux.read(reste + 1)
            reste -= len(octets)
            if reste < 0:
                raise _TropGros
            yield membre.filename, octets


def _tar(chemin: Path) -> Iterator[tuple[str, bytes]]:
    reste = OCTETS_MAX  # un fichier à trous est plus gros que ce que l'archive en garde
    with _deplier(chemin) as flux, tarfile.open(fileobj=_Borne(flux, OCTETS_MAX), mode="r|") as archive:
        for membre in archive:
            if not membre.isfile():
                continue
            lu = archive.extractfile(membre)
            octets = lu.read(reste + 1) if lu is not None else b""
            reste -= len(octets)
            if reste < 0:
                raise _TropGros
            yield membre.name, octets


def _deplier(chemin: Path) -> IO[bytes]:
    suffixe = chemin.suffix.lower()
    if suffixe in {".gz", ".tgz"}:
        return cast(IO[bytes], gzip.open(chemin, "rb"))
    if suffixe == ".bz2":
        return bz2.open(chemin, "rb")
    return lzma.open(chemin, "rb") if suffixe == ".xz" else chemin.open("rb")
