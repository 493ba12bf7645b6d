"""Quel moteur répond : sa version, et l'empreinte de son code."""

from __future__ import annotations

import hashlib
import os
import sys
from pathlib import Path

_PAQUET = Path(__file__).resolve().parent
_SOURCES = (".py", ".lark", ".json")


def version_moteur() -> str:
    """La version installée, ou « développement » quand le paquet n'est pas installé."""
    import importlib.metadata  # noqa: PLC0415 -- long à charger, et calculer ne dit pas sa version

    try:
        return importlib.metadata.version("moteur-apa")
    except importlib.metadata.PackageNotFoundError:
        return "développement"


def empreinte_moteur() -> str | None:
    """L'empreinte de tout ce dont dépend la lecture des règles, hors les règles ; rien si elle n'est pas sûre.

    Elle réunit le code du paquet, Python, et les noms des distributions installées, qui portent leurs versions : celle
    du moteur, et celles des bibliothèques qu'il emploie. Elle n'est pas sûre si le code a changé depuis l'import : ce
    qui tourne n'est plus ce qui est écrit.
    """
    code = _empreinte_du_code(_PAQUET)
    if code is None or code != _CODE_IMPORTE:
        return None
    somme = hashlib.sha256(f"{sys.version}\n{code}\n".encode())
    for chemin in sys.path:
        for nom in _distributions(chemin):
            somme.update(nom.encode("utf-8", "surrogateescape") + b"\n")
    return somme.hexdigest()


def _empreinte_du_code(paquet: Path) -> str | None:
    """L'empreinte des sources d'un paquet, noms compris ; rien si elles ne se lisent pas."""
    somme = hashlib.sha256()
    lues = 0
    try:
        for chemin in sorted(_sources(str(paquet))):
            with open(chemin, "rb", buffering=0) as flux:  # noqa: PTH123 -- des centaines de fichiers, à chaque départ
                octets = flux.read()
            somme.update(f"{chemin}\n{len(octets)}\n".encode("utf-8", "surrogateescape"))
            somme.update(octets)
            lues += 1
    except OSError:
        return None
    return somme.hexdigest() if lues else None


def _sources(dossier: str) -> list[str]:
    trouvees = []
    with os.scandir(dossier) as entrees:
        for entree in entrees:
            if entree.is_dir():
                if entree.name not in {"__pycache__", "_donnees"}:
                    trouvees += _sources(entree.path)
            elif entree.name.endswith(_SOURCES):
                trouvees.append(entree.path)
    return trouvees


def _distributions(chemin: str) -> list[str]:
    """Les noms des distributions installées dans un dossier de modules ; aucun si ce n'en est pas un."""
    try:
        noms = os.listdir(chemin or ".")  # noqa: PTH208 -- des noms suffisent
    except OSError:
        return []
    return sorted(nom for nom in noms if nom.endswith((".dist-info", ".egg-info")))


_CODE_IMPORTE = _empreinte_du_code(_PAQUET)
