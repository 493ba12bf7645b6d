"""B008 · Des blocs trop emboîtés.

## Ce que dit ce contrôle

Le fichier emboîte plus de listes et de blocs que le moteur n'en lit.

## Pourquoi

Un barème ou un dossier en emboîte moins de dix. Davantage vient d'un fichier abîmé ou fabriqué pour bloquer la
lecture.

## Exemple fautif

```yaml
series: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]
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

Jamais. Aucun barème ni aucun dossier n'a besoin d'autant de niveaux.
"""

from __future__ import annotations

from moteur.diagnostics import Diagnostic, Endroit, Lieu

CODE = "B008"


def faute(lieu: Lieu, profondeur_max: int) -> Diagnostic:
    """Signale à `lieu` le premier bloc au-delà de `profondeur_max` emboîtements."""
    return Diagnostic(
        CODE,
        f"Plus de {profondeur_max} listes et blocs sont emboîtés.",
        (Endroit(lieu),),
        "vérifiez que c'est le bon fichier, et aplatissez-le.",
    )
