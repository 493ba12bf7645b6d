"""R009 · cycle."""

from __future__ import annotations

from moteur.diagnostics import Diagnostic, Endroit, Lieu


def faute(etapes: list[tuple[Lieu, str]]) -> Diagnostic:
    """Rend le diagnostic R009."""
    chemin = " → ".join([nom for _, nom in etapes] + [etapes[0][1]])
    endroits = tuple(Endroit(lieu, f"« {nom} » se calcule ici") for lieu, nom in etapes)
    return Diagnostic("R009", f"ces faits se calculent l'un par l'autre : {chemin}.", endroits, "coupez le cercle.")
