"""L020 · Une clause qui n'a pas sa place.

## Ce que dit ce contrôle

Une clause est bien écrite, mais là où elle ne peut rien dire : « sinon » sans « si », une conclusion dans un contrôle,
deux périodes dans une règle.

## Pourquoi

Ignorée sans un mot, elle laisserait croire qu'elle agit.

## Exemple fautif

```regle
règle « participation »
  source CASF R. 232-11
  en vigueur depuis le 01/03/2016
  alors participation = 0 €/mois
  sinon participation = 0 €/mois
```

## Exemple corrigé

```regle
règle « participation »
  source CASF R. 232-11
  en vigueur depuis le 01/03/2016
  si éligible
  alors participation = 0 €/mois
  sinon participation = 0 €/mois
```

## Quand passer outre

Jamais. La clause est presque toujours juste ailleurs : déplacez-la, ou faites du bloc ce qu'il doit être.
"""

from __future__ import annotations

from moteur.diagnostics import Diagnostic, Endroit, Lieu

_OU = {
    "exception": "une exception",
    "lecture": "une lecture",
    "contrôle": "un contrôle",
    "obligation": "une obligation",
}
_AIDES = {
    "exception": "une exception a source, énoncé, si, alors, sinon, incertain, en vigueur, ou une table ; "
    "le reste se dit dans la règle.",
    "lecture": "une lecture a source, énoncé, si, alors, sinon, incertain, ou une table ; "
    "le reste se dit dans la règle.",
    "contrôle": "un contrôle a source, énoncé, si, alors alerte « … », et s'il le faut une période.",
    "obligation": "une obligation a source, énoncé, en vigueur, acteur, action, naît, au plus tard, remplie, éteinte, "
    "à défaut, incertain ; ce qui se calcule s'écrit dans une règle.",
}


def faute(lieu: Lieu, mot: str, sorte: str) -> Diagnostic:
    """Rend le diagnostic L020 d'une clause que ce corps n'admet pas."""
    quoi = "une ligne de table" if mot == "|" else f"« {mot} »"
    return Diagnostic("L020", f"{quoi} n'a pas sa place dans {_OU[sorte]}.", (Endroit(lieu),), _AIDES[sorte])


def sans(lieu: Lieu, mot: str, quoi: str) -> Diagnostic:
    """Rend le diagnostic L020 d'une clause qui en demande une autre, absente."""
    return Diagnostic(
        "L020", f"« {mot} » ne dit rien sans {quoi}.", (Endroit(lieu),), f"ajoutez {quoi}, ou retirez-le."
    )


def conclusion_d_un_controle(lieu: Lieu) -> Diagnostic:
    """Rend le diagnostic L020 d'un contrôle qui conclut au lieu d'alerter."""
    return Diagnostic(
        "L020",
        "un contrôle ne conclut rien : il alerte, et n'écarte personne.",
        (Endroit(lieu),),
        "écrivez : alors alerte « ce qu'il faut voir » ; ou faites-en une règle.",
    )


def alerte_hors_d_un_controle(lieu: Lieu) -> Diagnostic:
    """Rend le diagnostic L020 d'une alerte écrite dans une règle."""
    return Diagnostic(
        "L020", "une alerte ne s'écrit que dans un contrôle.", (Endroit(lieu),), "écrivez un bloc « contrôle » à part."
    )


def deux_periodes(lieu: Lieu, autre: Lieu) -> Diagnostic:
    """Rend le diagnostic L020 d'une règle qui a deux périodes."""
    return Diagnostic(
        "L020",
        "cette règle a deux périodes : celle de la date d'appréciation, et celle d'une autre date.",
        (Endroit(lieu), Endroit(autre, "déjà dite ici")),
        "gardez « en vigueur … », ou « s'applique … ».",
    )
