"""S001 · Un fichier qui n'est pas du Gherkin en français.

## Ce que dit ce contrôle

Le fichier ne commence pas par « # language: fr », ou une ligne n'a pas sa place.

## Pourquoi

Un fichier `.feature` s'ouvre aussi dans d'autres outils, qui le croient en anglais si rien ne le dit. Une ligne qui ne
commence par aucun mot-clé ne serait pas jouée.

## Exemple fautif

```gherkin
# language: fr
Fonctionnalité: Plafond du plan d'aide

  @PLAF-05
  Scénario: Plafond du GIR 4
    Le GIR est 4
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

Jamais. Même si un autre outil lit le fichier sans sa première ligne, le moteur veut qu'elle dise la langue.
"""

from __future__ import annotations

from moteur.diagnostics import Diagnostic, Endroit, Lieu

CODE = "S001"


_MOTS = "« Fonctionnalité: », « Contexte: », « Scénario: », « Plan du scénario: », « Exemples: »"


def langue(lieu: Lieu) -> Diagnostic:
    """Signale que le fichier ne se dit pas en français."""
    return Diagnostic(
        CODE,
        "Ce fichier ne dit pas qu'il est en français.",
        (Endroit(lieu),),
        "écrivez « # language: fr » à la première ligne.",
    )


def inattendu(lieu: Lieu, ligne: str) -> Diagnostic:
    """Signale une ligne qui n'a pas sa place."""
    return Diagnostic(
        CODE,
        f"La ligne « {ligne} » n'a pas sa place ici.",
        (Endroit(lieu),),
        f"une ligne s'ouvre par {_MOTS}, « Étant donné », « Quand », « Alors », « Et », « Mais », « | » ou « @ ».",
    )


def cases(lieu: Lieu) -> Diagnostic:
    """Signale un tableau dont les lignes n'ont pas le même nombre de cases."""
    return Diagnostic(
        CODE,
        "Cette ligne du tableau n'a pas le même nombre de cases que la première.",
        (Endroit(lieu),),
        "ajoutez ou retirez une case ; une case vide s'écrit « |  | ».",
    )


def fin(lieu: Lieu) -> Diagnostic:
    """Signale un fichier qui s'arrête trop tôt."""
    return Diagnostic(
        CODE, "Le fichier s'arrête trop tôt.", (Endroit(lieu),), f"il attend encore l'un de {_MOTS} ou une étape."
    )
