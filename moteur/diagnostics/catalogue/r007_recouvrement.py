"""R007 · Des versions qui se recouvrent.

## Ce que dit ce contrôle

Deux versions d'une même règle valent le même jour, à l'égard de la même date.

## Pourquoi

Un jour, une règle n'a qu'une version : c'est ce qui permet de rejouer une décision dix ans plus tard.

## Exemple fautif

```regle
règle « participation »
  source CASF R. 232-11
  en vigueur depuis le 01/03/2016
  alors participation = 0 €/mois

règle « participation »
  source décret n° 2023-1
  en vigueur depuis le 01/01/2024
  alors participation = plan d'aide retenu
```

## Exemple corrigé

```regle
règle « participation »
  source CASF R. 232-11
  en vigueur du 01/03/2016 au 31/12/2023
  alors participation = 0 €/mois

règle « participation »
  source décret n° 2023-1
  en vigueur depuis le 01/01/2024
  alors participation = plan d'aide retenu
```

## Quand passer outre

Jamais. Si les deux versions visent des personnes différentes, ce sont deux cas d'une même règle : une condition les
sépare.
"""

from __future__ import annotations

from moteur.diagnostics import Diagnostic, Endroit, Lieu


def faute(lieu: Lieu, autre: Lieu, titre: str, quand: str, remplace: str) -> Diagnostic:
    """Rend le diagnostic R007 ; `remplace` : la date de la version que celle-ci peut remplacer, si elle en a une."""
    aide = "fermez la première la veille du jour où la seconde s'ouvre"
    aide += f", ou écrivez dans la seconde « remplace la version du {remplace} »." if remplace else "."
    return Diagnostic(
        "R007",
        f"deux versions de « {titre} » valent en même temps, {quand}.",
        (Endroit(lieu, "cette version"), Endroit(autre, "et celle-ci")),
        aide,
    )
