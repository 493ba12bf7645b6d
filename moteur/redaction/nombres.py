"""Écrire un nombre comme un barème l'attend."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from moteur.langage.ecriture import ecrire_nombre
from moteur.modele.unites import Unite

CHIFFRES_SURS = 15
"""Chiffres qu'un nombre flottant garde sûrement."""


def en_francais(nombre: Decimal | Fraction, unite: Unite, decimales: int = 0) -> str:
    """Écrit un nombre dans cette unité, sans espace, avec au moins ce nombre de décimales.

    >>> from moteur.modele.unites import PURE, POURCENT
    >>> en_francais(Decimal("0.9"), POURCENT), en_francais(Decimal(25), PURE, 2)
    ('90 %', '25,00')
    """
    pourcentage = unite.pourcentage
    ecrit = ecrire_nombre(Fraction(nombre) * (100 if pourcentage else 1)).replace(" ", "").replace("−", "-")
    entier, _, reste = ecrit.partition(",")
    reste = reste.ljust(decimales, "0")
    return (f"{entier},{reste}" if reste else entier) + (" %" if pourcentage else "")
