"""L011 · Une ligne de table mal formée.

## Ce que dit ce contrôle

Une ligne de table n'a pas autant de cases que son en-tête.

## Pourquoi

Une case de moins décale toutes les suivantes : chaque valeur irait sous un autre nom.

## Exemple fautif

```regle
table « plafond », une seule ligne vraie
  source CASF R. 232-10
  en vigueur depuis le 01/03/2016
  | GIR | éligible | alors plafond du plan |
  | 1   | 0 €/mois         |
```

## Exemple corrigé

```regle
table « plafond », une seule ligne vraie
  source CASF R. 232-10
  en vigueur depuis le 01/03/2016
  | GIR | éligible | alors plafond du plan |
  | 1   | oui      | 0 €/mois              |
```
"""

from __future__ import annotations

from moteur.diagnostics import Diagnostic, Endroit, Lieu


def faute(lieu: Lieu, trouvees: int, attendues: int, entete: Lieu) -> Diagnostic:
    """Rend le diagnostic L011."""
    return Diagnostic(
        "L011",
        f"cette ligne a {trouvees} case{'s' if trouvees > 1 else ''}, et l'en-tête en a {attendues}.",
        (Endroit(lieu), Endroit(entete, "l'en-tête")),
        "chaque ligne a autant de cases que l'en-tête ; une case sans condition s'écrit « - ».",
    )
