"""T002 · Un en-tête qui ne nomme pas chaque colonne.

## Ce que dit ce contrôle

La première ligne d'un CSV nomme ses colonnes. Elle manque, une colonne n'y a pas de nom, ou deux ont le même.

## Pourquoi

Un fait se reconnaît au nom de sa colonne. Sans nom, ou avec deux fois le même, on ne saurait quelle case lire.

## Exemple fautif

```csv
age,,age
82,4,81
```

## Exemple corrigé

```csv
age,gir
82,4
```

## Quand passer outre

Jamais. Une colonne qui ne sert pas se nomme comme on veut, et se dit par `--garder`.
"""

from __future__ import annotations

from moteur.diagnostics import Diagnostic, Endroit, Lieu

CODE = "T002"
_AIDE = "la première ligne nomme chaque colonne, comme le fait qu'elle donne : `moteur vocabulaire` les dit tous."


def vide(nom: str) -> Diagnostic:
    """Signale une table sans première ligne."""
    return Diagnostic(CODE, f"la table « {nom} » est vide, ou commence par une ligne vide.", (), _AIDE)


def sans_nom(lieu: Lieu, rang: int) -> Diagnostic:
    """Signale que la colonne `rang`, la première étant 1, n'a pas de nom."""
    return Diagnostic(CODE, f"la colonne {rang} n'a pas de nom.", (Endroit(lieu),), _AIDE)


def en_double(lieu: Lieu, nom: str) -> Diagnostic:
    """Signale que deux colonnes portent ce nom."""
    return Diagnostic(
        CODE, f"deux colonnes se nomment « {nom} ».", (Endroit(lieu),), "renommez l'une des deux, ou ôtez-la."
    )
