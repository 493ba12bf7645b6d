"""D002 · fait déduit donné."""

from __future__ import annotations

from moteur.diagnostics import Diagnostic, Endroit, Lieu


def faute(lieu: Lieu | None, nom: str) -> Diagnostic:
    """Rend le diagnostic D002."""
    endroits = (Endroit(lieu),) if lieu else ()
    return Diagnostic("D002", f"« {nom} » se déduit : un dossier ne le donne pas.", endroits, "retirez-le du dossier.")
