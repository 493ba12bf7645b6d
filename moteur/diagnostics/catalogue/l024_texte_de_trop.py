"""L024 · Un texte de trop.

## Ce que dit ce contrôle

Un titre ou une clause est suivi d'un texte que rien n'emploie.

## Pourquoi

Ignoré sans un mot, il laisserait croire qu'il agit : « première ligne vrai » ne choisirait pas la première ligne.

## Exemple fautif

```regle
table « plafond », première ligne vrai
  source CASF R. 232-10
  en vigueur depuis le 01/03/2016
  | GIR | alors plafond du plan |
  | 1   | 0 €/mois              |
```

## Exemple corrigé

```regle
table « plafond », première ligne vraie
  source CASF R. 232-10
  en vigueur depuis le 01/03/2016
  | GIR | alors plafond du plan |
  | 1   | 0 €/mois              |
```

## Quand passer outre

Jamais. Une remarque s'écrit seule sur sa ligne, après `#`.
"""

from __future__ import annotations

from moteur.diagnostics import Diagnostic, Endroit, Lieu

_SUITES = {
    "règle": "après le titre, on peut écrire « , version du 01/01/2024 ».",
    "contrôle": "après le titre, on peut écrire « , version du 01/01/2024 ».",
    "table": "après le titre, on peut écrire « , une seule ligne vraie », « , première ligne vraie » ou "
    "« , version du 01/01/2024 ».",
    "incertain": "écrivez : incertain « raison », ou : incertain quand condition « raison ».",
    "exception": "après le titre, on peut écrire « à « titre de la règle » ».",
}


def faute(lieu: Lieu, texte: str, mot: str, suggestion: str = "") -> Diagnostic:
    """Rend le diagnostic L024."""
    aide = suggestion or _SUITES.get(mot, "retirez-le ; une remarque s'écrit sur sa ligne, après « # ».")
    return Diagnostic("L024", f"je ne sais que faire de « {texte} » dans « {mot} ».", (Endroit(lieu),), aide)
