"""R006 · deux règles pour un fait."""

from __future__ import annotations

from moteur.diagnostics import Diagnostic, Endroit, Lieu


def faute(lieu: Lieu, autre: Lieu, fait: str) -> Diagnostic:
    """Rend le diagnostic R006."""
    return Diagnostic(
        "R006",
        f"deux règles concluent « {fait} » à la même date.",
        (Endroit(lieu, "ici"), Endroit(autre, "et ici")),
        "faites de l'une l'exception de l'autre, ou fermez l'une avant que l'autre ne s'ouvre.",
    )
