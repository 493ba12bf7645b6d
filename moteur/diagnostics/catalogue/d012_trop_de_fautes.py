"""D012 · Trop de fautes pour les dire toutes.

## Ce que dit ce contrôle

Le dossier contient tant de fautes que le moteur cesse de le lire.

## Pourquoi

Un dossier qui contient cent fautes est un autre fichier : en dire mille n'aiderait personne.

## Exemple fautif

Un export dont chaque colonne porte un nom que le vocabulaire ne connaît pas.

## Exemple corrigé

Le même export, ses colonnes renommées comme les faits.

## Quand passer outre

Jamais. Corrigez les premières : d'autres viennent souvent de la même cause.
"""

from __future__ import annotations

from moteur.diagnostics import Diagnostic, Endroit, Lieu

CODE = "D012"


def faute(lieu: Lieu | None, nombre: int) -> Diagnostic:
    """Signale que `nombre` fautes ont été dites et que la suite n'est pas lue."""
    endroits = (Endroit(lieu),) if lieu else ()
    return Diagnostic(
        CODE, f"{nombre} fautes sont dites ; la suite n'est pas lue.", endroits, "vérifiez que c'est le bon fichier."
    )
