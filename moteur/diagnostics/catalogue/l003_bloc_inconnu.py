"""L003 · Un bloc inconnu.

## Ce que dit ce contrôle

Une ligne commence à la marge sans ouvrir un bloc (le mot est mal écrit, ou c'est une clause qui n'est pas en retrait),
ou un bloc s'ouvre ailleurs qu'à la marge.

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

## Quand passer outre

Jamais. Une remarque est une ligne entière qui commence par `#`.
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


def en_retrait(lieu: Lieu, mot: str) -> Diagnostic:
    """Rend le diagnostic L003 d'un bloc écrit en retrait."""
    return Diagnostic(
        "L003",
        f"« {mot} » ouvre un bloc, et un bloc commence à la marge.",
        (Endroit(lieu),),
        "ramenez cette ligne à la marge, sans espace devant.",
    )
