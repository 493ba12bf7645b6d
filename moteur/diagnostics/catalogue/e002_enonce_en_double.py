"""E002 · Un identifiant d'énoncé en double.

## Ce que dit ce contrôle

Deux énoncés, deux domaines ou deux documents portent le même identifiant, ou deux domaines le même préfixe.

## Pourquoi

Une règle qui cite l'énoncé citerait les deux, et l'on ne saurait plus lequel est vérifié.

## Exemple fautif

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
  - id: ESSAI-01
    source:
      - {document: guide, ligne: 15, citation: "l'aide est gratuite"}
    enonce: L'aide est gratuite.
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
  - id: ESSAI-02
    source:
      - {document: guide, ligne: 15, citation: "l'aide est gratuite"}
    enonce: L'aide est gratuite.
    nature: condition
    effet: {droit_actuel: conforme}
    calculable: non
```

## Quand passer outre

Jamais. Un numéro libéré ne se réemploie pas non plus : prenez le suivant.
"""

from __future__ import annotations

from moteur.diagnostics import Diagnostic, Endroit, Lieu

CODE = "E002"


def faute(lieu: Lieu, premier: Lieu, identifiant: str) -> Diagnostic:
    """Signale que `identifiant` est déjà pris, à l'endroit `premier`."""
    return Diagnostic(
        CODE,
        f"« {identifiant} » est déjà pris.",
        (Endroit(lieu), Endroit(premier, "pris ici")),
        "prenez le numéro suivant : un énoncé retiré ne rend pas le sien.",
    )
