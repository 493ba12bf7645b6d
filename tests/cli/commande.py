"""Lancer la vraie commande dans son propre processus, et mesurer ce qu'elle a coûté."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

RACINE = Path(__file__).resolve().parents[2]
RAPPORT_MAX = 3  # d'un refus à une instruction ordinaire : les deux chargent la base, quelle que soit sa taille
MEMOIRE_MAX = 300 * 1024 * 1024

# Le processus d'essai est gros, et un enfant hérite un instant de sa taille : un petit lanceur s'interpose, qui mesure.
_LANCEUR = """
import os, resource, subprocess, sys, time
mesures, limite, *commande = sys.argv[1:]
debut = time.monotonic()
enfant = subprocess.Popen(commande)
while True:
    fini, statut, usage = os.wait4(enfant.pid, os.WNOHANG)
    duree = time.monotonic() - debut
    if fini:
        break
    if duree > float(limite):
        enfant.kill()
        _, statut, usage = os.wait4(enfant.pid, 0)
        break
    time.sleep(0.005)
with open(mesures, "w") as flux:
    flux.write(f"{duree} {usage.ru_utime + usage.ru_stime} {usage.ru_maxrss}")
sys.exit(os.waitstatus_to_exitcode(statut) & 0xFF)
"""


@dataclass(frozen=True)
class Passage:
    """Ce qu'une commande a rendu : code, sorties, secondes de processeur, octets."""

    code: int
    sortie: str
    erreur: str
    secondes: float
    octets: int

    @property
    def tout(self) -> str:
        """Tout ce qui a été écrit."""
        return self.sortie + self.erreur


def lancer(
    *arguments: str,
    mesures: Path,
    entree: bytes = b"",
    environ: Mapping[str, str] | None = None,
    dossier: Path = RACINE,
) -> Passage:
    """Joue `moteur` avec ces arguments ; `mesures` est un répertoire où noter ce qu'elle coûte."""
    note = mesures / "mesures"
    commande = [sys.executable, "-I", "-S", "-c", _LANCEUR, str(note), "60", sys.executable, "-m", "moteur.cli"]
    base = {c: v for c, v in os.environ.items() if c not in {"MOTEUR_TRACE", "NO_COLOR", "FORCE_COLOR", "COLUMNS"}}
    base |= {"PYTHONPATH": str(RACINE), "PYTHONUTF8": "1", "PYTHONDONTWRITEBYTECODE": "1"}
    fait = subprocess.run(
        [*commande, *arguments],
        input=entree,
        cwd=dossier,
        env=base | dict(environ or {}),
        capture_output=True,
        check=False,
    )
    _, processeur, memoire = note.read_text().split()
    return Passage(
        fait.returncode,
        fait.stdout.decode("utf-8"),
        fait.stderr.decode("utf-8"),
        float(processeur),
        int(memoire) * (1 if sys.platform == "darwin" else 1024),
    )
