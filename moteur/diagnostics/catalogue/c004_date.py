"""C004 · Une date mal écrite.

## Ce que dit ce contrôle

La date demandée n'est pas écrite comme une date, ou n'existe pas dans le calendrier.

## Pourquoi

Le droit change d'un jour à l'autre : la date d'appréciation se donne sans ambiguïté.

## Exemple fautif

```sh
moteur instruire exemples/monsieur_y.yaml --date 2023-02-30
```

## Exemple corrigé

```sh
moteur instruire exemples/monsieur_y.yaml --date 2023-02-28
```

## Quand passer outre

Jamais. Sans `--date`, le moteur prend aujourd'hui et le dit.
"""

from __future__ import annotations

from moteur.diagnostics import Diagnostic, Endroit, Lieu

CODE = "C004"


def faute(lieu: Lieu | None, texte: str) -> Diagnostic:
    """Signale que `texte` n'est pas une date."""
    endroits = (Endroit(lieu),) if lieu else ()
    return Diagnostic(CODE, f"« {texte} » n'est pas une date.", endroits, "une date s'écrit 2023-01-01 ou 01/01/2023.")
