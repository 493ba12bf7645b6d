"""Expression typée → phrase française, comme la règle la dit : en mots, ou avec les nombres de la personne.

Les deux écritures passent par la même fonction : seules changent les feuilles, un nom (« MTP du 1er janvier ») ou ce
qu'il vaut (« 1 192,55 €/mois »).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from fractions import Fraction
from functools import singledispatchmethod
from typing import Any, Final

from moteur.execution.evaluation import Noeud
from moteur.execution.valeurs import SANS_OBJET, Inconnu
from moteur.explication import nombres
from moteur.explication.contenu import Comparaison
from moteur.langage.noms import sans_article
from moteur.modele import expressions as e
from moteur.modele.modele import DATE_APPRECIATION, Fait, Modele

Feuille = Callable[[e.Expr], str | None]
"""Ce qu'une feuille écrit, ou rien pour laisser la phrase se faire."""

_OU, _ET, _COMPARAISON, _SOMME, _PRODUIT, _ATOME = range(6)
_RANG_CALCUL: Final = {"+": _SOMME, "−": _SOMME, "×": _PRODUIT, "÷": _PRODUIT}
_CONTRAIRES: Final = {"=": "≠", "≠": "=", "<": "≥", "≥": "<", ">": "≤", "≤": ">"}
NON_DONNE: Final = "non donné"
_FIN_DE_MOIS: Final = {"dernier": "dernier jour du mois", "suivant": "premier jour du mois suivant"}
_LONGUE_SOMME: Final = 4
_FEUILLES: Final = (e.Constante, e.ValeurFait, e.ValeurSerie, e.PremierJanvier)


def enumerer(textes: Iterable[str], liaison: str = "et") -> str:
    """Réunit des textes : « a, b et c ».

    >>> enumerer(["a", "b", "c"], "ou")
    'a, b ou c'
    """
    *debut, dernier = textes
    return f"{', '.join(debut)} {liaison} {dernier}" if debut else dernier


def arrondi(expr: e.Arrondir) -> str:
    """Nomme un arrondi : « arrondi au centime », « arrondi à l'euro supérieur »."""
    euros = any(mot == "€" for mot, _ in expr.type.unite.puissances)
    pas = "au centime" if expr.pas == Fraction(1, 100) else "à l'euro" if euros else "à l'unité"
    return f"arrondi {pas}" + ("" if expr.sens == "demi supérieur" else f" {expr.sens}")


def _commence_par_un_jour(texte: str) -> bool:
    """Vrai d'une date écrite, ou de « 1er janvier… », « 1er jour du mois… », « dernier jour du mois… »."""
    return texte[:1].isdigit() or texte.startswith("dernier")


def _de(jour: str) -> str:
    """« du 12/03/2026 », « d'entrée », « de date de la demande » : le vocabulaire ne garde pas l'article."""
    if _commence_par_un_jour(jour) or jour.startswith("lendemain"):
        return f"du {jour}"
    return f"d'{jour}" if _voyelle(jour) else f"de {jour}"


def _au(jour: str) -> str:
    """« au 12/03/2026 », « à la date de la demande », « à l'entrée »."""
    if jour.startswith(("date", "veille")):
        return f"à la {jour}"
    return f"à l'{jour}" if _voyelle(jour) else f"au {jour}"


def _voyelle(texte: str) -> bool:
    return texte[:1].lower() in "aàâeéèêiîoôuû"


def somme_sur(expr: e.Expr) -> list[e.Expr]:
    """Rend les termes d'une somme sur un ensemble (tous ses « + » ont un seul lieu), ou la seule expression.

    Une somme écrite terme à terme a un lieu par « + » : elle n'est pas rendue ici.
    """
    termes: list[e.Expr] = []
    reste = expr
    while isinstance(reste, e.Calcul) and reste.operateur == "+" and reste.lieu == expr.lieu:
        termes.append(reste.droite)
        reste = reste.gauche
    return [reste, *reversed(termes)]


def egalites(expr: e.Expr) -> tuple[e.Expr, list[e.Expr]] | None:
    """Rend le sujet et les valeurs d'une case « 2, 3, 4 » d'une table : un « ou » d'égalités sur le même sujet."""
    if not isinstance(expr, e.Un):
        return None
    droites: list[e.Expr] = []
    sujets: list[e.Expr] = []
    for terme in expr.termes:
        if not isinstance(terme, e.Comparer) or terme.operateur != "=":
            return None
        sujets.append(terme.gauche)
        droites.append(terme.droite)
    return (sujets[0], droites) if all(s == sujets[0] for s in sujets) else None


class Redacteur:
    """Écrit des expressions avec les noms du modèle."""

    def __init__(self, modele: Modele) -> None:
        self.modele = modele

    # --- les deux écritures ------------------------------------------------------------------------------------------

    def en_mots(self, expr: e.Expr) -> str:
        """Écrit l'expression avec les noms des faits et des barèmes."""
        return self._ecrire(expr, _OU, lambda _: None)

    def dire(self, noeud: Noeud) -> str:
        """Écrit l'expression en mots, en nommant l'élément dont elle lit les faits : « présence (proche aidant 2) »."""
        noms: dict[int, str] = {}
        pile = [noeud]
        while pile:
            courant = pile.pop()
            if courant.fait is not None:
                noms[id(courant.expr)] = self.nom(courant.fait)
            elif not isinstance(courant.expr, e.Agreger):  # il se dit de tous ses éléments à la fois
                pile += courant.enfants
        return self._ecrire(noeud.expr, _OU, lambda expr: noms.get(id(expr)))

    def en_chiffres(self, noeud: Noeud) -> str:
        """Écrit la même expression avec ce que ses parties ont valu."""
        return self._ecrire(noeud.expr, _OU, self._valeurs(noeud))

    def operandes(self, noeud: Noeud) -> str | None:
        """Écrit le dernier calcul, ses opérandes déjà réduits à un nombre ; rien si ce calcul est le seul."""
        expr, reduits = noeud.expr, list(_dernier_calcul(noeud))
        if isinstance(expr, e.Extremum | e.DecalerDate | e.EcartDates | e.Revolus | e.Reporter):
            reduits = list(noeud.enfants)
        if (
            (len(reduits) < 2 and not isinstance(expr, e.Reporter))
            or all(isinstance(n.expr, _FEUILLES) for n in reduits)
            or any(map(_sans_valeur, reduits))
        ):
            return None
        connus = {id(n.expr): self.valeur_de(n) for n in reduits}
        return self._ecrire(expr, _OU, lambda x: connus.get(id(x)))

    def valeur_de(self, noeud: Noeud) -> str:
        """Écrit ce que vaut un nœud, comme dans un calcul."""
        valeur, expr = noeud.valeur, noeud.expr
        if isinstance(valeur, Inconnu) and isinstance(expr, e.ValeurFait):
            return f"{self.nom(noeud.fait or expr.fait)} ({NON_DONNE}, sans effet)"
        return nombres.valeur(valeur, expr.type, self.modele.libelles_choix, formule=True)

    def _valeurs(self, noeud: Noeud) -> Feuille:
        feuilles: dict[int, str] = {}
        pile = [noeud]
        while pile:
            courant = pile.pop()
            if isinstance(courant.expr, e.Agreger) and courant.expr.sorte == "somme" and not _sans_valeur(courant):
                feuilles[id(courant.expr)] = self._somme(courant)
            elif isinstance(courant.expr, e.Imputer):
                feuilles[id(courant.expr)] = self._prises(courant, courant.expr)
            elif isinstance(courant.expr, (*_FEUILLES, e.Agreger)):
                feuilles[id(courant.expr)] = self.valeur_de(courant)
            else:
                pile += courant.enfants
        return lambda expr: feuilles.get(id(expr))

    def _prises(self, noeud: Noeud, expr: e.Imputer) -> str:
        """Sur quels mois une imputation a puisé : « 8 h/mois (mois 6) + 2 h/mois (mois 1) » ; d'un reste, sa valeur."""
        noms = noeud.enfants[0].valeur
        if expr.sorte == "reste" or not noeud.prises or not isinstance(noms, tuple):
            return self.valeur_de(noeud)
        prises = (f"{nombres.operande(n, expr.type)} ({noms[rang]})" for rang, n in noeud.prises)
        return " + ".join(prises)

    def _somme(self, noeud: Noeud) -> str:
        """Les termes d'une somme sur une liste, un par élément."""
        termes = [self.valeur_de(n) for n in noeud.enfants[1:]]
        return f"({' + '.join(termes)})" if len(termes) > 1 else self.valeur_de(noeud)

    # --- noms --------------------------------------------------------------------------------------------------------

    def fait(self, ident: str) -> Fait:
        """Le fait d'un identifiant."""
        return self.modele.fait(ident)

    def nom(self, ident: str) -> str:
        """Le nom d'un fait, tel que le vocabulaire l'écrit, sans article."""
        return self.modele.fait(ident).nom

    def serie(self, ident: str) -> str:
        """Le nom d'une série, sans article."""
        return sans_article(self.modele.series[ident].nom)

    def choix(self, ident: str) -> str:
        """Le libellé d'un choix."""
        return self.modele.libelles_choix.get(ident, ident)

    # --- conditions --------------------------------------------------------------------------------------------------

    def constat(self, noeud: Noeud, *, entier: bool = False) -> str:
        """Dit avec les nombres ce qui est, d'une condition vraie ou fausse : « 82 ans ≥ 60 ans », « seul », « non ».

        Rien, sauf `entier`, quand la condition vraie le dit déjà : « GIR = 4 ».
        """
        expr, vrai = noeud.expr, noeud.valeur is True
        if isinstance(noeud.valeur, Inconnu):
            return ""
        if noeud.valeur is SANS_OBJET:
            noms = dict.fromkeys(self.nom(n.fait) for n in _feuilles(noeud) if n.fait is not None)
            return f"{enumerer(noms)}{nombres.INSECABLE}: sans objet" if noms else ""
        if isinstance(expr, e.Contraire):
            dit = vrai and isinstance(expr.terme, e.ValeurFait)
            return "" if dit else self.constat(noeud.enfants[0], entier=True)
        if isinstance(expr, e.Comparer):
            gauche, droite = noeud.enfants
            if expr.operateur in "=≠" and isinstance(droite.expr, e.Constante):
                return "" if vrai and expr.operateur == "=" and not entier else self._valeur(gauche)
            operateur = expr.operateur if vrai else _CONTRAIRES[expr.operateur]
            return f"{self._valeur(gauche)} {operateur} {self._valeur(droite)}"
        if egalites(expr) is not None:
            return self._valeur(noeud.enfants[0].enfants[0])
        if isinstance(expr, e.EstParmi):
            return "" if vrai and len(expr.valeurs) == 1 and not entier else self._valeur(noeud.enfants[0])
        if isinstance(expr, e.EstConnu):
            inconnu = isinstance(noeud.enfants[0].valeur, Inconnu)
            return NON_DONNE if inconnu else self._valeur(noeud.enfants[0])
        if isinstance(expr, e.EstSansObjet):
            return "" if vrai and not entier else self._valeur(noeud.enfants[0])
        if isinstance(expr, e.Comprend):
            return self._valeur(noeud.enfants[0])
        if isinstance(expr, e.Agreger):
            return self._par_element(noeud)
        return self._valeur(noeud)

    def comparaison(self, noeud: Noeud) -> Comparaison | None:
        """Rend ce qu'une condition demande à un fait ; rien s'il n'y en a pas, ou s'il est sans valeur."""
        expr, cas = noeud.expr, egalites(noeud.expr)
        if cas is not None:
            sujet, operateur = noeud.enfants[0].enfants[0], "="
            borne = enumerer((self._entiere(n.enfants[1]) for n in noeud.enfants), "ou")
        elif isinstance(expr, e.Comparer):
            (sujet, droite), operateur = noeud.enfants, expr.operateur
            borne = "" if _sans_valeur(droite) else self._entiere(droite)
        elif isinstance(expr, e.EstParmi):
            sujet, operateur = noeud.enfants[0], "="
            borne = enumerer(map(self.choix, expr.valeurs), "ou")
        else:
            contraire = isinstance(expr, e.Contraire)
            sujet, operateur = (noeud.enfants[0] if contraire else noeud), "="
            borne = nombres.oui_non(vrai=not contraire)
        if sujet.fait is None or _sans_valeur(sujet) or not borne:
            return None
        return Comparaison(self.nom(sujet.fait), self._entiere(sujet), operateur, borne)

    def _entiere(self, noeud: Noeud) -> str:
        return nombres.valeur(noeud.valeur, noeud.expr.type, self.modele.libelles_choix)

    def _par_element(self, noeud: Noeud) -> str:
        """Dit pour quels éléments une condition est vraie : « oui pour proche aidant 2 »."""
        noms = noeud.enfants[0].valeur
        if not isinstance(noms, tuple) or not noms:
            return "liste vide"
        vrais = [str(nom) for nom, n in zip(noms, noeud.enfants[1:], strict=True) if n.valeur is True]
        return f"oui pour {enumerer(vrais)}" if vrais else f"non pour {enumerer(str(x) for x in noms)}"

    def vaut(self, noeud: Noeud) -> str:
        """Dit ce que vaut une expression : « situation conjugale : seul »."""
        return f"{self.en_mots(noeud.expr)}{nombres.INSECABLE}: {self._valeur(noeud)}"

    def _valeur(self, noeud: Noeud) -> str:
        return nombres.valeur(noeud.valeur, noeud.expr.type, self.modele.libelles_choix, formule=True)

    # --- l'écriture --------------------------------------------------------------------------------------------------

    def _ecrire(self, expr: e.Expr, rang: int, feuille: Feuille) -> str:
        """Écrit une expression, entre parenthèses si elle lie moins fort que `rang`."""
        connu = feuille(expr)
        if connu is not None:
            return connu
        texte, force = self._phrase(expr, feuille)
        return f"({texte})" if force < rang else texte

    @singledispatchmethod
    def _phrase(self, expr: Any, feuille: Feuille) -> tuple[str, int]:
        """Rend la phrase, et la force avec laquelle elle se lie."""
        raise TypeError(f"expression inattendue : {expr!r}")

    def _liste(self, termes: Iterable[e.Expr], feuille: Feuille) -> str:
        return f"({' ; '.join(self._ecrire(t, _OU, feuille) for t in termes)})"

    @_phrase.register
    def _(self, expr: e.Constante, feuille: Feuille) -> tuple[str, int]:
        return nombres.valeur(expr.valeur, expr.type, self.modele.libelles_choix, formule=True), _ATOME

    @_phrase.register
    def _(self, expr: e.ValeurFait, feuille: Feuille) -> tuple[str, int]:
        return self.nom(expr.fait), _ATOME

    @_phrase.register
    def _(self, expr: e.ValeurSerie, feuille: Feuille) -> tuple[str, int]:
        texte = self.serie(expr.serie)
        if expr.cles:
            texte += f" ({', '.join(self._ecrire(c, _OU, feuille) for c in expr.cles)})"
        if expr.jour is not None:
            texte += f" {_au(self._ecrire(expr.jour, _ATOME, feuille))}"
        return texte, _ATOME

    @_phrase.register
    def _(self, expr: e.Calcul, feuille: Feuille) -> tuple[str, int]:
        termes = somme_sur(expr)
        series = {t.serie: t for t in termes if isinstance(t, e.ValeurSerie) and t.cles}
        if len(termes) > 1 and len(series) == 1 and all(isinstance(t, e.ValeurSerie) for t in termes):
            return self._somme_de_cases([t for t in termes if isinstance(t, e.ValeurSerie)], feuille), _ATOME
        if len(termes) >= _LONGUE_SOMME:
            ecrits = [self._ecrire(t, _SOMME, feuille) for t in termes]
            return f"{ecrits[0]} + … + {ecrits[-1]} ({len(termes)} termes)", _SOMME
        rang = _RANG_CALCUL[expr.operateur]
        gauche = self._ecrire(expr.gauche, rang, feuille)
        droite = self._ecrire(expr.droite, rang + (expr.operateur in "−÷"), feuille)
        return f"{gauche} {expr.operateur} {droite}", rang

    def _somme_de_cases(self, cases: list[e.ValeurSerie], feuille: Feuille) -> str:
        """Dit une somme de cases d'une table, avec les clés qu'elles ont en commun."""
        rangs = range(len(cases[0].cles))
        communes = [cases[0].cles[r] for r in rangs if all(c.cles[r] == cases[0].cles[r] for c in cases)]
        cles = f" ({', '.join(self._ecrire(c, _OU, feuille) for c in communes)})" if communes else ""
        return f"somme de {len(cases)} cases de « {self.serie(cases[0].serie)} »{cles}"

    @_phrase.register
    def _(self, expr: e.DecalerDate, feuille: Feuille) -> tuple[str, int]:
        signe = "+" if expr.signe > 0 else "−"
        texte = f"{self._ecrire(expr.jour, _SOMME, feuille)} {signe} {self._ecrire(expr.duree, _PRODUIT, feuille)}"
        if expr.fin_de_mois is not None:
            texte += f" (à défaut de quantième, {_FIN_DE_MOIS[expr.fin_de_mois]})"
        return texte, _SOMME

    @_phrase.register
    def _(self, expr: e.EcartDates, feuille: Feuille) -> tuple[str, int]:
        return f"{self._ecrire(expr.fin, _SOMME, feuille)} − {self._ecrire(expr.debut, _PRODUIT, feuille)}", _SOMME

    @_phrase.register
    def _(self, expr: e.Comparer, feuille: Feuille) -> tuple[str, int]:
        gauche, droite = (self._ecrire(x, _SOMME, feuille) for x in (expr.gauche, expr.droite))
        return f"{gauche} {expr.operateur} {droite}", _COMPARAISON

    @_phrase.register
    def _(self, expr: e.Tous, feuille: Feuille) -> tuple[str, int]:
        return " et ".join(self._ecrire(t, _ET, feuille) for t in expr.termes), _ET

    @_phrase.register
    def _(self, expr: e.Un, feuille: Feuille) -> tuple[str, int]:
        cas = egalites(expr)
        if cas is not None:
            sujet, valeurs = cas
            ecrites = enumerer((self._ecrire(v, _SOMME, feuille) for v in valeurs), "ou")
            return f"{self._ecrire(sujet, _SOMME, feuille)} = {ecrites}", _COMPARAISON
        return " ou ".join(self._ecrire(t, _OU, feuille) for t in expr.termes), _OU

    @_phrase.register
    def _(self, expr: e.Contraire, feuille: Feuille) -> tuple[str, int]:
        terme = expr.terme
        if isinstance(terme, e.ValeurFait):
            return f"{self._ecrire(terme, _ATOME, feuille)} est non", _COMPARAISON
        if isinstance(terme, e.EstParmi | e.Comprend | e.EstConnu | e.EstSansObjet):
            texte = self._ecrire(terme, _OU, feuille)
            verbe, negation = ("comprend", "ne comprend pas") if isinstance(terme, e.Comprend) else ("est", "n'est pas")
            sujet = self._ecrire(terme.sujet, _SOMME, feuille)
            return sujet + texte[len(sujet) :].replace(f" {verbe} ", f" {negation} ", 1), _COMPARAISON
        return f"non ({self._ecrire(terme, _OU, feuille)})", _ATOME

    def _parmi(self, sujet: e.Expr, verbe: str, valeurs: tuple[str, ...], feuille: Feuille) -> tuple[str, int]:
        libelles = [self.choix(v) for v in valeurs]
        ecrites = libelles[0] if len(libelles) == 1 else f"l'un de {', '.join(libelles)}"
        return f"{self._ecrire(sujet, _SOMME, feuille)} {verbe} {ecrites}", _COMPARAISON

    @_phrase.register
    def _(self, expr: e.EstParmi, feuille: Feuille) -> tuple[str, int]:
        return self._parmi(expr.sujet, "est", expr.valeurs, feuille)

    @_phrase.register
    def _(self, expr: e.Comprend, feuille: Feuille) -> tuple[str, int]:
        return self._parmi(expr.sujet, "comprend", expr.valeurs, feuille)

    @_phrase.register
    def _(self, expr: e.EstConnu, feuille: Feuille) -> tuple[str, int]:
        return f"{self._ecrire(expr.sujet, _SOMME, feuille)} est connu", _COMPARAISON

    @_phrase.register
    def _(self, expr: e.EstSansObjet, feuille: Feuille) -> tuple[str, int]:
        return f"{self._ecrire(expr.sujet, _SOMME, feuille)} est sans objet", _COMPARAISON

    @_phrase.register
    def _(self, expr: e.Extremum, feuille: Feuille) -> tuple[str, int]:
        return f"le plus {'grand' if expr.plus_grand else 'petit'} de {self._liste(expr.termes, feuille)}", _ATOME

    @_phrase.register
    def _(self, expr: e.Compter, feuille: Feuille) -> tuple[str, int]:
        return f"le nombre de oui parmi {self._liste(expr.termes, feuille)}", _ATOME

    @_phrase.register
    def _(self, expr: e.Part, feuille: Feuille) -> tuple[str, int]:
        def nommer(terme: e.Expr) -> str:  # le vocabulaire ne garde pas l'article : on cite le nom
            cite = feuille(terme) is None and isinstance(terme, e.ValeurFait | e.ValeurSerie)
            texte = self._ecrire(terme, _ATOME, feuille)
            return f"« {texte} »" if cite else texte

        bas = nommer(expr.bas) if expr.bas is not None else ""
        haut = nommer(expr.haut) if expr.haut is not None else ""
        bornes = f"entre {bas} et {haut}" if bas and haut else f"jusqu'à {haut}" if haut else f"au-delà de {bas}"
        return f"la part de {nommer(expr.sujet)} {bornes}", _ATOME

    @_phrase.register
    def _(self, expr: e.Imputer, feuille: Feuille) -> tuple[str, int]:
        demande, capacite = (self._ecrire(x, _ATOME, lambda _: None) for x in (expr.demande, expr.capacite))
        debut = "le reste de l'imputation" if expr.sorte == "reste" else "l'imputation"
        limite = self._ecrire(expr.limite, _OU, lambda _: None)
        return f"{debut} de {demande} sur {capacite}, puis sur le reste des plus anciennes, jusqu'à {limite}", _ATOME

    @_phrase.register
    def _(self, expr: e.Agreger, feuille: Feuille) -> tuple[str, int]:
        terme = self._ecrire(expr.terme, _OU, lambda _: None)
        entite = next(x for x in self.modele.entites.values() if x.identifiant == expr.entite)
        if expr.sorte == "somme":
            return f"somme, sur chaque {entite.nom}, de ({terme})", _ATOME
        if expr.sorte == "nombre":
            return f"nombre de {entite.nom_liste} tels que ({terme})", _ATOME
        debut, est = ("tout", "est tel que") if expr.sorte == "tout" else ("au moins un", "tel que")
        return f"{debut} {entite.nom} {est} ({terme})", _COMPARAISON

    @_phrase.register
    def _(self, expr: e.Revolus, feuille: Feuille) -> tuple[str, int]:
        debut, fin = (self._ecrire(x, _ATOME, feuille) for x in (expr.debut, expr.fin))
        pas = "d'années révolues" if expr.pas == "an" else "de mois révolus"
        return f"nombre {pas} entre {debut} et {fin}", _ATOME

    @_phrase.register
    def _(self, expr: e.JourCalcule, feuille: Feuille) -> tuple[str, int]:
        jour = self._ecrire(expr.jour, _ATOME, feuille)
        if expr.forme.endswith("suivant"):
            return f"{expr.forme}{' le' if _commence_par_un_jour(jour) else ''} {jour}", _ATOME
        au = f" au {feuille(expr.au)}" if expr.au is not None and feuille(expr.au) else ""
        return f"{expr.forme} {_de(jour)}{au}", _ATOME

    @_phrase.register
    def _(self, expr: e.Reporter, feuille: Feuille) -> tuple[str, int]:
        return f"{self._ecrire(expr.jour, _SOMME, feuille)} (reporté au premier {expr.sorte} suivant)", _SOMME

    @_phrase.register
    def _(self, expr: e.JoursDuMois, feuille: Feuille) -> tuple[str, int]:
        return f"nombre de jours du mois {_de(self._ecrire(expr.jour, _ATOME, feuille))}", _ATOME

    @_phrase.register
    def _(self, expr: e.PremierJanvier, feuille: Feuille) -> tuple[str, int]:
        if isinstance(expr.jour, e.ValeurFait) and expr.jour.fait == DATE_APPRECIATION:
            return "1er janvier de l'année", _ATOME
        return f"1er janvier de l'année {_de(self._ecrire(expr.jour, _ATOME, feuille))}", _ATOME

    @_phrase.register
    def _(self, expr: e.Arrondir, feuille: Feuille) -> tuple[str, int]:
        return f"{self._ecrire(expr.terme, _SOMME, feuille)}, {arrondi(expr)}", _OU


def _feuilles(noeud: Noeud) -> Iterator[Noeud]:
    """Les feuilles sans objet d'un nœud sans objet."""
    if noeud.valeur is SANS_OBJET:
        if not noeud.enfants:
            yield noeud
        for enfant in noeud.enfants:
            yield from _feuilles(enfant)


def _sans_valeur(noeud: Noeud) -> bool:
    return isinstance(noeud.valeur, Inconnu) or noeud.valeur is SANS_OBJET


def _dernier_calcul(noeud: Noeud) -> Iterable[Noeud]:
    """Les opérandes de la suite de « + − » ou de « × ÷ » à la racine d'un calcul."""
    expr = noeud.expr
    if not isinstance(expr, e.Calcul):
        yield noeud
        return
    gauche, droite = noeud.enfants
    rang = _RANG_CALCUL[expr.operateur]
    meme = isinstance(gauche.expr, e.Calcul) and _RANG_CALCUL[gauche.expr.operateur] == rang
    yield from _dernier_calcul(gauche) if meme else (gauche,)
    yield droite
