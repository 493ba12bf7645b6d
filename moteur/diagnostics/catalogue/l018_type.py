"""L018 · Un type mal écrit.

## Ce que dit ce contrôle

La ligne qui dit le type d'un fait n'a pas l'une des formes connues, ou ses bornes sont à l'envers.

## Pourquoi

Le type dit ce qu'un dossier peut donner et ce qu'une règle peut en faire ; l'unité empêche d'additionner des mois et
des années.

## Exemple fautif

```regle
fait « l'épargne »
  nombre €/mois
  donné
```

## Exemple corrigé

```regle
fait « l'épargne »
  nombre en €/mois
  donné
```

## Quand passer outre

Jamais. Un fait dont aucun type ne convient est un « texte » : il se donne et s'explique, mais aucune règle ne le lit.
"""

from __future__ import annotations

from moteur.diagnostics import Diagnostic, Endroit, Lieu

_FORMES = (
    "on écrit : oui/non, date, texte, nombre en €/mois, montant en €/mois, au centime, "
    "nombre en ans, de 0 à 130, rang de 1 à 6, choix parmi a, b, choix dans énumération, liste parmi a, b."
)


def faute(lieu: Lieu, texte: str) -> Diagnostic:
    """Rend le diagnostic L018."""
    return Diagnostic("L018", f"« {texte} » ne dit pas le type d'un fait.", (Endroit(lieu),), _FORMES)


def unite(lieu: Lieu, texte: str) -> Diagnostic:
    """Rend le diagnostic L018 d'une unité illisible."""
    return Diagnostic(
        "L018",
        f"« {texte} » n'est pas une unité.",
        (Endroit(lieu),),
        "une unité est faite de mots séparés par « / » : €, €/mois, h/mois, jours, points, %.",
    )


def a_rebours(lieu: Lieu, texte: str) -> Diagnostic:
    """Rend le diagnostic L018 de bornes à l'envers."""
    return Diagnostic(
        "L018", f"les bornes de « {texte} » sont à l'envers.", (Endroit(lieu),), "écrivez la plus petite d'abord."
    )
