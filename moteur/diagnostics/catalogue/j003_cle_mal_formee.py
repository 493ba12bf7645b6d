"""J003 · Une clé de reçu mal formée.

## Ce que dit ce contrôle

Une clé du reçu n'a pas la forme attendue : une empreinte s'écrit `sha256:` et soixante-quatre chiffres hexadécimaux,
une date 2026-01-01, des résultats sont une liste de noms.

## Pourquoi

Un reçu abîmé ne prouve rien.

## Exemple fautif

```json
{"recu": {"regles": "sha256:123", "baremes": "sha256:456", "date": "hier", "resultats": "montant_apa", "faits": [],
          "rendu": {}}}
```

## Exemple corrigé

La réponse de `moteur instruire DOSSIER --format json`, sans y rien changer.

## Quand passer outre

Jamais.
"""

from __future__ import annotations

from moteur.diagnostics import Diagnostic, Endroit, Lieu

CODE = "J003"


def faute(lieu: Lieu | None, cle: str, attendu: str) -> Diagnostic:
    """Signale que la clé `cle` n'est pas ce qu'on `attendu` (« une date, 2026-01-01 »)."""
    endroits = (Endroit(lieu),) if lieu else ()
    aide = "un reçu se garde tel que le moteur l'a écrit."
    return Diagnostic(CODE, f"dans ce reçu, « {cle} » n'est pas {attendu}.", endroits, aide)
