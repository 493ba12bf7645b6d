"""R011 · Une conclusion sur un fait donné.

## Ce que dit ce contrôle

Une règle conclut un fait que le vocabulaire déclare donné, présumé ou apprécié, et non déduit.

## Pourquoi

Ce que la personne déclare, ou que l'équipe médico-sociale apprécie, une règle ne le change pas dans son dos.

## Exemple fautif

```regle
règle « participation »
  source CASF R. 232-11
  en vigueur depuis le 01/03/2016
  alors plan d'aide retenu = 0 €/mois
```

## Exemple corrigé

```regle
règle « participation »
  source CASF R. 232-11
  en vigueur depuis le 01/03/2016
  alors participation = 0 €/mois
```

## Quand passer outre

Jamais. Si le fait se déclare et se calcule aussi, son origine est « donné ou déduit » : le donné l'emporte, et une
différence alerte.
"""

from __future__ import annotations

from moteur.diagnostics import Diagnostic, Endroit, Lieu


def faute(lieu: Lieu, declaration: Lieu, nom: str) -> Diagnostic:
    """Rend le diagnostic R011."""
    return Diagnostic(
        "R011",
        f"« {nom} » se donne : aucune règle ne le conclut.",
        (Endroit(lieu), Endroit(declaration, "déclaré ici")),
        "déclarez-le « donné ou déduit » si une règle peut le calculer.",
    )
