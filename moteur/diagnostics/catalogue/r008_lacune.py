"""R008 · lacune entre deux versions."""

from __future__ import annotations

from moteur.diagnostics import Diagnostic, Endroit, Lieu


def faute(lieu: Lieu, suivante: Lieu, titre: str, du: str, au: str) -> Diagnostic:
    """Rend le diagnostic R008."""
    return Diagnostic(
        "R008",
        f"aucune version de « {titre} » ne vaut du {du} au {au}.",
        (Endroit(lieu, "s'arrête"), Endroit(suivante, "reprend")),
        "prolongez la première version, ou avancez la seconde ; si le droit se taisait, écrivez-le par une version qui le dit.",
    )
