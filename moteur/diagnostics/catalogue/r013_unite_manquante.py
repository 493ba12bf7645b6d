"""R013 · Une unité manquante.

## Ce que dit ce contrôle

Un zéro ou un un est écrit sans unité, là où il faut un montant, des heures ou une durée.

## Pourquoi

« 0 » de quoi ? Le lecteur n'a pas à deviner, et l'unité empêche de comparer un montant à des heures.

## Exemple fautif

```regle
règle « participation »
  source CASF R. 232-11
  en vigueur depuis le 01/03/2016
  si plan d'aide retenu > 0
  alors participation = 0 €/mois
```

## Exemple corrigé

```regle
règle « participation »
  source CASF R. 232-11
  en vigueur depuis le 01/03/2016
  si plan d'aide retenu > 0 €/mois
  alors participation = 0 €/mois
```

## Quand passer outre

Jamais. Un nombre de choses que l'on compte (« 0 » enfant) prend l'unité du fait auquel on le compare.
"""

from __future__ import annotations

from moteur.diagnostics import Diagnostic, Endroit, Lieu


def faute(lieu: Lieu, nombre: str, unite: str) -> Diagnostic:
    """Rend le diagnostic R013."""
    return Diagnostic("R013", f"« {nombre} » est écrit sans unité.", (Endroit(lieu),), f"écrivez « {nombre} {unite} ».")
