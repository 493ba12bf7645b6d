"""R012 · Un arrondi manquant ou de trop.

## Ce que dit ce contrôle

Un fait au centime est conclu par un calcul que rien n'arrondit, ou un fait qui n'est pas au centime est arrondi.

## Pourquoi

L'arrondi change le montant : il est nommé, à l'endroit où le droit le place, et nulle part ailleurs.

## Exemple fautif

```regle
règle « participation »
  source CASF R. 232-11
  en vigueur depuis le 01/03/2016
  alors participation = plan d'aide retenu × taux maximal
```

## Exemple corrigé

```regle
règle « participation »
  source CASF R. 232-11
  en vigueur depuis le 01/03/2016
  alors participation = plan d'aide retenu × taux maximal, arrondie au centime
```

## Quand passer outre

Jamais. Si le droit ne dit rien de l'arrondi, écrivez celui que l'on pratique et citez-en la raison dans la source.
"""

from __future__ import annotations

from moteur.diagnostics import Diagnostic, Endroit, Lieu


def manquant(lieu: Lieu, declaration: Lieu, nom: str, *, rang: bool = False) -> Diagnostic:
    """Rend le diagnostic R012 d'un calcul que rien n'arrondit."""
    quoi = "est un rang" if rang else "se déclare au centime"
    return Diagnostic(
        "R012",
        f"rien n'arrondit ce calcul, et « {nom} » {quoi}.",
        (Endroit(lieu), Endroit(declaration, "déclaré ici")),
        f"nommez l'arrondi à la fin : « …, arrondi {'à l’unité' if rang else 'au centime'} ».",
    )


def de_trop(lieu: Lieu, declaration: Lieu, nom: str) -> Diagnostic:
    """Rend le diagnostic R012 d'un arrondi que le vocabulaire n'annonce pas."""
    return Diagnostic(
        "R012",
        f"ce calcul est arrondi, et « {nom} » ne se déclare pas au centime.",
        (Endroit(lieu), Endroit(declaration, "déclaré ici")),
        "retirez l'arrondi, ou déclarez le fait « au centime ».",
    )
