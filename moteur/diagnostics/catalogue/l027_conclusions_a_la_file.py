"""L027 · Des conclusions à la file.

## Ce que dit ce contrôle

Après « fait = calcul », un « et » sur la même ligne ouvre une seconde conclusion.

## Pourquoi

On lirait « b et c » comme une seule valeur, alors que la phrase conclurait aussi que c est vrai.

## Exemple fautif

```regle
règle « participation »
  source CASF R. 232-11
  en vigueur depuis le 01/03/2016
  alors participation = 0 €/mois et éligible
```

## Exemple corrigé

```regle
règle « participation »
  source CASF R. 232-11
  en vigueur depuis le 01/03/2016
  alors participation = 0 €/mois
  et éligible
```

## Quand passer outre

Jamais. Deux conclusions s'écrivent sur deux lignes, la seconde commençant par « et ».
"""

from __future__ import annotations

from moteur.diagnostics import Diagnostic, Endroit, Lieu


def faute(lieu: Lieu, premiere: Lieu) -> Diagnostic:
    """Rend le diagnostic L027."""
    return Diagnostic(
        "L027",
        "ce « et » ouvre une seconde conclusion au milieu d'une ligne.",
        (Endroit(lieu), Endroit(premiere, "la première conclusion")),
        "commencez une ligne par « et » pour chaque conclusion.",
    )
