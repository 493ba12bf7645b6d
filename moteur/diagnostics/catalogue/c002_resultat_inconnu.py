"""C002 · résultat inconnu."""

from __future__ import annotations

from moteur.diagnostics import Diagnostic, Endroit, Lieu


def faute(lieu: Lieu | None, nom: str, suggestion: str) -> Diagnostic:
    """Rend le diagnostic C002."""
    endroits = (Endroit(lieu),) if lieu else ()
    return Diagnostic(
        "C002",
        f"je ne connais pas de résultat « {nom} ».",
        endroits,
        suggestion or "`moteur vocabulaire` donne tous les faits.",
    )
