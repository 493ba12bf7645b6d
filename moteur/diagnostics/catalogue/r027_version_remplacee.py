"""R027 · version remplacée inconnue."""

from __future__ import annotations

from moteur.diagnostics import Diagnostic, Endroit, Lieu


def faute(lieu: Lieu, titre: str, jour: str) -> Diagnostic:
    """Rend le diagnostic R027."""
    return Diagnostic(
        "R027",
        f"« {titre} » n'a pas de version du {jour}.",
        (Endroit(lieu),),
        "donnez la date d'ouverture d'une version écrite de cette règle.",
    )
