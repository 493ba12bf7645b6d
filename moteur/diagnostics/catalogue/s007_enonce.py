"""S007 · Un scénario sans énoncé.

## Ce que dit ce contrôle

Un scénario ne porte aucune étiquette d'énoncé, ou en porte une mal écrite.

## Pourquoi

Chaque scénario dit quelle phrase du droit il vérifie : c'est ainsi que l'on sait lesquelles ne le sont pas. Une
étiquette d'énoncé est faite de majuscules, d'un tiret et d'un numéro ; en minuscules (« @long »), elle sert à autre
chose.

## Exemple fautif

```gherkin
# language: fr
Fonctionnalité: Plafond du plan d'aide

  Scénario: Plafond du GIR 4
    Étant donné que le GIR est 4
    Quand le dossier est instruit au 01/01/2023
    Alors le plafond du plan d'aide est de 746,54 €
```

## Exemple corrigé

```gherkin
# language: fr
Fonctionnalité: Plafond du plan d'aide

  @PLAF-05
  Scénario: Plafond du GIR 4
    Étant donné que le GIR est 4
    Quand le dossier est instruit au 01/01/2023
    Alors le plafond du plan d'aide est de 746,54 €
```

## Quand passer outre

Jamais. Un scénario qui éprouve le moteur plutôt que le droit porte l'étiquette de l'énoncé le plus proche, et son titre
le dit.
"""

from __future__ import annotations

from moteur.diagnostics import Diagnostic, Endroit, Lieu

CODE = "S007"


def faute(lieu: Lieu, nom: str) -> Diagnostic:
    """Signale que le scénario `nom` ne dit pas l'énoncé qu'il vérifie."""
    return Diagnostic(
        CODE,
        f"Le scénario « {nom} » ne dit pas quel énoncé il vérifie.",
        (Endroit(lieu),),
        "écrivez au-dessus l'étiquette de l'énoncé, par exemple « @PART-05 ».",
    )


def mal_ecrit(lieu: Lieu, etiquette: str) -> Diagnostic:
    """Signale une étiquette qui n'est ni un énoncé, ni en minuscules."""
    return Diagnostic(
        CODE,
        f"L'étiquette « @{etiquette} » n'est pas un énoncé.",
        (Endroit(lieu),),
        "un énoncé s'écrit « @PART-05 » ; une autre étiquette s'écrit en minuscules.",
    )
