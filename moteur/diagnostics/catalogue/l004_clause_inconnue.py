"""L004 · clause inconnue."""

from __future__ import annotations

from moteur.diagnostics import Diagnostic, Endroit, Lieu


def faute(lieu: Lieu, mot: str, connus: list[str], suggestion: str) -> Diagnostic:
    """Rend le diagnostic L004."""
    return Diagnostic(
        "L004",
        f"« {mot} » ne commence aucune clause de ce bloc.",
        (Endroit(lieu),),
        suggestion or "on peut écrire : " + ", ".join(connus) + ".",
    )
