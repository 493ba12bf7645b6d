"""J002 · Un reçu auquel il manque une clé.

## Ce que dit ce contrôle

Le reçu ne dit pas l'une des choses sans lesquelles on ne rejoue rien : les empreintes des règles et des barèmes, la
date, les résultats demandés, les faits ; ou bien il ne dit pas ce qui avait été répondu.

## Pourquoi

Rejouer en devinant ce qui manque donnerait une réponse que personne n'a reçue.

## Exemple fautif

```json
{"recu": {"date": "2026-01-01", "resultats": ["montant_apa"], "faits": {"age": 82}}}
```

## Exemple corrigé

La réponse de `moteur instruire DOSSIER --format json`, sans en rien retirer.

## Quand passer outre

Jamais. Si le reçu est perdu, instruisez de nouveau le dossier à la même date : ce sera une autre réponse.
"""

from __future__ import annotations

from moteur.diagnostics import Diagnostic, Endroit, Lieu

CODE = "J002"
_AIDE = "un reçu se garde tel que le moteur l'a écrit."


def faute(lieu: Lieu | None, cle: str) -> Diagnostic:
    """Signale que le reçu n'a pas la clé `cle`."""
    endroits = (Endroit(lieu),) if lieu else ()
    return Diagnostic(CODE, f"il manque « {cle} » à ce reçu.", endroits, _AIDE)


def sans_reponse(lieu: Lieu | None) -> Diagnostic:
    """Signale que ni le reçu ni ce qui l'entoure ne dit ce qui avait été répondu."""
    endroits = (Endroit(lieu),) if lieu else ()
    message = "ce reçu ne dit pas ce qui avait été répondu : il n'y a rien à quoi comparer."
    aide = "gardez la réponse entière, ou un reçu qui a sa clé « rendu »."
    return Diagnostic(CODE, message, endroits, aide)
