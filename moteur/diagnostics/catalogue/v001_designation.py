"""V001 · Une désignation qui ne mène à aucune édition.

## Ce que dit ce contrôle

On attend un dossier, une archive (.zip, .tar, .tar.gz) ou une révision git. Ce qui est écrit n'est rien de cela : ce
chemin n'existe pas, et git ne connaît pas de révision de ce nom.

## Pourquoi

Comparer ou rejouer avec une autre édition que celle que l'on croit donnerait une réponse fausse sans le dire.

## Exemple fautif

```sh
moteur comparer editon-2026 HEAD
```

## Exemple corrigé

```sh
moteur comparer HEAD HEAD
```

## Quand passer outre

Jamais. Un dossier dont le nom est aussi celui d'une version se désigne par son chemin : `./v1.2`.
"""

from __future__ import annotations

from moteur.diagnostics import Diagnostic

CODE = "V001"


def faute(designation: str, suggestion: str = "") -> Diagnostic:
    """Signale que `designation` n'est ni un dossier, ni une archive, ni une révision."""
    message = f"« {designation} » n'est ni un dossier, ni une archive, ni une révision git."
    aide = suggestion or "donnez le chemin d'un dépôt ou d'une archive, un nom de version (v1.2), HEAD~3, ou un hash."
    return Diagnostic(CODE, message, (), aide)


def sans_depot(designation: str, depot: str) -> Diagnostic:
    """Signale que `designation` n'est pas un chemin, et que `depot` n'est pas suivi par git."""
    message = f"« {designation} » n'est ni un dossier ni une archive, et « {depot} » n'est pas dans un dépôt git."
    return Diagnostic(CODE, message, (), "donnez un chemin, ou placez-vous dans le dépôt qui a cette révision.")
