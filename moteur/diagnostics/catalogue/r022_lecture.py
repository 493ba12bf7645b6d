"""R022 · lecture inconnue."""

from __future__ import annotations

from moteur.diagnostics import Diagnostic, Endroit, Lieu


def faute(lieu: Lieu, titre: str, suggestion: str) -> Diagnostic:
    """Rend le diagnostic R022."""
    return Diagnostic(
        "R022",
        f"aucune règle n'a de lecture « {titre} ».",
        (Endroit(lieu),),
        suggestion or "donnez le titre exact de la règle et de la lecture.",
    )
