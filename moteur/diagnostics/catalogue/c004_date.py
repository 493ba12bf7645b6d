"""C004 · date mal écrite."""

from __future__ import annotations

from moteur.diagnostics import Diagnostic, Endroit, Lieu


def faute(lieu: Lieu | None, texte: str) -> Diagnostic:
    """Rend le diagnostic C004."""
    endroits = (Endroit(lieu),) if lieu else ()
    return Diagnostic(
        "C004", f"« {texte} » n'est pas une date.", endroits, "une date s'écrit 2023-01-01 ou 01/01/2023."
    )
