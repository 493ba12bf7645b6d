"""L005 · Une phrase incomprise.

## Ce que dit ce contrôle

La phrase ne se lit pas jusqu'au bout : un mot n'a pas sa place à cet endroit, ou la phrase s'arrête trop tôt.

## Pourquoi

Deviner la fin d'une phrase ferait calculer autre chose que ce que l'on croit avoir écrit.

## Exemple fautif

```regle
règle « participation »
  source CASF R. 232-11
  en vigueur depuis le 01/03/2016
  alors participation = seuil de participation +, arrondie au centime
```

## Exemple corrigé

```regle
règle « participation »
  source CASF R. 232-11
  en vigueur depuis le 01/03/2016
  alors participation = seuil de participation + plan d'aide retenu, arrondie au centime
```

## Quand passer outre

Jamais. Si le droit dit une chose que le langage ne sait pas écrire, faites-en un fait apprécié, qu'une personne
donnera, et signalez le manque.
"""

from __future__ import annotations

from moteur.diagnostics import Diagnostic, Endroit, Lieu


def faute(lieu: Lieu, mot: str, attendus: list[str], suggestion: str) -> Diagnostic:
    """Rend le diagnostic L005 : `mot` n'a pas sa place."""
    return Diagnostic(
        "L005", f"je ne comprends pas « {mot} » à cet endroit.", (Endroit(lieu),), suggestion or _aide(attendus)
    )


def trop_tot(lieu: Lieu, attendus: list[str]) -> Diagnostic:
    """Rend le diagnostic L005 d'une phrase inachevée."""
    return Diagnostic("L005", "la phrase s'arrête trop tôt.", (Endroit(lieu, "après ceci"),), _aide(attendus))


def _aide(attendus: list[str]) -> str:
    if not attendus:
        return ""
    return "il faudrait ici " + ", ".join(attendus[:-1]) + (" ou " if len(attendus) > 1 else "") + attendus[-1] + "."
