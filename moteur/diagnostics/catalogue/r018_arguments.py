"""R018 · clés d'un nom."""

from __future__ import annotations

from moteur.diagnostics import Diagnostic, Endroit, Lieu


def faute(lieu: Lieu, nom: str, attendus: list[str]) -> Diagnostic:
    """Rend le diagnostic R018."""
    return Diagnostic(
        "R018",
        f"« {nom} » demande {len(attendus)} clé{'s' if len(attendus) > 1 else ''} entre parenthèses : {', '.join(attendus) or 'aucune'}.",
        (Endroit(lieu),),
        "écrivez par exemple : " + nom + " (" + ", ".join(attendus) + ")." if attendus else "retirez les parenthèses.",
    )
