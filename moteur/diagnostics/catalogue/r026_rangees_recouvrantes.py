"""R026 · lignes de table qui se recouvrent."""

from __future__ import annotations

from moteur.diagnostics import Diagnostic, Endroit, Lieu


def faute(lieu: Lieu, autre: Lieu) -> Diagnostic:
    """Rend le diagnostic R026."""
    return Diagnostic(
        "R026",
        "rien ne montre que ces deux lignes ne sont jamais vraies ensemble.",
        (Endroit(lieu), Endroit(autre, "et celle-ci")),
        "écrivez « première ligne vraie » si l'ordre départage, ou séparez les conditions.",
    )
