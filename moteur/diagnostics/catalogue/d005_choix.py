"""D005 · choix inconnu."""

from __future__ import annotations

from moteur.diagnostics import Diagnostic, Endroit, Lieu


def faute(lieu: Lieu | None, nom: str, valeur: str, choix: list[str], suggestion: str) -> Diagnostic:
    """Rend le diagnostic D005."""
    endroits = (Endroit(lieu),) if lieu else ()
    return Diagnostic(
        "D005",
        f"« {valeur} » n'est pas un choix de « {nom} ».",
        endroits,
        suggestion or "les choix sont : " + ", ".join(choix) + ".",
    )
