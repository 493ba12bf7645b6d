"""L028 · Une conclusion par la négative.

## Ce que dit ce contrôle

Une conclusion s'écrit avec « n'est pas ».

## Pourquoi

Une conclusion donne une valeur ; « n'est pas couple » n'en donne aucune, et « n'est pas oui » se dit « est non ».

## Exemple fautif

```regle
règle « éligibilité »
  source CASF L. 232-2
  en vigueur depuis le 01/03/2016
  alors éligible n'est pas oui
```

## Exemple corrigé

```regle
règle « éligibilité »
  source CASF L. 232-2
  en vigueur depuis le 01/03/2016
  alors éligible est non
```

## Quand passer outre

Jamais. Si plusieurs valeurs restent possibles, la règle ne conclut rien : c'est une condition, ou un contrôle.
"""

from __future__ import annotations

from moteur.diagnostics import Diagnostic, Endroit, Lieu


def faute(lieu: Lieu) -> Diagnostic:
    """Rend le diagnostic L028."""
    message = "« n'est pas » ne donne aucune valeur au fait conclu."
    return Diagnostic("L028", message, (Endroit(lieu),), "écrivez « est non », ou le choix que la règle conclut.")
