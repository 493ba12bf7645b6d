"""B017 · Une date illisible.

## Ce que dit ce contrôle

Une date n'est pas écrite jour/mois/année, ou ce jour n'existe pas au calendrier.

## Pourquoi

Une date fausse ferait valoir un montant trop tôt ou trop tard. Une seule écriture évite de confondre le jour et le
mois.

## Exemple fautif

```yaml
series:
  - nom: la redevance d'essai
    unite: €/mois
    source: arrêté d'exemple
    valeurs:
      - du: 31/02/2020
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
      - du: 29/02/2020
        valeur: 12,50
        confiance: vu dans une source
```

## Quand passer outre

Jamais. Quand le texte ne donne qu'un mois ou une année, écrivez le premier jour où la valeur s'applique.
"""

from __future__ import annotations

from moteur.diagnostics import Diagnostic, Endroit, Lieu

CODE = "B017"


def faute(lieu: Lieu, texte: str, proposition: str = "") -> Diagnostic:
    """Signale que `texte` n'est pas une date ; `proposition` en est la bonne écriture, si elle se devine."""
    return Diagnostic(
        CODE,
        f"« {texte} » n'est pas une date.",
        (Endroit(lieu),),
        f"écrivez « {proposition} »." if proposition else "écrivez le jour, le mois et l'année : « 31/12/2020 ».",
    )


def inexistante(lieu: Lieu, texte: str) -> Diagnostic:
    """Signale que `texte`, bien écrit, désigne un jour absent du calendrier."""
    return Diagnostic(
        CODE, f"Le jour « {texte} » n'existe pas.", (Endroit(lieu),), "vérifiez le jour et le mois : jour/mois/année."
    )
