"""D002 · Un fait que le dossier ne donne pas.

## Ce que dit ce contrôle

Le dossier donne un fait que seules les règles concluent, ou la date d'appréciation, qui se demande.

## Pourquoi

Un résultat donné à la main passerait pour calculé. Ce qui est à la fois donné et déduit (le GIR, l'âge) le dit dans le
vocabulaire.

## Exemple fautif

```yaml
gir: 4
participation: 15,05
```

## Exemple corrigé

```yaml
gir: 4
ressources_mensuelles: 1000
```

## Quand passer outre

Jamais. Pour savoir ce que le moteur répondrait avec une autre valeur, changez les faits dont elle dépend : `moteur
expliquer` les donne.
"""

from __future__ import annotations

from moteur.diagnostics import Diagnostic, Endroit, Lieu

CODE = "D002"


def faute(lieu: Lieu | None, nom: str) -> Diagnostic:
    """Signale que `nom` se déduit toujours."""
    endroits = (Endroit(lieu),) if lieu else ()
    return Diagnostic(CODE, f"« {nom} » se déduit : un dossier ne le donne pas.", endroits, "retirez-le du dossier.")


def date_appreciation(lieu: Lieu | None, nom: str) -> Diagnostic:
    """Signale que la date d'appréciation est écrite dans le dossier."""
    endroits = (Endroit(lieu),) if lieu else ()
    return Diagnostic(
        CODE,
        f"« {nom} » se demande : un dossier ne la donne pas.",
        endroits,
        "retirez-la du dossier, et demandez-la : `--date`, ou l'argument `date`.",
    )
