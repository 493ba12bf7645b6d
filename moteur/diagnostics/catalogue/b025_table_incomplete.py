"""B025 · Une table à clés incomplète.

## Ce que dit ce contrôle

Dans une table à clés, une ligne n'a pas les mêmes clés que les autres.

## Pourquoi

Chaque ligne d'une table a les mêmes cases. Une case absente ne vaut pas zéro ; une case de trop est le plus souvent
une faute de frappe.

## Exemple fautif

```yaml
series:
  - nom: les points d'essai
    unite: point
    cles: [groupe d'essai, note d'essai]
    source: arrêté d'exemple
    valeurs:
      - du: 01/01/2020
        confiance: vu dans une source
        table:
          rouge: {haute: 5, basse: 1}
          vert: {haute: 7}
          bleu: {haute: 9, basse: 3}
```

## Exemple corrigé

```yaml
series:
  - nom: les points d'essai
    unite: point
    cles: [groupe d'essai, note d'essai]
    source: arrêté d'exemple
    valeurs:
      - du: 01/01/2020
        confiance: vu dans une source
        table:
          rouge: {haute: 5, basse: 1}
          vert: {haute: 7, basse: 2}
          bleu: {haute: 9, basse: 3}
```

## Quand passer outre

Jamais. Si la case n'a pas de sens en droit, elle n'a pas sa place dans la table : ôtez la clé, ou faites deux séries.
"""

from __future__ import annotations

from collections.abc import Iterable

from moteur.diagnostics import Diagnostic, Endroit, Lieu
from moteur.diagnostics.suggestions import vouliez_vous

CODE = "B025"


def faute(lieu: Lieu, ligne: str, cle: str) -> Diagnostic:
    """Signale que la ligne `ligne` n'a pas la case `cle`, que les autres ont."""
    return Diagnostic(
        CODE,
        f"La ligne « {ligne} » de la table n'a pas de case « {cle} », que d'autres lignes ont.",
        (Endroit(lieu),),
        "ajoutez cette case ; si elle vaut zéro, écrivez-le.",
    )


def de_trop(lieu: Lieu, cle: str, connues: Iterable[str]) -> Diagnostic:
    """Signale une case `cle` que presque aucune autre ligne n'a."""
    return Diagnostic(
        CODE,
        f"La case « {cle} » n'existe pas dans les autres lignes de la table.",
        (Endroit(lieu),),
        vouliez_vous(cle, connues) or "retirez-la, ou ajoutez-la aux autres lignes.",
    )
