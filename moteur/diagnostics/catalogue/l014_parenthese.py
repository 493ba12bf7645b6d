"""L014 · Une parenthèse seule.

## Ce que dit ce contrôle

Une parenthèse s'ouvre sans se fermer, ou se ferme sans s'être ouverte.

## Pourquoi

Sans l'autre parenthèse, on ne sait pas jusqu'où va ce qu'elle entoure : le calcul aurait deux sens.

## Exemple fautif

```regle
règle « participation »
  source CASF R. 232-11
  en vigueur depuis le 01/03/2016
  alors part du plan = (plan d'aide retenu + seuil de participation × taux maximal
```

## Exemple corrigé

```regle
règle « participation »
  source CASF R. 232-11
  en vigueur depuis le 01/03/2016
  alors part du plan = (plan d'aide retenu + seuil de participation) × taux maximal
```

## Quand passer outre

Jamais. Si la phrase est difficile à suivre, nommez ses morceaux : un fait déduit par idée.
"""

from __future__ import annotations

from moteur.diagnostics import Diagnostic, Endroit, Lieu


def faute(lieu: Lieu, *, fermante: bool = False) -> Diagnostic:
    """Rend le diagnostic L014."""
    message = "cette parenthèse n'a pas été ouverte." if fermante else "cette parenthèse n'est pas fermée."
    aide = "retirez-la, ou ouvrez-la plus haut." if fermante else "fermez-la avec « ) »."
    return Diagnostic("L014", message, (Endroit(lieu),), aide)
