"""D008 · appréciation mal écrite."""

from __future__ import annotations

from moteur.diagnostics import Diagnostic, Endroit, Lieu


def faute(lieu: Lieu | None, nom: str, cle: str) -> Diagnostic:
    """Rend le diagnostic D008."""
    endroits = (Endroit(lieu),) if lieu else ()
    return Diagnostic(
        "D008",
        f"« {cle} » n'a pas de sens dans l'appréciation de « {nom} ».",
        endroits,
        "on donne valeur, auteur, date et motif.",
    )
