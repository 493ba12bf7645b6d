"""X001 · Un barème qui ne se retouche pas.

## Ce que dit ce contrôle

La commande devait écrire une valeur dans ce fichier. Le fichier se lit, mais il est mis en page d'une façon que la
commande ne sait pas retoucher sans toucher au reste : elle n'a rien écrit.

## Pourquoi

Une commande qui écrit dans les barèmes ne change que la valeur visée, et le vérifie en relisant le fichier avant de
l'écrire. Au moindre doute, elle s'abstient.

## Exemple fautif

Le tiret seul sur sa ligne, ou une clé placée avant « du » :

```yaml
series:
  - nom: la redevance d'essai
    unite: €/mois
    source: arrêté d'exemple
    valeurs:
      -
        note: essai
        valeur: 12,50
        confiance: vu dans une source
        du: 01/01/2020
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
        note: essai
```

## Quand passer outre

Jamais par une commande. À la main, la valeur peut toujours s'écrire : `moteur verifier` la relira.
"""

from __future__ import annotations

from moteur.diagnostics import Diagnostic, Endroit, Lieu

CODE = "X001"


def faute(lieu: Lieu, nom: str) -> Diagnostic:
    """Signale que la série `nom` ne se retouche pas là où elle est écrite."""
    return Diagnostic(
        CODE,
        f"La série « {nom} » est écrite d'une façon que la commande ne sait pas retoucher : rien n'est écrit.",
        (Endroit(lieu),),
        "mettez chaque valeur sous la forme « - du: … », une clé par ligne, ou écrivez cette valeur à la main.",
    )
