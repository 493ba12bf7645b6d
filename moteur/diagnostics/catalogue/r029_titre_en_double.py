"""R029 · Un titre en double.

## Ce que dit ce contrôle

Deux exceptions, ou deux lectures, d'une même règle ont le même titre ; ou deux versions d'une règle ont le même nom.

## Pourquoi

C'est par leur titre que l'explication les cite, et que « remplace » ou une autre exception les désigne.

## Exemple fautif

```regle
règle « participation »
  source CASF R. 232-11
  en vigueur depuis le 01/03/2016
  alors participation = 0 €/mois
  exception « gratuité »
    si éligible
    alors participation = 0 €/mois
  exception « gratuité »
    si conjoint en établissement et non (éligible)
    alors participation = 0 €/mois
```

## Exemple corrigé

```regle
règle « participation »
  source CASF R. 232-11
  en vigueur depuis le 01/03/2016
  alors participation = 0 €/mois
  exception « gratuité »
    si éligible
    alors participation = 0 €/mois
  exception « conjoint en établissement »
    si conjoint en établissement et non (éligible)
    alors participation = 0 €/mois
```

## Quand passer outre

Jamais. Deux exceptions de même objet se distinguent par ce qui les fonde : l'article, la période, la personne visée.
"""

from __future__ import annotations

from moteur.diagnostics import Diagnostic, Endroit, Lieu


def faute(lieu: Lieu, premier: Lieu, titre: str, regle: str) -> Diagnostic:
    """Rend le diagnostic R029 de deux exceptions ou de deux lectures."""
    return Diagnostic(
        "R029",
        f"« {regle} » a deux fois « {titre} ».",
        (Endroit(lieu, "de nouveau ici"), Endroit(premier, "déjà ici")),
        "donnez à chacune un titre qui la distingue.",
    )


def versions(lieu: Lieu, premier: Lieu, titre: str, nom: str) -> Diagnostic:
    """Rend le diagnostic R029 de deux versions de même nom."""
    return Diagnostic(
        "R029",
        f"deux versions de « {titre} » s'appellent « version du {nom} »."
        if nom
        else f"deux versions de « {titre} » n'ont pas de date d'ouverture, ni de nom.",
        (Endroit(lieu, "de nouveau ici"), Endroit(premier, "déjà ici")),
        "gardez-en une, ou corrigez sa date.",
    )
