"""M001 · Une marque qu'une lettre ne connaît pas.

## Ce que dit ce contrôle

Une marque entre crochets n'est ni un fait du vocabulaire, ni l'un des mots d'une lettre, ni un cas connu de `[si …]`.

## Pourquoi

Une marque mal écrite laisserait un trou dans une décision, ou y imprimerait son propre nom.

## Exemple fautif

```txt
Votre participation : [participasion]
```

## Exemple corrigé

```txt
Votre participation : [participation]
```

## Quand passer outre

Jamais. Ce que l'agent complète à la main s'écrit `[à remplir : …]`, et s'imprime tel quel.
"""

from __future__ import annotations

from collections.abc import Iterable

from moteur.diagnostics import Diagnostic, Endroit, Lieu
from moteur.diagnostics.suggestions import vouliez_vous

CODE = "M001"


def faute(lieu: Lieu, marque: str, connues: Iterable[str]) -> Diagnostic:
    """Signale que la marque montrée par `lieu` n'est pas de celles que l'on connaît."""
    return Diagnostic(CODE, f"je ne connais pas la marque « {marque} ».", (Endroit(lieu),), _aide(marque, connues))


def cas_inconnu(lieu: Lieu, cas: str, connus: Iterable[str]) -> Diagnostic:
    """Signale que le cas d'un « si » n'est pas de ceux que l'on connaît."""
    liste = list(connus)
    aide = vouliez_vous(cas, liste) or f"les cas sont : {', '.join(liste)}."
    return Diagnostic(CODE, f"je ne connais pas le cas « {cas} ».", (Endroit(lieu),), aide)


def _aide(marque: str, connues: Iterable[str]) -> str:
    libre = "pour un blanc à compléter à la main, écrivez « [à remplir : …] »."
    proche = vouliez_vous(marque, connues)
    return f"{proche} ; {libre}" if proche else libre
