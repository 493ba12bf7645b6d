"""Mettre en forme des fichiers de règles : lire, former, comparer ; écrire est l'affaire de qui le demande."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from moteur.diagnostics import Diagnostic
from moteur.langage.mise_en_forme import mettre_en_forme
from moteur.langage.phrases import Lexique
from moteur.langage.texte import lire_fichier


@dataclass(frozen=True, slots=True)
class Formage:
    """Un fichier avant et après ; `apres` est absent s'il a des fautes : on ne met en forme que ce qui se lit."""

    chemin: Path
    avant: bytes
    apres: bytes | None
    fautes: tuple[Diagnostic, ...] = ()

    @property
    def change(self) -> bool:
        """Dit si la mise en forme change le fichier."""
        return self.apres is not None and self.apres != self.avant


def former(chemins: Sequence[Path], lexique: Lexique) -> list[Formage]:
    """Rend ce que deviennent des fichiers de règles, mis en forme ; n'en écrit aucun."""
    return [_former(chemin, lexique) for chemin in chemins]


def _former(chemin: Path, lexique: Lexique) -> Formage:
    texte, fautes = lire_fichier(chemin)
    if texte is None or fautes:
        return Formage(chemin, b"", None, tuple(fautes))
    avant = chemin.read_bytes()
    forme, fautes = mettre_en_forme(texte, lexique)
    if forme is None:
        return Formage(chemin, avant, None, tuple(fautes))
    return Formage(chemin, avant, _fins_de_ligne(avant, forme).encode())


def _fins_de_ligne(avant: bytes, forme: str) -> str:
    """Rend le texte avec les fins de ligne du fichier : celles de Windows si sa première ligne finit ainsi."""
    premiere = avant.find(b"\n")
    windows = premiere > 0 and avant[premiere - 1 : premiere] == b"\r"
    return forme.replace("\n", "\r\n") if windows else forme
