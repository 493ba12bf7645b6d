"""D001 · Un fait que le vocabulaire ne connaît pas.

## Ce que dit ce contrôle

Le dossier donne un fait qui n'est pas dans le vocabulaire.

## Pourquoi

Une faute de frappe ferait disparaître un fait sans que personne ne le voie, et le résultat serait rendu comme s'il
n'avait pas été donné. Rien n'est calculé tant qu'un nom n'est pas compris.

## Exemple fautif

```yaml
resources_mensuelles: 1000
```

## Exemple corrigé

```yaml
ressources_mensuelles: 1000
```

## Quand passer outre

Jamais. Une remarque qui n'est pas un fait se garde hors du dossier, ou sur une ligne qui commence par `#`.
"""

from __future__ import annotations

from moteur.diagnostics import Diagnostic, Endroit, Lieu

CODE = "D001"


def faute(lieu: Lieu | None, nom: str, suggestion: str) -> Diagnostic:
    """Signale le fait inconnu `nom` ; `suggestion` propose un nom proche, s'il y en a un."""
    endroits = (Endroit(lieu),) if lieu else ()
    return Diagnostic(
        CODE,
        f"je ne connais pas le fait « {nom} ».",
        endroits,
        suggestion or "`moteur vocabulaire` donne tous les faits.",
    )
