"""V002 · Une édition incomplète.

## Ce que dit ce contrôle

Le dossier, l'archive ou la révision git ne contient pas les deux dossiers `regles` et `baremes`.

## Pourquoi

Une édition est faite de règles et de valeurs. Prendre celles d'à côté répondrait avec un mélange qui n'a jamais existé.

## Exemple fautif

```sh
moteur comparer regles HEAD
```

## Exemple corrigé

```sh
moteur comparer . HEAD
```

## Quand passer outre

Jamais. Pour ne comparer que les règles, comparez deux éditions dont les barèmes sont les mêmes.
"""

from __future__ import annotations

from collections.abc import Sequence

from moteur.diagnostics import Diagnostic

CODE = "V002"


def faute(designation: str, absents: Sequence[str]) -> Diagnostic:
    """Signale que les dossiers `absents` ne sont pas dans l'édition désignée."""
    noms = " ni ".join(f"« {nom} »" for nom in absents)
    aide = "une édition a deux dossiers, regles et baremes, l'un à côté de l'autre."
    return Diagnostic(CODE, f"« {designation} » n'a pas de dossier {noms}.", (), aide)
