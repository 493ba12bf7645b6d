"""Une différence entre deux réponses, en une phrase française."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from fractions import Fraction
from typing import Any

from moteur.execution.valeurs import Elements, Valeur
from moteur.explication import nombres
from moteur.modele.ecritures import ecrire_date
from moteur.modele.modele import Fait, Modele
from moteur.modele.types import Sorte, Type
from moteur.recus.differences import ALERTE, LECTURE_EMPLOYEE, LECTURES, OBLIGATION, PRESUME, Difference

_MOTIFS = {"conflit": "deux règles concluent à la fois", "lectures": "le droit se lit de plusieurs façons"}
_RIEN = "rien"


def dire(difference: Difference, *modeles: Modele) -> str:
    """Rend une différence en une phrase ; `modeles` : où chercher le nom et le type de ce dont on parle."""
    sujet, avant, apres = difference.sujet, difference.avant, difference.apres
    if difference.sorte == ALERTE:
        alerte = apres or avant
        return f"alerte {'nouvelle' if avant is None else 'disparue'} : {alerte.get('message') or alerte['code']}"
    nom = _nom(sujet, modeles)
    if difference.sorte == LECTURE_EMPLOYEE:
        return f"lecture employée de « {sujet} » : {avant or 'aucune'} → {apres or 'aucune'}"
    if difference.sorte == LECTURES:
        return f"lectures de {nom} : {_lectures(sujet, avant, modeles)} → {_lectures(sujet, apres, modeles)}"
    if difference.sorte == OBLIGATION:
        return f"{nom} : {_obligation(avant)} → {_obligation(apres)}"
    de = "présumé, " if difference.sorte == PRESUME else ""
    return f"{de}{nom} : {_etat(sujet, avant, modeles)} → {_etat(sujet, apres, modeles)}"


def _fait(sujet: str, modeles: Iterable[Modele]) -> tuple[Fait, Modele] | None:
    for modele in modeles:
        try:
            return modele.fait(sujet), modele
        except (KeyError, AssertionError):
            continue
    return None


def _nom(sujet: str, modeles: Iterable[Modele]) -> str:
    trouve = _fait(sujet, modeles)
    return trouve[0].nom if trouve is not None else sujet


def _etat(sujet: str, etat: Mapping[str, Any] | None, modeles: Iterable[Modele]) -> str:
    if not etat:
        return _RIEN
    if "sans_objet" in etat:
        return "sans objet"
    if "indetermine" in etat:
        return _indetermine(etat["indetermine"], modeles)
    trouve = _fait(sujet, modeles)
    if trouve is None:
        return str(etat.get("valeur"))
    fait, modele = trouve
    valeur = lire_exacte(etat.get("valeur"), fait.type)
    return nombres.valeur(valeur, fait.type, modele.libelles_choix) if valeur is not None else str(etat.get("valeur"))


def _indetermine(inconnu: Mapping[str, Any], modeles: Iterable[Modele]) -> str:
    if inconnu.get("motif") in _MOTIFS:
        return f"indéterminé ({_MOTIFS[inconnu['motif']]})"
    manquants = inconnu.get("manquants")
    noms = ", ".join(_nom(str(f), modeles) for f in manquants) if isinstance(manquants, list) else ""
    return f"indéterminé (il manque : {noms})" if noms else "indéterminé"


def _lectures(sujet: str, lues: Any, modeles: Iterable[Modele]) -> str:
    if not lues:
        return "toutes la même"
    return ", ".join(f"« {x.get('lecture')} » {_etat(sujet, x, modeles)}" for x in lues)


def _obligation(suivie: Mapping[str, Any] | None) -> str:
    if suivie is None:
        return _RIEN
    echeance = suivie.get("echeance")
    return str(suivie.get("etat")).replace("_", " ") + (f", pour le {_jour(echeance)}" if echeance else "")


def _jour(ecrit: Any) -> str:
    try:
        return ecrire_date(date.fromisoformat(str(ecrit)))
    except ValueError:
        return str(ecrit)


def lire_exacte(ecrite: Any, type_: Type) -> Valeur | None:
    """Rend une valeur écrite dans un reçu, ou rien si elle n'a pas la forme de ce type."""
    try:
        if isinstance(ecrite, list) and type_.sorte is not Sorte.LISTE:
            lues = [lire_exacte(x, type_) for x in ecrite]
            return Elements(x for x in lues if x is not None)
        if type_.sorte is Sorte.NOMBRE:
            return Fraction(ecrite)
        if type_.sorte is Sorte.DATE:
            return date.fromisoformat(ecrite)
        if type_.sorte is Sorte.LISTE:
            return frozenset(ecrite)
    except (ValueError, TypeError, ZeroDivisionError):
        return None
    return ecrite if isinstance(ecrite, bool | str) else None
