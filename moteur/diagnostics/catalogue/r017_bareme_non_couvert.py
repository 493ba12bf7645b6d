"""R017 · barème non couvert."""

from __future__ import annotations

from moteur.diagnostics import Diagnostic, Endroit, Lieu


def faute(lieu: Lieu, serie: Lieu, nom: str, jour: str) -> Diagnostic:
    """Rend le diagnostic R017."""
    return Diagnostic(
        "R017",
        f"« {nom} » n'a pas de valeur au {jour}, alors que cette règle est en vigueur.",
        (Endroit(lieu, "employé ici"), Endroit(serie, "le barème")),
        "ajoutez la valeur datée au barème, avec sa source, ou ouvrez la règle plus tard.",
    )
