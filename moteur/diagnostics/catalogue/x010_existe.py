"""X010 · Un fichier ou un dossier déjà là.

## Ce que dit ce contrôle

La commande devait créer ce fichier ou ce dossier, et il existe : elle n'a rien écrit.

## Pourquoi

Un brouillon à demi rempli ou un classeur annoté ne se remplacent pas sans qu'on le demande.

## Exemple fautif

```sh
moteur bareme nouveau 2027
moteur bareme nouveau 2027
```

## Exemple corrigé

```sh
moteur bareme nouveau 2027
moteur bareme nouveau 2027 --dans autre-brouillon-2027
```

## Quand passer outre

Quand le fichier peut être perdu : effacez-le vous-même, ou ajoutez --remplacer pour un classeur.
"""

from __future__ import annotations

from moteur.diagnostics import Diagnostic

CODE = "X010"


def faute(chemin: str, aide: str) -> Diagnostic:
    """Signale que `chemin` existe déjà."""
    return Diagnostic(CODE, f"« {chemin} » existe déjà : rien n'est écrit.", (), aide)


def ne_s_ecrit_pas(chemin: str, raison: str) -> Diagnostic:
    """Signale que `chemin` ne s'écrit pas ; `raison` complète la phrase."""
    return Diagnostic(CODE, f"« {chemin} » {raison} : rien n'est écrit.", (), "choisissez un autre emplacement.")
