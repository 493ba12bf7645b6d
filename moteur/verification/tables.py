"""Les lignes d'une table : jamais deux vraies quand une seule doit l'être, aucune inutile (R006, R015, R026, R028).

Entre les exceptions d'une règle, une disjonction qui ne se prouve pas n'est pas une faute : l'exécution la contrôle.
Seules deux exceptions de mêmes conditions le sont, qui se contrediraient toujours.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from fractions import Fraction
from itertools import combinations

from moteur.diagnostics import Diagnostic, Lieu
from moteur.diagnostics.catalogue import (
    r006_deux_regles,
    r015_rangees_doubles,
    r026_rangees_recouvrantes,
    r028_ligne_inutile,
)
from moteur.modele import expressions as e
from moteur.modele.modele import Branche, Groupe, Modele
from moteur.verification.disjonction import Resoudre, Valeur, implique, impossible, incompatibles
from moteur.verification.periodes import Usage, couverte, usages

Paire = tuple[Branche, Branche]


def tables(modele: Modele) -> list[Diagnostic]:
    """Rend les lignes en double, qui se recouvrent ou qui ne servent jamais ; une faute par paire d'endroits."""
    couverture = couverte(modele)
    fautes: list[Diagnostic] = []
    for version in modele.versions:
        analyse = _Analyse(modele)
        for usage in usages(version, couverture):
            analyse.groupe(usage)
        fautes += analyse.fautes()
    return fautes


class _Analyse:
    """L'analyse d'une version : les instances d'une boucle et les faits d'une même ligne ne font qu'une faute."""

    def __init__(self, modele: Modele) -> None:
        self.modele = modele
        self.utiles: set[Lieu] = set()  # lignes qui servent, dans une instance au moins
        self.inutiles: dict[Lieu, Diagnostic] = {}
        self.paires: dict[tuple[Lieu, Lieu], Diagnostic] = {}

    def fautes(self) -> Iterator[Diagnostic]:
        yield from (f for lieu, f in self.inutiles.items() if lieu not in self.utiles)
        yield from self.paires.values()

    def groupe(self, usage: Usage) -> None:
        groupe = usage.groupe
        self._exceptions(usage)
        if len(groupe.branches) < 2 and not any(_est_ligne(groupe, b) for b in groupe.branches):
            return
        resolveurs = [self._resoudre(jour) for jour in self._jours(usage)]
        vraies = []
        for branche in groupe.branches:
            if _est_ligne(groupe, branche) and all(impossible(branche.condition, r) for r in resolveurs):
                self.inutiles.setdefault(branche.lieu, r028_ligne_inutile.jamais_vraie(branche.lieu))
            else:
                vraies.append(branche)
        if groupe.ordonnees:
            self._ordonnees(vraies, resolveurs)
        else:
            self.utiles |= {b.lieu for b in vraies}
            self._une_seule(usage, vraies, resolveurs)

    def _ordonnees(self, branches: Sequence[Branche], resolveurs: Sequence[Resoudre]) -> None:
        for rang, branche in enumerate(branches):
            avant = next(
                (a for a in branches[:rang] if all(implique(branche.condition, a.condition, r) for r in resolveurs)),
                None,
            )
            if avant is None:
                self.utiles.add(branche.lieu)
            else:
                faute = r028_ligne_inutile.jamais_atteinte(branche.lieu, avant.lieu)
                self.inutiles.setdefault(branche.lieu, faute)

    def _une_seule(self, usage: Usage, branches: Sequence[Branche], resolveurs: Sequence[Resoudre]) -> None:
        for avant, apres in combinations(branches, 2):
            cle = (avant.lieu, apres.lieu)
            if cle in self.paires or all(incompatibles(avant.condition, apres.condition, r) for r in resolveurs):
                continue
            if not (_est_ligne(usage.groupe, avant) and _est_ligne(usage.groupe, apres)):
                nom = self.modele.faits[usage.fait].nom
                self.paires[cle] = r006_deux_regles.deux_fois(apres.lieu, avant.lieu, nom)
            elif avant.condition == apres.condition:
                self.paires[cle] = r015_rangees_doubles.faute(apres.lieu, avant.lieu)
            else:
                self.paires[cle] = r026_rangees_recouvrantes.faute(apres.lieu, avant.lieu)

    def _exceptions(self, usage: Usage) -> None:
        for avant, apres in combinations(usage.groupe.exceptions, 2):
            if avant.periode.intersection(apres.periode) is None:
                continue
            pareilles = _pareilles(avant.branches, apres.branches)
            if pareilles is not None:
                a, b = pareilles
                nom = self.modele.faits[usage.fait].nom
                self.paires.setdefault((a.lieu, b.lieu), r015_rangees_doubles.exceptions(b.lieu, a.lieu, nom))

    # --- valeurs de barème -------------------------------------------------------------------------------------------

    def _jours(self, usage: Usage) -> list[date]:
        """Rend un jour par jeu de valeurs des barèmes que les conditions emploient."""
        series = {
            noeud.serie
            for branche in usage.groupe.branches
            if branche.condition is not None
            for noeud in e.parcourir(branche.condition)
            if isinstance(noeud, e.ValeurSerie)
        }
        debut = usage.periode.du or date.min
        changements = {v.du for s in series for v in self.modele.series[s].valeurs if usage.periode.contient(v.du)}
        return sorted({debut} | changements)

    def _resoudre(self, jour: date) -> Resoudre:
        """Rend ce qui donne, ce jour-là, la valeur de ce qui ne dépend pas du dossier."""

        def resoudre(expr: e.Expr) -> Valeur | None:
            if isinstance(expr, e.Constante):
                return expr.valeur if isinstance(expr.valeur, Fraction | date) else None
            if isinstance(expr, e.ValeurSerie):
                return self._valeur(expr, jour)
            if isinstance(expr, e.Calcul):
                return _calculer(expr.operateur, resoudre(expr.gauche), resoudre(expr.droite))
            return None

        return resoudre

    def _valeur(self, expr: e.ValeurSerie, jour: date) -> Valeur | None:
        datee = self.modele.series[expr.serie].en_vigueur(jour) if expr.jour is None else None
        if datee is None:
            return None
        if datee.table is None:
            return datee.valeur if isinstance(datee.valeur, Fraction | date) else None
        cles = tuple(str(c.valeur) for c in expr.cles if isinstance(c, e.Constante))
        return datee.table.get(cles) if len(cles) == len(expr.cles) else None


def _calculer(operateur: str, gauche: Valeur | None, droite: Valeur | None) -> Fraction | None:
    if not isinstance(gauche, Fraction) or not isinstance(droite, Fraction):
        return None
    if operateur == "÷":
        return gauche / droite if droite else None
    return gauche + droite if operateur == "+" else gauche - droite if operateur == "−" else gauche * droite


def _est_ligne(groupe: Groupe, branche: Branche) -> bool:
    """Dit si une branche est une ligne de table : son identifiant est alors « titre#numéro »."""
    return branche.identifiant.startswith(f"{groupe.titre}#")


def _pareilles(avant: Iterable[Branche], apres: Sequence[Branche]) -> Paire | None:
    """Rend deux branches de mêmes conditions, s'il y en a."""
    return next(((a, b) for a in avant for b in apres if a.condition == b.condition), None)
