"""Texte brut → lignes normalisées et blocs, colonnes d'origine gardées.

Normaliser : NFC, apostrophes ’ en ', espaces insécables en espaces, fins de ligne, marque d'ordre des octets. Une
tabulation est une faute : sa largeur dépend de l'éditeur, l'extrait souligné serait faux.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from pathlib import Path

from moteur.diagnostics import Diagnostic, Lieu
from moteur.diagnostics.catalogue import l001_fichier_illisible, l002_tabulation

_REMPLACES = {"’": "'", "ʼ": "'", "\u00a0": " ", "\u202f": " ", "\u2007": " ", "\u2009": " ", "\ufeff": ""}


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


def _normaliser_ligne(brut: str, numero: int) -> Ligne:
    texte: list[str] = []
    colonnes: list[int] = []
    position = 0
    while position < len(brut):
        fin = position + 1
        while fin < len(brut) and unicodedata.combining(brut[fin]):
            fin += 1
        for caractere in unicodedata.normalize("NFC", brut[position:fin]):
            remplace = _REMPLACES.get(caractere, caractere)
            texte.append(remplace)
            colonnes += [position + 1] * len(remplace)
        position = fin
    return Ligne(numero, "".join(texte), (*colonnes, len(brut) + 1))


def normaliser(contenu: str, fichier: str) -> tuple[Texte, list[Diagnostic]]:
    """Rend le texte normalisé et ses fautes de caractères (tabulations)."""
    brutes = contenu.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    texte = Texte(fichier, tuple(_normaliser_ligne(brut, n) for n, brut in enumerate(brutes, start=1)))
    fautes = []
    for ligne in texte.lignes:
        position = ligne.texte.find("\t")
        if position >= 0:
            fautes.append(l002_tabulation.faute(texte.lieu(ligne.numero, position, position + 1)))
    return texte, fautes


def lire_fichier(chemin: Path) -> tuple[Texte | None, list[Diagnostic]]:
    """Lit un fichier de règles ; un fichier absent, binaire ou mal codé est une faute, pas une exception."""
    lieu = Lieu(str(chemin), 1, 1, 1, 2)
    try:
        octets = chemin.read_bytes()
    except OSError as erreur:
        return None, [l001_fichier_illisible.faute(lieu, erreur.strerror or "lecture impossible")]
    if b"\0" in octets:
        return None, [l001_fichier_illisible.faute(lieu, "ce n'est pas un fichier de texte")]
    try:
        contenu = octets.decode("utf-8")
    except UnicodeDecodeError as erreur:
        ligne = octets[: erreur.start].count(b"\n") + 1
        ici = Lieu(str(chemin), ligne, 1, ligne, 2)
        return None, [l001_fichier_illisible.faute(ici, "ses caractères ne sont pas codés en UTF-8")]
    return normaliser(contenu, str(chemin))


def texte_canonique(contenu: str) -> str:
    """Rend le texte dont on prend l'empreinte : normalisé, sans blanc de fin de ligne, une fin de ligne à la fin."""
    texte, _ = normaliser(contenu, "")
    return "\n".join(ligne.texte.rstrip() for ligne in texte.lignes).strip("\n") + "\n"
