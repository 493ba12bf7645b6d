"""D004 · Une valeur hors des bornes.

## Ce que dit ce contrôle

Le nombre est plus petit ou plus grand que ce que le vocabulaire admet. Un montant, un tarif ou un nombre d'heures n'est
jamais négatif.

## Pourquoi

Une telle valeur vient d'une faute de saisie, ou d'un montant annuel donné pour un montant mensuel.

## Exemple fautif

```yaml
gir: 7
ressources_mensuelles: -1000
```

## Exemple corrigé

```yaml
gir: 6
ressources_mensuelles: 1000
```

## Quand passer outre

Jamais. Si la valeur est exacte et que la borne est trop étroite, c'est le vocabulaire qui est à corriger, avec sa
source.
"""

from __future__ import annotations

from moteur.diagnostics import Diagnostic, Endroit, Lieu

CODE = "D004"


def faute(lieu: Lieu | None, nom: str, valeur: str, bornes: str) -> Diagnostic:
    """Signale que `nom` vaut `valeur` au lieu d'être dans `bornes` (« entre 1 et 6 »)."""
    endroits = (Endroit(lieu),) if lieu else ()
    return Diagnostic(
        CODE, f"« {nom} » vaut {valeur} : il doit être {bornes}.", endroits, "vérifiez la saisie et l'unité."
    )
