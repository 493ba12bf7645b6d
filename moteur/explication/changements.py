"""Ce qui changerait un résultat, et de combien : cherché en instruisant de nouveau, un fait donné à la fois.

Pour un choix ou un oui/non, on essaie les autres valeurs. Pour un nombre ou une date, on essaie de part et d'autre des
seuils que la trace a comparés, au pas du fait près, et l'on resserre entre la dernière valeur qui ne change rien et la
première qui change quelque chose : la réponse est exacte au pas. Aucune règle n'est refaite ici, tout vient du plan.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from fractions import Fraction
from itertools import groupby
from typing import Final

from moteur.execution import natif
from moteur.execution.evaluation import HorsCalendrier, Noeud
from moteur.execution.instruire import Resultat
from moteur.execution.trace import Retenue, Trace
from moteur.execution.valeurs import SANS_OBJET, Inconnu, Valeur
from moteur.explication import nombres
from moteur.explication.contenu import ChangementProche
from moteur.explication.dependances import Dependances
from moteur.explication.motifs import motifs
from moteur.explication.operations import ecrire_valeur
from moteur.explication.phrases import Redacteur, enumerer
from moteur.modele import expressions as e
from moteur.modele.expressions import Brute
from moteur.modele.modele import Fait, fait_nu
from moteur.modele.types import Sorte
from moteur.plan.plan import planifier

LE_PLUS_PROCHE, SEUIL, REPONSE, ENSEMBLE = "le plus proche", "seuil", "autre réponse", "ensemble"

_DOUBLEMENTS: Final = 30
"""On cherche jusqu'à 2 à cette puissance de pas : au-delà, aucun montant n'a de sens."""
_SECANTES: Final = 8
"""Essais d'une sécante ; les règles étant affines par morceaux, deux suffisent d'ordinaire."""
_LES_DEUX_BOUTS: Final = (-1, 1)
_RANGS: Final = (-1, 1, -2, 2, -3, 3, -4, 4, -5, 5)
_PLUSIEURS: Final = 2
_DITES: Final = 3


def changements(
    resultat: Resultat, fait: str, dependances: Dependances, redacteur: Redacteur
) -> tuple[ChangementProche, ...]:
    """Rend, pour chaque fait donné dont un résultat dépend, ce qui le changerait."""
    recherche = _Recherche(resultat, fait, dependances, redacteur)
    etapes = dependances.de(fait)
    donnes = [f for f in redacteur.modele.ranger(etapes) if f in resultat.dossier.donnees and f != fait]
    seuls = tuple(x for f in donnes for x in recherche.du_fait(f))
    return seuls or tuple(recherche.ensemble(donnes))


@dataclass(frozen=True, slots=True)
class _Echelle:
    """Les valeurs d'un fait, numérotées au pas près : 0 est celle du dossier."""

    origine: Fraction | date
    pas: Fraction
    fait: Fait

    def valeur(self, rang: int) -> Brute | None:
        """La valeur d'un rang ; rien hors des bornes du fait."""
        if isinstance(self.origine, date):
            try:
                return self.origine + timedelta(days=rang)
            except OverflowError:
                return None
        valeur = self.origine + rang * self.pas
        return valeur if self.fait.type.borne(valeur) else None

    def rang(self, valeur: Fraction | date) -> Fraction:
        """Le rang d'une valeur, entier si elle est sur l'échelle."""
        if isinstance(self.origine, date):
            assert isinstance(valeur, date)
            return Fraction((valeur - self.origine).days)
        assert isinstance(valeur, Fraction)
        return (valeur - self.origine) / self.pas


@dataclass(frozen=True, slots=True)
class _Bascule:
    """Deux valeurs que la trace compare, et la phrase qui le dit."""

    ou: str
    gauche: e.Expr
    droite: e.Expr
    texte: str


class _Recherche:
    def __init__(self, resultat: Resultat, fait: str, dependances: Dependances, redacteur: Redacteur) -> None:
        self.depart = (resultat.plan, resultat.trace)
        self.plan = planifier(resultat.plan.edition, (fait_nu(fait),))[0]
        self.donnees = {f: d.valeur for f, d in resultat.dossier.donnees.items()}
        self.fait = fait
        self.trace = resultat.trace
        self.dependances = dependances
        self.redacteur = redacteur
        self.etapes = dependances.de(fait)
        self.amont = {f: set(dependances.de(f)) for f in self.etapes}
        self.essais: dict[tuple[str, Brute], Trace] = {}

    def essai(self, ident: str, valeur: Brute) -> Trace:
        """La trace du même dossier, où un seul fait est autre."""
        if valeur == self.donnees[ident]:
            return self.trace
        if (ident, valeur) not in self.essais:
            essaye = self.donnees | {ident: valeur}
            try:
                self.essais[ident, valeur] = natif.executer(self.plan, essaye, self.depart, frozenset({ident}))
            except HorsCalendrier:  # une date si lointaine n'apprendrait rien
                self.essais[ident, valeur] = self.trace
        return self.essais[ident, valeur]

    def change(self, ident: str, valeur: Brute | None) -> bool:
        """Vrai si le résultat n'est plus le même."""
        return valeur is not None and not _memes(
            self.essai(ident, valeur).valeur(self.fait), self.trace.valeur(self.fait)
        )

    def du_fait(self, ident: str) -> Iterator[ChangementProche]:
        """Les changements d'un fait donné."""
        fait, valeur = self.redacteur.fait(ident), self.donnees[ident]
        if isinstance(valeur, Fraction) and fait.type.rang:
            yield from self._du_rang(ident, fait, valeur)
        elif isinstance(valeur, Fraction | date):
            yield from self._du_nombre(ident, _Echelle(valeur, _pas(fait, valeur), fait))
        else:
            autres = [self._ecrire(ident, x, REPONSE) for x in self._reponses(fait, valeur) if self.change(ident, x)]
            for _, semblables in groupby(sorted(autres, key=_effet), key=_effet):
                yield _reunir(list(semblables))

    def _reponses(self, fait: Fait, valeur: Brute) -> list[Brute]:
        """Les autres réponses à un oui/non, à un choix, à une liste de choix (une de plus, ou une de moins)."""
        if isinstance(valeur, bool):
            return [not valeur]
        if isinstance(valeur, frozenset):
            return [valeur ^ {x} for x in fait.type.choix]
        return [x for x in fait.type.choix if x != valeur] if fait.type.sorte is Sorte.CHOIX else []

    def _du_rang(self, ident: str, fait: Fait, valeur: Fraction) -> Iterator[ChangementProche]:
        """D'un rang, le premier qui change le résultat de part et d'autre."""
        for sens in _LES_DEUX_BOUTS:
            autre = valeur + sens
            while fait.type.borne(autre) and not self.change(ident, autre):
                autre += sens
            if fait.type.borne(autre):
                yield self._ecrire(ident, autre, REPONSE)

    # --- plusieurs faits à la fois -----------------------------------------------------------------------------------

    def ensemble(self, donnes: list[str]) -> Iterator[ChangementProche]:
        """Quand aucun fait n'y suffit seul : de chacun, le premier changement qui lève un motif ; tous à la fois."""
        autres: dict[str, Brute] = {}
        for ident in donnes:
            reste = self._motifs(self.trace)
            leve = next((v for v in self._candidats(ident) if self._motifs(self.essai(ident, v)) < reste), None)
            if leve is not None:
                autres[ident] = leve
        if len(autres) < _PLUSIEURS:
            return
        try:
            trace = natif.executer(self.plan, self.donnees | autres, self.depart, frozenset(autres))
        except HorsCalendrier:
            return
        if not _memes(trace.valeur(self.fait), self.trace.valeur(self.fait)):
            for ident, autre in autres.items():
                yield self._ecrire(ident, autre, ENSEMBLE, apres=trace.valeur(self.fait))

    def _motifs(self, trace: Trace) -> int:
        """Le nombre de motifs d'un fait sans objet, ou « non » ; aucun d'un autre."""
        if trace.valeur(self.fait) not in (SANS_OBJET, False):
            return 0
        return len(motifs(Dependances(trace, self.redacteur.modele), self.fait, self.redacteur))

    def _candidats(self, ident: str) -> Iterator[Brute]:
        """Les valeurs à essayer d'un fait, la plus proche d'abord."""
        fait, valeur = self.redacteur.fait(ident), self.donnees[ident]
        if not isinstance(valeur, Fraction | date):
            yield from self._reponses(fait, valeur)
            return
        echelle = _Echelle(valeur, _pas(fait, valeur), fait)
        rangs = _RANGS if fait.type.rang else sorted(self._seuils(ident, echelle), key=abs)
        yield from (v for v in map(echelle.valeur, rangs) if v is not None)

    # --- nombres et dates --------------------------------------------------------------------------------------------

    def _du_nombre(self, ident: str, echelle: _Echelle) -> Iterator[ChangementProche]:
        seuils = self._seuils(ident, echelle)
        lisse = self._se_calcule(ident)
        trouves = [self._premier(ident, echelle, sens, list(seuils), lisse=lisse) for sens in _LES_DEUX_BOUTS]
        rangs = [r for r in trouves if r is not None]
        premiers = [min(rangs, key=abs)] if lisse and rangs else rangs
        dits: set[int] = set()
        for rang in premiers:
            dits.add(rang)
            yield self._ecrire_rang(ident, echelle, rang, "" if lisse else seuils.get(rang, ""), LE_PLUS_PROCHE)
        for sens in _LES_DEUX_BOUTS:
            loin = sorted((r for r in seuils if r * sens > 0 and r not in dits), key=abs)
            rang_seuil = next((r for r in loin if self._bascule(ident, echelle, r, sens)), None)
            if rang_seuil is not None:
                yield self._ecrire_rang(ident, echelle, rang_seuil, seuils[rang_seuil], SEUIL)

    def _bascule(self, ident: str, echelle: _Echelle, rang: int, sens: int) -> bool:
        """Vrai si le résultat change, et qu'une autre branche conclut à ce rang qu'au précédent."""
        ici, avant = echelle.valeur(rang), echelle.valeur(rang - sens)
        if ici is None or avant is None or not self.change(ident, ici):
            return False
        return self._branches(self.essai(ident, ici)) != self._branches(self.essai(ident, avant))

    def _branches(self, trace: Trace) -> dict[str, object]:
        suivies = Dependances(trace, self.redacteur.modele).de(self.fait)
        return {
            f: x.issue.branche.lieu if isinstance(x.issue, Retenue) else type(x.issue)
            for f, x in suivies.items()
            if x.origine == "déduit"
        }

    def _premier(self, ident: str, echelle: _Echelle, sens: int, seuils: list[int], *, lisse: bool) -> int | None:
        """Le rang le plus proche de 0, dans ce sens, dont le résultat n'est plus celui du dossier."""
        candidats = {r for r in seuils if r * sens > 0}
        if lisse:
            candidats |= {sens * 2**n for n in range(_DOUBLEMENTS)}
        sans_effet = 0
        for rang in sorted(candidats, key=abs):
            valeur = echelle.valeur(rang)
            if valeur is None:
                return None
            if self.change(ident, valeur):
                return self._resserrer(ident, echelle, sans_effet, rang)
            sans_effet = rang
        return None

    def _resserrer(self, ident: str, echelle: _Echelle, sans_effet: int, avec: int) -> int:
        while abs(avec - sans_effet) > 1:
            milieu = (avec + sans_effet) // 2
            if self.change(ident, echelle.valeur(milieu)):
                avec = milieu
            else:
                sans_effet = milieu
        return avec

    # --- seuils ------------------------------------------------------------------------------------------------------

    def _seuils(self, ident: str, echelle: _Echelle) -> dict[int, str]:
        """Les rangs de part et d'autre des égalités que la trace a comparées, et ce qui s'y compare."""
        seuils: dict[int, str] = {}
        for bascule in self._bascules(ident):
            croisement = self._croisement(ident, echelle, bascule)
            if croisement is None:
                continue
            bas = croisement.__floor__()
            for rang in range(bas - 1, bas + 3):
                if rang and echelle.valeur(rang) is not None:
                    seuils.setdefault(rang, bascule.texte)
        return seuils

    def _bascules(self, ident: str) -> Iterator[_Bascule]:
        """Les comparaisons, les plus petits et les parts qui ont compté, et dont un côté dépend du fait."""
        for fait, etape in self.etapes.items():
            if ident not in self.amont[fait]:
                continue
            for noeud in self.dependances.noeuds_etape(etape):
                for gauche, droite in _couples(noeud):
                    if self._depend(gauche, ident) or self._depend(droite, ident):
                        texte = f"{self.redacteur.en_mots(gauche.expr)} = {self.redacteur.en_mots(droite.expr)}"
                        yield _Bascule(fait, gauche.expr, droite.expr, texte)

    def _depend(self, noeud: Noeud, ident: str) -> bool:
        return any(n.fait is not None and ident in self.amont.get(n.fait, {n.fait}) for n in _parties(noeud))

    def _croisement(self, ident: str, echelle: _Echelle, bascule: _Bascule) -> Fraction | None:
        """Le rang où les deux côtés sont égaux : par sécante, exacte dès que les côtés sont affines."""

        def ecart(rang: Fraction) -> Fraction | None:
            valeur = echelle.valeur(rang.__floor__())
            return None if valeur is None else self._ecart(self.essai(ident, valeur), bascule)

        gauche, droite = Fraction(0), Fraction(1)
        avant, apres = ecart(gauche), ecart(droite)
        if apres is None:
            droite = Fraction(-1)
            apres = ecart(droite)
        for _ in range(_SECANTES):
            if avant is None or apres is None or avant == apres:
                return None
            suivant = droite - apres * (droite - gauche) / (apres - avant)
            if abs(suivant) > 2**_DOUBLEMENTS:
                return None
            if abs(suivant - droite) < 1 or abs(suivant - gauche) < 1:
                return suivant
            gauche, avant, droite = droite, apres, Fraction(suivant.__floor__())
            apres = ecart(droite)
        return droite

    def _ecart(self, trace: Trace, bascule: _Bascule) -> Fraction | None:
        """De combien le côté gauche dépasse le droit, dans une autre trace ; rien s'il n'y est plus comparé."""
        etape = trace.etapes[bascule.ou]
        racines = [x.condition for x in etape.examens if x.condition is not None]
        racines += [etape.conclusion] if etape.conclusion is not None else []
        for racine in racines:
            for noeud in _parties(racine):
                for gauche, droite in _couples(noeud):
                    if gauche.expr is bascule.gauche and droite.expr is bascule.droite:
                        return _difference(gauche.valeur, droite.valeur)
        return None

    def _se_calcule(self, ident: str) -> bool:
        """Vrai si le fait entre dans un calcul, et non dans de seules comparaisons."""
        return any(
            n.fait == ident
            for etape in self.etapes.values()
            for racine in self.dependances.noeuds_etape(etape)
            if not isinstance(racine.expr, e.Comparer | e.EstParmi | e.EstConnu | e.EstSansObjet | e.Tous | e.Un)
            for n in (racine, *racine.enfants)
            if etape.conclusion is not None and _dans(etape.conclusion, n)
        )

    # --- écriture ----------------------------------------------------------------------------------------------------

    def _ecrire_rang(self, ident: str, echelle: _Echelle, rang: int, seuil: str, sorte: str) -> ChangementProche:
        valeur = echelle.valeur(rang)
        assert valeur is not None
        return self._ecrire(ident, valeur, sorte, seuil)

    def _ecrire(
        self, ident: str, autre: Brute, sorte: str, seuil: str = "", apres: Valeur | None = None
    ) -> ChangementProche:
        fait, conclu = self.redacteur.fait(ident), self.redacteur.fait(self.fait)
        avant = self.trace.valeur(self.fait)
        if apres is None:
            apres = self.essai(ident, autre).valeur(self.fait)
        manquants = apres.manquants if isinstance(apres, Inconnu) else frozenset()
        return ChangementProche(
            fait=ident,
            nom=fait.nom,
            sorte=sorte,
            valeur=ecrire_valeur(self.donnees[ident], fait, self.redacteur),
            autre=ecrire_valeur(autre, fait, self.redacteur),
            ecart="" if fait.type.rang else _dire_ecart(self.donnees[ident], autre, fait),
            avant=ecrire_valeur(avant, conclu, self.redacteur),
            apres=ecrire_valeur(apres, conclu, self.redacteur),
            effet=_dire_ecart(avant, apres, conclu),
            seuil=seuil,
            manquants=tuple(self.redacteur.nom(f) for f in self.redacteur.modele.ranger(manquants)),
        )


# --- réponses semblables ----------------------------------------------------------------------------------------------


def _effet(change: ChangementProche) -> tuple[str, tuple[str, ...]]:
    return change.apres.texte, change.manquants


def _reunir(changes: list[ChangementProche]) -> ChangementProche:
    """Réunit les réponses qui ont le même effet."""
    if len(changes) == 1:
        return changes[0]
    textes = [c.autre.texte for c in changes]
    dit = enumerer(textes, "ou")
    if len(textes) > _DITES:
        dit = f"{', '.join(textes[:_DITES])} ou {len(textes) - _DITES} autres réponses"
    return replace(
        changes[0], autre=replace(changes[0].autre, texte=dit, valeur=[str(c.autre.valeur) for c in changes])
    )


# --- valeurs ----------------------------------------------------------------------------------------------------------


def _memes(gauche: Valeur, droite: Valeur) -> bool:
    if isinstance(gauche, Inconnu) or isinstance(droite, Inconnu):
        return isinstance(gauche, Inconnu) and isinstance(droite, Inconnu) and gauche.manquants == droite.manquants
    return gauche is droite if SANS_OBJET in (gauche, droite) else gauche == droite


def _pas(fait: Fait, valeur: Fraction | date) -> Fraction:
    """Le plus petit changement qu'on écrirait d'un fait : ses décimales, le centime d'un montant, l'unité sinon."""
    if fait.type.decimales is not None:
        return Fraction(1, 10**fait.type.decimales)
    euros = any(mot == "€" for mot, _ in fait.type.unite.puissances)
    entier = isinstance(valeur, date) or valeur.denominator == 1
    return Fraction(1) if entier and not euros else Fraction(1, 100)


def _difference(gauche: Valeur, droite: Valeur) -> Fraction | None:
    if isinstance(gauche, Fraction) and isinstance(droite, Fraction):
        return gauche - droite
    if isinstance(gauche, date) and isinstance(droite, date):
        return Fraction((gauche - droite).days)
    return None


def _couples(noeud: Noeud) -> Iterator[tuple[Noeud, Noeud]]:
    """Les valeurs qu'un nœud compare : les deux côtés, les termes d'un plus petit, une part et ses bornes."""
    if isinstance(noeud.expr, e.Comparer):
        yield noeud.enfants[0], noeud.enfants[1]
    elif isinstance(noeud.expr, e.Extremum | e.Part):
        premier, *autres = noeud.enfants
        for autre in autres:
            yield premier, autre


def _parties(noeud: Noeud) -> Iterator[Noeud]:
    yield noeud
    for enfant in noeud.enfants:
        yield from _parties(enfant)


def _dans(racine: Noeud, cherche: Noeud) -> bool:
    return any(n is cherche for n in _parties(racine))


def _dire_ecart(avant: Valeur, apres: Valeur, fait: Fait) -> str:
    """De combien : « + 12,40 € par mois », « − 3 jours » ; rien entre deux valeurs qui ne se soustraient pas."""
    ecart = _difference(apres, avant)
    if ecart is None or isinstance(avant, bool):
        return ""
    signe = "+" if ecart > 0 else "−"
    if isinstance(avant, date):
        jours = abs(int(ecart))
        return f"{signe}{nombres.INSECABLE}{jours} jour{'s' * (jours > 1)}"
    return f"{signe}{nombres.INSECABLE}{nombres.nombre(abs(ecart), fait.type)}"
