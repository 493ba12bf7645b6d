"""X004 · Une case vide.

## Ce que dit ce contrôle

Une case obligatoire de la feuille « valeurs » est vide : série, identifiant, unité, date d'effet, valeur, confiance,
provisoire, source, et case s'il s'agit d'une table à clés.

## Pourquoi

Une case vide ne vaut ni zéro ni « comme avant ». Une valeur se dit, avec sa source.

## Exemple fautif

| identifiant | date d'effet | valeur | source |
|---|---|---|---|
| smic_horaire_brut | 01/01/2027 | | décret du 17/12/2026 |

## Exemple corrigé

| identifiant | date d'effet | valeur | source |
|---|---|---|---|
| smic_horaire_brut | 01/01/2027 | 12,50 | décret du 17/12/2026 |

## Quand passer outre

Jamais. Si le texte n'a pas paru, retirez la ligne, ou reconduisez la dernière valeur, provisoire
(`moteur bareme nouveau ANNEE --reconduire`).
"""

from __future__ import annotations

from moteur.diagnostics import Diagnostic, Endroit
from moteur.diagnostics.adresses import lieu_de_case, situer

CODE = "X004"


def faute(nom: str, adresse: str, colonne: str) -> Diagnostic:
    """Signale que la case de cette colonne est vide."""
    return Diagnostic(
        CODE,
        f"{situer(adresse)} : la colonne « {colonne} » est vide.",
        (Endroit(lieu_de_case(nom, adresse)),),
        "remplissez cette case, ou retirez toute la ligne : une ligne retirée ne retire rien des barèmes.",
    )
