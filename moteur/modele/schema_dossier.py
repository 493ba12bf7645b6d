"""Vocabulaire → JSON Schema (2020-12) d'un dossier, pour les éditeurs et les autres logiciels.

Le schéma et `moteur.modele.dossier.valider` disent la même chose, à deux différences près, voulues :

- le schéma n'admet qu'une écriture de chaque nom et de chaque choix, l'identifiant, pour qu'un éditeur n'en propose
  qu'une ; le moteur lit aussi les noms du vocabulaire (« le GIR », « accueil familial ») ;
- le schéma ne compte pas les décimales d'un nombre : `multipleOf: 0.01` ferait refuser 286.40 par les validateurs qui
  calculent en flottants, donc par presque tous. Il compte celles d'un texte ; le moteur compte toujours.
"""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from typing import Any

from moteur.modele.dossier import CHIFFRES_MAX, DECIMALES_MAX, OUI_NON, ZEROS
from moteur.modele.modele import Fait, Modele
from moteur.modele.types import Sorte, Type

DIALECTE = "https://json-schema.org/draft/2020-12/schema"

_MILLIERS = "[ \u00a0\u202f]"
_BISSEXTILE = "(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:0[48]|[2468][048]|[13579][26])00)"
_ANNEE = "(?!0000)[0-9]{4}"
_TEXTE_NON_VIDE = {"type": "string", "pattern": r"\S"}

Schema = dict[str, Any]


def schema_dossier(modele: Modele) -> Schema:
    """Rend le schéma d'un dossier : un objet dont chaque propriété est un fait donnable, et aucune autre."""
    return {
        "$schema": DIALECTE,
        "title": "Dossier",
        "description": "Les faits donnés pour une demande. Un fait absent reste à demander : aucun n'est exigé.",
        **_objet(modele, None),
        "$defs": {"oui_non": _oui_non(), "date": _date()},
    }


def _objet(modele: Modele, entite: str | None) -> Schema:
    """Rend ce que porte le dossier, ou un élément d'une liste."""
    faits = sorted((f for f in modele.faits.values() if f.donne and f.entite == entite), key=lambda f: f.identifiant)
    proprietes = {f.identifiant: _propriete(f, modele) for f in faits}
    return {"type": "object", "properties": proprietes, "additionalProperties": False}


def _propriete(fait: Fait, modele: Modele) -> Schema:
    valeur = _valeur(fait.type)
    if fait.type.sorte is Sorte.ELEMENTS:
        entite = next(x.identifiant for x in modele.entites.values() if x.liste == fait.identifiant)
        valeur = {"type": "array", "items": _objet(modele, entite)}
    annonce = {"title": fait.nom, "description": _description(fait, modele)}
    if fait.apprecie_par is None:
        return annonce | valeur
    return annonce | {"anyOf": [valeur, _appreciation(fait, valeur)]}


def _description(fait: Fait, modele: Modele) -> str:
    """Dit le libellé, l'unité, l'origine, la valeur présumée et la source."""
    phrases = [fait.libelle]
    if fait.type.unite.puissances:
        phrases.append(f"Unité : {fait.type.unite}" + (", au centime" if fait.type.decimales == 2 else ""))
    if fait.type.choix:
        phrases.append("Choix : " + " ; ".join(_choix(c, modele.libelles_choix[c]) for c in fait.type.choix))
    if fait.apprecie_par is not None:
        phrases.append(f"Apprécié par {fait.apprecie_par}" + (", ou déduit" if fait.deduit else ""))
    elif fait.deduit:
        phrases.append("Donné ou déduit")
    if fait.presume_de is not None:
        phrases.append(f"Absent, présumé égal à {modele.faits[fait.presume_de].nom} : {fait.raison}")
    elif fait.presume is not None:
        phrases.append(f"Absent, présumé {ecrire(fait.presume, modele.libelles_choix)} : {fait.raison}")
    if fait.sources:
        phrases.append("Source : " + ", ".join(fait.sources))
    return ". ".join(phrases) + "."


def _choix(identifiant: str, libelle: str) -> str:
    return identifiant if libelle == identifiant else f"{identifiant} ({libelle})"


def ecrire(valeur: object, libelles_choix: Mapping[str, str]) -> str:
    """Écrit une valeur présumée en français, sans son unité.

    >>> ecrire(False, {})
    'non'
    """
    if isinstance(valeur, bool):
        return "oui" if valeur else "non"
    if isinstance(valeur, frozenset | tuple):
        return ", ".join(sorted(libelles_choix.get(v, v) for v in valeur)) or "vide"
    return libelles_choix.get(str(valeur), str(valeur))


def _appreciation(fait: Fait, valeur: Schema) -> Schema:
    return {
        "title": f"appréciation : {fait.nom}",
        "type": "object",
        "properties": {
            "valeur": valeur,
            "auteur": {"title": "qui apprécie"} | _TEXTE_NON_VIDE,
            "date": {"title": "date de l'appréciation", "$ref": "#/$defs/date"},
            "motif": {"title": "motif"} | _TEXTE_NON_VIDE,
        },
        "required": ["valeur"],
        "additionalProperties": False,
    }


def _valeur(type_: Type) -> Schema:
    if type_.sorte is Sorte.NOMBRE:
        return _rang(type_) if type_.rang else _nombre(type_)
    if type_.sorte is Sorte.BOOLEEN:
        return {"$ref": "#/$defs/oui_non"}
    if type_.sorte is Sorte.DATE:
        return {"$ref": "#/$defs/date"}
    if type_.sorte is Sorte.CHOIX:
        return {"enum": list(type_.choix)}
    if type_.sorte is Sorte.LISTE:
        return {"type": "array", "items": {"enum": list(type_.choix)}}
    return dict(_TEXTE_NON_VIDE)


def _oui_non() -> Schema:
    mots = "|".join("".join(f"[{c.upper()}{c}]" for c in mot) for mot in OUI_NON)
    return {
        "description": "oui ou non",
        "anyOf": [{"type": "boolean"}, {"type": "string", "pattern": _entier(mots)}],
    }


def _date() -> Schema:
    """Rend le schéma d'une date qui existe, écrite 2023-01-01 ou 01/01/2023."""
    iso = [
        f"{_ANNEE}-(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])",
        f"{_ANNEE}-(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)",
        f"{_ANNEE}-02-(?:0[1-9]|1[0-9]|2[0-8])",
        f"{_BISSEXTILE}-02-29",
    ]
    francais = [
        f"(?:0?[1-9]|[12][0-9]|3[01])/(?:0?[13578]|1[02])/{_ANNEE}",
        f"(?:0?[1-9]|[12][0-9]|30)/(?:0?[469]|11)/{_ANNEE}",
        f"(?:0?[1-9]|1[0-9]|2[0-8])/0?2/{_ANNEE}",
        f"29/0?2/{_BISSEXTILE}",
    ]
    return {
        "description": "une date : 2023-01-01 ou 01/01/2023",
        "type": "string",
        "pattern": _entier("|".join(iso + francais)),
    }


def _rang(type_: Type) -> Schema:
    minimum, maximum = int(type_.minimum or 0), int(type_.maximum or 0)
    entiers = "|".join(map(str, range(minimum, maximum + 1)))
    return {
        "anyOf": [
            {"type": "integer", "minimum": minimum, "maximum": maximum},
            {"type": "string", "pattern": _entier(f"{ZEROS}(?:{entiers})(?:[.,]0{{1,{DECIMALES_MAX}}})?")},
        ]
    }


def _nombre(type_: Type) -> Schema:
    minimum = type_.minimum if type_.minimum is not None else Fraction(0)
    nombre: Schema = {"type": "number", "minimum": _borne(minimum)}
    if type_.maximum is None:
        nombre["exclusiveMaximum"] = 10**CHIFFRES_MAX
    else:
        nombre["maximum"] = _borne(type_.maximum)
    return {"anyOf": [nombre, {"type": "string", "pattern": _entier(_ecriture(type_, minimum))}]}


def _borne(borne: Fraction) -> int | float:
    return int(borne) if borne.denominator == 1 else float(borne)


def _ecriture(type_: Type, minimum: Fraction) -> str:
    """Rend l'expression des écritures d'un nombre ; seules des bornes entières et positives y sont dites."""
    decimales = type_.decimales if type_.decimales is not None else DECIMALES_MAX
    suite, zeros = f"(?:[.,][0-9]{{1,{decimales}}})?", f"(?:[.,]0{{1,{decimales}}})?"
    maximum = type_.maximum
    milliers = f"[1-9][0-9]{{0,2}}(?:{_MILLIERS}[0-9]{{3}}){{1,4}}"
    positif = f"(?:{ZEROS}(?:0|[1-9][0-9]{{0,{CHIFFRES_MAX - 1}}})|{milliers}){suite}"
    if minimum < 0 or minimum.denominator != 1:
        return f"-?{positif}"
    if maximum is not None and maximum.denominator == 1 and maximum < 1000:
        positif = f"{ZEROS}(?:{_inferieurs(int(maximum))}){suite}|{ZEROS}{maximum}{zeros}"
    if minimum == 0:
        return f"-?0{ZEROS}{zeros}|{positif}"
    return rf"(?!{ZEROS}(?:{_inferieurs(int(minimum))})(?:[.,]|\s*$))(?:{positif})"


def _inferieurs(borne: int) -> str:
    """Rend l'expression des entiers positifs plus petits que la borne, sans zéro de tête.

    >>> _inferieurs(130)
    '[0-9]|[1-9][0-9]{1,1}|1[0-2][0-9]{1}'
    """
    chiffres = str(borne)
    cas = ["[0-9]"] if len(chiffres) > 1 else []
    if len(chiffres) > 2:
        cas.append(f"[1-9][0-9]{{1,{len(chiffres) - 2}}}")
    for rang, chiffre in enumerate(chiffres):
        premier, reste = int(rang == 0 and len(chiffres) > 1), len(chiffres) - rang - 1
        if int(chiffre) > premier:
            cas.append(f"{chiffres[:rang]}[{premier}-{int(chiffre) - 1}]" + (f"[0-9]{{{reste}}}" if reste else ""))
    return "|".join(cas)


def _entier(expression: str) -> str:
    """Rend l'expression qui doit couvrir tout le texte, blancs de bord exceptés."""
    return rf"^\s*(?:{expression})\s*$"
