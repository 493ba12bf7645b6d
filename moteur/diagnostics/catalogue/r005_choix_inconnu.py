"""R005 · Un choix inconnu.

## Ce que dit ce contrôle

Une valeur comparée à un choix n'est pas l'une de celles qu'il admet, ou un rang est hors de ses bornes.

## Pourquoi

La condition serait toujours fausse, et la règle ne s'appliquerait jamais à personne.

## Exemple fautif

```regle
règle « participation »
  source CASF R. 232-11
  en vigueur depuis le 01/03/2016
  si lieu de vie est domicil
  alors participation = 0 €/mois
```

## Exemple corrigé

```regle
règle « participation »
  source CASF R. 232-11
  en vigueur depuis le 01/03/2016
  si lieu de vie est domicile
  alors participation = 0 €/mois
```

## Quand passer outre

Jamais. Si le choix manque au vocabulaire, ajoutez-l'y avec sa source, et relisez les règles qui énumèrent les choix.
"""

from __future__ import annotations

from fractions import Fraction

from moteur.diagnostics import Diagnostic, Endroit, Lieu


def faute(lieu: Lieu, valeur: str, choix: list[str], suggestion: str) -> Diagnostic:
    """Rend le diagnostic R005."""
    return Diagnostic(
        "R005",
        f"« {valeur} » n'est pas un choix possible.",
        (Endroit(lieu),),
        suggestion or "les choix sont : " + ", ".join(choix) + ".",
    )


def autre_liste(lieu: Lieu, trop: list[str], choix: list[str]) -> Diagnostic:
    """Rend le diagnostic R005 d'un choix pris dans une autre liste."""
    return Diagnostic(
        "R005",
        "ce choix vient d'une autre liste : il peut valoir " + " ou ".join(f"« {c} »" for c in trop) + ".",
        (Endroit(lieu),),
        "ici, les choix sont : " + ", ".join(choix) + ".",
    )


def hors_bornes(lieu: Lieu, texte: str, bas: Fraction | None, haut: Fraction | None) -> Diagnostic:
    """Rend le diagnostic R005 d'un nombre hors de ses bornes."""
    bornes = f"de {bas} à {haut}" if bas is not None and haut is not None else f"au moins {bas}"
    return Diagnostic(
        "R005",
        f"« {texte} » est hors des bornes de ce fait.",
        (Endroit(lieu),),
        f"il va {bornes}." if haut is not None else f"il vaut {bornes}.",
    )


def rang_decimal(lieu: Lieu, texte: str) -> Diagnostic:
    """Rend le diagnostic R005 d'un rang à virgule."""
    return Diagnostic(
        "R005",
        f"« {texte} » n'est pas un rang : un rang est entier.",
        (Endroit(lieu),),
        f"pour dire plusieurs rangs, mettez une espace après la virgule : « {texte.replace(',', ', ')} ».",
    )
