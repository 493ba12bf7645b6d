"""Une expression et des valeurs → sa valeur et le détail du calcul ; exact, sans flottant.

Partagé par `natif` et `agenda` : les montants, les dates et les comparaisons se calculent ici et nulle part ailleurs.
"""

from __future__ import annotations

import calendar
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import MAXYEAR, MINYEAR, date, timedelta
from fractions import Fraction
from typing import Any, Final

from moteur.execution import calendrier
from moteur.execution.imputation import Mois, imputer
from moteur.execution.valeurs import SANS_OBJET, Inconnu, Valeur, reunir
from moteur.langage.noms import identifiant
from moteur.modele import expressions as e
from moteur.modele.modele import element
from moteur.modele.series import Serie, ValeurDatee
from moteur.modele.types import ELEMENTS


@dataclass(slots=True)  # `Final` plutôt que `frozen`, que chaque nœud paierait : il s'en fait des centaines par dossier
class Noeud:
    """Une expression évaluée : ce qu'elle vaut et ce que valent ses parties ; ne se change pas, peut se partager.

    `parametre` : la valeur de barème employée, pour une série ; `fait` : le fait lu, ou celui de l'élément courant ;
    `prises` : sur quels éléments une imputation a puisé, et combien.
    """

    expr: Final[e.Expr]
    valeur: Final[Valeur]
    enfants: Final[tuple[Noeud, ...]] = ()
    parametre: Final[ValeurDatee | None] = None
    fait: Final[str | None] = None
    prises: Final[tuple[tuple[int, Fraction], ...]] = ()


@dataclass(frozen=True, slots=True)
class Fixes:
    """Les expressions dont la valeur ne dépend de rien qu'un dossier donne, par leur identité, et leurs nœuds.

    Chacune ne s'évalue qu'une fois : son nœud sert ensuite à tous les dossiers qui donnent les mêmes faits.
    """

    exprs: frozenset[int] = frozenset()
    noeuds: dict[int, Noeud] = field(default_factory=dict)


AUCUNE_FIXE: Final = Fixes()
"""De quoi tout évaluer."""


class DivisionParZero(ArithmeticError):
    """Un défaut du moteur : la vérification des règles aurait dû l'exclure."""


class HorsCalendrier(ArithmeticError):
    """Une date comptée depuis `jour` est avant l'an 1, ou après l'an 9999 : le dossier est fautif."""

    def __init__(self, jour: date) -> None:
        super().__init__(f"une date comptée depuis le {jour.isoformat()} sort du calendrier")
        self.jour = jour


class Evaluateur:
    """Évalue des expressions sur un dictionnaire de valeurs, qu'il lit sans le copier."""

    def __init__(
        self, valeurs: Mapping[str, Valeur], series: Mapping[str, Serie], jour: date, fixes: Fixes = AUCUNE_FIXE
    ) -> None:
        self.valeurs = valeurs
        self.series = series
        self.jour = jour
        self.rang = 0  # de l'élément dont on lit les faits, le premier étant 1
        self._fixes = fixes.exprs
        self._noeuds = fixes.noeuds

    def evaluer(self, expr: e.Expr) -> Noeud:
        """Rend l'expression évaluée, avec ses parties."""
        if id(expr) not in self._fixes:
            return _METHODES[type(expr)](self, expr)
        noeud = self._noeuds.get(id(expr))
        if noeud is None:
            noeud = self._noeuds[id(expr)] = _METHODES[type(expr)](self, expr)
        return noeud

    def _constante(self, expr: e.Constante) -> Noeud:
        return Noeud(expr, expr.valeur)

    def _valeur_fait(self, expr: e.ValeurFait) -> Noeud:
        fait = expr.fait if expr.liste is None else element(expr.liste, self.rang, expr.fait)
        return Noeud(expr, self.valeurs[fait], (), None, fait)

    def _valeur_serie(self, expr: e.ValeurSerie) -> Noeud:
        enfants = tuple(self.evaluer(x) for x in (*expr.cles, *((expr.jour,) if expr.jour is not None else ())))
        absent = _absent(enfants)
        if absent is not None:
            return Noeud(expr, absent, enfants)
        jour = enfants[-1].valeur if expr.jour is not None else self.jour
        assert isinstance(jour, date)
        datee = self.series[expr.serie].en_vigueur(jour)
        if datee is None:
            return Noeud(expr, SANS_OBJET, enfants)
        if datee.table is not None:
            cle = tuple(str(n.valeur) for n in enfants[: len(expr.cles)])
            return Noeud(expr, datee.table[cle], enfants, datee)
        valeur = datee.valeur
        assert valeur is not None
        return Noeud(expr, identifiant(valeur) if isinstance(valeur, str) else valeur, enfants, datee)

    def _calculer(self, expr: e.Expr, termes: tuple[e.Expr, ...], calcul: Callable[..., Valeur]) -> Noeud:
        enfants = tuple([self.evaluer(t) for t in termes])
        absent = _absent(enfants)
        return Noeud(expr, absent if absent is not None else calcul(*[n.valeur for n in enfants]), enfants)

    def _calcul(self, expr: e.Calcul) -> Noeud:
        gauche, droite = self.evaluer(expr.gauche), self.evaluer(expr.droite)
        absent = _absent((gauche, droite))
        if absent is not None:
            nul = expr.operateur == "×" and isinstance(absent, Inconnu) and 0 in (gauche.valeur, droite.valeur)
            return Noeud(expr, Fraction(0) if nul else absent, (gauche, droite))
        g, d = gauche.valeur, droite.valeur
        assert isinstance(g, Fraction)
        assert isinstance(d, Fraction)
        if expr.operateur == "÷" and d == 0:
            raise DivisionParZero(f"division par zéro : {expr.lieu}")
        valeur = (
            g + d
            if expr.operateur == "+"
            else g - d
            if expr.operateur == "−"
            else g * d
            if expr.operateur == "×"
            else g / d
        )
        return Noeud(expr, valeur, (gauche, droite))

    def _decaler_date(self, expr: e.DecalerDate) -> Noeud:
        def decaler(jour: date, duree: Fraction) -> Valeur:
            if expr.pas in calendrier.JOURS_DE_LA_SEMAINE:
                return calendrier.ajouter(jour, expr.signe * int(duree), expr.pas) or SANS_OBJET
            return decaler_date(jour, expr.signe * int(duree), expr.pas, expr.fin_de_mois or "dernier")

        return self._calculer(expr, (expr.jour, expr.duree), decaler)

    def _ecart_dates(self, expr: e.EcartDates) -> Noeud:
        return self._calculer(expr, (expr.debut, expr.fin), lambda debut, fin: Fraction((fin - debut).days))

    def _comparer(self, expr: e.Comparer) -> Noeud:
        enfants = (self.evaluer(expr.gauche), self.evaluer(expr.droite))
        absent = _absent(enfants)
        if absent is None:
            return Noeud(expr, comparer(expr.operateur, enfants[0].valeur, enfants[1].valeur), enfants)
        return Noeud(expr, absent, enfants)

    def _tous(self, expr: e.Tous) -> Noeud:
        enfants = tuple([self.evaluer(t) for t in expr.termes])
        return Noeud(expr, connecter(enfants, decisif=False), enfants)

    def _un(self, expr: e.Un) -> Noeud:
        enfants = tuple([self.evaluer(t) for t in expr.termes])
        return Noeud(expr, connecter(enfants, decisif=True), enfants)

    def _contraire(self, expr: e.Contraire) -> Noeud:
        return self._calculer(expr, (expr.terme,), lambda v: not v)

    def _est_parmi(self, expr: e.EstParmi) -> Noeud:
        sujet = self.evaluer(expr.sujet)
        absent = _absent((sujet,))
        return Noeud(expr, absent if absent is not None else sujet.valeur in expr.valeurs, (sujet,))

    def _comprend(self, expr: e.Comprend) -> Noeud:
        return self._calculer(expr, (expr.sujet,), lambda v: not v.isdisjoint(expr.valeurs))

    def _est_connu(self, expr: e.EstConnu) -> Noeud:
        sujet = self.evaluer(expr.sujet)
        return Noeud(expr, not isinstance(sujet.valeur, Inconnu) and sujet.valeur is not SANS_OBJET, (sujet,))

    def _est_sans_objet(self, expr: e.EstSansObjet) -> Noeud:
        sujet = self.evaluer(expr.sujet)
        valeur = sujet.valeur
        return Noeud(expr, valeur if isinstance(valeur, Inconnu) else valeur is SANS_OBJET, (sujet,))

    def _extremum(self, expr: e.Extremum) -> Noeud:
        choisir: Callable[..., Any] = max if expr.plus_grand else min
        return self._calculer(expr, expr.termes, lambda *v: choisir(v))

    def _compter(self, expr: e.Compter) -> Noeud:
        return self._calculer(expr, expr.termes, lambda *v: Fraction(sum(v)))

    def _part(self, expr: e.Part) -> Noeud:
        bornes = tuple(b for b in (expr.bas, expr.haut) if b is not None)

        def part(sujet: Fraction, *limites: Fraction) -> Fraction:
            bas = limites[0] if expr.bas is not None else Fraction(0)
            haut = limites[-1] if expr.haut is not None else max(sujet, bas)
            return max(Fraction(0), min(sujet, haut) - bas)

        return self._calculer(expr, (expr.sujet, *bornes), part)

    def _revolus(self, expr: e.Revolus) -> Noeud:
        compter = annees_revolues if expr.pas == "an" else mois_revolus
        return self._calculer(expr, (expr.debut, expr.fin), compter)

    def _jour_calcule(self, expr: e.JourCalcule) -> Noeud:
        termes = (expr.jour,) if expr.au is None else (expr.jour, expr.au)
        return self._calculer(expr, termes, JOURS_CALCULES[expr.forme])

    def _reporter(self, expr: e.Reporter) -> Noeud:
        return self._calculer(expr, (expr.jour,), lambda jour: calendrier.reporter(jour, expr.sorte) or SANS_OBJET)

    def _jours_du_mois(self, expr: e.JoursDuMois) -> Noeud:
        return self._calculer(expr, (expr.jour,), lambda jour: Fraction(fin_du_mois(jour).day))

    def _premier_janvier(self, expr: e.PremierJanvier) -> Noeud:
        return self._calculer(expr, (expr.jour,), lambda jour: date(jour.year, 1, 1))

    def _agreger(self, expr: e.Agreger) -> Noeud:
        tete, rangs = self._parcourir(expr)
        if rangs is None:
            return Noeud(expr, tete.valeur, (tete,))
        termes = tuple(self._de(rang, expr.terme) for rang in rangs)
        noeuds = (tete, *termes)
        if expr.sorte in {"au moins un", "tout"}:
            return Noeud(expr, connecter(termes, decisif=expr.sorte == "au moins un"), noeuds)
        absent = _absent(termes)
        if absent is not None:
            return Noeud(expr, absent, noeuds)
        total = Fraction(0)
        for terme in termes:  # un oui compte pour un
            assert isinstance(terme.valeur, Fraction | bool)
            total += terme.valeur
        return Noeud(expr, total, noeuds)

    def _imputer(self, expr: e.Imputer) -> Noeud:
        tete, rangs = self._parcourir(expr)
        if rangs is None:
            return Noeud(expr, tete.valeur, (tete,))
        colonnes = (expr.jour, expr.limite, expr.demande, expr.capacite)
        lignes = [[self._de(rang, x) for x in colonnes] for rang in rangs]
        mois = [Mois(*(n.valeur for n in ligne)) for ligne in lignes]
        faite = imputer(mois, expr.liste, lambda jour: decaler_date(jour, 1, "mois", "dernier"))[self.rang - 1]
        valeur = faite.impute if expr.sorte == "imputé" else faite.reste
        return Noeud(expr, valeur, (tete, *(n for ligne in lignes for n in ligne)), prises=faite.prises)

    def _parcourir(self, expr: e.Agreger | e.Imputer) -> tuple[Noeud, range | None]:
        """Rend la liste que parcourt une expression, et les rangs de ses éléments ; aucun si on ne la connaît pas."""
        liste = self.valeurs[expr.liste]
        tete = Noeud(e.ValeurFait(expr.liste, ELEMENTS, expr.lieu), liste, fait=expr.liste)
        return tete, range(1, len(liste) + 1) if isinstance(liste, tuple) else None

    def _de(self, rang: int, expr: e.Expr) -> Noeud:
        """Évalue une expression pour l'élément de ce rang."""
        dehors, self.rang = self.rang, rang
        try:
            return self.evaluer(expr)
        finally:
            self.rang = dehors

    def _arrondir(self, expr: e.Arrondir) -> Noeud:
        return self._calculer(expr, (expr.terme,), lambda v: arrondir(v, expr.pas, expr.sens))


_METHODES: dict[type, Callable[[Evaluateur, Any], Noeud]] = {
    e.Constante: Evaluateur._constante,
    e.ValeurFait: Evaluateur._valeur_fait,
    e.ValeurSerie: Evaluateur._valeur_serie,
    e.Calcul: Evaluateur._calcul,
    e.DecalerDate: Evaluateur._decaler_date,
    e.EcartDates: Evaluateur._ecart_dates,
    e.Comparer: Evaluateur._comparer,
    e.Tous: Evaluateur._tous,
    e.Un: Evaluateur._un,
    e.Contraire: Evaluateur._contraire,
    e.EstParmi: Evaluateur._est_parmi,
    e.Comprend: Evaluateur._comprend,
    e.EstConnu: Evaluateur._est_connu,
    e.EstSansObjet: Evaluateur._est_sans_objet,
    e.Extremum: Evaluateur._extremum,
    e.Compter: Evaluateur._compter,
    e.Part: Evaluateur._part,
    e.Revolus: Evaluateur._revolus,
    e.JourCalcule: Evaluateur._jour_calcule,
    e.Reporter: Evaluateur._reporter,
    e.JoursDuMois: Evaluateur._jours_du_mois,
    e.PremierJanvier: Evaluateur._premier_janvier,
    e.Arrondir: Evaluateur._arrondir,
    e.Agreger: Evaluateur._agreger,
    e.Imputer: Evaluateur._imputer,
}


def _absent(noeuds: tuple[Noeud, ...]) -> Valeur | None:
    """Sans objet l'emporte : rien n'y changera ; puis l'inconnu, avec tous les faits manquants."""
    inconnus = []
    for noeud in noeuds:
        if noeud.valeur is SANS_OBJET:
            return SANS_OBJET
        if isinstance(noeud.valeur, Inconnu):
            inconnus.append(noeud.valeur)
    return reunir(inconnus) if inconnus else None


def connecter(noeuds: tuple[Noeud, ...], *, decisif: bool) -> Valeur:
    """« et » (décisif : faux) ou « ou » (décisif : vrai), à la Kleene ; sans objet ne tranche pas."""
    inconnus = []
    neutre: Valeur = not decisif
    for noeud in noeuds:
        valeur = noeud.valeur
        if valeur is decisif:
            return decisif
        if isinstance(valeur, Inconnu):
            inconnus.append(valeur)
        elif valeur is SANS_OBJET:
            neutre = SANS_OBJET
    return reunir(inconnus) if inconnus else neutre


def comparer(operateur: str, gauche: Any, droite: Any) -> bool:
    """Compare deux valeurs exactes."""
    if operateur == "=":
        return bool(gauche == droite)
    if operateur == "≠":
        return bool(gauche != droite)
    if operateur == "<":
        return bool(gauche < droite)
    if operateur == "≤":
        return bool(gauche <= droite)
    return bool(gauche > droite) if operateur == ">" else bool(gauche >= droite)


def arrondir(valeur: Fraction, pas: Fraction, sens: str) -> Fraction:
    """Arrondit au multiple de `pas` : au demi supérieur (en s'éloignant de zéro), par excès ou par défaut.

    >>> arrondir(Fraction("15.045"), Fraction(1, 100), "demi supérieur")
    Fraction(301, 20)
    """
    quotient = valeur / pas
    if sens == "supérieur":
        return -((-quotient).__floor__()) * pas
    if sens == "inférieur":
        return quotient.__floor__() * pas
    entier = (abs(quotient) + Fraction(1, 2)).__floor__()
    return (entier if quotient >= 0 else -entier) * pas


def annees_revolues(debut: date, fin: date) -> Fraction:
    """Nombre d'années révolues de `debut` à `fin` ; né un 29 février, on a un an de plus le 1er mars.

    >>> annees_revolues(date(1966, 6, 15), date(2026, 6, 14))
    Fraction(59, 1)
    """
    return Fraction(fin.year - debut.year - ((fin.month, fin.day) < (debut.month, debut.day)))


def mois_revolus(debut: date, fin: date) -> Fraction:
    """Nombre de mois révolus de `debut` à `fin` ; d'un 31, on a un mois de plus le 1er quand le mois n'a pas de 31.

    >>> mois_revolus(date(2026, 1, 31), date(2026, 2, 28)), mois_revolus(date(2026, 1, 31), date(2026, 3, 1))
    (Fraction(0, 1), Fraction(1, 1))
    """
    return Fraction(12 * (fin.year - debut.year) + fin.month - debut.month - (fin.day < debut.day))


def fin_du_mois(jour: date) -> date:
    """Le dernier jour du mois d'une date.

    >>> fin_du_mois(date(2028, 2, 10))
    datetime.date(2028, 2, 29)
    """
    return jour.replace(day=calendar.monthrange(jour.year, jour.month)[1])


def mois_suivant(jour: date) -> date:
    """Le 1er jour du mois suivant, strictement : d'un 1er, celui du mois d'après.

    >>> mois_suivant(date(2026, 12, 1))
    datetime.date(2027, 1, 1)
    """
    return ajouter_jours(fin_du_mois(jour), 1)


def dernier_anniversaire(jour: date, au: date) -> Valeur:
    """Le jour le plus récent, `au` compris, où `jour` a un nombre entier d'années ; sans objet s'il est à venir.

    Un 29 février a son anniversaire le 1er mars des années qui n'en ont pas.

    >>> dernier_anniversaire(date(2024, 2, 29), date(2026, 2, 28))
    datetime.date(2025, 3, 1)
    """
    if au < jour:
        return SANS_OBJET
    return decaler_date(jour, int(annees_revolues(jour, au)), "an", "suivant")


JOURS_CALCULES: dict[str, Callable[..., Valeur]] = {
    "1er jour du mois suivant": mois_suivant,
    "1er jour du mois": lambda jour: jour.replace(day=1),
    "dernier jour du mois": fin_du_mois,
    "veille": lambda jour: ajouter_jours(jour, -1),
    "lendemain": lambda jour: ajouter_jours(jour, 1),
    "dernier anniversaire": dernier_anniversaire,
}
"""Ce que vaut chaque jour calculé ; les clés sont les formes qu'écrit la grammaire."""


def ajouter_jours(jour: date, nombre: int) -> date:
    """Ajoute des jours, ou en ôte ; lève `HorsCalendrier`."""
    try:
        return jour + timedelta(days=nombre)
    except OverflowError:
        raise HorsCalendrier(jour) from None


def decaler_date(jour: date, nombre: int, pas: str, fin_de_mois: str) -> date:
    """Ajoute des jours, des mois ou des ans ; sans quantième, dernier jour du mois, ou premier du mois suivant.

    Lève `HorsCalendrier` si le jour n'en est pas.

    >>> decaler_date(date(2026, 1, 31), 1, "mois", "dernier")
    datetime.date(2026, 2, 28)
    """
    if pas == "jour":
        return ajouter_jours(jour, nombre)
    mois = jour.month - 1 + (nombre if pas == "mois" else 12 * nombre)
    annee, mois = jour.year + mois // 12, mois % 12 + 1
    if not MINYEAR <= annee <= MAXYEAR:
        raise HorsCalendrier(jour)
    dernier = calendar.monthrange(annee, mois)[1]
    if jour.day <= dernier:
        return date(annee, mois, jour.day)
    fin = date(annee, mois, dernier)
    return fin if fin_de_mois == "dernier" else ajouter_jours(fin, 1)
