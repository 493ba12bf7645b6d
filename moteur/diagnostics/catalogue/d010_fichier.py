"""D010 · Un dossier qui ne s'ouvre pas.

## Ce que dit ce contrôle

Le fichier du dossier n'existe pas, est un répertoire, ou ne se laisse pas lire.

## Pourquoi

Sans dossier, il n'y a rien à instruire.

## Exemple fautif

```sh
moteur instruire exemples/monsieur_z.yaml
```

## Exemple corrigé

```sh
moteur instruire exemples/monsieur_y.yaml
```

## Quand passer outre

Jamais. Pour donner un dossier sans fichier, écrivez « - » : il se lit sur l'entrée standard.
"""

from __future__ import annotations

from moteur.diagnostics import Diagnostic

CODE = "D010"


def faute(nom: str, raison: str, suggestion: str = "") -> Diagnostic:
    """Signale que le fichier `nom` ne s'ouvre pas ; `raison` complète la phrase."""
    nom = nom if len(nom) <= 200 else f"{nom[:199]}…"  # un nom démesuré cacherait la raison
    aide = suggestion or "donnez le chemin d'un fichier YAML ou JSON, ou « - » pour l'entrée standard."
    return Diagnostic(CODE, f"« {nom} » {raison}.", (), aide)
