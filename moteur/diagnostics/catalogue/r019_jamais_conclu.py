"""R019 · fait déduit sans règle."""

from __future__ import annotations

from moteur.diagnostics import Diagnostic, Endroit, Lieu


def faute(lieu: Lieu, nom: str) -> Diagnostic:
    """Rend le diagnostic R019."""
    return Diagnostic(
        "R019",
        f"« {nom} » est déclaré déduit, mais aucune règle ne le conclut.",
        (Endroit(lieu),),
        "écrivez la règle, ou retirez le fait.",
    )
