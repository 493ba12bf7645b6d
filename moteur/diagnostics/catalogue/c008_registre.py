"""C008 · Un registre qui n'est pas là.

## Ce que dit ce contrôle

Le registre demandé pour l'explication n'existe pas, ou pas encore.

## Pourquoi

Une explication s'écrit pour quelqu'un. Répondre dans un autre registre que celui demandé tromperait son lecteur.

## Exemple fautif

```sh
moteur expliquer exemples/monsieur_y.yaml montant_apa --date 2023-01-01 --registre agante
```

## Exemple corrigé

```sh
moteur expliquer exemples/monsieur_y.yaml montant_apa --date 2023-01-01 --registre agent
```

## Quand passer outre

Jamais. Si le registre demandé n'existe pas encore, celui de l'agent contient tout ce que l'on sait de la valeur.
"""

from __future__ import annotations

from collections.abc import Sequence

from moteur.diagnostics import Diagnostic, Endroit, Lieu

CODE = "C008"


def faute(lieu: Lieu | None, registre: str, registres: Sequence[str]) -> Diagnostic:
    """Signale que le registre `registre` n'est pas de ceux que l'on sait écrire."""
    endroits = (Endroit(lieu),) if lieu else ()
    connus = ", ".join(f"« {r} »" for r in registres)
    sorte = "le seul registre est" if len(registres) == 1 else "les registres sont"
    return Diagnostic(CODE, f"le registre « {registre} » n'est pas disponible.", endroits, f"{sorte} {connus}.")
