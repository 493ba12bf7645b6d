"""S008 · Un scénario qui n'est pas donné, quand, alors.

## Ce que dit ce contrôle

Un scénario n'instruit rien, n'attend rien, instruit deux fois, donne un fait après l'instruction ou attend une réponse
avant elle.

## Pourquoi

Un scénario éprouve une chose : un dossier, une date, ce qui en résulte. Sans attente, il serait toujours vert.

## Exemple fautif

```gherkin
# language: fr
Fonctionnalité: Plafond du plan d'aide

  @PLAF-05
  Scénario: Plafond du GIR 4
    Étant donné que le GIR est 4
    Quand le dossier est instruit au 01/01/2023
```

## Exemple corrigé

```gherkin
# language: fr
Fonctionnalité: Plafond du plan d'aide

  @PLAF-05
  Scénario: Plafond du GIR 4
    Étant donné que le GIR est 4
    Quand le dossier est instruit au 01/01/2023
    Alors le plafond du plan d'aide est de 746,54 €
```

## Quand passer outre

Jamais. Deux instructions font deux scénarios ; ce qu'ils ont de commun va dans le Contexte.
"""

from __future__ import annotations

from moteur.diagnostics import Diagnostic, Endroit, Lieu

CODE = "S008"


def sans_quand(lieu: Lieu) -> Diagnostic:
    """Signale un scénario qui n'instruit rien."""
    aide = "ajoutez « Quand le dossier est instruit au 01/01/2023 »."
    return Diagnostic(CODE, "Ce scénario n'instruit aucun dossier.", (Endroit(lieu),), aide)


def sans_alors(lieu: Lieu) -> Diagnostic:
    """Signale un scénario qui n'attend rien."""
    return Diagnostic(
        CODE, "Ce scénario n'attend rien.", (Endroit(lieu),), "ajoutez « Alors », et ce que le droit répond."
    )


def deux_quand(lieu: Lieu) -> Diagnostic:
    """Signale une seconde instruction."""
    aide = "écrivez un autre scénario, ou un plan de scénario avec ses exemples."
    return Diagnostic(CODE, "Ce scénario instruit deux fois.", (Endroit(lieu),), aide)


def donne_apres_quand(lieu: Lieu) -> Diagnostic:
    """Signale un fait donné après l'instruction."""
    aide = "donnez tous les faits avant « Quand »."
    return Diagnostic(CODE, "Ce fait est donné après l'instruction.", (Endroit(lieu),), aide)


def alors_avant_quand(lieu: Lieu) -> Diagnostic:
    """Signale une attente écrite avant l'instruction."""
    aide = "écrivez « Quand » avant « Alors »."
    return Diagnostic(CODE, "Cette attente est écrite avant l'instruction.", (Endroit(lieu),), aide)
