"""R013 · unité manquante."""

from __future__ import annotations

from moteur.diagnostics import Diagnostic, Endroit, Lieu


def faute(lieu: Lieu, nombre: str, unite: str) -> Diagnostic:
    """Rend le diagnostic R013."""
    return Diagnostic(
        "R013",
        f"« {nombre} » est écrit sans unité, il faudrait des {unite}.",
        (Endroit(lieu),),
        f"écrivez « {nombre} {unite} ».",
    )
