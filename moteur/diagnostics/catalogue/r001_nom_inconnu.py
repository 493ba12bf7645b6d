"""R001 · nom inconnu."""

from __future__ import annotations

from moteur.diagnostics import Diagnostic, Endroit, Lieu


def faute(lieu: Lieu, nom: str, suggestion: str) -> Diagnostic:
    """Rend le diagnostic R001."""
    return Diagnostic(
        "R001",
        f"je ne connais pas « {nom} ».",
        (Endroit(lieu),),
        suggestion or "déclarez ce nom dans un vocabulaire, ou dans un barème s'il a une valeur datée.",
    )
