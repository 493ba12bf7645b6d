"""L011 · ligne de table mal formée."""

from __future__ import annotations

from moteur.diagnostics import Diagnostic, Endroit, Lieu


def faute(lieu: Lieu, trouvees: int, attendues: int, entete: Lieu) -> Diagnostic:
    """Rend le diagnostic L011."""
    return Diagnostic(
        "L011",
        f"cette ligne a {trouvees} case{'s' if trouvees > 1 else ''}, l'en-tête en a {attendues}.",
        (Endroit(lieu), Endroit(entete, "l'en-tête")),
        "chaque ligne a autant de cases que l'en-tête ; une case sans condition s'écrit « - ».",
    )
