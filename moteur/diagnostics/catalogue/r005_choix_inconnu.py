"""R005 · choix inconnu."""

from __future__ import annotations

from moteur.diagnostics import Diagnostic, Endroit, Lieu


def faute(lieu: Lieu, valeur: str, choix: list[str], suggestion: str) -> Diagnostic:
    """Rend le diagnostic R005."""
    return Diagnostic(
        "R005",
        f"« {valeur} » n'est pas un choix possible.",
        (Endroit(lieu),),
        suggestion or "les choix sont : " + ", ".join(choix) + ".",
    )
