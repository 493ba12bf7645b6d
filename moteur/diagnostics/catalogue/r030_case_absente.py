"""R030 · Une case absente d'un barème à clés.

## Ce que dit ce contrôle

Une règle peut lire, dans un barème à clés, une case que l'une de ses tables n'a pas.

## Pourquoi

Une case absente ne vaut pas zéro. Elle manque le plus souvent parce que sa clé est mal écrite.

## Exemple fautif

```regle
règle « participation »
  source CASF R. 232-11
  en vigueur depuis le 01/03/2016
  alors score = points incomplets (toilette, A)
```

Et dans le barème « les points incomplets », la table n'a pas de case « A » pour la toilette.

## Exemple corrigé

```regle
règle « participation »
  source CASF R. 232-11
  en vigueur depuis le 01/03/2016
  alors score = points (toilette, A)
```
"""

from __future__ import annotations

from collections.abc import Sequence

from moteur.diagnostics import Diagnostic, Endroit, Lieu

_CITEES = 3


def faute(lieu: Lieu, valeur: Lieu, nom: str, cases: Sequence[str], suggestion: str) -> Diagnostic:
    """Rend le diagnostic R030 ; `cases` : celles que la règle peut lire et que la table n'a pas."""
    citees = ", ".join(f"« {c} »" for c in cases[:_CITEES])
    if len(cases) > _CITEES:
        citees += f" et {len(cases) - _CITEES} autres"
    return Diagnostic(
        "R030",
        f"« {nom} » n'a pas de case {citees}.",
        (Endroit(lieu, "lue ici"), Endroit(valeur, "la table")),
        suggestion or "ajoutez-la au barème ; si elle vaut zéro, écrivez-le.",
    )
