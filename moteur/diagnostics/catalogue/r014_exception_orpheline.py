"""R014 · exception sans règle."""

from __future__ import annotations

from moteur.diagnostics import Diagnostic, Endroit, Lieu


def faute(lieu: Lieu, titre: str, suggestion: str) -> Diagnostic:
    """Rend le diagnostic R014."""
    return Diagnostic(
        "R014",
        f"aucune règle ni exception ne s'appelle « {titre} » à cette date.",
        (Endroit(lieu),),
        suggestion or "donnez le titre exact de la règle à laquelle on déroge.",
    )
