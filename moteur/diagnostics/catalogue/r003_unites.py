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
porte l'unité du passage. Si un nom voisin, du même sujet, a l'unité attendue, le message le propose : c'est souvent lui
que l'on voulait.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from moteur.diagnostics import Diagnostic, Endroit, Lieu


def _aide(unites: tuple[str, str], proches: Sequence[tuple[str, str]], passages: Sequence[str]) -> str:
    """Rend l'aide ; deux unités qui ne diffèrent que par un « s » sont le plus souvent la même, écrite deux fois."""
    mots = {mot for unite in unites for mot in re.findall(r"[^\W\d_]+", unite)}
    for mot in sorted(mots):
        if f"{mot}s" in mots:
            return f"« {mot} » et « {mot}s » sont deux unités : écrivez le même mot dans le vocabulaire et les barèmes."
    par = " ou ".join(f"« {nom} »" for nom in passages) or "une valeur de barème qui porte l'unité du passage"
    if not proches:
        return f"employez une valeur de même unité, ou passez de l'une à l'autre : × ou ÷ {par}."
    noms = " ou ".join(f"« {nom} », en {unite}" for nom, unite in proches)
    return f"si vous vouliez dire {noms}, écrivez ce nom. Sinon, passez d'une unité à l'autre : × ou ÷ {par}."


def _des(unite: str) -> str:
    """Rend « des €/mois », ou la façon de dire une valeur sans unité."""
    return {"sans unité": "un nombre sans unité", "%": "un pourcentage"}.get(unite, f"des {unite}")


def faute(
    lieu: Lieu,
    gauche: tuple[Lieu, str],
    droite: tuple[Lieu, str],
    action: str,
    *,
    proches: Sequence[tuple[str, str]] = (),
    passages: Sequence[str] = (),
) -> Diagnostic:
    """Rend le diagnostic R003 : `action` est « additionner », « soustraire » ou « comparer ».

    `proches` : les noms du même sujet qui ont l'unité de l'autre côté, et cette unité ; `passages` : ceux qui passent
    d'une unité à l'autre.
    """
    return Diagnostic(
        "R003",
        f"on ne peut pas {action} {_des(gauche[1])} et {_des(droite[1])}.",
        (Endroit(lieu), Endroit(gauche[0], gauche[1]), Endroit(droite[0], droite[1])),
        _aide((gauche[1], droite[1]), proches, passages),
    )


def attendue(
    lieu: Lieu,
    attendue_: str,
    trouvee: str,
    *,
    proches: Sequence[tuple[str, str]] = (),
    passages: Sequence[str] = (),
) -> Diagnostic:
    """Rend le diagnostic R003 d'une valeur qui n'a pas l'unité voulue ; `proches` et `passages` : comme `faute`."""
    return Diagnostic(
        "R003",
        f"il faudrait ici {_des(attendue_)}, et cela donne {_des(trouvee)}.",
        (Endroit(lieu),),
        _aide((attendue_, trouvee), proches, passages),
    )
