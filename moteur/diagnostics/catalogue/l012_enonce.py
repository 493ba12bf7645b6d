"""L012 · énoncé mal écrit."""

from __future__ import annotations

from moteur.diagnostics import Diagnostic, Endroit, Lieu


def faute(lieu: Lieu, texte: str) -> Diagnostic:
    """Rend le diagnostic L012."""
    return Diagnostic(
        "L012",
        f"« {texte} » n'est pas un numéro d'énoncé.",
        (Endroit(lieu),),
        "un énoncé s'écrit en capitales et deux chiffres : PART-04 ; plusieurs se séparent par des virgules.",
    )
