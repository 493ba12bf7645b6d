"""L008 · Une date impossible.

## Ce que dit ce contrôle

Ce qui est écrit n'est pas une date du calendrier, ou n'est pas écrit jour/mois/année.

## Pourquoi

Une date fausse ferait valoir une règle un jour de trop, ou jamais.

## Exemple fautif

```regle
règle « participation »
  source CASF R. 232-11
  en vigueur depuis le 31/02/2024
  alors participation = 0 €/mois
```

## Exemple corrigé

```regle
règle « participation »
  source CASF R. 232-11
  en vigueur depuis le 29/02/2024
  alors participation = 0 €/mois
```

## Quand passer outre

Jamais. Quand le texte ne donne qu'un mois, écrivez le premier ou le dernier de ses jours, selon ce qu'il veut dire.
"""

from __future__ import annotations

from moteur.diagnostics import Diagnostic, Endroit, Lieu


def faute(lieu: Lieu, texte: str, remede: str = "") -> Diagnostic:
    """Rend le diagnostic L008 ; `remede` dit ce qui ne va pas, quand on le sait."""
    return Diagnostic(
        "L008",
        f"« {texte} » n'est pas une date.",
        (Endroit(lieu),),
        remede or "une date s'écrit jour/mois/année, et existe au calendrier : 01/03/2016.",
    )
