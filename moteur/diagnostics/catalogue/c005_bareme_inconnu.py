"""C005 · Un barème inconnu.

## Ce que dit ce contrôle

Le nom demandé n'est le nom ni l'identifiant d'aucune série de barèmes.

## Pourquoi

Une valeur du droit se cite par son nom exact.

## Exemple fautif

```sh
moteur bareme montrer smic_horaire
```

## Exemple corrigé

```sh
moteur bareme montrer smic_horaire_brut
```

## Quand passer outre

Jamais. `moteur bareme lister` donne tous les noms.
"""

from __future__ import annotations

from moteur.diagnostics import Diagnostic

CODE = "C005"


def faute(nom: str, suggestion: str) -> Diagnostic:
    """Signale que `nom` n'est celui d'aucun barème ; `suggestion` propose un nom proche, s'il y en a un."""
    return Diagnostic(
        CODE,
        f"je ne connais pas de barème « {nom} ».",
        (),
        suggestion or "`moteur bareme lister` donne tous les barèmes.",
    )


def sans_valeur(nom: str, jour: str, periode: str) -> Diagnostic:
    """Signale que le barème `nom` n'a pas de valeur le `jour` ; `periode` dit quand il en a."""
    return Diagnostic(CODE, f"le barème « {nom} » n'a pas de valeur au {jour}.", (), periode)
