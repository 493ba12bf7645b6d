"""X003 · Les colonnes d'un classeur.

## Ce que dit ce contrôle

La feuille « valeurs » manque, ou sa première ligne n'a pas toutes les colonnes attendues, une fois chacune.

## Pourquoi

Une colonne se reconnaît à son titre, pas à sa place. Un titre changé ferait lire une colonne pour une autre.

## Exemple fautif

| série | identifiant | case | unité | date | jusqu'au | valeur | confiance | provisoire | source | note |
|---|---|---|---|---|---|---|---|---|---|---|

## Exemple corrigé

| série | identifiant | case | unité | date d'effet | jusqu'au | valeur | confiance | provisoire | source | note |
|---|---|---|---|---|---|---|---|---|---|---|

## Quand passer outre

Jamais. Les colonnes se lisent à leur titre : leur ordre, lui, est libre.
"""

from __future__ import annotations

from collections.abc import Sequence

from moteur.diagnostics import Diagnostic

CODE = "X003"


def sans_feuille(nom: str, feuille: str, presentes: Sequence[str]) -> Diagnostic:
    """Signale que la feuille attendue n'est pas dans le classeur `nom`."""
    autres = ", ".join(f"« {x} »" for x in presentes)
    return Diagnostic(
        CODE,
        f"Le classeur « {nom} » n'a pas de feuille « {feuille} ».",
        (),
        f"ses feuilles sont : {autres} ; renommez celle des valeurs.",
    )


def absente(nom: str, colonne: str) -> Diagnostic:
    """Signale qu'une colonne manque."""
    return Diagnostic(
        CODE,
        f"Le classeur « {nom} », feuille « valeurs », n'a pas de colonne « {colonne} ».",
        (),
        "remettez ce titre sur la première ligne ; la colonne peut rester vide si rien n'y est obligatoire.",
    )


def inconnue(nom: str, adresse: str, ecrit: str, suggestion: str) -> Diagnostic:
    """Signale un titre de colonne que l'on ne connaît pas."""
    return Diagnostic(
        CODE,
        f"Le classeur « {nom} », feuille « valeurs », case {adresse} : « {ecrit} » n'est pas un titre attendu.",
        (),
        suggestion or "retirez cette colonne, ou mettez vos remarques dans « note ».",
    )


def en_double(nom: str, adresse: str, colonne: str) -> Diagnostic:
    """Signale un titre de colonne écrit deux fois."""
    return Diagnostic(
        CODE,
        f"Le classeur « {nom} », feuille « valeurs », case {adresse} : il y a déjà une colonne « {colonne} ».",
        (),
        "n'en gardez qu'une.",
    )
