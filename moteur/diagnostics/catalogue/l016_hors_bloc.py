"""L016 · texte hors d'un bloc."""

from __future__ import annotations

from moteur.diagnostics import Diagnostic, Endroit, Lieu


def faute(lieu: Lieu) -> Diagnostic:
    """Rend le diagnostic L016."""
    return Diagnostic(
        "L016",
        "ce texte est en retrait, mais aucun bloc n'est ouvert au-dessus.",
        (Endroit(lieu),),
        "commencez la ligne à la marge par règle, table, contrôle, fait…",
    )
