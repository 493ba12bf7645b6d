"""L017 · Une période mal écrite.

## Ce que dit ce contrôle

Une clause « en vigueur » ou « s'applique » ne dit pas une période, ou dit une période qui finit avant de commencer.

## Pourquoi

La période décide quelle version du droit s'applique à une personne. Elle n'a que trois formes, qui ne se confondent
pas.

## Exemple fautif

```regle
règle « participation »
  source CASF R. 232-11
  en vigueur dès le 01/03/2016
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

Jamais. Une règle dont on ne connaît pas la fin s'écrit « en vigueur depuis le … » : elle vaut jusqu'à ce qu'une autre
la remplace.
"""

from __future__ import annotations

from moteur.diagnostics import Diagnostic, Endroit, Lieu


def faute(lieu: Lieu, texte: str) -> Diagnostic:
    """Rend le diagnostic L017."""
    return Diagnostic(
        "L017",
        f"« {texte} » ne dit pas une période.",
        (Endroit(lieu),),
        "écrivez « depuis le 01/03/2016 », « du 01/01/2022 au 31/12/2023 » ou « jusqu'au 31/12/2023 ».",
    )


def a_rebours(lieu: Lieu) -> Diagnostic:
    """Rend le diagnostic L017 d'une période qui finit avant de commencer."""
    return Diagnostic("L017", "cette période finit avant de commencer.", (Endroit(lieu),), "corrigez l'une des dates.")
