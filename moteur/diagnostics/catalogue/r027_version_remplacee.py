"""R027 · Une version remplacée inconnue.

## Ce que dit ce contrôle

« remplace la version du … » nomme une version qui n'est pas écrite, ou qui s'ouvre après celle-ci.

## Pourquoi

Rien ne serait fermé : les deux versions vaudraient ensemble, ou l'ancienne continuerait seule.

## Exemple fautif

```regle
règle « participation »
  source CASF R. 232-11
  en vigueur depuis le 01/03/2016
  alors participation = 0 €/mois

règle « participation »
  source décret n° 2023-1
  en vigueur depuis le 01/01/2024
  remplace la version du 01/03/2015
  alors participation = plan d'aide retenu
```

## Exemple corrigé

```regle
règle « participation »
  source CASF R. 232-11
  en vigueur depuis le 01/03/2016
  alors participation = 0 €/mois

règle « participation »
  source décret n° 2023-1
  en vigueur depuis le 01/01/2024
  remplace la version du 01/03/2016
  alors participation = plan d'aide retenu
```

## Quand passer outre

Jamais. Si l'ancienne version n'a jamais été écrite ici, il n'y a rien à remplacer : retirez la clause.
"""

from __future__ import annotations

from collections.abc import Sequence

from moteur.diagnostics import Diagnostic, Endroit, Lieu


def faute(lieu: Lieu, titre: str, jour: str, connues: Sequence[str]) -> Diagnostic:
    """Rend le diagnostic R027 d'une version qui n'est pas écrite."""
    return Diagnostic(
        "R027",
        f"« {titre} » n'a pas de version du {jour}.",
        (Endroit(lieu),),
        "ses autres versions : " + ", ".join(sorted(connues)) + "." if connues else "aucune autre n'est écrite.",
    )


def pas_apres(lieu: Lieu, ancienne: Lieu, titre: str) -> Diagnostic:
    """Rend le diagnostic R027 d'une version qui ne s'ouvre pas après celle qu'elle remplace."""
    return Diagnostic(
        "R027",
        f"cette version de « {titre} » ne s'ouvre pas après celle qu'elle remplace.",
        (Endroit(lieu), Endroit(ancienne, "la version remplacée")),
        "donnez-lui une date d'ouverture, après celle de l'ancienne.",
    )
