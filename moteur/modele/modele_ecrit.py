"""Modèle ↔ texte JSON, à l'identique : les mêmes objets, et partagés aux mêmes endroits.

Une exécution reconnaît une branche ou une condition à son identité : deux phrases pareilles restent deux objets, et un
objet cité deux fois n'en fait qu'un. Chaque objet a donc un rang, et chaque champ d'une classe est une colonne de
rangs : on crée d'abord tous les objets, vides, puis on les remplit colonne par colonne, ce qui est rapide.
"""

from __future__ import annotations

import gc
import json
from collections import deque
from collections.abc import Callable, Iterable, Mapping
from dataclasses import fields
from datetime import date
from enum import Enum
from fractions import Fraction
from operator import attrgetter
from typing import Any, get_args

from moteur.diagnostics import Lieu
from moteur.modele import modele as m
from moteur.modele.expressions import Expr
from moteur.modele.series import Confiance, Serie, Statut, ValeurDatee
from moteur.modele.types import Sorte, Type
from moteur.modele.unites import Unite

_CLASSES: Mapping[str, type[Any]] = {
    c.__name__: c
    for c in (
        Lieu, Unite, Type, ValeurDatee, Serie, m.Fait, m.Enumeration, m.Entite, m.Incertitude, m.Branche, m.Periode,
        m.Groupe, m.Lecture, m.Controle, m.Obligation, m.Version, m.Modele, *get_args(Expr),
    )
}  # fmt: skip
"""Les seules classes qu'un texte peut nommer : des données gelées, que rien d'autre que leurs champs ne construit."""

_CHAMPS: Mapping[type[Any], tuple[str, ...]] = {c: tuple(x.name for x in fields(c)) for c in _CLASSES.values()}
_CHOIX: Mapping[str, type[Enum]] = {c.__name__: c for c in (Sorte, Confiance, Statut)}
_FIXES: tuple[bool | None, ...] = (None, True, False)
_SUITES: Mapping[str, Callable[[list[Any]], Any]] = {
    "t": tuple,
    "f": frozenset,
    "d": lambda rendus: dict(zip(rendus[::2], rendus[1::2], strict=True)),
}


class PasUnModele(ValueError):
    """Ce texte n'est pas celui d'un modèle, ou ce modèle porte ce qui ne s'écrit pas."""


# --- écrire -----------------------------------------------------------------------------------------------------------


class _Ecriture:
    """Ce qui donne une place à chaque objet : un par identité, sauf textes, nombres et dates, un par valeur."""

    def __init__(self) -> None:
        self.scalaires: dict[str, list[Any]] = {"textes": [], "entiers": [], "fractions": [], "dates": [], "choix": []}
        self.objets: dict[str, list[Any]] = {}
        self.suites: list[tuple[str, list[Any]]] = []
        self.places: dict[int, tuple[str, int]] = {id(fixe): ("", rang) for rang, fixe in enumerate(_FIXES)}
        self.valeurs: dict[tuple[type, Any], tuple[str, int]] = {}
        self.attendent: list[Any] = []

    def ecrire(self, modele: m.Modele) -> str:
        self.voir(modele)
        while self.attendent:
            objet = self.attendent.pop()
            for champ in _CHAMPS[type(objet)]:
                self.voir(getattr(objet, champ))
        debuts, rang = {"": 0}, len(_FIXES)
        for nom, contenu in (*self.scalaires.items(), *self.objets.items(), ("suites", self.suites)):
            debuts[nom] = rang
            rang += len(contenu)
        rangs = {ident: debuts[nom] + place for ident, (nom, place) in self.places.items()}

        def rangs_de(valeurs: Iterable[Any]) -> list[int]:
            return [rangs[id(x)] for x in valeurs]

        objets = [
            [nom, len(liste), [rangs_de(map(attrgetter(champ), liste)) for champ in _CHAMPS[_CLASSES[nom]]]]
            for nom, liste in self.objets.items()
        ]
        suites = [[sorte, rangs_de(contenu)] for sorte, contenu in self.suites]
        tout = {**self.scalaires, "objets": objets, "suites": suites, "modele": rangs[id(modele)]}
        return json.dumps(tout, separators=(",", ":"))

    def voir(self, valeur: Any) -> None:
        """Donne une place à une valeur, et à ce qu'elle contient ; tout ce qui en a une vit autant que le modèle."""
        if id(valeur) in self.places:
            return
        type_ = type(valeur)
        if type_ in _CHAMPS:
            self.placer(valeur, type_.__name__, self.objets.setdefault(type_.__name__, []), valeur)
            self.attendent.append(valeur)
        elif type_ is tuple:
            self.suite(valeur, "t", list(valeur))
        elif type_ is frozenset:
            self.suite(valeur, "f", sorted(valeur))
        elif type_ is dict:
            self.suite(valeur, "d", [x for paire in valeur.items() for x in paire])
        elif type_ is str:
            self.scalaire(valeur, "textes", valeur)
        elif type_ is int:
            self.scalaire(valeur, "entiers", valeur)
        elif type_ is Fraction:
            self.scalaire(valeur, "fractions", [valeur.numerator, valeur.denominator])
        elif type_ is date:
            self.scalaire(valeur, "dates", valeur.isoformat())
        elif _CHOIX.get(type_.__name__) is type_:
            self.scalaire(valeur, "choix", [type_.__name__, valeur.name])
        else:
            raise PasUnModele(f"{type_.__name__} ne s'écrit pas")

    def suite(self, valeur: Any, sorte: str, contenu: list[Any]) -> None:
        """Place une suite après celles qu'elle contient : on la lira d'un coup."""
        for x in contenu:
            self.voir(x)
        self.placer(valeur, "suites", self.suites, (sorte, contenu))

    def scalaire(self, valeur: Any, nom: str, ecrite: Any) -> None:
        cle = (type(valeur), valeur)
        if cle not in self.valeurs:
            self.placer(valeur, nom, self.scalaires[nom], ecrite)
            self.valeurs[cle] = self.places[id(valeur)]
        self.places[id(valeur)] = self.valeurs[cle]

    def placer(self, valeur: Any, nom: str, liste: list[Any], ecrite: Any) -> None:
        self.places[id(valeur)] = (nom, len(liste))
        liste.append(ecrite)


def ecrire(modele: m.Modele) -> str:
    """Rend le texte d'un modèle, en ASCII ; lève `PasUnModele` s'il porte ce qui ne s'écrit pas."""
    return _Ecriture().ecrire(modele)


# --- lire -------------------------------------------------------------------------------------------------------------


def lire(texte: str) -> m.Modele:
    """Rend le modèle d'un texte ; lève `PasUnModele` si ce n'en est pas un."""
    attend = gc.isenabled()
    gc.disable()  # des milliers d'objets neufs, tous gardés : le ramasse-miettes les parcourrait pour rien
    try:
        return _lire(json.loads(texte))
    except (ValueError, TypeError, LookupError, ArithmeticError, AttributeError, RecursionError) as erreur:
        raise PasUnModele("ce texte n'est pas celui d'un modèle") from erreur
    finally:
        if attend:
            gc.enable()


def _lire(ecrit: Mapping[str, Any]) -> m.Modele:
    valeurs: list[Any] = [*_FIXES, *ecrit["textes"], *ecrit["entiers"]]
    valeurs += [Fraction(haut, bas) for haut, bas in ecrit["fractions"]]
    valeurs += map(date.fromisoformat, ecrit["dates"])
    valeurs += [_CHOIX[classe][nom] for classe, nom in ecrit["choix"]]
    par_classe = []
    for nom, nombre, colonnes in ecrit["objets"]:
        classe = _CLASSES[nom]
        for champ, rangs in zip(_CHAMPS[classe], colonnes, strict=True):
            if len(rangs) != nombre:  # avant d'en créer autant : ce nombre peut être n'importe quoi
                raise PasUnModele(f"{classe.__name__}.{champ} n'a pas toutes ses valeurs")
        neufs = [object.__new__(classe) for _ in range(nombre)]
        valeurs += neufs
        par_classe.append((classe, neufs, colonnes))
    valeur_de = valeurs.__getitem__
    for sorte, rangs in ecrit["suites"]:
        valeurs.append(_SUITES[sorte](list(map(valeur_de, rangs))))
    for classe, neufs, colonnes in par_classe:
        for champ, rangs in zip(_CHAMPS[classe], colonnes, strict=True):
            ranger = vars(classe)[champ].__set__  # la case elle-même : la classe, gelée, refuse l'affectation
            deque(map(ranger, neufs, map(valeur_de, rangs)), maxlen=0)
    modele = valeurs[ecrit["modele"]]
    if not isinstance(modele, m.Modele):
        raise PasUnModele("ce n'est pas un modèle")
    return modele
