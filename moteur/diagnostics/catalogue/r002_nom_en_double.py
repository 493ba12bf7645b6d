"""R002 · Un nom en double.

## Ce que dit ce contrôle

Deux déclarations ont le même nom, ou des noms différents qui donnent le même identifiant.

## Pourquoi

Une règle ou un dossier qui emploie ce nom ne saurait pas duquel il parle.

## Exemple fautif

```regle
fait « l'épargne »
  nombre en €
  donné

fait « épargne »
  nombre en €/mois
  donné
```

## Exemple corrigé

```regle
fait « l'épargne »
  nombre en €
  donné

fait « épargne mensuelle »
  nombre en €/mois
  donné
```

## Quand passer outre

Jamais. Si les deux disent la même chose, gardez-en une ; sinon, précisez le nom de l'une.
"""

from __future__ import annotations

from moteur.diagnostics import Diagnostic, Endroit, Lieu


def faute(lieu: Lieu, premier: Lieu | None, nom: str, identifiant: str) -> Diagnostic:
    """Rend le diagnostic R002."""
    return Diagnostic(
        "R002",
        f"« {nom} » se confond avec un nom déjà déclaré (identifiant {identifiant}).",
        (Endroit(lieu), *((Endroit(premier, "déjà déclaré ici"),) if premier else ())),
        "changez l'un des noms, ou donnez-lui un autre identifiant.",
    )
