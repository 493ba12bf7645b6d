"""B006 · Une clé écrite deux fois.

## Ce que dit ce contrôle

Un même bloc contient deux fois la même clé.

## Pourquoi

La plupart des lecteurs gardent la seconde sans rien dire. Ici aucune des deux ne l'emporte : la personne qui écrit
choisit.

## Exemple fautif

```yaml
series:
  - nom: la redevance d'essai
    unite: €/mois
    source: arrêté d'exemple
    valeurs:
      - du: 01/01/2020
        valeur: 12,50
        valeur: 13,00
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

Jamais. Deux valeurs du même jour ne se gardent pas côte à côte : si l'une est provisoire, remplacez-la, l'historique
du dépôt garde l'autre.
"""

from __future__ import annotations

from moteur.diagnostics import Diagnostic, Endroit, Lieu

CODE = "B006"


def faute(lieu: Lieu, premier: Lieu, cle: str) -> Diagnostic:
    """Signale que la clé `cle`, déjà écrite à `premier`, l'est encore à `lieu`."""
    return Diagnostic(
        CODE,
        f"La clé « {cle} » est écrite deux fois dans le même bloc.",
        (Endroit(lieu, "écrite de nouveau"), Endroit(premier, "déjà écrite")),
        "n'en gardez qu'une.",
    )
