"""X007 · Une série qui n'est pas celle des barèmes.

## Ce que dit ce contrôle

Une ligne nomme une série que l'on ne connaît pas, ou lui donne un autre nom, une autre unité ou une autre case que les
siens.

## Pourquoi

Un classeur ne change que des valeurs. Une nouvelle série, une autre unité ou une autre table changent ce que les règles
lisent : cela s'écrit dans les fichiers de barèmes, où les règles se vérifient.

## Exemple fautif

| série | identifiant | unité | valeur |
|---|---|---|---|
| SMIC horaire brut | smic_horaire_brut | €/mois | 1 867,02 |

## Exemple corrigé

| série | identifiant | unité | valeur |
|---|---|---|---|
| SMIC horaire brut | smic_horaire_brut | €/h | 12,31 |

## Quand passer outre

Jamais dans un classeur. Une nouvelle série, une autre unité : dans le fichier de barème, puis `moteur verifier`.
"""

from __future__ import annotations

from moteur.diagnostics import Diagnostic, Endroit
from moteur.diagnostics.adresses import lieu_de_case, situer

CODE = "X007"


def inconnue(nom: str, adresse: str, ecrit: str, suggestion: str) -> Diagnostic:
    """Signale un identifiant que l'on ne connaît pas."""
    return Diagnostic(
        CODE,
        f"{situer(adresse)} : « {ecrit} » n'est l'identifiant d'aucun barème.",
        (Endroit(lieu_de_case(nom, adresse)),),
        suggestion or "`moteur bareme lister` donne tous les barèmes et leurs identifiants.",
    )


def changee(nom: str, adresse: str, colonne: str, ecrit: str, sien: str, *, identifiant: str) -> Diagnostic:
    """Signale un nom ou une unité qui n'est pas celui de la série."""
    return Diagnostic(
        CODE,
        f"{situer(adresse)} : la colonne « {colonne} » dit « {ecrit} », et celle de « {identifiant} » est « {sien} ».",
        (Endroit(lieu_de_case(nom, adresse)),),
        f"remettez « {sien} » ; un classeur ne change que des valeurs, dans l'unité de leur série.",
    )


def case_inconnue(nom: str, adresse: str, ecrit: str, serie: str, suggestion: str, *, a_des_cles: bool) -> Diagnostic:
    """Signale une case que la table de la série n'a pas, ou une case là où il n'y a pas de table."""
    if not a_des_cles:
        aide = "videz cette case : la série n'est pas une table."
    else:
        aide = suggestion or "reprenez une case de l'export."
    return Diagnostic(
        CODE,
        f"{situer(adresse)} : la série « {serie} » n'a pas de case « {ecrit} ».",
        (Endroit(lieu_de_case(nom, adresse)),),
        aide,
    )
