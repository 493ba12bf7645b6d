"""X002 · Un classeur qui ne s'ouvre pas.

## Ce que dit ce contrôle

Le fichier n'est pas un classeur « .xlsx » que l'on puisse lire : abîmé, trop gros, ancien, protégé par un mot de passe,
ou porteur de macros.

## Pourquoi

Un classeur vient souvent d'ailleurs. On n'en lit que des cases : jamais de programme, jamais un fichier qui, déplié,
remplirait la machine.

## Exemple fautif

« valeurs-2027.xls », « valeurs-2027.xlsm », ou un classeur protégé par un mot de passe.

## Exemple corrigé

Le même, enregistré par « Enregistrer sous… », au format « Classeur Excel (.xlsx) », sans mot de passe.

## Quand passer outre

Jamais : un tableur, même libre, enregistre au format « .xlsx ».
"""

from __future__ import annotations

from moteur.diagnostics import Diagnostic

CODE = "X002"

ABIME = "n'est pas un classeur « .xlsx », ou il est abîmé"
ANCIEN = "est un ancien classeur « .xls », ou un classeur protégé par un mot de passe"
MACROS = "contient des macros"
TROP_GROS = "est trop gros pour des barèmes"


def faute(nom: str, raison: str) -> Diagnostic:
    """Signale que le classeur `nom` ne se lit pas ; `raison` complète « le classeur … »."""
    return Diagnostic(
        CODE,
        f"Le classeur « {nom} » {raison} : rien n'est lu.",
        (),
        "enregistrez-le au format « Classeur Excel (.xlsx) », ou repartez de « moteur bareme exporter ».",
    )
