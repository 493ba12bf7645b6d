"""B016 · Une unité illisible.

## Ce que dit ce contrôle

L'unité de la série ne se lit pas, ou une date ou un choix en porte une.

## Pourquoi

Les unités se vérifient : on n'ajoute pas des euros par mois à des euros par an. Une unité mal écrite laisserait passer
ce mélange.

## Exemple fautif

```yaml
series:
  - nom: la redevance d'essai
    unite: € 2020
    source: arrêté d'exemple
    valeurs:
      - du: 01/01/2020
        valeur: 12,50
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

Jamais. Un nombre qui n'a pas d'unité (un taux sous forme de décimale, un coefficient) s'écrit `unite: sans unité`.
"""

from __future__ import annotations

from moteur.diagnostics import Diagnostic, Endroit, Lieu

CODE = "B016"


def faute(lieu: Lieu, unite: str) -> Diagnostic:
    """Signale que le texte `unite` n'est pas une unité."""
    return Diagnostic(
        CODE,
        f"« {unite} » n'est pas une unité.",
        (Endroit(lieu),),
        "écrivez par exemple « €/mois », « h/mois », « jour », « % » ou « sans unité ».",
    )


def inutile(lieu: Lieu) -> Diagnostic:
    """Signale qu'une série de dates ou de choix porte une unité."""
    return Diagnostic(
        CODE,
        "Une série de dates ou de choix n'a pas d'unité.",
        (Endroit(lieu),),
        "retirez la ligne « unite », ou la ligne « type ».",
    )
