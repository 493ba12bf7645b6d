"""B029 · Un identifiant invalide.

## Ce que dit ce contrôle

L'identifiant d'une série n'est pas fait de minuscules sans accent, de chiffres et de traits bas, ou son nom ne permet
pas d'en déduire un.

## Pourquoi

L'identifiant sert aux autres logiciels : il s'écrit partout de la même façon.

## Exemple fautif

```yaml
series:
  - nom: la redevance d'essai
    identifiant: Redevance-Essai
    unite: €/mois
    source: arrêté d'exemple
    valeurs:
      - du: 01/01/2020
        valeur: 12,50
        confiance: vu dans une source
```

## Exemple corrigé

```yaml
series:
  - nom: la redevance d'essai
    identifiant: redevance_essai
    unite: €/mois
    source: arrêté d'exemple
    valeurs:
      - du: 01/01/2020
        valeur: 12,50
        confiance: vu dans une source
```

## Quand passer outre

Jamais. Le nom, lui, s'écrit librement : ajoutez une ligne `identifiant` qui suit la règle.
"""

from __future__ import annotations

from moteur.diagnostics import Diagnostic, Endroit, Lieu

CODE = "B029"


def faute(lieu: Lieu, texte: str) -> Diagnostic:
    """Signale que `texte` n'est pas un identifiant."""
    return Diagnostic(
        CODE,
        f"« {texte} » n'est pas un identifiant.",
        (Endroit(lieu),),
        "commencez par une lettre ; n'employez que des minuscules sans accent, des chiffres et « _ ».",
    )


def impossible(lieu: Lieu, nom: str) -> Diagnostic:
    """Signale que le nom `nom` ne donne pas d'identifiant."""
    return Diagnostic(
        CODE,
        f"Le nom « {nom} » ne donne pas d'identifiant.",
        (Endroit(lieu),),
        "changez le nom, ou ajoutez une ligne « identifiant: … ».",
    )
