"""S002 · Une phrase incomprise.

## Ce que dit ce contrôle

Une étape n'a aucune des formes que le vocabulaire permet de lire.

## Pourquoi

Toutes les phrases se lisent par le vocabulaire des règles : une phrase qui ne se lit pas n'éprouverait rien.

## Exemple fautif

```gherkin
# language: fr
Fonctionnalité: Plafond du plan d'aide

  @PLAF-05
  Scénario: Plafond du GIR 4
    Étant donné une perte d'autonomie légère
    Quand le dossier est instruit au 01/01/2023
    Alors le plafond du plan d'aide est de 746,54 €
```

## Exemple corrigé

```gherkin
# language: fr
Fonctionnalité: Plafond du plan d'aide

  @PLAF-05
  Scénario: Plafond du GIR 4
    Étant donné que le GIR est 4
    Quand le dossier est instruit au 01/01/2023
    Alors le plafond du plan d'aide est de 746,54 €
```

## Quand passer outre

Jamais. Une tournure qui manque s'ajoute au vocabulaire, par la clause « se dit ».
"""

from __future__ import annotations

from moteur.diagnostics import Diagnostic, Endroit, Lieu

CODE = "S002"


def faute(lieu: Lieu, phrase: str, aide: str) -> Diagnostic:
    """Signale la phrase `phrase` ; `aide` montre une phrase qui se lit."""
    return Diagnostic(CODE, f"Je ne comprends pas la phrase « {phrase} ».", (Endroit(lieu),), aide)
