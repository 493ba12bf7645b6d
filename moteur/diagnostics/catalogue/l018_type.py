"""L018 · type mal écrit."""

from __future__ import annotations

from moteur.diagnostics import Diagnostic, Endroit, Lieu


def faute(lieu: Lieu, texte: str) -> Diagnostic:
    """Rend le diagnostic L018."""
    return Diagnostic(
        "L018",
        f"« {texte} » ne dit pas le type d'un fait.",
        (Endroit(lieu),),
        "on écrit : oui/non, date, texte, nombre en €/mois, rang de 1 à 6, choix parmi a, b, liste parmi a, b.",
    )
