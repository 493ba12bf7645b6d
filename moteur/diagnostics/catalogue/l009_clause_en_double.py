"""L009 · Une clause en double.

## Ce que dit ce contrôle

Un bloc contient deux fois une clause qui ne s'écrit qu'une fois.

## Pourquoi

L'une des deux serait ignorée. Aucune ne l'emporte : la personne qui écrit choisit.

## Exemple fautif

```regle
règle « participation »
  source CASF R. 232-11
  en vigueur depuis le 01/03/2016
  si éligible
  si conjoint en établissement
  alors participation = 0 €/mois
```

## Exemple corrigé

```regle
règle « participation »
  source CASF R. 232-11
  en vigueur depuis le 01/03/2016
  si éligible
  et conjoint en établissement
  alors participation = 0 €/mois
```
"""

from __future__ import annotations

from moteur.diagnostics import Diagnostic, Endroit, Lieu


def faute(lieu: Lieu, premier: Lieu, clause: str) -> Diagnostic:
    """Rend le diagnostic L009."""
    return Diagnostic(
        "L009",
        f"ce bloc a déjà une clause qui tient la place de « {clause} ».",
        (Endroit(lieu, "de nouveau ici"), Endroit(premier, "déjà écrite ici")),
        "gardez-en une seule.",
    )
