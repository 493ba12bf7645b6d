"""S012 · Deux scénarios du même nom.

## Ce que dit ce contrôle

Deux scénarios d'un même fichier portent le même nom.

## Pourquoi

Certains outils ne jouent alors que l'un des deux, sans le dire ; et un rapport ne dit plus lequel est rouge.

## Exemple fautif

```gherkin
# language: fr
Fonctionnalité: Plafond du plan d'aide

  @PLAF-05
  Scénario: Plafond du GIR 4
    Étant donné que le GIR est 4
    Quand le dossier est instruit au 01/01/2023
    Alors le plafond du plan d'aide est de 746,54 €

  @PLAF-05
  Scénario: Plafond du GIR 4
    Quand le dossier est instruit au 01/01/2023
    Alors le plafond du plan d'aide est indéterminé
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

  @PLAF-05
  Scénario: Plafond sans GIR
    Quand le dossier est instruit au 01/01/2023
    Alors le plafond du plan d'aide est indéterminé
```

## Quand passer outre

Jamais. Dites dans le titre ce qui distingue les deux cas.
"""

from __future__ import annotations

from moteur.diagnostics import Diagnostic, Endroit, Lieu

CODE = "S012"


def faute(lieu: Lieu, premier: Lieu, nom: str) -> Diagnostic:
    """Signale que le nom `nom`, déjà pris en `premier`, l'est encore."""
    return Diagnostic(
        CODE,
        f"Deux scénarios s'appellent « {nom} ».",
        (Endroit(lieu), Endroit(premier, "le premier")),
        "donnez-leur des noms différents.",
    )
