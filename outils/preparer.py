"""Prépare l'environnement du dépôt : un environnement virtuel, les dépendances, une installation modifiable.

N'emploie que la bibliothèque standard. Un second appel ne refait rien : un témoin, posé dans l'environnement, retient
ce qui a été installé et pour quel `pyproject.toml`.

L'extra `agenda` (durable-rules) se compile ; on l'essaie, et s'il ne s'installe pas on s'en passe en le disant : le
moteur répond alors par l'exécution native. `MOTEUR_EXIGE_AGENDA=1` en fait un échec.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
import sys
import time
import tomllib
from dataclasses import dataclass
from pathlib import Path

RACINE = Path(__file__).resolve().parent.parent
TEMOIN = ".moteur-prepare.json"
_MODULE_AGENDA = "durable_rules_engine"
# CPython 3.13 a retiré PyEval_CallObject, que durable-rules 2.0.28 appelle ; CFLAGS est écrasé par son setup.py.
_CPPFLAGS_313 = "-DPyEval_CallObject=PyObject_CallObject"


class PreparationImpossible(Exception):
    """L'environnement n'a pas pu être préparé ; le message dit pourquoi et quoi faire."""


@dataclass(frozen=True, slots=True)
class Demande:
    """Ce qu'il faut dans l'environnement.

    `dev` ajoute les essais et les contrôles ; `agenda` essaie durable-rules ; `exige_agenda` refuse de s'en passer.
    """

    dev: bool = True
    agenda: bool = True
    exige_agenda: bool = False

    @property
    def extras(self) -> tuple[str, ...]:
        """Les extras à installer, sans l'agenda."""
        return ("dev",) if self.dev else ()


@dataclass(frozen=True, slots=True)
class Environnement:
    """Un environnement virtuel préparé ; `agenda` dit si durable-rules s'y importe."""

    dossier: Path
    agenda: bool

    @property
    def binaires(self) -> Path:
        """Le dossier des exécutables."""
        return self.dossier / ("Scripts" if os.name == "nt" else "bin")

    @property
    def python(self) -> Path:
        """L'interpréteur."""
        return self.binaires / ("python.exe" if os.name == "nt" else "python")


def preparer(dossier: Path, demande: Demande, *, refaire: bool = False) -> Environnement:
    """Rend un environnement qui répond à la demande, en installant ce qui manque.

    Lève `PreparationImpossible` si un dossier étranger occupe la place, si l'environnement ne peut être créé, si une
    dépendance ne s'installe pas, ou si l'agenda est exigé et absent.
    """
    if demande.exige_agenda and not demande.agenda:
        raise PreparationImpossible("MOTEUR_EXIGE_AGENDA et --sans-agenda se contredisent : retirez l'un des deux.")
    if not refaire and (agenda := _deja_pret(dossier, demande)) is not None:
        return Environnement(dossier, agenda)
    debut = time.monotonic()
    _dire(f"Préparation de {dossier} avec Python {_version()} (une minute environ la première fois)…")
    _creer(dossier)
    (dossier / TEMOIN).unlink(missing_ok=True)
    environnement = Environnement(dossier, agenda=False)
    _pip(environnement, "install", "--upgrade", "pip")
    environnement = Environnement(dossier, agenda=_installer(environnement, demande))
    _poser_temoin(environnement, demande)
    execution = "durable-rules (agenda)" if environnement.agenda else "native"
    _dire(f"Prêt en {time.monotonic() - debut:.0f} s ; exécution par défaut : {execution}.")
    return environnement


def _dire(message: str) -> None:
    print(message, flush=True)


def _version() -> str:
    return f"{sys.version_info.major}.{sys.version_info.minor}"


def _empreinte() -> str:
    """Rend l'empreinte de ce qui décide d'une installation : la construction, le projet et ses dépendances."""
    projet = tomllib.loads((RACINE / "pyproject.toml").read_text(encoding="utf-8"))
    utile = [projet["build-system"], projet["project"], projet["tool"]["hatch"]]
    return hashlib.sha256(json.dumps(utile, sort_keys=True).encode()).hexdigest()


def _contexte() -> dict[str, str]:
    return {"empreinte": _empreinte(), "python": _version(), "racine": str(RACINE)}


def _poser_temoin(environnement: Environnement, demande: Demande) -> None:
    temoin = _contexte() | {
        "extras": demande.extras,
        "agenda_essaye": demande.agenda,
        "agenda": environnement.agenda,
    }
    (environnement.dossier / TEMOIN).write_text(json.dumps(temoin, indent=1), encoding="utf-8")


def _deja_pret(dossier: Path, demande: Demande) -> bool | None:
    """Rend la présence de l'agenda si l'environnement répond déjà à la demande, `None` sinon."""
    try:
        temoin = json.loads((dossier / TEMOIN).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None
    agenda = bool(temoin.get("agenda"))
    pret = (
        Environnement(dossier, agenda).python.exists()
        and all(temoin.get(cle) == valeur for cle, valeur in _contexte().items())
        and set(demande.extras) <= set(temoin.get("extras", []))
        and (temoin.get("agenda_essaye") if demande.agenda else not agenda)
        and (agenda or not demande.exige_agenda)
    )
    return agenda if pret else None


def _creer(dossier: Path) -> None:
    """Crée l'environnement virtuel, ou garde celui qui est là s'il marche et s'il est de la même version de Python."""
    existe = dossier.exists() and any(dossier.iterdir())
    if existe and not (dossier / "pyvenv.cfg").is_file():
        raise PreparationImpossible(
            f"{dossier} existe et n'est pas un environnement virtuel : déplacez-le, ou donnez --venv DOSSIER."
        )
    if existe and _version_de(Environnement(dossier, agenda=False).python) == _version():
        return
    if existe:
        _dire(f"{dossier} est d'un autre Python : il est refait.")
        shutil.rmtree(dossier)
    resultat = _lancer([sys.executable, "-m", "venv", str(dossier)])
    if resultat.returncode:
        shutil.rmtree(dossier, ignore_errors=True)
        raise PreparationImpossible(
            f"L'environnement virtuel {dossier} n'a pas pu être créé.\n"
            "Sous Debian ou Ubuntu, le module manque souvent : apt install python3-venv\n\n" + resultat.stdout
        )


def _version_de(python: Path) -> str | None:
    """Rend « 3.11 » si l'interpréteur se lance et sait installer, `None` sinon."""
    try:
        resultat = _lancer([str(python), "-c", "import pip, sys; print('%d.%d' % sys.version_info[:2])"])
    except OSError:
        return None
    return resultat.stdout.strip() if resultat.returncode == 0 else None


def _installer(environnement: Environnement, demande: Demande) -> bool:
    """Installe le dépôt et ses extras ; rend la présence de l'agenda."""
    if not demande.agenda:
        _installer_depot(environnement, demande.extras)
        if _importe_agenda(environnement):
            _pip(environnement, "uninstall", "--yes", "durable-rules")
        return False
    essai = _pip(environnement, "install", "--editable", _cible(("agenda", *demande.extras)))
    if essai.returncode == 0:
        if _importe_agenda(environnement):
            return True
        # Un wheel compilé autrefois sans nos drapeaux a pu rester dans le cache de pip.
        forcer = ("--force-reinstall", "--no-deps", "--no-cache-dir")
        essai = _pip(environnement, "install", *forcer, *_exigence_agenda())
        if _importe_agenda(environnement):
            return True
        _pip(environnement, "uninstall", "--yes", "durable-rules")
    if demande.exige_agenda:
        raise PreparationImpossible(
            "durable-rules est exigé (MOTEUR_EXIGE_AGENDA) et ne s'installe pas ou ne s'importe pas :\n\n"
            + essai.stdout[-4000:]
        )
    _installer_depot(environnement, demande.extras)
    _dire(
        "durable-rules ne s'installe pas ici (compilateur C ou en-têtes de Python absents ?) : on s'en passe. "
        "Pour réessayer : --refaire."
    )
    return False


def _installer_depot(environnement: Environnement, extras: tuple[str, ...]) -> None:
    resultat = _pip(environnement, "install", "--editable", _cible(extras))
    if resultat.returncode:
        raise PreparationImpossible(
            "Les dépendances n'ont pas pu être installées ; pip a répondu :\n\n" + resultat.stdout[-4000:]
        )


def _cible(extras: tuple[str, ...]) -> str:
    return f".[{','.join(extras)}]" if extras else "."


def _exigence_agenda() -> list[str]:
    projet = tomllib.loads((RACINE / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return list(projet["optional-dependencies"]["agenda"])


def _importe_agenda(environnement: Environnement) -> bool:
    return _lancer([str(environnement.python), "-c", f"import {_MODULE_AGENDA}"]).returncode == 0


def _pip(environnement: Environnement, *arguments: str) -> subprocess.CompletedProcess[str]:
    options = ("--quiet", "--disable-pip-version-check", "--no-input")
    return _lancer([str(environnement.python), "-m", "pip", *options, *arguments])


def _lancer(commande: list[str]) -> subprocess.CompletedProcess[str]:
    """Lance une commande à la racine du dépôt ; sa sortie et ses erreurs reviennent ensemble."""
    environ = dict(os.environ, PYTHONUTF8="1")
    environ.pop("PYTHONHOME", None)
    if sys.version_info >= (3, 13):
        environ["CPPFLAGS"] = f"{environ.get('CPPFLAGS', '')} {_CPPFLAGS_313}".strip()
    return subprocess.run(
        commande,
        cwd=RACINE,
        env=environ,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
        errors="replace",
        check=False,
    )
