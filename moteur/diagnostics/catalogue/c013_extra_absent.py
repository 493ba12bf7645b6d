"""C013 · Un extra qui n'est pas installé.

## Ce que dit ce contrôle

Ce que l'on demande a besoin de bibliothèques que l'installation ordinaire n'apporte pas.

## Pourquoi

Elles pèsent lourd, et un dossier à la fois s'en passe.

## Exemple fautif

```sh
pip install moteur-apa
moteur lot population.csv resultats.csv
```

## Exemple corrigé

```sh
pip install 'moteur-apa[lot]'
moteur lot population.csv resultats.csv
```

## Quand passer outre

Quand il n'y a que quelques dossiers : `moteur instruire` répond de chacun.
"""

from __future__ import annotations

from moteur.diagnostics import Diagnostic

CODE = "C013"


def faute(extra: str, module: str) -> Diagnostic:
    """Signale qu'il manque le module `module`, que l'extra `extra` apporte."""
    quoi = f"{module} n'est pas installé" if module else "ses bibliothèques ne sont pas installées"
    return Diagnostic(
        CODE,
        f"« {extra} » n'est pas disponible : {quoi}.",
        (),
        f"installez l'extra : pip install 'moteur-apa[{extra}]'.",
    )
