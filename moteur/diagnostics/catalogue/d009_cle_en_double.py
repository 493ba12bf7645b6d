"""D009 · Un fait donné deux fois.

## Ce que dit ce contrôle

Le dossier donne deux fois le même fait, sous le même nom ou sous deux écritures du même nom.

## Pourquoi

La plupart des lecteurs gardent la seconde valeur sans rien dire. Ici aucune des deux ne l'emporte : la personne qui
saisit choisit.

## Exemple fautif

```json
{"gir": 4, "age": 82, "gir": 2}
```

## Exemple corrigé

```json
{"gir": 4, "age": 82}
```

## Quand passer outre

Jamais. Quand deux pièces se contredisent, c'est à la personne qui instruit de choisir, et au motif de le dire.
"""

from __future__ import annotations

from moteur.diagnostics import Diagnostic, Endroit, Lieu

CODE = "D009"


def faute(lieu: Lieu | None, nom: str, premier: Lieu | None = None) -> Diagnostic:
    """Signale que `nom` est donné à nouveau à `lieu` ; `premier` est l'endroit où il l'était déjà."""
    endroits = (Endroit(lieu, "donné de nouveau"),) if lieu else ()
    if premier:
        endroits = (*endroits, Endroit(premier, "déjà donné"))
    return Diagnostic(CODE, f"le fait « {nom} » est donné deux fois.", endroits, "gardez la bonne valeur.")
