"""X011 · Une demande sur les barèmes que l'on ne comprend pas.

## Ce que dit ce contrôle

Une année n'est pas écrite en quatre chiffres, un terme à comparer n'est ni une année, ni une date, ni des répertoires
de barèmes, ou deux demandes ne vont pas ensemble.

## Pourquoi

Comparer ou préparer autre chose que ce que l'on croit est pire que de ne rien faire.

## Exemple fautif

```sh
moteur bareme nouveau 27
moteur bareme comparer 2026 brouilon-2027
```

## Exemple corrigé

```sh
moteur bareme nouveau 2027
moteur bareme comparer baremes baremes,brouillon-2027
```

## Quand passer outre

Jamais.
"""

from __future__ import annotations

from moteur.diagnostics import Diagnostic

CODE = "X011"


def annee(ecrit: str) -> Diagnostic:
    """Signale une année mal écrite."""
    return Diagnostic(CODE, f"« {ecrit} » n'est pas une année.", (), "écrivez-la en quatre chiffres : 2027.")


def ensemble(une: str, autre: str) -> Diagnostic:
    """Signale deux demandes qui ne se donnent pas ensemble."""
    return Diagnostic(CODE, f"{une} ne se donne pas avec {autre}.", (), "gardez l'un ou l'autre.")


def terme(ecrit: str, aide: str) -> Diagnostic:
    """Signale un terme que l'on ne sait pas comparer."""
    return Diagnostic(CODE, f"« {ecrit} » n'est ni une année, ni une date, ni des répertoires de barèmes.", (), aide)


def de_deux_sortes(un: str, autre: str) -> Diagnostic:
    """Signale une date à comparer à des répertoires."""
    return Diagnostic(
        CODE,
        f"« {un} » et « {autre} » ne se comparent pas : l'un est une date, l'autre des répertoires.",
        (),
        "comparez deux dates ou deux années, ou deux suites de répertoires de barèmes.",
    )
