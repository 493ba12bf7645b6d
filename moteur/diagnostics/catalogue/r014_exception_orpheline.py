"""R014 · Une exception sans règle.

## Ce que dit ce contrôle

Une exception déroge à un titre que rien ne porte, que plusieurs portent, ou déroge en rond.

## Pourquoi

Elle ne s'appliquerait jamais, ou s'appliquerait à une règle que son auteur n'a pas en tête.

## Exemple fautif

```regle
règle « participation »
  source CASF R. 232-11
  en vigueur depuis le 01/03/2016
  alors participation = 0 €/mois

exception « gratuité » à « participations »
  source règlement départemental
  si éligible
  alors participation = 0 €/mois
```

## Exemple corrigé

```regle
règle « participation »
  source CASF R. 232-11
  en vigueur depuis le 01/03/2016
  alors participation = 0 €/mois

exception « gratuité » à « participation »
  source règlement départemental
  si éligible
  alors participation = 0 €/mois
```

## Quand passer outre

Jamais. Une exception qui déroge à plusieurs règles s'écrit une fois pour chacune.
"""

from __future__ import annotations

from collections.abc import Sequence

from moteur.diagnostics import Diagnostic, Endroit, Lieu


def faute(lieu: Lieu, titre: str, suggestion: str) -> Diagnostic:
    """Rend le diagnostic R014 d'un titre inconnu."""
    return Diagnostic(
        "R014",
        f"aucune règle ni exception ne s'appelle « {titre} ».",
        (Endroit(lieu),),
        suggestion or "donnez le titre exact de la règle à laquelle on déroge.",
    )


def plusieurs(lieu: Lieu, titre: str, porteurs: Sequence[Lieu]) -> Diagnostic:
    """Rend le diagnostic R014 d'un titre que plusieurs portent."""
    return Diagnostic(
        "R014",
        f"plusieurs règles ou exceptions s'appellent « {titre} » : on ne sait à laquelle celle-ci déroge.",
        (Endroit(lieu), *(Endroit(p, "l'une d'elles") for p in porteurs)),
        "donnez-leur des titres différents.",
    )


def en_rond(cibles: Sequence[Lieu]) -> Diagnostic:
    """Rend le diagnostic R014 d'exceptions qu'aucune règle n'atteint ; `cibles` : ce à quoi chacune déroge."""
    if len(cibles) == 1:
        message = "cette exception déroge à elle-même, et à aucune règle."
    else:
        message = "ces exceptions dérogent l'une à l'autre, et à aucune règle."
    return Diagnostic(
        "R014",
        message,
        tuple(Endroit(lieu) for lieu in cibles),
        "dites le titre de la règle à laquelle on déroge d'abord.",
    )
