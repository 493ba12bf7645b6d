"""R003 · unités incompatibles."""

from __future__ import annotations

from moteur.diagnostics import Diagnostic, Endroit, Lieu


def faute(lieu: Lieu, gauche: tuple[Lieu, str], droite: tuple[Lieu, str], action: str) -> Diagnostic:
    """Rend le diagnostic R003."""
    return Diagnostic(
        "R003",
        f"on ne peut pas {action} des {gauche[1]} et des {droite[1]}.",
        (Endroit(lieu), Endroit(gauche[0], gauche[1]), Endroit(droite[0], droite[1])),
        "ramenez les deux à la même unité, par un barème s'il faut un facteur.",
    )
