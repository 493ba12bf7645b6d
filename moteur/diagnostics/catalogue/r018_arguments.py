"""R018 · Des clés manquantes ou de trop.

## Ce que dit ce contrôle

Un nom décliné (par variable, par groupe…) ou un barème à clés est employé sans ses clés, ou avec trop de clés.

## Pourquoi

Sans sa clé, on ne sait pas quelle case lire.

## Exemple fautif

```regle
règle « participation »
  source CASF R. 232-11
  en vigueur depuis le 01/03/2016
  alors score = points (toilette)
```

## Exemple corrigé

```regle
règle « participation »
  source CASF R. 232-11
  en vigueur depuis le 01/03/2016
  alors score = points (toilette, A)
```
"""

from __future__ import annotations

from moteur.diagnostics import Diagnostic, Endroit, Lieu


def faute(lieu: Lieu, nom: str, attendus: list[str]) -> Diagnostic:
    """Rend le diagnostic R018."""
    if not attendus:
        return Diagnostic("R018", f"« {nom} » n'a pas de clés.", (Endroit(lieu),), "retirez les parenthèses.")
    combien = "une clé" if len(attendus) == 1 else f"{len(attendus)} clés"
    return Diagnostic(
        "R018",
        f"« {nom} » demande {combien} entre parenthèses : {', '.join(attendus)}.",
        (Endroit(lieu),),
        f"écrivez : {nom} ({', '.join(attendus)}), avec une valeur de chaque.",
    )
