"""C009 · Une période mal demandée.

## Ce que dit ce contrôle

Instruire mois par mois demande un premier jour et un dernier, dans cet ordre, sans date d'appréciation à côté.

## Pourquoi

Une période dont on devinerait une borne donnerait des montants que personne n'a demandés.

## Exemple fautif

```sh
moteur instruire exemples/monsieur_y.yaml --du 2024-01-01 --au 2023-01-01
```

## Exemple corrigé

```sh
moteur instruire exemples/monsieur_y.yaml --du 2023-01-01 --au 2023-03-31
```

## Quand passer outre

Jamais. Pour une seule date, employez `--date` sans `--du` ni `--au`.
"""

from __future__ import annotations

from moteur.diagnostics import Diagnostic

CODE = "C009"


def a_rebours(du: str, au: str) -> Diagnostic:
    """Signale que la période finit avant de commencer."""
    return Diagnostic(CODE, f"la période finit le {au}, avant son début, le {du}.", (), "échangez les deux dates.")


def borne_absente(option: str) -> Diagnostic:
    """Signale qu'il manque `option`, l'autre borne de la période."""
    return Diagnostic(CODE, f"une période a deux bornes, et il manque {option}.", (), "écrivez : --du J --au J.")


def avec_une_date() -> Diagnostic:
    """Signale une date d'appréciation à côté d'une période, qui a les siennes."""
    return Diagnostic(
        CODE, "--date ne se donne pas avec --du et --au.", (), "chaque mois de la période a sa date d'appréciation."
    )


def trop_longue(mois: int) -> Diagnostic:
    """Signale une période de plus de mois qu'on n'en instruit à la suite."""
    return Diagnostic(CODE, f"la période compte plus de {mois} mois.", (), "demandez-la en plusieurs fois.")
