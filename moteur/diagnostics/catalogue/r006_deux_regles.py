"""R006 · Deux règles pour un fait.

## Ce que dit ce contrôle

À une même date, deux règles qui ne sont pas l'exception l'une de l'autre concluent le même fait ; ou une règle le
conclut deux fois, et rien ne montre que ce n'est jamais à la fois.

## Pourquoi

« La dernière gagne » est une règle cachée. Le droit dit laquelle est le principe et laquelle déroge : le texte le dit
aussi.

## Exemple fautif

```regle
règle « participation »
  source CASF R. 232-11
  en vigueur depuis le 01/03/2016
  alors participation = 0 €/mois

règle « participation réduite »
  source règlement départemental
  en vigueur depuis le 01/01/2020
  si éligible
  alors participation = plan d'aide retenu
```

## Exemple corrigé

```regle
règle « participation »
  source CASF R. 232-11
  en vigueur depuis le 01/03/2016
  alors participation = 0 €/mois

  exception « participation réduite »
    source règlement départemental
    en vigueur depuis le 01/01/2020
    si éligible
    alors participation = plan d'aide retenu
```

## Quand passer outre

Jamais. Si le droit ne dit vraiment pas laquelle l'emporte, écrivez deux « lectures » d'une même règle : le moteur
montre les deux.
"""

from __future__ import annotations

from collections.abc import Sequence

from moteur.diagnostics import Diagnostic, Endroit, Lieu


def faute(lieu: Lieu, autre: Lieu, fait: str) -> Diagnostic:
    """Rend le diagnostic R006 de deux règles."""
    return plusieurs([(lieu, ""), (autre, "")], [fait], "")


def plusieurs(regles: Sequence[tuple[Lieu, str]], faits: Sequence[str], quand: str) -> Diagnostic:
    """Rend le diagnostic R006 : `regles` donne les lieux et les titres, `quand` la période commune."""
    nombre = {2: "deux", 3: "trois", 4: "quatre"}.get(len(regles), str(len(regles)))
    noms = (
        " et ".join(f"« {f} »" for f in faits) if len(faits) < 4 else f"« {faits[0]} » et {len(faits) - 1} autres faits"
    )
    return Diagnostic(
        "R006",
        f"{nombre} règles concluent {noms} {quand or 'à la même date'}.",
        tuple(Endroit(lieu, titre) for lieu, titre in regles),
        "faites de l'une l'exception de l'autre, ou fermez l'une avant que l'autre ne s'ouvre.",
    )


def deux_fois(lieu: Lieu, autre: Lieu, fait: str) -> Diagnostic:
    """Rend le diagnostic R006 d'une règle qui conclut deux fois le même fait."""
    return Diagnostic(
        "R006",
        f"cette règle conclut deux fois « {fait} », et rien ne montre que ce n'est jamais à la fois.",
        (Endroit(lieu, "de nouveau ici"), Endroit(autre, "déjà ici")),
        "gardez une conclusion, ou faites de l'autre une exception.",
    )
