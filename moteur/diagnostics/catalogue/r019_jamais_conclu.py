"""R019 · Un fait déduit sans règle.

## Ce que dit ce contrôle

Le vocabulaire déclare un fait déduit, et aucune règle ne le conclut, à aucune date.

## Pourquoi

Il serait sans objet pour tout le monde, et tout ce qui l'emploie avec lui. Une règle manque, ou le fait est de trop.

## Exemple fautif

```regle
fait « le reste à charge »
  montant en €/mois, au centime
  déduit
```

## Exemple corrigé

```regle
fait « le reste à charge »
  montant en €/mois, au centime
  déduit

règle « reste à charge »
  source CASF L. 232-4
  en vigueur depuis le 01/03/2016
  alors reste à charge = participation
```

## Quand passer outre

Jamais. Tant que la règle n'est pas écrite, déclarez le fait « donné » : le dossier le dira.
"""

from __future__ import annotations

from collections.abc import Sequence

from moteur.diagnostics import Diagnostic, Endroit, Lieu


def faute(lieu: Lieu, nom: str, membres: Sequence[str] = ()) -> Diagnostic:
    """Rend le diagnostic R019 ; `membres` : ceux d'un fait décliné qu'aucune règle ne conclut, s'il en est d'autres."""
    if membres:
        return Diagnostic(
            "R019",
            f"« {nom} » est déclaré déduit, mais aucune règle ne le conclut pour {', '.join(membres)}.",
            (Endroit(lieu),),
            "écrivez la règle de ceux-là.",
        )
    return Diagnostic(
        "R019",
        f"« {nom} » est déclaré déduit, mais aucune règle ne le conclut.",
        (Endroit(lieu),),
        "écrivez la règle, ou retirez le fait.",
    )
