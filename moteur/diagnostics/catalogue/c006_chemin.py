"""C006 · Un chemin qui ne mène à rien d'utile.

## Ce que dit ce contrôle

Un dossier ou un fichier de règles, de barèmes ou de scénarios n'existe pas, ou n'en contient pas.

## Pourquoi

Contrôler le vide et répondre que tout va bien tromperait la personne qui s'est trompée de chemin.

## Exemple fautif

```sh
moteur verifier scenarios
```

## Exemple corrigé

```sh
moteur verifier regles
```

## Quand passer outre

Jamais. Pour contrôler ce qui est livré avec le moteur, ne donnez aucun chemin.
"""

from __future__ import annotations

from moteur.diagnostics import Diagnostic

CODE = "C006"


def faute(chemin: str, raison: str, aide: str) -> Diagnostic:
    """Signale que `chemin` ne convient pas ; `raison` complète la phrase."""
    return Diagnostic(CODE, f"« {chemin} » {raison}.", (), aide)
