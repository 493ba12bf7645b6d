"""L002 · tabulation."""

from __future__ import annotations

from moteur.diagnostics import Diagnostic, Endroit, Lieu


def faute(lieu: Lieu) -> Diagnostic:
    """Rend le diagnostic L002."""
    return Diagnostic(
        "L002",
        "une tabulation : sa largeur change d'un éditeur à l'autre.",
        (Endroit(lieu),),
        "remplacez-la par des espaces.",
    )
