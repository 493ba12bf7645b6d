"""Ce que l'on propose à qui mêle deux unités : un nom du même sujet, ou une valeur qui passe de l'une à l'autre."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from difflib import SequenceMatcher

from moteur.diagnostics.suggestions import proches, sans_accent
from moteur.langage.noms import identifiant, sans_article
from moteur.modele import expressions as e
from moteur.modele.series import Serie
from moteur.modele.types import Sorte
from moteur.modele.unites import Unite
from moteur.modele.vocabulaire import Vocabulaire

_MONTRES = 2
"""Noms proposés ; au-delà, on ne saurait lequel choisir."""

_PARTAGE = 0.5
"""Part des mots que deux noms du même sujet ont en commun."""

_CALENDRIER = frozenset({"jour", "semaine", "mois", "an"})


class Voisins:
    """Les noms du vocabulaire et des barèmes, avec leur unité."""

    def __init__(self, vocabulaire: Vocabulaire, series: Mapping[str, Serie]) -> None:
        self.vocabulaire = vocabulaire
        self.series = series

    def meme_sujet(self, expr: e.Expr, voulue: Unite, sauf: e.Expr | None = None) -> list[str]:
        """Rend les noms proches de celui qu'est `expr`, et qui ont l'unité voulue ; aucun si c'est un calcul."""
        ecrit = self._nom(expr)
        if ecrit is None:
            return []
        exclu = self._nom(sauf) if sauf is not None else None
        noms = [n for n, unite in self._noms() if unite.compatible(voulue) and n not in {ecrit, exclu}]
        proches_ = set(proches(ecrit, noms))
        mots = set(identifiant(ecrit).split("_"))
        trouves = [n for n in noms if n in proches_ or _partage(mots, set(identifiant(n).split("_"))) >= _PARTAGE]
        return sorted(trouves, key=lambda n: (-_ressemblance(n, ecrit), n))[:_MONTRES]

    def passages(self, une: Unite, autre: Unite) -> list[str]:
        """Rend les noms qui, par × ou ÷, passent d'une unité de temps à l'autre : « mois par an »."""
        rapport, inverse = une / autre, autre / une
        if not {mot for mot, _ in rapport.puissances} <= _CALENDRIER:
            return []
        trouves = [n for n, unite in self._noms() if unite.compatible(rapport) or unite.compatible(inverse)]
        return trouves if len(trouves) <= _MONTRES else []

    def _nom(self, expr: e.Expr) -> str | None:
        if isinstance(expr, e.ValeurFait):
            fait = self.vocabulaire.faits.get(expr.fait)
            return sans_article(fait.nom) if fait is not None else None
        return sans_article(self.series[expr.serie].nom) if isinstance(expr, e.ValeurSerie) else None

    def _noms(self) -> Iterator[tuple[str, Unite]]:
        for fait in self.vocabulaire.faits.values():
            if fait.type.sorte is Sorte.NOMBRE and not fait.type.rang and fait.entite is None:
                yield sans_article(fait.nom), fait.type.unite
        for serie in self.series.values():
            if serie.type_ not in {"date", "choix"} and not serie.cles:
                yield sans_article(serie.nom), serie.unite


def _partage(mots: set[str], autres: set[str]) -> float:
    return len(mots & autres) / len(mots | autres)


def _ressemblance(nom: str, autre: str) -> float:
    return SequenceMatcher(None, sans_accent(nom), sans_accent(autre)).ratio()
