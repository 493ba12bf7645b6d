"""B026 · Une table à clés mal formée.

## Ce que dit ce contrôle

Une table à clés n'a pas autant de niveaux que la série a de clés, ou l'une de ses cases est une liste.

## Pourquoi

Les niveaux d'une table suivent l'ordre de `cles` : première clé, puis deuxième, jusqu'au nombre.

## Exemple fautif

```yaml
series:
  - nom: les points d'essai
    unite: point
    cles: [groupe d'essai, note d'essai]
    source: arrêté d'exemple
    valeurs:
      - du: 01/01/2020
        confiance: vu dans une source
        table:
          rouge: {haute: 5, basse: 1}
          vert: 7
          bleu: {haute: 9, basse: 3}
```

## Exemple corrigé

```yaml
series:
  - nom: les points d'essai
    unite: point
    cles: [groupe d'essai, note d'essai]
    source: arrêté d'exemple
    valeurs:
      - du: 01/01/2020
        confiance: vu dans une source
        table:
          rouge: {haute: 5, basse: 1}
          vert: {haute: 7, basse: 2}
          bleu: {haute: 9, basse: 3}
```

## Quand passer outre

Jamais. Si la table a gagné un niveau, ajoutez sa clé à `cles`.
"""

from __future__ import annotations

from moteur.diagnostics import Diagnostic, Endroit, Lieu

CODE = "B026"


def faute(lieu: Lieu, ligne: str, niveau: str) -> Diagnostic:
    """Signale un nombre ou une liste à la place des cases de la clé `niveau`."""
    ou = f"À la ligne « {ligne} » de la table" if ligne else "Dans la table"
    return Diagnostic(
        CODE, f"{ou}, il manque les cases de « {niveau} ».", (Endroit(lieu),), "écrivez-les en « case: nombre »."
    )


def trop_profonde(lieu: Lieu, ligne: str) -> Diagnostic:
    """Signale un bloc ou une liste à la place d'un nombre."""
    return Diagnostic(
        CODE,
        f"La case « {ligne} » de la table doit être un nombre.",
        (Endroit(lieu),),
        "écrivez un nombre, ou ajoutez une clé à « cles ».",
    )
