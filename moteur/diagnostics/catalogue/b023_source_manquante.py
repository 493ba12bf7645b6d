"""B023 · Une source manquante.

## Ce que dit ce contrôle

Une série ne dit pas d'où viennent ses valeurs.

## Pourquoi

Chaque ligne d'une décision cite son texte. Une valeur sans source ne se vérifie pas et ne se défend pas. Une couche
posée par-dessus une autre donne la sienne : c'est un autre acte.

## Exemple fautif

```yaml
series:
  - nom: la redevance d'essai
    unite: €/mois
    valeurs:
      - du: 01/01/2020
        valeur: 12,50
        confiance: vu dans une source
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

Jamais. À défaut d'un texte publié, la source est ce sur quoi vous vous fondez (un courrier, un acte du département),
et `confiance` dit ce qu'elle vaut.
"""

from __future__ import annotations

from moteur.diagnostics import Diagnostic, Endroit, Lieu

CODE = "B023"


def faute(lieu: Lieu, nom: str) -> Diagnostic:
    """Signale que la série `nom` n'a pas de source."""
    return Diagnostic(
        CODE,
        f"La série « {nom} » n'a pas de source." if nom else "La série n'a pas de source.",
        (Endroit(lieu),),
        "ajoutez une ligne « source: … » : le texte, l'arrêté ou la délibération qui fixe la valeur.",
    )
