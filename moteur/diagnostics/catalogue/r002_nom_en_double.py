"""R002 · nom en double."""

from __future__ import annotations

from moteur.diagnostics import Diagnostic, Endroit, Lieu


def faute(lieu: Lieu, premier: Lieu | None, nom: str, identifiant: str) -> Diagnostic:
    """Rend le diagnostic R002."""
    return Diagnostic(
        "R002",
        f"« {nom} » se confond avec un nom déjà déclaré (identifiant {identifiant}).",
        (Endroit(lieu), *((Endroit(premier, "déjà déclaré ici"),) if premier else ())),
        "changez l'un des noms, ou donnez-lui un identifiant.",
    )
