"""R041 · fait d'un élément, hors de sa liste."""

from __future__ import annotations

from moteur.diagnostics import Diagnostic, Endroit, Lieu


def faute(lieu: Lieu, nom: str, entite: str) -> Diagnostic:
    """Rend le diagnostic R041."""
    message = f"« {nom} » est un fait de chaque {entite} : on ne sait pas ici duquel."
    aide = f"écrivez « pour chaque {entite} » dans la règle, ou « au moins un {entite} tel que (…) »."
    return Diagnostic("R041", message, (Endroit(lieu),), aide)
