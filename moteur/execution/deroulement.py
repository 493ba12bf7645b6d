"""Ce que toute exécution a en commun : les faits de départ, la conclusion d'un fait, la trace.

Une exécution ne diffère d'une autre que par la façon de choisir la branche qui conclut.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set

from moteur.execution.evaluation import Evaluateur, Noeud
from moteur.execution.reprise import Reprise
from moteur.execution.trace import Etape, Etat, Examen, Issue, Retenue, Trace
from moteur.execution.valeurs import SANS_OBJET, Elements, Inconnu, Valeur, reunir
from moteur.modele.editions import Definition
from moteur.modele.expressions import Brute
from moteur.modele.modele import DATE_APPRECIATION, Branche, Groupe, element, lire_element
from moteur.plan.plan import Plan


class Conditions:
    """Les branches d'un groupe et de ses exceptions, et leurs conditions évaluées ; sans condition, elle est vraie."""

    def __init__(self, branches: Sequence[tuple[Groupe, Branche, Noeud | None]]) -> None:
        self.branches = branches
        self._noeuds = {id(branche): noeud for _, branche, noeud in branches if noeud is not None}

    def noeud(self, branche: Branche) -> Noeud | None:
        """La condition évaluée d'une branche, si elle en a une."""
        return self._noeuds.get(id(branche))

    def valeur(self, branche: Branche) -> Valeur:
        """Ce que vaut la condition d'une branche."""
        noeud = self.noeud(branche)
        return True if noeud is None else noeud.valeur

    def vraies(self, groupe: Groupe) -> list[Branche]:
        """Les branches vraies d'un groupe, hors exceptions."""
        lire = self._noeuds.get
        return [b for b in groupe.branches if (n := lire(id(b))) is None or n.valeur is True]

    def inconnues(self, groupe: Groupe) -> list[Inconnu]:
        """Ce qui manque pour connaître les branches d'un groupe, hors exceptions."""
        lire = self._noeuds.get
        return [n.valeur for b in groupe.branches if (n := lire(id(b))) and isinstance(n.valeur, Inconnu)]


class Deroulement:
    """L'état d'une exécution : valeurs et étapes ; un fait se conclut après ceux qu'il lit.

    Ce que la `reprise` a d'acquis se note tel quel.
    """

    def __init__(self, plan: Plan, donnees: Mapping[str, Brute], reprise: Reprise) -> None:
        self.plan = plan
        self.donnees = donnees
        self._acquises = reprise.acquises
        self._atteints = reprise.atteints
        self._fixes = reprise.fixes
        self._modele = plan.modele
        self.valeurs: dict[str, Valeur] = {DATE_APPRECIATION: plan.jour}
        self.etapes: dict[str, Etape] = {DATE_APPRECIATION: Etape(DATE_APPRECIATION, plan.jour, "donné")}
        self.evaluateur = Evaluateur(self.valeurs, plan.modele.series, plan.jour, reprise.fixes)
        for fait in plan.departs:
            if self._reprendre(fait):
                continue
            elements = self._elements(fait)
            for ident in [fait] if elements is None else elements:
                self._noter(self._depart(ident))
            if elements is not None:
                self._reunir(fait, elements)

    def _noter(self, etape: Etape) -> None:
        self.valeurs[etape.fait] = etape.valeur
        self.etapes[etape.fait] = etape

    def _reprendre(self, fait: str) -> bool:
        """Note un fait tel quel, et celui de chaque élément, s'il est acquis ; dit s'il l'est."""
        etape = self._acquises.get(fait)
        if etape is None or fait in self._atteints:
            return False
        for ident in etape.elements:
            if ident not in self.etapes:
                self._noter(self._acquises[ident])
        self._noter(etape)
        return True

    def _depart(self, ident: str) -> Etape:
        """L'étape d'un fait que rien ne déduit : donné, présumé, ou manquant."""
        if ident in self.donnees:
            return Etape(ident, self.donnees[ident], "donné")
        fait = self._modele.fait(ident)
        if fait.presume is not None:
            return Etape(ident, fait.presume, "présumé")
        if fait.presume_de is not None:
            return Etape(ident, self.valeurs[fait.presume_de], "présumé")
        if not fait.donne:  # déduit, mais par aucune règle de cette édition
            return Etape(ident, SANS_OBJET, "déduit")
        return Etape(ident, Inconnu(frozenset({ident})), "donné")

    def parcourir(self) -> Iterator[tuple[str, Definition]]:
        """Rend les faits à conclure et leur définition, dans l'ordre du plan, hors ceux qui sont acquis.

        D'un fait d'élément, rend celui de chaque élément ; entre deux, `evaluateur` lit les faits de l'élément courant.
        """
        for definition in self.plan.definitions:
            if self._reprendre(definition.fait):
                continue
            elements = self._elements(definition.fait)
            if elements is None:
                yield definition.fait, definition
                continue
            for rang, ident in enumerate(elements, start=1):
                self.evaluateur.rang = rang
                yield ident, definition
            self.evaluateur.rang = 0
            self._reunir(definition.fait, elements, definition)

    def _elements(self, fait: str) -> list[str] | None:
        """Les identifiants d'un fait, élément par élément ; `None` pour un fait du dossier."""
        ident = self._modele.liste(self._modele.faits[fait])
        if ident is None:
            return None
        liste = self.valeurs[ident]
        rangs = range(1, len(liste) + 1) if isinstance(liste, tuple) else ()
        return [element(ident, rang, fait) for rang in rangs]

    def _reunir(self, fait: str, elements: list[str], definition: Definition | None = None) -> None:
        """Note le fait de tous les éléments ; d'une liste qui manque, il manque aussi."""
        liste = self._modele.liste(self._modele.faits[fait])
        assert liste is not None
        donnee = self.valeurs[liste]
        valeur = Elements(self.valeurs[x] for x in elements) if isinstance(donnee, tuple) else donnee
        self._noter(Etape(fait, valeur, "éléments", definition, elements=(*elements, liste)))

    def conditions(self, groupe: Groupe) -> Conditions:
        """Évalue toutes les conditions d'un groupe et de ses exceptions."""
        evaluer = self.evaluateur.evaluer
        return Conditions(
            [
                (sien, branche, evaluer(branche.condition) if branche.condition is not None else None)
                for sien in groupe.tous()
                for branche in sien.branches
            ]
        )

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
            deduite = self._avec_la_suite(issue, conditions)
        else:
            deduite = SANS_OBJET
        origine = "déduit"
        valeur = deduite
        if self._modele.faits[definition.fait].donne:
            if fait in self.donnees:
                origine, valeur = "donné", self.donnees[fait]
            elif isinstance(deduite, Inconnu):
                if not self._un_est_donne(self.plan.amont[definition.fait], fait):
                    valeur = Inconnu(frozenset({fait}))
            elif deduite is SANS_OBJET:
                valeur = Inconnu(frozenset({fait}))
        examens = _examens(issue, conditions)
        self._noter(Etape(fait, valeur, origine, definition, issue, conclusion, examens, deduite))

    def _un_est_donne(self, faits: Set[str], pour: str) -> bool:
        """Dit si l'un de ces faits est donné : celui du dossier, ou celui de l'élément pour lequel on conclut."""
        if not self.donnees.keys().isdisjoint(faits):
            return True
        lu = lire_element(pour)
        return lu is not None and any(element(lu[0], lu[1], f) in self.donnees for f in faits)

    def _avec_la_suite(self, issue: Inconnu, conditions: Conditions) -> Inconnu:
        """Ajoute à ce qui manque pour choisir une branche ce qui manquera pour conclure celles encore possibles.

        On demande ainsi tout d'un coup : le GIR, qui décide du droit, et les ressources, dont dépend le montant.
        """
        if issue.motif != "manque":
            return issue
        conclusions = [
            self.evaluateur.evaluer(branche.conclusion).valeur
            for _, branche, noeud in conditions.branches
            if noeud is None or noeud.valeur is True or isinstance(noeud.valeur, Inconnu)
        ]
        return reunir([issue, *(v for v in conclusions if isinstance(v, Inconnu) and v.motif == "manque")])

    def terminer(self, execution: str) -> Trace:
        """Rend la trace, les faits déduits dans l'ordre du plan."""
        return Trace(execution, self.etapes, fixes=self._fixes)


def _examens(issue: Issue, conditions: Conditions) -> tuple[Examen, ...]:
    """Dit, de chaque branche d'un groupe et de ses exceptions, ce qu'elle devient."""
    retenue = issue.branche if isinstance(issue, Retenue) else None
    examens = []
    for groupe, branche, noeud in conditions.branches:
        if branche is retenue:
            etat = Etat.RETENUE
        elif noeud is None or noeud.valeur is True:
            etat = Etat.DEVANCEE
        else:
            etat = Etat.INCONNUE if isinstance(noeud.valeur, Inconnu) else Etat.ECARTEE
        examens.append(Examen(groupe, branche, noeud, etat))
    return tuple(examens)


def conflit(branches: Iterable[Branche]) -> Inconnu:
    """Ce que vaut un fait que deux branches concluent."""
    return Inconnu(motif="conflit", lieux=tuple(b.lieu for b in branches))
