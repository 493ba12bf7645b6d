"""R017 · Un barème sans valeur.

## Ce que dit ce contrôle

Une règle emploie un barème qui n'a pas de valeur pendant une partie du temps où elle est en vigueur.

## Pourquoi

Le fait serait sans objet à ces dates, sans erreur visible.

## Exemple fautif

```regle
règle « participation »
  source CASF R. 232-11
  en vigueur depuis le 01/03/2016
  alors participation = forfait de 2024, arrondie au centime
```

## Exemple corrigé

```regle
règle « participation »
  source CASF R. 232-11
  en vigueur depuis le 01/01/2024
  alors participation = forfait de 2024, arrondie au centime
```

## Quand passer outre

Jamais. Si la valeur n'existait pas encore, la règle s'ouvre le jour où elle commence ; si elle existait, retrouvez-la
et ajoutez-la au barème.
"""

from __future__ import annotations

from collections.abc import Sequence

from moteur.diagnostics import Diagnostic, Endroit, Lieu

_MONTRES = 3


def faute(emplois: Sequence[Lieu], serie: Lieu, nom: str, quand: str, *, eteint: bool) -> Diagnostic:
    """Rend le diagnostic R017 ; `emplois` : où les règles emploient le barème quand il n'a pas de valeur."""
    autres = len(emplois) - _MONTRES
    endroits = [Endroit(lieu, "employé ici") for lieu in emplois[:_MONTRES]]
    if autres > 0:
        suite = f"employé ici, et à {autres} autre{'s' if autres > 1 else ''} endroit{'s' if autres > 1 else ''}"
        endroits[-1] = Endroit(endroits[-1].lieu, suite)
    return Diagnostic(
        "R017",
        f"« {nom} » n'a pas de valeur {quand}, alors qu'une règle en vigueur l'emploie.",
        (*endroits, Endroit(serie, "le barème")),
        "ajoutez la valeur datée au barème, avec sa source, ou "
        + ("fermez la règle quand il s'éteint." if eteint else "ouvrez la règle plus tard."),
    )
