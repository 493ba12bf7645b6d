"""E004 · Un énoncé incomplet.

## Ce que dit ce contrôle

Un énoncé calculable n'a pas d'exemple, ou un énoncé qui n'est pas conforme au droit actuel n'a pas de note.

## Pourquoi

L'exemple donne le scénario qui vérifie l'énoncé. La note dit ce que le droit est devenu, ou pourquoi on ne le sait
pas : elle paraît dans la page de ce que le moteur ne sait pas.

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
    effet: {droit_actuel: périmé}
    calculable: oui
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
    effet: {droit_actuel: périmé, note: l'aide a pris fin en 2020}
    calculable: oui
    exemple: Étant donné une personne de 40 ans, quand elle demande l'aide, alors elle y a droit.
```

## Quand passer outre

Jamais. Si l'énoncé ne peut pas se calculer, écrivez `calculable: non` : il n'a plus besoin d'exemple.
"""

from __future__ import annotations

from moteur.diagnostics import Diagnostic, Endroit, Lieu

CODE = "E004"


def sans_exemple(lieu: Lieu, identifiant: str) -> Diagnostic:
    """Signale un énoncé calculable sans exemple."""
    return Diagnostic(
        CODE,
        f"L'énoncé {identifiant} est calculable et n'a pas d'exemple.",
        (Endroit(lieu),),
        "ajoutez une ligne « exemple: … » que l'on pourra jouer, ou écrivez « calculable: non ».",
    )


def sans_note(lieu: Lieu, identifiant: str, droit_actuel: str) -> Diagnostic:
    """Signale un énoncé dont l'écart au droit actuel n'est pas expliqué."""
    return Diagnostic(
        CODE,
        f"L'énoncé {identifiant} est « {droit_actuel} », et rien ne dit en quoi.",
        (Endroit(lieu),),
        "ajoutez sous « effet » une ligne « note: … » : ce que dit le droit actuel, ou ce que l'on n'a pas pu lire.",
    )
