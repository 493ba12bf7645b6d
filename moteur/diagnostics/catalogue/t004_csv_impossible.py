"""T004 · Une colonne qu'un CSV ne sait pas dire.

## Ce que dit ce contrôle

Une case de CSV est un texte. Une liste de choix s'y écrit « mtp|pch » ; une liste d'éléments, une structure, ou un
texte de liste qui contient « | » ne s'y écrivent pas, ni une date hors du calendrier.

## Pourquoi

Écrire quelque chose qui y ressemble donnerait un fichier que l'on ne relirait pas.

## Exemple fautif

Une colonne `aidants`, une liste d'éléments, dans « population.parquet » :

```sh
moteur lot population.parquet resultats.csv
```

## Exemple corrigé

```sh
moteur lot population.parquet resultats.parquet
```

## Quand passer outre

Jamais. Parquet garde toutes les colonnes.
"""

from __future__ import annotations

from moteur.diagnostics import Diagnostic

CODE = "T004"


def structure(colonne: str, type_: str) -> Diagnostic:
    """Signale que la colonne, de ce type, ne s'écrit pas en CSV."""
    return Diagnostic(
        CODE,
        f"la colonne « {colonne} » ({type_}) ne s'écrit pas en CSV.",
        (),
        "écrivez en Parquet, et les rejets en « .jsonl ».",
    )


def barre(colonne: str, texte: str) -> Diagnostic:
    """Signale une liste dont un texte ne s'écrirait pas entre des « | »."""
    return Diagnostic(
        CODE,
        f"dans la colonne « {colonne} », « {texte} » ne s'écrit pas dans une liste en CSV.",
        (),
        "écrivez en Parquet, et les rejets en « .jsonl ».",
    )


def date(colonne: str) -> Diagnostic:
    """Signale une colonne de dates ou d'heures dont l'une n'est dans aucun calendrier."""
    return Diagnostic(
        CODE,
        f"dans la colonne « {colonne} », une date est hors du calendrier : elle ne s'écrit pas en CSV.",
        (),
        "corrigez-la, ou écrivez en Parquet.",
    )


def elements(colonne: str) -> Diagnostic:
    """Signale une colonne de CSV dont le fait est une liste d'éléments."""
    return Diagnostic(
        CODE,
        f"la colonne « {colonne} » attend une liste d'éléments, qu'un CSV ne dit pas.",
        (),
        "donnez la table en Parquet, où la colonne est une liste de structures.",
    )
