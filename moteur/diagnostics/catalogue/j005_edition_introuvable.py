"""J005 · L'édition d'un reçu ne se retrouve pas.

## Ce que dit ce contrôle

Les règles ou les barèmes dont le reçu porte l'empreinte ne sont ni ceux d'aujourd'hui, ni ceux d'une révision de
l'historique, ni ceux d'une archive. Quand une révision a les mêmes règles et une autre les mêmes barèmes, c'est dit :
on ne les réunit pas, car cette édition-là n'a pas été gardée.

## Pourquoi

Rejouer avec une édition voisine répondrait autre chose sans le dire.

## Exemple fautif

`moteur rejouer recu.json`, d'un reçu fait avec des fichiers modifiés et jamais enregistrés.

## Exemple corrigé

`moteur rejouer recu.json --archives archives`, si l'édition y a été gardée par `moteur rejouer … --archiver archives`.

## Quand passer outre

Quand on ne veut savoir que ce que répondrait l'édition courante : `moteur reprendre` la compare au reçu, sans
établir la cause.
"""

from __future__ import annotations

from moteur.diagnostics import Diagnostic, Endroit, Lieu

CODE = "J005"


def faute(lieu: Lieu | None, cherche: str, details: str = "") -> Diagnostic:
    """Signale une édition introuvable ; `cherche` : où on l'a cherchée, `details` : ce qu'on en a retrouvé."""
    endroits = (Endroit(lieu),) if lieu else ()
    message = f"l'édition de ce reçu ne se retrouve pas : on l'a cherchée {cherche}.{details}"
    aide = "donnez le dossier d'archives qui la contient (--archives), ou les couches employées (--regles, --baremes)."
    return Diagnostic(CODE, message, endroits, aide)


def texte_change(lieu: Lieu | None) -> Diagnostic:
    """Signale que l'édition n'est retrouvée que par son sens : ses textes, eux, ne le sont pas."""
    endroits = (Endroit(lieu),) if lieu else ()
    message = "les textes de l'édition de ce reçu ne se retrouvent pas : ceux d'aujourd'hui n'ont que le même sens."
    return Diagnostic(CODE, message, endroits, "rejouez-le ; il n'y a pas d'archive à en faire.")
