"""F003 · Une option qui manque, ou qui ne va pas avec ce que l'on édite.

## Ce que dit ce contrôle

Une nouvelle version d'un barème a une valeur (`--valeur`) ; celle d'une règle n'en a pas. Une pièce, une date de
publication se disent d'une règle ; une confiance, une note, d'un barème.

## Pourquoi

Une option que l'on ignorerait sans le dire laisserait croire que le renseignement est gardé.

## Exemple fautif

```sh
moteur version "minimum garanti" --du 01/07/2026
```

## Exemple corrigé

```sh
moteur version "minimum garanti" --du 01/07/2026 --valeur "4,30"
```

## Quand passer outre

Jamais. `moteur version --aide` dit ce que chaque option renseigne.
"""

from __future__ import annotations

from moteur.diagnostics import Diagnostic

CODE = "F003"


def manque(option: str, nom: str) -> Diagnostic:
    """Signale qu'une option manque pour éditer le barème `nom`."""
    return Diagnostic(CODE, f"« {nom} » est un barème : sa nouvelle valeur manque.", (), f"ajoutez {option} NOMBRE.")


def de_trop(option: str, nom: str, *, bareme: bool) -> Diagnostic:
    """Signale qu'une option ne se dit pas de ce que l'on édite."""
    quoi, autre = ("un barème", "une règle") if bareme else ("une règle", "un barème")
    message = f"{option} ne se dit pas de « {nom} » : c'est {quoi}, et l'option renseigne {autre}."
    return Diagnostic(CODE, message, (), f"retirez {option}.")


def a_cles(nom: str) -> Diagnostic:
    """Signale qu'un barème est une table, et qu'une valeur ne suffit pas."""
    aide = "exportez-le par « moteur bareme exporter », remplissez le classeur, puis importez-le."
    return Diagnostic(CODE, f"« {nom} » est une table de valeurs : une seule n'y suffit pas.", (), aide)


def d_une_exception(titre: str) -> Diagnostic:
    """Signale qu'une exception ne garde pas de renseignements : sa règle les garde."""
    message = f"« {titre} » est une exception : publication, rédaction et pièce se disent de sa règle."
    return Diagnostic(CODE, message, (), "ne donnez que --source, et écrivez le reste sous la règle.")
