"""B015 · Un mot hors de sa liste.

## Ce que dit ce contrôle

Le degré de confiance, le statut ou le type n'est pas l'un des mots prévus.

## Pourquoi

Ces mots commandent ce que la décision affiche : une valeur de mémoire ou incertaine s'y signale.

## Exemple fautif

```yaml
series:
  - nom: la redevance d'essai
    unite: €/mois
    source: arrêté d'exemple
    valeurs:
      - du: 01/01/2020
        valeur: 12,50
        confiance: certain
```

## Exemple corrigé

```yaml
series:
  - nom: la redevance d'essai
    unite: €/mois
    source: arrêté d'exemple
    valeurs:
      - du: 01/01/2020
        valeur: 12,50
        confiance: vu dans une source
```

## Quand passer outre

Jamais. Si aucun des mots ne convient, choisissez le plus prudent et dites le reste dans `notes`.
"""

from __future__ import annotations

from collections.abc import Sequence

from moteur.diagnostics import Diagnostic, Endroit, Lieu
from moteur.diagnostics.suggestions import vouliez_vous

CODE = "B015"


def faute(lieu: Lieu, cle: str, mot: str, admis: Sequence[str]) -> Diagnostic:
    """Signale que `mot` n'est pas l'un des mots `admis` pour la clé `cle`."""
    liste = " ou ".join(f"« {a} »" for a in admis)
    return Diagnostic(
        CODE,
        f"« {mot} » n'est pas un mot admis pour « {cle} ».",
        (Endroit(lieu),),
        vouliez_vous(mot, admis) or f"écrivez {liste}.",
    )
