"""L004 · Une clause inconnue.

## Ce que dit ce contrôle

Une ligne d'un bloc ne commence par aucune des clauses qu'il admet, et ne continue pas la précédente.

## Pourquoi

Une clause mal écrite n'est pas une clause absente : la règle perdrait sa source ou sa condition sans que rien ne le
dise.

## Exemple fautif

```regle
règle « participation »
  sourse CASF R. 232-11
  en vigueur depuis le 01/03/2016
  alors participation = 0 €/mois
```

## Exemple corrigé

```regle
règle « participation »
  source CASF R. 232-11
  en vigueur depuis le 01/03/2016
  alors participation = 0 €/mois
```

## Quand passer outre

Jamais. Une remarque est une ligne entière qui commence par `#` ; la suite d'une clause est plus en retrait qu'elle.
"""

from __future__ import annotations

from collections.abc import Sequence

from moteur.diagnostics import Diagnostic, Endroit, Lieu


def faute(lieu: Lieu, mot: str, connus: Sequence[str], suggestion: str) -> Diagnostic:
    """Rend le diagnostic L004."""
    return Diagnostic(
        "L004",
        f"« {mot} » ne commence aucune clause de ce bloc.",
        (Endroit(lieu),),
        suggestion or "on peut écrire : " + ", ".join(connus) + ".",
    )
