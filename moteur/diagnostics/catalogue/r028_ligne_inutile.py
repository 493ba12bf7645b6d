"""R028 · Une ligne qui ne sert jamais.

## Ce que dit ce contrôle

Une ligne de table ne peut jamais être vraie, ou n'est jamais atteinte parce qu'une ligne au-dessus l'est toujours
avant elle.

## Pourquoi

Elle se lit, se cite et ne décide de rien. Le plus souvent, deux lignes sont dans le mauvais ordre.

## Exemple fautif

```regle
table « plafond », première ligne vraie
  source CASF R. 232-10
  en vigueur depuis le 01/03/2016
  | GIR | alors plafond du plan |
  | ≥ 1 | 0 €/mois              |
  | 4   | plan d'aide retenu    |
```

## Exemple corrigé

```regle
table « plafond », première ligne vraie
  source CASF R. 232-10
  en vigueur depuis le 01/03/2016
  | GIR | alors plafond du plan |
  | 4   | plan d'aide retenu    |
  | ≥ 1 | 0 €/mois              |
```

## Quand passer outre

Jamais. Une ligne gardée pour mémoire se met en remarque, précédée de `#`.
"""

from __future__ import annotations

from moteur.diagnostics import Diagnostic, Endroit, Lieu


def jamais_vraie(lieu: Lieu) -> Diagnostic:
    """Rend le diagnostic R028 d'une ligne dont les conditions se contredisent."""
    return Diagnostic(
        "R028",
        "cette ligne ne peut jamais être vraie.",
        (Endroit(lieu),),
        "ses conditions se contredisent : corrigez-les.",
    )


def jamais_atteinte(lieu: Lieu, avant: Lieu) -> Diagnostic:
    """Rend le diagnostic R028 d'une ligne qu'une autre précède toujours."""
    return Diagnostic(
        "R028",
        "cette ligne n'est jamais atteinte : quand elle est vraie, une autre l'est avant elle.",
        (Endroit(lieu), Endroit(avant, "celle-ci l'emporte")),
        "mettez la plus précise au-dessus, ou retirez-la.",
    )
