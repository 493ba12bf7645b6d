r"""L002 · Une tabulation.

## Ce que dit ce contrôle

La ligne contient une tabulation.

## Pourquoi

Sa largeur change d'un éditeur à l'autre : deux personnes verraient deux retraits différents, et c'est le retrait qui
dit de quelle clause une ligne est la suite.

## Exemple fautif

`\t` tient ici la place de la tabulation :

```regle echappe
règle « participation »
\tsource CASF R. 232-11
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

Jamais, même si les retraits paraissent justes à l'écran : ils ne le seraient plus dans un autre éditeur.
"""

from __future__ import annotations

from moteur.diagnostics import Diagnostic, Endroit, Lieu


def faute(lieu: Lieu) -> Diagnostic:
    """Rend le diagnostic L002."""
    return Diagnostic(
        "L002",
        "il y a ici une tabulation : sa largeur change d'un éditeur à l'autre.",
        (Endroit(lieu),),
        "remplacez-la par des espaces.",
    )
