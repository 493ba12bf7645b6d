"""R007 · versions qui se recouvrent."""

from __future__ import annotations

from moteur.diagnostics import Diagnostic, Endroit, Lieu


def faute(lieu: Lieu, autre: Lieu, titre: str, du: str, au: str) -> Diagnostic:
    """Rend le diagnostic R007."""
    return Diagnostic(
        "R007",
        f"deux versions de « {titre} » valent en même temps, du {du} au {au}.",
        (Endroit(lieu, "cette version"), Endroit(autre, "et celle-ci")),
        "fermez la première la veille du jour où la seconde s'ouvre, ou écrivez « remplace la version du … ».",
    )
