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


def faute(lieu: Lieu, mot: str, attente: str, exemple: str, remede: str) -> Diagnostic:
    """Rend le diagnostic L005 : `mot` n'a pas sa place ; `attente` dit ce que l'on attend là."""
    message = f"je ne comprends pas « {mot} » à cet endroit : {attente}."
    return Diagnostic("L005", message, (Endroit(lieu),), remede or _aide(exemple))


def trop_tot(lieu: Lieu, attente: str, exemple: str) -> Diagnostic:
    """Rend le diagnostic L005 d'une phrase inachevée."""
    return Diagnostic("L005", f"la phrase s'arrête trop tôt : {attente}.", (Endroit(lieu),), _aide(exemple))


def _aide(exemple: str) -> str:
    return f"par exemple : {exemple}" if exemple else ""
