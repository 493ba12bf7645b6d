"""C003 · Une exécution qui n'est pas là.

## Ce que dit ce contrôle

L'exécution demandée n'existe pas, ou ce dont elle a besoin n'est pas installé.

## Pourquoi

Les exécutions donnent les mêmes centimes ; mais qui en demande une veut celle-là, et le reçu la nomme.

## Exemple fautif

```sh
moteur instruire exemples/monsieur_y.yaml --date 2023-01-01 --execution natife
```

## Exemple corrigé

```sh
moteur instruire exemples/monsieur_y.yaml --date 2023-01-01 --execution natif
```

## Quand passer outre

Quand peu importe laquelle : retirez `--execution`. Toutes donnent le même résultat, au centime.
"""

from __future__ import annotations

from moteur.diagnostics import Diagnostic, Endroit, Lieu

CODE = "C003"


def faute(lieu: Lieu | None, nom: str, raison: str) -> Diagnostic:
    """Signale que l'exécution `nom` n'est pas disponible ; `raison` complète la phrase."""
    endroits = (Endroit(lieu),) if lieu else ()
    return Diagnostic(
        CODE,
        f"l'exécution « {nom} » n'est pas disponible : {raison}.",
        endroits,
        "employez `--execution natif`, ou installez l'extra : pip install 'moteur-apa[agenda]'.",
    )
