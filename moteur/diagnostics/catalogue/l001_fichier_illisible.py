"""L001 · Un fichier de règles illisible.

## Ce que dit ce contrôle

Le fichier n'a pas pu être ouvert, ou ce n'est pas un texte codé en UTF-8.

## Pourquoi

Lu dans un autre codage, un « é » devient deux signes quelconques : aucun nom ne se reconnaîtrait plus, et deux
machines ne liraient pas la même chose.

## Exemple fautif

Un fichier enregistré par un traitement de texte (« .docx » renommé), ou codé en « Windows-1252 ».

## Exemple corrigé

Le même texte, enregistré en « UTF-8 ».

## Quand passer outre

Jamais. Un texte préparé dans un traitement de texte s'enregistre comme « texte brut », codé en « UTF-8 ».
"""

from __future__ import annotations

from moteur.diagnostics import Diagnostic, Endroit, Lieu


def faute(lieu: Lieu, raison: str) -> Diagnostic:
    """Rend le diagnostic L001."""
    return Diagnostic(
        "L001", f"ce fichier ne se lit pas : {raison}.", (Endroit(lieu),), "enregistrez-le comme texte, codé en UTF-8."
    )
