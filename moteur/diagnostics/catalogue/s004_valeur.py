"""S004 · Une valeur illisible.

## Ce que dit ce contrôle

La valeur écrite n'est pas du type du fait, ou n'est pas l'un de ses choix.

## Pourquoi

Un nombre s'écrit avec une virgule, une date jour/mois/année, un choix comme le vocabulaire l'écrit : ainsi une valeur
ne se lit que d'une façon.

## Exemple fautif

```gherkin
# language: fr
Fonctionnalité: Plafond du plan d'aide

  @PLAF-05
  Scénario: Plafond du GIR 4
    Étant donné que le GIR est 4
    Quand le dossier est instruit au 01/01/2023
    Alors le plafond du plan d'aide est de 746.54 €
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

Jamais. Pour éprouver une saisie fautive, instruisez un dossier fautif : un scénario, lui, éprouve le droit.
"""

from __future__ import annotations

from moteur.diagnostics import Diagnostic, Endroit, Lieu

CODE = "S004"


def faute(lieu: Lieu, texte: str, fait: str, aide: str) -> Diagnostic:
    """Signale que `texte` n'est pas une valeur de `fait` ; `aide` dit ce qui en serait une."""
    return Diagnostic(CODE, f"« {texte} » n'est pas une valeur de « {fait} ».", (Endroit(lieu),), aide)
