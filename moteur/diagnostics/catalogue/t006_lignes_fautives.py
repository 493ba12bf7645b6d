"""T006 · Des lignes fautives, et nulle part où les mettre.

## Ce que dit ce contrôle

Une ligne au moins est fautive : valeur d'une autre sorte, borne dépassée, date non couverte, case de trop. Sans fichier
de rejets, rien n'est écrit.

## Pourquoi

Une population dont il manque des lignes, sans que rien ne dise lesquelles, donnerait des totaux faux.

## Exemple fautif

```sh
moteur lot population.csv resultats.csv
```

## Exemple corrigé

```sh
moteur lot population.csv resultats.csv --rejets rejets.csv
```

## Quand passer outre

Jamais sans fichier de rejets : corrigez les lignes, ou mettez-les à part.
"""

from __future__ import annotations

from moteur.diagnostics import Diagnostic

CODE = "T006"


def faute(rejetees: int, lues: int, dites: int) -> Diagnostic:
    """Signale que `rejetees` lignes, sur `lues`, sont fautives ; les `dites` premières ont leurs diagnostics."""
    verbe = "est fautive" if rejetees == 1 else "sont fautives"
    s = "" if rejetees == 1 else "s"
    premieres = "" if dites == rejetees else f" Voici les {dites} premières."
    return Diagnostic(
        CODE,
        f"{rejetees} ligne{s} sur {lues} {verbe} : rien n'est écrit.{premieres}",
        (),
        "corrigez-les, ou mettez-les à part : --rejets rejets.csv, ou rejets.jsonl.",
    )
