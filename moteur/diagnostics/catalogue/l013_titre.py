"""L013 · Un titre manquant.

## Ce que dit ce contrôle

Un bloc ou une clause demande un texte entre guillemets « », et n'en a pas.

## Pourquoi

Le titre nomme la règle dans les explications et dans les messages ; les guillemets français disent où il commence et
finit.

## Exemple fautif

```regle
règle participation
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

Jamais. Un titre provisoire vaut mieux qu'aucun : il pourra changer.
"""

from __future__ import annotations

from moteur.diagnostics import Diagnostic, Endroit, Lieu

_EXEMPLES = {"libellé": "libellé « plafond du plan d'aide »", "incertain": "incertain « le texte se tait »"}


def faute(lieu: Lieu, mot: str, texte: str, *, autres_guillemets: bool) -> Diagnostic:
    """Rend le diagnostic L013 ; `texte` est ce qui est écrit à la place, d'autres guillemets compris."""
    if autres_guillemets:
        message = f"ce que dit « {mot} » n'est pas entre guillemets français."
    else:
        message = f"« {mot} » demande un texte entre guillemets « »."
    exemple = f"{mot} « {texte} »" if texte else _EXEMPLES.get(mot, f"{mot} « plafond du plan d'aide »")
    return Diagnostic("L013", message, (Endroit(lieu),), f"écrivez : {exemple}.")
