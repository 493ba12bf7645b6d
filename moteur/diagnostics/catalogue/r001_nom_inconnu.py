"""R001 · Un nom inconnu.

## Ce que dit ce contrôle

Une phrase emploie un nom que ni le vocabulaire, ni un barème ne déclare.

## Pourquoi

Un nom mal écrit ne vaut pas zéro, ni « absent » : la règle parlerait d'autre chose que de la personne.

## Exemple fautif

```regle
règle « participation »
  source CASF R. 232-11
  en vigueur depuis le 01/03/2016
  si resources retenues ≤ seuil de participation
  alors participation = 0 €/mois
```

## Exemple corrigé

```regle
règle « participation »
  source CASF R. 232-11
  en vigueur depuis le 01/03/2016
  si ressources retenues ≤ seuil de participation
  alors participation = 0 €/mois
```

## Quand passer outre

Jamais. Un nom qui manque se déclare dans le vocabulaire (un fait) ou dans un barème (une valeur du droit), avec sa
source.
"""

from __future__ import annotations

from moteur.diagnostics import Diagnostic, Endroit, Lieu


def faute(lieu: Lieu, nom: str, suggestion: str) -> Diagnostic:
    """Rend le diagnostic R001."""
    return Diagnostic(
        "R001",
        f"je ne connais pas « {nom} ».",
        (Endroit(lieu),),
        suggestion or "déclarez ce nom dans un vocabulaire, ou dans un barème s'il a une valeur datée.",
    )
