"""B001 · Un fichier vide.

## Ce que dit ce contrôle

Le fichier ne contient rien, ou rien que des commentaires.

## Pourquoi

Un fichier vide vient presque toujours d'un enregistrement interrompu ou d'un mauvais chemin. Le lire comme « aucune
valeur » ferait disparaître des valeurs sans un mot.

## Exemple fautif

```yaml
# Les valeurs de 2027 viendront ici.
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

Jamais. Une couche qui ne change aucune valeur ne se pose pas : retirez le fichier au lieu de le garder vide.
"""

from __future__ import annotations

from moteur.diagnostics import Diagnostic, Endroit, Lieu

CODE = "B001"


def faute(lieu: Lieu) -> Diagnostic:
    """Signale que le fichier montré par `lieu` ne contient rien."""
    return Diagnostic(
        CODE,
        "Le fichier est vide.",
        (Endroit(lieu),),
        "vérifiez le chemin, ou rétablissez le contenu du fichier.",
    )
