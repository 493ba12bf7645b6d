"""Les fichiers des couches de règles et de barèmes, dans l'ordre où ils se lisent."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import TypeAlias

SUFFIXE = ".regle"

Textes: TypeAlias = Mapping[Path, bytes]
"""Des fichiers que l'on n'a pas encore écrits : lus à la place de ceux du disque, ou en plus."""


def fichiers_de_regles(dossiers: Sequence[Path]) -> list[Path]:
    """Rend les fichiers de règles des dossiers, dans un ordre stable ; un fichier peut aussi être nommé seul."""
    chemins = []
    for dossier in dossiers:
        chemins += [dossier] if dossier.is_file() else sorted(dossier.rglob(f"*{SUFFIXE}"))
    return chemins


def fichiers_de_baremes(dossier: Path, textes: Textes = MappingProxyType({})) -> list[Path]:
    """Rend les fichiers `.yaml` et `.yml` d'un dossier, rangés par nom, sans ceux qui commencent par un point."""
    presents = [f for f in dossier.iterdir() if f.is_file()] if dossier.is_dir() else []
    tous = {*presents, *(f for f in textes if f.parent == dossier)}
    return sorted((f for f in tous if est_de_baremes(f.name)), key=lambda f: f.name)


def est_de_baremes(nom: str) -> bool:
    """Dit si un nom, relatif à un dossier de barèmes, est celui d'un fichier qui s'y lit.

    >>> est_de_baremes("mtp.yaml"), est_de_baremes("anciens/mtp.yaml"), est_de_baremes(".mtp.yaml")
    (True, False, False)
    """
    return "/" not in nom and nom.endswith((".yaml", ".yml")) and not nom.startswith(".")
