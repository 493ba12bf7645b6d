"""Quel moteur répond."""

from __future__ import annotations


def version_moteur() -> str:
    """La version installée, ou « développement » quand le paquet n'est pas installé."""
    import importlib.metadata  # noqa: PLC0415 -- long à charger, et calculer ne dit pas sa version

    try:
        return importlib.metadata.version("moteur-apa")
    except importlib.metadata.PackageNotFoundError:
        return "développement"
