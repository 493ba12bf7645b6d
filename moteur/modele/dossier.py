"""Un dossier : texte YAML ou JSON, ou dictionnaire, → faits donnés, typés et bornés, ou tous ses diagnostics."""

from __future__ import annotations

import json
import math
import re
from collections.abc import Mapping
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
)
from moteur.diagnostics.suggestions import vouliez_vous
from moteur.modele.expressions import Brute
from moteur.modele.modele import Fait, Modele
from moteur.modele.noms import identifiant
from moteur.modele.types import Sorte
from moteur.modele.yaml_strict import lire_yaml

TAILLE_MAX = 500_000
"""Octets : un dossier ne pèse que quelques milliers d'octets."""

_NOMBRE = re.compile(r"-?\d{1,15}(?:[.,]\d{1,20})?")
_OUI_NON = {"oui": True, "non": False, "true": True, "false": False, "vrai": True, "faux": False}
_APPRECIATION = ("valeur", "auteur", "date", "motif")


@dataclass(frozen=True, slots=True)
class Donnee:
    """Une valeur donnée, avec l'auteur, la date et le motif de l'appréciation s'ils sont dits."""

    valeur: Brute
    auteur: str | None = None
    date: str | None = None
    motif: str | None = None


@dataclass(frozen=True, slots=True)
class Dossier:
    """Les faits donnés pour une demande, par identifiant."""

    donnees: Mapping[str, Donnee] = field(default_factory=dict)


class _CleEnDouble(ValueError):
    pass


def _sans_double(paires: list[tuple[str, Any]]) -> dict[str, Any]:
    resultat: dict[str, Any] = {}
    for cle, valeur in paires:
        if cle in resultat:
            raise _CleEnDouble(cle)
        resultat[cle] = valeur
    return resultat


def lire_dossier(octets: bytes, fichier: str) -> tuple[dict[str, Any] | None, Mapping[Any, Lieu], list[Diagnostic]]:
    """Lit un dossier YAML, ou JSON s'il commence par une accolade ; rend aussi le lieu de chaque clé."""
    lieu = Lieu(fichier, 1, 1, 1, 2)
    if len(octets) > TAILLE_MAX:
        return None, {}, [d006_dossier.faute(lieu, f"il dépasse {TAILLE_MAX // 1000} ko")]
    if octets.lstrip()[:1] == b"{":
        return _lire_json(octets, fichier)
    valeur, positions, fautes = lire_yaml(octets, fichier, TAILLE_MAX)
    if fautes:
        return None, positions, fautes
    if not isinstance(valeur, dict):
        return None, positions, [d006_dossier.faute(lieu, "ce n'est pas une liste de faits « nom: valeur »")]
    return valeur, positions, []


def _lire_json(octets: bytes, fichier: str) -> tuple[dict[str, Any] | None, Mapping[Any, Lieu], list[Diagnostic]]:
    lieu = Lieu(fichier, 1, 1, 1, 2)
    try:
        valeur = json.loads(
            octets.decode("utf-8-sig"),
            object_pairs_hook=_sans_double,
            parse_float=str,
            parse_int=str,
            parse_constant=str,
        )
    except UnicodeDecodeError:
        return None, {}, [d006_dossier.faute(lieu, "ses caractères ne sont pas codés en UTF-8")]
    except _CleEnDouble as erreur:
        return None, {}, [d009_cle_en_double.faute(lieu, str(erreur))]
    except json.JSONDecodeError as erreur:
        ici = Lieu(fichier, erreur.lineno, erreur.colno, erreur.lineno, erreur.colno + 1)
        return None, {}, [d006_dossier.faute(ici, "le JSON s'interrompt ou se trompe à cet endroit")]
    except RecursionError:
        return None, {}, [d006_dossier.faute(lieu, "il est trop profondément imbriqué")]
    return valeur, {}, []


def valider(
    brut: Mapping[str, Any], modele: Modele, positions: Mapping[Any, Lieu] | None = None
) -> tuple[Dossier, list[Diagnostic]]:
    """Rend les faits donnés, typés ; chaque clé inconnue, type faux, borne dépassée est une faute, toutes rendues."""
    validation = _Validation(modele, positions or {})
    for cle, valeur in brut.items():
        validation.fait(str(cle), valeur)
    return Dossier(validation.donnees), validation.fautes


class _Validation:
    def __init__(self, modele: Modele, positions: Mapping[Any, Lieu]) -> None:
        self.modele = modele
        self.positions = positions
        self.donnees: dict[str, Donnee] = {}
        self.fautes: list[Diagnostic] = []

    def fait(self, cle: str, valeur: Any) -> None:
        lieu = self.positions.get((cle,))
        ident = cle if cle in self.modele.faits else identifiant(cle)
        fait = self.modele.faits.get(ident)
        if fait is None:
            donnables = [f.identifiant for f in self.modele.faits.values() if f.donne]
            self.fautes.append(d001_fait_inconnu.faute(lieu, cle, vouliez_vous(ident, donnables)))
            return
        if not fait.donne:
            self.fautes.append(d002_fait_deduit.faute(lieu, fait.identifiant))
            return
        if ident in self.donnees:
            self.fautes.append(d009_cle_en_double.faute(lieu, cle))
            return
        auteur = jour = motif = None
        if isinstance(valeur, Mapping):
            for sous_cle in valeur:
                if sous_cle not in _APPRECIATION:
                    ici = self.positions.get((cle, sous_cle), lieu)
                    self.fautes.append(d008_appreciation.faute(ici, fait.identifiant, str(sous_cle)))
            auteur, jour, motif = (str(valeur[c]) if c in valeur else None for c in _APPRECIATION[1:])
            valeur = valeur.get("valeur")
        lue = self._valeur(fait, valeur, lieu)
        if lue is not None:
            self.donnees[ident] = Donnee(lue, auteur, jour, motif)

    def _type(self, fait: Fait, valeur: Any, lieu: Lieu | None) -> None:
        texte = str(valeur)
        texte = texte if len(texte) <= 60 else texte[:57] + "…"
        self.fautes.append(d003_type.faute(lieu, fait.identifiant, str(fait.type), texte))

    def _valeur(self, fait: Fait, valeur: Any, lieu: Lieu | None) -> Brute | None:
        sorte = fait.type.sorte
        if sorte is Sorte.NOMBRE:
            return self._nombre(fait, valeur, lieu)
        if sorte is Sorte.BOOLEEN:
            lu = valeur if isinstance(valeur, bool) else _OUI_NON.get(str(valeur).strip().lower())
            if lu is None:
                self._type(fait, valeur, lieu)
            return lu
        if sorte is Sorte.DATE:
            jour = lire_date(valeur)
            if jour is None:
                self._type(fait, valeur, lieu)
            return jour
        if sorte is Sorte.CHOIX:
            return self._choix(fait, valeur, lieu)
        if sorte is Sorte.LISTE:
            if not isinstance(valeur, list | tuple | set | frozenset):
                self._type(fait, valeur, lieu)
                return None
            lus = [self._choix(fait, v, lieu) for v in valeur]
            return frozenset(v for v in lus if v is not None)
        if isinstance(valeur, str) and valeur.strip():
            return valeur
        self._type(fait, valeur, lieu)
        return None

    def _choix(self, fait: Fait, valeur: Any, lieu: Lieu | None) -> str | None:
        if isinstance(valeur, str):
            if valeur in fait.type.choix:
                return valeur
            if identifiant(valeur) in fait.type.choix:
                return identifiant(valeur)
        choix = [self.modele.libelles_choix[c] for c in fait.type.choix]
        texte = str(valeur)[:60]
        aide = vouliez_vous(texte, choix)
        self.fautes.append(d005_choix.faute(lieu, fait.identifiant, texte, choix, aide))
        return None

    def _nombre(self, fait: Fait, valeur: Any, lieu: Lieu | None) -> Fraction | None:
        nombre = lire_nombre(valeur)
        if nombre is None:
            self._type(fait, valeur, lieu)
            return None
        type_ = fait.type
        minimum = type_.minimum if type_.minimum is not None else Fraction(0)
        if nombre < minimum or (type_.maximum is not None and nombre > type_.maximum):
            bornes = f"au moins {minimum}"
            if type_.maximum is not None:
                bornes = f"entre {minimum} et {type_.maximum}"
            self.fautes.append(d004_borne.faute(lieu, fait.identifiant, str(valeur), bornes))
            return None
        if type_.rang and nombre.denominator != 1:
            self._type(fait, valeur, lieu)
            return None
        if type_.decimales is not None and (nombre * 10**type_.decimales).denominator != 1:
            self.fautes.append(d007_decimales.faute(lieu, fait.identifiant, str(valeur)))
            return None
        return nombre


def lire_nombre(valeur: Any) -> Fraction | None:
    """Lit un nombre exact : entier, `Decimal`, fraction, texte décimal ; un flottant par son écriture la plus courte.

    >>> lire_nombre("1 000,50")
    Fraction(2001, 2)
    >>> lire_nombre(float("nan")) is None
    True
    """
    if isinstance(valeur, bool):
        return None
    if isinstance(valeur, float):
        if not math.isfinite(valeur):
            return None
        valeur = Decimal(repr(valeur))
    if isinstance(valeur, Decimal):
        if not valeur.is_finite() or abs(valeur.adjusted()) > 20:
            return None
        return Fraction(valeur)
    if isinstance(valeur, int | Fraction):
        return Fraction(valeur) if abs(valeur) < 10**15 else None
    texte = re.sub(r"[ \u00a0\u202f]", "", str(valeur))
    return Fraction(texte.replace(",", ".")) if _NOMBRE.fullmatch(texte) else None


def lire_date(valeur: Any) -> date | None:
    """Lit une date : `date`, texte ISO 2023-01-01 ou français 01/01/2023."""
    if isinstance(valeur, datetime):
        return None
    if isinstance(valeur, date):
        return valeur
    texte = str(valeur).strip()
    francais = re.fullmatch(r"(\d{1,2})/(\d{1,2})/(\d{4})", texte)
    try:
        if francais:
            return date(int(francais[3]), int(francais[2]), int(francais[1]))
        return date.fromisoformat(texte) if re.fullmatch(r"\d{4}-\d\d-\d\d", texte) else None
    except ValueError:
        return None
