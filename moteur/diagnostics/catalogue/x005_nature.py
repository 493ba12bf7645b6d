"""X005 · Une case d'une autre nature.

## Ce que dit ce contrôle

On attend un nombre, une date, un texte ou un mot d'une liste, et la case contient autre chose : un nombre ou une date
écrits comme du texte, une date restée un nombre, une formule, une erreur, une case fusionnée.

## Pourquoi

Un tableur montre la même chose pour des contenus différents. « 12,50 » en texte, un jour affiché « 46388 » ou une
formule qui dépend d'un autre fichier ne sont pas des valeurs du droit : on ne devine pas.

## Exemple fautif

| identifiant | date d'effet | valeur |
|---|---|---|
| smic_horaire_brut | 46388 | =E12*1,02 |

## Exemple corrigé

| identifiant | date d'effet | valeur |
|---|---|---|
| smic_horaire_brut | 01/01/2027 | 12,50 |

## Quand passer outre

Jamais : ressaisir une case prend moins de temps que de chercher d'où vient un montant faux.
"""

from __future__ import annotations

from collections.abc import Sequence

from moteur.diagnostics import Diagnostic, Endroit
from moteur.diagnostics.adresses import lieu_de_case, situer
from moteur.diagnostics.suggestions import vouliez_vous

CODE = "X005"

_AIDES = {
    "un nombre": "mettez la case au format « Nombre », puis ressaisissez le nombre.",
    "une date": "mettez la case au format « Date », puis ressaisissez le jour, le mois et l'année.",
    "un texte": "mettez la case au format « Texte », puis ressaisissez le texte.",
}


def faute(nom: str, adresse: str, trouvee: str, attendue: str, contenu: str) -> Diagnostic:
    """Signale qu'une case contient `trouvee` (« un texte ») et non `attendue` (« un nombre »)."""
    cite = f"« {contenu} », {trouvee}" if contenu else trouvee
    aide = _AIDES[attendue]
    if trouvee == "une formule":
        aide = "copiez la case, puis « Collage spécial », « Valeurs » ; vérifiez le nombre contre le texte."
    elif trouvee == "une case fusionnée":
        aide = "défusionnez la case et écrivez dans chaque ligne."
    return Diagnostic(
        CODE,
        f"{situer(adresse)} : il faut {attendue}, et la case contient {cite}.",
        (Endroit(lieu_de_case(nom, adresse)),),
        aide,
    )


def avec_heure(nom: str, adresse: str) -> Diagnostic:
    """Signale une date qui porte une heure, ou une heure sans date."""
    return Diagnostic(
        CODE,
        f"{situer(adresse)} : il faut un jour, et la case contient une heure.",
        (Endroit(lieu_de_case(nom, adresse)),),
        _AIDES["une date"],
    )


def hors_liste(nom: str, adresse: str, colonne: str, ecrit: str, mots: Sequence[str]) -> Diagnostic:
    """Signale un mot qui n'est pas de la liste de sa colonne."""
    liste = ", ".join(f"« {m} »" for m in mots)
    return Diagnostic(
        CODE,
        f"{situer(adresse)} : « {ecrit} » n'est pas un mot de la colonne « {colonne} ».",
        (Endroit(lieu_de_case(nom, adresse)),),
        vouliez_vous(ecrit, mots) or f"écrivez {liste}.",
    )
