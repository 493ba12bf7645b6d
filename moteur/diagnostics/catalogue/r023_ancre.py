"""R023 · Une ancre inconnue.

## Ce que dit ce contrôle

« s'applique … » rattache la règle à une date que le vocabulaire ne déclare pas comme ancre.

## Pourquoi

On ne saurait pas si la version vise le jour de la demande, de la décision ou des soins : une personne y gagne ou y
perd.

## Exemple fautif

```regle
règle « participation »
  source CASF R. 232-11
  s'applique aux décision à compter du 01/01/2024
  alors participation = 0 €/mois
```

## Exemple corrigé

```regle
règle « participation »
  source CASF R. 232-11
  s'applique aux décisions à compter du 01/01/2024
  alors participation = 0 €/mois
```

## Quand passer outre

Jamais. Si le texte rattache la règle à une date nouvelle, déclarez-en l'ancre dans le vocabulaire.
"""

from __future__ import annotations

from moteur.diagnostics import Diagnostic, Endroit, Lieu


def faute(lieu: Lieu, nom: str, connues: list[str], suggestion: str) -> Diagnostic:
    """Rend le diagnostic R023."""
    liste = "on peut la rattacher à : " + ", ".join(connues) + "." if connues else ""
    return Diagnostic(
        "R023",
        f"une version ne peut pas se rattacher à « {nom} ».",
        (Endroit(lieu),),
        suggestion or liste or "déclarez une « ancre » dans le vocabulaire.",
    )
