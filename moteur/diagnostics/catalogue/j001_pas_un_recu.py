"""J001 · Un fichier qui n'est pas un reçu.

## Ce que dit ce contrôle

Le fichier ne contient pas de reçu : ni l'objet `recu` d'une instruction, ni la réponse entière qui le porte.

## Pourquoi

Un reçu dit avec quels faits, quelles règles et quelles valeurs on a répondu. Un dossier n'en dit que les faits.

## Exemple fautif

```json
{"age": 82, "gir": 4}
```

## Exemple corrigé

La réponse de `moteur instruire DOSSIER --format json`, entière, ou son seul objet `recu`.

## Quand passer outre

Jamais. Une réponse gardée sans son reçu se relit, mais ne se rejoue pas.
"""

from __future__ import annotations

from moteur.diagnostics import Diagnostic, Endroit, Lieu

CODE = "J001"
_AIDE = "gardez ce que rend « moteur instruire DOSSIER --format json », ou son seul objet « recu »."


def faute(fichier: str) -> Diagnostic:
    """Signale que `fichier` ne contient pas de reçu."""
    endroits = (Endroit(Lieu(fichier, 1, 1, 1, 2)),)
    return Diagnostic(CODE, "ce fichier n'est pas un reçu.", endroits, _AIDE)


def trop_gros(fichier: str, octets: int) -> Diagnostic:
    """Signale que `fichier` dépasse `octets`."""
    endroits = (Endroit(Lieu(fichier, 1, 1, 1, 2)),)
    message = f"ce fichier n'est pas un reçu : il dépasse {octets // 1_000_000} Mo."
    return Diagnostic(CODE, message, endroits, _AIDE)
