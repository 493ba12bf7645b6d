"""B021 · Un point dans un nombre.

## Ce que dit ce contrôle

Un nombre est écrit avec un point.

## Pourquoi

En français la virgule sépare les décimales, et le point sépare parfois les milliers : « 1.250 » se lirait de deux
façons.

## Exemple fautif

```yaml
series:
  - nom: la redevance d'essai
    unite: €/mois
    source: arrêté d'exemple
    valeurs:
      - du: 01/01/2020
        valeur: 12.50
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

Jamais, même pour un nombre copié d'un tableur. Les milliers se séparent d'une espace, ou ne se séparent pas.
"""

from __future__ import annotations

from collections.abc import Sequence

from moteur.diagnostics import Diagnostic, Endroit, Lieu

CODE = "B021"


def faute(lieu: Lieu, texte: str, propositions: Sequence[str]) -> Diagnostic:
    """Signale le nombre `texte` ; `propositions` en sont les lectures possibles, bien écrites."""
    return Diagnostic(
        CODE,
        f"Le nombre « {texte} » est écrit avec un point.",
        (Endroit(lieu),),
        "écrivez " + " ou ".join(f"« {p} »" for p in propositions) + " : la virgule sépare les décimales.",
    )
