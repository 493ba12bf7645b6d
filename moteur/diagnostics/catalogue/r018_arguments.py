"""R018 · Des clés manquantes ou de trop.

## Ce que dit ce contrôle

Un nom décliné (par variable, par groupe…) ou un barème à clés est employé sans ses clés, ou avec trop de clés. Une
boucle « pour chaque » donne la clé qui manque à tous les noms déclinés par la même énumération.

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

## Quand passer outre

Jamais. Dans une boucle « pour chaque », la clé se devine ; partout ailleurs, elle s'écrit.
"""

from __future__ import annotations

from collections.abc import Sequence

from moteur.diagnostics import Diagnostic, Endroit, Lieu

_CITES = 4


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


def sans_cle(employes: Sequence[tuple[Lieu, str]], enumeration: str) -> Diagnostic:
    """Rend le diagnostic R018 de noms déclinés qu'une règle emploie sans leur clé, et hors d'une boucle."""
    noms = list(dict.fromkeys(nom for _, nom in employes))
    cites = ", ".join(f"« {n} »" for n in noms[:_CITES]) + ("…" if len(noms) > _CITES else "")
    return Diagnostic(
        "R018",
        f"{cites} {'demandent' if len(noms) > 1 else 'demande'} une clé : {enumeration}.",
        tuple(Endroit(lieu) for lieu, _ in sorted(employes)[:_CITES]),
        f"ajoutez à la règle « pour chaque {enumeration} », ou une valeur entre parenthèses.",
    )
