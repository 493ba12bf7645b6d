"""Un texte en lignes : pliées à une largeur, ou en deux colonnes."""

from __future__ import annotations

import re
import textwrap
from typing import Final

from moteur.explication.nombres import INSECABLE

LARGEUR: Final = 110
COLONNE: Final = 36


def plier(texte: str, marge: int = 2, suite: int = 2) -> str:
    """Coupe un texte en lignes de 110 caractères au plus ; `suite` : retrait ajouté aux lignes suivantes."""
    return textwrap.fill(
        insecable(texte),
        LARGEUR,
        initial_indent=" " * marge,
        subsequent_indent=" " * (marge + suite),
        break_long_words=False,
        break_on_hyphens=False,
    )


def insecable(texte: str) -> str:
    """Rend le texte avec des espaces insécables devant « : », « ; » et « ? », et dans les guillemets."""
    return re.sub(r" ([:;?»])|(«) ", rf"\2{INSECABLE}\1", texte)


def colonne(nom: str) -> str:
    """Écrit un nom dans une colonne, suivi de quoi le séparer de ce qui vient."""
    return nom.ljust(COLONNE).replace(" ", INSECABLE) if len(nom) < COLONNE else f"{nom}{INSECABLE * 2}"
