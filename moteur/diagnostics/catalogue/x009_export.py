"""X009 · Une valeur qu'un classeur ne garderait pas.

## Ce que dit ce contrôle

Une valeur des barèmes a plus de chiffres qu'un tableur n'en garde, un texte est trop long pour une case, ou une date
est antérieure à 1900.

## Pourquoi

Ce qui sort vers un classeur doit en revenir à l'identique.

## Exemple fautif

Une valeur de « 123 456 789 012 345 678 ».

## Exemple corrigé

La même série, exportée sans cette valeur : nommez les autres.

## Quand passer outre

Jamais : modifiez cette valeur dans son fichier.
"""

from __future__ import annotations

from moteur.diagnostics import Diagnostic

CODE = "X009"


def faute(serie: str, jour: str, colonne: str) -> Diagnostic:
    """Signale que la colonne `colonne` de la valeur du `jour` ne s'écrit pas telle quelle."""
    return Diagnostic(
        CODE,
        f"« {serie} », valeur du {jour} : un classeur ne garderait pas telle quelle sa colonne « {colonne} ».",
        (),
        "nommez les autres séries à exporter, et modifiez celle-ci dans son fichier.",
    )
