"""Une lecture de JSON bornée, où chaque nœud a son lieu et où aucun nombre ne devient flottant.

La bibliothèque standard ne dit ni où se trouve une valeur, ni qu'une clé est écrite deux fois, et lit `NaN` : d'où cet
analyseur, qui suit la RFC 8259 et s'arrête à la première faute d'écriture.
"""

from __future__ import annotations

import json
import re
import unicodedata
from decimal import Decimal
from typing import NoReturn, TypeAlias

from moteur.diagnostics import Diagnostic, Lieu
from moteur.diagnostics.catalogue import b008_trop_profond, d009_cle_en_double, d011_json
from moteur.modele.ecritures import citer
from moteur.modele.positions import FAUTES_MAX, PROFONDEUR_MAX, Chemin, Positions

Valeur: TypeAlias = "str | bool | Decimal | list[Valeur] | dict[str, Valeur] | None"

_BLANCS = re.compile(r"[ \t\n\r]*")
_NOMBRE = re.compile(r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE]([+-]?[0-9]+))?")
_TEXTE = re.compile(r'"(?:[^"\\\x00-\x1f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*')
_MOT = re.compile(r"[\w.+-]+")
_SEUL = re.compile("[\ud800-\udfff]")
_MOTS: dict[str, bool | None] = {"true": True, "false": False, "null": None}

NOMBRE_MAX = 60
"""Caractères au-delà desquels un nombre reste du texte, que la validation refusera en le citant."""


class _Illisible(Exception):
    """La faute d'écriture qui arrête la lecture."""

    def __init__(self, faute: Diagnostic) -> None:
        super().__init__(faute.message)
        self.faute = faute


class _PositionsJson(Positions):
    """Les lieux d'un texte JSON."""

    def noter(self, chemin: Chemin, lieu: Lieu) -> None:
        self._valeurs[chemin] = lieu

    def noter_cle(self, chemin: Chemin, lieu: Lieu) -> None:
        self._cles[chemin] = lieu


class _Lecteur:
    def __init__(self, texte: str, fichier: str) -> None:
        self.texte = texte
        self.place = len(texte) - len(texte.removeprefix("\ufeff"))
        self.positions = _PositionsJson(fichier)
        self.fautes: list[Diagnostic] = []
        self._debut_ligne, self._ligne, self._vu = 0, 1, 0

    # Lieux.

    def _lieu(self, debut: int, fin: int) -> Lieu:
        """Rend le lieu d'une étendue qui ne commence pas avant la dernière demandée."""
        return self._jusqu_a(*self._compter(debut), debut, fin)

    def _jusqu_a(self, ligne: int, colonne: int, debut: int, fin: int) -> Lieu:
        """Rend une étendue ; sur plusieurs lignes, elle se montre jusqu'au bout de la première."""
        saut = self.texte.find("\n", debut, fin)
        return Lieu(self.positions.fichier, ligne, colonne, ligne, colonne + (saut if saut >= 0 else fin) - debut)

    def _compter(self, place: int) -> tuple[int, int]:
        """Rend ligne et colonne d'une place ; n'avance que depuis la dernière, pour rester linéaire."""
        sauts = self.texte.count("\n", self._vu, place)
        if sauts:
            self._ligne += sauts
            self._debut_ligne = self.texte.rfind("\n", self._vu, place) + 1
        self._vu = max(self._vu, place)
        return self._ligne, place - self._debut_ligne + 1

    def _refuser(self, cause: str, aide: str, debut: int | None = None, fin: int | None = None) -> NoReturn:
        debut = self.place if debut is None else debut
        raise _Illisible(d011_json.faute(self._lieu(debut, fin or debut + 1), cause, aide))

    # Lecture.

    def document(self) -> Valeur:
        """Lit tout le texte."""
        self._sauter()
        valeur = self._valeur((), 0)
        self._sauter()
        if self.place < len(self.texte):
            self._refuser("du texte suit la fin du dossier", "gardez un seul bloc entre accolades.")
        return valeur

    def _sauter(self) -> None:
        lu = _BLANCS.match(self.texte, self.place)
        assert lu is not None  # l'expression accepte le vide
        self.place = lu.end()

    def _signe(self) -> str:
        return self.texte[self.place : self.place + 1]

    def _valeur(self, chemin: Chemin, profondeur: int) -> Valeur:
        debut, signe = self.place, self._signe()
        ligne, colonne = self._compter(debut)
        valeur: Valeur
        if signe in ("{", "["):
            if profondeur >= PROFONDEUR_MAX:
                raise _Illisible(b008_trop_profond.faute(self._lieu(debut, debut + 1), PROFONDEUR_MAX))
            self.place += 1
            valeur = self._bloc(chemin, profondeur) if signe == "{" else self._liste(chemin, profondeur)
        elif signe == '"':
            valeur = self._texte()
        else:
            valeur = self._mot()
        self.positions.noter(chemin, self._jusqu_a(ligne, colonne, debut, self.place))
        return valeur

    def _bloc(self, chemin: Chemin, profondeur: int) -> dict[str, Valeur]:
        bloc: dict[str, Valeur] = {}
        while self._encore("}", premier=not bloc):
            debut = self.place
            if self._signe() != '"':
                self._refuser(
                    "en JSON, le nom d'un fait s'écrit entre guillemets",
                    'écrivez "nom": valeur, ou donnez le dossier en YAML.',
                )
            cle = self._texte()
            lieu = self._lieu(debut, self.place)
            self._sauter()
            if self._signe() != ":":
                self._refuser(f"il manque « : » après « {citer(cle)} »", 'écrivez "nom": valeur.')
            self.place += 1
            self._sauter()
            enfant = (*chemin, cle)
            if cle in bloc:
                self.fautes.append(d009_cle_en_double.faute(lieu, citer(cle), self.positions.cle(enfant)))
                if len(self.fautes) >= FAUTES_MAX:
                    raise _Illisible(self.fautes.pop())
                self._valeur((*chemin, cle, "double"), profondeur + 1)
            else:
                self.positions.noter_cle(enfant, lieu)
                bloc[cle] = self._valeur(enfant, profondeur + 1)
            self._sauter()
        return bloc

    def _liste(self, chemin: Chemin, profondeur: int) -> list[Valeur]:
        liste: list[Valeur] = []
        while self._encore("]", premier=not liste):
            liste.append(self._valeur((*chemin, len(liste)), profondeur + 1))
            self._sauter()
        return liste

    def _encore(self, fin: str, *, premier: bool) -> bool:
        """Passe la virgule ou le signe de fin ; dit s'il reste un élément à lire."""
        if premier:
            self._sauter()
        if self._signe() == fin:
            self.place += 1
            return False
        if not self._signe():
            self._refuser(f"le texte s'arrête sans « {fin} »", "fermez ce qui est ouvert.")
        if premier:
            return True
        if self._signe() != ",":
            self._refuser(f"il manque une virgule, ou « {fin} »", "séparez deux valeurs par une virgule.")
        virgule = self.place
        self.place += 1
        self._sauter()
        if self._signe() == fin:
            self._refuser(f"une virgule est de trop avant « {fin} »", "retirez-la.", virgule)
        return True

    def _texte(self) -> str:
        debut = self.place
        lu = _TEXTE.match(self.texte, debut)
        assert lu is not None  # l'appelant a vu les guillemets
        fin = lu.end()
        suivant = self.texte[fin : fin + 1]
        if suivant == "\\":
            self._refuser("une barre oblique inverse n'annonce rien de connu", "doublez-la.", fin, fin + 2)
        if suivant != '"':
            self._refuser("un texte entre guillemets n'est pas fermé", "fermez-le sur la même ligne.", debut, fin)
        self.place = fin + 1
        texte: str = json.loads(self.texte[debut : self.place])
        if _SEUL.search(texte):
            self._refuser("un caractère écrit \\u… est incomplet", "écrivez-le en clair.", debut, self.place)
        return unicodedata.normalize("NFC", texte)

    def _mot(self) -> str | bool | Decimal | None:
        """Lit un nombre, `true`, `false` ou `null`."""
        lu = _MOT.match(self.texte, self.place)
        mot = lu[0] if lu else ""
        fin = self.place + max(1, len(mot))
        nombre = _NOMBRE.fullmatch(mot)
        if nombre:
            self.place = fin
            return mot if len(mot) > NOMBRE_MAX or len((nombre[1] or "").lstrip("+-0")) > 4 else Decimal(mot)
        if not self._signe():
            self._refuser("le texte s'arrête avant une valeur", "écrivez la valeur, et fermez l'accolade.")
        if mot not in _MOTS:
            self._refuser(
                f"« {citer(mot or self._signe())} » n'est pas une valeur de JSON",
                "un texte s'écrit entre guillemets, un nombre 286.40, un oui/non true ou false.",
                fin=fin,
            )
        self.place = fin
        return _MOTS[mot]


def lire_json(texte: str, fichier: str) -> tuple[Valeur, Positions, list[Diagnostic]]:
    """Lit un texte JSON : textes en NFC, nombres en `Decimal`, booléens et `None` ; rend aussi le lieu de chaque nœud.

    La valeur ne sert à rien si un diagnostic est une erreur. Un nombre démesuré reste le texte écrit.

    >>> valeur, positions, fautes = lire_json('{"age": 82}', "dossier.json")
    >>> valeur, str(positions["age",]), fautes
    ({'age': Decimal('82')}, 'dossier.json:1:9', [])
    """
    lecteur = _Lecteur(texte, fichier)
    valeur: Valeur = None
    try:
        valeur = lecteur.document()
    except _Illisible as arret:
        lecteur.fautes.append(arret.faute)
    return valeur, lecteur.positions, lecteur.fautes
