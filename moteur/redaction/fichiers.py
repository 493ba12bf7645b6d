"""Récrire un fichier d'un seul coup : tout entier, ou pas du tout."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Mapping
from pathlib import Path

from moteur.diagnostics import Diagnostic
from moteur.diagnostics.catalogue import f001_ecriture


def ecrire_fichiers(contenus: Mapping[Path, bytes]) -> list[Diagnostic]:
    """Récrit des fichiers, et garde leurs droits ; rend une faute par fichier que le système refuse d'écrire.

    Tous sont d'abord écrits à côté ; si l'un d'eux ne l'a pu, aucun n'est touché.
    """
    prets: list[tuple[Path, Path]] = []
    fautes: list[Diagnostic] = []
    try:
        for chemin, contenu in contenus.items():
            vrai = chemin.resolve()
            try:
                prets.append((_a_cote(vrai, contenu), vrai))
            except OSError as erreur:
                fautes.append(f001_ecriture.faute(str(chemin), erreur))
        if not fautes:
            while prets:
                voisin, vrai = prets[0]
                os.replace(voisin, vrai)  # noqa: PTH105 -- d'un seul coup, sur tout système
                prets.pop(0)
    finally:
        for voisin, _ in prets:
            voisin.unlink(missing_ok=True)
    return fautes


def _a_cote(chemin: Path, contenu: bytes) -> Path:
    """Écrit le contenu dans un fichier voisin et rend son chemin ; lève `OSError`."""
    descripteur, nom = tempfile.mkstemp(prefix=f".{chemin.name}.", dir=chemin.parent)
    voisin = Path(nom)
    try:
        with os.fdopen(descripteur, "wb") as flux:
            flux.write(contenu)
            flux.flush()
            os.fsync(flux.fileno())
        if chemin.exists():
            if not os.access(chemin, os.W_OK):
                raise PermissionError(13, "fichier en lecture seule", str(chemin))
            shutil.copymode(chemin, voisin)
    except OSError:
        voisin.unlink(missing_ok=True)
        raise
    return voisin
