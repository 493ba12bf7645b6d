"""R024 · Une règle qui ne conclut rien.

## Ce que dit ce contrôle

Une règle, une exception ou une lecture n'a ni « alors », ni table ; un contrôle n'alerte pas.

## Pourquoi

Elle serait en vigueur, citée, et sans effet.

## Exemple fautif

```regle
règle « participation »
  source CASF R. 232-11
  en vigueur depuis le 01/03/2016
  si éligible
```

## Exemple corrigé

```regle
règle « participation »
  source CASF R. 232-11
  en vigueur depuis le 01/03/2016
  si éligible
  alors participation = 0 €/mois
```

## Quand passer outre

Jamais. Une règle qui ne fait que définir une condition conclut un fait oui/non, que les autres lisent.
"""

from __future__ import annotations

from moteur.diagnostics import Diagnostic, Endroit, Lieu


def faute(lieu: Lieu, titre: str) -> Diagnostic:
    """Rend le diagnostic R024."""
    return Diagnostic(
        "R024",
        f"« {titre} » ne conclut rien.",
        (Endroit(lieu),),
        "ajoutez « alors … » en retrait sous son titre, ou une table avec une colonne « alors ».",
    )


def controle(lieu: Lieu, titre: str) -> Diagnostic:
    """Rend le diagnostic R024 d'un contrôle qui n'alerte pas."""
    return Diagnostic(
        "R024",
        f"le contrôle « {titre} » n'alerte pas.",
        (Endroit(lieu),),
        "ajoutez : alors alerte « ce qu'il faut voir ».",
    )
