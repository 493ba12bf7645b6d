"""R031 · Une unité inconnue.

## Ce que dit ce contrôle

Un nombre est suivi d'un mot qui n'est l'unité d'aucun fait ni d'aucun barème.

## Pourquoi

C'est une unité mal écrite, ou un nom que l'on croyait multiplié par le nombre : le signe × s'écrit toujours.

## Exemple fautif

```regle
règle « participation »
  source CASF R. 232-11
  en vigueur depuis le 01/03/2016
  si plan d'aide retenu > 0 euro/moi
  alors participation = 0 €/mois
```

## Exemple corrigé

```regle
règle « participation »
  source CASF R. 232-11
  en vigueur depuis le 01/03/2016
  si plan d'aide retenu > 0 euro/mois
  alors participation = 0 €/mois
```

## Quand passer outre

Jamais. Une unité nouvelle naît avec le premier fait ou la première série qui la porte : déclarez-le d'abord.
"""

from __future__ import annotations

from moteur.diagnostics import Diagnostic, Endroit, Lieu


def faute(lieu: Lieu, unite: str, suggestion: str) -> Diagnostic:
    """Rend le diagnostic R031."""
    return Diagnostic(
        "R031",
        f"« {unite} » n'est l'unité d'aucun fait ni d'aucun barème.",
        (Endroit(lieu),),
        suggestion or "corrigez l'unité ; pour multiplier, écrivez le signe « × ».",
    )
