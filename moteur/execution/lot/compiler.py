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
from contextlib import suppress
from functools import cache as cache_de_fonction
from pathlib import Path
from typing import Any

from moteur import cache
from moteur.fichiers import EcritureImpossible, ecrire_fichiers

if importlib.util.find_spec("numba") is None:  # sans le charger : c'est long, et une petite table s'en passe
    raise ModuleNotFoundError("numba n'est pas installé", name="numba")

GARDES = 128
"""Noyaux gardés dans le cache, au plus."""

DROITS_DOSSIER, DROITS_FICHIER = 0o700, 0o600

_verrou = threading.RLock()
_charges: dict[str, NoyauCompile] = {}


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


def compiler(texte: str, dossier: Path) -> NoyauCompile:
    """Rend la fonction `noyau` de ce texte ; elle se compile au premier appel, ou se relit."""
    nom = nommer(texte)
    with _verrou:
        if nom not in _charges:
            while len(_charges) >= GARDES:
                sys.modules.pop(next(iter(_charges)), None)
                del _charges[next(iter(_charges))]
            _charges[nom] = NoyauCompile(nom, texte, dossier)
        return _charges[nom]


class NoyauCompile:
    """La boucle compilée d'un noyau. Ce que numba en a gardé est à la personne seule, ou se refait ; abîmé, aussi."""

    def __init__(self, nom: str, texte: str, dossier: Path) -> None:
        self._nom = nom
        self._texte = texte
        self._dossier = dossier
        self._pret = False
        self._fonction = self._charger()

    def __call__(self, *arguments: Any) -> None:
        """Calcule des lignes."""
        if self._pret:
            self._fonction(*arguments)
            return
        with _verrou:  # la première fois, on compile ou l'on relit
            try:
                self._fonction(*arguments)
            except Exception:  # noqa: BLE001 -- ce qui est abîmé lève n'importe quoi ; refait, rien ne lève plus
                self._effacer()
                self._fonction = self._charger()
                self._fonction(*arguments)
            for garde in self._gardes():
                with suppress(OSError):
                    garde.chmod(DROITS_FICHIER)
            self._pret = True

    def _charger(self) -> Callable[..., None]:
        try:
            return self._importer()
        except (OSError, EcritureImpossible):  # un dossier plein, ou qui n'est pas à nous : on s'en passe
            self._dossier = Path(_provisoire())
            return self._importer()

    def _importer(self) -> Callable[..., None]:
        chemin, compiles = self._dossier / f"{self._nom}.py", self._dossier / "__pycache__"
        compiles.mkdir(mode=DROITS_DOSSIER, parents=True, exist_ok=True)
        if not (cache.est_a_nous(self._dossier) and cache.est_a_nous(compiles)):
            raise PermissionError(self._dossier)
        if not all(cache.est_a_nous(garde) for garde in self._gardes()):
            self._effacer()
        octets = self._texte.encode()
        if chemin.is_file() and cache.est_a_nous(chemin) and chemin.read_bytes() == octets:
            for garde in self._gardes():  # pas le fichier : numba recompile celui dont l'heure a changé
                garde.touch()
        else:
            chemin.unlink(missing_ok=True)
            ecrire_fichiers({chemin: octets})
            chemin.chmod(DROITS_FICHIER)
            _elaguer(self._dossier)
        spec = importlib.util.spec_from_file_location(self._nom, chemin)
        assert spec is not None
        assert spec.loader is not None
        module = importlib.util.module_from_spec(spec)
        sys.modules[self._nom] = module  # numba retrouve par son nom le module d'une fonction relue
        spec.loader.exec_module(module)
        fonction: Callable[..., None] = module.noyau
        return fonction

    def _gardes(self) -> list[Path]:
        """Ce que numba a gardé de ce noyau, et Python de son module."""
        return list((self._dossier / "__pycache__").glob(f"{self._nom}.*"))

    def _effacer(self) -> None:
        for garde in self._gardes():
            garde.unlink(missing_ok=True)


def _elaguer(dossier: Path) -> None:
    """Efface les noyaux les moins récemment employés, et ce que numba en a gardé, quand il y en a trop."""
    ages: list[tuple[float, Path]] = []
    for chemin in dossier.glob("noyau_*.py"):
        with suppress(OSError):  # un autre processus vient de l'effacer
            gardes = (chemin, *(dossier / "__pycache__").glob(f"{chemin.stem}.*"))
            ages.append((max(x.stat().st_mtime for x in gardes), chemin))
    for _, ancien in sorted(ages, reverse=True)[GARDES:]:
        for fichier in (ancien, *(dossier / "__pycache__").glob(f"{ancien.stem}.*")):
            fichier.unlink(missing_ok=True)


def nommer(texte: str) -> str:
    """Rend le nom du module d'un noyau, qui dit son texte."""
    return f"noyau_{hashlib.sha256(texte.encode()).hexdigest()[:32]}"
