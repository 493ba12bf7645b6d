"""R043 · Une imputation sans liste, ou sans durée en mois.

## Ce que dit ce contrôle

« L'imputation de … sur … » s'écrit dans une règle « pour chaque » élément d'une liste de mois, et le reste sert pendant
un nombre de mois.

## Pourquoi

Le reste d'un mois sert les mois suivants : il faut tous les mois du dossier pour le savoir.

## Exemple fautif

```regle
fait « les heures faites »
  nombre en h/mois
  donné

fait « les heures admises »
  nombre en h/mois
  déduit

règle « report »
  source texte
  en vigueur depuis le 01/03/2016
  alors heures admises = l'imputation de heures faites sur heures d'aide,
      puis sur le reste des plus anciennes, pendant délai de réponse à compter de date d'appréciation
```

## Exemple corrigé

```regle
entité « mensualité »
  liste « les mensualités »

fait « le jour »
  de chaque mensualité
  date
  donné

fait « les heures faites »
  de chaque mensualité
  nombre en h/mois
  donné

fait « les heures prévues »
  de chaque mensualité
  nombre en h/mois
  donné

fait « les heures admises »
  de chaque mensualité
  nombre en h/mois
  déduit

règle « report »
  source texte
  en vigueur depuis le 01/03/2016
  pour chaque mensualité
  alors heures admises = l'imputation de heures faites sur heures prévues,
      puis sur le reste des plus anciennes, pendant délai de réponse à compter de jour
```

## Quand passer outre

Jamais. Un report qui n'est pas au mois ne s'écrit pas encore : faites du solde un fait donné, et signalez le manque.
"""

from __future__ import annotations

from moteur.diagnostics import Diagnostic, Endroit, Lieu


def faute(lieu: Lieu) -> Diagnostic:
    """Rend le diagnostic R043 d'une imputation hors de « pour chaque »."""
    message = "l'imputation se fait sur une liste de mois, et cette règle n'en parcourt aucune."
    return Diagnostic("R043", message, (Endroit(lieu),), "ajoutez « pour chaque », avec le nom de l'entité.")


def duree(lieu: Lieu) -> Diagnostic:
    """Rend le diagnostic R043 d'une durée qui n'est pas en mois."""
    message = "ce qui reste d'un mois sert pendant un nombre de mois."
    return Diagnostic("R043", message, (Endroit(lieu),), "écrivez un barème ou un fait en mois.")
