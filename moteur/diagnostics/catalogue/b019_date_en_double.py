"""B019 · Deux valeurs à la même date.

## Ce que dit ce contrôle

Dans une série, deux valeurs commencent le même jour.

## Pourquoi

À une date, une série a une seule valeur. Choisir la dernière écrite serait deviner.

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
      - du: 01/01/2020
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
```

## Quand passer outre

Jamais. Si la valeur a été rectifiée depuis, gardez la bonne et dites la rectification dans `notes`.
"""

from __future__ import annotations

from moteur.diagnostics import Diagnostic, Endroit, Lieu

CODE = "B019"


def faute(lieu: Lieu, premier: Lieu, date: str) -> Diagnostic:
    """Signale que deux valeurs de la série commencent le jour `date`."""
    return Diagnostic(
        CODE,
        f"Deux valeurs de la série commencent le {date}.",
        (Endroit(lieu, "seconde valeur"), Endroit(premier, "première valeur")),
        "n'en gardez qu'une ; pour remplacer une valeur, posez un autre dossier de barèmes par-dessus.",
    )
