"""R022 · Une lecture inconnue.

## Ce que dit ce contrôle

Un acte retient une lecture qu'aucune règle n'écrit, ou deux actes retiennent une lecture de la même règle.

## Pourquoi

Le choix du département s'applique à tous ses dossiers : il porte sur une lecture écrite, et sur une seule.

## Exemple fautif

```regle
règle « participation »
  source CASF R. 232-11
  en vigueur depuis le 01/03/2016
  lecture « stricte »
    alors participation = 0 €/mois
  lecture « large »
    alors participation = plan d'aide retenu

lecture employée « souple » de la règle « participation »
  acte délibération du 12/01/2024, la présidente
```

## Exemple corrigé

```regle
règle « participation »
  source CASF R. 232-11
  en vigueur depuis le 01/03/2016
  lecture « stricte »
    alors participation = 0 €/mois
  lecture « large »
    alors participation = plan d'aide retenu

lecture employée « large » de la règle « participation »
  acte délibération du 12/01/2024, la présidente
```

## Quand passer outre

Jamais. Une lecture que le département est seul à retenir s'écrit d'abord dans la règle, avec ses motifs.
"""

from __future__ import annotations

from collections.abc import Sequence

from moteur.diagnostics import Diagnostic, Endroit, Lieu


def faute(lieu: Lieu, lecture: str, regle: str, lectures: Sequence[str], suggestion: str) -> Diagnostic:
    """Rend le diagnostic R022 d'une lecture que la règle n'a pas."""
    return Diagnostic(
        "R022",
        f"« {regle} » n'a pas de lecture « {lecture} ».",
        (Endroit(lieu),),
        suggestion or "ses lectures sont : " + ", ".join(f"« {x} »" for x in lectures) + ".",
    )


def regle_sans_lecture(lieu: Lieu, regle: str, suggestion: str) -> Diagnostic:
    """Rend le diagnostic R022 d'une règle inconnue, ou qui n'admet qu'une lecture."""
    return Diagnostic(
        "R022",
        f"aucune règle « {regle} » n'a plusieurs lectures.",
        (Endroit(lieu),),
        suggestion or "donnez le titre exact de la règle.",
    )


def deux_actes(lieu: Lieu, premier: Lieu, regle: str) -> Diagnostic:
    """Rend le diagnostic R022 de deux choix pour une même règle."""
    return Diagnostic(
        "R022",
        f"deux actes retiennent une lecture de « {regle} ».",
        (Endroit(lieu, "celui-ci"), Endroit(premier, "et celui-ci")),
        "gardez l'acte qui vaut.",
    )
