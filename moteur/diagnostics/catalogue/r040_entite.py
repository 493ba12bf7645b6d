"""R040 · entité inconnue."""

from __future__ import annotations

from moteur.diagnostics import Diagnostic, Endroit, Lieu


def faute(lieu: Lieu, nom: str, suggestion: str) -> Diagnostic:
    """Rend le diagnostic R040."""
    aide = suggestion or "déclarez-la par un bloc « entité », avec le nom de sa liste."
    return Diagnostic("R040", f"aucune entité ne s'appelle « {nom} ».", (Endroit(lieu),), aide)
