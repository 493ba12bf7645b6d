"""L009 · clause en double."""

from __future__ import annotations

from moteur.diagnostics import Diagnostic, Endroit, Lieu


def faute(lieu: Lieu, premier: Lieu, clause: str) -> Diagnostic:
    """Rend le diagnostic L009."""
    return Diagnostic(
        "L009",
        f"la clause « {clause} » est écrite deux fois.",
        (Endroit(lieu, "de nouveau ici"), Endroit(premier, "déjà écrite ici")),
        "gardez-en une.",
    )
