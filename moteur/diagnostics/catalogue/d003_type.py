"""D003 · valeur d'un autre type."""

from __future__ import annotations

from moteur.diagnostics import Diagnostic, Endroit, Lieu


def faute(lieu: Lieu | None, nom: str, attendu: str, valeur: str) -> Diagnostic:
    """Rend le diagnostic D003."""
    endroits = (Endroit(lieu),) if lieu else ()
    return Diagnostic(
        "D003",
        f"« {nom} » attend {attendu}, et « {valeur} » n'en est pas.",
        endroits,
        "un nombre s'écrit 286,40 ; une date 2023-01-01 ou 01/01/2023 ; un oui/non, oui ou non.",
    )
