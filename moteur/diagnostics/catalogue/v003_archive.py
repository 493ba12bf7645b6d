"""V003 · Une archive que l'on n'ouvre pas.

## Ce que dit ce contrôle

L'archive est abîmée, trop grosse, chiffrée, ou contient un nom de fichier qui sortirait de son dossier.

## Pourquoi

Une archive vient parfois d'ailleurs. Rien n'en est écrit hors d'un dossier temporaire, et rien n'en est lu à moitié.

## Exemple fautif

Une archive dont un fichier se nomme `../regles/apa.regle`.

## Exemple corrigé

La même, refaite par `git archive --output edition.zip HEAD regles baremes`.

## Quand passer outre

Jamais. Dépliez vous-même une archive que vous connaissez, et donnez le dossier.
"""

from __future__ import annotations

from moteur.diagnostics import Diagnostic

CODE = "V003"
_NOM_MONTRE = 80
_AIDE = "refaites-la, par exemple par « git archive --output edition.zip HEAD regles baremes »."


def illisible(designation: str) -> Diagnostic:
    """Signale que l'archive ne se lit pas."""
    return Diagnostic(CODE, f"l'archive « {designation} » ne se lit pas : elle est abîmée ou incomplète.", (), _AIDE)


def chiffree(designation: str) -> Diagnostic:
    """Signale que l'archive demande un mot de passe, ou une compression inconnue."""
    message = f"l'archive « {designation} » est chiffrée, ou comprimée d'une façon que l'on ne sait pas lire."
    return Diagnostic(CODE, message, (), _AIDE)


def hors_bornes(designation: str, borne: str) -> Diagnostic:
    """Signale que l'archive dépasse une borne (« 20 000 fichiers »)."""
    return Diagnostic(CODE, f"l'archive « {designation} » est trop grosse : plus de {borne}.", (), _AIDE)


def nom_interdit(designation: str, nom: str) -> Diagnostic:
    """Signale un nom de fichier qui sortirait du dossier où l'on déplie, ne s'y écrirait pas ou y est déjà."""
    montre = (nom if len(nom) <= _NOM_MONTRE else f"{nom[:_NOM_MONTRE]}…").encode(errors="replace").decode()
    message = f"l'archive « {designation} » a un nom de fichier que l'on refuse : « {montre} »."
    aide = f"un nom est relatif, sans « .. », unique, en UTF-8, et n'est pas trop long ; {_AIDE}"
    return Diagnostic(CODE, message, (), aide)
