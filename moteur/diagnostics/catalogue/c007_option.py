"""C007 · Une option qui n'a pas cette valeur.

## Ce que dit ce contrôle

L'option ou l'argument n'admet que quelques mots, et un autre est écrit.

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

## Quand passer outre

Jamais. L'aide de la commande (`--aide`) donne tout ce qu'elle admet.
"""

from __future__ import annotations

from moteur.diagnostics import Diagnostic

CODE = "C007"


def faute(option: str, valeur: str, admises: tuple[str, ...]) -> Diagnostic:
    """Signale que `option` ne prend pas `valeur`, mais une des `admises`."""
    return Diagnostic(CODE, f"{option} n'admet pas « {valeur} ».", (), f"écrivez {' ou '.join(admises)}.")


def message_inconnu(code: str, suggestion: str) -> Diagnostic:
    """Signale que `code` n'est celui d'aucun message ; `suggestion` propose un code proche, s'il y en a un."""
    aide = suggestion or "`moteur message` donne tous les messages."
    return Diagnostic(CODE, f"je ne connais pas de message « {code} ».", (), aide)
