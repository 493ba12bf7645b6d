"""L003 · Un bloc inconnu.

## Ce que dit ce contrôle

Une ligne commence à la marge sans ouvrir un bloc : le mot est mal écrit, ou c'est une clause qui n'est pas en retrait.

## Pourquoi

Le premier mot à la marge dit ce que le bloc est ; s'il n'est pas reconnu, tout ce qui suit serait perdu sans un mot.

## Exemple fautif

```regle
regle « participation »
  source CASF R. 232-11
  en vigueur depuis le 01/03/2016
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


def faute(lieu: Lieu, mot: str, connus: list[str], suggestion: str) -> Diagnostic:
    """Rend le diagnostic L003."""
    return Diagnostic(
        "L003",
        f"« {mot} » n'ouvre aucun bloc.",
        (Endroit(lieu),),
        suggestion or "à la marge, on écrit : " + ", ".join(connus) + " ; toute autre ligne est en retrait.",
    )


def sans_retrait(lieu: Lieu, clause: str) -> Diagnostic:
    """Rend le diagnostic L003 d'une clause écrite à la marge."""
    quoi = "cette ligne de table" if clause == "|" else f"la clause « {clause} »"
    return Diagnostic(
        "L003",
        f"{quoi} est à la marge, où l'on attend un bloc.",
        (Endroit(lieu),),
        "mettez-la en retrait, sous le bloc dont elle fait partie.",
    )
