"""B020 · Des périodes qui se chevauchent.

## Ce que dit ce contrôle

Une valeur finit avant d'avoir commencé, ou le jour où commence la suivante, ou après.

## Pourquoi

`jusqu_au` dit le dernier jour, compris, où la valeur existe. Deux valeurs le même jour se contrediraient.

## Exemple fautif

```yaml
series:
  - nom: la redevance d'essai
    unite: €/mois
    source: arrêté d'exemple
    valeurs:
      - du: 01/01/2020
        valeur: 12,50
        confiance: vu dans une source
        jusqu_au: 01/01/2021
      - du: 01/01/2021
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
        jusqu_au: 31/12/2020
      - du: 01/01/2021
        valeur: 13,00
        confiance: vu dans une source
```

## Quand passer outre

Jamais. Si la valeur vaut encore le jour où la suivante commence, retirez `jusqu_au` : la suivante la ferme
d'elle-même.
"""

from __future__ import annotations

from moteur.diagnostics import Diagnostic, Endroit, Lieu

CODE = "B020"


def faute(lieu: Lieu, suivante: Lieu, fin: str, debut: str) -> Diagnostic:
    """Signale qu'une valeur dure jusqu'au `fin` compris alors que la suivante commence le `debut`."""
    return Diagnostic(
        CODE,
        f"Une valeur dure jusqu'au {fin}, et la suivante commence dès le {debut}.",
        (Endroit(lieu, "dernier jour, compris"), Endroit(suivante, "commence ici")),
        "avancez la fin à la veille du début suivant, ou retirez « jusqu_au » si les valeurs se suivent.",
    )


def a_l_envers(lieu: Lieu, debut_lieu: Lieu, debut: str, fin: str) -> Diagnostic:
    """Signale qu'une valeur finit le `fin`, avant d'avoir commencé le `debut`."""
    return Diagnostic(
        CODE,
        f"La valeur finit le {fin}, avant d'avoir commencé le {debut}.",
        (Endroit(lieu, "fin"), Endroit(debut_lieu, "début")),
        "corrigez l'une des deux dates.",
    )
