"""B013 · Une forme inattendue.

## Ce que dit ce contrôle

Une clé attend une liste, un bloc ou un texte, et le fichier contient autre chose.

## Pourquoi

La forme dit comment lire : une liste de valeurs datées n'est pas une valeur.

## Exemple fautif

```yaml
series:
  - nom: la redevance d'essai
    unite: €/mois
    source: arrêté d'exemple
    valeurs: 12,50
```

## Exemple corrigé

```yaml
series:
  - nom: la redevance d'essai
    unite: €/mois
    source: arrêté d'exemple
    valeurs:
      - du: 01/01/2020
        valeur: 12,50
        confiance: vu dans une source
```
"""

from __future__ import annotations

from moteur.diagnostics import Diagnostic, Endroit, Lieu

CODE = "B013"


def faute(lieu: Lieu, cle: str, attendu: str) -> Diagnostic:
    """Signale que ce que la clé `cle` introduit n'est pas `attendu` (« une liste », « un texte »…)."""
    quoi = f"La clé « {cle} » attend {attendu}." if cle else f"Le fichier attend {attendu}."
    return Diagnostic(CODE, quoi, (Endroit(lieu),), _AIDES[attendu])


UN_TEXTE = "un texte"
UNE_LISTE = "une liste"
UN_BLOC = "un bloc"

_AIDES = {
    UN_TEXTE: "écrivez la valeur sur la même ligne, après les deux points.",
    UNE_LISTE: "écrivez un élément par ligne, chacun précédé d'un tiret.",
    UN_BLOC: "écrivez des lignes « clé: valeur », décalées d'autant.",
}
