"""D013 · Une date qui fait sortir du calendrier.

## Ce que dit ce contrôle

Une règle compte un délai depuis une date du dossier, ou depuis la date d'appréciation, et le jour qu'elle trouve est
après l'an 9999, ou avant l'an 1.

## Pourquoi

Certains logiciels écrivent 31/12/9999 pour « sans fin ». Pour le moteur, une date qui n'existe pas ne se donne pas.

## Exemple fautif

```yaml
date_notification_decision: 31/12/9999
```

## Exemple corrigé

```yaml
date_notification_decision: 31/12/2025
```

## Quand passer outre

Jamais. S'il n'y a pas encore de date, ôtez la ligne.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from moteur.diagnostics import Diagnostic, Endroit, Lieu

CODE = "D013"


def faute(jour: date, lieux: Iterable[Lieu] = ()) -> Diagnostic:
    """Signale qu'une date comptée depuis `jour`, que le dossier donne en ces lieux, n'est pas du calendrier."""
    return Diagnostic(
        CODE,
        f"une date comptée depuis le {jour:%d/%m}/{jour.year} sort du calendrier, qui va de l'an 1 à l'an 9999.",
        tuple(map(Endroit, lieux)),
        "vérifiez les dates et les durées ; une date qui n'existe pas encore ne se donne pas.",
    )
