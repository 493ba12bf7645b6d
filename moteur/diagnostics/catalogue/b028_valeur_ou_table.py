"""B028 · Une valeur à la place d'une table, ou l'inverse.

## Ce que dit ce contrôle

Une série à clés donne des tables ; une série sans clés donne des valeurs. Celle-ci donne l'autre, ou les deux.

## Pourquoi

Sans ses clés, une table ne se lit pas ; avec des clés, un nombre seul ne dit pas quelle case il remplit.

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
        valeur: 5
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

Jamais. Une série qui devient une table change de nature : donnez-lui un autre nom, et fermez l'ancienne.
"""

from __future__ import annotations

from moteur.diagnostics import Diagnostic, Endroit, Lieu

CODE = "B028"


def faute(lieu: Lieu, *, a_des_cles: bool) -> Diagnostic:
    """Signale une valeur là où il faut une table (la série a des clés), ou une table là où il faut une valeur."""
    if a_des_cles:
        return Diagnostic(
            CODE,
            "La série a des clés : chaque date y donne une table, et pas une valeur.",
            (Endroit(lieu),),
            "écrivez « table: » suivi des cases, ou retirez « cles ».",
        )
    return Diagnostic(
        CODE,
        "La série n'a pas de clés : chaque date y donne une valeur, et pas une table.",
        (Endroit(lieu),),
        "écrivez « valeur: », ou déclarez les clés de la table par « cles ».",
    )


def sans_nombre(lieu: Lieu) -> Diagnostic:
    """Signale des clés dans une série de dates ou de choix : une table ne contient que des nombres."""
    return Diagnostic(
        CODE,
        "Une série de dates ou de choix n'a pas de clés : une table ne contient que des nombres.",
        (Endroit(lieu),),
        "retirez la ligne « cles », ou la ligne « type ».",
    )
