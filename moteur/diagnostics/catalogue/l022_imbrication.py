"""L022 · Une phrase trop emboîtée.

## Ce que dit ce contrôle

Une phrase a trop de parenthèses les unes dans les autres, ou trop d'opérations à la suite.

## Pourquoi

Personne ne la relirait. Une telle phrase vient d'un collage, ou réunit plusieurs calculs qui méritent chacun un nom.

## Exemple fautif

```regle
règle « participation »
  source CASF R. 232-11
  en vigueur depuis le 01/03/2016
  alors participation = (((((((((((((((((((((((((((((((((((((((((0 €/mois)))))))))))))))))))))))))))))))))))))))))
```

## Exemple corrigé

```regle
règle « participation »
  source CASF R. 232-11
  en vigueur depuis le 01/03/2016
  alors participation = 0 €/mois
```

## Quand passer outre

Jamais. Une longue somme se coupe en sous-totaux qui ont un nom ; une longue suite de cas est une table.
"""

from __future__ import annotations

from moteur.diagnostics import Diagnostic, Endroit, Lieu

_AIDE = "donnez un nom à ses morceaux : un fait déduit, avec sa règle, pour chacun."


def faute(lieu: Lieu, maximum: int) -> Diagnostic:
    """Rend le diagnostic L022 : plus de `maximum` parenthèses emboîtées."""
    return Diagnostic(
        "L022", f"plus de {maximum} parenthèses sont ouvertes les unes dans les autres.", (Endroit(lieu),), _AIDE
    )


def trop_long(lieu: Lieu, maximum: int) -> Diagnostic:
    """Rend le diagnostic L022 : plus de `maximum` opérations à la suite."""
    return Diagnostic("L022", f"cette phrase enchaîne plus de {maximum} opérations.", (Endroit(lieu),), _AIDE)
