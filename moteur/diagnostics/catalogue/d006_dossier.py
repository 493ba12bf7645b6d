"""D006 · Un fichier qui n'est pas un dossier.

## Ce que dit ce contrôle

Le fichier se lit, mais ce n'est pas une suite de faits « nom: valeur » : c'est une liste ou un texte. Ou il est bien
trop gros pour être un dossier.

## Pourquoi

Un dossier tient en quelques milliers d'octets. Autre chose vient d'une erreur de fichier.

## Exemple fautif

```yaml
- age: 82
- gir: 4
```

## Exemple corrigé

```yaml
age: 82
gir: 4
```

## Quand passer outre

Jamais. Plusieurs demandes font plusieurs dossiers, un par fichier.
"""

from __future__ import annotations

from moteur.diagnostics import Diagnostic, Endroit, Lieu

CODE = "D006"


def faute(lieu: Lieu | None, raison: str) -> Diagnostic:
    """Signale que ce n'est pas un dossier ; `raison` complète la phrase."""
    endroits = (Endroit(lieu),) if lieu else ()
    return Diagnostic(
        CODE,
        f"ce n'est pas un dossier : {raison}.",
        endroits,
        "un dossier est une suite de faits « nom: valeur », en YAML ou en JSON.",
    )
