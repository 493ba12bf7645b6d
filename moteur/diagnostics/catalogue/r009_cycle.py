"""R009 · Un cercle.

## Ce que dit ce contrôle

Des faits se calculent l'un par l'autre, en rond.

## Pourquoi

Aucun ne peut être connu en premier. Le droit, lui, a un ordre : le plan d'aide d'abord, la participation ensuite.

## Exemple fautif

```regle
règle « participation »
  source CASF R. 232-11
  en vigueur depuis le 01/03/2016
  alors participation = montant de l'APA

règle « montant de l'APA »
  source CASF L. 232-4
  en vigueur depuis le 01/03/2016
  alors montant de l'APA = plan d'aide retenu − participation
```

## Exemple corrigé

```regle
règle « participation »
  source CASF R. 232-11
  en vigueur depuis le 01/03/2016
  alors participation = plan d'aide retenu × taux maximal, arrondie au centime

règle « montant de l'APA »
  source CASF L. 232-4
  en vigueur depuis le 01/03/2016
  alors montant de l'APA = plan d'aide retenu − participation
```

## Quand passer outre

Jamais. Quand deux montants dépendent vraiment l'un de l'autre, le droit donne un ordre ou une formule : c'est elle
qui s'écrit.
"""

from __future__ import annotations

from moteur.diagnostics import Diagnostic, Endroit, Lieu


def faute(etapes: list[tuple[Lieu, str]]) -> Diagnostic:
    """Rend le diagnostic R009 ; chaque étape donne le lieu où le fait est employé pour calculer le précédent."""
    noms = [nom for _, nom in etapes]
    if len(noms) == 1:
        message = f"« {noms[0]} » se calcule par lui-même."
    else:
        message = "ces faits se calculent en rond : " + " → ".join([*noms, noms[0]]) + "."
    suivants = [*noms[1:], noms[0]]
    endroits = tuple(
        Endroit(lieu, f"pour « {nom} », il faut « {suivant} »")
        for (lieu, nom), suivant in zip(etapes, suivants, strict=True)
    )
    return Diagnostic("R009", message, endroits, "coupez le cercle : l'un de ces faits se calcule sans les autres.")
