"""R042 · Une conclusion qui n'est pas de l'élément.

## Ce que dit ce contrôle

Une règle « pour chaque » élément d'une liste conclut un fait que l'élément ne porte pas, ou une règle sans
« pour chaque » conclut un fait de l'élément.

## Pourquoi

La règle conclut autant de fois qu'il y a d'éléments : le fait du dossier recevrait plusieurs valeurs.

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
  pour chaque aidant
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

Jamais. Un fait du dossier tiré des éléments se conclut dans une règle sans « pour chaque », par une somme ou un
nombre.
"""

from __future__ import annotations

from moteur.diagnostics import Diagnostic, Endroit, Lieu


def faute(lieu: Lieu, nom: str) -> Diagnostic:
    """Rend le diagnostic R042."""
    message = f"« {nom} » n'est pas un fait de l'élément : une règle « pour chaque » ne peut pas le conclure."
    aide = "concluez-le dans une règle à part, par « au moins un … tel que (…) » ou « somme, sur chaque …, de (…) »."
    return Diagnostic("R042", message, (Endroit(lieu),), aide)
