"""S015 · Une attente qui n'est pas tenue.

## Ce que dit ce contrôle

Le moteur répond autre chose que ce que le scénario attend.

## Pourquoi

Soit une règle ou une valeur a changé, soit le scénario se trompe. `moteur expliquer` montre d'où vient la valeur
obtenue.

## Exemple fautif

```gherkin
# language: fr
Fonctionnalité: Plafond du plan d'aide

  @PLAF-05
  Scénario: Plafond du GIR 4
    Étant donné que le GIR est 4
    Quand le dossier est instruit au 01/01/2023
    Alors le plafond du plan d'aide est de 746,55 €
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

Jamais en changeant l'attente pour la faire passer. Relisez l'article : si la règle se trompe, corrigez-la ; si c'est
le scénario, dites pourquoi dans le commit.
"""

from __future__ import annotations

from moteur.diagnostics import Diagnostic, Endroit, Lieu

CODE = "S015"


def faute(lieu: Lieu, exemple: Lieu | None, sujet: str, attendu: str, obtenu: str) -> Diagnostic:
    """Signale que `sujet` ne vaut pas ce qui est attendu."""
    endroits = (Endroit(lieu),) if exemple is None else (Endroit(lieu), Endroit(exemple, "pour cet exemple"))
    return Diagnostic(CODE, f"{sujet} : attendu {attendu}, obtenu {obtenu}.", endroits)
