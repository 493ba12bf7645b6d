"""R024 · règle sans conclusion."""

from __future__ import annotations

from moteur.diagnostics import Diagnostic, Endroit, Lieu


def faute(lieu: Lieu, titre: str) -> Diagnostic:
    """Rend le diagnostic R024."""
    return Diagnostic(
        "R024",
        f"« {titre} » ne conclut rien.",
        (Endroit(lieu),),
        "ajoutez « alors … », ou une table avec une colonne « alors ».",
    )
