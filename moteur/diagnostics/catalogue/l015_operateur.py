"""L015 · signe de comparaison inconnu."""

from __future__ import annotations

from moteur.diagnostics import Diagnostic, Endroit, Lieu


def faute(lieu: Lieu, signe: str) -> Diagnostic:
    """Rend le diagnostic L015."""
    return Diagnostic(
        "L015",
        f"« {signe} » n'est pas un signe de comparaison.",
        (Endroit(lieu),),
        "les signes sont =, ≠, <, ≤, >, ≥ (on peut écrire <= et >=).",
    )
