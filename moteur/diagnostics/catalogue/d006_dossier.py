"""D006 · dossier mal formé."""

from __future__ import annotations

from moteur.diagnostics import Diagnostic, Endroit, Lieu


def faute(lieu: Lieu | None, raison: str) -> Diagnostic:
    """Rend le diagnostic D006."""
    endroits = (Endroit(lieu),) if lieu else ()
    return Diagnostic(
        "D006",
        f"ce dossier ne se lit pas : {raison}.",
        endroits,
        "un dossier est une liste de faits « nom: valeur », en YAML ou en JSON.",
    )
