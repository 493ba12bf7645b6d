"""T005 · Deux colonnes du même nom à écrire.

## Ce que dit ce contrôle

Le fichier à écrire aurait deux colonnes du même nom : une colonne d'entrée et un résultat, ou une colonne d'entrée et
l'une de celles qu'un fichier de rejets ajoute (`ligne`, `code`, `message`, `aide`).

## Pourquoi

Qui relirait ce fichier ne saurait laquelle est la réponse.

## Exemple fautif

Une colonne `montant_apa`, celle de l'an dernier, dans « population.csv » :

```sh
moteur lot population.csv resultats.csv --garder montant_apa --resultat montant_apa
```

## Exemple corrigé

La même colonne, renommée `montant_precedent` :

```sh
moteur lot population.csv resultats.csv --garder montant_precedent --resultat montant_apa
```

## Quand passer outre

Jamais.
"""

from __future__ import annotations

from moteur.diagnostics import Diagnostic

CODE = "T005"


def resultat(nom: str) -> Diagnostic:
    """Signale qu'une colonne d'entrée porte le nom d'une colonne de résultat."""
    return Diagnostic(
        CODE, f"« {nom} » est à la fois une colonne d'entrée et une colonne de résultat.", (), "renommez la première."
    )


def rejet(nom: str) -> Diagnostic:
    """Signale qu'une colonne d'entrée porte le nom d'une colonne ajoutée aux rejets."""
    return Diagnostic(
        CODE,
        f"« {nom} » est à la fois une colonne d'entrée et une colonne des rejets.",
        (),
        "renommez la première, ou écrivez les rejets en « .jsonl ».",
    )
