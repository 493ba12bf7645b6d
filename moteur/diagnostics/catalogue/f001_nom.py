"""F001 · Ce dont on veut ouvrir une version n'est pas trouvé.

## Ce que dit ce contrôle

`moteur version` attend le titre d'une règle, d'une table, d'un contrôle, d'une obligation ou d'une exception, ou le nom
d'un barème. Rien ne porte ce nom ; ou plusieurs choses le portent.

## Pourquoi

Fermer la version d'une autre règle que celle que l'on croit changerait le droit appliqué sans que personne ne le voie.

## Exemple fautif

```sh
moteur version "plafond du plan d'aid" --du 01/07/2026
```

## Exemple corrigé

```sh
moteur version "plafond du plan d'aide" --du 01/07/2026
```

## Quand passer outre

Jamais. Quand une règle et un contrôle ont le même titre, dites lequel : `moteur version "contrôle double aide"`.
"""

from __future__ import annotations

from collections.abc import Sequence

from moteur.diagnostics import Diagnostic, Endroit, Lieu

CODE = "F001"


def inconnu(nom: str, suggestion: str) -> Diagnostic:
    """Signale que rien ne porte ce nom."""
    aide = suggestion or "donnez le titre écrit entre « et » dans le fichier de règles, ou le nom d'un barème."
    return Diagnostic(CODE, f"aucune règle, aucun barème ne s'appelle « {nom} ».", (), aide)


def ambigu(nom: str, choix: Sequence[tuple[str, Lieu]]) -> Diagnostic:
    """Signale que plusieurs choses portent ce nom ; chacune a sa désignation et son lieu."""
    designations = " ou ".join(f"« {designation} »" for designation, _ in choix)
    endroits = tuple(Endroit(lieu) for _, lieu in choix)
    return Diagnostic(CODE, f"« {nom} » est le titre de plusieurs blocs.", endroits, f"écrivez {designations}.")
