"""R020 · Un nombre du droit dans une règle.

## Ce que dit ce contrôle

Une phrase contient un nombre autre que 0, 1, 100 % et les valeurs d'un rang, ou une date.

## Pourquoi

Un taux, un seuil, un délai changent par décret. Dans un barème, ils ont une date et une source, et une seule ligne se
modifie ; dans une règle, personne ne les retrouve.

## Exemple fautif

```regle
règle « participation »
  source CASF R. 232-11
  en vigueur depuis le 01/03/2016
  alors participation = plan d'aide retenu × 90 %, arrondie au centime
```

## Exemple corrigé

```regle
règle « participation »
  source CASF R. 232-11
  en vigueur depuis le 01/03/2016
  alors participation = plan d'aide retenu × taux maximal, arrondie au centime
```

## Quand passer outre

Jamais. Un nombre qui ne change jamais par décret (douze mois par an) est aussi une valeur de barème : elle a un nom,
et la phrase se lit mieux.
"""

from __future__ import annotations

from collections.abc import Sequence

from moteur.diagnostics import Diagnostic, Endroit, Lieu

_CITES = 3


def faute(lieu: Lieu, nombre: str, baremes: Sequence[str] = ()) -> Diagnostic:
    """Rend le diagnostic R020 ; `baremes` : les noms de ceux qui ont cette valeur, dans cette unité."""
    noms = " ou ".join(f"« {b} »" for b in baremes[:_CITES])
    deja = f"si c'est {noms}, qui a cette valeur, écrivez ce nom. Sinon, " if noms else ""
    return Diagnostic(
        "R020",
        f"« {nombre} » est un nombre du droit : il n'a pas sa place dans une règle.",
        (Endroit(lieu),),
        f"{deja}mettez-le dans un barème, daté et sourcé, et écrivez ici son nom ; une règle ne contient "
        "que 0, 1, 100 % et les valeurs d'un rang.",
    )


def date(lieu: Lieu, texte: str) -> Diagnostic:
    """Rend le diagnostic R020 d'une date écrite dans une phrase."""
    return Diagnostic(
        "R020",
        f"« {texte} » est une date du droit : elle n'a pas sa place dans une phrase.",
        (Endroit(lieu),),
        "si elle ouvre une version, écrivez « s'applique aux … à compter du … » ; "
        "sinon, mettez-la dans un barème de dates.",
    )
