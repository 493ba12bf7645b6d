"""M002 · Un passage de lettre mal ouvert ou mal fermé.

## Ce que dit ce contrôle

Un `[si …]` n'a pas son `[fin]`, un `[fin]` ne ferme rien, ou un passage s'ouvre dans un autre.

## Pourquoi

On ne saurait pas où le passage s'arrête : une lettre de refus pourrait annoncer un accord.

## Exemple fautif

```txt
[si accord]
L'APA vous est accordée.
```

## Exemple corrigé

```txt
[si accord]
L'APA vous est accordée.
[fin]
```

## Quand passer outre

Jamais.
"""

from __future__ import annotations

from moteur.diagnostics import Diagnostic, Endroit, Lieu

CODE = "M002"


def non_ferme(lieu: Lieu, cas: str) -> Diagnostic:
    """Signale un passage qui n'est pas fermé à la fin de la lettre."""
    return Diagnostic(CODE, f"le passage « si {cas} » n'a pas de fin.", (Endroit(lieu),), "écrivez [fin] après lui.")


def rien_a_fermer(lieu: Lieu) -> Diagnostic:
    """Signale un « fin » sans passage ouvert."""
    aide = "ôtez-le, ou écrivez [si …] avant lui."
    return Diagnostic(CODE, "« fin » ne ferme aucun passage.", (Endroit(lieu),), aide)


def imbrique(lieu: Lieu, dehors: Lieu) -> Diagnostic:
    """Signale un passage ouvert dans un autre."""
    endroits = (Endroit(lieu), Endroit(dehors, "déjà ouvert ici"))
    return Diagnostic(CODE, "un passage ne s'ouvre pas dans un autre.", endroits, "écrivez [fin] entre les deux.")


def pas_seul(lieu: Lieu) -> Diagnostic:
    """Signale un « si » ou un « fin » qui n'est pas seul sur sa ligne."""
    return Diagnostic(CODE, "« si » et « fin » sont seuls sur leur ligne.", (Endroit(lieu),), "allez à la ligne.")
