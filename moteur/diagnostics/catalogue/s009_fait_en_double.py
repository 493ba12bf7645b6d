"""S009 · Un fait donné deux fois.

## Ce que dit ce contrôle

Le même fait est donné deux fois par le scénario, ou deux fois par le Contexte.

## Pourquoi

On ne saurait pas laquelle des deux valeurs compte. Un scénario peut en revanche corriger ce que donne son Contexte.

## Exemple fautif

```gherkin
# language: fr
Fonctionnalité: Plafond du plan d'aide

  @PLAF-05
  Scénario: Plafond du GIR 4
    Étant donné que le GIR est 4
    Et que le GIR est 3
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

Jamais. Pour éprouver deux valeurs, écrivez un plan de scénario et ses exemples.
"""

from __future__ import annotations

from moteur.diagnostics import Diagnostic, Endroit, Lieu

CODE = "S009"


def faute(lieu: Lieu, premier: Lieu, fait: str) -> Diagnostic:
    """Signale que `fait`, déjà donné en `premier`, l'est encore."""
    return Diagnostic(
        CODE,
        f"« {fait} » est donné deux fois.",
        (Endroit(lieu), Endroit(premier, "déjà donné ici")),
        "gardez une seule des deux valeurs.",
    )
