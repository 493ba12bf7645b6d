"""Dire une condition en peu de mots, avec les noms du vocabulaire."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

from moteur.explication import nombres
from moteur.langage.noms import sans_article
from moteur.modele import expressions as e
from moteur.modele.ecritures import ecrire_date
from moteur.modele.modele import Modele


def dire(expr: e.Expr, modele: Modele) -> str:
    """Dit une expression ; ce qui est trop long pour une liste se dit « … »."""

    def suite(termes: tuple[e.Expr, ...], lien: str) -> str:
        dits = [f"({dire(t, modele)})" if isinstance(t, e.Tous | e.Un) else dire(t, modele) for t in termes]
        return lien.join(dits)

    match expr:
        case e.ValeurFait():
            return sans_article(modele.faits[expr.fait].nom)
        case e.ValeurSerie():
            cles = ", ".join(dire(c, modele) for c in expr.cles)
            nom = sans_article(modele.series[expr.serie].nom)
            return f"{nom} ({cles})" if cles else nom
        case e.Constante():
            return _constante(expr, modele)
        case e.Comparer() | e.Calcul():
            return f"{dire(expr.gauche, modele)} {expr.operateur} {dire(expr.droite, modele)}"
        case e.Tous():
            return suite(expr.termes, " et ")
        case e.Un():
            return suite(expr.termes, " ou ")
        case e.Contraire():
            return f"non ({dire(expr.terme, modele)})"
        case e.EstParmi() | e.Comprend():
            verbe = "est" if isinstance(expr, e.EstParmi) else "comprend"
            choix = " ou ".join(modele.libelles_choix.get(v, v) for v in expr.valeurs)
            return f"{dire(expr.sujet, modele)} {verbe} {choix}"
        case e.EstConnu():
            return f"{dire(expr.sujet, modele)} est connu"
        case e.DecalerDate():
            signe = "+" if expr.signe > 0 else "−"
            return f"{dire(expr.jour, modele)} {signe} {dire(expr.duree, modele)}"
        case e.Arrondir():
            return dire(expr.terme, modele)
        case _:
            return "…"


def _constante(expr: e.Constante, modele: Modele) -> str:
    valeur = expr.valeur
    if isinstance(valeur, bool):
        return "oui" if valeur else "non"
    if isinstance(valeur, Fraction):
        return nombres.operande(valeur, expr.type)
    return ecrire_date(valeur) if isinstance(valeur, date) else modele.libelles_choix.get(str(valeur), str(valeur))
