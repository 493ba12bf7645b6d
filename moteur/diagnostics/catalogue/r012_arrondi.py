"""R012 · arrondi manquant ou de trop."""

from __future__ import annotations

from moteur.diagnostics import Diagnostic, Endroit, Lieu


def faute(lieu: Lieu, declaration: Lieu, nom: str, *, manquant: bool) -> Diagnostic:
    """Rend le diagnostic R012."""
    if manquant:
        message = f"« {nom} » est au centime, mais rien n'arrondit ce calcul."
        aide = "nommez l'arrondi à la fin : « …, arrondi au centime »."
    else:
        message = f"« {nom} » n'est pas déclaré au centime, mais ce calcul l'arrondit."
        aide = "retirez l'arrondi, ou déclarez le fait « au centime »."
    return Diagnostic("R012", message, (Endroit(lieu), Endroit(declaration, "déclaré ici")), aide)
