"""L007 · « et » et « ou » mêlés.

## Ce que dit ce contrôle

Une phrase emploie « et » et « ou » sans dire, par des parenthèses, ce qui va ensemble.

## Pourquoi

« a et b ou c » a deux sens, et le droit en a un. Aucune priorité cachée ne choisit à la place de la personne qui
écrit.

## Exemple fautif

```regle
règle « participation »
  source CASF R. 232-11
  en vigueur depuis le 01/03/2016
  si éligible et conjoint en établissement ou résidence stable et régulière
  alors participation = 0 €/mois
```

## Exemple corrigé

```regle
règle « participation »
  source CASF R. 232-11
  en vigueur depuis le 01/03/2016
  si éligible et (conjoint en établissement ou résidence stable et régulière)
  alors participation = 0 €/mois
```

## Quand passer outre

Jamais, même quand les deux lectures reviennent au même : les parenthèses montrent que l'on y a pensé.
"""

from __future__ import annotations

from collections.abc import Sequence

from moteur.diagnostics import Diagnostic, Endroit, Lieu


def faute(mots: Sequence[tuple[Lieu, str]]) -> Diagnostic:
    """Rend le diagnostic L007 ; `mots` : les deux mots qui se mêlent, et leurs lieux."""
    return Diagnostic(
        "L007",
        "« et » et « ou » se mêlent sans parenthèses : la phrase a deux sens.",
        tuple(Endroit(lieu, f"« {mot} » ici") for lieu, mot in mots),
        "entourez de parenthèses ce qui va ensemble : « a et (b ou c) », ou « (a et b) ou c ».",
    )
