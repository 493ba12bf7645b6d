"""R008 · Une lacune entre deux versions.

## Ce que dit ce contrôle

Une version d'une règle s'arrête, la suivante commence plus tard, et aucune ne vaut entre les deux.

## Pourquoi

Pendant ce temps le fait serait sans objet, sans erreur visible. Le plus souvent, une date est fausse d'un jour ou d'un
an.

## Exemple fautif

```regle
règle « participation »
  source CASF R. 232-11
  en vigueur du 01/03/2016 au 31/12/2022
  alors participation = 0 €/mois

règle « participation »
  source décret n° 2023-1
  en vigueur depuis le 01/01/2024
  alors participation = plan d'aide retenu
```

## Exemple corrigé

```regle
règle « participation »
  source CASF R. 232-11
  en vigueur du 01/03/2016 au 31/12/2023
  alors participation = 0 €/mois

règle « participation »
  source décret n° 2023-1
  en vigueur depuis le 01/01/2024
  alors participation = plan d'aide retenu
```

## Quand passer outre

Jamais en laissant un vide. Si le droit n'a réellement rien dit pendant ce temps, écrivez une version qui le dit, avec
sa source.
"""

from __future__ import annotations

from moteur.diagnostics import Diagnostic, Endroit, Lieu


def faute(lieu: Lieu, suivante: Lieu, titre: str, du: str, au: str) -> Diagnostic:
    """Rend le diagnostic R008."""
    quand = f"le {du}" if du == au else f"du {du} au {au}"
    return Diagnostic(
        "R008",
        f"aucune version de « {titre} » ne vaut {quand}.",
        (Endroit(lieu, "s'arrête la veille"), Endroit(suivante, "reprend le lendemain")),
        "prolongez la première, ou avancez la seconde ; si le droit se taisait, donnez un autre titre à la seconde.",
    )
