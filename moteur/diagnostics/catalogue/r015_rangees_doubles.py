"""R015 · Deux lignes de mêmes conditions.

## Ce que dit ce contrôle

Deux lignes d'une table, ou deux exceptions d'une règle, ont les mêmes conditions.

## Pourquoi

Elles seraient vraies ensemble et se contrediraient : le fait serait indéterminé chaque fois qu'elles s'appliquent. Le
plus souvent, une ligne a été copiée et sa condition oubliée.

## Exemple fautif

```regle
table « plafond », une seule ligne vraie
  source CASF R. 232-10
  en vigueur depuis le 01/03/2016
  | GIR | alors plafond du plan |
  | 1   | plafond national      |
  | 1   | 0 €/mois              |
```

## Exemple corrigé

```regle
table « plafond », une seule ligne vraie
  source CASF R. 232-10
  en vigueur depuis le 01/03/2016
  | GIR | alors plafond du plan |
  | 1   | plan d'aide retenu    |
  | 2   | 0 €/mois              |
```

## Quand passer outre

Jamais. Si les deux lignes disent la même chose, gardez-en une ; sinon, il leur manque une condition qui les
distingue.
"""

from __future__ import annotations

from moteur.diagnostics import Diagnostic, Endroit, Lieu


def faute(lieu: Lieu, autre: Lieu) -> Diagnostic:
    """Rend le diagnostic R015 de deux lignes."""
    return Diagnostic(
        "R015",
        "ces deux lignes ont les mêmes conditions.",
        (Endroit(lieu), Endroit(autre, "mêmes conditions")),
        "gardez-en une, ou distinguez leurs conditions.",
    )


def exceptions(lieu: Lieu, autre: Lieu, fait: str) -> Diagnostic:
    """Rend le diagnostic R015 de deux exceptions."""
    return Diagnostic(
        "R015",
        f"ces deux exceptions concluent « {fait} » aux mêmes conditions.",
        (Endroit(lieu), Endroit(autre, "mêmes conditions")),
        "gardez-en une, distinguez leurs conditions, ou faites de l'une l'exception de l'autre.",
    )
