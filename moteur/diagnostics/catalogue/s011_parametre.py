"""S011 · Un paramètre et ses exemples qui ne vont pas ensemble.

## Ce que dit ce contrôle

Une étape emploie un paramètre qu'aucune colonne ne donne, une colonne n'est employée nulle part, ou un plan de scénario
n'a aucun exemple.

## Pourquoi

Un plan sans exemple ne joue rien ; une colonne inutile est presque toujours une faute de frappe.

## Exemple fautif

```gherkin
# language: fr
Fonctionnalité: Plafond du plan d'aide

  @PLAF-05
  Plan du scénario: plafond du GIR 4 en <année>
    Étant donné que le GIR est 4
    Quand le dossier est instruit au 01/01/<année>
    Alors le plafond du plan d'aide est de <plafonds>

    Exemples:
      | année | plafond  |
      | 2023  | 746,54 € |
```

## Exemple corrigé

```gherkin
# language: fr
Fonctionnalité: Plafond du plan d'aide

  @PLAF-05
  Plan du scénario: plafond du GIR 4 en <année>
    Étant donné que le GIR est 4
    Quand le dossier est instruit au 01/01/<année>
    Alors le plafond du plan d'aide est de <plafond>

    Exemples:
      | année | plafond  |
      | 2023  | 746,54 € |
```

## Quand passer outre

Jamais. Une colonne qui ne sert qu'à expliquer la ligne s'emploie dans le titre du plan.
"""

from __future__ import annotations

from moteur.diagnostics import Diagnostic, Endroit, Lieu

CODE = "S011"


def inconnu(lieu: Lieu, parametre: str) -> Diagnostic:
    """Signale un paramètre que les exemples ne donnent pas."""
    return Diagnostic(
        CODE,
        f"Aucune colonne des exemples ne donne « {parametre} ».",
        (Endroit(lieu),),
        "ajoutez la colonne, ou corrigez le nom.",
    )


def inemploye(lieu: Lieu, colonne: str) -> Diagnostic:
    """Signale une colonne d'exemples qu'aucune étape n'emploie."""
    return Diagnostic(
        CODE,
        f"Aucune étape n'emploie la colonne « {colonne} ».",
        (Endroit(lieu),),
        f"écrivez « <{colonne}> » dans une étape, ou retirez la colonne.",
    )


def sans_exemple(lieu: Lieu) -> Diagnostic:
    """Signale un plan de scénario qui ne joue rien."""
    aide = "ajoutez « Exemples: » et un tableau, ou écrivez « Scénario: »."
    return Diagnostic(CODE, "Ce plan de scénario n'a aucun exemple.", (Endroit(lieu),), aide)
