"""R010 · source manquante."""

from __future__ import annotations

from moteur.diagnostics import Diagnostic, Endroit, Lieu


def faute(lieu: Lieu, titre: str) -> Diagnostic:
    """Rend le diagnostic R010."""
    return Diagnostic(
        "R010",
        f"« {titre} » ne cite aucune source.",
        (Endroit(lieu),),
        "ajoutez une ligne « source », avec l'article : source CASF R. 232-11.",
    )
