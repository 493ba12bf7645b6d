"""Deux conditions peuvent-elles être vraies ensemble ? Une réponse sûre quand elle est « non ».

Chaque condition devient des alternatives, chacune une suite d'affirmations simples. Deux alternatives se contredisent
quand, sur un même sujet, leurs choix, leurs rangs, leurs bornes ou leurs oui/non n'ont rien en commun. Ce qui ne se
réduit pas ainsi (deux faits comparés l'un à l'autre, un calcul) n'est reconnu que s'il est écrit pareil des deux côtés.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction
from itertools import product

from moteur.modele import expressions as e
from moteur.modele.types import Sorte

Valeur = Fraction | date
Resoudre = Callable[[e.Expr], Valeur | None]
"""Rend la valeur d'une expression qui ne dépend pas du dossier, ou rien."""

ALTERNATIVES_MAX = 200
_RANGS_MAX = 200
_NEGATIONS = {"=": "≠", "≠": "=", "<": "≥", "≥": "<", ">": "≤", "≤": ">"}
_RETOURNES = {"=": "=", "≠": "≠", "<": ">", ">": "<", "≤": "≥", "≥": "≤"}
_ORDRES = {"=": "=", "≠": "<>", "<": "<", ">": ">", "≤": "<=", "≥": ">="}


@dataclass(frozen=True, slots=True)
class _Dans:
    """« le sujet est l'une de ces valeurs » : plusieurs égalités reliées par « ou »."""

    sujet: e.Expr
    valeurs: frozenset[Valeur]


_Atome = e.Expr | _Dans
_Alternative = tuple[tuple[_Atome, bool], ...]


def incompatibles(a: e.Expr | None, b: e.Expr | None, resoudre: Resoudre) -> bool:
    """Dit si l'on est sûr que deux conditions ne sont jamais vraies ensemble ; sans condition, toujours vraie."""
    if a is not None and b is not None and (e.Contraire(a, a.lieu) == b or e.Contraire(b, b.lieu) == a):
        return True
    gauche, droite = _alternatives(a, resoudre), _alternatives(b, resoudre)
    if gauche is None or droite is None:
        return False
    return all(_contradictoires((*x, *y), resoudre) for x in gauche for y in droite)


def impossible(condition: e.Expr | None, resoudre: Resoudre) -> bool:
    """Dit si l'on est sûr qu'une condition n'est jamais vraie."""
    return incompatibles(condition, None, resoudre)


def implique(a: e.Expr | None, b: e.Expr | None, resoudre: Resoudre) -> bool:
    """Dit si l'on est sûr que la seconde condition est vraie chaque fois que la première l'est."""
    return b is None or a == b or incompatibles(a, e.Contraire(b, b.lieu), resoudre)


# --- alternatives ----------------------------------------------------------------------------------------------------


def _alternatives(condition: e.Expr | None, resoudre: Resoudre) -> list[_Alternative] | None:
    """Rend les alternatives d'une condition, ou rien s'il y en a trop."""
    return [()] if condition is None else _developper(condition, resoudre, vrai=True)


def _developper(expr: e.Expr, resoudre: Resoudre, *, vrai: bool) -> list[_Alternative] | None:
    if isinstance(expr, e.Contraire):
        return _developper(expr.terme, resoudre, vrai=not vrai)
    if isinstance(expr, e.Un) and (dans := _dans(expr, resoudre)) is not None:
        return [((dans, vrai),)]
    if not isinstance(expr, e.Tous | e.Un):
        return [((expr, vrai),)]
    parties = [_developper(t, resoudre, vrai=vrai) for t in expr.termes]
    connues = [p for p in parties if p is not None]
    if len(connues) < len(parties):
        return None
    if isinstance(expr, e.Tous) is vrai:
        taille = 1
        for partie in connues:
            taille *= len(partie)
        return [sum(x, ()) for x in product(*connues)] if taille <= ALTERNATIVES_MAX else None
    reunies = [x for partie in connues for x in partie]
    return reunies if len(reunies) <= ALTERNATIVES_MAX else None


def _dans(expr: e.Un, resoudre: Resoudre) -> _Dans | None:
    sujets: dict[e.Expr, None] = {}
    valeurs: list[Valeur] = []
    for terme in expr.termes:
        if not isinstance(terme, e.Comparer) or terme.operateur != "=":
            return None
        valeur = resoudre(terme.droite)
        if valeur is None:
            return None
        sujets[terme.gauche] = None
        valeurs.append(valeur)
    return _Dans(next(iter(sujets)), frozenset(valeurs)) if len(sujets) == 1 else None


# --- contradictions --------------------------------------------------------------------------------------------------


@dataclass
class _Bornes:
    """Ce qu'un nombre ou une date peut encore valoir ; `permis` quand il n'a qu'un petit nombre de valeurs."""

    permis: frozenset[Valeur] | None = None
    bas: Valeur | None = None
    bas_exclu: bool = False
    haut: Valeur | None = None
    haut_exclu: bool = False
    exclus: set[Valeur] = field(default_factory=set)

    def restreindre(self, operateur: str, valeur: Valeur) -> None:
        """Retient « sujet opérateur valeur »."""
        if self.permis is not None:
            self.permis = frozenset(v for v in self.permis if _vrai(v, operateur, valeur))
            return
        if operateur == "≠":
            self.exclus.add(valeur)
        if operateur in {"=", "≥", ">"}:
            plus_haut = self.bas is None or _vrai(valeur, ">", self.bas)
            if plus_haut or (valeur == self.bas and operateur == ">"):
                self.bas, self.bas_exclu = valeur, operateur == ">"
        if operateur in {"=", "≤", "<"}:
            plus_bas = self.haut is None or _vrai(valeur, "<", self.haut)
            if plus_bas or (valeur == self.haut and operateur == "<"):
                self.haut, self.haut_exclu = valeur, operateur == "<"

    def vide(self) -> bool:
        """Dit s'il ne reste aucune valeur."""
        if self.permis is not None:
            return not self.permis
        if self.bas is None or self.haut is None:
            return False
        if self.bas == self.haut:
            return self.bas_exclu or self.haut_exclu or self.bas in self.exclus
        return _vrai(self.bas, ">", self.haut)


def _vrai(gauche: Valeur, operateur: str, droite: Valeur) -> bool:
    if isinstance(gauche, date) is not isinstance(droite, date):
        return True  # des sortes différentes : on ne conclut rien
    g, d = _rang(gauche), _rang(droite)
    return ("=" if g == d else "<" if g < d else ">") in _ORDRES[operateur]


def _rang(valeur: Valeur) -> Fraction:
    return Fraction(valeur.toordinal()) if isinstance(valeur, date) else valeur


class _Contexte:
    """Ce que des affirmations, prises ensemble, laissent possible."""

    def __init__(self, resoudre: Resoudre) -> None:
        self.resoudre = resoudre
        self.bornes: dict[e.Expr, _Bornes] = {}
        self.choix: dict[e.Expr, frozenset[str]] = {}
        self.ordres: dict[tuple[e.Expr, e.Expr], frozenset[str]] = {}
        self.verites: dict[_Atome, bool] = {}
        self.listes: dict[e.Expr, tuple[list[frozenset[str]], set[str]]] = {}
        self.contradictoire = False

    def affirmer(self, atome: _Atome, *, vrai: bool) -> None:
        """Ajoute une affirmation."""
        if self.verites.setdefault(atome, vrai) is not vrai:
            self.contradictoire = True
        elif isinstance(atome, _Dans):
            self._dans(atome, vrai=vrai)
        elif isinstance(atome, e.Comparer):
            self._comparer(atome, atome.operateur if vrai else _NEGATIONS[atome.operateur])
        elif isinstance(atome, e.EstParmi):
            self._choisir(atome.sujet, frozenset(atome.valeurs), vrai=vrai)
        elif isinstance(atome, e.Comprend):
            presents, absents = self.listes.setdefault(atome.sujet, ([], set()))
            if vrai:
                presents.append(frozenset(atome.valeurs))
            else:
                absents.update(atome.valeurs)
            self.contradictoire = self.contradictoire or any(p <= absents for p in presents)
        elif isinstance(atome, e.Constante) and isinstance(atome.valeur, bool):
            self.contradictoire = self.contradictoire or atome.valeur is not vrai

    def _de(self, sujet: e.Expr) -> _Bornes:
        if sujet not in self.bornes:
            self.bornes[sujet] = _depart(sujet)
        return self.bornes[sujet]

    def _dans(self, atome: _Dans, *, vrai: bool) -> None:
        bornes = self._de(atome.sujet)
        if vrai:
            if bornes.permis is None:
                bornes.permis = frozenset(v for v in atome.valeurs if _dedans(bornes, v))
            else:
                bornes.permis &= atome.valeurs
        else:
            for valeur in atome.valeurs:
                bornes.restreindre("≠", valeur)
        self.contradictoire = self.contradictoire or bornes.vide()

    def _choisir(self, sujet: e.Expr, valeurs: frozenset[str], *, vrai: bool) -> None:
        if isinstance(sujet, e.Constante):
            self.contradictoire = self.contradictoire or (sujet.valeur in valeurs) is not vrai
            return
        restent = self.choix.get(sujet, frozenset(sujet.type.choix))
        self.choix[sujet] = restent & valeurs if vrai else restent - valeurs
        self.contradictoire = self.contradictoire or not self.choix[sujet]

    def _comparer(self, atome: e.Comparer, operateur: str) -> None:
        gauche, droite = atome.gauche, atome.droite
        if gauche.type.sorte is Sorte.CHOIX and isinstance(droite, e.Constante) and operateur in {"=", "≠"}:
            self._choisir(gauche, frozenset({str(droite.valeur)}), vrai=operateur == "=")
            return
        a, b = self.resoudre(gauche), self.resoudre(droite)
        if a is not None and b is not None:
            self.contradictoire = self.contradictoire or not _vrai(a, operateur, b)
        elif b is not None:
            self._borner(gauche, operateur, b)
        elif a is not None:
            self._borner(droite, _RETOURNES[operateur], a)
        else:
            self._ordonner(gauche, droite, operateur)

    def _borner(self, sujet: e.Expr, operateur: str, valeur: Valeur) -> None:
        bornes = self._de(sujet)
        bornes.restreindre(operateur, valeur)
        self.contradictoire = self.contradictoire or bornes.vide()

    def _ordonner(self, gauche: e.Expr, droite: e.Expr, operateur: str) -> None:
        """Deux valeurs inconnues : seul leur ordre l'une par rapport à l'autre se retient."""
        if (droite, gauche) in self.ordres:
            gauche, droite, operateur = droite, gauche, _RETOURNES[operateur]
        possibles = frozenset("=") if gauche == droite else frozenset("<=>")
        restent = self.ordres.get((gauche, droite), possibles) & frozenset(_ORDRES[operateur])
        self.ordres[gauche, droite] = restent
        self.contradictoire = self.contradictoire or not restent


def _depart(sujet: e.Expr) -> _Bornes:
    """Rend ce qu'un sujet peut valoir d'après son type."""
    type_ = sujet.type
    if type_.sorte is not Sorte.NOMBRE:
        return _Bornes()
    bas, haut = type_.minimum, type_.maximum
    if type_.rang and bas is not None and haut is not None and haut - bas <= _RANGS_MAX:
        return _Bornes(permis=frozenset(bas + n for n in range(int(haut - bas) + 1)))
    return _Bornes(bas=bas, haut=haut)


def _dedans(bornes: _Bornes, valeur: Valeur) -> bool:
    bas = bornes.bas is None or _vrai(valeur, ">" if bornes.bas_exclu else "≥", bornes.bas)
    haut = bornes.haut is None or _vrai(valeur, "<" if bornes.haut_exclu else "≤", bornes.haut)
    return bas and haut and valeur not in bornes.exclus


def _contradictoires(affirmations: Iterable[tuple[_Atome, bool]], resoudre: Resoudre) -> bool:
    contexte = _Contexte(resoudre)
    for atome, vrai in affirmations:
        contexte.affirmer(atome, vrai=vrai)
        if contexte.contradictoire:
            return True
    return False
