"""L016 · Un texte hors d'un bloc.

## Ce que dit ce contrôle

Une ligne est en retrait, mais aucun bloc n'est ouvert au-dessus d'elle.

## Pourquoi

Une ligne en retrait dit quelque chose du bloc qui la précède ; sans bloc, elle ne dit rien de rien.

## Exemple fautif

```regle
  source CASF R. 232-11

règle « participation »
  source CASF R. 232-11
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

Jamais. Une remarque en tête de fichier commence chaque ligne par `#`.
"""

from __future__ import annotations

from moteur.diagnostics import Diagnostic, Endroit, Lieu


def faute(lieu: Lieu) -> Diagnostic:
    """Rend le diagnostic L016."""
    return Diagnostic(
        "L016",
        "ce texte est en retrait, mais aucun bloc n'est ouvert au-dessus.",
        (Endroit(lieu),),
        "ouvrez d'abord un bloc à la marge (règle, table, contrôle, fait…) ; une remarque commence par « # ».",
    )
