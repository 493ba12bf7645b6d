"""S010 · Un tableau mal formé.

## Ce que dit ce contrôle

Une étape annonce un tableau et n'en a pas, ou son tableau n'a pas l'une des formes que l'on sait lire.

## Pourquoi

Un tableau se lit de trois façons : des noms de faits puis une ligne de valeurs ; les colonnes « fait » et « valeur » ;
une énumération du vocabulaire, puis des faits qui se déclinent selon elle.

## Exemple fautif

```gherkin
# language: fr
Fonctionnalité: Grille

  @AGG-05
  Scénario: Cohérence
    Étant donné que la grille est :
      | cohérence | orientation |
      | A         | B           |
      | C         | C           |
    Quand le dossier est instruit au 01/01/2023
    Alors la cohérence est A
```

## Exemple corrigé

```gherkin
# language: fr
Fonctionnalité: Grille

  @AGG-05
  Scénario: Cohérence
    Étant donné que la grille est :
      | cohérence | orientation |
      | A         | B           |
    Quand le dossier est instruit au 01/01/2023
    Alors la cohérence est A
```

## Quand passer outre

Jamais. Un fait seul se dit mieux par une phrase que par un tableau.
"""

from __future__ import annotations

from moteur.diagnostics import Diagnostic, Endroit, Lieu

CODE = "S010"


_FORMES = (
    "un tableau porte des noms de faits et une ligne de valeurs, ou les colonnes « fait » et « valeur », ou une "
    "énumération et ses faits."
)


def absente(lieu: Lieu) -> Diagnostic:
    """Signale une étape qui annonce un tableau et n'en a pas."""
    return Diagnostic(CODE, "Il manque le tableau de cette étape.", (Endroit(lieu),), _FORMES)


def sans_valeur(lieu: Lieu) -> Diagnostic:
    """Signale un tableau réduit à son en-tête."""
    return Diagnostic(CODE, "Ce tableau n'a que son en-tête.", (Endroit(lieu),), "ajoutez une ligne de valeurs.")


def plusieurs_lignes(lieu: Lieu) -> Diagnostic:
    """Signale une seconde ligne de valeurs."""
    return Diagnostic(CODE, "Ce tableau donne deux fois les mêmes faits.", (Endroit(lieu),), _FORMES)
