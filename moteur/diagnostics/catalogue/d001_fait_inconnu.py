"""D001 · fait inconnu."""

from __future__ import annotations

from moteur.diagnostics import Diagnostic, Endroit, Lieu


def faute(lieu: Lieu | None, nom: str, suggestion: str) -> Diagnostic:
    """Rend le diagnostic D001."""
    endroits = (Endroit(lieu),) if lieu else ()
    return Diagnostic(
        "D001",
        f"je ne connais pas le fait « {nom} ».",
        endroits,
        suggestion or "`moteur vocabulaire` donne tous les faits.",
    )
