"""L009 · Une clause en double.

## Ce que dit ce contrôle

Un bloc contient deux fois une clause qui ne s'écrit qu'une fois, ou deux clauses dont l'une tient la place de l'autre.
Quand plusieurs recommencent, il manque le plus souvent le titre d'un autre bloc ; sous une exception, un retrait.

## Pourquoi

L'une des deux serait ignorée. Aucune ne l'emporte : la personne qui écrit choisit.

## Exemple fautif

```regle
règle « participation »
  source CASF R. 232-11
  en vigueur depuis le 01/03/2016
  si éligible
  si conjoint en établissement
  alors participation = 0 €/mois
```

## Exemple corrigé

```regle
règle « participation »
  source CASF R. 232-11
  en vigueur depuis le 01/03/2016
  si éligible
  et conjoint en établissement
  alors participation = 0 €/mois
```

## Quand passer outre

Jamais. Deux conditions se relient par « et » ; deux sources s'écrivent sur une ligne, séparées par « ; ».
"""

from __future__ import annotations

from collections.abc import Sequence

from moteur.diagnostics import Diagnostic, Endroit, Lieu


def faute(lieu: Lieu, premier: Lieu, clause: str, deja: str) -> Diagnostic:
    """Rend le diagnostic L009 ; `deja` est la clause déjà écrite, la même ou une qui en tient la place."""
    meme = clause == deja
    return Diagnostic(
        "L009",
        f"« {clause} » est écrit deux fois." if meme else f"« {clause} » et « {deja} » ne vont pas ensemble.",
        (Endroit(lieu, "de nouveau ici" if meme else ""), Endroit(premier, "déjà écrit ici")),
        "gardez l'un des deux.",
    )


def plusieurs(lieu: Lieu, premier: Lieu, clauses: Sequence[str]) -> Diagnostic:
    """Rend le diagnostic L009 d'un bloc dont plusieurs clauses recommencent : c'en est sans doute un autre."""
    citees = ", ".join(f"« {c} »" for c in dict.fromkeys(clauses))
    return Diagnostic(
        "L009",
        f"plusieurs clauses de ce bloc recommencent : {citees}.",
        (Endroit(lieu, "à partir d'ici"), Endroit(premier, "déjà écrit ici")),
        "si un autre bloc commence là, il lui manque son titre, à la marge : règle « … », table « … », fait « … ».",
    )


def mal_alignee(lieu: Lieu, premier: Lieu, titre: str) -> Diagnostic:
    """Rend le diagnostic L009 d'une clause écrite sous une exception ou une lecture, sans en avoir le retrait."""
    return Diagnostic(
        "L009",
        "cette ligne a le retrait de la règle, qui en a déjà une pareille.",
        (Endroit(lieu), Endroit(premier, "celle de la règle")),
        f"si elle fait partie de « {titre} », mettez-la plus en retrait que ce titre.",
    )


def sans_retrait(lieu: Lieu, titre: Lieu, mot: str) -> Diagnostic:
    """Rend le diagnostic L009 de ce qui suit une exception ou une lecture sans être plus en retrait que son titre."""
    return Diagnostic(
        "L009",
        f"cette ligne n'est pas plus en retrait que « {mot} » : on la lirait comme une ligne de la règle, en double.",
        (Endroit(lieu), Endroit(titre, "son titre")),
        f"mettez deux espaces de plus devant chaque ligne de cette {mot} : elles sont alors sous son titre.",
    )
