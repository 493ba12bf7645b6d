"""Écrire un fichier en entier ou pas du tout."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Mapping
from pathlib import Path

_RAISONS: dict[type[OSError], str] = {
    FileNotFoundError: "ne s'écrit pas : son répertoire n'existe pas",
    NotADirectoryError: "ne s'écrit pas : son répertoire n'en est pas un",
    IsADirectoryError: "est un répertoire",
    PermissionError: "ne se laisse pas écrire : les droits manquent",
}


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


def ecrire_fichiers(contenus: Mapping[Path, str | bytes]) -> None:
    """Écrit des fichiers, un texte en UTF-8 ; tous sont prêts à côté de leur place avant que le premier la prenne.

    Un fichier déjà là garde ses droits, et un lien symbolique reste un lien. Lève `EcritureImpossible` ; aucun fichier
    n'a alors changé, sauf si le système cède entre deux remplacements.
    """
    prets: list[tuple[Path, Path]] = []
    try:
        for chemin, contenu in contenus.items():
            verifier_ecriture(chemin)
            prets.append((_preparer(chemin, contenu), chemin.resolve()))
        while prets:
            provisoire, place = prets[0]
            try:
                provisoire.replace(place)
            except OSError as erreur:
                raise EcritureImpossible(place, _raison(erreur)) from erreur
            prets.pop(0)
    finally:
        for provisoire, _ in prets:
            provisoire.unlink(missing_ok=True)


def _preparer(chemin: Path, contenu: str | bytes) -> Path:
    """Écrit le contenu dans un fichier provisoire, à côté de sa place, avec les droits qu'il aura."""
    place = chemin.resolve()
    octets = contenu.encode() if isinstance(contenu, str) else contenu
    try:
        poignee, nom = tempfile.mkstemp(prefix=f".{place.name}.", suffix=".tmp", dir=place.parent)
    except OSError as erreur:
        raise EcritureImpossible(chemin, _raison(erreur)) from erreur
    provisoire = Path(nom)
    try:
        with os.fdopen(poignee, "wb") as flux:
            flux.write(octets)
            flux.flush()
            os.fsync(flux.fileno())
        provisoire.chmod(_droits(place))
    except OSError as erreur:
        provisoire.unlink(missing_ok=True)
        raise EcritureImpossible(chemin, _raison(erreur)) from erreur
    return provisoire


def _droits(place: Path) -> int:
    """Rend les droits du fichier qu'on remplace, ou ceux d'un fichier neuf."""
    try:
        return place.stat().st_mode & 0o777
    except OSError:
        masque = os.umask(0)
        os.umask(masque)
        return 0o666 & ~masque


def _raison(erreur: OSError) -> str:
    return _RAISONS.get(type(erreur), "ne s'écrit pas : le système le refuse")
