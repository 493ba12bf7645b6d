"""T007 · Une ligne dont un résultat ne se laisse pas écrire.

## Ce que dit ce contrôle

De cette ligne, un résultat dépasse ce qu'une table peut porter : un montant de plus de trente-huit chiffres.

## Pourquoi

Une valeur tronquée passerait pour juste. Les autres lignes sont calculées.

## Exemple fautif

```csv
montant_plan_aide
999999999999999
```

## Exemple corrigé

```csv
montant_plan_aide
550,00
```

## Quand passer outre

Jamais : une telle valeur est une faute de saisie.
"""

from __future__ import annotations

from moteur.diagnostics import Diagnostic

CODE = "T007"


def faute(raison: str) -> Diagnostic:
    """Signale qu'une ligne ne se calcule pas ; `raison` dit pourquoi, en une phrase sans point."""
    return Diagnostic(CODE, f"cette ligne ne se calcule pas : {raison}.", (), "vérifiez ses montants.")
