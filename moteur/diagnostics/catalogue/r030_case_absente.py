"""R030 · Une case absente d'un barème à clés.

## Ce que dit ce contrôle

Une règle peut lire, dans un barème à clés, une case que l'une de ses tables n'a pas.

## Pourquoi

Une case absente ne vaut pas zéro. Elle manque le plus souvent parce que sa clé est mal écrite.

## Exemple fautif

```yaml
series:
  - nom: les points du repas
    unite: point
    cles: [modalité]
    source: CASF annexe 2-2
    valeurs:
      - du: 01/03/2016
        confiance: vu dans une source
        table: {A: 0, B: 16}
```

```regle
règle « score »
  source CASF annexe 2-2
  en vigueur depuis le 01/03/2016
  alors score = points du repas (cote (toilette))
```

## Exemple corrigé

```yaml
series:
  - nom: les points du repas
    unite: point
    cles: [modalité]
    source: CASF annexe 2-2
    valeurs:
      - du: 01/03/2016
        confiance: vu dans une source
        table: {A: 0, B: 16, C: 40}
```

```regle
règle « score »
  source CASF annexe 2-2
  en vigueur depuis le 01/03/2016
  alors score = points du repas (cote (toilette))
```

## Quand passer outre

Jamais. Si la combinaison ne peut pas se présenter, une condition l'écarte avant de lire le barème.
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
