"""Ce que toute exécution a en commun : les faits de départ, la conclusion d'un fait, la trace.

Une exécution ne diffère d'une autre que par la façon de choisir la branche qui conclut.
"""

from __future__ import annotations

from collections.abc import Mapping

from moteur.execution.evaluation import Evaluateur, Noeud
from moteur.execution.trace import Etape, Etat, Examen, Issue, Retenue, Rien, Trace
from moteur.execution.valeurs import SANS_OBJET, Inconnu, Valeur, reunir
from moteur.modele.editions import Definition
from moteur.modele.expressions import Brute
from moteur.modele.modele import DATE_APPRECIATION, Branche, Groupe
from moteur.plan.plan import Plan


class Deroulement:
    """L'état d'une exécution : valeurs et étapes, remplies dans l'ordre du plan."""

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

    def conclure(self, definition: Definition, issue: Issue, examens: tuple[Examen, ...]) -> None:
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
        self._noter(Etape(fait, valeur, origine, definition, issue, conclusion, examens, deduite))

    def terminer(self, execution: str) -> Trace:
        """Rend la trace."""
        return Trace(execution, dict(self.etapes))

    # --- choix d'une branche : la spécification, et ce qu'`agenda` en reprend pour la trace ----------------------------

    def condition(self, branche: Branche) -> Noeud | None:
        """La condition évaluée d'une branche ; sans condition, rien."""
        return self.evaluateur.evaluer(branche.condition) if branche.condition is not None else None


def examiner(deroulement: Deroulement, groupe: Groupe) -> list[Examen]:
    """Évalue toutes les conditions d'un groupe et de ses exceptions, sans choisir."""
    examens = []
    for sous_groupe in groupe.tous():
        for branche in sous_groupe.branches:
            condition = deroulement.condition(branche)
            vrai = condition is None or condition.valeur is True
            inconnu = condition is not None and isinstance(condition.valeur, Inconnu)
            etat = Etat.DEVANCEE if vrai else Etat.INCONNUE if inconnu else Etat.ECARTEE
            examens.append(Examen(sous_groupe, branche, condition, etat))
    return examens


def retenir(examens: list[Examen], issue: Issue) -> tuple[Examen, ...]:
    """Marque la branche retenue parmi les examens."""
    if not isinstance(issue, Retenue):
        return tuple(examens)
    return tuple(
        Examen(x.groupe, x.branche, x.condition, Etat.RETENUE)
        if x.branche is issue.branche and x.groupe is issue.groupe
        else x
        for x in examens
    )


__all__ = ["Deroulement", "Retenue", "Rien", "examiner", "retenir", "reunir"]
