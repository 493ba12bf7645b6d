"""B009 · Plusieurs documents dans un fichier.

## Ce que dit ce contrôle

Le fichier contient un second document, après une ligne `---`.

## Pourquoi

Un fichier est un document. La suite ne serait lue par personne.

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
---
series: []
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

Jamais. Faites un fichier de chaque document : tous ceux du dossier se lisent.
"""

from __future__ import annotations

from moteur.diagnostics import Diagnostic, Endroit, Lieu

CODE = "B009"


def faute(lieu: Lieu) -> Diagnostic:
    """Signale à `lieu` le début du second document."""
    return Diagnostic(
        CODE,
        "Le fichier contient plusieurs documents.",
        (Endroit(lieu, "un second commence ici"),),
        "retirez cette ligne, ou mettez la suite dans un autre fichier.",
    )
