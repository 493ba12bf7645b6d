"""L025 · Un identifiant invalide.

## Ce que dit ce contrôle

L'identifiant d'un fait n'est pas fait de minuscules sans accent, de chiffres et de traits bas.

## Pourquoi

L'identifiant sert aux autres logiciels : il s'écrit partout de la même façon.

## Exemple fautif

```regle
fait « l'épargne »
  nombre en €
  donné
  identifiant Épargne-Totale
```

## Exemple corrigé

```regle
fait « l'épargne »
  nombre en €
  donné
  identifiant epargne_totale
```

## Quand passer outre

Jamais. Le nom du fait, lui, garde ses accents et ses espaces.
"""

from __future__ import annotations

from moteur.diagnostics import Diagnostic, Endroit, Lieu


def faute(lieu: Lieu, texte: str) -> Diagnostic:
    """Rend le diagnostic L025."""
    if texte == "membre":
        aide = (
            "« membre » ne se dit que d'un fait décliné par « par … » : chaque membre prend alors le nom de sa valeur."
        )
    else:
        aide = "commencez par une lettre ; n'employez que des minuscules sans accent, des chiffres et « _ »."
    return Diagnostic("L025", f"« {texte} » n'est pas un identifiant.", (Endroit(lieu),), aide)
