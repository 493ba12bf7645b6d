"""B012 · Une clé manquante.

## Ce que dit ce contrôle

Un bloc ne contient pas une clé obligatoire.

## Pourquoi

Sans unité, sans date ou sans degré de confiance, une valeur ne se vérifie pas ; le moteur n'en suppose aucun.

## Exemple fautif

```yaml
series:
  - nom: la redevance d'essai
    unite: €/mois
    source: arrêté d'exemple
    valeurs:
      - du: 01/01/2020
        valeur: 12,50
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

Jamais. Quand on ne sait pas à quel point une valeur est sûre, `confiance: incertain` le dit, et la décision le dira
aussi.
"""

from __future__ import annotations

from moteur.diagnostics import Diagnostic, Endroit, Lieu

CODE = "B012"


def faute(lieu: Lieu, cle: str) -> Diagnostic:
    """Signale qu'il manque la clé `cle` au bloc montré par `lieu`."""
    return Diagnostic(CODE, f"Il manque la clé « {cle} ».", (Endroit(lieu),), f"ajoutez une ligne « {cle}: … ».")
