"""L006 · point décimal."""

from __future__ import annotations

from moteur.diagnostics import Diagnostic, Endroit, Lieu


def faute(lieu: Lieu, nombre: str) -> Diagnostic:
    """Rend le diagnostic L006."""
    return Diagnostic(
        "L006",
        f"« {nombre} » est écrit avec un point.",
        (Endroit(lieu),),
        "en français, la décimale suit une virgule : " + nombre.replace(".", ",") + ".",
    )
