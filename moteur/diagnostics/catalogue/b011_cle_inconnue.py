"""B011 · Une clé inconnue.

## Ce que dit ce contrôle

Un bloc contient une clé que le format ne connaît pas.

## Pourquoi

Une clé mal orthographiée serait une valeur perdue : écrire `note` pour `notes` est sans gravité, écrire `jusquau` pour
`jusqu_au` prolongerait une valeur éteinte.

## Exemple fautif

```yaml
series:
  - nom: la redevance d'essai
    unite: €/mois
    source: arrêté d'exemple
    valeurs:
      - du: 01/01/2020
        valeur: 12,50
        jusquau: 31/12/2020
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
        jusqu_au: 31/12/2020
        confiance: vu dans une source
```

## Quand passer outre

Jamais. Une remarque que le format ne prévoit pas s'écrit dans `notes`, ou sur une ligne qui commence par `#`.
"""

from __future__ import annotations

from collections.abc import Iterable

from moteur.diagnostics import Diagnostic, Endroit, Lieu
from moteur.diagnostics.suggestions import vouliez_vous

CODE = "B011"


def faute(lieu: Lieu, cle: str, connues: Iterable[str]) -> Diagnostic:
    """Signale la clé `cle`, là où seules celles de `connues` se lisent."""
    rangees = sorted(connues)
    aide = vouliez_vous(cle, rangees) or "les clés admises ici sont " + ", ".join(f"« {c} »" for c in rangees) + "."
    return Diagnostic(CODE, f"La clé « {cle} » n'existe pas ici.", (Endroit(lieu),), aide)
