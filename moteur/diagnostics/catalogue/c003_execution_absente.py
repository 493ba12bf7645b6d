"""C003 · exécution absente."""

from __future__ import annotations

from moteur.diagnostics import Diagnostic, Endroit, Lieu


def faute(lieu: Lieu | None, nom: str, raison: str) -> Diagnostic:
    """Rend le diagnostic C003."""
    endroits = (Endroit(lieu),) if lieu else ()
    return Diagnostic(
        "C003",
        f"l'exécution « {nom} » n'est pas disponible : {raison}.",
        endroits,
        "employez `--execution natif`, ou installez l'extra : pip install 'moteur-apa[agenda]'.",
    )
