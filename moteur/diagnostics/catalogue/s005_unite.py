"""S005 · Une unité absente, ou qui n'est pas celle du fait.

## Ce que dit ce contrôle

Un nombre est écrit sans son unité, ou avec une autre que celle du fait.

## Pourquoi

Des euros par an et des euros par mois ne se comparent pas ; rien n'est converti en silence. « € » suffit pour un fait
en €/mois, et « h » pour un fait en h/mois.

## Exemple fautif

```gherkin
# language: fr
Fonctionnalité: Plafond du plan d'aide

  @PLAF-05
  Scénario: Plafond du GIR 4
    Étant donné que le GIR est 4
    Quand le dossier est instruit au 01/01/2023
    Alors le plafond du plan d'aide est de 8 958,48 €/an
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

Jamais. Un fait sans unité (un GIR, un nombre de personnes) s'écrit, lui, sans rien après.
"""

from __future__ import annotations

from moteur.diagnostics import Diagnostic, Endroit, Lieu

CODE = "S005"


def faute(lieu: Lieu, texte: str, fait: str, unite: str) -> Diagnostic:
    """Signale que `texte` ne porte pas l'unité `unite` de `fait`."""
    return Diagnostic(
        CODE,
        f"« {texte} » n'a pas l'unité de « {fait} ».",
        (Endroit(lieu),),
        f"l'unité est {unite}." if unite != "sans unité" else "c'est un nombre sans unité.",
    )
