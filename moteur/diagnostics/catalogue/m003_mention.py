"""M003 · Une mention que la loi exige, et que rien n'écrit.

## Ce que dit ce contrôle

`mentions/traitement.yaml` n'a pas l'une des mentions qu'une décision préparée par un traitement algorithmique doit
porter : finalité, contribution, communication, CADA.

## Pourquoi

Une décision notifiée sans elles est irrégulière (CRPA L. 311-3-1, R. 311-3-1-1 et R. 311-3-1-2).

## Exemple fautif

```yaml
mentions:
  - id: finalite
    titre: Finalité du traitement
    articles: CRPA R. 311-3-1-1
    source: le code
    confiance: mémoire
    texte: Le traitement instruit les demandes.
    usager: Un programme a préparé ce résultat.
```

## Exemple corrigé

```yaml
mentions:
  - {id: finalite, titre: F, articles: A, source: S, confiance: mémoire, texte: T, usager: U}
  - {id: contribution, titre: F, articles: A, source: S, confiance: mémoire, texte: T, usager: U}
  - {id: communication, titre: F, articles: A, source: S, confiance: mémoire, texte: T, usager: U}
  - {id: cada, titre: F, articles: A, source: S, confiance: mémoire, texte: T, usager: U}
```

## Quand passer outre

Jamais. Une mention se récrit ; elle ne s'ôte pas.
"""

from __future__ import annotations

from collections.abc import Iterable

from moteur.diagnostics import Diagnostic, Endroit, Lieu

CODE = "M003"


def faute(lieu: Lieu, manquantes: Iterable[str]) -> Diagnostic:
    """Signale les mentions exigées que le fichier n'écrit pas."""
    noms = ", ".join(f"« {m} »" for m in manquantes)
    aide = "ajoutez un bloc par mention, avec son titre, ses articles et ses deux textes."
    return Diagnostic(CODE, f"il manque des mentions que la loi exige : {noms}.", (Endroit(lieu),), aide)
