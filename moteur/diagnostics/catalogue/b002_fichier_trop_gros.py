"""B002 · Un fichier trop gros.

## Ce que dit ce contrôle

Le fichier dépasse la taille que le moteur accepte de lire d'un coup.

## Pourquoi

Un barème ou un dossier tient en quelques milliers d'octets. Un fichier cent fois plus gros est une erreur de fichier,
et le lire occuperait la machine pour rien.

## Exemple fautif

Un export de plusieurs mégaoctets posé dans le dossier des barèmes.

## Exemple corrigé

Le même contenu réparti en un fichier par famille de séries.

## Quand passer outre

Jamais. Si le fichier est vraiment un barème, répartissez ses séries en plusieurs fichiers du même dossier : elles se
lisent ensemble.
"""

from __future__ import annotations

from moteur.diagnostics import Diagnostic, Endroit, Lieu

CODE = "B002"


def faute(lieu: Lieu, taille: int, taille_max: int) -> Diagnostic:
    """Signale un fichier de `taille` octets là où `taille_max` sont admis."""
    return Diagnostic(
        CODE,
        f"Le fichier pèse {taille} octets, et {taille_max} au plus sont admis.",
        (Endroit(lieu),),
        "vérifiez que c'est le bon fichier, ou répartissez son contenu en plusieurs fichiers.",
    )
