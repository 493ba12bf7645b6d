"""R011 · conclusion sur un fait donné."""

from __future__ import annotations

from moteur.diagnostics import Diagnostic, Endroit, Lieu


def faute(lieu: Lieu, declaration: Lieu, nom: str) -> Diagnostic:
    """Rend le diagnostic R011."""
    return Diagnostic(
        "R011",
        f"« {nom} » est un fait donné : aucune règle ne le conclut.",
        (Endroit(lieu), Endroit(declaration, "déclaré ici")),
        "déclarez-le « donné ou déduit » si une règle peut le calculer.",
    )
