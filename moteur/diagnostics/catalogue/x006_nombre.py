"""X006 · Un nombre qui a trop de décimales.

## Ce que dit ce contrôle

La case contient un nombre qui a plus de décimales qu'une valeur du droit, ou plus de chiffres qu'un tableur n'en garde
exactement.

## Pourquoi

Un tableur compte en virgule flottante : 0,1 + 0,2 y vaut 0,30000000000000004. Un tel nombre sort d'un calcul ; la
valeur du droit, elle, est écrite dans un texte, avec ses décimales.

## Exemple fautif

| identifiant | valeur |
|---|---|
| smic_horaire_brut | 12,500000000000002 |

## Exemple corrigé

| identifiant | valeur |
|---|---|
| smic_horaire_brut | 12,50 |

## Quand passer outre

Si le texte écrit vraiment tant de décimales : écrivez la valeur dans le fichier de barème, où chaque chiffre compte.
"""

from __future__ import annotations

from moteur.diagnostics import Diagnostic, Endroit
from moteur.diagnostics.adresses import lieu_de_case, situer

CODE = "X006"


def faute(nom: str, adresse: str, ecrit: str, propose: str) -> Diagnostic:
    """Signale un nombre douteux ; `propose` est le même, arrondi."""
    return Diagnostic(
        CODE,
        f"{situer(adresse)} : « {ecrit} » a trop de chiffres pour une valeur écrite dans un texte.",
        (Endroit(lieu_de_case(nom, adresse)),),
        f"est-ce « {propose} » ? Saisissez le nombre tel que le texte l'écrit, au lieu du résultat d'un calcul.",
    )
