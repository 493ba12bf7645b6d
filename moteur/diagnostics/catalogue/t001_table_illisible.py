"""T001 · Une table qui ne se lit pas.

## Ce que dit ce contrôle

Le fichier à lire n'existe pas, n'est pas un fichier, ou n'est pas la table que son nom annonce : un Parquet abîmé, un
CSV dont un guillemet n'est jamais refermé.

## Pourquoi

Ce qui vient après un guillemet ouvert, ou dans un fichier coupé, n'est plus sûr : une moitié de population calculée
passerait pour une population entière.

## Exemple fautif

```csv
age,lieu_de_vie
82,"domicile
74,domicile
```

## Exemple corrigé

```csv
age,lieu_de_vie
82,"domicile"
74,domicile
```

## Quand passer outre

Jamais. Un fichier abîmé se redemande à qui l'a écrit.
"""

from __future__ import annotations

from moteur.diagnostics import Diagnostic, Endroit, Lieu

CODE = "T001"


def faute(nom: str, raison: str, aide: str = "") -> Diagnostic:
    """Signale que la table `nom` ne se lit pas ; `raison` complète « la table … »."""
    aide = aide or "donnez le chemin d'un fichier « .csv » ou « .parquet »."
    return Diagnostic(CODE, f"la table « {nom} » {raison}.", (), aide)


def abime(nom: str, rang: int) -> Diagnostic:
    """Signale un Parquet qui cesse de se lire après `rang` lignes."""
    ou = f"au-delà de la ligne {rang}" if rang else "dès son début"
    return Diagnostic(
        CODE,
        f"la table « {nom} » n'est pas un fichier Parquet entier : {ou}, elle ne se lit pas.",
        (),
        "faites-la écrire à nouveau ; si c'est un CSV, finissez son nom par « .csv ».",
    )


def guillemet(lieu: Lieu) -> Diagnostic:
    """Signale à `lieu` une ligne où un guillemet ouvert n'est pas refermé."""
    return Diagnostic(
        CODE,
        "un guillemet ouvert à partir de cette ligne n'est pas refermé : la suite ne se lit pas.",
        (Endroit(lieu),),
        "refermez-le ; un guillemet qui fait partie d'une case s'écrit deux fois : \"\".",
    )


def demesuree(lieu: Lieu) -> Diagnostic:
    """Signale à `lieu` une ligne ou une case qui ne finit pas."""
    return Diagnostic(
        CODE,
        "cette ligne est démesurée : ce n'est pas celle d'une table.",
        (Endroit(lieu),),
        "vérifiez que c'est un CSV, et que chaque guillemet ouvert est refermé.",
    )
