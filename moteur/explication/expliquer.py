"""Trace → explication d'un fait (registre agent)."""

from __future__ import annotations

from typing import Any

from moteur.execution.instruire import Resultat


def en_texte(resultat: Resultat, fait: str, registre: str, version: str) -> str:
    """Rend l'explication en texte."""
    raise NotImplementedError


def en_dict(resultat: Resultat, fait: str, version: str) -> dict[str, Any]:
    """Rend l'explication en objet JSON."""
    raise NotImplementedError
