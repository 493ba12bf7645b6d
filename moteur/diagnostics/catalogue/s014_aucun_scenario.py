"""S014 · Rien à jouer.

## Ce que dit ce contrôle

Le dossier ne contient aucun fichier `.feature`, ou le fichier aucun scénario.

## Pourquoi

Ne rien jouer n'est pas un succès : un dossier mal nommé passerait pour vert.

## Exemple fautif

```gherkin
# language: fr
Fonctionnalité: Plafond du plan d'aide
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

Jamais. Un fichier de scénarios en préparation se garde hors du dossier, ou ses lignes en remarque.
"""

from __future__ import annotations

from moteur.diagnostics import Diagnostic, Endroit, Lieu

CODE = "S014"


def dossier(lieu: Lieu) -> Diagnostic:
    """Signale un dossier sans fichier `.feature`."""
    return Diagnostic(
        CODE, "Ce dossier ne contient aucun fichier « .feature ».", (Endroit(lieu),), "vérifiez le chemin."
    )


def fichier(lieu: Lieu) -> Diagnostic:
    """Signale un fichier sans scénario."""
    return Diagnostic(
        CODE, "Ce fichier ne contient aucun scénario.", (Endroit(lieu),), "écrivez « Scénario: » et ses étapes."
    )
