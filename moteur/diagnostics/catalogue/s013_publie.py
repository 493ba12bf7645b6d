"""S013 · Une valeur publiée égale à la nôtre.

## Ce que dit ce contrôle

« … et non … comme le publie … » cite une valeur qui est celle que le scénario attend.

## Pourquoi

Cette tournure sert à dire qu'une valeur publiée diffère de celle du droit : elle affirme l'une et cite l'autre.

## Exemple fautif

```gherkin
# language: fr
Fonctionnalité: Plafond du plan d'aide

  @PLAF-05
  Scénario: Plafond du GIR 4
    Étant donné que le GIR est 4
    Quand le dossier est instruit au 01/01/2023
    Alors le plafond du plan d'aide est de 746,54 €, et non 746,54 € comme le publie l'Aube
```

## Exemple corrigé

```gherkin
# language: fr
Fonctionnalité: Plafond du plan d'aide

  @PLAF-04
  Scénario: Plafond du GIR 3
    Étant donné que le GIR est 3
    Quand le dossier est instruit au 01/01/2023
    Alors le plafond du plan d'aide est de 1 118,61 €, et non 1 118,62 € comme le publie l'Aube
```

## Quand passer outre

Jamais. Si la valeur publiée est devenue juste, retirez « et non … comme le publie … ».
"""

from __future__ import annotations

from moteur.diagnostics import Diagnostic, Endroit, Lieu

CODE = "S013"


def faute(lieu: Lieu, valeur: str) -> Diagnostic:
    """Signale que la valeur publiée `valeur` est celle attendue."""
    return Diagnostic(
        CODE,
        f"La valeur publiée « {valeur} » est celle que l'on attend.",
        (Endroit(lieu),),
        "retirez « et non … », ou corrigez l'une des deux.",
    )
