"""D008 · Une appréciation mal écrite.

## Ce que dit ce contrôle

Un fait qu'une personne apprécie se donne seul, ou avec son auteur, la date et le motif. Ici une de ces mentions est
inconnue, vide, ou n'est pas ce qu'elle doit être ; ou le fait ne s'apprécie pas.

## Pourquoi

L'appréciation engage quelqu'un : ce qui en est dit passe tel quel dans l'explication et dans le reçu.

## Exemple fautif

```yaml
gir:
  valeur: 4
  auteure: Mme D., infirmière
  date: 30/02/2023
```

## Exemple corrigé

```yaml
gir:
  valeur: 4
  auteur: Mme D., infirmière
  date: 28/02/2023
```

## Quand passer outre

Jamais. L'auteur, la date et le motif sont facultatifs : si l'un n'est pas connu, ne l'écrivez pas.
"""

from __future__ import annotations

from moteur.diagnostics import Diagnostic, Endroit, Lieu

CODE = "D008"
_AIDE = "on donne valeur et, si on les a, auteur, date et motif."


def faute(lieu: Lieu | None, nom: str, cle: str, suggestion: str = "") -> Diagnostic:
    """Signale que la mention `cle` n'a pas de sens dans l'appréciation de `nom`."""
    endroits = (Endroit(lieu),) if lieu else ()
    message = f"« {cle} » n'a pas de sens dans l'appréciation de « {nom} »."
    return Diagnostic(CODE, message, endroits, suggestion or _AIDE)


def sans_valeur(lieu: Lieu | None, nom: str) -> Diagnostic:
    """Signale une appréciation de `nom` sans valeur."""
    endroits = (Endroit(lieu),) if lieu else ()
    return Diagnostic(CODE, f"l'appréciation de « {nom} » ne dit pas sa valeur.", endroits, _AIDE)


def mention(lieu: Lieu | None, nom: str, cle: str, attendu: str) -> Diagnostic:
    """Signale que la mention `cle` de l'appréciation de `nom` n'est pas `attendu` (« un texte », « une date »)."""
    endroits = (Endroit(lieu),) if lieu else ()
    message = f"dans l'appréciation de « {nom} », « {cle} » doit être {attendu}."
    return Diagnostic(CODE, message, endroits, "une date s'écrit 2023-01-01 ou 01/01/2023 ; un texte n'est pas vide.")


def pas_apprecie(lieu: Lieu | None, nom: str) -> Diagnostic:
    """Signale que `nom` n'est pas un fait apprécié."""
    endroits = (Endroit(lieu),) if lieu else ()
    message = f"« {nom} » ne s'apprécie pas : il se donne sans auteur, ni date, ni motif."
    return Diagnostic(CODE, message, endroits, "écrivez sa valeur seule.")
