"""L014 · parenthèse."""

from __future__ import annotations

from moteur.diagnostics import Diagnostic, Endroit, Lieu


def faute(lieu: Lieu, *, fermante: bool = False) -> Diagnostic:
    """Rend le diagnostic L014."""
    message = "cette parenthèse n'a pas été ouverte." if fermante else "cette parenthèse n'est pas fermée."
    aide = "retirez-la, ou ouvrez-la plus haut." if fermante else "fermez-la avec « ) »."
    return Diagnostic("L014", message, (Endroit(lieu),), aide)
