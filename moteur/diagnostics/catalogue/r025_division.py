"""R025 · Une division par zéro possible.

## Ce que dit ce contrôle

Un calcul divise par une valeur dont rien n'assure qu'elle n'est pas nulle. Une condition ne se garde pas elle-même :
tous ses termes se calculent, même quand l'un d'eux est faux.

## Pourquoi

Diviser par zéro n'a pas de réponse. La règle s'en garde par une condition, et dit ce qui se passe sinon.

## Exemple fautif

```regle
règle « participation »
  source CASF R. 232-11
  en vigueur depuis le 01/03/2016
  alors taux de participation = participation ÷ plan d'aide retenu
```

## Exemple corrigé

```regle
règle « participation »
  source CASF R. 232-11
  en vigueur depuis le 01/03/2016
  si plan d'aide retenu > 0 €/mois
  alors taux de participation = participation ÷ plan d'aide retenu
```

## Quand passer outre

Jamais, même si aucun dossier connu n'y arrive : gardez le calcul par une condition « > 0 », et dites ce qui se passe
sinon.
"""

from __future__ import annotations

from moteur.diagnostics import Diagnostic, Endroit, Lieu


def en_condition(lieu: Lieu, diviseur: str) -> Diagnostic:
    """Rend le diagnostic R025 d'une division dans une condition, qui ne se garde pas elle-même."""
    quoi = f"« {diviseur} »" if diviseur else "ce diviseur"
    return Diagnostic(
        "R025",
        f"rien n'empêche {quoi} de valoir zéro : les termes d'une condition se calculent tous.",
        (Endroit(lieu, "on divise par ceci"),),
        "calculez le quotient dans un fait à part, dont la règle a la condition, et comparez ce fait ; ou multipliez "
        "l'autre membre au lieu de diviser celui-ci.",
    )


def faute(lieu: Lieu, diviseur: str, unite: str = "") -> Diagnostic:
    """Rend le diagnostic R025 ; `diviseur` est vide quand il n'est pas un fait."""
    if diviseur:
        message = f"rien n'empêche « {diviseur} » de valoir zéro."
        aide = f"ajoutez à la règle la condition « {diviseur} > 0{unite} »."
    else:
        message = "rien n'empêche ce diviseur de valoir zéro."
        aide = "faites-en un fait déduit, et ajoutez à la règle la condition qu'il est plus grand que zéro."
    return Diagnostic("R025", message, (Endroit(lieu, "on divise par ceci"),), aide)
