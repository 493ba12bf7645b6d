"""B027 · Une couche incompatible.

## Ce que dit ce contrôle

Une série posée par-dessus une autre n'a pas la même unité, le même type ou les mêmes clés.

## Pourquoi

Les règles sont écrites pour l'unité d'en dessous. Un montant à l'année posé sur un montant au mois serait douze fois
trop grand, sans erreur visible.

## Exemple fautif

La série du pays, puis celle que le département pose par-dessus :

```yaml pays/essai.yaml
series:
  - nom: la redevance d'essai
    unite: €/mois
    source: arrêté d'exemple
    valeurs:
      - du: 01/01/2020
        valeur: 12,50
        confiance: vu dans une source
```

```yaml departement/essai.yaml
series:
  - nom: la redevance d'essai
    unite: €/an
    source: arrêté d'exemple
    valeurs:
      - du: 01/01/2020
        valeur: 12,50
        confiance: vu dans une source
```

## Exemple corrigé

```yaml pays/essai.yaml
series:
  - nom: la redevance d'essai
    unite: €/mois
    source: arrêté d'exemple
    valeurs:
      - du: 01/01/2020
        valeur: 12,50
        confiance: vu dans une source
```

```yaml departement/essai.yaml
series:
  - nom: la redevance d'essai
    unite: €/mois
    source: arrêté d'exemple
    valeurs:
      - du: 01/01/2020
        valeur: 15,00
        confiance: vu dans une source
```

## Quand passer outre

Jamais. Si l'acte local s'exprime dans une autre unité, c'est une autre série, et une règle fait le passage de l'une à
l'autre.
"""

from __future__ import annotations

from moteur.diagnostics import Diagnostic, Endroit, Lieu

CODE = "B027"


def faute(lieu: Lieu, dessous: Lieu, nom: str, *, quoi: str, ici: str, la: str) -> Diagnostic:
    """Signale que `quoi` (« l'unité », « le type », « les clés ») vaut `ici` au-dessus et `la` au-dessous."""
    return Diagnostic(
        CODE,
        f"La série « {nom} » se pose sur une autre sans en avoir {quoi} : « {ici} » au lieu de « {la} ».",
        (Endroit(lieu, "posée par-dessus"), Endroit(dessous, "série d'en dessous")),
        f"reprenez « {la} », ou donnez à la série un autre nom et un autre identifiant.",
    )
