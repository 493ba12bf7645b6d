"""B022 · Un nombre illisible.

## Ce que dit ce contrôle

Là où la série attend un nombre, le texte n'en est pas un.

## Pourquoi

Une case mal écrite ne vaut pas zéro. L'unité se dit une fois, pour toute la série ; seul le signe « % » suit le
nombre, et seulement dans une série en « % ».

## Exemple fautif

```yaml
series:
  - nom: la redevance d'essai
    unite: €/mois
    source: arrêté d'exemple
    valeurs:
      - du: 01/01/2020
        valeur: 12,50 €
        confiance: vu dans une source
```

## Exemple corrigé

```yaml
series:
  - nom: la redevance d'essai
    unite: €/mois
    source: arrêté d'exemple
    valeurs:
      - du: 01/01/2020
        valeur: 12,50
        confiance: vu dans une source
```

## Quand passer outre

Jamais. Une valeur qui dépend d'autre chose qu'une date n'est pas un nombre : c'est une table à clés, ou une règle.
"""

from __future__ import annotations

from moteur.diagnostics import Diagnostic, Endroit, Lieu

CODE = "B022"


def faute(lieu: Lieu, texte: str) -> Diagnostic:
    """Signale que `texte` n'est pas un nombre."""
    return Diagnostic(
        CODE,
        f"« {texte} » n'est pas un nombre.",
        (Endroit(lieu),),
        "écrivez des chiffres, une virgule s'il y a des décimales, et rien d'autre : « 1 250,50 ».",
    )


def sans_pourcent(lieu: Lieu, texte: str) -> Diagnostic:
    """Signale un nombre sans « % » dans une série en « % »."""
    return Diagnostic(
        CODE,
        f"La série est en « % », et « {texte} » n'en porte pas.",
        (Endroit(lieu),),
        f"écrivez « {texte} % », ou déclarez la série « sans unité ».",
    )


def avec_pourcent(lieu: Lieu, texte: str) -> Diagnostic:
    """Signale un nombre en « % » dans une série qui ne l'est pas."""
    return Diagnostic(
        CODE,
        f"« {texte} » est en pour cent, et la série ne l'est pas.",
        (Endroit(lieu),),
        'retirez le signe « % » et écrivez le nombre dans l\'unité de la série, ou déclarez « unite: "%" ».',
    )
