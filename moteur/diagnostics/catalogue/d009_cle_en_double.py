"""D009 · clé en double."""

from __future__ import annotations

from moteur.diagnostics import Diagnostic, Endroit, Lieu


def faute(lieu: Lieu | None, nom: str) -> Diagnostic:
    """Rend le diagnostic D009."""
    endroits = (Endroit(lieu),) if lieu else ()
    return Diagnostic("D009", f"le fait « {nom} » est donné deux fois.", endroits, "gardez la bonne valeur.")
