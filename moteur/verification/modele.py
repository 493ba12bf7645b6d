"""Les contrôles du modèle entier : à chaque date où quelque chose change."""

from __future__ import annotations

from moteur.diagnostics import Diagnostic
from moteur.modele.modele import Modele


def verifier_modele(modele: Modele) -> list[Diagnostic]:
    """Rend les fautes du modèle que la lecture d'un fichier seul ne voit pas."""
    return []
