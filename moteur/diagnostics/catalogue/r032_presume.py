"""R032 · Un fait présumé d'après un fait déduit.

## Ce que dit ce contrôle

La valeur présumée d'un fait est celle d'un autre fait, que des règles déduisent ; ou deux faits se présument l'un
l'autre.

## Pourquoi

Une présomption est ce que l'on retient avant d'appliquer les règles. Si elle attend leur conclusion, c'est une règle :
elle a une source, une période, une explication.

## Exemple fautif

```regle
fait « la retenue »
  montant en €/mois, au centime
  présumé participation
  raison « sans autre indication, on retient la participation »
```

## Exemple corrigé

```regle
fait « la retenue »
  montant en €/mois, au centime
  donné ou déduit

règle « retenue à défaut »
  source règlement d'exemple
  en vigueur depuis le 01/03/2016
  alors retenue = participation
```

## Quand passer outre

Jamais. Ce qui dépend de règles s'écrit comme une règle, et le fait devient « donné ou déduit ».
"""

from __future__ import annotations

from collections.abc import Sequence

from moteur.diagnostics import Diagnostic, Endroit, Lieu


def faute(lieu: Lieu, presume: Lieu, nom: str) -> Diagnostic:
    """Rend le diagnostic R032."""
    return Diagnostic(
        "R032",
        f"un fait ne se présume pas d'après « {nom} », que les règles déduisent.",
        (Endroit(lieu), Endroit(presume, f"« {nom} » est déduit")),
        "déclarez ce fait « donné ou déduit », et écrivez la règle qui le conclut à défaut.",
    )


def cercle(lieux: Sequence[Lieu], noms: Sequence[str]) -> Diagnostic:
    """Rend le diagnostic R032 de faits qui se présument l'un l'autre."""
    suite = " → ".join(f"« {n} »" for n in (*noms, noms[0]))
    return Diagnostic(
        "R032",
        f"ces faits se présument l'un l'autre : {suite}.",
        tuple(map(Endroit, lieux)),
        "présumez l'un d'eux d'une valeur (oui, 0 €/mois, date d'appréciation…).",
    )
