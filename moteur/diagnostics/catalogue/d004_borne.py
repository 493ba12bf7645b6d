"""D004 · valeur hors bornes."""

from __future__ import annotations

from moteur.diagnostics import Diagnostic, Endroit, Lieu


def faute(lieu: Lieu | None, nom: str, valeur: str, bornes: str) -> Diagnostic:
    """Rend le diagnostic D004."""
    endroits = (Endroit(lieu),) if lieu else ()
    return Diagnostic(
        "D004", f"« {nom} » vaut {valeur} : il doit être {bornes}.", endroits, "vérifiez la saisie et l'unité."
    )
