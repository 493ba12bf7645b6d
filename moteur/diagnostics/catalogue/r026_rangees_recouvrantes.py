"""R026 · Des lignes de table qui se recouvrent.

## Ce que dit ce contrôle

Dans une table dont une seule ligne est vraie, rien ne montre que deux lignes ne le sont jamais ensemble.

## Pourquoi

Le jour où elles le sont, le fait est indéterminé. Les choix, les rangs, les oui/non et les bornes se vérifient à la
lecture ; le reste demande de dire l'ordre.

## Exemple fautif

```regle
table « plafond », une seule ligne vraie
  source CASF R. 232-10
  en vigueur depuis le 01/03/2016
  | ressources retenues         | alors plafond du plan |
  | ≤ seuil de participation    | 0 €/mois              |
  | ≥ seuil de participation    | plan d'aide retenu    |
```

## Exemple corrigé

```regle
table « plafond », une seule ligne vraie
  source CASF R. 232-10
  en vigueur depuis le 01/03/2016
  | ressources retenues         | alors plafond du plan |
  | ≤ seuil de participation    | 0 €/mois              |
  | > seuil de participation    | plan d'aide retenu    |
```

## Quand passer outre

Jamais. Si les lignes se recouvrent à dessein, dites l'ordre : « première ligne vraie ».
"""

from __future__ import annotations

from moteur.diagnostics import Diagnostic, Endroit, Lieu


def faute(lieu: Lieu, autre: Lieu) -> Diagnostic:
    """Rend le diagnostic R026."""
    return Diagnostic(
        "R026",
        "rien ne montre que ces deux lignes ne sont jamais vraies ensemble.",
        (Endroit(lieu), Endroit(autre, "et celle-ci")),
        "séparez leurs conditions, ou écrivez « première ligne vraie » après le titre si l'ordre départage.",
    )
