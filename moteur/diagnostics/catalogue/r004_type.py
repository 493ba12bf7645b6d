"""R004 · type inattendu."""

from __future__ import annotations

from moteur.diagnostics import Diagnostic, Endroit, Lieu


def faute(lieu: Lieu, attendu: str, trouve: str) -> Diagnostic:
    """Rend le diagnostic R004."""
    return Diagnostic("R004", f"il faudrait ici {attendu}, et c'est {trouve}.", (Endroit(lieu),), "")
