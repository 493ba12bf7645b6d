"""D007 · Des décimales de trop.

## Ce que dit ce contrôle

Le fait se donne au centime, et plus de deux décimales sont écrites.

## Pourquoi

Le moteur n'arrondit que là où le droit le dit : arrondir une saisie en silence changerait le montant. Et « 1.000 » ou
« 1,000 » veulent dire mille pour les uns, un pour les autres.

## Exemple fautif

```yaml
montant_plan_aide: 286,405
```

## Exemple corrigé

```yaml
montant_plan_aide: 286,41
```

## Quand passer outre

Jamais. Arrondissez vous-même, comme le texte le demande, et donnez le montant au centime.
"""

from __future__ import annotations

from moteur.diagnostics import Diagnostic, Endroit, Lieu

CODE = "D007"


def faute(lieu: Lieu | None, nom: str, valeur: str) -> Diagnostic:
    """Signale que `nom`, donné au centime, vaut `valeur`, telle qu'écrite."""
    endroits = (Endroit(lieu),) if lieu else ()
    return Diagnostic(
        CODE,
        f"« {nom} » vaut {valeur} : il se donne au centime, deux décimales au plus.",
        endroits,
        "arrondissez avant de donner, ou vérifiez la saisie ; mille s'écrit 1000 ou 1 000.",
    )
