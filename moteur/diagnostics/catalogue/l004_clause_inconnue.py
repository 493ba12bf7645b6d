"""L004 · Une clause inconnue.

## Ce que dit ce contrôle

Une ligne d'un bloc ne commence par aucune des clauses qu'il admet, et ne continue pas la précédente.

## Pourquoi

Une clause mal écrite n'est pas une clause absente : la règle perdrait sa source ou sa condition sans que rien ne le
dise.

## Exemple fautif

```regle
règle « participation »
  sourse CASF R. 232-11
  en vigueur depuis le 01/03/2016
  alors participation = 0 €/mois
```

## Exemple corrigé

```regle
règle « participation »
  source CASF R. 232-11
  en vigueur depuis le 01/03/2016
  alors participation = 0 €/mois
```
"""

from __future__ import annotations

from moteur.diagnostics import Diagnostic, Endroit, Lieu


def faute(lieu: Lieu, mot: str, connus: list[str], suggestion: str) -> Diagnostic:
    """Rend le diagnostic L004."""
    return Diagnostic(
        "L004",
        f"« {mot} » ne commence aucune clause de ce bloc.",
        (Endroit(lieu),),
        suggestion or "on peut écrire : " + ", ".join(connus) + ".",
    )
