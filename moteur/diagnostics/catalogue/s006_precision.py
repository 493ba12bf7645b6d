"""S006 · Une précision de comparaison qui n'a pas lieu d'être.

## Ce que dit ce contrôle

« Au centime » ou « à N décimales » est écrit pour un fait déjà arrondi, pour un fait qui n'est pas en euros, ou avec un
autre nombre de décimales que celui annoncé.

## Pourquoi

Un fait se compare exactement. Seul un fait que le droit n'arrondit pas se compare à la précision écrite, et celle-ci
doit se lire dans le nombre.

## Exemple fautif

```gherkin
# language: fr
Fonctionnalité: Plafond du plan d'aide

  @PART-01
  Scénario: Seuil
    Quand le dossier est instruit au 01/01/2023
    Alors le seuil de participation est de 864,6 € au centime
```

## Exemple corrigé

```gherkin
# language: fr
Fonctionnalité: Plafond du plan d'aide

  @PART-01
  Scénario: Seuil
    Quand le dossier est instruit au 01/01/2023
    Alors le seuil de participation est de 864,60 € au centime
```

## Quand passer outre

Jamais. Si le montant publié est arrondi autrement que le nôtre, citez-le par « et non … comme le publie … ».
"""

from __future__ import annotations

from moteur.diagnostics import Diagnostic, Endroit, Lieu

CODE = "S006"


def deja_arrondi(lieu: Lieu, fait: str) -> Diagnostic:
    """Signale une précision dite d'un fait qui se compare exactement."""
    return Diagnostic(
        CODE,
        f"« {fait} » se compare exactement : il n'y a rien à arrondir.",
        (Endroit(lieu),),
        "écrivez la valeur sans précision.",
    )


def donne(lieu: Lieu, fait: str) -> Diagnostic:
    """Signale une précision dite d'un fait que l'on donne."""
    return Diagnostic(
        CODE,
        f"« {fait} » est donné : sa valeur est exacte.",
        (Endroit(lieu),),
        "une précision ne se dit que de ce que l'on attend.",
    )


def pas_des_euros(lieu: Lieu, fait: str) -> Diagnostic:
    """Signale « au centime » pour un fait qui n'est pas en euros."""
    return Diagnostic(CODE, f"« {fait} » n'est pas en euros.", (Endroit(lieu),), "écrivez « à 2 décimales ».")


def autres_decimales(lieu: Lieu, texte: str, annoncees: int, ecrites: int) -> Diagnostic:
    """Signale que `texte` n'a pas le nombre de décimales annoncé."""
    return Diagnostic(
        CODE,
        f"« {texte} » a {ecrites} décimale{'s' if ecrites > 1 else ''}, et la comparaison en annonce {annoncees}.",
        (Endroit(lieu),),
        "écrivez autant de décimales que la comparaison en annonce.",
    )
