"""B014 · Une valeur vide.

## Ce que dit ce contrôle

Une clé est écrite, et rien ne la suit ; ou une liste ne contient rien.

## Pourquoi

Une case vide ne vaut ni zéro ni « comme avant » : elle manque.

## Exemple fautif

```yaml
series:
  - nom: la redevance d'essai
    unite: €/mois
    source: arrêté d'exemple
    valeurs:
      - du: 01/01/2020
        valeur:
        confiance: vu dans une source
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

Jamais. Une valeur que l'on n'a pas encore ne s'écrit pas : la série reste à sa dernière valeur connue, et le moteur
alerte si la revalorisation est passée.
"""

from __future__ import annotations

from moteur.diagnostics import Diagnostic, Endroit, Lieu

CODE = "B014"


def faute(lieu: Lieu, cle: str, aide: str = "") -> Diagnostic:
    """Signale que la clé `cle` n'introduit rien."""
    return Diagnostic(
        CODE,
        f"La clé « {cle} » n'est suivie d'aucune valeur.",
        (Endroit(lieu),),
        aide or "écrivez la valeur, ou retirez la clé si elle est facultative.",
    )
