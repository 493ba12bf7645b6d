"""Une valeur écrite en français dans une phrase ↔ la valeur exacte d'un fait ; type et unité vérifiés."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import cast

from moteur.diagnostics import Diagnostic, Lieu
from moteur.diagnostics.catalogue import s004_valeur, s005_unite
from moteur.diagnostics.suggestions import vouliez_vous
from moteur.execution.valeurs import INDETERMINE, SANS_OBJET
from moteur.explication.objet import decimal
from moteur.langage.noms import identifiant, sans_article
from moteur.modele.ecritures import ecrire_date, lire_date, lire_nombre
from moteur.modele.modele import Fait, Modele
from moteur.modele.types import Sorte
from moteur.modele.unites import Unite, lire_unite
from moteur.scenarios.attentes import ValeurEcrite

_NOMBRE_PUIS_UNITE = re.compile(r"([-−]?[0-9](?:[0-9 .,]*[0-9])?)\s*(.*)")
_OUI_NON = {"oui": True, "non": False}
_DECIMALES_MONTREES = 6
_DECIMALES_ENTIERES = 12
_CENTIME = 2


@dataclass(frozen=True, slots=True)
class Ecriture:
    """Une valeur lue ; `decimales` et `pourcent` : comment un nombre était écrit."""

    valeur: ValeurEcrite
    decimales: int = 0
    pourcent: bool = False


def lire_valeur(texte: str, fait: Fait, modele: Modele, lieu: Lieu) -> Ecriture | Diagnostic:
    """Lit la valeur d'un fait : « 1 000 € », « 82 ans », « 4 », « oui », « le domicile », « 15/06/1966 »."""
    sorte = fait.type.sorte
    if sorte is Sorte.NOMBRE:
        return _nombre(texte, fait, lieu)
    if sorte is Sorte.BOOLEEN:
        if texte.lower() in _OUI_NON:
            return Ecriture(_OUI_NON[texte.lower()])
        phrases = " ou ".join(f"« {p} »" for p in (fait.se_dit, fait.se_dit_non) if p)
        return s004_valeur.faute(lieu, texte, fait.nom, f"écrivez {phrases}." if phrases else "écrivez oui ou non.")
    if sorte is Sorte.DATE:
        jour = lire_date(sans_article(texte), lieu)
        return s004_valeur.faute(lieu, texte, fait.nom, jour.aide) if isinstance(jour, Diagnostic) else Ecriture(jour)
    if sorte is Sorte.CHOIX:
        choix = identifiant(texte)
        return Ecriture(choix) if choix in fait.type.choix else _hors_liste(texte, fait, modele, lieu)
    if sorte is Sorte.LISTE:
        return Ecriture(frozenset()) if texte in {"vide", "vides"} else _liste(texte, fait, modele, lieu)
    if sorte is Sorte.ELEMENTS:
        aide = "écrivez « vide », ou un tableau : « les … sont : », une ligne par élément."
        return Ecriture(()) if texte in {"vide", "vides"} else s004_valeur.faute(lieu, texte, fait.nom, aide)
    cite = re.fullmatch(r"«\s*(.+?)\s*»", texte)
    return Ecriture(cite[1] if cite else texte)


def lire_liste(texte: str, fait: Fait, modele: Modele, lieu: Lieu) -> frozenset[str] | Diagnostic:
    """Lit les choix d'une liste : « la MTP, l'ACTP et la PCH »."""
    lue = _liste(texte, fait, modele, lieu)
    return lue if isinstance(lue, Diagnostic) else cast("frozenset[str]", lue.valeur)


def _liste(texte: str, fait: Fait, modele: Modele, lieu: Lieu) -> Ecriture | Diagnostic:
    entier = identifiant(texte)
    morceaux = [texte] if entier in fait.type.choix else re.split(r", | et ", texte)
    for morceau in morceaux:
        if identifiant(morceau) not in fait.type.choix:
            return _hors_liste(morceau, fait, modele, lieu)
    return Ecriture(frozenset(identifiant(m) for m in morceaux))


def _hors_liste(texte: str, fait: Fait, modele: Modele, lieu: Lieu) -> Diagnostic:
    choix = [modele.libelles_choix[c] for c in fait.type.choix]
    aide = vouliez_vous(texte, choix) or "les choix sont : " + ", ".join(choix) + "."
    return s004_valeur.faute(lieu, texte, fait.nom, aide)


def _nombre(texte: str, fait: Fait, lieu: Lieu) -> Ecriture | Diagnostic:
    parties = _NOMBRE_PUIS_UNITE.fullmatch(texte)
    if parties is None:
        return s004_valeur.faute(lieu, texte, fait.nom, f"il faut {fait.type}.")
    lu = lire_nombre(parties[1], lieu)
    if isinstance(lu, Diagnostic):
        return s004_valeur.faute(lieu, parties[1], fait.nom, lu.aide)
    valeur, decimales = lu
    pourcent = parties[2] == "%"
    if pourcent and fait.type.unite.pure:
        return Ecriture(valeur / 100, decimales, pourcent=True)
    unite = lire_unite(parties[2].replace(" par ", "/")) if parties[2] else Unite()
    if unite is None or not _convient(unite, fait.type.unite):
        return s005_unite.faute(lieu, texte, fait.nom, str(fait.type.unite))
    return Ecriture(valeur, decimales)


def _convient(ecrite: Unite, voulue: Unite) -> bool:
    """« € » suffit pour des €/mois, « h » pour des h/mois ; une autre unité entière est refusée."""
    numerateur = Unite(tuple((mot, exposant) for mot, exposant in voulue.puissances if exposant > 0))
    return ecrite.compatible(voulue) or (bool(ecrite.puissances) and ecrite.compatible(numerateur))


def ecrire(valeur: object, fait: Fait, modele: Modele) -> str:
    """Écrit la valeur d'un fait en français : « 15,05 €/mois », « indéterminé », « domicile »."""
    if valeur is INDETERMINE:
        return "indéterminé"
    if valeur is SANS_OBJET:
        return "sans objet"
    if isinstance(valeur, bool):
        dit = fait.se_dit if valeur else fait.se_dit_non
        return f"« {dit} »" if dit else ("oui" if valeur else "non")
    if isinstance(valeur, date):
        return ecrire_date(valeur)
    if isinstance(valeur, str):
        return modele.libelles_choix.get(valeur, valeur)
    if isinstance(valeur, frozenset | list | tuple):
        return ecrire_liste(modele.libelles_choix.get(v, v) for v in sorted(valeur)) or "vide"
    nombre = Fraction(str(valeur))
    unite = fait.type.unite
    if unite.pourcentage:
        return f"{ecrire_nombre(nombre * 100, 0)} %"
    decimales = _CENTIME if "€" in dict(unite.puissances) else fait.type.decimales or 0
    ecrit = ecrire_nombre(nombre, decimales)
    return ecrit if unite.pure else f"{ecrit} {unite}"


def ecrire_nombre(nombre: Fraction, decimales: int) -> str:
    """Écrit un nombre, avec au moins `decimales` ; en entier s'il a une fin, sinon son début et sa fraction.

    >>> ecrire_nombre(Fraction("1914.04"), 2)
    '1 914,04'
    >>> ecrire_nombre(Fraction(10000, 17), 2)
    '588,235294… (10000/17)'
    """
    finies = range(decimales, _DECIMALES_ENTIERES + 1)
    voulues = next((n for n in finies if (nombre * 10**n).denominator == 1), None)
    ecrit = f"{decimal(nombre, _DECIMALES_MONTREES if voulues is None else voulues):,f}"
    ecrit = ecrit.replace(",", " ").replace(".", ",")
    return ecrit if voulues is not None else f"{ecrit}… ({nombre})"


def ecrire_liste(noms: Iterable[str]) -> str:
    """Écrit une énumération : « a, b et c »."""
    *debut, fin = list(noms) or [""]
    return f"{', '.join(debut)} et {fin}" if debut else fin
