"""R003 · Des unités incompatibles.

## Ce que dit ce contrôle

Un calcul additionne, soustrait ou compare des valeurs d'unités différentes, ou une valeur n'a pas l'unité du fait
qu'elle conclut.

## Pourquoi

Un montant par an pris pour un montant par mois est douze fois trop grand, sans erreur visible. Aucune conversion ne se
fait en silence.

## Exemple fautif

```regle
règle « participation »
  source CASF R. 232-11
  en vigueur depuis le 01/03/2016
  si ressources retenues ≤ ressources annuelles
  alors participation = 0 €/mois
```

## Exemple corrigé

```regle
règle « participation »
  source CASF R. 232-11
  en vigueur depuis le 01/03/2016
  si ressources retenues ≤ seuil de participation
  alors participation = 0 €/mois
```

## Quand passer outre

Jamais. Pour passer d'une unité à l'autre (de l'année au mois), multipliez ou divisez par une valeur de barème qui
porte l'unité du passage.
"""

from __future__ import annotations

import re

from moteur.diagnostics import Diagnostic, Endroit, Lieu

_AIDE = "employez une valeur de même unité, ou passez de l'une à l'autre par un barème (× mois par an…)."


def _aide(*unites: str) -> str:
    """Rend l'aide ; deux unités qui ne diffèrent que par un « s » sont le plus souvent la même, écrite deux fois."""
    mots = {mot for unite in unites for mot in re.findall(r"[^\W\d_]+", unite)}
    for mot in sorted(mots):
        if f"{mot}s" in mots:
            return f"« {mot} » et « {mot}s » sont deux unités : écrivez le même mot dans le vocabulaire et les barèmes."
    return _AIDE


def _des(unite: str) -> str:
    """Rend « des €/mois », ou la façon de dire une valeur sans unité."""
    return {"sans unité": "un nombre sans unité", "%": "un pourcentage"}.get(unite, f"des {unite}")


def faute(lieu: Lieu, gauche: tuple[Lieu, str], droite: tuple[Lieu, str], action: str) -> Diagnostic:
    """Rend le diagnostic R003 : `action` est « additionner », « soustraire » ou « comparer »."""
    return Diagnostic(
        "R003",
        f"on ne peut pas {action} {_des(gauche[1])} et {_des(droite[1])}.",
        (Endroit(lieu), Endroit(gauche[0], gauche[1]), Endroit(droite[0], droite[1])),
        _aide(gauche[1], droite[1]),
    )


def attendue(lieu: Lieu, attendue_: str, trouvee: str) -> Diagnostic:
    """Rend le diagnostic R003 d'une valeur qui n'a pas l'unité voulue."""
    return Diagnostic(
        "R003",
        f"il faudrait ici {_des(attendue_)}, et cela donne {_des(trouvee)}.",
        (Endroit(lieu),),
        _aide(attendue_, trouvee),
    )
