"""L007 · « et » et « ou » mêlés.

## Ce que dit ce contrôle

Une phrase emploie « et » et « ou » sans dire, par des parenthèses, ce qui va ensemble.

## Pourquoi

« a et b ou c » a deux sens, et le droit en a un. Aucune priorité cachée ne choisit à la place de la personne qui
écrit. Le message montre les deux : relisez le texte cité, et gardez celle qu'il dit. S'il ne le dit pas, la règle est
incertaine : écrivez les deux, chacune dans une « lecture ».

## Exemple fautif

```regle
règle « participation »
  source CASF R. 232-11
  en vigueur depuis le 01/03/2016
  si éligible et conjoint en établissement ou résidence stable et régulière
  alors participation = 0 €/mois
```

## Exemple corrigé

```regle
règle « participation »
  source CASF R. 232-11
  en vigueur depuis le 01/03/2016
  si éligible et (conjoint en établissement ou résidence stable et régulière)
  alors participation = 0 €/mois
```

## Quand passer outre

Jamais, même quand les deux lectures reviennent au même : les parenthèses montrent que l'on y a pensé.
"""

from __future__ import annotations

from collections.abc import Sequence

from moteur.diagnostics import Diagnostic, Endroit, Lieu

_LECTURE_MAX = 160
"""Caractères d'une lecture que l'aide écrit en entier."""


def faute(mots: Sequence[tuple[Lieu, str]], lectures: tuple[str, str]) -> Diagnostic:
    """Rend le diagnostic L007.

    `mots` : les deux mots qui se mêlent, et leurs lieux. `lectures` : la phrase, parenthésée de chaque façon.
    """
    if max(map(len, lectures)) <= _LECTURE_MAX:
        deux = f"écrivez « {lectures[0]} », ou « {lectures[1]} »"
    else:
        deux = "entourez de parenthèses ce qui va ensemble, « a et (b ou c) » ou « (a et b) ou c »"
    return Diagnostic(
        "L007",
        "« et » et « ou » se mêlent sans parenthèses : la phrase a deux sens.",
        tuple(Endroit(lieu, f"« {mot} » ici") for lieu, mot in mots),
        f"{deux} : seul le texte dit laquelle des deux lectures est la bonne.",
    )
