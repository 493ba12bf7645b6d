"""Arbre d'expression → expression typée : noms résolus, unités et types vérifiés, nombres du droit refusés."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from functools import singledispatchmethod
from typing import Any

from moteur.diagnostics import Diagnostic, Lieu
from moteur.diagnostics.catalogue import (
    r001_nom_inconnu,
    r003_unites,
    r004_type,
    r005_choix_inconnu,
    r013_unite_manquante,
    r018_arguments,
    r020_nombre_du_droit,
    r021_enumeration,
    r031_unite_inconnue,
    r041_fait_d_element,
    r043_imputation,
)
from moteur.diagnostics.suggestions import vouliez_vous
from moteur.langage import arbre
from moteur.langage.ecriture import ecrire
from moteur.langage.noms import sans_article
from moteur.modele import expressions as e
from moteur.modele.modele import DATE_APPRECIATION, Entite, Enumeration
from moteur.modele.series import Serie, type_serie
from moteur.modele.types import BOOLEEN, DATE, Sorte, Type, nombre
from moteur.modele.unites import PURE, Unite, lire_unite
from moteur.modele.unites_voisines import Voisins
from moteur.modele.vocabulaire import Vocabulaire, cle_nom

_PERMIS = {Fraction(0), Fraction(1)}
_UNITES = frozenset({"€", "h", "jour", "mois", "an"})
_PAS_DE_DATE = frozenset({"jour", "mois", "an", "jour ouvrable", "jour ouvré"})
_PAS_DE_CALENDRIER = frozenset({"mois", "an"})


class _Faute(Exception):
    """Interrompt la liaison d'une expression ; le diagnostic est déjà noté, ou la faute déjà dite ailleurs."""


@dataclass
class Contexte:
    """Ce que les noms désignent à l'endroit où l'on lit ; `boucle` : énumération → valeur courante."""

    vocabulaire: Vocabulaire
    series: Mapping[str, Serie]
    boucle: Mapping[str, str] = field(default_factory=dict)
    series_par_nom: Mapping[str, str] = field(default_factory=dict)
    unites: frozenset[str] = frozenset()
    entite: str | None = None  # l'entité dont on lit les faits de l'élément courant


def mots_d_unites(vocabulaire: Vocabulaire, series: Mapping[str, Serie]) -> frozenset[str]:
    """Rend les mots dont sont faites les unités des faits et des barèmes, et celles du temps et de l'argent."""
    lues = [*(f.type.unite for f in vocabulaire.faits.values()), *(s.unite for s in series.values())]
    return _UNITES | {mot for unite in lues for mot, _ in unite.puissances}


class Lieur:
    """Lie des expressions dans un contexte ; les fautes s'accumulent, `echecs` compte les expressions perdues."""

    def __init__(self, contexte: Contexte) -> None:
        self.contexte = contexte
        self.fautes: list[Diagnostic] = []
        self.echecs = 0
        self.sans_cle: dict[str, list[tuple[Lieu, str]]] = {}  # énumération → noms employés sans leur clé

    def lier(self, noeud: Any, attendu: Type | None = None) -> e.Expr | None:
        """Rend l'expression typée, ou rien si elle est fautive ; `attendu` guide la lecture des choix et des rangs."""
        try:
            return self._attendre(self._lier(noeud, attendu), attendu)
        except _Faute:
            self.echecs += 1
            return None

    # --- outils ------------------------------------------------------------------------------------------------------

    def _faute(self, diagnostic: Diagnostic) -> _Faute:
        self.fautes.append(diagnostic)
        return _Faute()

    def _chacun(self, noeuds: Iterable[Any], lire: Callable[[Any], e.Expr]) -> list[e.Expr]:
        """Lie chaque nœud, pour dire les fautes de tous ; échoue si l'un a échoué."""
        lus: list[e.Expr] = []
        manque = False
        for noeud in noeuds:
            try:
                lus.append(lire(noeud))
            except _Faute:
                manque = True
        if manque:
            raise _Faute
        return lus

    def _attendre(self, expr: e.Expr, attendu: Type | None) -> e.Expr:
        if attendu is None:
            return expr
        if expr.type.sorte is not attendu.sorte:
            raise self._faute(r004_type.faute(expr.lieu, str(attendu), str(expr.type)))
        if attendu.sorte is Sorte.NOMBRE and not expr.type.unite.compatible(attendu.unite):
            if isinstance(expr, e.Constante) and expr.type.unite.pure:
                raise self._faute(r013_unite_manquante.faute(expr.lieu, str(expr.valeur), str(attendu.unite)))
            voulue, trouvee = attendu.unite, expr.type.unite
            proches = [(n, str(voulue)) for n in self._voisins().meme_sujet(expr, voulue)]
            passages = self._voisins().passages(voulue, trouvee)
            raise self._faute(
                r003_unites.attendue(expr.lieu, str(voulue), str(trouvee), proches=proches, passages=passages)
            )
        if attendu.sorte in {Sorte.CHOIX, Sorte.LISTE} and not set(expr.type.choix) <= set(attendu.choix):
            raise self._faute(r005_choix_inconnu.autre_liste(expr.lieu, *self._libelles(expr.type, attendu)))
        return expr

    def _libelles(self, type_: Type, attendu: Type) -> tuple[list[str], list[str]]:
        """Rend les choix que le premier admet en trop, et ceux que le second admet."""
        libelles = self.contexte.vocabulaire.libelles_choix
        trop = [libelles.get(c, c) for c in type_.choix if c not in attendu.choix]
        return trop, [libelles.get(c, c) for c in attendu.choix]

    def _nombre(self, noeud: Any, attendu: Type | None = None) -> e.Expr:
        return self._attendre_nombre(self._lier(noeud, attendu))

    def _condition(self, noeud: Any) -> e.Expr:
        expr = self._lier(noeud, BOOLEEN)
        return self._attendre(expr, BOOLEEN)

    def _voisins(self) -> Voisins:
        return Voisins(self.contexte.vocabulaire, self.contexte.series)

    def _memes_unites(self, lieu: Lieu, termes: list[e.Expr], action: str) -> None:
        premier = termes[0]
        for terme in termes[1:]:
            if premier.type.unite.compatible(terme.type.unite):
                continue
            for zero, autre in ((terme, premier), (premier, terme)):
                if isinstance(zero, e.Constante) and zero.type.unite.pure and zero.valeur in _PERMIS:
                    texte = str(zero.valeur)
                    raise self._faute(r013_unite_manquante.faute(zero.lieu, texte, str(autre.type.unite)))
            gauche, droite = (premier.lieu, str(premier.type.unite)), (terme.lieu, str(terme.type.unite))
            proches = [
                (nom, str(autre.type.unite))
                for expr, autre in ((premier, terme), (terme, premier))
                for nom in self._voisins().meme_sujet(expr, autre.type.unite, sauf=autre)
            ]
            passages = self._voisins().passages(premier.type.unite, terme.type.unite)
            raise self._faute(r003_unites.faute(lieu, gauche, droite, action, proches=proches, passages=passages))

    # --- un nœud -----------------------------------------------------------------------------------------------------

    @singledispatchmethod
    def _lier(self, noeud: Any, attendu: Type | None = None) -> e.Expr:
        raise TypeError(f"nœud inattendu : {noeud!r}")

    @_lier.register
    def _(self, noeud: arbre.Nombre, attendu: Type | None = None) -> e.Expr:
        valeur = noeud.valeur
        if attendu is not None and attendu.rang and noeud.unite is None:
            return self._rang(noeud, attendu)
        unite = self._unite(noeud) if noeud.unite else PURE
        if noeud.unite == "%":
            valeur = valeur / 100
        if valeur not in _PERMIS or (valeur == 1 and not unite.pure):
            raise self._faute(r020_nombre_du_droit.faute(noeud.lieu, ecrire(noeud), self._baremes(valeur, unite)))
        return e.Constante(valeur, nombre(unite, 0), noeud.lieu)

    def _baremes(self, valeur: Fraction, unite: Unite) -> list[str]:
        """Rend les barèmes dont la dernière valeur est celle-ci : c'est sans doute l'un d'eux que l'on voulait."""
        series = (s for s in self.contexte.series.values() if s.valeurs and s.unite.compatible(unite))
        return [s.nom for s in series if s.valeurs[-1].valeur == valeur]

    def _rang(self, noeud: arbre.Nombre, attendu: Type) -> e.Expr:
        """Une valeur d'un fait ordinal : entière, et dans ses bornes."""
        bas, haut = attendu.minimum, attendu.maximum
        if noeud.valeur.denominator != 1:
            raise self._faute(r005_choix_inconnu.rang_decimal(noeud.lieu, ecrire(noeud)))
        if (bas is not None and noeud.valeur < bas) or (haut is not None and noeud.valeur > haut):
            raise self._faute(r005_choix_inconnu.hors_bornes(noeud.lieu, ecrire(noeud), bas, haut))
        return e.Constante(noeud.valeur, Type(Sorte.NOMBRE, PURE, 0), noeud.lieu)

    def _unite(self, noeud: arbre.Nombre) -> Unite:
        unite = lire_unite(noeud.unite or "")
        connues = self.contexte.unites
        if unite is None or any(mot not in connues for mot, _ in unite.puissances):
            aide = vouliez_vous(noeud.unite or "", sorted(connues))
            raise self._faute(r031_unite_inconnue.faute(noeud.lieu, noeud.unite or "", aide))
        return unite

    @_lier.register
    def _(self, noeud: arbre.Booleen, attendu: Type | None = None) -> e.Expr:
        return e.Constante(noeud.valeur, BOOLEEN, noeud.lieu)

    @_lier.register
    def _(self, noeud: arbre.Reference, attendu: Type | None = None) -> e.Expr:
        cle = cle_nom(noeud.nom)
        vocabulaire = self.contexte.vocabulaire
        if attendu is not None and attendu.sorte is Sorte.CHOIX and not noeud.arguments:
            if cle in self.contexte.boucle and cle not in vocabulaire.par_nom:
                return e.Constante(self.contexte.boucle[cle], attendu, noeud.lieu)
            choix = vocabulaire.choix.get(cle)
            if choix in attendu.choix:
                return e.Constante(choix, attendu, noeud.lieu)
        self._taire(noeud)
        if cle in vocabulaire.par_nom and not noeud.arguments:
            fait = vocabulaire.faits[vocabulaire.par_nom[cle]]
            if fait.entite is not None and fait.entite != self.contexte.entite:
                entite = vocabulaire.entite(fait.entite)
                raise self._faute(r041_fait_d_element.faute(noeud.lieu, noeud.nom, entite.nom))
            return e.ValeurFait(fait.identifiant, fait.type, noeud.lieu, vocabulaire.liste_de(fait))
        if cle in vocabulaire.familles:
            return self._membre(noeud, cle)
        if cle in self.contexte.series_par_nom:
            return self._serie(noeud, None)
        if cle in self.contexte.boucle:
            enumeration = vocabulaire.enumerations[cle]
            type_ = Type(Sorte.CHOIX, choix=tuple(enumeration.valeurs))
            return e.Constante(self.contexte.boucle[cle], type_, noeud.lieu)
        if attendu is not None and attendu.sorte is Sorte.CHOIX:
            libelles = [vocabulaire.libelles_choix[c] for c in attendu.choix]
            aide = vouliez_vous(noeud.nom, libelles)
            raise self._faute(r005_choix_inconnu.faute(noeud.lieu, noeud.nom, libelles, aide))
        connus = [*vocabulaire.noms(), *(sans_article(s.nom) for s in self.contexte.series.values())]
        if cle in vocabulaire.par_nom:
            raise self._faute(r018_arguments.faute(noeud.lieu, noeud.nom, []))
        if cle in vocabulaire.choix or cle in vocabulaire.enumerations or cle in vocabulaire.ancres:
            if cle in vocabulaire.choix:
                raise self._faute(r004_type.choix_seul(noeud.lieu, noeud.nom, self._faits_du_choix(cle)))
            quoi = "une ancre" if cle in vocabulaire.ancres else "une énumération"
            raise self._faute(r004_type.faute(noeud.lieu, "un fait ou un barème", f"{quoi}, « {noeud.nom} »"))
        if _NOMBRE_EN_LETTRES.match(cle):
            raise self._faute(r020_nombre_du_droit.faute(noeud.lieu, noeud.nom))
        aide = vouliez_vous(noeud.nom, [n for n in connus if cle_nom(n) != cle], nettement=True)
        raise self._faute(r001_nom_inconnu.faute(noeud.lieu, noeud.nom, aide))

    def _faits_du_choix(self, cle: str) -> list[str]:
        vocabulaire = self.contexte.vocabulaire
        choix = vocabulaire.choix[cle]
        return [f.nom for f in vocabulaire.faits.values() if f.type.sorte is Sorte.CHOIX and choix in f.type.choix]

    def _est_un_choix(self, noeud: Any) -> bool:
        return isinstance(noeud, arbre.Reference) and cle_nom(noeud.nom) in self.contexte.vocabulaire.choix

    def _taire(self, noeud: arbre.Reference) -> None:
        """Échoue sans rien dire sur un nom dont la déclaration est déjà fautive."""
        if cle_nom(noeud.nom) in self.contexte.vocabulaire.perdus:
            raise _Faute

    def _membre(self, noeud: arbre.Reference, cle: str) -> e.Expr:
        vocabulaire = self.contexte.vocabulaire
        enumeration = vocabulaire.enumerations[vocabulaire.enumeration_de[cle]]
        nom_enumeration = cle_nom(enumeration.nom)
        if not noeud.arguments and nom_enumeration in self.contexte.boucle:
            valeur = self.contexte.boucle[nom_enumeration]
        elif len(noeud.arguments) == 1:
            type_ = Type(Sorte.CHOIX, choix=tuple(enumeration.valeurs))
            argument = self._cle(noeud.arguments[0], type_)
            if not isinstance(argument, e.Constante):
                raise self._faute(r004_type.faute(argument.lieu, f"une valeur de « {enumeration.nom} »", "un calcul"))
            valeur = str(argument.valeur)
        elif not noeud.arguments:
            self.sans_cle.setdefault(enumeration.nom, []).append((noeud.lieu, noeud.nom))
            raise _Faute
        else:
            raise self._faute(r018_arguments.faute(noeud.lieu, noeud.nom, [enumeration.nom]))
        fait = vocabulaire.faits[vocabulaire.familles[cle][valeur]]
        return e.ValeurFait(fait.identifiant, fait.type, noeud.lieu)

    def _cle(self, noeud: Any, type_: Type) -> e.Expr:
        if isinstance(noeud, arbre.Nombre):
            noeud = arbre.Reference(noeud.lieu, str(noeud.valeur))
        return self._attendre(self._lier(noeud, type_), type_)

    def _serie(self, noeud: arbre.Reference, jour: e.Expr | None) -> e.Expr:
        serie = self.contexte.series[self.contexte.series_par_nom[cle_nom(noeud.nom)]]
        if len(noeud.arguments) != len(serie.cles):
            raise self._faute(r018_arguments.faute(noeud.lieu, noeud.nom, list(serie.cles)))
        types = [Type(Sorte.CHOIX, choix=tuple(self._enumeration_de_cle(serie, c).valeurs)) for c in serie.cles]
        couples = list(zip(noeud.arguments, types, strict=True))
        cles = self._chacun(couples, lambda couple: self._cle(*couple))
        return e.ValeurSerie(serie.identifiant, tuple(cles), jour, type_serie(serie), noeud.lieu)

    def _enumeration_de_cle(self, serie: Serie, nom: str) -> Enumeration:
        vocabulaire = self.contexte.vocabulaire
        enumeration = vocabulaire.enumerations.get(cle_nom(nom))
        if enumeration is not None:
            return enumeration
        if cle_nom(nom) in vocabulaire.perdus:
            raise _Faute
        aide = vouliez_vous(nom, [x.nom for x in vocabulaire.enumerations.values()])
        raise self._faute(r021_enumeration.faute(serie.lieu, nom, aide))

    @_lier.register
    def _(self, noeud: arbre.ValeurAu, attendu: Type | None = None) -> e.Expr:
        self._taire(noeud.serie)
        if cle_nom(noeud.serie.nom) not in self.contexte.series_par_nom:
            if cle_nom(noeud.serie.nom) in self.contexte.vocabulaire.par_nom:
                raise self._faute(r004_type.faute(noeud.serie.lieu, "un barème", f"un fait, « {noeud.serie.nom} »"))
            noms = [s.nom for s in self.contexte.series.values()]
            aide = vouliez_vous(noeud.serie.nom, noms, nettement=True)
            raise self._faute(r001_nom_inconnu.faute(noeud.serie.lieu, noeud.serie.nom, aide))
        jour = self._attendre(self._lier(noeud.jour, DATE), DATE)
        return self._serie(noeud.serie, jour)

    @_lier.register
    def _(self, noeud: arbre.Operation, attendu: Type | None = None) -> e.Expr:
        gauche, droite = self._chacun((noeud.gauche, noeud.droite), self._lier)
        if gauche.type.sorte is Sorte.DATE:
            return self._operation_date(noeud, gauche, droite)
        gauche, droite = self._chacun((gauche, droite), self._attendre_nombre)
        if noeud.operateur in {"+", "−"}:
            self._memes_unites(noeud.lieu, [gauche, droite], "additionner" if noeud.operateur == "+" else "soustraire")
            type_ = nombre(gauche.type.unite, _plus_de_decimales([gauche, droite]))
        elif noeud.operateur == "×":
            decimales = None
            if gauche.type.decimales is not None and droite.type.decimales is not None:
                decimales = gauche.type.decimales + droite.type.decimales
            type_ = nombre(gauche.type.unite * droite.type.unite, decimales)
        else:
            type_ = nombre(gauche.type.unite / droite.type.unite)
        return e.Calcul(noeud.operateur, gauche, droite, type_, noeud.lieu)

    def _attendre_nombre(self, expr: e.Expr) -> e.Expr:
        if expr.type.sorte is not Sorte.NOMBRE:
            raise self._faute(r004_type.faute(expr.lieu, "un nombre", str(expr.type)))
        return expr

    def _operation_date(self, noeud: arbre.Operation, gauche: e.Expr, droite: e.Expr) -> e.Expr:
        if droite.type.sorte is Sorte.DATE and noeud.operateur == "−":
            return e.EcartDates(droite, gauche, nombre(lire_unite("jour") or PURE, 0), noeud.lieu)
        droite = self._attendre_nombre(droite)
        pas = str(droite.type.unite)
        if pas not in _PAS_DE_DATE or noeud.operateur not in {"+", "−"}:
            raise self._faute(r004_type.faute(droite.lieu, "une durée en jours, mois ou ans", str(droite.type)))
        if pas in _PAS_DE_CALENDRIER and noeud.fin_de_mois is None:
            raise self._faute(r004_type.fin_de_mois(noeud.lieu))
        return e.DecalerDate(gauche, droite, pas, 1 if noeud.operateur == "+" else -1, noeud.fin_de_mois, noeud.lieu)

    @_lier.register
    def _(self, noeud: arbre.Comparaison, attendu: Type | None = None) -> e.Expr:
        gauche_d_abord = not isinstance(noeud.gauche, arbre.Nombre)
        d_abord, ensuite = (noeud.gauche, noeud.droite) if gauche_d_abord else (noeud.droite, noeud.gauche)
        try:
            premier = self._lier(d_abord)
        except _Faute:
            if isinstance(ensuite, arbre.Operation | arbre.Reference) and not self._est_un_choix(ensuite):
                self._lier(ensuite)
            raise
        second = self._lier(ensuite, premier.type)
        gauche, droite = (premier, second) if gauche_d_abord else (second, premier)
        if gauche.type.sorte is not droite.type.sorte:
            cotes = (gauche.lieu, str(gauche.type)), (droite.lieu, str(droite.type))
            raise self._faute(r004_type.comparaison(noeud.lieu, *cotes))
        if gauche.type.sorte is Sorte.CHOIX and not set(gauche.type.choix) & set(droite.type.choix):
            raise self._faute(r005_choix_inconnu.autre_liste(droite.lieu, *self._libelles(droite.type, gauche.type)))
        if gauche.type.sorte is Sorte.NOMBRE:
            self._memes_unites(noeud.lieu, [gauche, droite], "comparer")
        elif gauche.type.sorte is not Sorte.DATE and noeud.operateur not in {"=", "≠"}:
            raise self._faute(r004_type.faute(noeud.lieu, "des nombres ou des dates", str(gauche.type)))
        return e.Comparer(noeud.operateur, gauche, droite, noeud.lieu)

    @_lier.register
    def _(self, noeud: arbre.Connecteur, attendu: Type | None = None) -> e.Expr:
        termes = tuple(self._chacun(noeud.termes, self._condition))
        return e.Tous(termes, noeud.lieu) if noeud.mot == "et" else e.Un(termes, noeud.lieu)

    @_lier.register
    def _(self, noeud: arbre.Negation, attendu: Type | None = None) -> e.Expr:
        return e.Contraire(self._condition(noeud.terme), noeud.lieu)

    @_lier.register
    def _(self, noeud: arbre.Appartenance, attendu: Type | None = None) -> e.Expr:
        sujet = self._lier(noeud.sujet)
        sorte = sujet.type.sorte
        if sorte is Sorte.BOOLEEN and noeud.verbe == "est":
            valeur = self._attendre(self._lier(noeud.valeurs[0], BOOLEEN), BOOLEEN)
            if not isinstance(valeur, e.Constante):
                raise self._faute(r004_type.faute(valeur.lieu, "oui ou non", "un fait"))
            contraire = noeud.contraire is bool(valeur.valeur)
            return e.Contraire(sujet, noeud.lieu) if contraire else sujet
        if sujet.type.rang and noeud.verbe == "est":
            return self._est_un_rang(noeud, sujet)
        voulu = Sorte.CHOIX if noeud.verbe == "est" else Sorte.LISTE
        if sorte is not voulu:
            raise self._faute(r004_type.appartenance(sujet.lieu, noeud.verbe, voulu.value, str(sujet.type)))
        type_choix = Type(Sorte.CHOIX, choix=sujet.type.choix)

        def choix(ecrite: Any) -> e.Expr:
            if isinstance(ecrite, arbre.Nombre):
                ecrite = arbre.Reference(ecrite.lieu, ecrire(ecrite))
            lu = self._attendre(self._lier(ecrite, type_choix), type_choix)
            if not isinstance(lu, e.Constante):
                raise self._faute(r004_type.faute(lu.lieu, "un choix", "un fait"))
            return lu

        constantes = self._chacun(noeud.valeurs, choix)
        valeurs = [str(c.valeur) for c in constantes if isinstance(c, e.Constante)]
        classe = e.EstParmi if noeud.verbe == "est" else e.Comprend
        expr = classe(sujet, tuple(valeurs), noeud.lieu)
        return e.Contraire(expr, noeud.lieu) if noeud.contraire else expr

    def _est_un_rang(self, noeud: arbre.Appartenance, sujet: e.Expr) -> e.Expr:
        """« GIR est 4 », « GIR est l'un de 3, 4 », et leurs contraires."""

        def rang(ecrite: Any) -> e.Expr:
            if not isinstance(ecrite, arbre.Nombre):
                lu = self._lier(ecrite, sujet.type)
                raise self._faute(r004_type.faute(ecrite.lieu, str(sujet.type), f"« {ecrire(ecrite)} », {lu.type}"))
            return self._lier(ecrite, sujet.type)

        rangs = self._chacun(noeud.valeurs, rang)
        if len(rangs) == 1:
            return e.Comparer("≠" if noeud.contraire else "=", sujet, rangs[0], noeud.lieu)
        un = e.Un(tuple(e.Comparer("=", sujet, r, noeud.lieu) for r in rangs), noeud.lieu)
        return e.Contraire(un, noeud.lieu) if noeud.contraire else un

    @_lier.register
    def _(self, noeud: arbre.Connu, attendu: Type | None = None) -> e.Expr:
        expr = e.EstConnu(self._lier(noeud.sujet), noeud.lieu)
        return e.Contraire(expr, noeud.lieu) if noeud.contraire else expr

    @_lier.register
    def _(self, noeud: arbre.SansObjet, attendu: Type | None = None) -> e.Expr:
        expr = e.EstSansObjet(self._lier(noeud.sujet), noeud.lieu)
        return e.Contraire(expr, noeud.lieu) if noeud.contraire else expr

    @_lier.register
    def _(self, noeud: arbre.Extremum, attendu: Type | None = None) -> e.Expr:
        termes = self._chacun(noeud.termes, self._lier)
        if termes[0].type.sorte is Sorte.DATE:
            termes = self._chacun(termes, lambda t: self._attendre(t, DATE))
            return e.Extremum(noeud.sens == "grand", tuple(termes), DATE, noeud.lieu)
        termes = self._chacun(termes, self._attendre_nombre)
        self._memes_unites(noeud.lieu, termes, "comparer")
        type_ = nombre(termes[0].type.unite, _plus_de_decimales(termes))
        return e.Extremum(noeud.sens == "grand", tuple(termes), type_, noeud.lieu)

    @_lier.register
    def _(self, noeud: arbre.Compte, attendu: Type | None = None) -> e.Expr:
        return e.Compter(tuple(self._chacun(noeud.termes, self._condition)), nombre(PURE, 0), noeud.lieu)

    @_lier.register
    def _(self, noeud: arbre.Part, attendu: Type | None = None) -> e.Expr:
        termes = self._chacun((t for t in (noeud.sujet, noeud.bas, noeud.haut) if t is not None), self._nombre)
        sujet = termes[0]
        bas = termes[1] if noeud.bas is not None else None
        haut = termes[-1] if noeud.haut is not None else None
        self._memes_unites(noeud.lieu, termes, "comparer")
        type_ = nombre(sujet.type.unite, _plus_de_decimales(termes))
        return e.Part(sujet, bas, haut, type_, noeud.lieu)

    @_lier.register
    def _(self, noeud: arbre.Anniversaires, attendu: Type | None = None) -> e.Expr:
        bornes = (noeud.debut, noeud.fin)
        debut, fin = self._chacun(bornes, lambda d: self._attendre(self._lier(d, DATE), DATE))
        return e.Revolus(debut, fin, noeud.pas, nombre(lire_unite(noeud.pas) or PURE, 0), noeud.lieu)

    @_lier.register
    def _(self, noeud: arbre.JourCalcule, attendu: Type | None = None) -> e.Expr:
        jour = self._attendre(self._lier(noeud.jour, DATE), DATE)
        au = e.ValeurFait(DATE_APPRECIATION, DATE, noeud.lieu) if noeud.forme == "dernier anniversaire" else None
        return e.JourCalcule(noeud.forme, jour, au, noeud.lieu)

    @_lier.register
    def _(self, noeud: arbre.Report, attendu: Type | None = None) -> e.Expr:
        jour = self._attendre(self._lier(noeud.jour, DATE), DATE)
        return e.Reporter(jour, noeud.sorte, noeud.lieu)

    @_lier.register
    def _(self, noeud: arbre.JoursDuMois, attendu: Type | None = None) -> e.Expr:
        jour = self._attendre(self._lier(noeud.jour, DATE), DATE)
        return e.JoursDuMois(jour, nombre(lire_unite("jour") or PURE, 0), noeud.lieu)

    @_lier.register
    def _(self, noeud: arbre.PremierJanvier, attendu: Type | None = None) -> e.Expr:
        if noeud.jour is None:
            return e.PremierJanvier(e.ValeurFait(DATE_APPRECIATION, DATE, noeud.lieu), noeud.lieu)
        return e.PremierJanvier(self._attendre(self._lier(noeud.jour, DATE), DATE), noeud.lieu)

    @_lier.register
    def _(self, noeud: arbre.Arrondi, attendu: Type | None = None) -> e.Expr:
        terme = self._nombre(noeud.terme, attendu)
        pas, decimales = (Fraction(1, 100), 2) if noeud.precision == "centime" else (Fraction(1), 0)
        return e.Arrondir(terme, pas, noeud.sens, nombre(terme.type.unite, decimales), noeud.lieu)

    @_lier.register
    def _(self, noeud: arbre.Imputation, attendu: Type | None = None) -> e.Expr:
        entite = self.contexte.entite
        if entite is None:
            raise self._faute(r043_imputation.faute(noeud.lieu))
        demande, capacite = self._nombre(noeud.demande, attendu), self._nombre(noeud.capacite, attendu)
        self._memes_unites(noeud.lieu, [demande, capacite], "imputer")
        jour = self._attendre(self._lier(noeud.jour, DATE), DATE)
        duree = self._nombre(noeud.duree, None)
        if duree.type.unite != lire_unite("mois"):
            raise self._faute(r043_imputation.duree(noeud.duree.lieu))
        limite = e.DecalerDate(jour, duree, "mois", 1, "dernier", noeud.lieu)
        type_ = nombre(demande.type.unite, _plus_de_decimales([demande, capacite]))
        liste = self.contexte.vocabulaire.entite(entite).liste
        return e.Imputer(noeud.sorte, liste, jour, limite, demande, capacite, type_, noeud.lieu)

    @_lier.register
    def _(self, noeud: arbre.Agregat, attendu: Type | None = None) -> e.Expr:
        cle = cle_nom(noeud.ensemble.nom)
        if cle in self.contexte.vocabulaire.entites:
            return self._agreger(noeud, self.contexte.vocabulaire.entites[cle])
        enumeration = self.contexte.vocabulaire.enumerations.get(cle)
        self._taire(noeud.ensemble)
        if enumeration is None:
            aide = vouliez_vous(noeud.ensemble.nom, [v.nom for v in self.contexte.vocabulaire.enumerations.values()])
            raise self._faute(r021_enumeration.faute(noeud.ensemble.lieu, noeud.ensemble.nom, aide))
        if cle in self.contexte.boucle:
            raise self._faute(r021_enumeration.deja_parcourue(noeud.ensemble.lieu, enumeration.nom))
        termes: list[e.Expr] = []
        lire: Callable[[Any], e.Expr] = self._nombre if noeud.sorte == "somme" else self._condition
        dehors = self.contexte.boucle
        for valeur in enumeration.valeurs:
            self.contexte.boucle = {**dehors, cle: valeur}
            try:
                termes.append(lire(noeud.terme))
            finally:
                self.contexte.boucle = dehors
        if noeud.sorte == "somme":
            somme = termes[0]
            self._memes_unites(noeud.lieu, termes, "additionner")
            for terme in termes[1:]:
                type_ = nombre(somme.type.unite, _plus_de_decimales([somme, terme]))
                somme = e.Calcul("+", somme, terme, type_, noeud.lieu)
            return somme
        if noeud.sorte == "nombre":
            return e.Compter(tuple(termes), nombre(PURE, 0), noeud.lieu)
        if noeud.sorte == "tout":
            return e.Tous(tuple(termes), noeud.lieu)
        un = e.Un(tuple(termes), noeud.lieu)
        return e.Contraire(un, noeud.lieu) if noeud.sorte == "aucun" else un

    def _agreger(self, noeud: arbre.Agregat, entite: Entite) -> e.Expr:
        dehors, self.contexte.entite = self.contexte.entite, entite.identifiant
        lire: Callable[[Any], e.Expr] = self._nombre if noeud.sorte == "somme" else self._condition
        try:
            terme = lire(noeud.terme)
        finally:
            self.contexte.entite = dehors
        if noeud.sorte == "somme":
            type_ = nombre(terme.type.unite, terme.type.decimales)
            return e.Agreger("somme", entite.identifiant, entite.liste, terme, type_, noeud.lieu)
        if noeud.sorte == "nombre":
            return e.Agreger("nombre", entite.identifiant, entite.liste, terme, nombre(PURE, 0), noeud.lieu)
        if noeud.sorte == "tout":
            return e.Agreger("tout", entite.identifiant, entite.liste, terme, BOOLEEN, noeud.lieu)
        un = e.Agreger("au moins un", entite.identifiant, entite.liste, terme, BOOLEEN, noeud.lieu)
        return e.Contraire(un, noeud.lieu) if noeud.sorte == "aucun" else un


_NOMBRE_EN_LETTRES = re.compile(
    r"(?:deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|vingt|trente|quarante|"
    r"cinquante|soixante|cent|mille)(?:-\w+)*\s+(?:mois|ans?|années?|jours?|heures?|semaines?|euros?|fois)\b"
)


def _plus_de_decimales(termes: list[e.Expr]) -> int | None:
    decimales = [t.type.decimales for t in termes]
    connues = [d for d in decimales if d is not None]
    return max(connues) if len(connues) == len(decimales) else None
