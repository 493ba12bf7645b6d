"""Ce que toute exécution a en commun : les faits de départ, la conclusion d'un fait, la trace.

Une exécution ne diffère d'une autre que par la façon de choisir la branche qui conclut.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, cast

from moteur.execution.evaluation import Evaluateur, Noeud
from moteur.execution.trace import Etape, Etat, Examen, Issue, Retenue, Trace
from moteur.execution.valeurs import SANS_OBJET, Elements, Inconnu, Valeur, reunir
from moteur.modele.editions import Definition
from moteur.modele.expressions import Brute
from moteur.modele.modele import DATE_APPRECIATION, Branche, Fait, Groupe
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
        self._elements: list[Etape] = []
        deduits = {d.fait for d in plan.definitions}
        for fait in sorted(plan.lus - deduits - {DATE_APPRECIATION}):
            self._noter(self._depart(fait))

    def _noter(self, etape: Etape) -> None:
        self.valeurs[etape.fait] = etape.valeur
        self.etapes[etape.fait] = etape

    def _depart(self, ident: str) -> Etape:
        """L'étape d'un fait que rien ne déduit : donné, présumé, ou manquant."""
        fait = self.plan.modele.faits[ident]
        if fait.entite is not None:
            return self._depart_des_elements(fait)
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

    def _depart_des_elements(self, fait: Fait) -> Etape:
        """L'étape d'un fait que chaque élément d'une liste donne, présume ou tait."""
        liste = self._liste(fait)
        if isinstance(liste, Inconnu):
            return Etape(fait.identifiant, liste, "donné")
        ident = fait.identifiant
        etapes = []
        for element in liste:
            if ident in element:
                etapes.append(Etape(ident, element[ident], "donné"))
            elif fait.presume is not None:
                etapes.append(Etape(ident, fait.presume, "présumé"))
            elif not fait.donne:
                etapes.append(Etape(ident, SANS_OBJET, "déduit"))
            else:
                etapes.append(Etape(ident, Inconnu(frozenset({ident})), "donné"))
        return _reunir(ident, "donné", etapes)

    def _liste(self, fait: Fait) -> Inconnu | tuple[Mapping[str, Any], ...]:
        """La liste dont un fait décrit les éléments ; absente, elle est inconnue."""
        assert fait.entite is not None
        ident = self.plan.modele.entites[fait.entite].liste
        if ident not in self.valeurs:
            self._noter(self._depart(ident))
        liste = self.valeurs[ident]
        if isinstance(liste, Inconnu):
            return liste
        assert isinstance(liste, tuple)
        return cast(tuple[Mapping[str, Any], ...], liste)

    def elements(self, definition: Definition) -> Iterator[int]:
        """Parcourt les éléments pour lesquels conclure une définition : un seul passage pour un fait du dossier.

        Entre deux passages, `evaluateur` lit les faits de l'élément courant.
        """
        fait = self.plan.modele.faits[definition.fait]
        if fait.entite is None:
            yield 0
            return
        liste = self._liste(fait)
        if isinstance(liste, Inconnu):
            self._noter(Etape(fait.identifiant, liste, "déduit", definition))
            return
        self._elements = []
        for rang in range(len(liste)):
            self.evaluateur.element = rang
            yield rang
        self.evaluateur.element = 0
        self._noter(_reunir(fait.identifiant, "déduit", self._elements, definition))

    def conditions(self, groupe: Groupe) -> Conditions:
        """Évalue toutes les conditions d'un groupe et de ses exceptions."""
        branches = (b for g in groupe.tous() for b in g.branches)
        return Conditions({id(b): self.evaluateur.evaluer(b.condition) for b in branches if b.condition is not None})

    def conclure(self, definition: Definition, issue: Issue, conditions: Conditions) -> None:
        """Note la valeur d'un fait déduit, une fois sa branche choisie."""
        conclusion: Noeud | None = None
        deduite: Valeur
        if isinstance(issue, Retenue) and issue.groupe.sans_lecture:
            deduite = Inconnu(motif="lectures")
        elif isinstance(issue, Retenue):
            conclusion = self.evaluateur.evaluer(issue.branche.conclusion)
            deduite = conclusion.valeur
        elif isinstance(issue, Inconnu):
            deduite = self._avec_la_suite(issue, definition.groupe, conditions)
        else:
            deduite = SANS_OBJET
        fait = definition.fait
        origine = "déduit"
        valeur = deduite
        donnees = self._donnees_de(fait)
        if self.plan.modele.faits[fait].donne:
            if fait in donnees:
                origine, valeur = "donné", donnees[fait]
            elif isinstance(deduite, Inconnu):
                if not any(f in donnees or f in self.donnees for f in self.plan.amont[fait]):
                    valeur = Inconnu(frozenset({fait}))
            elif deduite is SANS_OBJET:
                valeur = Inconnu(frozenset({fait}))
        examens = _examens(definition.groupe, issue, conditions)
        etape = Etape(fait, valeur, origine, definition, issue, conclusion, examens, deduite)
        if self.plan.modele.faits[fait].entite is None:
            self._noter(etape)
        else:
            self._elements.append(etape)

    def _donnees_de(self, ident: str) -> Mapping[str, Any]:
        """Les faits donnés parmi lesquels se trouve celui-ci : ceux du dossier, ou de l'élément courant."""
        fait = self.plan.modele.faits[ident]
        if fait.entite is None:
            return self.donnees
        liste = self._liste(fait)
        assert not isinstance(liste, Inconnu)
        return liste[self.evaluateur.element]

    def _avec_la_suite(self, issue: Inconnu, groupe: Groupe, conditions: Conditions) -> Inconnu:
        """Ajoute à ce qui manque pour choisir une branche ce qui manquera pour conclure celles encore possibles.

        On demande ainsi tout d'un coup : le GIR, qui décide du droit, et les ressources, dont dépend le montant.
        """
        if issue.motif != "manque":
            return issue
        branches = (b for g in groupe.tous() for b in g.branches)
        possibles = (b for b in branches if (v := conditions.valeur(b)) is True or isinstance(v, Inconnu))
        conclusions = [self.evaluateur.evaluer(b.conclusion).valeur for b in possibles]
        return reunir([issue, *(v for v in conclusions if isinstance(v, Inconnu) and v.motif == "manque")])

    def terminer(self, execution: str) -> Trace:
        """Rend la trace, les faits déduits dans l'ordre du plan."""
        deduits = {d.fait: self.etapes.pop(d.fait) for d in self.plan.definitions}
        return Trace(execution, self.etapes | deduits)


def _reunir(fait: str, origine: str, etapes: list[Etape], definition: Definition | None = None) -> Etape:
    """Réunit les étapes des éléments d'une liste en celle de leur fait."""
    return Etape(fait, Elements(x.valeur for x in etapes), origine, definition, elements=tuple(etapes))


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
