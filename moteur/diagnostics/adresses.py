"""Où se trouve une case d'un classeur."""

from __future__ import annotations

import re

from moteur.diagnostics import Lieu


def situer(adresse: str) -> str:
    """Dit où est une case de la feuille des valeurs.

    >>> situer("D12")
    'Feuille « valeurs », case D12'
    """
    return f"Feuille « valeurs », case {adresse}"


def lieu_de_case(nom: str, adresse: str) -> Lieu:
    """Rend le lieu d'une case : sa ligne et sa colonne, qui se comptent dès 1, dans le classeur `nom`.

    >>> str(lieu_de_case("f.xlsx", "AB12"))
    'f.xlsx:12:28'
    """
    lu = re.fullmatch(r"([A-Z]+)([0-9]+)", adresse)
    assert lu is not None
    colonne = 0
    for lettre in lu[1]:
        colonne = 26 * colonne + ord(lettre) - ord("A") + 1
    return Lieu(nom, int(lu[2]), colonne, int(lu[2]), colonne + 1)
