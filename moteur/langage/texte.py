"""Texte brut → lignes normalisées, colonnes d'origine gardées.

Normaliser : NFC, apostrophes ’ en ', espaces insécables en espaces, fins de ligne, marque d'ordre des octets. Une
tabulation et un caractère invisible sont des fautes ; lus comme une espace et comme rien, ils n'en causent pas d'autre.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from pathlib import Path

from moteur.diagnostics import Diagnostic, Lieu
from moteur.diagnostics.catalogue import l001_fichier_illisible, l002_tabulation, l021_caractere_invisible

_APOSTROPHES = "’ʼ‘′"
_ORDINAIRE = re.compile(r"[\x20-\x7e\n]*")
_INVISIBLES = frozenset({"Cc", "Cf", "Cs", "Co", "Zl", "Zp"})


@dataclass(frozen=True, slots=True)
class Ligne:
    """Une ligne normalisée ; `colonnes[i]` est la colonne d'origine (dès 1) de son caractère i, plus la fin."""

    numero: int
    texte: str
    colonnes: tuple[int, ...]

    @property
    def vide(self) -> bool:
        """Vrai pour une ligne blanche ou de commentaire."""
        nu = self.texte.strip()
        return not nu or nu.startswith("#")

    @property
    def retrait(self) -> int:
        """Nombre d'espaces en tête."""
        return len(self.texte) - len(self.texte.lstrip())


@dataclass(frozen=True, slots=True)
class Texte:
    """Un fichier de règles normalisé."""

    fichier: str
    lignes: tuple[Ligne, ...]

    def lieu(self, ligne: int, debut: int, fin: int, fin_ligne: int | None = None) -> Lieu:
        """Rend le lieu d'origine d'une étendue normalisée ; positions dès 0, fin exclue."""
        derniere = fin_ligne or ligne
        return Lieu(self.fichier, ligne, self._colonne(ligne, debut), derniere, self._colonne(derniere, fin))

    def _colonne(self, ligne: int, position: int) -> int:
        colonnes = self.lignes[ligne - 1].colonnes
        return colonnes[min(position, len(colonnes) - 1)]

    def lieu_ligne(self, ligne: int) -> Lieu:
        """Rend le lieu du texte utile d'une ligne."""
        texte = self.lignes[ligne - 1].texte
        debut = len(texte) - len(texte.lstrip())
        return self.lieu(ligne, debut, max(debut + 1, len(texte.rstrip())))


@dataclass(frozen=True, slots=True)
class Passage:
    """Un morceau de texte normalisé, d'une ou plusieurs lignes, et l'endroit où il commence."""

    texte: Texte
    ligne: int
    colonne: int  # position normalisée (dès 0) du premier caractère
    source: str

    def lieu(self, debut: int, fin: int) -> Lieu:
        """Rend le lieu d'origine d'une étendue du morceau ; positions dès 0, fin exclue."""
        ligne, colonne = self._point(debut)
        fin_ligne, fin_colonne = self._point(fin)
        return self.texte.lieu(ligne, colonne, fin_colonne, fin_ligne)

    def utile(self, debut: int, fin: int) -> Lieu:
        """Rend le lieu d'une étendue sans les blancs qui la bordent ; au moins un caractère."""
        morceau = self.source[debut:fin]
        nu = morceau.strip()
        if not nu:
            return self.lieu(debut, max(fin, debut + 1))
        place = debut + len(morceau) - len(morceau.lstrip())
        return self.lieu(place, place + len(nu))

    def _point(self, place: int) -> tuple[int, int]:
        avant = self.source[:place]
        sauts = avant.count("\n")
        if not sauts:
            return self.ligne, self.colonne + place
        return self.ligne + sauts, place - avant.rfind("\n") - 1


def _remplacer(caractere: str) -> str:
    if caractere in _APOSTROPHES:
        return "'"
    categorie = unicodedata.category(caractere)
    if categorie == "Zs" or caractere == "\t":
        return " "
    return "" if categorie in _INVISIBLES else caractere


class _Remplacements(dict[int, str]):
    """Ce que devient chaque caractère, calculé la première fois qu'on le rencontre."""

    def __missing__(self, code: int) -> str:
        self[code] = _remplacer(chr(code))
        return self[code]


_REMPLACEMENTS = _Remplacements()


def _normaliser_ligne(brut: str, numero: int) -> Ligne:
    if _ORDINAIRE.fullmatch(brut):
        return Ligne(numero, brut, tuple(range(1, len(brut) + 2)))
    if unicodedata.is_normalized("NFC", brut):
        remplacee = brut.translate(_REMPLACEMENTS)
        if len(remplacee) == len(brut):
            return Ligne(numero, remplacee, tuple(range(1, len(brut) + 2)))
    texte: list[str] = []
    colonnes: list[int] = []
    position = 0
    while position < len(brut):
        fin = position + 1
        while fin < len(brut) and unicodedata.combining(brut[fin]):
            fin += 1
        for caractere in unicodedata.normalize("NFC", brut[position:fin]):
            remplace = _remplacer(caractere)
            texte.append(remplace)
            colonnes += [position + 1] * len(remplace)
        position = fin
    return Ligne(numero, "".join(texte), (*colonnes, len(brut) + 1))


def lignes_brutes(contenu: str) -> list[str]:
    """Rend les lignes d'un texte, sans marque d'ordre des octets ni fin de ligne, comme tout éditeur les compte."""
    return contenu.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n").split("\n")


def normaliser(contenu: str, fichier: str) -> tuple[Texte, list[Diagnostic]]:
    """Rend le texte normalisé et ses fautes de caractères : une par ligne où il y en a, et par sorte."""
    brutes = lignes_brutes(contenu)
    texte = Texte(fichier, tuple(_normaliser_ligne(brut, n) for n, brut in enumerate(brutes, start=1)))
    fautes = []
    for numero, brut in enumerate(brutes, start=1):
        if _ORDINAIRE.fullmatch(brut):
            continue
        position = brut.find("\t")
        if position >= 0:
            fautes.append(l002_tabulation.faute(Lieu(fichier, numero, position + 1, numero, position + 2)))
        invisible = next((i for i, c in enumerate(brut) if c != "\t" and unicodedata.category(c) in _INVISIBLES), None)
        if invisible is not None:
            lieu = Lieu(fichier, numero, invisible + 1, numero, invisible + 2)
            fautes.append(l021_caractere_invisible.faute(lieu, brut[invisible]))
    return texte, fautes


_RAISONS: dict[type[OSError], str] = {
    FileNotFoundError: "il n'existe pas",
    IsADirectoryError: "c'est un dossier",
    PermissionError: "sa lecture n'est pas permise",
}


def lire_fichier(chemin: Path, octets: bytes | None = None) -> tuple[Texte | None, list[Diagnostic]]:
    """Lit un fichier de règles ; un fichier absent, binaire ou mal codé est une faute, pas une exception.

    `octets` : ce que l'on se propose d'y écrire, lu à la place de ce qui y est.
    """
    lieu = Lieu(str(chemin), 1, 1, 1, 2)
    try:
        octets = chemin.read_bytes() if octets is None else octets
    except OSError as erreur:
        return None, [l001_fichier_illisible.faute(lieu, _RAISONS.get(type(erreur), "le système refuse de l'ouvrir"))]
    if b"\0" in octets:
        return None, [l001_fichier_illisible.faute(lieu, "ce n'est pas un fichier de texte")]
    try:
        contenu = octets.decode("utf-8")
    except UnicodeDecodeError as erreur:
        avant = lignes_brutes(octets[: erreur.start].decode("utf-8"))
        ligne, colonne = len(avant), len(avant[-1]) + 1
        ici = Lieu(str(chemin), ligne, colonne, ligne, colonne + 1)
        return None, [l001_fichier_illisible.faute(ici, "ce caractère n'est pas codé en UTF-8")]
    return normaliser(contenu, str(chemin))


def texte_canonique(contenu: str) -> str:
    """Rend le texte dont on prend l'empreinte : normalisé, sans blanc de fin de ligne, une fin de ligne à la fin."""
    lignes = (unicodedata.normalize("NFC", x).translate(_REMPLACEMENTS) for x in lignes_brutes(contenu))
    return "\n".join(ligne.rstrip() for ligne in lignes).strip("\n") + "\n"
