"""F002 · Une version ne peut pas s'ouvrir ce jour-là.

## Ce que dit ce contrôle

Une version s'ouvre déjà ce jour-là, ou la première ne s'ouvre qu'après ; ou la version à remplacer, nommée par
`--au-lieu-de`, n'est pas écrite ou ne vaut pas la veille.

## Pourquoi

Une version en remplace une autre, qui finit la veille : il faut donc qu'une version vaille la veille, et qu'aucune ne
s'ouvre le même jour.

## Exemple fautif

```sh
moteur version "plafond du plan d'aide" --du 01/01/1990
```

## Exemple corrigé

```sh
moteur version "plafond du plan d'aide" --du 01/07/2026
```

## Quand passer outre

Jamais. Pour corriger une version déjà écrite, éditez-la dans son fichier ; pour en écrire une plus ancienne que la
première, écrivez-la à la main, avec la date où elle finit.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from moteur.diagnostics import Diagnostic, Endroit, Lieu

CODE = "F002"


def deja(lieu: Lieu, titre: str, jour: date) -> Diagnostic:
    """Signale qu'une version s'ouvre déjà ce jour-là."""
    message = f"une version de « {titre} » s'ouvre déjà le {jour:%d/%m/%Y}."
    return Diagnostic(CODE, message, (Endroit(lieu),), "éditez-la, ou donnez un autre jour.")


def trop_tot(lieu: Lieu, titre: str, jour: date) -> Diagnostic:
    """Signale qu'aucune version ne s'ouvre avant ce jour."""
    message = f"aucune version de « {titre} » ne s'ouvre avant le {jour:%d/%m/%Y} : il n'y a rien à remplacer."
    return Diagnostic(CODE, message, (Endroit(lieu, "la première version"),), "donnez un jour plus tardif.")


def inconnue(titre: str, ecrit: str, connues: Sequence[str]) -> Diagnostic:
    """Signale que `--au-lieu-de` nomme une version qui n'est pas écrite, ou qui ne s'ouvre pas avant ce jour."""
    aide = f"écrivez l'une de celles-ci : {', '.join(connues)}." if connues else "elles n'ont pas de date d'ouverture."
    return Diagnostic(CODE, f"« {titre} » n'a pas de version du {ecrit} à remplacer ce jour-là.", (), aide)
