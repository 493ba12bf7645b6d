"""Le fichier d'un noyau → sa fonction compilée, gardée d'un départ à l'autre dans le dossier de cache.

numba ne garde que ce qui vient d'un fichier. Le nom de celui-ci dit son texte : un noyau changé est un autre fichier.
"""

from __future__ import annotations

import atexit
import hashlib
import importlib.util
import shutil
import sys
import tempfile
import threading
from collections.abc import Callable
from functools import cache as cache_de_fonction
from pathlib import Path
from typing import Any

from moteur import cache
from moteur.fichiers import ecrire_fichiers

if importlib.util.find_spec("numba") is None:  # sans le charger : c'est long, et une petite table s'en passe
    raise ModuleNotFoundError("numba n'est pas installé", name="numba")

GARDES = 128
"""Noyaux gardés dans le cache, au plus."""

_verrou = threading.Lock()
_charges: dict[str, Callable[..., None]] = {}


def dossier_des_noyaux() -> Path:
    """Rend le dossier où garder les noyaux : dans le cache de l'utilisateur ; à défaut, pour ce processus seulement."""
    return cache.preparer("noyaux") or Path(_provisoire())


@cache_de_fonction
def _provisoire() -> str:
    dossier = tempfile.mkdtemp(prefix="moteur-noyaux-")
    atexit.register(shutil.rmtree, dossier, ignore_errors=True)
    return dossier


def deja_compile(texte: str, dossier: Path) -> bool:
    """Dit si ce noyau est en mémoire, ou gardé dans ce dossier."""
    nom = nommer(texte)
    return nom in _charges or any((dossier / "__pycache__").glob(f"{nom}.*.nbi"))


def compiler(texte: str, dossier: Path) -> Callable[..., None]:
    """Rend la fonction `noyau` de ce texte ; elle se compile au premier appel, ou se relit."""
    nom = nommer(texte)
    with _verrou:
        if nom not in _charges:
            chemin = dossier / f"{nom}.py"
            octets = texte.encode()
            if not chemin.is_file() or chemin.read_bytes() != octets:
                dossier.mkdir(parents=True, exist_ok=True)
                ecrire_fichiers({chemin: octets})
                _elaguer(dossier)
            spec = importlib.util.spec_from_file_location(nom, chemin)
            assert spec is not None
            assert spec.loader is not None
            module = importlib.util.module_from_spec(spec)
            sys.modules[nom] = module  # numba retrouve par son nom le module d'une fonction relue
            spec.loader.exec_module(module)
            _charges[nom] = _noyau(module)
        return _charges[nom]


def _elaguer(dossier: Path) -> None:
    """Efface les noyaux les moins récemment écrits, et ce que numba en a gardé, quand il y en a trop."""
    presents = sorted(dossier.glob("noyau_*.py"), key=lambda x: x.stat().st_mtime, reverse=True)
    for ancien in presents[GARDES:]:
        for fichier in (ancien, *(dossier / "__pycache__").glob(f"{ancien.stem}.*")):
            fichier.unlink(missing_ok=True)


def nommer(texte: str) -> str:
    """Rend le nom du module d'un noyau, qui dit son texte."""
    return f"noyau_{hashlib.sha256(texte.encode()).hexdigest()[:32]}"


def _noyau(module: Any) -> Callable[..., None]:
    fonction: Callable[..., None] = module.noyau
    return fonction
