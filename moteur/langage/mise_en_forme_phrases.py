"""Une phrase de l'auteur → ses lignes mises en forme : un blanc entre deux mots, les signes du langage, les retraits.

Les mots, leur ordre et les retours à la ligne sont ceux de l'auteur. Les jetons de la grammaire disent où sont les
noms, auxquels on ne touche pas : un nom peut contenir un trait d'union ou une parenthèse.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field

from moteur.langage.phrases import Lexique, jetons

SUITE = 4
"""Espaces dont la suite d'une phrase est plus en retrait que sa clause."""

_FACTEUR = 2
"""Espaces de plus pour une ligne qui multiplie ou divise le terme de la précédente."""

_SIGNES = {"MOINS": "−", "FOIS": "×", "DIVISE": "÷", "TIRET": "-"}
_COMPARAISONS = {"<=": "≤", ">=": "≥"}
_NOMS = frozenset({"NOM", "INCONNU", "NOMBRE", "UNITE"})
_CONNECTEURS = frozenset({"ET", "OU"})
_RELIENT = frozenset({*_CONNECTEURS, "NON", "PLUS", "MOINS", "FOIS", "DIVISE"})
_ARTICLE = re.compile(r"l'|\w+", re.IGNORECASE)
_ET_D_UNE_CONCLUSION = "et    "
"""« et » et ses blancs, pour que les conclusions s'alignent sous celle de « alors »."""


@dataclass(frozen=True, slots=True)
class Ligne:
    """Une ligne d'une clause : de combien elle est plus en retrait que la clause, et son texte."""

    retrait: int
    texte: str


@dataclass(slots=True)
class _Mot:
    """Un mot écrit, ou un retour à la ligne (sans texte)."""

    sorte: str
    texte: str


@dataclass(slots=True)
class _Parenthese:
    """Une parenthèse ouverte : où se rangent ses lignes, et les « entre » dont le « et » manque encore.

    `somme` : la dernière de ces lignes ajoute un terme (« + », « − »), que la suivante peut multiplier.
    """

    retrait: int
    entre: int = 0
    somme: bool = False


@dataclass(slots=True)
class _Mise:
    """La mise en lignes d'une phrase."""

    conclut: bool
    lignes: list[Ligne] = field(default_factory=list)
    pile: list[_Parenthese] = field(default_factory=lambda: [_Parenthese(SUITE)])
    retrait: int = 0
    texte: str = ""
    en_tete: bool = True  # rien n'est encore écrit sur la ligne, sinon ce qui relie (« et », « + », « ( »)

    def ajouter(self, mot: _Mot) -> None:
        if mot.sorte == "RETOUR":
            self.finir()
            return
        if not self.texte and self.lignes:
            self._ouvrir_ligne(mot)
        if mot.sorte == "ET" and self.pile[-1].entre:
            self.pile[-1].entre -= 1
        elif mot.sorte in {"ENTRE", "REVOLUS"}:
            self.pile[-1].entre += 1
        self.texte += (" " if self._separe(mot) else "") + mot.texte
        if mot.texte == "(":
            pendante = self.en_tete and self.lignes
            self.pile.append(_Parenthese(self.retrait + (len(self.texte) if pendante else SUITE)))
        elif mot.texte == ")" and len(self.pile) > 1:
            self.pile.pop()
        self.en_tete = self.en_tete and (mot.sorte in _RELIENT or mot.texte == "(")

    def finir(self) -> None:
        """Finit une ligne ; la première peut être vide, quand la phrase commence sous le mot de sa clause."""
        if self.texte or not self.lignes:
            self.lignes.append(Ligne(self.retrait, self.texte.rstrip()))
        self.texte, self.en_tete = "", True

    def _ouvrir_ligne(self, mot: _Mot) -> None:
        relie = mot.sorte in _CONNECTEURS and len(self.pile) == 1 and not self.pile[0].entre
        self.retrait = 0 if relie else self.pile[-1].retrait
        if mot.sorte in {"FOIS", "DIVISE"} and self.pile[-1].somme:
            self.retrait += _FACTEUR
        elif mot.sorte not in {"FOIS", "DIVISE"}:
            self.pile[-1].somme = mot.sorte in {"PLUS", "MOINS"}
        if relie and self.conclut:
            mot.texte = _ET_D_UNE_CONCLUSION

    def _separe(self, mot: _Mot) -> bool:
        if not self.texte or mot.texte[0] in "),":
            return False
        return not self.texte.endswith(("(", "'", " "))


def mettre_en_lignes(lexique: Lexique, symbole: str, source: str) -> list[Ligne]:
    """Rend les lignes d'une phrase que la grammaire sait lire, à mettre après le mot de sa clause."""
    mise = _Mise(symbole == "conclusions")
    for mot in _mots(lexique, symbole, source):
        mise.ajouter(mot)
    mise.finir()
    return mise.lignes


def _mots(lexique: Lexique, symbole: str, source: str) -> Iterator[_Mot]:
    """Rend les jetons de la phrase, les articles que la grammaire saute, et les retours à la ligne de l'auteur."""
    place = 0
    for jeton in jetons(lexique, symbole, source):
        yield from _intervalle(source[place : jeton.start_pos])
        yield from _coupe(jeton.type, _ecrire(jeton.type, str(jeton)))
        place = jeton.end_pos or len(source)
    yield from _intervalle(source[place:].rstrip())


def _intervalle(source: str) -> Iterator[_Mot]:
    for rang, ligne in enumerate(source.split("\n")):
        if rang:
            yield _Mot("RETOUR", "")
        for article in _ARTICLE.findall(ligne):
            yield _Mot("ARTICLE", article)


def _coupe(sorte: str, texte: str) -> Iterator[_Mot]:
    """Un jeton de plusieurs mots peut tenir sur deux lignes."""
    for rang, ligne in enumerate(x.strip() for x in texte.split("\n") if x.strip()):
        if rang:
            yield _Mot("RETOUR", "")
        yield _Mot(sorte, ligne)


def _ecrire(sorte: str, texte: str) -> str:
    """Rend un jeton comme le langage l'écrit : signes, blancs ; ses retours à la ligne restent."""
    if sorte in _SIGNES:
        return _SIGNES[sorte]
    serre = re.sub(r"[^\S\n]+", " ", texte)
    if sorte in _NOMS:
        return serre
    serre = re.sub(r"\( ", "(", re.sub(r" (?=\))", "", serre))
    serre = re.sub(r" *, *", ", ", serre)
    return _COMPARAISONS.get(serre, serre)


def largeur(texte: str) -> int:
    """Rend la largeur d'un texte à l'écran : un idéogramme compte double, un accent combiné ne compte pas."""
    return sum(0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in texte)
