"""C007 · Une option qui n'a pas cette valeur.

## Ce que dit ce contrôle

L'option n'admet que quelques mots, et un autre est écrit.

## Pourquoi

Prendre un autre format ou un autre registre que celui demandé serait répondre à côté.

## Exemple fautif

```sh
moteur vocabulaire --format xml
```

## Exemple corrigé

```sh
moteur vocabulaire --format json
```
"""

from __future__ import annotations

from moteur.diagnostics import Diagnostic

CODE = "C007"


def faute(option: str, valeur: str, admises: tuple[str, ...]) -> Diagnostic:
    """Signale que `option` ne prend pas `valeur`, mais une des `admises`."""
    return Diagnostic(CODE, f"{option} n'admet pas « {valeur} ».", (), f"écrivez {' ou '.join(admises)}.")
