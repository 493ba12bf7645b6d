"""J006 · Une édition retrouvée que ce moteur ne lit plus.

## Ce que dit ce contrôle

L'édition du reçu est là, mais ce moteur-ci ne sait pas la lire, ou n'y retrouve pas ce que le reçu demande : le
langage, le vocabulaire ou le moteur a changé depuis.

## Pourquoi

La retoucher pour qu'elle se lise en ferait une autre édition.

## Exemple fautif

`moteur rejouer recu.json`, d'un reçu d'une édition écrite pour un moteur bien plus ancien.

## Exemple corrigé

La même commande, avec la version du moteur que dit le reçu.

## Quand passer outre

Quand on ne veut savoir que ce que répondrait l'édition courante : `moteur reprendre` la compare au reçu, sans
établir la cause.
"""

from __future__ import annotations

from collections.abc import Sequence

from moteur.diagnostics import Diagnostic

CODE = "J006"


def faute(edition: str, version: str, premieres: Sequence[Diagnostic]) -> Diagnostic:
    """Signale que l'édition ne se lit plus ; `premieres` : les fautes qui l'en empêchent, la première est citée."""
    cause = premieres[0].message if premieres else "un résultat demandé n'y est pas"
    message = f"l'édition du reçu ({edition}) ne se lit pas avec ce moteur : {cause}"
    endroits = premieres[0].endroits if premieres else ()
    aide = f"rejouez ce reçu avec le moteur {version}, celui qu'il nomme." if version else ""
    return Diagnostic(CODE, message, endroits, aide)
