"""Les unités : un produit de puissances de mots, vérifié à la lecture, jamais converti en silence."""

from __future__ import annotations

import re
from dataclasses import dataclass

_SYNONYMES = {
    "euro": "€",
    "euros": "€",
    "EUR": "€",
    "heure": "h",
    "heures": "h",
    "jours": "jour",
    "j": "jour",
    "jours ouvrables": "jour ouvrable",
    "jours ouvrés": "jour ouvré",
    "an": "an",
    "ans": "an",
    "année": "an",
    "années": "an",
    "points": "point",
}
_MOT = re.compile(r"^[A-Za-zÀ-ÖØ-öø-ÿ€][A-Za-zÀ-ÖØ-öø-ÿ² ]*$")


@dataclass(frozen=True, slots=True)
class Unite:
    """Une unité : des mots de base et leurs exposants, rangés ; `()` est le nombre pur.

    `pourcentage` ne change que l'affichage : 90 % est le nombre pur 0,9.
    """

    puissances: tuple[tuple[str, int], ...] = ()
    pourcentage: bool = False

    @property
    def pure(self) -> bool:
        """Vrai pour un nombre sans unité, pourcentage compris."""
        return not self.puissances

    def compatible(self, autre: Unite) -> bool:
        """Vrai si les deux unités peuvent s'additionner et se comparer."""
        return self.puissances == autre.puissances

    def __mul__(self, autre: Unite) -> Unite:
        return self._combiner(autre, 1)

    def __truediv__(self, autre: Unite) -> Unite:
        return self._combiner(autre, -1)

    def _combiner(self, autre: Unite, sens: int) -> Unite:
        exposants = dict(self.puissances)
        for mot, exposant in autre.puissances:
            exposants[mot] = exposants.get(mot, 0) + sens * exposant
        return Unite(tuple(sorted((m, e) for m, e in exposants.items() if e)))

    def __str__(self) -> str:
        if self.pure:
            return "%" if self.pourcentage else "sans unité"
        haut = [m if e == 1 else f"{m}^{e}" for m, e in self.puissances if e > 0]
        bas = [m if e == -1 else f"{m}^{-e}" for m, e in self.puissances if e < 0]
        return "/".join(["·".join(haut) or "1", *bas])


PURE = Unite()
POURCENT = Unite(pourcentage=True)


def lire_unite(texte: str) -> Unite | None:
    """Lit « €/mois », « h/mois », « % », « sans unité » ; rend `None` si le texte n'est pas une unité.

    >>> str(lire_unite("euros/mois"))
    '€/mois'
    """
    texte = texte.strip()
    if texte == "%":
        return POURCENT
    if texte == "sans unité":
        return PURE
    unite = PURE
    for rang, mot in enumerate(texte.split("/")):
        mot = " ".join(mot.split())
        if not _MOT.match(mot):
            return None
        simple = Unite(((_SYNONYMES.get(mot, mot), 1),))
        unite = unite * simple if rang == 0 else unite / simple
    return unite
