"""L019 · clause manquante."""

from __future__ import annotations

from moteur.diagnostics import Diagnostic, Endroit, Lieu


def faute(lieu: Lieu, quoi: str, aide: str) -> Diagnostic:
    """Rend le diagnostic L019."""
    return Diagnostic("L019", f"il manque {quoi}.", (Endroit(lieu),), aide)
