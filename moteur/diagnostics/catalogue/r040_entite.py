"""R040 · Une entité inconnue.

## Ce que dit ce contrôle

Un fait est dit « de chaque » quelque chose qu'aucun bloc « entité » ne déclare.

## Pourquoi

On ne sait pas quelle liste du dossier porte ce fait.

## Exemple fautif

```regle
entité « aidant »
  liste « les aidants »

fait « les heures de présence »
  de chaque aidants familiaux
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

Jamais. Déclarez l'entité, avec la liste du dossier qui la porte.
"""

from __future__ import annotations

from moteur.diagnostics import Diagnostic, Endroit, Lieu


def faute(lieu: Lieu, nom: str, suggestion: str) -> Diagnostic:
    """Rend le diagnostic R040."""
    aide = suggestion or "déclarez-la par un bloc « entité », avec le nom de sa liste."
    return Diagnostic("R040", f"aucune entité ne s'appelle « {nom} ».", (Endroit(lieu),), aide)
