"""L005 · phrase incomprise."""

from __future__ import annotations

from moteur.diagnostics import Diagnostic, Endroit, Lieu


def faute(lieu: Lieu, mot: str | None, attendus: list[str], suggestion: str) -> Diagnostic:
    """Rend le diagnostic L005."""
    message = f"je ne comprends pas « {mot} » à cet endroit." if mot else "la phrase s'arrête trop tôt."
    aide = suggestion or ("il faudrait ici " + " ou ".join(attendus) + "." if attendus else "")
    return Diagnostic("L005", message, (Endroit(lieu),), aide)
