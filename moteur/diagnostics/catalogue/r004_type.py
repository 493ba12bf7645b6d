"""R004 · Une valeur d'une autre sorte.

## Ce que dit ce contrôle

Un nombre est attendu et c'est une date, une condition est attendue et c'est un montant…

## Pourquoi

Les sortes de valeurs ne se mélangent pas : on ne compare pas un lieu de vie à un seuil.

## Exemple fautif

```regle
règle « participation »
  source CASF R. 232-11
  en vigueur depuis le 01/03/2016
  si lieu de vie > seuil de participation
  alors participation = 0 €/mois
```

## Exemple corrigé

```regle
règle « participation »
  source CASF R. 232-11
  en vigueur depuis le 01/03/2016
  si ressources retenues > seuil de participation
  alors participation = 0 €/mois
```

## Quand passer outre

Jamais. Si le fait est mal typé, corrigez le vocabulaire plutôt que la règle.
"""

from __future__ import annotations

from collections.abc import Sequence

from moteur.diagnostics import Diagnostic, Endroit, Lieu

_AIDES = {
    ("un choix", "oui ou non"): "« est » suivi d'un choix se dit d'un fait de type choix.",
    ("oui ou non", "un choix"): "une condition sur un choix s'écrit : lieu de vie est domicile.",
    ("oui ou non", "un nombre"): "une condition sur un nombre s'écrit avec un signe : ressources retenues ≤ seuil.",
}


def faute(lieu: Lieu, attendu: str, trouve: str) -> Diagnostic:
    """Rend le diagnostic R004."""
    cle = (attendu, "un nombre" if trouve.startswith("un nombre") else trouve)
    return Diagnostic("R004", f"il faudrait ici {attendu}, et c'est {trouve}.", (Endroit(lieu),), _AIDES.get(cle, ""))


def comparaison(lieu: Lieu, gauche: tuple[Lieu, str], droite: tuple[Lieu, str]) -> Diagnostic:
    """Rend le diagnostic R004 d'une comparaison entre deux sortes de valeurs."""
    aide = "un choix se compare par « est » : lieu de vie est domicile." if "un choix" in (gauche[1], droite[1]) else ""
    return Diagnostic(
        "R004",
        f"on ne peut pas comparer {gauche[1]} et {droite[1]}.",
        (Endroit(lieu), Endroit(gauche[0], gauche[1]), Endroit(droite[0], droite[1])),
        aide or "comparez des valeurs de même sorte.",
    )


def ancre(lieu: Lieu, trouve: str) -> Diagnostic:
    """Rend le diagnostic R004 d'une ancre qui n'est pas une date."""
    return Diagnostic(
        "R004",
        f"une ancre est une date, et ceci est {trouve}.",
        (Endroit(lieu),),
        "donnez le nom d'un fait de type date.",
    )


def choix_seul(lieu: Lieu, choix: str, faits: Sequence[str]) -> Diagnostic:
    """Rend le diagnostic R004 d'un choix écrit sans le fait dont il est la valeur."""
    exemple = f"écrivez par exemple : {faits[0]} est {choix}." if faits else "comparez un fait à ce choix, par « est »."
    return Diagnostic("R004", f"« {choix} » est un choix, pas un fait.", (Endroit(lieu),), exemple)


def appartenance(lieu: Lieu, verbe: str, attendu: str, trouve: str) -> Diagnostic:
    """Rend le diagnostic R004 d'un « est » ou d'un « comprend » qui porte sur autre chose qu'un choix ou une liste."""
    if trouve.startswith(("un nombre", "un rang", "une date")):
        aide = "un nombre ou une date se compare avec un signe : =, ≠, <, ≤, >, ≥."
    elif verbe == "est":
        aide = "pour savoir si une liste contient une valeur, écrivez « comprend »."
    else:
        aide = "pour savoir quel choix a été fait, écrivez « est »."
    return Diagnostic("R004", f"« {verbe} » porte sur {attendu}, et ceci est {trouve}.", (Endroit(lieu),), aide)


def presume(lieu: Lieu, texte: str, attendu: str) -> Diagnostic:
    """Rend le diagnostic R004 d'une valeur présumée qui n'est pas du type du fait."""
    return Diagnostic(
        "R004",
        f"« {texte} » n'est pas {attendu}.",
        (Endroit(lieu),),
        "présumez une valeur du type du fait (oui, 0 €/mois, un choix, vide pour une liste), ou le nom d'un fait.",
    )


def fin_de_mois(lieu: Lieu) -> Diagnostic:
    """Rend le diagnostic R004 d'un ajout de mois ou d'années qui ne dit pas quoi faire le 31."""
    return Diagnostic(
        "R004",
        "ajouter des mois ou des années à une date demande de dire quoi faire quand le mois n'a pas ce jour.",
        (Endroit(lieu),),
        "ajoutez « (à défaut de quantième, dernier jour du mois) » ou « (à défaut de quantième, premier jour du mois "
        "suivant) ».",
    )
