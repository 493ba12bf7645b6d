"""C002 · Un résultat que le vocabulaire ne connaît pas.

## Ce que dit ce contrôle

Le résultat demandé n'est le nom, l'identifiant ni le libellé d'aucun fait.

## Pourquoi

Répondre par une absence ferait croire que le droit ne dit rien.

## Exemple fautif

```sh
moteur instruire exemples/monsieur_y.yaml --date 2023-01-01 --resultat montant_ap
```

## Exemple corrigé

```sh
moteur instruire exemples/monsieur_y.yaml --date 2023-01-01 --resultat montant_apa
```

## Quand passer outre

Jamais. `moteur vocabulaire` donne tous les faits, et `moteur vocabulaire MOT` ceux dont le nom contient ce mot.
"""

from __future__ import annotations

from moteur.diagnostics import Diagnostic, Endroit, Lieu

CODE = "C002"


def faute(lieu: Lieu | None, nom: str, suggestion: str) -> Diagnostic:
    """Signale le résultat inconnu `nom` ; `suggestion` propose un nom proche, s'il y en a un."""
    endroits = (Endroit(lieu),) if lieu else ()
    return Diagnostic(
        CODE,
        f"je ne connais pas de résultat « {nom} ».",
        endroits,
        suggestion or "`moteur vocabulaire` donne tous les faits.",
    )
