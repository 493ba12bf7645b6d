"""L007 · « et » et « ou » mêlés."""

from __future__ import annotations

from moteur.diagnostics import Diagnostic, Endroit, Lieu


def faute(lieu: Lieu, interieur: Lieu) -> Diagnostic:
    """Rend le diagnostic L007."""
    return Diagnostic(
        "L007",
        "« et » et « ou » se mêlent sans parenthèses : la phrase a deux sens.",
        (Endroit(interieur), Endroit(lieu, "dans cette phrase")),
        "entourez de parenthèses ce qui va ensemble : a et (b ou c).",
    )
