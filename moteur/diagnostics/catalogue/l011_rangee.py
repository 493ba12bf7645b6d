"""L011 · Une ligne de table mal formée.

## Ce que dit ce contrôle

Une ligne de table n'a pas autant de cases que son en-tête, ou est écrite au-dessus de lui.

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

## Quand passer outre

Jamais. Une case qui ne pose aucune condition s'écrit « - ».
"""

from __future__ import annotations

from moteur.diagnostics import Diagnostic, Endroit, Lieu


def faute(lieu: Lieu, trouvees: int, attendues: int, entete: Lieu) -> Diagnostic:
    """Rend le diagnostic L011."""
    return Diagnostic(
        "L011",
        f"cette ligne a {trouvees} case{'s' if trouvees > 1 else ''}, et l'en-tête en a {attendues}.",
        (Endroit(lieu), Endroit(entete, "l'en-tête")),
        "il manque une case, ou la barre « | » qui la sépare de la suivante ; une case sans condition s'écrit « - »."
        if trouvees < attendues
        else "il y a une case de trop, ou une barre « | » de trop ; chaque ligne a autant de cases que l'en-tête.",
    )


def entete(lieu: Lieu, trouvees: int, attendues: int, ligne: Lieu) -> Diagnostic:
    """Rend le diagnostic L011 d'un en-tête que toutes les lignes démentent."""
    return Diagnostic(
        "L011",
        f"cet en-tête a {trouvees} case{'s' if trouvees > 1 else ''}, et toutes les lignes en ont {attendues}.",
        (Endroit(lieu), Endroit(ligne, "la première ligne")),
        "nommez chaque colonne entre deux barres « | ».",
    )


def avant_l_entete(lieu: Lieu, entete_: Lieu) -> Diagnostic:
    """Rend le diagnostic L011 d'une ligne écrite au-dessus de l'en-tête."""
    return Diagnostic(
        "L011",
        "cette ligne est au-dessus de l'en-tête de la table.",
        (Endroit(lieu), Endroit(entete_, "l'en-tête")),
        "mettez-la sous l'en-tête.",
    )
