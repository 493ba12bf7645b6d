"""F001 · Un fichier que le système refuse d'écrire.

## Ce que dit ce contrôle

La commande devait récrire un fichier, et le système ne l'a pas permis : les droits manquent, le disque est plein, ou le
répertoire n'est pas modifiable. Rien n'a été changé.

## Pourquoi

Un fichier à moitié écrit serait pire qu'un fichier ancien : on écrit à côté, puis on remplace d'un seul coup.

## Exemple fautif

```sh
moteur former /un/repertoire/protege/a.regle
```

## Exemple corrigé

```sh
moteur former regles
```

## Quand passer outre

Jamais. Donnez-vous le droit d'écrire ce fichier, ou travaillez sur une copie.
"""

from __future__ import annotations

from moteur.diagnostics import Diagnostic

CODE = "F001"


def faute(chemin: str, erreur: OSError) -> Diagnostic:
    """Signale que `chemin` ne s'écrit pas."""
    raison = "les droits manquent" if isinstance(erreur, PermissionError) else "le système le refuse"
    return Diagnostic(CODE, f"« {chemin} » ne s'écrit pas : {raison}.", (), "rien n'a été changé.")
