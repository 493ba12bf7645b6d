"""D011 · Un dossier qui n'est pas du JSON.

## Ce que dit ce contrôle

Le dossier commence par une accolade, donc se lit en JSON, et son écriture est fautive à cet endroit.

## Pourquoi

JSON ne laisse rien deviner : ni virgule de trop, ni nom sans guillemets, ni NaN. Lire au-delà d'une faute ferait lire
autre chose que ce qui est écrit.

## Exemple fautif

```json
{"age": 82, "gir": 4,}
```

## Exemple corrigé

```json
{"age": 82, "gir": 4}
```

## Quand passer outre

Jamais. Si le dossier a été écrit à la main, YAML est plus simple : une ligne par fait, « nom: valeur », sans
accolade.
"""

from __future__ import annotations

from moteur.diagnostics import Diagnostic, Endroit, Lieu

CODE = "D011"


def faute(lieu: Lieu, cause: str, aide: str) -> Diagnostic:
    """Signale à `lieu` une faute d'écriture JSON ; `cause` complète la phrase, `aide` dit comment l'écrire."""
    return Diagnostic(CODE, f"ce JSON ne se lit pas : {cause}.", (Endroit(lieu),), aide)
