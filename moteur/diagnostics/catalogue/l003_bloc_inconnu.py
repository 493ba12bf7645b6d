"""L003 · bloc inconnu."""

from __future__ import annotations

from moteur.diagnostics import Diagnostic, Endroit, Lieu


def faute(lieu: Lieu, mot: str, connus: list[str], suggestion: str) -> Diagnostic:
    """Rend le diagnostic L003."""
    return Diagnostic(
        "L003",
        f"« {mot} » n'ouvre aucun bloc.",
        (Endroit(lieu),),
        suggestion or "en début de ligne, on écrit : " + ", ".join(connus) + ".",
    )
