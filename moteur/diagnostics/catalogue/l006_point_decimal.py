"""L006 · Un point dans un nombre.

## Ce que dit ce contrôle

Un nombre est écrit avec un point.

## Pourquoi

En français la virgule sépare les décimales, et le point sépare parfois les milliers : « 1.250 » se lirait de deux
façons.

## Exemple fautif

```regle
règle « participation »
  source CASF R. 232-11
  en vigueur depuis le 01/03/2016
  si part du plan > 0.0 €/mois
  alors participation = 0 €/mois
```

## Exemple corrigé

```regle
règle « participation »
  source CASF R. 232-11
  en vigueur depuis le 01/03/2016
  si part du plan > 0 €/mois
  alors participation = 0 €/mois
```

## Quand passer outre

Jamais, même pour un nombre copié d'un tableur.
"""

from __future__ import annotations

from moteur.diagnostics import Diagnostic, Endroit, Lieu


def faute(lieu: Lieu, nombre: str) -> Diagnostic:
    """Rend le diagnostic L006."""
    entier, _, decimales = nombre.rpartition(".")
    propositions = [f"{entier.replace('.', '')},{decimales}"] if "," not in decimales else []
    if "." in entier or "," in decimales or (len(decimales) == 3 and entier != "0"):
        propositions.append(nombre.replace(".", " "))
    return Diagnostic(
        "L006",
        f"le nombre « {nombre} » est écrit avec un point.",
        (Endroit(lieu),),
        "écrivez " + " ou ".join(f"« {p} »" for p in propositions) + " : la virgule sépare les décimales.",
    )
