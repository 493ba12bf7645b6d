"""V004 · git ne répond pas.

## Ce que dit ce contrôle

Pour lire une révision, le moteur se sert de git : il n'est pas installé, ou il a refusé.

## Pourquoi

Une édition passée n'est que dans l'historique. Sans git, un dossier ou une archive la remplacent.

## Exemple fautif

`moteur comparer v1.2 .`, sur un poste sans git.

## Exemple corrigé

`moteur comparer edition-v1.2.zip .`, sur le même poste.

## Quand passer outre

Quand git n'est pas là : un dossier ou une archive de la même édition donne la même réponse.
"""

from __future__ import annotations

from moteur.diagnostics import Diagnostic

CODE = "V004"
_AIDE = "une archive ou un dossier fait aussi bien : donnez son chemin."


def absent() -> Diagnostic:
    """Signale que la commande git n'est pas installée."""
    return Diagnostic(CODE, "git n'est pas installé sur ce poste : une révision ne peut pas se lire.", (), _AIDE)


def refus(depot: str, raison: str) -> Diagnostic:
    """Signale que git a refusé de lire le dépôt ; `raison` : ce qu'il en dit."""
    return Diagnostic(CODE, f"git ne lit pas le dépôt « {depot} » : {raison}", (), _AIDE)


def contenu(revision: str, nom: str) -> Diagnostic:
    """Signale un fichier de la révision que l'on ne prend pas : un lien, ou un nom impossible."""
    message = f"dans la révision « {revision} », « {nom} » n'est pas un fichier ordinaire."
    return Diagnostic(CODE, message, (), "une édition n'a ni lien ni sous-module dans regles et baremes.")
