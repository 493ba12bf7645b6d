"""Ce que toute exécution a en commun : les faits de départ, la conclusion d'un fait, la trace.

Une exécution ne diffère d'une autre que par la façon de choisir la branche qui conclut.
"""

from __future__ import annotations

import threading
import weakref
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date

from moteur.execution.evaluation import Evaluateur, Noeud
from moteur.execution.trace import Etape, Etat, Examen, Issue, Retenue, Trace
from moteur.execution.valeurs import SANS_OBJET, Elements, Inconnu, Valeur, reunir
from moteur.modele.editions import Definition
from moteur.modele.expressions import Brute
from moteur.modele.modele import DATE_APPRECIATION, Branche, Fait, Groupe, element, fait_nu, lire_element
from moteur.plan.plan import Chaine, Plan


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


Depart = tuple[Plan, Trace]
"""Un plan qui ne diffère de celui que l'on suit que par quelques définitions, et sa trace sur les mêmes données, ou sur
des données qui n'en diffèrent que par les faits dits changés."""


class Vides:
    """La trace d'un plan sans aucun fait donné, dès la deuxième fois que l'on suit ce plan au même jour.

    La plupart des faits d'un plan ne dépendent d'aucun de ceux qu'un dossier donne : on ne les conclut pas deux fois.
    """

    def __init__(self, executer: Callable[[Plan, Mapping[str, Brute]], Trace]) -> None:
        self._executer = executer
        self._gardees: weakref.WeakKeyDictionary[Chaine, tuple[date, Trace | None]] = weakref.WeakKeyDictionary()
        self._verrou = threading.Lock()

    def de(self, plan: Plan, donnees: Mapping[str, Brute], depart: Depart | None) -> Trace | None:
        """Rend cette trace si elle peut servir, et l'établit s'il le faut."""
        if depart is not None or not donnees:
            return None
        with self._verrou:
            jour, trace = self._gardees.get(plan.chaine, (None, None))
            if jour != plan.jour:
                self._gardees[plan.chaine] = (plan.jour, None)
                return None
        if trace is None:
            trace = self._executer(plan, {})
            with self._verrou:
                self._gardees[plan.chaine] = (plan.jour, trace)
        return trace


class Deroulement:
    """L'état d'une exécution : valeurs et étapes ; un fait se conclut après ceux qu'il lit.

    Avec un `depart`, seules les définitions qui en diffèrent, et ce qui en dépend, se concluent de nouveau. `vide` est
    la trace du même plan sans aucun fait donné : ce dont rien n'est donné en amont y est déjà conclu.
    """

    def __init__(
        self,
        plan: Plan,
        donnees: Mapping[str, Brute],
        depart: Depart | None = None,
        changes: frozenset[str] = frozenset(),
        vide: Trace | None = None,
    ) -> None:
        self.plan = plan
        self._vide = vide.etapes if vide is not None and depart is None else None
        self.donnees = donnees
        self._acquis = {id(d) for d in depart[0].definitions} if depart is not None else frozenset()
        self._trace_acquise = depart[1].etapes if depart is not None else {}
        self._refaits: set[str] = {fait_nu(f) for f in changes}
        self.valeurs: dict[str, Valeur] = {DATE_APPRECIATION: plan.jour}
        self.etapes: dict[str, Etape] = {DATE_APPRECIATION: Etape(DATE_APPRECIATION, plan.jour, "donné")}
        self.evaluateur = Evaluateur(self.valeurs, plan.modele.series, plan.jour)
        deduits = {d.fait for d in plan.definitions}
        for fait in sorted(plan.lus - deduits - {DATE_APPRECIATION}):
            elements = self._elements(plan.modele.faits[fait])
            for ident in [fait] if elements is None else elements:
                self._noter(self._depart(ident))
            if elements is not None:
                self._reunir(fait, elements)
        if changes:  # un fait présumé égal à un autre change avec lui
            self._refaits |= {fait_nu(f) for f, x in self.etapes.items() if self._trace_acquise[f].valeur != x.valeur}

    def _noter(self, etape: Etape) -> None:
        self.valeurs[etape.fait] = etape.valeur
        self.etapes[etape.fait] = etape

    def _depart(self, ident: str) -> Etape:
        """L'étape d'un fait que rien ne déduit : donné, présumé, ou manquant."""
        if ident in self.donnees:
            return Etape(ident, self.donnees[ident], "donné")
        fait = self.plan.modele.fait(ident)
        if fait.presume is not None:
            return Etape(ident, fait.presume, "présumé")
        if fait.presume_de is not None:
            if fait.presume_de not in self.valeurs:
                self._noter(self._depart(fait.presume_de))
            return Etape(ident, self.valeurs[fait.presume_de], "présumé")
        if not fait.donne:  # déduit, mais par aucune règle de cette édition
            return Etape(ident, SANS_OBJET, "déduit")
        return Etape(ident, Inconnu(frozenset({ident})), "donné")

    def parcourir(self, definition: Definition) -> Iterator[str]:
        """Rend les faits qu'une définition doit conclure : le sien, ou celui de chaque élément ; aucun s'il est acquis.

        Entre deux, `evaluateur` lit les faits de l'élément courant.
        """
        if self._acquise(definition) or self._sans_rien(definition):
            return
        elements = self._elements(self.plan.modele.faits[definition.fait])
        if elements is None:
            yield definition.fait
            return
        for rang, ident in enumerate(elements, start=1):
            self.evaluateur.rang = rang
            yield ident
        self.evaluateur.rang = 0
        self._reunir(definition.fait, elements, definition)

    def _acquise(self, definition: Definition) -> bool:
        """Dit si le départ a déjà conclu ce fait ; le note alors tel quel, et celui de chaque élément."""
        fait = definition.fait
        lus = self.plan.edition.cites[fait]
        if id(definition) not in self._acquis or fait in self._refaits or not self._refaits.isdisjoint(lus):
            self._refaits.add(fait)
            return False
        etape = self._trace_acquise[fait]
        for ident in etape.elements:
            if ident not in self.etapes:
                self._noter(self._trace_acquise[ident])
        self._noter(etape)
        return True

    def _sans_rien(self, definition: Definition) -> bool:
        """Dit si rien n'est donné de ce dont ce fait dépend, ni lui ; le note alors tel que sans aucun fait donné."""
        fait = definition.fait
        if self._vide is None or fait in self.donnees or not self.donnees.keys().isdisjoint(self.plan.amont[fait]):
            return False
        self._noter(self._vide[fait])
        return True

    def _elements(self, fait: Fait) -> list[str] | None:
        """Les identifiants d'un fait, élément par élément ; `None` pour un fait du dossier."""
        ident = self.plan.modele.liste(fait)
        if ident is None:
            return None
        if ident not in self.valeurs:
            self._noter(self._depart(ident))
        liste = self.valeurs[ident]
        rangs = range(1, len(liste) + 1) if isinstance(liste, tuple) else ()
        return [element(ident, rang, fait.identifiant) for rang in rangs]

    def _reunir(self, fait: str, elements: list[str], definition: Definition | None = None) -> None:
        """Note le fait de tous les éléments ; d'une liste qui manque, il manque aussi."""
        liste = self.plan.modele.liste(self.plan.modele.faits[fait])
        assert liste is not None
        donnee = self.valeurs[liste]
        valeur = Elements(self.valeurs[x] for x in elements) if isinstance(donnee, tuple) else donnee
        self._noter(Etape(fait, valeur, "éléments", definition, elements=(*elements, liste)))

    def conditions(self, groupe: Groupe) -> Conditions:
        """Évalue toutes les conditions d'un groupe et de ses exceptions."""
        branches = (b for g in groupe.tous() for b in g.branches)
        return Conditions({id(b): self.evaluateur.evaluer(b.condition) for b in branches if b.condition is not None})

    def conclure(self, fait: str, definition: Definition, issue: Issue, conditions: Conditions) -> None:
        """Note la valeur d'un fait déduit, une fois sa branche choisie ; `fait` est celui de l'élément courant."""
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
        origine = "déduit"
        valeur = deduite
        if self.plan.modele.faits[definition.fait].donne:
            if fait in self.donnees:
                origine, valeur = "donné", self.donnees[fait]
            elif isinstance(deduite, Inconnu):
                if not any(self._est_donne(f, fait) for f in self.plan.amont[definition.fait]):
                    valeur = Inconnu(frozenset({fait}))
            elif deduite is SANS_OBJET:
                valeur = Inconnu(frozenset({fait}))
        examens = _examens(definition.groupe, issue, conditions)
        self._noter(Etape(fait, valeur, origine, definition, issue, conclusion, examens, deduite))

    def _est_donne(self, fait: str, pour: str) -> bool:
        """Dit si un fait est donné : celui du dossier, ou celui de l'élément pour lequel on conclut."""
        lu = lire_element(pour)
        return fait in self.donnees or (lu is not None and element(lu[0], lu[1], fait) in self.donnees)

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
        return Trace(execution, self._depart_d_abord())

    def _depart_d_abord(self) -> dict[str, Etape]:
        """Les étapes, celles que rien ne déduit d'abord : une présumée a pu se noter après une déduite."""
        deduites = {f: x for f, x in self.etapes.items() if x.definition is not None}
        return {f: x for f, x in self.etapes.items() if f not in deduites} | deduites


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
