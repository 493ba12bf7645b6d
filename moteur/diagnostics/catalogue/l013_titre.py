"""L013 · titre manquant."""

from __future__ import annotations

from moteur.diagnostics import Diagnostic, Endroit, Lieu


def faute(lieu: Lieu, mot: str) -> Diagnostic:
    """Rend le diagnostic L013."""
    return Diagnostic(
        "L013",
        f"« {mot} » demande un titre entre guillemets.",
        (Endroit(lieu),),
        f"écrivez par exemple : {mot} « plafond du plan d'aide ».",
    )
