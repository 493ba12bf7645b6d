"""D005 · Un choix qui n'existe pas.

## Ce que dit ce contrôle

Le fait se choisit dans une liste fermée, et la valeur n'y est pas.

## Pourquoi

Une valeur inconnue ne peut valoir « aucune des autres » : une règle s'appliquerait, ou pas, par accident.

## Exemple fautif

```yaml
lieu_de_vie: maison
prestations_percues: [MTP, APL]
```

## Exemple corrigé

```yaml
lieu_de_vie: domicile
prestations_percues: [MTP]
```

## Quand passer outre

Jamais. Si aucun choix ne convient à la situation de la personne, ne donnez pas le fait, et signalez le choix qui
manque au vocabulaire.
"""

from __future__ import annotations

from moteur.diagnostics import Diagnostic, Endroit, Lieu

CODE = "D005"


def faute(lieu: Lieu | None, nom: str, valeur: str, choix: list[str], suggestion: str) -> Diagnostic:
    """Signale que `valeur` n'est pas un des `choix` de `nom`, donnés par leurs libellés."""
    endroits = (Endroit(lieu),) if lieu else ()
    message = f"« {valeur} » n'est pas un choix de « {nom} »." if valeur else f"« {nom} » n'a pas de valeur."
    return Diagnostic(CODE, message, endroits, suggestion or "les choix sont : " + ", ".join(choix) + ".")
