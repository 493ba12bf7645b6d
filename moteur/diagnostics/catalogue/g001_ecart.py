"""G001 · Deux calculs d'un même fait qui ne donnent pas la même valeur.

## Ce que dit ce contrôle

L'exécution `genere` calcule chaque fait deux fois : par la fonction que le moteur écrit, puis par `natif`, qui en tient
la trace. Pour ce dossier, les deux ne concluent pas de même. Rien n'est répondu.

## Pourquoi

Un montant que deux calculs ne donnent pas également n'est pas sûr, et rien ne dit lequel des deux a tort. C'est un
défaut du moteur, jamais une faute de la personne, de son dossier ni des règles.

## Exemple fautif

La fonction écrite arrondit un demi-centime par défaut, `natif` par excès : la participation de ce dossier diffère d'un
centime.

## Exemple corrigé

Le même dossier, une fois le moteur corrigé : les deux calculs disent la même chose, et la réponse est rendue.

## Quand passer outre

Jamais. Signalez-le, avec la commande et le dossier, sans ce qui nomme une personne. D'ici là, aucun calcul de ce
dossier n'est sûr : refaites-le à la main d'après l'explication que donne `--execution natif`.
"""

from __future__ import annotations

from moteur.diagnostics import Diagnostic, Endroit, Lieu

CODE = "G001"


def faute(lieu: Lieu, nom: str, ecrite: str, interpretee: str, autres: int) -> Diagnostic:
    """Signale que la fonction écrite et `natif` ne concluent pas un fait de même, et `autres` après lui."""
    message = f"deux calculs de « {nom} » diffèrent : {ecrite} par la fonction écrite, {interpretee} par natif"
    if autres:
        message += (
            f" ; {autres} autre{'s' * (autres > 1)} fait{'s' * (autres > 1)} après lui diffère{'nt' * (autres > 1)}"
        )
    return Diagnostic(
        CODE,
        f"{message}.",
        (Endroit(lieu, "la règle qui le conclut"),),
        "c'est un défaut du moteur, pas une faute de votre part : signalez-le, avec cette commande et ce dossier.",
    )
