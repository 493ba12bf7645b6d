"""Ce que l'on garde d'un appel à l'autre est borné : un service interroge des années de dates, et toutes les formes."""

from __future__ import annotations

from typing import Any


def faire_place(gardes: dict[Any, Any], au_plus: int) -> None:
    """Oublie le plus ancien de ce que l'on garde, s'il n'y a plus de place pour un de plus."""
    if len(gardes) >= au_plus:
        gardes.pop(next(iter(gardes)), None)
