"""R016 · Une table sans queue ni tête.

## Ce que dit ce contrôle

Une table n'a pas de colonne de conclusion, n'a aucune ligne, ou une case n'a pas de sens sous sa colonne.

## Pourquoi

Une table dit : à telles conditions, telles conclusions. Il faut les deux.

## Exemple fautif

```regle
table « plafond », une seule ligne vraie
  source CASF R. 232-10
  en vigueur depuis le 01/03/2016
  | GIR | plafond du plan |
  | 1   | 0 €/mois        |
```

## Exemple corrigé

```regle
table « plafond », une seule ligne vraie
  source CASF R. 232-10
  en vigueur depuis le 01/03/2016
  | GIR | alors plafond du plan |
  | 1   | 0 €/mois              |
```

## Quand passer outre

Jamais. Une table d'une seule ligne est une règle : « si … alors … » se lit mieux.
"""

from __future__ import annotations

from moteur.diagnostics import Diagnostic, Endroit, Lieu


def faute(lieu: Lieu, raison: str) -> Diagnostic:
    """Rend le diagnostic R016."""
    return Diagnostic(
        "R016",
        f"cette table {raison}.",
        (Endroit(lieu),),
        "une colonne de conclusion commence par « alors » ; les autres nomment ce que l'on compare.",
    )


def sans_ligne(lieu: Lieu) -> Diagnostic:
    """Rend le diagnostic R016 d'une table qui n'a que son en-tête."""
    return Diagnostic(
        "R016", "cette table n'a aucune ligne.", (Endroit(lieu),), "écrivez sous l'en-tête une ligne par cas."
    )


def case(lieu: Lieu, raison: str) -> Diagnostic:
    """Rend le diagnostic R016 d'une case."""
    return Diagnostic(
        "R016",
        f"cette case n'a pas de sens : {raison}.",
        (Endroit(lieu),),
        "une case contient une valeur, plusieurs séparées par des virgules, une borne (≤ seuil), ou « - ».",
    )


def sans_valeur(lieu: Lieu) -> Diagnostic:
    """Rend le diagnostic R016 d'une case qui devrait conclure une valeur, et une seule."""
    return Diagnostic(
        "R016",
        "sous « alors », une case conclut une valeur, et une seule.",
        (Endroit(lieu),),
        "écrivez la valeur que le fait prend ; si la ligne ne le conclut pas, mettez ce fait dans une autre table.",
    )
