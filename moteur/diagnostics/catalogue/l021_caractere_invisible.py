r"""L021 · Un caractère invisible.

## Ce que dit ce contrôle

La ligne contient un caractère qui ne se voit pas : trait d'union conditionnel, espace sans largeur, marque de sens
d'écriture, caractère de commande.

## Pourquoi

Deux noms d'apparence identique ne seraient pas le même nom, et le message dirait qu'on ne connaît pas un mot que l'on
voit pourtant déclaré. Ces caractères viennent d'un copier-coller depuis un PDF, une page web ou un traitement de
texte.

## Exemple fautif

`\u00ad` tient ici la place d'un trait d'union conditionnel, collé depuis un PDF :

```regle echappe
règle « participation »
  source CASF R. 232-11
  en vigueur depuis le 01/03/2016
  alors partici\u00adpation = 0 €/mois
```

## Exemple corrigé

```regle
règle « participation »
  source CASF R. 232-11
  en vigueur depuis le 01/03/2016
  alors participation = 0 €/mois
```

## Quand passer outre

Jamais. Un espace insécable ou une apostrophe courbe ne sont pas en cause : ceux-là se lisent comme l'espace et
l'apostrophe ordinaires.
"""

from __future__ import annotations

import unicodedata

from moteur.diagnostics import Diagnostic, Endroit, Lieu


def faute(lieu: Lieu, caractere: str) -> Diagnostic:
    """Rend le diagnostic L021 : `caractere` ne se voit pas."""
    nom = {"\u00ad": "un trait d'union conditionnel", "\u200b": "une espace sans largeur"}.get(caractere)
    autre = "un caractère de commande" if unicodedata.category(caractere) == "Cc" else "un caractère invisible"
    return Diagnostic(
        "L021",
        f"il y a ici {nom or autre} (U+{ord(caractere):04X}).",
        (Endroit(lieu),),
        "effacez-le, et retapez le mot qui l'entoure.",
    )
