"""L023 · Un nom que les phrases ne peuvent pas contenir.

## Ce que dit ce contrôle

Le nom d'un fait, d'un choix, d'une énumération, d'une ancre ou d'un barème contient un signe, ne contient aucune
lettre, commence par un chiffre, ou commence par un mot du langage.

## Pourquoi

Un nom s'écrit dans une phrase. « si besoin » en tête de ligne se lirait comme une condition, « AAH/MVA » comme une
division, « 60 ans révolus » comme un nombre et son unité.

## Exemple fautif

```regle
fait « AAH/MVA »
  oui/non
  donné
```

## Exemple corrigé

```regle
fait « AAH ou MVA »
  oui/non
  donné
```

## Quand passer outre

Jamais. Le libellé, lui, s'écrit librement : c'est lui que lit l'usager.
"""

from __future__ import annotations

from moteur.diagnostics import Diagnostic, Endroit, Lieu


def faute(lieu: Lieu, nom: str, defaut: str, morceau: str) -> Diagnostic:
    """Rend le diagnostic L023 ; `defaut` : signe, sans lettre, chiffre ou réservé, `morceau` : ce qui gêne."""
    if defaut == "signe":
        message = f"le nom « {nom} » contient « {morceau} »."
        aide = "un nom est fait de lettres, de chiffres, d'espaces, d'apostrophes, de traits d'union et de parenthèses."
    elif defaut == "sans lettre":
        message = f"le nom « {nom} » ne contient aucune lettre."
        aide = "donnez-lui un nom que l'on peut dire dans une phrase."
    elif defaut == "chiffre":
        message = f"le nom « {nom} » commence par un chiffre : il se lirait comme un nombre."
        aide = "commencez-le par une lettre."
    elif morceau == nom:
        message = f"« {nom} » est un mot du langage."
        aide = "ajoutez-lui un mot : un nom plus long ne se confond pas."
    else:
        message = f"le nom « {nom} » commence par « {morceau} », un mot du langage."
        aide = "commencez-le par un autre mot : en tête de ligne ou dans une phrase, il se lirait autrement."
    return Diagnostic("L023", message, (Endroit(lieu),), aide)
