"""B007 · Une construction de YAML que le moteur refuse.

## Ce que dit ce contrôle

Le fichier emploie une ancre (`&nom`), un renvoi (`*nom`), une étiquette (`!!int`), une directive (`%YAML`) ou une clé
qui n'est pas un texte.

## Pourquoi

Ces constructions cachent ce que le fichier contient : quelques lignes de renvois suffisent à en fabriquer des
milliards, et une étiquette change le sens d'une valeur. Un barème se lit tel qu'il est écrit.

## Exemple fautif

```yaml
series:
  - nom: la redevance d'essai
    unite: €/mois
    source: arrêté d'exemple
    valeurs:
      - du: 01/01/2020
        valeur: !!float 12,50
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

Jamais, même si un autre logiciel accepte le fichier. Recopiez la valeur en toutes lettres à chaque endroit.
"""

from __future__ import annotations

from moteur.diagnostics import Diagnostic, Endroit, Lieu

CODE = "B007"


def faute(lieu: Lieu, quoi: str, texte: str) -> Diagnostic:
    """Signale `quoi` (« une ancre », « un renvoi »…), écrit `texte` dans le fichier."""
    return Diagnostic(
        CODE,
        f"Le fichier emploie {quoi} (« {texte} »), que le moteur ne lit pas.",
        (Endroit(lieu),),
        "écrivez la valeur en toutes lettres ; un texte qui commence par ce signe se met entre guillemets.",
    )
