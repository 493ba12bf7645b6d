"""R021 · Une énumération inconnue.

## Ce que dit ce contrôle

Un type, une boucle ou les clés d'un barème nomment une énumération qui n'existe pas, ou une boucle parcourt deux fois
la même.

## Pourquoi

On ne sait pas ce qu'il faut parcourir.

## Exemple fautif

```regle
règle « participation »
  source CASF R. 232-11
  en vigueur depuis le 01/03/2016
  pour chaque variables
  alors score = 0 points
```

## Exemple corrigé

```regle
règle « participation »
  source CASF R. 232-11
  en vigueur depuis le 01/03/2016
  alors score = somme, sur chaque variable, de (points (variable, cote))
```

## Quand passer outre

Jamais. Une liste de valeurs qui ne sert qu'à un fait s'écrit dans son type : « choix parmi … ».
"""

from __future__ import annotations

from moteur.diagnostics import Diagnostic, Endroit, Lieu


def faute(lieu: Lieu, nom: str, suggestion: str) -> Diagnostic:
    """Rend le diagnostic R021."""
    return Diagnostic(
        "R021",
        f"aucune énumération ne s'appelle « {nom} ».",
        (Endroit(lieu),),
        suggestion or "déclarez-la par un bloc « énumération ».",
    )


def deja_parcourue(lieu: Lieu, nom: str) -> Diagnostic:
    """Rend le diagnostic R021 d'une boucle dans une autre sur la même énumération."""
    return Diagnostic(
        "R021",
        f"« {nom} » est déjà parcourue ici : on ne saurait plus de quelle valeur la phrase parle.",
        (Endroit(lieu),),
        "calculez d'abord l'une des deux, dans un fait à part.",
    )
