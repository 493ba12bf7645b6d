"""B013 · Une forme inattendue.

## Ce que dit ce contrôle

Une clé attend une liste, un bloc ou un texte, et le fichier contient autre chose.

## Pourquoi

La forme dit comment lire : une liste de valeurs datées n'est pas une valeur.

## Exemple fautif

```yaml
series:
  - nom: la redevance d'essai
    unite: €/mois
    source: arrêté d'exemple
    valeurs: 12,50
```

## Exemple corrigé

```yaml
series:
  - nom: la redevance d'essai
    unite: €/mois
    source: arrêté d'exemple
    valeurs:
      - du: 01/01/2020
        valeur: 12,50
        confiance: vu dans une source
```

## Quand passer outre

Jamais. Même seule, une valeur d'une liste s'écrit avec son tiret.
"""

from __future__ import annotations

from moteur.diagnostics import Diagnostic, Endroit, Lieu

CODE = "B013"


UN_TEXTE = "un texte"
UNE_LISTE = "une liste"
UN_BLOC = "un bloc"

_AIDES = {
    UN_TEXTE: "écrivez la valeur sur la même ligne, après les deux points.",
    UNE_LISTE: "écrivez un élément par ligne, chacun précédé d'un tiret.",
    UN_BLOC: "écrivez des lignes « clé: valeur », alignées entre elles.",
}


def faute(lieu: Lieu, cle: str, attendu: str, *, dans_liste: bool = False) -> Diagnostic:
    """Signale que ce que la clé `cle` introduit, ou l'un des éléments de sa liste, n'est pas `attendu`."""
    if dans_liste:
        message = f"Chaque élément de « {cle} » est {attendu}, et celui-ci ne l'est pas."
    elif cle:
        message = f"La clé « {cle} » attend {attendu}."
    else:
        message = f"Le fichier doit contenir {attendu}."
    return Diagnostic(CODE, message, (Endroit(lieu),), _AIDES[attendu])
