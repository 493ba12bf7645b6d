"""Ce que partagent les bancs : installer un pair à part, lui parler, mesurer temps et mémoire, dire la machine."""

from __future__ import annotations

import json
import os
import platform
import re
import shutil
import statistics
import subprocess
import sys
import threading
import time
import venv
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from moteur import Moteur

ICI = Path(__file__).resolve().parent
INSTALLES = ICI / ".pairs"
MARQUE = re.compile(r"\{\{(\w+)\}\}")


@dataclass(frozen=True)
class Pair:
    """Un moteur que l'on mesure : son nom, ce qui l'installe, le programme qui le sert et ses règles."""

    nom: str
    paquet: str
    programme: str
    regles: str | None = None

    @property
    def dossier(self) -> Path:
        """Où il est installé."""
        return INSTALLES / self.nom


OPENFISCA = Pair("openfisca", "openfisca-france==176.1.8", "openfisca.py")
OPENFISCA_LOT = Pair("openfisca", "openfisca-france==176.1.8", "openfisca_lot.py")
ZEN = Pair("zen", "zen-engine==2.1.3", "zen_engine.py", "participation.zen.json")
PUBLICODES = Pair("publicodes", "publicodes@1.10.3", "publicodes.mjs", "participation.publicodes.yaml")


def installer(pair: Pair) -> None:
    """Installe un pair dans son propre dossier, la première fois."""
    pret = pair.dossier / "pret"
    if pret.is_file() and pret.read_text(encoding="utf-8").strip() == pair.paquet:
        return
    print(f"installe {pair.paquet} dans {pair.dossier}", file=sys.stderr)
    if pair.programme.endswith(".mjs"):
        pair.dossier.mkdir(parents=True, exist_ok=True)
        (pair.dossier / "package.json").write_text('{"private": true}\n', encoding="utf-8")
        subprocess.run([_outil("npm"), "install", "--silent", pair.paquet], cwd=pair.dossier, check=True)
    else:
        venv.create(pair.dossier, with_pip=True)
        subprocess.run([str(_python(pair)), "-m", "pip", "install", "-q", pair.paquet], check=True)
    pret.write_text(pair.paquet + "\n", encoding="utf-8")


def _outil(nom: str) -> str:
    chemin = shutil.which(nom)
    if chemin is None:
        sys.exit(f"{nom} n'est pas dans le PATH : il sert à installer et à lancer Publicodes.")
    return chemin


def _python(pair: Pair) -> Path:
    return pair.dossier / "bin" / "python"


# --- Les règles des pairs, avec nos valeurs ---------------------------------------------------------------------------


def ecrire_regles(pair: Pair, moteur: Moteur, jour: date) -> Path:
    """Écrit les règles d'un pair avec les valeurs de nos barèmes au jour dit ; rend leur chemin.

    Ce qui est entre doubles accolades est l'identifiant d'une série ; la majoration pour tierce personne est celle du
    1er janvier, comme la règle le veut. Publicodes se lit en objet JSON : la conversion n'est pas mesurée.
    """
    assert pair.regles is not None
    texte = (ICI / "pairs" / pair.regles).read_text(encoding="utf-8")
    ecrit = MARQUE.sub(lambda marque: _decimale(moteur, marque[1], jour), texte)
    rendu = pair.dossier / f"participation-{jour}.json"
    if pair.regles.endswith(".yaml"):
        import yaml  # noqa: PLC0415 -- pour Publicodes seulement

        ecrit = json.dumps(yaml.safe_load(ecrit), ensure_ascii=False)
    rendu.write_text(ecrit, encoding="utf-8")
    return rendu


def _decimale(moteur: Moteur, serie: str, jour: date) -> str:
    """Rend la valeur d'une série, écrite sans perte."""
    quand = jour.replace(month=1, day=1) if serie == "mtp" else jour
    lue = moteur.modele.series[serie].en_vigueur(quand)
    assert lue is not None
    assert isinstance(lue.valeur, Fraction)
    ecrit = Decimal(lue.valeur.numerator) / Decimal(lue.valeur.denominator)
    assert Fraction(ecrit) == lue.valeur
    return str(ecrit)


# --- Parler à un pair -------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Service:
    """Un pair prêt à répondre : ce que son chargement a coûté, et de quoi lui poser une question."""

    chargement: float
    pid: int
    demander: Callable[[Any], dict[str, Any]]

    @property
    def memoire(self) -> int:
        """Sa mémoire de pointe jusqu'ici, en octets."""
        return memoire_de_pointe(self.pid)


@contextmanager
def service(pair: Pair, *arguments: str) -> Iterator[Service]:
    """Lance un pair dans son propre processus ; il répond par une ligne JSON à chaque ligne JSON."""
    interprete = _outil("node") if pair.programme.endswith(".mjs") else str(_python(pair))
    with dialogue([interprete, str(ICI / "pairs" / pair.programme), *arguments]) as ouvert:
        yield ouvert


@contextmanager
def dialogue(commande: Sequence[str], **variables: str) -> Iterator[Service]:
    """Lance une commande qui dit son chargement, puis répond ligne à ligne ; la ferme à la fin.

    `variables` : des variables d'environnement de plus.
    """
    environ = dict(os.environ, PYTHONPATH=str(ICI.parent), PAIRS=str(INSTALLES), **variables)
    with subprocess.Popen(
        commande, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8", env=environ
    ) as processus:
        assert processus.stdin is not None
        assert processus.stdout is not None
        entree, sortie = processus.stdin, processus.stdout

        def lire() -> dict[str, Any]:
            ligne = sortie.readline()
            if not ligne:
                sys.exit(f"{' '.join(commande)} s'est arrêté.")
            lu = json.loads(ligne)
            assert isinstance(lu, dict)
            return lu

        def demander(question: Any) -> dict[str, Any]:
            entree.write(json.dumps(question) + "\n")
            entree.flush()
            return lire()

        yield Service(lire()["chargement"], processus.pid, demander)
        entree.close()


# --- Mesurer ----------------------------------------------------------------------------------------------------------


def chronometrer(travail: Callable[[], object], horloge: Callable[[], float] = time.perf_counter) -> float:
    """Rend le temps d'un passage, en secondes ; par `thread_time`, ce que font les autres processus n'y est pas."""
    debut = horloge()
    travail()
    return horloge() - debut


def plus_court(travail: Callable[[], object], passages: int) -> float:
    """Rend le plus court de plusieurs passages : ce que la machine fait quand rien ne la dérange."""
    return min(chronometrer(travail) for _ in range(passages))


def rapport(dessus: Sequence[float], dessous: Sequence[float]) -> dict[str, float]:
    """Rend le rapport de deux mesures faites tour à tour : sa médiane, ses bornes, et celui des plus courts."""
    valeurs = [haut / bas for haut, bas in zip(dessus, dessous, strict=True)]
    return {
        "mediane": statistics.median(valeurs),
        "min": min(valeurs),
        "max": max(valeurs),
        "au_plus_court": min(dessus) / min(dessous),
    }


def dire_rapport(lu: dict[str, float], chiffres: int = 1) -> str:
    """Écrit un rapport : celui des plus courts, que la charge de la machine touche le moins, puis les autres."""
    court, mediane, bas, haut = (f"{lu[nom]:.{chiffres}f}" for nom in ("au_plus_court", "mediane", "min", "max"))
    return f"{court} (médiane {mediane}, de {bas} à {haut})"


def memoire_de_pointe(pid: int | str = "self") -> int:
    """Rend la mémoire de pointe d'un processus, en octets, ou 0 s'il n'est plus là.

    Le noyau la tient par espace d'adressage (VmHWM). `ru_maxrss`, lui, garde celle du parent à travers exec.
    """
    return _etat(pid, "VmHWM")


def memoire_anonyme(pid: int | str = "self") -> int:
    """Rend la mémoire présente d'un processus, sans les fichiers projetés (ses bibliothèques), ou 0 s'il n'est plus là.

    Ce qu'un processus projette de ses bibliothèques est partagé, et dépend du cache de pages de la machine.
    """
    return _etat(pid, "RssAnon")


def _etat(pid: int | str, nom: str) -> int:
    try:
        lignes = Path(f"/proc/{pid}/status").read_text(encoding="ascii").splitlines()
    except OSError:
        return 0
    return next((int(ligne.split()[1]) * 1024 for ligne in lignes if ligne.startswith(nom)), 0)


@contextmanager
def suivre(lire: Callable[[int], int], pid: int, pas: float) -> Iterator[list[int]]:
    """Lit la mémoire d'un processus à intervalles, en secondes ; rend ce qui a été lu."""
    lus = [0]
    fini = threading.Event()

    def relever() -> None:
        while not fini.wait(pas):
            lus.append(lire(pid))

    releveur = threading.Thread(target=relever)
    releveur.start()
    try:
        yield lus
    finally:
        fini.set()
        releveur.join()


@dataclass(frozen=True)
class Course:
    """Une commande menée à son terme : son temps, sa mémoire de pointe, ce qu'elle a écrit."""

    temps: float
    memoire: int
    sortie: str


def courir(commande: Sequence[str]) -> Course:
    """Mène une commande à son terme, en suivant sa mémoire de pointe vingt fois par seconde."""
    debut = time.perf_counter()
    environ = dict(os.environ, PYTHONPATH=str(ICI.parent))
    with (
        subprocess.Popen(commande, stdout=subprocess.PIPE, text=True, encoding="utf-8", env=environ) as processus,
        suivre(memoire_de_pointe, processus.pid, 0.05) as pointes,
    ):
        assert processus.stdout is not None
        sortie = processus.stdout.read()
        code = processus.wait()
    if code:
        sys.exit(f"{' '.join(commande)} a fini par {code}.")
    return Course(time.perf_counter() - debut, max(pointes), sortie)


def machine() -> dict[str, str]:
    """Dit sur quoi l'on mesure."""
    versions = {"Python": platform.python_version(), "système": platform.platform(terse=True)}
    for nom in ("numpy", "pyarrow", "numba"):
        try:
            versions[nom] = __import__("importlib.metadata", fromlist=["version"]).version(nom)
        except ModuleNotFoundError:
            versions[nom] = "absent"
    versions["node"] = subprocess.run([_outil("node"), "--version"], check=True, capture_output=True, text=True).stdout
    return {
        "jour": f"{date.today():%d/%m/%Y}",  # noqa: DTZ011 -- le jour de la machine
        "cœurs": str(os.cpu_count()),
        "processeur": _processeur(),
        "mémoire": f"{os.sysconf('SC_PAGE_SIZE') * os.sysconf('SC_PHYS_PAGES') / 2**30:.0f} Gio",
        "charge": f"{os.getloadavg()[0]:.1f}",
        **{nom: valeur.strip() for nom, valeur in versions.items()},
    }


def _processeur() -> str:
    try:
        lignes = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    except OSError:
        return platform.processor() or "inconnu"
    return next((ligne.split(":", 1)[1].strip() for ligne in lignes if ligne.startswith("model name")), "inconnu")
