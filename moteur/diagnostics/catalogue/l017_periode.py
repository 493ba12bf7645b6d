"""L017 · Une période mal écrite.

## Ce que dit ce contrôle

Une clause « en vigueur » ou « s'applique » ne dit pas une période, ou dit une période qui finit avant de commencer. Si
l'on y lit une date, même en lettres, le message la récrit comme il faut.

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


def faute(lieu: Lieu, texte: str, proposition: str = "") -> Diagnostic:
    """Rend le diagnostic L017 ; `proposition` est la période sans doute voulue, écrite comme il faut."""
    return Diagnostic(
        "L017",
        f"« {texte} » ne dit pas une période.",
        (Endroit(lieu),),
        proposition
        or "écrivez « depuis le JJ/MM/AAAA », « du JJ/MM/AAAA au JJ/MM/AAAA » ou « jusqu'au JJ/MM/AAAA » : "
        "le jour, le mois et l'année, en chiffres.",
    )


def a_rebours(lieu: Lieu) -> Diagnostic:
    """Rend le diagnostic L017 d'une période qui finit avant de commencer."""
    return Diagnostic("L017", "cette période finit avant de commencer.", (Endroit(lieu),), "corrigez l'une des dates.")
