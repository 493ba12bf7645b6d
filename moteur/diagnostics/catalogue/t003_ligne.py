"""T003 · Une ligne de CSV mal formée.

## Ce que dit ce contrôle

Une ligne n'a pas autant de cases que l'en-tête, ou un guillemet y est mal placé.

## Pourquoi

Une case de trop décale les autres : un montant se lirait comme un âge. La ligne est mise à part, les autres se lisent.

## Exemple fautif

```csv
age,ressources_mensuelles
82,1000,50
```

## Exemple corrigé

```csv
age,ressources_mensuelles
82,"1000,50"
```

## Quand passer outre

Jamais. Une case qui contient le séparateur, un guillemet ou un retour à la ligne s'écrit entre guillemets.
"""

from __future__ import annotations

from moteur.diagnostics import Diagnostic, Endroit, Lieu

CODE = "T003"
_AIDE = "une case qui contient le séparateur, un guillemet ou un retour à la ligne s'écrit entre guillemets."


def nombre(lieu: Lieu, cases: int, attendues: int) -> Diagnostic:
    """Signale une ligne de `cases` cases, quand l'en-tête en nomme `attendues`."""
    s = "s" if cases > 1 else ""
    return Diagnostic(CODE, f"cette ligne a {cases} case{s}, et l'en-tête {attendues}.", (Endroit(lieu),), _AIDE)


def guillemet(lieu: Lieu) -> Diagnostic:
    """Signale une ligne dont un guillemet est mal placé."""
    return Diagnostic(CODE, "un guillemet de cette ligne est mal placé.", (Endroit(lieu),), _AIDE)


def retour(lieu: Lieu) -> Diagnostic:
    """Signale une ligne qui contient un retour chariot seul, hors de guillemets."""
    return Diagnostic(CODE, "cette ligne contient un retour chariot seul.", (Endroit(lieu),), _AIDE)
