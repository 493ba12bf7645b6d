"""C001 · Une date que les barèmes ne couvrent pas.

## Ce que dit ce contrôle

La date demandée est avant le premier jour couvert.

## Pourquoi

Avant ce jour, d'autres règles s'appliquaient. Rendre un montant calculé par celles d'aujourd'hui serait faux.

## Exemple fautif

```sh
moteur instruire exemples/monsieur_y.yaml --date 2016-02-29
```

## Exemple corrigé

```sh
moteur instruire exemples/monsieur_y.yaml --date 2016-03-01
```

## Quand passer outre

Jamais. Une demande plus ancienne s'instruit avec les textes de son époque, hors du moteur.
"""

from __future__ import annotations

from moteur.diagnostics import Diagnostic, Endroit, Lieu

CODE = "C001"


def faute(lieu: Lieu | None, jour: str, premier: str) -> Diagnostic:
    """Signale que `jour` est avant `premier`, le premier jour couvert."""
    endroits = (Endroit(lieu),) if lieu else ()
    return Diagnostic(
        CODE,
        f"le {jour} est avant le premier jour couvert, le {premier}.",
        endroits,
        "demandez une date à partir de ce jour.",
    )
