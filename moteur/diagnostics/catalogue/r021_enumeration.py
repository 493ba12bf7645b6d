"""R021 · énumération inconnue."""

from __future__ import annotations

from moteur.diagnostics import Diagnostic, Endroit, Lieu


def faute(lieu: Lieu, nom: str, suggestion: str) -> Diagnostic:
    """Rend le diagnostic R021."""
    return Diagnostic(
        "R021",
        f"aucune énumération ne s'appelle « {nom} ».",
        (Endroit(lieu),),
        suggestion or "déclarez-la par un bloc « énumération ».",
    )
