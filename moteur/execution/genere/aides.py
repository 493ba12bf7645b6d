"""Ce qu'appellent les fonctions écrites : la logique à trois états, les arrondis, la lecture rapide d'un dossier."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Collection
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

from moteur.execution import calendrier
from moteur.execution.evaluation import (
    JOURS_CALCULES,
    DivisionParZero,
    annees_revolues,
    decaler_date,
    fin_du_mois,
    mois_revolus,
)
from moteur.execution.imputation import Mois, imputer
from moteur.execution.valeurs import INDETERMINE, SANS_OBJET, Inconnu, Valeur, reunir
from moteur.modele.dossier import CHIFFRES_MAX, OUI_NON, lire_date

ABSENTES = frozenset({Inconnu, type(SANS_OBJET)})
"""Les classes des valeurs que l'on n'a pas."""

CONFLIT = Inconnu(motif="conflit")


class Ailleurs(Exception):
    """Cette lecture rapide ne convient pas à ce dossier : la lecture entière dira s'il est valide."""


# --- trois états ------------------------------------------------------------------------------------------------------


def absente(*valeurs: Any) -> Any:
    """Ce qui l'emporte quand une valeur manque : sans objet, puis tout ce qu'on ignore."""
    inconnus = []
    for valeur in valeurs:
        if valeur is SANS_OBJET:
            return SANS_OBJET
        if valeur.__class__ is Inconnu:
            inconnus.append(valeur)
    return reunir(inconnus)


def produit_absent(nul: Any, gauche: Any, droite: Any) -> Any:
    """Le produit de valeurs dont une manque : `nul` si l'autre est zéro."""
    manque = absente(gauche, droite)
    return nul if manque is not SANS_OBJET and (gauche == 0 or droite == 0) else manque


def connecter(decisif: bool, *valeurs: Any) -> Any:  # noqa: FBT001 -- le texte écrit le passe par position
    """« et » (décisif : faux) ou « ou » (décisif : vrai), à la Kleene ; sans objet ne tranche pas."""
    inconnus, sans_objet = [], False
    for valeur in valeurs:
        if valeur is decisif:
            return decisif
        if valeur is SANS_OBJET:
            sans_objet = True
        elif valeur.__class__ is Inconnu:
            inconnus.append(valeur)
    if inconnus:
        return reunir(inconnus)
    return SANS_OBJET if sans_objet else not decisif


# --- le choix d'une branche -------------------------------------------------------------------------------------------
# Une issue est le numéro de la branche qui conclut, 0 si aucune, ou ce qui manque pour le dire.


def une_exception(*issues: Any) -> Any:
    """L'issue d'exceptions sœurs : deux qui s'appliquent font un conflit, une qu'on ignore la laisse inconnue."""
    retenue: Any = 0
    inconnus = []
    for issue in issues:
        if issue.__class__ is Inconnu:
            inconnus.append(issue)
        elif issue:
            if retenue:
                return CONFLIT
            retenue = issue
    return reunir(inconnus) if inconnus else retenue


def une_seule(premier: int, *conditions: Any) -> Any:
    """L'issue de branches dont une au plus doit être vraie, numérotées depuis `premier`."""
    retenue = 0
    inconnus = []
    for rang, condition in enumerate(conditions, start=premier):
        if condition is True:
            if retenue:
                return CONFLIT
            retenue = rang
        elif condition.__class__ is Inconnu:
            inconnus.append(condition)
    if retenue:
        return retenue
    return reunir(inconnus) if inconnus else 0


def avec_la_suite(issue: Inconnu, *possibles: tuple[Any, Any]) -> Inconnu:
    """Ajoute à ce qui manque pour choisir une branche ce qui manquera pour conclure celles encore possibles."""
    if issue.motif != "manque":
        return issue
    suite = [
        conclusion
        for condition, conclusion in possibles
        if (condition is True or condition.__class__ is Inconnu)
        and conclusion.__class__ is Inconnu
        and conclusion.motif == "manque"
    ]
    return reunir([issue, *suite])


# --- nombres et dates -------------------------------------------------------------------------------------------------


def diviser(gauche: Any, droite: Any) -> Fraction:
    """Le quotient exact de deux nombres."""
    if droite == 0:
        raise DivisionParZero("division par zéro")
    return Fraction(gauche) / Fraction(droite)


def demi_superieur(numerateur: int, denominateur: int) -> int:
    """L'entier le plus proche d'un quotient ; à égale distance, celui qui s'éloigne de zéro.

    >>> demi_superieur(5, 2), demi_superieur(-5, 2), demi_superieur(7, 3)
    (3, -3, 2)
    """
    if numerateur >= 0:
        return (2 * numerateur + denominateur) // (2 * denominateur)
    return -((-2 * numerateur + denominateur) // (2 * denominateur))


def annees(debut: date, fin: date) -> int:
    """Nombre d'années révolues."""
    return int(annees_revolues(debut, fin))


def mois(debut: date, fin: date) -> int:
    """Nombre de mois révolus."""
    return int(mois_revolus(debut, fin))


def mois_suivant(jour: date) -> date:
    """Le même quantième, un mois après."""
    return decaler_date(jour, 1, "mois", "dernier")


def decaler_ouvrable(jour: date, nombre: int, sorte: str) -> Any:
    """Le jour ouvrable (ou ouvré) tant de jours après ; sans objet hors des années couvertes."""
    return calendrier.ajouter(jour, nombre, sorte) or SANS_OBJET


def reporter(jour: date, sorte: str) -> Any:
    """Ce jour s'il est ouvrable (ou ouvré), sinon le suivant ; sans objet hors des années couvertes."""
    return calendrier.reporter(jour, sorte) or SANS_OBJET


def en_fraction(valeur: Any, denominateur: int) -> Valeur:
    """Un numérateur en `Fraction` ; ce qui manque reste ce qu'il est."""
    absent: Valeur = valeur
    return absent if valeur.__class__ in ABSENTES else Fraction(valeur, denominateur)


# --- ce que rend la fonction ------------------------------------------------------------------------------------------


def publique(valeur: Any) -> Any:
    """Ce que la porte rend d'une valeur qui peut manquer, hors nombres à décimales fixes."""
    if valeur.__class__ is Inconnu:
        return INDETERMINE
    return sorted(valeur) if valeur.__class__ is frozenset else valeur


def a_decimales(valeur: Any, decimales: int) -> Any:
    """Ce que la porte rend d'un nombre à décimales fixes, donné par ce nombre d'unités du dernier rang."""
    if valeur.__class__ is int:
        return Decimal(valeur).scaleb(-decimales) if decimales else valeur
    return publique(valeur)


def a_decimales_de(valeur: Any, decimales: int) -> Any:
    """Ce que la porte rend d'un nombre exact à décimales fixes ; au demi supérieur, s'il en avait davantage."""
    if valeur.__class__ in ABSENTES:
        return publique(valeur)
    return a_decimales(demi_superieur(valeur.numerator * 10**decimales, valeur.denominator), decimales)


# --- lecture rapide d'un dossier --------------------------------------------------------------------------------------

_TROP = 10**CHIFFRES_MAX
_ECRIT = re.compile(rf"([0-9]{{1,{CHIFFRES_MAX}}})(?:[.,]([0-9]+))?")


def nombre(ecrit: Any, decimales: int) -> int:
    """Le numérateur, sur 10 puissance `decimales`, d'un nombre positif ; lève `Ailleurs` s'il n'y tient pas.

    >>> nombre("286,40", 2), nombre(Decimal("0.5"), 2), nombre(12, 0)
    (28640, 50, 12)
    """
    if ecrit.__class__ is int:
        if 0 <= ecrit < _TROP:
            return int(ecrit * 10**decimales)
        raise Ailleurs
    if ecrit.__class__ is Decimal:
        if not ecrit.is_finite():
            raise Ailleurs
        exposant = ecrit.as_tuple().exponent
        if isinstance(exposant, int) and -decimales <= exposant <= CHIFFRES_MAX:
            haut, bas = ecrit.as_integer_ratio()
            if 0 <= haut < _TROP * bas:
                return int(haut * (10**decimales // bas))
        raise Ailleurs
    if ecrit.__class__ is str:
        lu = _ECRIT.fullmatch(ecrit)
        if lu is not None:
            apres = lu[2] or ""
            if len(apres) <= decimales:
                return int(lu[1] + apres + "0" * (decimales - len(apres)))
        raise Ailleurs
    if ecrit.__class__ is float:
        return nombre(Decimal(repr(ecrit)), decimales)
    raise Ailleurs


def oui_ou_non(ecrit: Any) -> bool:
    """Un oui ou un non ; lève `Ailleurs` d'autre chose."""
    if ecrit is True or ecrit is False:
        return bool(ecrit)
    if ecrit.__class__ is str and ecrit in OUI_NON:
        return OUI_NON[ecrit]
    raise Ailleurs


def choix(ecrit: Any, permis: Collection[str]) -> str:
    """Un choix, écrit par son identifiant ; lève `Ailleurs` d'autre chose."""
    if ecrit.__class__ is str and ecrit in permis:
        return str(ecrit)
    raise Ailleurs


def liste(ecrite: Any, permis: Collection[str]) -> frozenset[str]:
    """Une liste de choix ; lève `Ailleurs` d'autre chose."""
    if ecrite.__class__ is list or ecrite.__class__ is tuple:
        return frozenset([choix(x, permis) for x in ecrite])
    raise Ailleurs


def jour(ecrit: Any) -> date:
    """Une date ; lève `Ailleurs` d'autre chose."""
    if ecrit.__class__ is date:
        lue: date = ecrit
        return lue
    autre = lire_date(ecrit) if ecrit.__class__ is str else None
    if autre is None:
        raise Ailleurs
    return autre


def texte(ecrit: Any) -> str:
    """Un texte ; lève `Ailleurs` d'autre chose."""
    if ecrit.__class__ is str and ecrit.strip():
        return str(ecrit)
    raise Ailleurs


NOMS: dict[str, Any] = {
    x.__name__: x
    for x in (
        Ailleurs, Decimal, Fraction, Inconnu, Mois, a_decimales, a_decimales_de, absente, annees, avec_la_suite,
        bisect_right, choix, connecter, date, decaler_date, decaler_ouvrable, demi_superieur, diviser, en_fraction,
        fin_du_mois, imputer, jour, liste, mois, mois_suivant, nombre, oui_ou_non, produit_absent, publique, reporter,
        texte, une_exception, une_seule, frozenset, int, list, max, min, str,
    )
} | {"ABSENTES": ABSENTES, "CONFLIT": CONFLIT, "JOURS_CALCULES": JOURS_CALCULES, "SANS_OBJET": SANS_OBJET}  # fmt: skip
"""Tout ce qu'un texte écrit peut nommer, hors ses propres noms ; rien d'autre n'y est, pas même les noms de Python."""
