"""L017 · période mal écrite."""

from __future__ import annotations

from moteur.diagnostics import Diagnostic, Endroit, Lieu


def faute(lieu: Lieu, texte: str) -> Diagnostic:
    """Rend le diagnostic L017."""
    return Diagnostic(
        "L017",
        f"« {texte} » ne dit pas une période.",
        (Endroit(lieu),),
        "écrivez « depuis le 01/03/2016 », « du 01/01/2022 au 31/12/2023 » ou « jusqu'au 31/12/2023 ».",
    )
