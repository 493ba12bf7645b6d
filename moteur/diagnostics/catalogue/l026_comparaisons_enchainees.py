"""L026 · Des comparaisons enchaînées.

## Ce que dit ce contrôle

Une phrase compare plus de deux valeurs d'un coup, ou une conclusion a deux « = ».

## Pourquoi

On ne compare que deux valeurs à la fois : chaque comparaison est vraie ou fausse, et l'explication le dit de chacune.

## Exemple fautif

```regle
règle « participation »
  source CASF R. 232-11
  en vigueur depuis le 01/03/2016
  si 0 €/mois < ressources retenues < seuil de participation
  alors participation = 0 €/mois
```

## Exemple corrigé

```regle
règle « participation »
  source CASF R. 232-11
  en vigueur depuis le 01/03/2016
  si ressources retenues > 0 €/mois et ressources retenues < seuil de participation
  alors participation = 0 €/mois
```

## Quand passer outre

Jamais. Un encadrement s'écrit en deux comparaisons ; dans une table, une case peut dire « ≥ a et < b ».
"""

from __future__ import annotations

from moteur.diagnostics import Diagnostic, Endroit, Lieu


def faute(lieu: Lieu, premier: Lieu, *, conclusion: bool = False) -> Diagnostic:
    """Rend le diagnostic L026."""
    if conclusion:
        message = "une conclusion donne une valeur à un fait, et ne compare rien."
        aide, note = "gardez un seul « = », et mettez la comparaison dans « si ».", "la conclusion"
    else:
        message = "on ne compare que deux valeurs à la fois."
        aide, note = "écrivez deux comparaisons reliées par « et » : « a < b et b < c ».", "déjà une comparaison"
    return Diagnostic("L026", message, (Endroit(lieu), Endroit(premier, note)), aide)
