"""Ce que toute exécution a en commun : les faits de départ, la conclusion d'un fait, la trace.

Une exécution ne diffère d'une autre que par la façon de choisir la branche qui conclut.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from moteur.execution.evaluation import Evaluateur, Noeud
from moteur.execution.trace import Etape, Etat, Examen, Issue, Retenue, Trace
from moteur.execution.valeurs import SANS_OBJET, Inconnu, Valeur
from moteur.modele.editions import Definition
from moteur.modele.expressions import Brute
from moteur.modele.modele import DATE_APPRECIATION, Branche, Groupe
from moteur.plan.plan import Plan


class Conditions:
    """Les conditions évaluées des branches d'une définition ; une branche sans condition est vraie."""

    def __init__(self, noeuds: Mapping[int, Noeud]) -> None:
        self._noeuds = noeuds

    def noeud(self, branche: Branche) -> Noeud | None:
        """La condition évaluée d'une branche, si elle en a une."""
        return self._noeuds.get(id(branche))

    def valeur(self, branche: Branche) -> Valeur:
        """Ce que vaut la condition d'une branche."""
        noeud = self.noeud(branche)
        return True if noeud is None else noeud.valeur

    def vraies(self, groupe: Groupe) -> list[Branche]:
        """Les branches vraies d'un groupe, hors exceptions."""
        return [b for b in groupe.branches if self.valeur(b) is True]

    def inconnues(self, groupe: Groupe) -> list[Inconnu]:
        """Ce qui manque pour connaître les branches d'un groupe, hors exceptions."""
        return [v for b in groupe.branches if isinstance(v := self.valeur(b), Inconnu)]


class Deroulement:
    """L'état d'une exécution : valeurs et étapes ; un fait se conclut après ceux qu'il lit."""

    def __init__(self, plan: Plan, donnees: Mapping[str, Brute]) -> None:
        self.plan = plan
        self.donnees = donnees
        self.valeurs: dict[str, Valeur] = {DATE_APPRECIATION: plan.jour}
        self.etapes: dict[str, Etape] = {DATE_APPRECIATION: Etape(DATE_APPRECIATION, plan.jour, "donné")}
        self.evaluateur = Evaluateur(self.valeurs, plan.modele.series, plan.jour)
        deduits = {d.fait for d in plan.definitions}
        for fait in sorted(plan.lus - deduits - {DATE_APPRECIATION}):
            self._noter(self._depart(fait))

    def _noter(self, etape: Etape) -> None:
        self.valeurs[etape.fait] = etape.valeur
        self.etapes[etape.fait] = etape

    def _depart(self, ident: str) -> Etape:
        """L'étape d'un fait que rien ne déduit : donné, présumé, ou manquant."""
        fait = self.plan.modele.faits[ident]
        if ident in self.donnees:
            return Etape(ident, self.donnees[ident], "donné")
        if fait.presume is not None:
            return Etape(ident, fait.presume, "présumé")
        if fait.presume_de is not None:
            if fait.presume_de not in self.valeurs:
                self._noter(self._depart(fait.presume_de))
            return Etape(ident, self.valeurs[fait.presume_de], "présumé")
        if not fait.donne:  # déduit, mais par aucune règle de cette édition
            return Etape(ident, SANS_OBJET, "déduit")
        return Etape(ident, Inconnu(frozenset({ident})), "donné")

    def conditions(self, groupe: Groupe) -> Conditions:
        """Évalue toutes les conditions d'un groupe et de ses exceptions."""
        branches = (b for g in groupe.tous() for b in g.branches)
        return Conditions({id(b): self.evaluateur.evaluer(b.condition) for b in branches if b.condition is not None})

    def conclure(self, definition: Definition, issue: Issue, conditions: Conditions) -> None:
        """Note la valeur d'un fait déduit, une fois sa branche choisie."""
        conclusion: Noeud | None = None
        deduite: Valeur
        if definition.sans_lecture:
            deduite = Inconnu(motif="lectures")
        elif isinstance(issue, Retenue):
            conclusion = self.evaluateur.evaluer(issue.branche.conclusion)
            deduite = conclusion.valeur
        else:
            deduite = issue if isinstance(issue, Inconnu) else SANS_OBJET
        fait = definition.fait
        origine = "déduit"
        valeur = deduite
        if self.plan.modele.faits[fait].donne:
            if fait in self.donnees:
                origine, valeur = "donné", self.donnees[fait]
            elif isinstance(deduite, Inconnu):
                if not any(f in self.donnees for f in self.plan.amont[fait]):
                    valeur = Inconnu(frozenset({fait}))
            elif deduite is SANS_OBJET:
                valeur = Inconnu(frozenset({fait}))
        examens = _examens(definition.groupe, issue, conditions)
        self._noter(Etape(fait, valeur, origine, definition, issue, conclusion, examens, deduite))

    def terminer(self, execution: str) -> Trace:
        """Rend la trace, les faits déduits dans l'ordre du plan."""
        deduits = {d.fait: self.etapes.pop(d.fait) for d in self.plan.definitions}
        return Trace(execution, self.etapes | deduits)


def _examens(groupe: Groupe, issue: Issue, conditions: Conditions) -> tuple[Examen, ...]:
    """Dit, de chaque branche d'un groupe et de ses exceptions, ce qu'elle devient."""

    def etat(branche: Branche) -> Etat:
        valeur = conditions.valeur(branche)
        if isinstance(issue, Retenue) and branche is issue.branche:
            return Etat.RETENUE
        if isinstance(valeur, Inconnu):
            return Etat.INCONNUE
        return Etat.DEVANCEE if valeur is True else Etat.ECARTEE

    return tuple(Examen(g, b, conditions.noeud(b), etat(b)) for g in groupe.tous() for b in g.branches)


def conflit(branches: Iterable[Branche]) -> Inconnu:
    """Ce que vaut un fait que deux branches concluent."""
    return Inconnu(motif="conflit", lieux=tuple(b.lieu for b in branches))
