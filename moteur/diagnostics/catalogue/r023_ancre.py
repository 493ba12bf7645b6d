"""R023 · ancre inconnue."""

from __future__ import annotations

from moteur.diagnostics import Diagnostic, Endroit, Lieu


def faute(lieu: Lieu, nom: str, connues: list[str], suggestion: str) -> Diagnostic:
    """Rend le diagnostic R023."""
    return Diagnostic(
        "R023",
        f"une version ne peut pas se rattacher à « {nom} ».",
        (Endroit(lieu),),
        suggestion
        or (
            "on peut la rattacher à : " + ", ".join(connues) + "."
            if connues
            else "déclarez une « ancre » dans le vocabulaire."
        ),
    )
