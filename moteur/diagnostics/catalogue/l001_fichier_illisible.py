"""L001 · fichier illisible."""

from __future__ import annotations

from moteur.diagnostics import Diagnostic, Endroit, Lieu


def faute(lieu: Lieu, raison: str) -> Diagnostic:
    """Rend le diagnostic L001."""
    return Diagnostic(
        "L001", f"ce fichier ne se lit pas : {raison}.", (Endroit(lieu),), "enregistrez-le comme texte, codé en UTF-8."
    )
