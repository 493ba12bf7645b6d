"""L010 · guillemet non fermé."""

from __future__ import annotations

from moteur.diagnostics import Diagnostic, Endroit, Lieu


def faute(lieu: Lieu) -> Diagnostic:
    """Rend le diagnostic L010."""
    return Diagnostic(
        "L010", "ce guillemet « n'est pas fermé.", (Endroit(lieu),), "fermez-le sur la même ligne avec »."
    )
