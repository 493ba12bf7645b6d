"""Expression → Python : ce qui se sait d'avance est calculé par `natif`, le reste s'écrit sur des entiers.

Un texte s'écrit en lignes quand un état est à examiner, sur place sinon.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta
from fractions import Fraction
from math import gcd, lcm
from typing import Any

from moteur.execution import calendrier
from moteur.execution.evaluation import Evaluateur, HorsCalendrier
from moteur.execution.genere.aides import connecter
from moteur.execution.genere.code import Code, en_litteral, fixe, fraction, numerateur
from moteur.execution.genere.lignes import Lignes
from moteur.execution.valeurs import SANS_OBJET, Inconnu, Valeur, reunir
from moteur.langage.noms import identifiant
from moteur.modele import expressions as e
from moteur.modele.modele import DATE_APPRECIATION, element
from moteur.modele.types import DATE, Sorte
from moteur.plan.plan import Plan

_OPERATEURS = {"=": "==", "≠": "!=", "<": "<", "≤": "<=", ">": ">", "≥": ">="}
_EXAMEN = "{}.__class__ in ABSENTES"


class Ecrivain(Lignes):
    """Écrit des expressions en Python ; `fait` rend le code d'un fait, que l'appelant sait écrire.

    `jour_recu` : vrai si la fonction reçoit la date d'appréciation, et ne vaut pas que pour le jour du plan.
    `constantes` : les valeurs écrites une fois pour toutes, par leur texte ; `lignes` : celles du bloc que l'on écrit.
    """

    def __init__(self, plan: Plan, fait: Callable[[str], Code], *, jour_recu: bool = False) -> None:
        super().__init__()
        self.plan = plan
        self.jour_recu = jour_recu
        self.fait = fait
        self.constantes: dict[str, str] = {}
        self.rang = 0  # de l'élément dont on lit les faits, le premier étant 1
        self._natif = Evaluateur({}, plan.modele.series, plan.jour)

    # --- écrire -------------------------------------------------------------------------------------------------------

    def ranger(self, code: Code) -> Code:
        """Rend la même valeur sous un nom, pour la lire plusieurs fois."""
        if code.constante is not None or code.texte.isidentifier():
            return code
        nom = self.nom()
        self.ligne(f"{nom} = {code.texte}")
        return replace(code, texte=nom)

    def constante(self, valeur: Valeur) -> Code:
        """Rend le code d'une valeur connue d'avance, rangée hors de la fonction si ce n'est pas un littéral simple."""
        if isinstance(valeur, Fraction | bool | str) or valeur is SANS_OBJET:
            return fixe(valeur, "" if valeur is SANS_OBJET or isinstance(valeur, Fraction) else repr(valeur))
        return fixe(valeur, self.hors(en_litteral(valeur)))

    def hors(self, texte: str) -> str:
        """Rend le nom d'une valeur écrite hors de la fonction."""
        return self.constantes.setdefault(texte, f"C{len(self.constantes) + 1}")

    # --- ce qui est commun à toute opération --------------------------------------------------------------------------

    def expr(self, expr: e.Expr) -> Code:
        """Rend le code d'une expression."""
        return _METHODES[type(expr)](self, expr)

    def _sait(self, expr: e.Expr, termes: Sequence[tuple[e.Expr, Code]]) -> Code | None:
        """Rend la valeur d'une opération dont tous les termes sont connus d'avance : `natif` la calcule.

        Rien si elle sort du calendrier.
        """
        if any(c.constante is None for _, c in termes):
            return None
        connus: dict[int, Any] = {id(t): e.Constante(_brute(c), t.type, t.lieu) for t, c in termes}
        champs: dict[str, Any] = {}
        for champ in ("gauche", "droite", "jour", "duree", "debut", "fin", "terme", "sujet", "bas", "haut", "au"):
            ancien = getattr(expr, champ, None)
            if id(ancien) in connus:
                champs[champ] = connus[id(ancien)]
        for champ in ("termes", "cles"):
            anciens = getattr(expr, champ, None)
            if anciens is not None:
                champs[champ] = tuple(connus[id(t)] for t in anciens)
        try:
            return self.constante(self._natif.evaluer(replace(expr, **champs)).valeur)
        except HorsCalendrier:  # peut-être dans une branche qu'aucun dossier ne prend : la fonction le dira
            return None

    def _operer(
        self,
        expr: e.Expr,
        termes: Sequence[e.Expr],
        connue: Callable[..., Code],
        *,
        sans_objet: bool = False,
        absente: str = "absente({})",
    ) -> Code:
        """Écrit une opération stricte : `connue` l'écrit de termes connus, `absente` de termes dont un manque.

        `sans_objet` : vrai si elle peut l'être, de termes connus.
        """
        codes = [self.expr(t) for t in termes]
        sait = self._sait(expr, list(zip(termes, codes, strict=True)))
        if sait is not None:
            return sait
        if any(c.constante is SANS_OBJET for c in codes):
            return self.constante(SANS_OBJET)
        fixes = [c.constante for c in codes if isinstance(c.constante, Inconnu)]
        douteux = [c for c in codes if c.absente and c.constante is None]
        if fixes and not douteux and absente == "absente({})":
            return self.constante(reunir(fixes))
        if not fixes and not douteux:
            return replace(connue(*codes), sans_objet=sans_objet)
        codes = [self.ranger(c) for c in codes]
        examines = [c for c in codes if c.absente]
        arguments = ", ".join(self._valeur(c) for c in (codes if absente != "absente({})" else examines))
        inconnue = any(c.inconnue for c in codes)
        if fixes and absente == "absente({})":
            return Code(absente.format(arguments), False, inconnue, any(c.sans_objet for c in codes))
        nom = self.nom()
        with self.bloc(f"if {' or '.join(_EXAMEN.format(self._valeur(c)) for c in examines)}:"):
            self.ligne(f"{nom} = {absente.format(arguments)}")
        if fixes:  # un produit : connu seulement si l'autre terme est nul
            return Code(nom, True, inconnue, any(c.sans_objet for c in codes), 1)
        with self.bloc("else:"):
            rendue = connue(*codes)
            self.ligne(f"{nom} = {rendue.texte if rendue.constante is None else numerateur_ou_texte(rendue)}")
        return Code(nom, True, inconnue, sans_objet or any(c.sans_objet for c in codes), rendue.denominateur)

    def _valeur(self, code: Code) -> str:
        """Le texte d'un terme tel qu'une aide le reçoit : seul zéro lui importe d'un nombre."""
        return numerateur_ou_texte(code)

    # --- feuilles -----------------------------------------------------------------------------------------------------

    def _constante(self, expr: e.Constante) -> Code:
        return self.constante(expr.valeur)

    def _valeur_fait(self, expr: e.ValeurFait) -> Code:
        return self.fait(expr.fait if expr.liste is None else element(expr.liste, self.rang, expr.fait))

    def _valeur_serie(self, expr: e.ValeurSerie) -> Code:
        if expr.jour is None and self.jour_recu:
            expr = replace(expr, jour=e.ValeurFait(DATE_APPRECIATION, DATE, expr.lieu))
        termes = (*expr.cles, *((expr.jour,) if expr.jour is not None else ()))
        serie = self.plan.modele.series[expr.serie]
        seuils: list[Any] = []
        for datee in serie.valeurs:
            if seuils and seuils[-1][0] == datee.du:
                seuils.pop()
            seuils.append((datee.du, datee.table if datee.table is not None else datee.valeur))
            if datee.jusqu_au is not None:
                seuils.append((datee.jusqu_au + timedelta(days=1), None))
        jours = [jour for jour, _ in seuils]
        if expr.jour is None:  # un seul jour importe
            seuils = [seuils[bisect_right(jours, self.plan.jour) - 1]] if jours and jours[0] <= self.plan.jour else []
        tables = [t for _, t in seuils]
        toutes = [v for t in tables for v in (t.values() if isinstance(t, dict) else [t])]
        communs = lcm(*(v.denominator for v in toutes if isinstance(v, Fraction)))
        nombres = any(isinstance(v, Fraction) for v in toutes)

        def ecrire(valeur: Any) -> str:
            if valeur is None:
                return "SANS_OBJET"
            if isinstance(valeur, Fraction):
                return str(valeur.numerator * (communs // valeur.denominator))
            return en_litteral(identifiant(valeur) if isinstance(valeur, str) and not expr.cles else valeur)

        def ecrire_table(table: Any) -> str:
            if not expr.cles:
                return ecrire(table)
            if table is None:
                return "SANS_OBJET"
            cles = {c: (repr(c[0]) if len(c) == 1 else en_litteral(c)) for c in table}
            return "{" + ", ".join(f"{cles[c]}: {ecrire(v)}" for c, v in table.items()) + "}"

        def table(codes: Sequence[Code]) -> str:
            if expr.jour is None:
                return self.hors(ecrire_table(tables[0] if tables else None))
            bornes = self.hors("(" + "".join(f"{en_litteral(j)}, " for j in jours) + ")")
            valeurs = self.hors("(SANS_OBJET, " + "".join(f"{ecrire_table(t)}, " for t in tables) + ")")
            return f"{valeurs}[bisect_right({bornes}, {codes[-1].texte})]"

        eteinte = expr.jour is not None or not tables or tables[0] is None

        def connue(*codes: Code) -> Code:
            texte = table(codes)
            if expr.cles:
                cles = ", ".join(_en_cle(c) for c in codes[: len(expr.cles)])
                lue = self.ranger(Code(texte)).texte
                texte = f"({lue} if {lue} is SANS_OBJET else {lue}[{cles}])" if eteinte else f"{lue}[{cles}]"
            return Code(texte, denominateur=communs if nombres else None)

        return self._operer(expr, termes, connue, sans_objet=eteinte)

    # --- nombres ------------------------------------------------------------------------------------------------------

    def _calcul(self, expr: e.Calcul) -> Code:
        termes = (expr.gauche, expr.droite)
        if expr.operateur == "×":
            return self._operer(expr, termes, _produit, absente="produit_absent(0, {})")
        if expr.operateur == "÷":
            return self._operer(expr, termes, _quotient)
        signe = "+" if expr.operateur == "+" else "-"
        return self._operer(expr, termes, lambda g, d: _somme(signe, g, d))

    def _extremum(self, expr: e.Extremum) -> Code:
        fonction = "max" if expr.plus_grand else "min"

        def connue(*codes: Code) -> Code:
            commun, textes = _au_meme(codes)
            return Code(f"{fonction}({', '.join(textes)})", denominateur=commun)

        return self._operer(expr, expr.termes, connue)

    def _compter(self, expr: e.Compter) -> Code:
        return self._operer(
            expr, expr.termes, lambda *c: Code(f"(0 + {' + '.join(x.texte for x in c)})", denominateur=1)
        )

    def _part(self, expr: e.Part) -> Code:
        bornes = tuple(b for b in (expr.bas, expr.haut) if b is not None)

        def connue(sujet: Code, *limites: Code) -> Code:
            commun, (texte, *textes) = _au_meme((sujet, *limites))
            if expr.haut is not None:
                texte = f"min({texte}, {textes[-1]})"
            if expr.bas is not None:
                texte = f"{texte} - {_entre(textes[0])}"
            return Code(
                f"max(0, {texte})" if commun is not None else f"max(Fraction(0, 1), {texte})", denominateur=commun
            )

        return self._operer(expr, (expr.sujet, *bornes), connue)

    def _arrondir(self, expr: e.Arrondir) -> Code:
        pas = expr.pas

        def connue(code: Code) -> Code:
            if code.denominateur is None:
                terme = self.ranger(code).texte
                haut, bas = f"{terme}.numerator * {pas.denominator}", f"{terme}.denominator * {pas.numerator}"
            else:
                commun = gcd(pas.denominator, code.denominateur * pas.numerator)
                facteur, reste = pas.denominator // commun, code.denominateur * pas.numerator // commun
                haut, bas = (_entre(code.texte) if facteur == 1 else f"{_entre(code.texte)} * {facteur}"), str(reste)
            if bas == "1":
                entier = haut
            elif expr.sens == "supérieur":
                entier = f"-(-({haut}) // ({bas}))"
            elif expr.sens == "inférieur":
                entier = f"({haut}) // ({bas})"
            else:
                entier = f"demi_superieur({haut}, {bas})"
            texte = entier if pas.numerator == 1 else f"({entier}) * {pas.numerator}"
            return Code(f"({texte})" if bas != "1" else texte, denominateur=pas.denominator)

        return self._operer(expr, (expr.terme,), connue)

    # --- dates --------------------------------------------------------------------------------------------------------

    def _decaler_date(self, expr: e.DecalerDate) -> Code:
        def connue(jour: Code, duree: Code) -> Code:
            nombre = duree.texte if duree.denominateur == 1 else f"int({fraction(duree)})"
            signe = "-" if expr.signe < 0 else ""
            if expr.pas in calendrier.JOURS_DE_LA_SEMAINE:
                return Code(f"decaler_ouvrable({jour.texte}, {signe}({nombre}), {expr.pas!r})")
            fin = expr.fin_de_mois or "dernier"
            return Code(f"decaler_date({jour.texte}, {signe}({nombre}), {expr.pas!r}, {fin!r})")

        hors = expr.pas in calendrier.JOURS_DE_LA_SEMAINE
        return self._operer(expr, (expr.jour, expr.duree), connue, sans_objet=hors)

    def _ecart_dates(self, expr: e.EcartDates) -> Code:
        return self._operer(
            expr, (expr.debut, expr.fin), lambda d, f: Code(f"({f.texte} - {d.texte}).days", denominateur=1)
        )

    def _revolus(self, expr: e.Revolus) -> Code:
        fonction = "annees" if expr.pas == "an" else "mois"
        return self._operer(
            expr, (expr.debut, expr.fin), lambda d, f: Code(f"{fonction}({d.texte}, {f.texte})", denominateur=1)
        )

    def _jour_calcule(self, expr: e.JourCalcule) -> Code:
        termes = (expr.jour,) if expr.au is None else (expr.jour, expr.au)
        return self._operer(
            expr,
            termes,
            lambda *c: Code(f"JOURS_CALCULES[{expr.forme!r}]({', '.join(x.texte for x in c)})"),
            sans_objet=expr.au is not None,
        )

    def _reporter(self, expr: e.Reporter) -> Code:
        return self._operer(expr, (expr.jour,), lambda c: Code(f"reporter({c.texte}, {expr.sorte!r})"), sans_objet=True)

    def _jours_du_mois(self, expr: e.JoursDuMois) -> Code:
        return self._operer(expr, (expr.jour,), lambda c: Code(f"fin_du_mois({c.texte}).day", denominateur=1))

    def _premier_janvier(self, expr: e.PremierJanvier) -> Code:
        return self._operer(expr, (expr.jour,), lambda c: Code(f"date({self.ranger(c).texte}.year, 1, 1)"))

    # --- oui ou non ---------------------------------------------------------------------------------------------------

    def _comparer(self, expr: e.Comparer) -> Code:
        def connue(gauche: Code, droite: Code) -> Code:
            textes = [gauche.texte, droite.texte]
            if expr.gauche.type.sorte is Sorte.NOMBRE:
                _, textes = _au_meme((gauche, droite))
            return Code(f"({_entre(textes[0])} {_OPERATEURS[expr.operateur]} {_entre(textes[1])})")

        return self._operer(expr, (expr.gauche, expr.droite), connue)

    def _contraire(self, expr: e.Contraire) -> Code:
        return self._operer(expr, (expr.terme,), lambda c: Code(f"(not {c.texte})"))

    def _est_parmi(self, expr: e.EstParmi) -> Code:
        def connue(code: Code) -> Code:
            if len(expr.valeurs) == 1:
                return Code(f"({code.texte} == {expr.valeurs[0]!r})")
            return Code(f"({code.texte} in {self.hors(en_litteral(frozenset(expr.valeurs)))})")

        return self._operer(expr, (expr.sujet,), connue)

    def _comprend(self, expr: e.Comprend) -> Code:
        valeurs = self.hors(en_litteral(tuple(expr.valeurs)))
        return self._operer(expr, (expr.sujet,), lambda c: Code(f"(not {c.texte}.isdisjoint({valeurs}))"))

    def _est_connu(self, expr: e.EstConnu) -> Code:
        code = self.expr(expr.sujet)
        if code.constante is not None or not code.absente:
            return self.constante(code.connue if code.constante is None else not code.absente)
        return Code(f"({self.ranger(code).texte}.__class__ not in ABSENTES)")

    def _est_sans_objet(self, expr: e.EstSansObjet) -> Code:
        code = self.expr(expr.sujet)
        if isinstance(code.constante, Inconnu):
            return code
        if code.constante is not None or not code.absente:
            return self.constante(code.constante is SANS_OBJET)
        nom = self.ranger(code).texte
        if not code.inconnue:
            return Code(f"({nom} is SANS_OBJET)")
        return Code(f"({nom} if {nom}.__class__ is Inconnu else {nom} is SANS_OBJET)", inconnue=True)

    def _tous(self, expr: e.Tous) -> Code:
        return self.connecter([self.expr(t) for t in expr.termes], decisif=False)

    def _un(self, expr: e.Un) -> Code:
        return self.connecter([self.expr(t) for t in expr.termes], decisif=True)

    def connecter(self, codes: Sequence[Code], *, decisif: bool) -> Code:
        """Écrit « et » (décisif : faux) ou « ou » (décisif : vrai)."""
        if any(c.constante is decisif for c in codes):
            return self.constante(decisif)
        fixes = [c.constante for c in codes if c.constante is not None]
        restent = [c for c in codes if c.constante is None]
        acquis = connecter(decisif, *fixes)
        if not restent:
            return self.constante(acquis)
        mot = " or " if decisif else " and "
        if not any(c.absente for c in restent):
            lien = mot.join(c.texte for c in restent)
            lien = f"({lien})" if len(restent) > 1 else lien
            if acquis is (not decisif):
                return Code(lien)
            manque = self.constante(acquis).texte
            texte = f"(True if {lien} else {manque})" if decisif else f"({manque} if {lien} else False)"
            return Code(texte, True, isinstance(acquis, Inconnu), acquis is SANS_OBJET)
        noms = ", ".join(c.texte for c in restent)
        if acquis is not (not decisif):
            noms += f", {self.constante(acquis).texte}"
        return Code(
            f"connecter({decisif}, {noms})",
            True,
            isinstance(acquis, Inconnu) or any(c.inconnue for c in restent),
            acquis is SANS_OBJET or any(c.sans_objet for c in restent),
        )

    # --- listes d'éléments --------------------------------------------------------------------------------------------

    @contextmanager
    def element(self, rang: int) -> Iterator[None]:
        """Lit les faits de l'élément de ce rang."""
        dehors, self.rang = self.rang, rang
        try:
            yield
        finally:
            self.rang = dehors

    def _agreger(self, expr: e.Agreger) -> Code:
        liste = self.fait(expr.liste)
        if not isinstance(liste.constante, tuple):
            return liste
        termes = []
        for rang in range(1, len(liste.constante) + 1):
            with self.element(rang):
                termes.append(self.expr(expr.terme))
        if expr.sorte in {"au moins un", "tout"}:
            return self.connecter(termes, decisif=expr.sorte == "au moins un")
        booleen = expr.terme.type.sorte is Sorte.BOOLEEN
        total = self.constante(Fraction(0))
        for terme in termes:
            total = self._ajouter(total, replace(terme, denominateur=1) if booleen else terme)
        return total

    def _ajouter(self, total: Code, terme: Code) -> Code:
        """Ajoute un terme à une somme ; un oui compte pour un."""
        if isinstance(terme.constante, bool):
            terme = self.constante(Fraction(terme.constante))
        fixes = [c.constante for c in (total, terme)]
        if SANS_OBJET in fixes:
            return self.constante(SANS_OBJET)
        if all(isinstance(x, Fraction) for x in fixes):
            return self.constante(sum((x for x in fixes if isinstance(x, Fraction)), Fraction(0)))
        if all(isinstance(x, Inconnu) for x in fixes):
            return self.constante(reunir([x for x in fixes if isinstance(x, Inconnu)]))
        if not total.absente and not terme.absente:
            return _somme("+", total, terme)
        total, terme = self.ranger(total), self.ranger(terme)
        nom = self.nom()
        examines = [c for c in (total, terme) if c.absente]
        arguments = ", ".join(c.texte for c in examines)
        inconnue, sans_objet = any(c.inconnue for c in examines), any(c.sans_objet for c in examines)
        if any(isinstance(x, Inconnu) for x in fixes):
            return Code(f"absente({arguments})", False, inconnue, sans_objet)
        with self.bloc(f"if {' or '.join(_EXAMEN.format(c.texte) for c in examines)}:"):
            self.ligne(f"{nom} = absente({arguments})")
        with self.bloc("else:"):
            somme = _somme("+", total, terme)
            self.ligne(f"{nom} = {somme.texte}")
        return Code(nom, True, inconnue, sans_objet, somme.denominateur)

    def _imputer(self, expr: e.Imputer) -> Code:
        liste = self.fait(expr.liste)
        if not isinstance(liste.constante, tuple):
            return liste
        mois = []
        for rang in range(1, len(liste.constante) + 1):
            with self.element(rang):
                codes = [self.expr(x) for x in (expr.jour, expr.limite, expr.demande, expr.capacite)]
            mois.append(f"Mois({', '.join(map(self._en_valeur, codes))})")
        sorte = "impute" if expr.sorte == "imputé" else "reste"
        texte = f"imputer(({''.join(f'{m}, ' for m in mois)}), {expr.liste!r}, mois_suivant)[{self.rang - 1}].{sorte}"
        return Code(texte, True, inconnue=True, sans_objet=True)

    def _en_valeur(self, code: Code) -> str:
        """Le texte d'une valeur telle que `natif` la connaît."""
        if isinstance(code.constante, Fraction):
            return en_litteral(code.constante)
        if code.denominateur is None:
            return code.texte
        return f"en_fraction({code.texte}, {code.denominateur})"


def _brute(code: Code) -> Any:
    """La valeur connue d'avance d'un terme : `natif` l'évalue telle quelle, même si elle manque."""
    return code.constante


def numerateur_ou_texte(code: Code) -> str:
    """Le texte d'un code : d'un nombre connu d'avance, son numérateur sur son dénominateur."""
    if isinstance(code.constante, Fraction):
        return str(code.constante.numerator)
    return code.texte


def _entre(texte: str) -> str:
    """Met entre parenthèses ce qui en a besoin devant un autre opérateur."""
    simple = (
        texte.isidentifier() or texte.lstrip("-").isdigit() or (texte[0] == "(" and texte.find(")") == len(texte) - 1)
    )
    return texte if simple and not texte.startswith("-") else f"({texte})"


def _au_meme(codes: Sequence[Code]) -> tuple[int | None, list[str]]:
    """Rend le dénominateur commun de nombres et leurs numérateurs ; des `Fraction` si l'un d'eux en est une."""
    nombres = [c for c in codes if c.denominateur is not None]
    if not nombres:  # des dates, ou des fractions
        return None, [c.texte for c in codes]
    if len(nombres) < len(codes):
        return None, [fraction(c) for c in codes]
    commun = lcm(*(c.denominateur or 1 for c in nombres))
    return commun, [numerateur(c, commun) for c in codes]


def _somme(signe: str, gauche: Code, droite: Code) -> Code:
    commun, (g, d) = _au_meme((gauche, droite))
    return Code(f"({g} {signe} {_entre(d)})", denominateur=commun)


def _produit(gauche: Code, droite: Code) -> Code:
    if isinstance(gauche.constante, Fraction):
        gauche, droite = droite, gauche
    sur, autre = gauche.denominateur, droite.denominateur
    if sur is None or autre is None:
        return Code(f"{_entre(fraction(gauche))} * {_entre(fraction(droite))}")
    if isinstance(droite.constante, Fraction):
        facteur = droite.constante / sur
        texte = _entre(gauche.texte)
        if facteur.numerator != 1:
            texte = f"{texte} * {facteur.numerator}" if facteur.numerator >= 0 else f"{texte} * ({facteur.numerator})"
        return Code(texte, denominateur=facteur.denominator)
    return Code(f"{_entre(gauche.texte)} * {_entre(droite.texte)}", denominateur=sur * autre)


def _quotient(gauche: Code, droite: Code) -> Code:
    if isinstance(droite.constante, Fraction) and droite.constante != 0:
        inverse = 1 / droite.constante
        return _produit(gauche, Code(str(inverse.numerator), denominateur=inverse.denominator, constante=inverse))
    return Code(f"diviser({fraction(gauche)}, {fraction(droite)})")


def _en_cle(code: Code) -> str:
    """Le texte de la clé d'une table : celle d'un nombre s'y écrit en chiffres."""
    if isinstance(code.constante, str):
        return repr(code.constante)
    if code.constante is not None:
        return repr(str(code.constante))
    if code.denominateur is not None:
        return f"str({fraction(code)})"
    return f"str({code.texte})"


_METHODES: dict[type, Callable[[Ecrivain, Any], Code]] = {
    e.Constante: Ecrivain._constante,
    e.ValeurFait: Ecrivain._valeur_fait,
    e.ValeurSerie: Ecrivain._valeur_serie,
    e.Calcul: Ecrivain._calcul,
    e.DecalerDate: Ecrivain._decaler_date,
    e.EcartDates: Ecrivain._ecart_dates,
    e.Comparer: Ecrivain._comparer,
    e.Tous: Ecrivain._tous,
    e.Un: Ecrivain._un,
    e.Contraire: Ecrivain._contraire,
    e.EstParmi: Ecrivain._est_parmi,
    e.Comprend: Ecrivain._comprend,
    e.EstConnu: Ecrivain._est_connu,
    e.EstSansObjet: Ecrivain._est_sans_objet,
    e.Extremum: Ecrivain._extremum,
    e.Compter: Ecrivain._compter,
    e.Part: Ecrivain._part,
    e.Revolus: Ecrivain._revolus,
    e.JourCalcule: Ecrivain._jour_calcule,
    e.Reporter: Ecrivain._reporter,
    e.JoursDuMois: Ecrivain._jours_du_mois,
    e.PremierJanvier: Ecrivain._premier_janvier,
    e.Arrondir: Ecrivain._arrondir,
    e.Agreger: Ecrivain._agreger,
    e.Imputer: Ecrivain._imputer,
}
