"""L012 · Un numéro d'énoncé mal écrit.

## Ce que dit ce contrôle

Une clause « énoncé » contient autre chose que des numéros d'énoncés.

## Pourquoi

Le numéro relie la règle à la phrase du droit qu'elle applique. Mal écrit, il ne relie rien, et l'énoncé paraît sans
règle.

## Exemple fautif

```regle
règle « participation »
  source CASF R. 232-11
  énoncé part-4
  en vigueur depuis le 01/03/2016
  alors participation = 0 €/mois
```

## Exemple corrigé

```regle
règle « participation »
  source CASF R. 232-11
  énoncé PART-04
  en vigueur depuis le 01/03/2016
  alors participation = 0 €/mois
```

## Quand passer outre

Jamais. Si la règle n'applique aucun énoncé du catalogue, retirez la ligne : elle est facultative.
"""

from __future__ import annotations

from moteur.diagnostics import Diagnostic, Endroit, Lieu

_AIDE = "un énoncé s'écrit en capitales et deux chiffres, « PART-04 » ; plusieurs se séparent par des virgules."


def faute(lieu: Lieu, texte: str) -> Diagnostic:
    """Rend le diagnostic L012."""
    return Diagnostic("L012", f"« {texte} » n'est pas un numéro d'énoncé.", (Endroit(lieu),), _AIDE)


def absent(lieu: Lieu, mot: str) -> Diagnostic:
    """Rend le diagnostic L012 d'une clause sans aucun numéro."""
    return Diagnostic("L012", f"« {mot} » n'est suivi d'aucun numéro.", (Endroit(lieu),), _AIDE)
