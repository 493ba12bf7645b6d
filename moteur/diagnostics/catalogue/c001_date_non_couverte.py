"""C001 · date non couverte."""

from __future__ import annotations

from moteur.diagnostics import Diagnostic, Endroit, Lieu


def faute(lieu: Lieu | None, jour: str, premier: str) -> Diagnostic:
    """Rend le diagnostic C001."""
    endroits = (Endroit(lieu),) if lieu else ()
    return Diagnostic(
        "C001",
        f"le {jour} est avant le premier jour couvert, le {premier}.",
        endroits,
        "demandez une date à partir de ce jour.",
    )
