"""X008 · Des lignes qui ne vont pas ensemble.

## Ce que dit ce contrôle

La même valeur est écrite deux fois, ou les lignes d'une même table ne disent pas la même chose, ou il y manque une
case.

## Pourquoi

Entre deux lignes qui se contredisent, on ne choisit pas. Une table à clés se donne entière, à une date, avec une seule
source.

## Exemple fautif

| identifiant | date d'effet | valeur |
|---|---|---|
| smic_horaire_brut | 01/01/2027 | 12,50 |
| smic_horaire_brut | 01/01/2027 | 12,52 |

## Exemple corrigé

| identifiant | date d'effet | valeur |
|---|---|---|
| smic_horaire_brut | 01/01/2027 | 12,50 |

## Quand passer outre

Jamais. Deux sources pour une même table se disent dans « source », séparées par un point-virgule.
"""

from __future__ import annotations

from moteur.diagnostics import Diagnostic, Endroit
from moteur.diagnostics.adresses import lieu_de_case, situer

CODE = "X008"


def en_double(nom: str, adresse: str, premiere: str, quoi: str) -> Diagnostic:
    """Signale une valeur déjà donnée par la case `premiere`."""
    return Diagnostic(
        CODE,
        f"{situer(adresse)} : {quoi} est déjà donné par la case {premiere}.",
        (Endroit(lieu_de_case(nom, adresse)), Endroit(lieu_de_case(nom, premiere), "la première")),
        "ne gardez qu'une des deux lignes.",
    )


def desaccord(nom: str, adresse: str, premiere: str, colonne: str) -> Diagnostic:
    """Signale deux lignes d'une même table qui n'ont pas la même source, confiance, fin ou note."""
    return Diagnostic(
        CODE,
        f"{situer(adresse)} : la colonne « {colonne} » diffère de la case {premiere}, de la même table.",
        (Endroit(lieu_de_case(nom, adresse)), Endroit(lieu_de_case(nom, premiere), "la première")),
        "écrivez la même chose sur toutes les lignes de cette table.",
    )


def incomplete(nom: str, adresse: str, serie: str, jour: str, case: str) -> Diagnostic:
    """Signale une table dont il manque une case."""
    return Diagnostic(
        CODE,
        f"{situer(adresse)} : la table « {serie} » du {jour} n'a pas de ligne pour « {case} ».",
        (Endroit(lieu_de_case(nom, adresse)),),
        "une table se donne entière : ajoutez la ligne, ou retirez toutes celles de cette date.",
    )
