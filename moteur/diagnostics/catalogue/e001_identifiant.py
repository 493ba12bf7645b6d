"""E001 · Un identifiant mal écrit.

## Ce que dit ce contrôle

L'identifiant d'un énoncé n'est pas fait du préfixe de son fichier, d'un tiret et d'un numéro ; ou celui d'un document,
un préfixe ou un numéro de ligne ne s'écrit pas comme il le doit.

## Pourquoi

Les règles et les scénarios citent un énoncé par son identifiant : son préfixe dit le domaine, son numéro ne change
jamais.

## Exemple fautif

```yaml
domaine: essai
titre: Domaine d'essai
prefixe: ESSAI
enonces:
  - id: AUTRE-01
    source:
      - {document: guide, ligne: 12, citation: "l'aide est ouverte à tous"}
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

Jamais. Un énoncé déplacé dans un autre domaine y prend un nouveau numéro ; l'ancien ne sert plus.
"""

from __future__ import annotations

from moteur.diagnostics import Diagnostic, Endroit, Lieu

CODE = "E001"

_FORMES = {
    "id": "un énoncé s'écrit « HOSP-08 », un document « guide_usagers ».",
    "prefixe": "un préfixe ne contient que des majuscules : « HOSP ».",
    "ligne": "une ligne est un nombre entier, à partir de 1.",
}


def faute(lieu: Lieu, cle: str, texte: str) -> Diagnostic:
    """Signale que ce qu'introduit la clé `cle` n'a pas la forme voulue."""
    message = f"« {texte} » n'est pas une écriture admise pour « {cle} »."
    return Diagnostic(CODE, message, (Endroit(lieu),), _FORMES.get(cle, ""))


def prefixe(lieu: Lieu, identifiant: str, attendu: str) -> Diagnostic:
    """Signale un énoncé dont le préfixe n'est pas celui de son fichier."""
    message = f"« {identifiant} » ne commence pas par « {attendu}- », le préfixe de ce fichier."
    return Diagnostic(CODE, message, (Endroit(lieu),), "changez l'identifiant, ou le fichier où il est rangé.")
