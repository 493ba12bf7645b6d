"""B024 · Deux séries du même nom.

## Ce que dit ce contrôle

Deux séries d'un même dossier, ou de deux dossiers superposés, ont le même nom ou le même identifiant sans être la
même.

## Pourquoi

Une règle qui cite ce nom ne saurait pas laquelle employer.

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
  - nom: la redevance d'essai
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
    unite: €/mois
    source: arrêté d'exemple
    valeurs:
      - du: 01/01/2020
        valeur: 12,50
        confiance: vu dans une source
```

## Quand passer outre

Jamais. Pour changer la valeur d'une série livrée, posez une couche qui porte son nom exact ; pour une autre chose,
donnez un autre nom.
"""

from __future__ import annotations

from moteur.diagnostics import Diagnostic, Endroit, Lieu

CODE = "B024"


def faute(lieu: Lieu, premier: Lieu, quoi: str) -> Diagnostic:
    """Signale que `quoi` (« le nom « … » », « l'identifiant « … » ») désigne deux séries."""
    return Diagnostic(
        CODE,
        f"Deux séries ont {quoi}.",
        (Endroit(lieu, "de nouveau ici"), Endroit(premier, "déjà ici")),
        "réunissez leurs valeurs en une série, ou donnez-leur des noms et des identifiants différents.",
    )
