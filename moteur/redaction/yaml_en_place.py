"""Retoucher un fichier YAML en place : seules changent les lignes que l'on vise, le reste garde ses octets."""

from __future__ import annotations

import json
import re
import textwrap
import unicodedata
from collections.abc import Iterable
from itertools import accumulate

from moteur.diagnostics import Lieu
from moteur.modele.positions import Chemin
from moteur.modele.yaml_strict import Valeur, lire_yaml

LARGEUR = 120
"""Colonnes au-delà desquelles un texte se replie."""

Retouche = tuple[int, int, str]
"""Du caractère, au caractère (exclu), par quoi on le remplace."""


class TexteIndicible(ValueError):
    """Un texte qu'aucune écriture YAML ne rend : il contient un caractère qu'un fichier n'admet pas."""


class Fichier:
    """Un fichier YAML lu pour être retouché : son arbre, ses lieux, ses caractères."""

    def __init__(self, octets: bytes, nom: str) -> None:
        self.arbre, self.positions, self.fautes = lire_yaml(octets, nom)
        self.texte = octets.decode("utf-8", errors="surrogateescape")
        self.fin_de_ligne = "\r\n" if "\r\n" in self.texte else "\n"
        self._debuts = [0, *accumulate(map(len, self.texte.splitlines(keepends=True)))]

    def place(self, ligne: int, colonne: int) -> int:
        """Rend le rang, dans le texte, du caractère de cette ligne et de cette colonne, qui se comptent dès 1."""
        return min(self._debuts[min(ligne, len(self._debuts)) - 1] + colonne - 1, len(self.texte))

    def ligne(self, numero: int) -> str:
        """Rend une ligne, sans sa fin ; vide au-delà de la dernière."""
        if not 1 <= numero < len(self._debuts):
            return ""
        return self.texte[self._debuts[numero - 1] : self._debuts[numero]].rstrip("\r\n")

    def etendue(self, lieu: Lieu) -> tuple[int, int]:
        """Rend où commence et où finit ce que couvre un lieu ; un bloc replié finit avec sa dernière ligne écrite."""
        debut = self.place(lieu.ligne, lieu.colonne)
        if lieu.fin_colonne > 1 or lieu.fin_ligne == lieu.ligne:
            return debut, self.place(lieu.fin_ligne, lieu.fin_colonne)
        derniere = self.derniere_ligne(lieu)
        return debut, self.place(derniere, len(self.ligne(derniere)) + 1)

    def derniere_ligne(self, lieu: Lieu) -> int:
        """Rend le numéro de la dernière ligne écrite d'un lieu."""
        if lieu.fin_colonne > 1 or lieu.fin_ligne == lieu.ligne:
            return lieu.fin_ligne
        numero = lieu.fin_ligne - 1
        while numero > lieu.ligne and not self.ligne(numero).strip():
            numero -= 1
        return numero

    def apres_la_ligne(self, numero: int) -> int:
        """Rend où l'on insère ce qui doit suivre une ligne entière, commentaire compris."""
        return self._debuts[min(numero, len(self._debuts) - 1)]

    def inserer_apres(self, numero: int, lignes: Iterable[str]) -> Retouche:
        """Rend la retouche qui ajoute des lignes entières après celle-ci."""
        place = self.apres_la_ligne(numero)
        texte = "".join(f"{x}{self.fin_de_ligne}" for x in lignes)
        if place and not self.texte[:place].endswith("\n"):  # la dernière ligne du fichier n'a pas de fin
            texte = self.fin_de_ligne + texte.removesuffix(self.fin_de_ligne)
        return place, place, texte

    def valeur(self, chemin: Chemin) -> Valeur | None:
        """Rend ce qui est écrit à ce chemin, ou rien."""
        noeud: Valeur | None = self.arbre
        for pas in chemin:
            if isinstance(noeud, dict) and isinstance(pas, str):
                noeud = noeud.get(pas)
            elif isinstance(noeud, list) and isinstance(pas, int) and pas < len(noeud):
                noeud = noeud[pas]
            else:
                return None
        return noeud

    def retoucher(self, retouches: Iterable[Retouche]) -> bytes:
        """Rend le fichier retouché ; deux retouches ne se chevauchent pas, et celles d'une même place se suivent."""
        texte, fin = [], 0
        for debut, jusqua, remplacement in sorted(retouches, key=lambda r: r[:2]):
            assert debut >= fin, "deux retouches se chevauchent"
            texte += [self.texte[fin:debut], remplacement]
            fin = jusqua
        return "".join([*texte, self.texte[fin:]]).encode("utf-8", errors="surrogateescape")


def scalaire(texte: str, *, flux: bool = False) -> str:
    """Écrit un texte comme YAML le relira ; `flux` : entre accolades, où une virgule coupe.

    >>> scalaire("12,50"), scalaire("12,50", flux=True), scalaire("oui : non")
    ('12,50', '"12,50"', '"oui : non"')
    """
    texte = unicodedata.normalize("NFC", texte)
    for ecrit in (texte, json.dumps(texte, ensure_ascii=False)):
        lu, _, fautes = lire_yaml(f"{{x: {ecrit}}}\n" if flux else f"x: {ecrit}\n", "")
        if not fautes and lu == {"x": texte}:
            return ecrit
    raise TexteIndicible(texte)


def ligne(marge: str, cle: str, texte: str) -> list[str]:
    """Écrit « clé: texte », replié s'il est trop long.

    >>> ligne("  ", "note", "deux mots")
    ['  note: deux mots']
    """
    droite = f"{marge}{cle}: {scalaire(texte)}"
    if len(droite) <= LARGEUR:
        return [droite]
    retrait = f"{' ' * len(marge)}  "
    repliees = plier(texte, LARGEUR - len(retrait))
    bloc = [f"{marge}{cle}: >-", *(f"{retrait}{x}" for x in repliees)]
    relu = lire_yaml("\n".join(["x: >-", *(f"  {x}" for x in repliees)]) + "\n", "")[0]
    return bloc if relu == {"x": unicodedata.normalize("NFC", texte)} else [droite]


def plier(texte: str, largeur: int) -> list[str]:
    """Coupe un texte en lignes, entre deux mots.

    >>> plier("un deux trois", 8)
    ['un deux', 'trois']
    """
    return textwrap.wrap(texte, largeur, break_long_words=False, break_on_hyphens=False)


def marge_de_liste(devant: str, colonne: int) -> str:
    """Rend ce qui précède la première clé d'un élément de liste : « - » et ses espaces.

    >>> marge_de_liste("      - ", 9), marge_de_liste("        ", 9)
    ('      - ', '      - ')
    """
    return devant if re.fullmatch(r" *- +", devant) else f"{' ' * max(colonne - 3, 0)}- "
