"""Le vocabulaire, rangé pour lire des phrases : par nom de fait, par façon de le dire, par famille."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from moteur.langage.noms import canonique, sans_article
from moteur.modele.modele import Enumeration, Fait, Modele, element
from moteur.modele.vocabulaire import cle_nom

_ELEMENT = re.compile(r"\((.+?) ([1-9][0-9]*)\) ?(.*)")


@dataclass(frozen=True, slots=True)
class Lexique:
    """De quoi reconnaître un fait dans une phrase.

    `faits` : par nom sans article ni casse ; `dites` : « se dit » → fait et valeur ; `familles` : nom de famille →
    clé d'énumération → fait.
    """

    modele: Modele
    faits: Mapping[str, Fait]
    dites: Mapping[str, tuple[Fait, bool]]
    familles: Mapping[str, Mapping[str, Fait]]
    enumerations: Mapping[str, Enumeration]

    @classmethod
    def de(cls, modele: Modele) -> Lexique:
        """Range le vocabulaire d'un modèle ; le même modèle n'est rangé qu'une fois."""
        return _ranger(_Modele(modele))

    def fait(self, nom: str) -> Fait | None:
        """Rend le fait de ce nom, avec ou sans article ; « heures d'aide (proche aidant 2) » est celui d'un élément."""
        trouve = self.tete(nom)
        return trouve[0] if trouve is not None and not trouve[1] else None

    def tete(self, phrase: str) -> tuple[Fait, str] | None:
        """Rend le fait dont le nom ouvre la phrase, le plus long d'abord, et ce qui suit."""
        mots = sans_article(phrase).split(" ")
        for nombre in range(len(mots), 0, -1):
            fait = self.faits.get(" ".join(mots[:nombre]).lower())
            if fait is not None:
                return self._element(fait, " ".join(mots[nombre:]))
        return None

    def _element(self, fait: Fait, reste: str) -> tuple[Fait, str]:
        """Le fait de l'élément que nomme une parenthèse : « (proche aidant 2) est oui »."""
        lu = _ELEMENT.fullmatch(reste)
        if lu is None or fait.entite is None or cle_nom(lu[1]) != self.modele.entites[fait.entite].nom.lower():
            return fait, reste
        return self.modele.fait(element(self.modele.entites[fait.entite].liste, int(lu[2]), fait.identifiant)), lu[3]

    def noms(self) -> list[str]:
        """Rend le nom de tous les faits."""
        return [f.nom for f in self.modele.faits.values() if f.obligation is None]

    def noms_donnables(self) -> list[str]:
        """Rend le nom des faits qu'un dossier peut donner."""
        return [f.nom for f in self.modele.faits.values() if f.donne]

    def facons_de_dire(self) -> list[str]:
        """Rend toutes les phrases qui affirment ou nient un fait."""
        return [p for f in self.modele.faits.values() for p in (f.se_dit, f.se_dit_non) if p]

    def dite(self, phrase: str) -> tuple[Fait, bool] | None:
        """Rend le fait que cette phrase affirme ou nie, quand le vocabulaire dit qu'il « se dit » ainsi."""
        return self.dites.get(phrase.lower())


class _Modele:
    """Un modèle, comparé par identité : il est immuable, et trop grand pour être comparé par valeur."""

    __slots__ = ("modele",)

    def __init__(self, modele: Modele) -> None:
        self.modele = modele

    def __hash__(self) -> int:
        return id(self.modele)

    def __eq__(self, autre: object) -> bool:
        return isinstance(autre, _Modele) and autre.modele is self.modele


@lru_cache(maxsize=4)
def _ranger(cle: _Modele) -> Lexique:
    modele = cle.modele
    faits: dict[str, Fait] = {}
    dites: dict[str, tuple[Fait, bool]] = {}
    familles: dict[str, dict[str, Fait]] = {}
    for fait in modele.faits.values():
        faits[cle_nom(fait.nom)] = fait
        if fait.se_dit:
            dites[canonique(fait.se_dit).lower()] = (fait, True)
        if fait.se_dit_non:
            dites[canonique(fait.se_dit_non).lower()] = (fait, False)
        if fait.famille and fait.cle:
            familles.setdefault(fait.famille, {})[fait.cle] = fait
    enumerations = {cle_nom(e.nom): e for e in modele.enumerations.values()}
    return Lexique(modele, faits, dites, familles, enumerations)
