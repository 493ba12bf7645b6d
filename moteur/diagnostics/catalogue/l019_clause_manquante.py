"""L019 · Une clause manquante.

## Ce que dit ce contrôle

Un bloc n'a pas une clause dont on ne peut se passer, ou une clause n'a que son premier mot.

## Pourquoi

Rien n'est supposé : une règle sans période ne vaut pas toujours, un fait présumé sans raison ne se justifie pas.

## Exemple fautif

```regle
règle « participation »
  source CASF R. 232-11
  alors participation = 0 €/mois
```

## Exemple corrigé

```regle
règle « participation »
  source CASF R. 232-11
  en vigueur depuis le 01/03/2016
  alors participation = 0 €/mois
```
"""

from __future__ import annotations

from moteur.diagnostics import Diagnostic, Endroit, Lieu

_SUITES = {
    "si": "la condition, après « si »",
    "alors": "la conclusion, après « alors »",
    "sinon": "la conclusion, après « sinon »",
    "source": "le texte cité, après « source »",
    "présumé": "la valeur présumée, après « présumé »",
    "pour chaque": "le nom d'une énumération, après « pour chaque »",
    "par": "le nom d'une énumération, après « par »",
    "identifiant": "l'identifiant, après « identifiant »",
    "raison": "la raison, après « raison »",
    "en vigueur": "la période, après « en vigueur »",
}


def faute(lieu: Lieu, quoi: str, aide: str) -> Diagnostic:
    """Rend le diagnostic L019."""
    return Diagnostic("L019", f"il manque {quoi}.", (Endroit(lieu),), aide)


def apres(lieu: Lieu, mot: str) -> Diagnostic:
    """Rend le diagnostic L019 d'une clause qui n'a que son premier mot."""
    quoi = _SUITES.get(mot, f"ce que dit « {mot} »")
    return Diagnostic("L019", f"il manque {quoi}.", (Endroit(lieu),), "complétez la ligne, ou retirez-la.")
