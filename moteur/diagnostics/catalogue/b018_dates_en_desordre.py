"""B018 · Des dates en désordre.

## Ce que dit ce contrôle

Dans une série, une valeur commence avant celle qui la précède.

## Pourquoi

Les valeurs se lisent de la plus ancienne à la plus récente. Une date qui recule est le plus souvent une année mal
tapée.

## Exemple fautif

```yaml
series:
  - nom: la redevance d'essai
    unite: €/mois
    source: arrêté d'exemple
    valeurs:
      - du: 01/01/2020
        valeur: 12,50
        confiance: vu dans une source
      - du: 01/01/2012
        valeur: 13,00
        confiance: vu dans une source
```

## Exemple corrigé

```yaml
series:
  - nom: la redevance d'essai
    unite: €/mois
    source: arrêté d'exemple
    valeurs:
      - du: 01/01/2020
        valeur: 12,50
        confiance: vu dans une source
      - du: 01/01/2021
        valeur: 13,00
        confiance: vu dans une source
```

## Quand passer outre

Jamais. Une valeur retrouvée après coup s'insère à son rang, pas à la fin.
"""

from __future__ import annotations

from moteur.diagnostics import Diagnostic, Endroit, Lieu

CODE = "B018"


def faute(lieu: Lieu, precedent: Lieu, date: str, date_precedente: str) -> Diagnostic:
    """Signale que `date` vient après `date_precedente` dans la série, et avant elle au calendrier."""
    return Diagnostic(
        CODE,
        f"La valeur du {date} est écrite après celle du {date_precedente}, qui est plus récente.",
        (Endroit(lieu, "date plus ancienne"), Endroit(precedent, "valeur précédente")),
        "corrigez la date, ou rangez les valeurs de la plus ancienne à la plus récente.",
    )
