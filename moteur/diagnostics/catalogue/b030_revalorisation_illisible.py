"""B030 · Une revalorisation illisible.

## Ce que dit ce contrôle

La date de revalorisation n'est pas un jour de l'année écrit en toutes lettres.

## Pourquoi

Elle dit quand attendre une nouvelle valeur, et quand signaler que celle que l'on a est périmée.

## Exemple fautif

```yaml
series:
  - nom: la redevance d'essai
    unite: €/mois
    revalorisation: printemps
    source: arrêté d'exemple
    valeurs:
      - du: 01/01/2020
        valeur: 12,50
        confiance: vu dans une source
```

## Exemple corrigé

```yaml
series:
  - nom: la redevance d'essai
    unite: €/mois
    revalorisation: 1er juillet
    source: arrêté d'exemple
    valeurs:
      - du: 01/01/2020
        valeur: 12,50
        confiance: vu dans une source
```

## Quand passer outre

Jamais. Si la revalorisation n'a pas de date fixe, retirez la clé : la série ne sera jamais dite périmée.
"""

from __future__ import annotations

from moteur.diagnostics import Diagnostic, Endroit, Lieu

CODE = "B030"


def faute(lieu: Lieu, texte: str) -> Diagnostic:
    """Signale que `texte` n'est pas un jour de l'année."""
    return Diagnostic(
        CODE,
        f"« {texte} » n'est pas un jour de l'année.",
        (Endroit(lieu),),
        "écrivez un jour qui existe tous les ans, par exemple « 1er juillet ».",
    )
