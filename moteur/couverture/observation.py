"""Ce que les scénarios atteignent : chacun est joué par `natif`, et l'on garde ce qui a compté dans ce qu'il regarde.

Dans chaque trace, on part des faits que les « Alors » comparent et l'on remonte leurs dépendances : branches retenues,
conditions qui ont décidé, valeurs de barème lues. Une lecture que l'on n'emploie pas n'est atteinte que par un scénario
qui la nomme ; un contrôle, par un scénario qui attend son alerte.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction

from moteur.couverture.inventaire import CleAtome, CleBranche, CleValeur, Inventaire, cle_branche
from moteur.diagnostics import Lieu
from moteur.execution import natif
from moteur.execution.evaluation import Evaluateur, Noeud
from moteur.execution.reprise import Depart
from moteur.execution.trace import Etat, Trace
from moteur.execution.valeurs import SANS_OBJET, Inconnu
from moteur.explication.dependances import Dependances
from moteur.modele import expressions as e
from moteur.modele.expressions import Brute
from moteur.plan.plan import Plan
from moteur.scenarios import attentes as a
from moteur.scenarios.jeu import Instructeur, Partie
from moteur.scenarios.scenario import Scenario

Rang = int
"""Le rang d'un scénario parmi ceux qu'on joue."""


@dataclass(slots=True)
class Vue:
    """Comment une condition a été vue : vraie, fausse, et de quel côté d'un seuil, au plus près.

    `dessous` et `dessus` : la plus petite distance, strictement positive, de chaque côté (en jours pour des dates).
    """

    vraie: dict[Rang, None] = field(default_factory=dict)
    fausse: dict[Rang, None] = field(default_factory=dict)
    egale: bool = False
    dessous: Fraction | None = None
    dessus: Fraction | None = None

    def noter(self, rang: Rang, noeud: Noeud) -> None:
        """Note une évaluation ; rien si elle n'est ni vraie ni fausse."""
        if noeud.valeur is True:
            self.vraie[rang] = None
        elif noeud.valeur is False:
            self.fausse[rang] = None
        else:
            return
        if isinstance(noeud.expr, e.Comparer):
            self._situer(noeud.enfants[0].valeur, noeud.enfants[1].valeur)

    def _situer(self, gauche: object, droite: object) -> None:
        if isinstance(gauche, date) and isinstance(droite, date):
            ecart = Fraction((gauche - droite).days)
        elif isinstance(gauche, Fraction) and isinstance(droite, Fraction):
            ecart = gauche - droite
        else:
            return
        if ecart == 0:
            self.egale = True
        elif ecart < 0:
            self.dessous = -ecart if self.dessous is None else min(self.dessous, -ecart)
        else:
            self.dessus = ecart if self.dessus is None else min(self.dessus, ecart)


@dataclass(slots=True)
class Observation:
    """Ce que des scénarios ont atteint, et lesquels ; `rouges` : ceux qui ne comptent pas, faute d'être verts."""

    scenarios: Sequence[Scenario]
    rouges: list[Rang] = field(default_factory=list)
    branches: dict[CleBranche, dict[Rang, None]] = field(default_factory=dict)
    lectures: dict[tuple[Lieu, str], dict[Rang, None]] = field(default_factory=dict)
    controles: dict[Lieu, dict[Rang, None]] = field(default_factory=dict)
    atomes: dict[CleAtome, Vue] = field(default_factory=dict)
    valeurs: dict[CleValeur, dict[Rang, None]] = field(default_factory=dict)


@dataclass(slots=True)
class _Ecoute:
    """L'exécution `natif`, qui retient chaque plan suivi et sa trace."""

    suivis: list[tuple[Plan, Trace]] = field(default_factory=list)

    def __call__(self, plan: Plan, donnees: Mapping[str, Brute], depart: Depart | None = None) -> Trace:
        trace = natif.executer(plan, donnees, depart)
        self.suivis.append((plan, trace))
        return trace


def observer(scenarios: Iterable[Scenario], moteur: Instructeur, inventaire: Inventaire) -> Observation:
    """Joue les scénarios et rend ce qu'ils atteignent."""
    liste = list(scenarios)
    observateur = _Observateur(inventaire, Observation(liste))
    for rang, scenario in enumerate(liste):
        ecoute = _Ecoute()
        partie = Partie(moteur, ecoute)
        for etape in scenario.etapes:
            partie.jouer(etape)
        partie.clore(scenario.lieu)
        if partie.fautes or partie.ecarts:
            observateur.vu.rouges.append(rang)
        else:
            observateur.scenario(rang, ecoute.suivis, partie.attentes)
    return observateur.vu


class _Observateur:
    def __init__(self, inventaire: Inventaire, vu: Observation) -> None:
        self.inventaire = inventaire
        self.vu = vu
        self._autres: dict[int, tuple[Plan, str | None]] = {}

    def scenario(self, rang: Rang, suivis: Sequence[tuple[Plan, Trace]], attentes: Sequence[a.Attente]) -> None:
        """Note ce qu'un scénario vert atteint."""
        employees = [x for x in attentes if not isinstance(x, a.DansLecture)]
        directs = dict.fromkeys(f for x in employees for f in _faits(x))
        par_lecture: dict[str, dict[str, None]] = {}
        for attente in attentes:
            if isinstance(attente, a.DansLecture):
                par_lecture.setdefault(attente.lecture, {})[attente.attente.fait.identifiant] = None
        for plan, trace in suivis:
            autre = self._autre_lecture(plan)
            if autre is None:
                nommes = (f for faits in par_lecture.values() for f in faits)
                self._trace(rang, plan, trace, dict.fromkeys((*directs, *nommes)))
                self._controles(rang, plan, trace, attentes)
            elif autre in par_lecture:
                self._trace(rang, plan, trace, par_lecture[autre])

    def _autre_lecture(self, plan: Plan) -> str | None:
        """Rend la lecture non employée qu'un plan suit, s'il en suit une."""
        connu = self._autres.get(id(plan))
        if connu is None or connu[0] is not plan:
            connu = self._autres[id(plan)] = (plan, self._chercher_lecture(plan))
        return connu[1]

    def _chercher_lecture(self, plan: Plan) -> str | None:
        for definition in plan.definitions:
            for groupe in definition.groupe.tous():
                trouvee = self.inventaire.lecture_de.get((groupe.titre, groupe.lieu))
                if trouvee is not None and not groupe.sans_lecture:
                    version, lecture = trouvee
                    if lecture != version.lecture_employee:
                        return lecture
        return None

    def _trace(self, rang: Rang, plan: Plan, trace: Trace, faits: Iterable[str]) -> None:
        """Note ce dont dépendent des faits regardés dans une trace."""
        dependances = Dependances(trace, plan.modele)
        evaluateur = Evaluateur(trace.valeurs, plan.modele.series, plan.jour)
        vues = {f: x for fait in faits if fait in trace.etapes for f, x in dependances.de(fait).items()}
        for etape in vues.values():
            for noeud in dependances.noeuds_etape(etape):
                self._noeud(rang, noeud)
            if etape.origine != "déduit":
                continue
            evaluateur.rang = etape.rang
            for examen in etape.examens:
                if examen.etat is not Etat.RETENUE or examen.groupe.sans_lecture:
                    continue
                self.vu.branches.setdefault(cle_branche(plan.modele, etape.fait, examen.branche), {})[rang] = None
                lecture = self.inventaire.lecture_de.get((examen.groupe.titre, examen.groupe.lieu))
                if lecture is not None:
                    self.vu.lectures.setdefault((lecture[0].lieu, lecture[1]), {})[rang] = None
                for incertitude in examen.groupe.incertitudes:
                    if incertitude.quand is not None:
                        self._expression(rang, evaluateur.evaluer(incertitude.quand))

    def _controles(self, rang: Rang, plan: Plan, trace: Trace, attentes: Sequence[a.Attente]) -> None:
        """Note les contrôles : leurs conditions dans chaque réponse, leur alerte si le scénario l'attend."""
        attendues = {x.message for x in attentes if isinstance(x, a.Alerte) and x.presente}
        evaluateur = Evaluateur(trace.valeurs, plan.modele.series, plan.jour)
        for controle in plan.controles:
            noeud = evaluateur.evaluer(controle.condition)
            if noeud.valeur is True and controle.message not in attendues:
                continue
            self._expression(rang, noeud)
            if noeud.valeur is True:
                self.vu.controles.setdefault(controle.lieu, {})[rang] = None

    def _expression(self, rang: Rang, noeud: Noeud) -> None:
        self._noeud(rang, noeud)
        for enfant in noeud.enfants:
            self._expression(rang, enfant)

    def _noeud(self, rang: Rang, noeud: Noeud) -> None:
        cle = self.inventaire.atome_de.get(id(noeud.expr))
        if cle is not None:
            vue = self.vu.atomes.setdefault(cle, Vue())
            vue.noter(rang, noeud)
            if noeud.valeur is SANS_OBJET and self.inventaire.atomes[cle].jamais_fausse:
                vue.fausse[rang] = None
        if noeud.parametre is not None and isinstance(noeud.expr, e.ValeurSerie):
            if isinstance(noeud.valeur, Inconnu) or noeud.valeur is SANS_OBJET:
                return
            serie = self.inventaire.modele.series[noeud.expr.serie]
            if noeud.parametre is serie.valeurs[-1]:
                case = tuple(str(n.valeur) for n in noeud.enfants[: len(noeud.expr.cles)])
                self.vu.valeurs.setdefault(CleValeur(noeud.expr.serie, case), {})[rang] = None


def _faits(attente: a.Attente) -> Iterator[str]:
    fait = getattr(attente, "fait", None)
    if fait is not None:
        yield fait.identifiant
    if isinstance(attente, a.Echoit) and attente.echeance is not None:
        yield attente.echeance.identifiant
