"""Un dossier : texte YAML ou JSON, ou dictionnaire, → faits donnés, typés et bornés, ou tous ses diagnostics."""

from __future__ import annotations

import codecs
import math
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction
from typing import Any

from moteur.diagnostics import Diagnostic, Lieu
from moteur.diagnostics.catalogue import (
    d001_fait_inconnu,
    d002_fait_deduit,
    d003_type,
    d004_borne,
    d005_choix,
    d006_dossier,
    d007_decimales,
    d008_appreciation,
    d009_cle_en_double,
    d012_trop_de_fautes,
)
from moteur.diagnostics.suggestions import sans_accent, vouliez_vous
from moteur.langage.noms import identifiant, sans_article
from moteur.modele.ecritures import citer
from moteur.modele.expressions import Brute
from moteur.modele.modele import DATE_APPRECIATION, Fait, Modele, element
from moteur.modele.positions import FAUTES_MAX, Positions
from moteur.modele.types import Sorte

TAILLE_MAX = 500_000
"""Octets : un dossier ne pèse que quelques milliers d'octets."""

CHIFFRES_MAX = 15
"""Chiffres d'un nombre avant la virgule."""

DECIMALES_MAX = 20
"""Décimales d'un nombre écrit."""

ZEROS = "0{0,40}"
"""Les zéros de tête d'un nombre écrit, en expression régulière."""

_ESPACES = re.compile("[ \u00a0\u202f]")
_NOMBRE = re.compile(
    rf"-?(?:{ZEROS}(?:0|[1-9][0-9]{{0,{CHIFFRES_MAX - 1}}})|[1-9][0-9]{{0,2}}(?:{_ESPACES.pattern}[0-9]{{3}}){{1,4}})"
    rf"(?:[.,]([0-9]{{1,{DECIMALES_MAX}}}))?"
)
_DATE_ISO = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
_DATE = re.compile(r"([0-9]{1,2})/([0-9]{1,2})/([0-9]{4})")
_EXPOSANT_MAX = 400  # au-delà, une fraction exacte de Decimal occuperait la machine pour rien
OUI_NON = {"oui": True, "non": False, "true": True, "false": False, "vrai": True, "faux": False}
APPRECIATION = ("valeur", "auteur", "date", "motif")


@dataclass(frozen=True, slots=True)
class Donnee:
    """Une valeur donnée, avec l'auteur, la date (ISO) et le motif de l'appréciation s'ils sont dits."""

    valeur: Brute
    auteur: str | None = None
    date: str | None = None
    motif: str | None = None


@dataclass(frozen=True, slots=True)
class Dossier:
    """Les faits donnés pour une demande, par identifiant."""

    donnees: Mapping[str, Donnee] = field(default_factory=dict)


def lire_dossier(octets: bytes, fichier: str) -> tuple[dict[str, Any] | None, Mapping[Any, Lieu], list[Diagnostic]]:
    """Lit un dossier JSON s'il commence par une accolade, YAML sinon ; rend aussi le lieu de chaque valeur.

    Le dossier est `None` dès qu'une faute est rendue.
    """
    # les lecteurs de texte sont longs à charger, et un dossier Python s'en passe
    from moteur.modele.json_strict import lire_json  # noqa: PLC0415 -- voir au-dessus
    from moteur.modele.yaml_strict import _en_texte, lire_yaml  # noqa: PLC0415 -- voir au-dessus

    debut = Lieu(fichier, 1, 1, 1, 2)
    if len(octets) > TAILLE_MAX:
        return None, Positions(fichier), [d006_dossier.faute(debut, f"il dépasse {TAILLE_MAX // 1000} ko")]
    valeur: Any
    if octets.removeprefix(codecs.BOM_UTF8).lstrip()[:1] == b"{":
        texte, illisible = _en_texte(octets, fichier, TAILLE_MAX)
        if illisible is not None:
            return None, Positions(fichier), [illisible]
        valeur, positions, fautes = lire_json(texte, fichier)
    else:
        valeur, positions, fautes = lire_yaml(octets, fichier, TAILLE_MAX)
    if fautes:
        return None, positions, fautes
    if not isinstance(valeur, dict):
        quoi = "c'est une liste" if isinstance(valeur, list) else "c'est un texte"
        return None, positions, [d006_dossier.faute(debut, quoi)]
    return valeur, positions, []


def valider(
    brut: Mapping[str, Any],
    modele: Modele,
    positions: Mapping[Any, Lieu] | None = None,
    dans: tuple[str | int, ...] = (),
) -> tuple[Dossier, list[Diagnostic]]:
    """Rend les faits donnés, typés ; chaque clé inconnue, type faux, borne dépassée est une faute.

    `positions` : les lieux des valeurs ; `dans` : où est le dossier dans ce qu'elles situent, s'il en est une part.
    Toutes les fautes sont rendues ; au-delà de cent, la suite n'est pas lue, et une dernière faute le dit.
    """
    if not isinstance(brut, Mapping):
        return Dossier({}), [d006_dossier.faute(None, "ce n'est pas une liste de faits « nom: valeur »")]
    validation = _Validation(modele, positions or {}, dans=dans)
    for cle, valeur in brut.items():
        validation.fait(str(cle), valeur)
        if validation.pleine:
            premiere_tue = validation.fautes[FAUTES_MAX]
            validation.fautes[FAUTES_MAX:] = [d012_trop_de_fautes.faute(premiere_tue.lieu, FAUTES_MAX)]
            break
    return Dossier(validation.donnees), validation.fautes


def nommer_faits(
    cles: Iterable[str], modele: Modele, positions: Mapping[tuple[str], Lieu] | None = None
) -> tuple[dict[str, Fait], list[Diagnostic]]:
    """Rend le fait donnable que nomme chaque clé d'un dossier ; inconnue, déduite ou en double, c'est une faute."""
    validation = _Validation(modele, positions or {})
    nommes = {cle: validation.nommer(cle) for cle in cles}
    return {cle: fait for cle, fait in nommes.items() if fait is not None}, validation.fautes


def trouver_fait(nom: str, modele: Modele) -> Fait | None:
    """Rend le fait de cet identifiant, ou de ce nom, avec ou sans article, majuscules ni accents.

    Le titre d'une obligation rend le fait qui en dit l'état.
    """
    fait = modele.faits.get(nom) or modele.faits.get(identifiant(nom))
    if fait is None:
        nu = sans_accent(sans_article(nom))
        fait = next((f for f in modele.faits.values() if sans_accent(f.nom) == nu), None)
    return fait or modele.faits.get(identifiant(f"obligation {nom}"))


class _Validation:
    def __init__(
        self, modele: Modele, positions: Mapping[Any, Lieu], entite: str | None = None, dans: tuple[str | int, ...] = ()
    ) -> None:
        self.modele = modele
        self.positions = positions
        self.entite = entite  # l'entité dont on lit un élément ; le dossier lui-même sinon
        self.dans = dans  # où est cet élément dans le dossier
        self.donnees: dict[str, Donnee] = {}
        self.cles: dict[str, str] = {}
        self.fautes: list[Diagnostic] = []

    @property
    def pleine(self) -> bool:
        """Vrai s'il y a plus de fautes qu'il n'est utile d'en dire."""
        return len(self.fautes) > FAUTES_MAX

    def lieu(self, *chemin: str | int) -> Lieu | None:
        """Le lieu d'une valeur, à défaut de ce qui la contient, s'il est connu."""
        trouve = self.positions.get((*self.dans, *chemin))
        return trouve or (self.lieu(*chemin[:-1]) if len(chemin) > 1 or (chemin and self.dans) else None)

    def lieu_cle(self, *chemin: str) -> Lieu | None:
        """Le lieu d'un nom, s'il est connu."""
        return (
            self.positions.cle((*self.dans, *chemin)) if isinstance(self.positions, Positions) else self.lieu(*chemin)
        )

    def fait(self, cle: str, valeur: Any) -> None:
        fait = self.nommer(cle)
        if fait is None:
            return
        if isinstance(valeur, Mapping):
            self._appreciation(fait, cle, valeur)
        else:
            lue = self._valeur(fait, valeur, (cle,))
            if lue is not None:
                self.donnees[fait.identifiant] = Donnee(lue)

    def nommer(self, cle: str) -> Fait | None:
        """Rend le fait donnable que nomme une clé ; note la faute s'il n'y en a pas, ou s'il est déjà nommé."""
        fait = trouver_fait(cle, self.modele)
        ident = fait.identifiant if fait is not None else ""
        if fait is None or fait.entite != self.entite:
            donnables = [f.identifiant for f in self.modele.faits.values() if f.donne and f.entite == self.entite]
            aide = vouliez_vous(identifiant(cle), donnables)
            self.fautes.append(d001_fait_inconnu.faute(self.lieu_cle(cle), citer(cle), aide))
        elif fait.identifiant == DATE_APPRECIATION:
            self.fautes.append(d002_fait_deduit.date_appreciation(self.lieu_cle(cle), ident))
        elif not fait.donne:
            self.fautes.append(d002_fait_deduit.faute(self.lieu_cle(cle), ident))
        elif ident in self.cles:
            premier = self.lieu_cle(self.cles[ident])
            self.fautes.append(d009_cle_en_double.faute(self.lieu_cle(cle), citer(cle), premier))
        else:
            self.cles[ident] = cle
            return fait
        return None

    def _appreciation(self, fait: Fait, cle: str, ecrite: Mapping[Any, Any]) -> None:
        if fait.apprecie_par is None:
            self.fautes.append(d008_appreciation.pas_apprecie(self.lieu_cle(cle), fait.identifiant))
            return
        for mention in ecrite:
            if mention not in APPRECIATION:
                aide = vouliez_vous(str(mention), APPRECIATION)
                ici = self.lieu_cle(cle, str(mention))
                self.fautes.append(d008_appreciation.faute(ici, fait.identifiant, citer(str(mention)), aide))
                if self.pleine:
                    return
        auteur = self._mention(fait, cle, ecrite, "auteur")
        jour = self._mention(fait, cle, ecrite, "date")
        motif = self._mention(fait, cle, ecrite, "motif")
        if "valeur" not in ecrite:
            self.fautes.append(d008_appreciation.sans_valeur(self.lieu_cle(cle), fait.identifiant))
            return
        lue = self._valeur(fait, ecrite["valeur"], (cle, "valeur"))
        if lue is not None:
            self.donnees[fait.identifiant] = Donnee(lue, auteur, jour, motif)

    def _mention(self, fait: Fait, cle: str, ecrite: Mapping[Any, Any], mention: str) -> str | None:
        if mention not in ecrite:
            return None
        valeur = ecrite[mention]
        if mention == "date":
            jour = lire_date(valeur)
            if jour is not None:
                return jour.isoformat()
        elif isinstance(valeur, str) and valeur.strip():
            return valeur
        attendu = "une date" if mention == "date" else "un texte"
        lieu = self.lieu(cle, mention)
        self.fautes.append(d008_appreciation.mention(lieu, fait.identifiant, mention, attendu))
        return None

    def _type(self, fait: Fait, valeur: Any, chemin: tuple[str | int, ...], aide: str = d003_type.AIDE) -> None:
        lieu = self.lieu(*chemin)
        self.fautes.append(d003_type.faute(lieu, fait.identifiant, str(fait.type), montrer(valeur), aide))

    def _valeur(self, fait: Fait, valeur: Any, chemin: tuple[str | int, ...]) -> Brute | None:
        sorte = fait.type.sorte
        lue: Brute | None = None
        if sorte is Sorte.NOMBRE:
            return self._nombre(fait, valeur, chemin)
        if sorte is Sorte.CHOIX:
            return self._choix(fait, valeur, chemin)
        if sorte is Sorte.ELEMENTS:
            return self._elements(fait, valeur, chemin)
        if sorte is Sorte.LISTE:
            return self._liste(fait, valeur, chemin)
        if sorte is Sorte.BOOLEEN:
            lue = valeur if isinstance(valeur, bool) else None
            if isinstance(valeur, str):
                lue = OUI_NON.get(valeur.strip().lower())
        elif sorte is Sorte.DATE:
            lue = lire_date(valeur)
        elif isinstance(valeur, str) and valeur.strip():
            lue = valeur
        if lue is None:
            self._type(fait, valeur, chemin)
        return lue

    def _elements(self, fait: Fait, valeur: Any, chemin: tuple[str | int, ...]) -> tuple[str, ...] | None:
        """Lit une liste d'éléments, et les faits de chacun."""
        if not isinstance(valeur, list | tuple) or not all(isinstance(x, Mapping) for x in valeur):
            self._type(fait, valeur, chemin, "une liste d'éléments s'écrit « - fait: valeur », un tiret par élément.")
            return None
        entite = next(x for x in self.modele.entites.values() if x.liste == fait.identifiant)
        for rang, ecrit in enumerate(valeur):
            sienne = _Validation(self.modele, self.positions, entite.identifiant, (*self.dans, *chemin, rang))
            for cle, sous_valeur in ecrit.items():
                sienne.fait(str(cle), sous_valeur)
            self.fautes += sienne.fautes
            for ident, donnee in sienne.donnees.items():
                self.donnees[element(fait.identifiant, rang + 1, ident)] = donnee
            if self.pleine:
                break
        return tuple(f"{entite.nom} {rang}" for rang in range(1, len(valeur) + 1))

    def _liste(self, fait: Fait, valeur: Any, chemin: tuple[str | int, ...]) -> frozenset[str] | None:
        if not isinstance(valeur, list | tuple | set | frozenset):
            self._type(fait, valeur, chemin, "une liste s'écrit [MTP, PCH], ou [] si elle est vide.")
            return None
        lus = set()
        for rang, ecrit in enumerate(valeur):
            lu = self._choix(fait, ecrit, (*chemin, rang))
            if lu is not None:
                lus.add(lu)
            elif self.pleine:
                break
        return frozenset(lus)

    def _choix(self, fait: Fait, valeur: Any, chemin: tuple[str | int, ...]) -> str | None:
        if isinstance(valeur, str):
            if valeur in fait.type.choix:
                return valeur
            if identifiant(valeur) in fait.type.choix:
                return identifiant(valeur)
        choix = [self.modele.libelles_choix[c] for c in fait.type.choix]
        texte = montrer(valeur)
        aide = vouliez_vous(texte, choix)
        self.fautes.append(d005_choix.faute(self.lieu(*chemin), fait.identifiant, texte, choix, aide))
        return None

    def _nombre(self, fait: Fait, valeur: Any, chemin: tuple[str | int, ...]) -> Fraction | None:
        nombre = lire_nombre(valeur)
        type_ = fait.type
        if nombre is None or (type_.rang and nombre.denominator != 1):
            self._type(fait, valeur, chemin)
            return None
        minimum = type_.minimum if type_.minimum is not None else Fraction(0)
        if nombre < minimum or (type_.maximum is not None and nombre > type_.maximum):
            bornes = f"au moins {minimum}"
            if type_.maximum is not None:
                bornes = f"entre {minimum} et {type_.maximum}"
            lieu = self.lieu(*chemin)
            self.fautes.append(d004_borne.faute(lieu, fait.identifiant, montrer(valeur), bornes))
            return None
        if type_.decimales is not None and not type_.rang and not _tient(valeur, nombre, type_.decimales):
            self.fautes.append(d007_decimales.faute(self.lieu(*chemin), fait.identifiant, montrer(valeur)))
            return None
        return nombre


def _tient(valeur: Any, nombre: Fraction, decimales: int) -> bool:
    """Dit si un nombre tient en tant de décimales ; d'un texte, toutes celles écrites comptent : « 1.000 » trompe."""
    if isinstance(valeur, str):
        lu = _NOMBRE.fullmatch(valeur.strip())
        return lu is not None and len(lu[1] or "") <= decimales
    return (nombre * Fraction(10**decimales)).denominator == 1


def montrer(valeur: Any) -> str:
    """Rend ce qu'un message cite d'une valeur : son écriture, ou son début si elle est longue."""
    if isinstance(valeur, bool):
        return "oui" if valeur else "non"
    if valeur is None:
        return "null"
    if isinstance(valeur, Mapping):
        return "un bloc"
    if isinstance(valeur, list | tuple | set | frozenset):
        return "une liste"
    if isinstance(valeur, int) and abs(valeur) >= 10**60:
        return "un nombre de plus de soixante chiffres"
    return citer(str(valeur).strip())


def lire_nombre(valeur: Any) -> Fraction | None:
    """Lit un nombre exact : entier, `Decimal`, fraction, texte décimal ; un flottant par son écriture la plus courte.

    Dans un texte, la virgule ou le point sépare les décimales, et une espace les milliers. Un nombre de plus de quinze
    chiffres avant la virgule n'en est pas un.

    >>> lire_nombre("1 000,50")
    Fraction(2001, 2)
    >>> lire_nombre(0.1)
    Fraction(1, 10)
    >>> lire_nombre(float("nan")) is None
    True
    """
    if isinstance(valeur, float):
        if not math.isfinite(valeur):
            return None
        valeur = Decimal(repr(valeur))
    if isinstance(valeur, Decimal):
        if not valeur.is_finite() or valeur.adjusted() >= CHIFFRES_MAX or _exposant(valeur) < -_EXPOSANT_MAX:
            return None
        return Fraction(valeur)
    if isinstance(valeur, bool):
        return None
    if isinstance(valeur, int | Fraction):
        decimale = 10**DECIMALES_MAX % Fraction(valeur).denominator == 0  # le reçu l'écrit en entier
        return Fraction(valeur) if abs(valeur) < 10**CHIFFRES_MAX and decimale else None
    if not isinstance(valeur, str):
        return None
    texte = valeur.strip()
    return Fraction(_ESPACES.sub("", texte).replace(",", ".")) if _NOMBRE.fullmatch(texte) else None


def _exposant(valeur: Decimal) -> int:
    exposant = valeur.as_tuple().exponent
    return exposant if isinstance(exposant, int) else 0


def lire_date(valeur: Any) -> date | None:
    """Lit une date : `date`, texte ISO 2023-01-01 ou français 01/01/2023."""
    if isinstance(valeur, date):
        return None if isinstance(valeur, datetime) else valeur
    if not isinstance(valeur, str):
        return None
    texte = valeur.strip()
    iso, francais = _DATE_ISO.fullmatch(texte), _DATE.fullmatch(texte)
    try:
        if iso:
            return date(int(iso[1]), int(iso[2]), int(iso[3]))
        return date(int(francais[3]), int(francais[2]), int(francais[1])) if francais else None
    except ValueError:
        return None
