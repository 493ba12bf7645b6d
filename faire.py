#!/usr/bin/env python3
"""Les commandes du dépôt : chacune prépare d'abord tout ce qu'il lui faut (environnement virtuel, dépendances).

N'emploie que la bibliothèque standard de Python 3.11. Ce fichier doit rester lisible par un Python 3.6, pour pouvoir
dire qu'il est trop ancien.
"""

import sys

if sys.version_info < (3, 11):
    sys.exit(
        f"Il faut Python 3.11 ou plus récent ; celui-ci est {sys.version_info[0]}.{sys.version_info[1]}. "
        "Relancez avec un autre, par exemple : python3.11 faire.py " + " ".join(sys.argv[1:])
    )

import os
import subprocess
import time
from dataclasses import dataclass
from pathlib import Path

from outils.preparer import RACINE, Demande, Environnement, PreparationImpossible, preparer

AIDE = """\
Usage : python3 faire.py COMMANDE [--sans-agenda] [--venv DOSSIER] [--refaire]

  demo       instruit un dossier et explique son montant
  tests      contrôle tout ce qui bloque : style, types, étages, règles, couverture, essais, conformité
  complet    la même chose, avec les essais longs
  ci         joue l'intégration continue (.ci/run)
  bancs      mesure, à côté d'autres moteurs installés à part, et écrit un rapport (bench/.rapports)
  preparer   prépare l'environnement, et rien d'autre

  --sans-agenda   se passe de durable-rules ; l'exécution native répond
  --venv DOSSIER  prépare cet environnement-là (par défaut : .venv)
  --refaire       réinstalle même si rien n'a changé
"""

DOSSIER_DEMO = "exemples/monsieur_y.yaml"
DATE_DEMO = "2023-01-01"


@dataclass(frozen=True)
class Etape:
    """Une commande de l'environnement, et ce qu'elle contrôle."""

    nom: str
    commande: tuple[str, ...]


DEMO = (
    Etape("instruire un dossier", ("moteur", "instruire", DOSSIER_DEMO, "--date", DATE_DEMO)),
    Etape("expliquer un montant", ("moteur", "expliquer", DOSSIER_DEMO, "montant_apa", "--date", DATE_DEMO)),
)
CONTROLES = (
    Etape("style", ("ruff", "check", ".")),
    Etape("mise en forme", ("ruff", "format", "--check", ".")),
    Etape("types", ("mypy",)),
    Etape("étages", ("lint-imports", "--no-logo")),
    Etape("règles", ("moteur", "verifier")),
    Etape("mise en forme des règles", ("moteur", "former", "--controle")),
    Etape("couverture", ("moteur", "couverture")),
)
BANCS = Etape("bancs", ("python", "bench/tout.py"))
EN_PARALLELE = ("-n", "auto", "--dist", "worksteal")
ESSAIS = Etape("essais", ("pytest", *EN_PARALLELE))
ESSAIS_COMPLETS = Etape("essais, longs compris", ("pytest", *EN_PARALLELE, "-m", ""))


@dataclass(frozen=True)
class Options:
    """La ligne de commande, lue."""

    commande: str
    agenda: bool
    venv: Path
    refaire: bool


class UsageFautif(Exception):
    """La ligne de commande est mal formée."""


def lire_options(arguments: list[str]) -> Options:
    """Lit la ligne de commande ; lève `UsageFautif`."""
    commandes: list[str] = []
    agenda, refaire, venv = True, False, RACINE / ".venv"
    reste = list(arguments)
    while reste:
        mot = reste.pop(0)
        if mot == "--sans-agenda":
            agenda = False
        elif mot == "--refaire":
            refaire = True
        elif mot == "--venv":
            if not reste:
                raise UsageFautif("--venv demande un dossier")
            venv = Path(reste.pop(0)).absolute()
        elif mot.startswith("-"):
            raise UsageFautif(f"option inconnue : {mot}")
        else:
            commandes.append(mot)
    if len(commandes) != 1:
        raise UsageFautif("il faut une commande" if not commandes else "une seule commande à la fois")
    if commandes[0] not in {"demo", "tests", "complet", "ci", "bancs", "preparer"}:
        raise UsageFautif(f"commande inconnue : {commandes[0]}")
    return Options(commandes[0], agenda, venv, refaire)


def principal(arguments: list[str]) -> int:
    """Joue une commande ; rend 0 si tout va bien, 1 si quelque chose ne va pas, 2 si la demande est mal formée."""
    if not arguments or arguments[0] in {"-h", "--help", "--aide"}:
        print(AIDE, end="")
        return 0 if arguments else 2
    try:
        options = lire_options(arguments)
    except UsageFautif as faute:
        print(f"{faute}\n\n{AIDE}", end="", file=sys.stderr)
        return 2
    if options.commande == "ci":
        return subprocess.run(["bash", ".ci/run"], cwd=RACINE, check=False).returncode
    demande = Demande(
        dev=options.commande != "demo",
        agenda=options.agenda,
        exige_agenda=os.environ.get("MOTEUR_EXIGE_AGENDA", "0") not in {"", "0"},
    )
    try:
        environnement = preparer(options.venv, demande, refaire=options.refaire)
    except PreparationImpossible as faute:
        print(faute, file=sys.stderr)
        return 1
    if options.commande == "demo":
        return montrer(environnement)
    if options.commande == "tests":
        return controler(environnement, ESSAIS)
    if options.commande == "complet":
        return controler(environnement, ESSAIS_COMPLETS)
    if options.commande == "bancs":
        return lancer(environnement, BANCS)
    return 0


def montrer(environnement: Environnement) -> int:
    """Joue la démonstration ; s'arrête à la première commande qui échoue."""
    for etape in DEMO:
        print(f"\n$ {' '.join(etape.commande)}\n", flush=True)
        code = lancer(environnement, etape)
        if code:
            return code
    return 0


def controler(environnement: Environnement, essais: Etape) -> int:
    """Joue tous les contrôles, même après un échec ; les essais ferment, leur bilan est la dernière ligne."""
    fautives: list[str] = []
    for etape in (*CONTROLES, essais):
        print(f"\n── {etape.nom} : {' '.join(etape.commande)}", flush=True)
        debut = time.monotonic()
        code = lancer(environnement, etape)
        if code:
            fautives.append(etape.nom)
        if etape is not essais:
            bilan = "bon" if code == 0 else f"FAUTIF (sortie {code})"
            print(f"── {etape.nom} : {bilan}, {time.monotonic() - debut:.1f} s", flush=True)
    if fautives:
        print(f"\nÉtapes fautives : {', '.join(fautives)}.", file=sys.stderr, flush=True)
    return 1 if fautives else 0


def lancer(environnement: Environnement, etape: Etape) -> int:
    """Lance une commande de l'environnement à la racine du dépôt ; rend son code de sortie."""
    binaires = str(environnement.binaires)
    environ = dict(os.environ, PYTHONUTF8="1", VIRTUAL_ENV=str(environnement.dossier))
    environ["PATH"] = os.pathsep.join([binaires, environ.get("PATH", "")])
    environ.pop("PYTHONHOME", None)
    programme = environnement.binaires / (etape.commande[0] + (".exe" if os.name == "nt" else ""))
    try:
        return subprocess.run([str(programme), *etape.commande[1:]], cwd=RACINE, env=environ, check=False).returncode
    except FileNotFoundError:
        print(f"{etape.commande[0]} n'est pas dans {binaires} : relancez avec --refaire.", file=sys.stderr, flush=True)
        return 1


if __name__ == "__main__":
    try:
        sys.exit(principal(sys.argv[1:]))
    except KeyboardInterrupt:
        sys.exit(130)
