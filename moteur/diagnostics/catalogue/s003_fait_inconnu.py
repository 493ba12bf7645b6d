"""S003 · Un fait que le vocabulaire ne connaît pas.

## Ce que dit ce contrôle

Une étape ou un tableau nomme un fait qui n'est dans aucun vocabulaire, ou une obligation qu'aucune règle n'écrit.

## Pourquoi

Un nom mal écrit laisserait le fait hors du dossier, et le scénario dirait autre chose que ce qu'on y lit.

## Exemple fautif

```gherkin
# language: fr
Fonctionnalité: Plafond du plan d'aide

  @PLAF-05
  Scénario: Plafond du GIR 4
    Étant donné que le GRI est 4
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

Jamais. Un scénario peut s'écrire avant la règle, mais pas avant les mots : déclarez d'abord le fait.
"""

from __future__ import annotations

from moteur.diagnostics import Diagnostic, Endroit, Lieu

CODE = "S003"


def faute(lieu: Lieu, nom: str, suggestion: str) -> Diagnostic:
    """Signale le nom `nom` ; `suggestion` est vide si aucun fait ne lui ressemble."""
    return Diagnostic(
        CODE,
        f"Je ne connais pas le fait « {nom} ».",
        (Endroit(lieu),),
        suggestion or "`moteur vocabulaire` donne tous les faits.",
    )


def obligation(lieu: Lieu, titre: str, suggestion: str) -> Diagnostic:
    """Signale une obligation qu'aucun bloc « obligation » n'écrit."""
    aide = suggestion or "son titre est celui, entre guillemets, de son bloc « obligation »."
    return Diagnostic(CODE, f"Je ne connais pas l'obligation « {titre} ».", (Endroit(lieu),), aide)
