"""R041 · Le fait d'un élément, hors de sa liste.

## Ce que dit ce contrôle

Une règle lit un fait que porte chaque élément d'une liste, sans dire duquel.

## Pourquoi

Une liste a plusieurs éléments : ce fait y a autant de valeurs.

## Exemple fautif

```regle
entité « aidant »
  liste « les aidants »

fait « les heures de présence »
  de chaque aidant
  nombre en h/mois
  donné

fait « le total des heures de présence »
  nombre en h/mois
  déduit

règle « total »
  source texte
  en vigueur depuis le 01/03/2016
  alors total des heures de présence = heures de présence
```

## Exemple corrigé

```regle
entité « aidant »
  liste « les aidants »

fait « les heures de présence »
  de chaque aidant
  nombre en h/mois
  donné

fait « le total des heures de présence »
  nombre en h/mois
  déduit

règle « total »
  source texte
  en vigueur depuis le 01/03/2016
  alors total des heures de présence = somme, sur chaque aidant, de (heures de présence)
```

## Quand passer outre

Jamais. Pour réunir les éléments, dites comment : « somme, sur chaque … », « au moins un … », « nombre de … ».
"""

from __future__ import annotations

from moteur.diagnostics import Diagnostic, Endroit, Lieu


def faute(lieu: Lieu, nom: str, entite: str) -> Diagnostic:
    """Rend le diagnostic R041."""
    message = f"« {nom} » est un fait de chaque {entite} : on ne sait pas ici duquel."
    aide = f"écrivez « pour chaque {entite} » dans la règle, ou « au moins un {entite} tel que (…) »."
    return Diagnostic("R041", message, (Endroit(lieu),), aide)


def ancre(lieu: Lieu, nom: str, entite: str) -> Diagnostic:
    """Rend le diagnostic R041 d'une ancre qui se rattache à un élément."""
    message = f"« {nom} » est un fait de chaque {entite} : une ancre se rattache à une seule date du dossier."
    aide = "pour une valeur qui change avec le mois, lisez le barème à cette date : « … à la date du mois »."
    return Diagnostic("R041", message, (Endroit(lieu),), aide)
