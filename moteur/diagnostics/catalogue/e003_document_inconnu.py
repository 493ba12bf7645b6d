"""E003 · Un document inconnu.

## Ce que dit ce contrôle

Un énoncé cite un document qui n'est pas dans `documents.yaml`.

## Pourquoi

C'est là que le document a son titre : sans lui, la citation ne se retrouve pas.

## Exemple fautif

```yaml
domaine: essai
titre: Domaine d'essai
prefixe: ESSAI
enonces:
  - id: ESSAI-01
    source:
      - {document: giude, ligne: 12, citation: "l'aide est ouverte à tous"}
    enonce: L'aide est ouverte à tous.
    nature: condition
    effet: {droit_actuel: conforme}
    calculable: non
```

## Exemple corrigé

```yaml
domaine: essai
titre: Domaine d'essai
prefixe: ESSAI
enonces:
  - id: ESSAI-01
    source:
      - {document: guide, ligne: 12, citation: "l'aide est ouverte à tous"}
    enonce: L'aide est ouverte à tous.
    nature: condition
    effet: {droit_actuel: conforme}
    calculable: non
```

## Quand passer outre

Jamais. Ajoutez d'abord le document à `documents.yaml`, avec son titre.
"""

from __future__ import annotations

from collections.abc import Iterable

from moteur.diagnostics import Diagnostic, Endroit, Lieu

CODE = "E003"


def faute(lieu: Lieu, document: str, connus: Iterable[str], aide: str) -> Diagnostic:
    """Signale que `document` n'est pas l'un des documents `connus`."""
    liste = ", ".join(f"« {c} »" for c in connus) or "aucun"
    return Diagnostic(
        CODE,
        f"Le document « {document} » n'est pas dans documents.yaml.",
        (Endroit(lieu),),
        aide or f"les documents connus : {liste}.",
    )
