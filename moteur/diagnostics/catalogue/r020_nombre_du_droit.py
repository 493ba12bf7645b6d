"""R020 · nombre du droit dans une règle."""

from __future__ import annotations

from moteur.diagnostics import Diagnostic, Endroit, Lieu


def faute(lieu: Lieu, nombre: str) -> Diagnostic:
    """Rend le diagnostic R020."""
    return Diagnostic(
        "R020",
        f"« {nombre} » est un nombre du droit : il n'a pas sa place dans une règle.",
        (Endroit(lieu),),
        "mettez-le dans un barème, daté et sourcé, et écrivez ici son nom (on ne peut écrire que 0, 1 et 100 %, et les rangs d'un fait de type rang).",
    )
