"""C012 · Une colonne qui manque, ou qui est là deux fois.

## Ce que dit ce contrôle

La table n'a pas la colonne que la demande nomme, ou deux colonnes y ont le même nom.

## Pourquoi

De deux colonnes du même nom, rien ne dit laquelle est la bonne ; et sans la colonne des dates, on répondrait à une
autre date que celle que l'on croit.

## Exemple fautif

```sh
moteur lot population.csv resultats.csv --colonne-date jour
```

## Exemple corrigé

```sh
moteur lot population.csv resultats.csv --colonne-date date_demande
```

## Quand passer outre

Jamais. Une colonne que le moteur n'a pas à lire se garde avec `--garder`.
"""

from __future__ import annotations

from collections.abc import Sequence

from moteur.diagnostics import Diagnostic

CODE = "C012"


_MONTREES = 8
"""Colonnes d'une table que l'on nomme, au plus."""


def absente(nom: str, suggestion: str, colonnes: Sequence[str] = ()) -> Diagnostic:
    """Signale que la colonne `nom`, que la demande nomme, n'est pas dans la table, qui a ces colonnes."""
    suite = ", …" if len(colonnes) > _MONTREES else "."
    siennes = f"ses colonnes : {', '.join(f'« {x} »' for x in colonnes[:_MONTREES])}{suite}"
    aide = suggestion or (siennes if colonnes else "voyez le nom de ses colonnes.")
    return Diagnostic(CODE, f"la table n'a pas de colonne « {nom} ».", (), aide)


def en_double(nom: str) -> Diagnostic:
    """Signale que deux colonnes ont ce nom."""
    return Diagnostic(CODE, f"deux colonnes se nomment « {nom} ».", (), "gardez-en une seule, ou renommez l'autre.")


def et_date(nom: str) -> Diagnostic:
    """Signale que l'on demande à la fois une date et une colonne de dates."""
    return Diagnostic(
        CODE, f"une date est demandée, et la colonne « {nom} » en donne aussi.", (), "ne gardez que l'une des deux."
    )
