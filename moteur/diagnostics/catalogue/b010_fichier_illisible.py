"""B010 · Un fichier ou un dossier qui ne s'ouvre pas.

## Ce que dit ce contrôle

Le dossier de barèmes n'existe pas ou ne contient aucun fichier `.yaml`, ou l'un de ses fichiers ne s'ouvre pas.

## Pourquoi

Un dossier mal nommé ferait calculer sans ses valeurs, sans que rien ne le montre.

## Exemple fautif

`--baremes baremes,bruillon-2027`

## Exemple corrigé

`--baremes baremes,brouillon-2027`

## Quand passer outre

Jamais. Pour calculer sans cette couche, retirez-la de la commande.
"""

from __future__ import annotations

from moteur.diagnostics import Diagnostic, Endroit, Lieu

CODE = "B010"


def faute(lieu: Lieu, raison: str) -> Diagnostic:
    """Signale que le fichier ou le dossier montré par `lieu` ne se lit pas, pour la `raison` dite en une phrase."""
    return Diagnostic(
        CODE,
        raison,
        (Endroit(lieu),),
        "vérifiez le chemin et les droits de lecture.",
    )
