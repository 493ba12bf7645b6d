"""R025 · division par zéro possible."""

from __future__ import annotations

from moteur.diagnostics import Diagnostic, Endroit, Lieu


def faute(lieu: Lieu, diviseur: str) -> Diagnostic:
    """Rend le diagnostic R025."""
    return Diagnostic(
        "R025",
        f"rien n'empêche « {diviseur} » de valoir zéro.",
        (Endroit(lieu),),
        "ajoutez la condition « diviseur > 0 » à la règle, ou divisez par un barème.",
    )
