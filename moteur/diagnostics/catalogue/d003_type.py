"""D003 · Une valeur qui n'est pas de la bonne sorte.

## Ce que dit ce contrôle

Le fait attend un nombre, une date, un oui/non ou une liste, et autre chose est écrit. Un nombre s'écrit seul, sans
unité, avec une virgule ou un point pour les décimales ; l'espace n'y sépare que les milliers ; NaN et l'infini n'en
sont pas. Une date existe dans le calendrier.

## Pourquoi

Deviner ce que voulait dire la personne qui saisit donnerait un montant faux avec toutes les apparences d'un montant
juste.

## Exemple fautif

```yaml
age: quatre-vingts
date_de_naissance: 30/02/1940
ressources_mensuelles: 1 000 €
```

## Exemple corrigé

```yaml
age: 80
date_de_naissance: 28/02/1940
ressources_mensuelles: 1 000
```

## Quand passer outre

Jamais. Si l'on ne connaît pas la valeur, ne donnez pas le fait : le moteur dira qu'il manque.
"""

from __future__ import annotations

from moteur.diagnostics import Diagnostic, Endroit, Lieu

CODE = "D003"
AIDE = "un nombre s'écrit 286,40, sans unité ; une date 2023-01-01 ou 01/01/2023 ; un oui/non, oui ou non."


def faute(lieu: Lieu | None, nom: str, attendu: str, valeur: str, aide: str = AIDE) -> Diagnostic:
    """Signale que `nom` attend `attendu` (« un nombre en €/mois »…) et que `valeur`, telle qu'écrite, n'en est pas."""
    endroits = (Endroit(lieu),) if lieu else ()
    ecrite = f"« {valeur} » n'en est pas" if valeur else "rien n'est écrit"
    return Diagnostic(CODE, f"« {nom} » attend {attendu}, et {ecrite}.", endroits, aide)
