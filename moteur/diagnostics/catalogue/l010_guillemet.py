"""L010 · Un guillemet non fermé.

## Ce que dit ce contrôle

Un guillemet « s'ouvre, et aucun » ne le ferme sur sa ligne.

## Pourquoi

On ne sait plus où le titre finit, ni ce qui le suit.

## Exemple fautif

```regle
règle « participation
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

Jamais. Un texte qui cite lui-même des guillemets emploie à l'intérieur des guillemets anglais (“ ”).
"""

from __future__ import annotations

from moteur.diagnostics import Diagnostic, Endroit, Lieu


def faute(lieu: Lieu) -> Diagnostic:
    """Rend le diagnostic L010."""
    return Diagnostic(
        "L010", "ce guillemet « n'est pas fermé.", (Endroit(lieu),), "fermez-le sur la même ligne avec »."
    )
