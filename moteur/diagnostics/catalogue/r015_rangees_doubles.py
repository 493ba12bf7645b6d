"""R015 · lignes de table en double."""

from __future__ import annotations

from moteur.diagnostics import Diagnostic, Endroit, Lieu


def faute(lieu: Lieu, autre: Lieu) -> Diagnostic:
    """Rend le diagnostic R015."""
    return Diagnostic(
        "R015",
        "ces deux lignes ont les mêmes conditions.",
        (Endroit(lieu), Endroit(autre, "mêmes conditions")),
        "gardez-en une, ou distinguez leurs conditions.",
    )
