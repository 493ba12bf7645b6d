"""D007 · décimales de trop."""

from __future__ import annotations

from moteur.diagnostics import Diagnostic, Endroit, Lieu


def faute(lieu: Lieu | None, nom: str, valeur: str) -> Diagnostic:
    """Rend le diagnostic D007."""
    endroits = (Endroit(lieu),) if lieu else ()
    return Diagnostic(
        "D007",
        f"« {nom} » vaut {valeur} : il se donne au centime, deux décimales au plus.",
        endroits,
        "arrondissez avant de donner, ou vérifiez la saisie.",
    )
