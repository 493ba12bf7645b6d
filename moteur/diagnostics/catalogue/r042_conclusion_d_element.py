"""R042 · conclusion sur un fait qui n'est pas de l'élément."""

from __future__ import annotations

from moteur.diagnostics import Diagnostic, Endroit, Lieu


def faute(lieu: Lieu, nom: str) -> Diagnostic:
    """Rend le diagnostic R042."""
    message = f"« {nom} » n'est pas un fait de l'élément : une règle « pour chaque » ne peut pas le conclure."
    aide = "concluez-le dans une règle à part, par « au moins un … tel que (…) » ou « somme, sur chaque …, de (…) »."
    return Diagnostic("R042", message, (Endroit(lieu),), aide)
