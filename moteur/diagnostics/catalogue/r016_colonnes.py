"""R016 · colonnes de table."""

from __future__ import annotations

from moteur.diagnostics import Diagnostic, Endroit, Lieu


def faute(lieu: Lieu, raison: str) -> Diagnostic:
    """Rend le diagnostic R016."""
    return Diagnostic(
        "R016",
        f"cette table {raison}.",
        (Endroit(lieu),),
        "une colonne de conclusion commence par « alors » ; les autres nomment ce que l'on compare.",
    )
