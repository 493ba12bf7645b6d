"""L008 · date impossible."""

from __future__ import annotations

from moteur.diagnostics import Diagnostic, Endroit, Lieu


def faute(lieu: Lieu, texte: str) -> Diagnostic:
    """Rend le diagnostic L008."""
    return Diagnostic(
        "L008", f"« {texte} » n'est pas une date.", (Endroit(lieu),), "une date s'écrit jour/mois/année : 01/03/2016."
    )
