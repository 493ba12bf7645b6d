"""R010 · Une source manquante.

## Ce que dit ce contrôle

Une règle, une table ou un contrôle ne cite aucun texte.

## Pourquoi

Chaque ligne d'une décision cite son article. Une règle sans source ne se vérifie pas et ne se défend pas.

## Exemple fautif

```regle
règle « participation »
  en vigueur depuis le 01/03/2016
  alors participation = 0 €/mois
```

## Exemple corrigé

```regle
règle « participation »
  source CASF R. 232-11
  en vigueur depuis le 01/03/2016
  alors participation = 0 €/mois
```

## Quand passer outre

Jamais. À défaut d'un texte publié, la source est l'acte du département ou la doctrine qui fonde la règle ; une clause
« incertain » dit ce que l'on n'a pas pu vérifier.
"""

from __future__ import annotations

from moteur.diagnostics import Diagnostic, Endroit, Lieu


def faute(lieu: Lieu, titre: str) -> Diagnostic:
    """Rend le diagnostic R010."""
    return Diagnostic(
        "R010",
        f"« {titre} » ne cite aucune source.",
        (Endroit(lieu),),
        "ajoutez une ligne « source », avec l'article : source CASF R. 232-11.",
    )
