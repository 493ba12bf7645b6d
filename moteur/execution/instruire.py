"""Plan + dossier → résultat d'instruction : valeurs, lectures du droit, alertes ; par l'exécution demandée."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Protocol

from moteur.execution import natif
from moteur.execution.evaluation import Evaluateur, Noeud
from moteur.execution.obligations import ObligationSuivie, suivre
from moteur.execution.reprise import Depart
from moteur.execution.trace import Etape, Etat, Trace
from moteur.execution.valeurs import SANS_OBJET, Inconnu, Valeur
from moteur.langage.noms import identifiant
from moteur.modele import expressions as e
from moteur.modele.dossier import Dossier
from moteur.modele.expressions import Brute
from moteur.modele.modele import Incertitude, fait_nu, nommer
from moteur.modele.series import Confiance, Statut, ValeurDatee
from moteur.plan.plan import Plan


class Execution(Protocol):
    """Ce qui suit un plan et en rend la trace ; d'un `depart`, il suffit d'en refaire ce qui change."""

    def __call__(self, plan: Plan, donnees: Mapping[str, Brute], depart: Depart | None = None) -> Trace:
        """Rend la trace du plan sur les faits donnés."""


@dataclass(frozen=True, slots=True)
class Alerte:
    """Ce qu'il faut savoir avant de décider ; `resultats` : ceux qui en dépendent, ou aucun en particulier."""

    code: str
    message: str
    sources: tuple[str, ...] = ()
    resultats: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ValeurLue:
    """Ce que vaut un résultat dans une lecture du droit ; `regle` : son titre, et sa version s'il en est plusieurs."""

    regle: str
    lecture: str
    valeur: Valeur
    employee: bool


@dataclass(frozen=True, slots=True)
class Resultat:
    """Ce que rend l'instruction d'un dossier ; une personne décide.

    `autres_alertes` : celles que lèvent les faits donnés hors de ce qui était demandé ; l'explication les dit aussi.
    """

    plan: Plan
    dossier: Dossier
    trace: Trace
    lectures: Mapping[str, tuple[ValeurLue, ...]]
    alertes: tuple[Alerte, ...]
    obligations: tuple[ObligationSuivie, ...] = ()
    autres_alertes: tuple[Alerte, ...] = ()

    def valeur(self, fait: str) -> Valeur:
        """La valeur d'un fait demandé."""
        return self.trace.valeur(fait)

    def presumes(self) -> dict[str, Valeur]:
        """Les faits présumés, et la valeur prise ; pas ceux qui ne servent qu'à des obligations non nées."""
        presumes = {f: x.valeur for f, x in self.trace.etapes.items() if x.origine == "présumé"}
        if not self.plan.obligations:
            return presumes
        cites = (f for c in self.plan.controles for f in e.faits_cites(c.condition))
        racines = {*self.plan.resultats, *cites}
        utiles = racines.union(*(self.plan.amont.get(f, frozenset()) for f in racines))
        utiles |= {x.fait for o in self.obligations for x in amont(self.trace, o.id)}
        return {f: v for f, v in presumes.items() if f in utiles}


def instruire(plan: Plan, dossier: Dossier, execution: Execution = natif.executer) -> Resultat:
    """Instruit un dossier valide : chaînage avant, puis chaque autre lecture du droit seule, puis les alertes."""
    donnees = {f: d.valeur for f, d in dossier.donnees.items()}
    trace = execution(plan, donnees)
    obligations = suivre(plan, trace, donnees)
    montres = dict.fromkeys((*plan.resultats, *(f for o in obligations for f in o.faits)))
    amonts = {fait: list(_amont(trace, fait)) for fait in montres}
    lectures = _lectures(plan, donnees, trace, execution, amonts)
    alertes = tuple(dict.fromkeys(_alertes(plan, trace, lectures, amonts)))
    return Resultat(plan, dossier, trace, lectures, alertes, obligations)


_Amonts = Mapping[str, Sequence[tuple[Etape, Sequence[Noeud]]]]
"""Les faits que l'on montre, et ce que `_amont` rend de chacun."""


def _lectures(
    plan: Plan, donnees: Mapping[str, Brute], trace: Trace, execution: Execution, montres: _Amonts
) -> dict[str, tuple[ValeurLue, ...]]:
    """Évalue chaque autre lecture seule (k + 1 exécutions) ; ne garde que celles qui changent un résultat."""
    versions = {(v.titre, v.nom_version): v for d in plan.definitions for v in d.versions if v.lectures}
    if not versions:
        return {}
    noms = nommer(versions.values())
    resultat: dict[str, tuple[ValeurLue, ...]] = {}
    lus = {fait_nu(etape.fait) for etapes in montres.values() for etape, _ in etapes}
    for cle, version in versions.items():
        if lus.isdisjoint(version.groupes):  # rien de ce que l'on demande n'en dépend ici
            continue
        traces = {
            x.titre: trace
            if x.titre == version.lecture_employee
            else execution(plan.avec_lecture(cle, x.titre), donnees, (plan, trace))
            for x in version.lectures
        }
        for fait in montres:
            lues = tuple(
                ValeurLue(noms[cle], titre, t.valeur(fait), titre == version.lecture_employee)
                for titre, t in traces.items()
            )
            if any(lue.valeur != trace.valeur(fait) for lue in lues):
                resultat[fait] = resultat.get(fait, ()) + lues
    return resultat


def amont(trace: Trace, fait: str) -> Iterator[Etape]:
    """Parcourt les étapes dont un fait dépend dans cette trace, lui compris : conclusions et conditions examinées."""
    return (etape for etape, _ in _amont(trace, fait))


def _amont(trace: Trace, fait: str) -> Iterator[tuple[Etape, list[Noeud]]]:
    """Parcourt ces étapes, et les expressions évaluées de chacune."""
    vues: set[str] = set()
    pile = [fait]
    while pile:
        courant = pile.pop()
        if courant in vues or courant not in trace.etapes:
            continue
        vues.add(courant)
        etape = trace.etapes[courant]
        siens = noeuds(etape)
        yield etape, siens
        pile += [n.fait for n in siens if n.fait is not None]
        pile += etape.elements


def noeuds(etape: Etape) -> list[Noeud]:
    """Rend les expressions évaluées d'une étape : la conclusion, puis les conditions qui ont compté."""
    if etape.origine != "déduit":
        return []
    pile = [etape.conclusion] if etape.conclusion is not None else []
    pile += [x.condition for x in etape.examens if x.condition is not None and x.etat is not Etat.DEVANCEE]
    trouves = []
    while pile:
        noeud = pile.pop()
        trouves.append(noeud)
        pile += noeud.enfants
    return trouves


def incertitudes(plan: Plan, trace: Trace, etapes: Iterable[Etape]) -> list[tuple[str, Incertitude]]:
    """Rend les incertitudes du droit dont ces étapes dépendent, avec le titre de la règle."""
    evaluateur = _evaluateur(plan, trace)

    def joue(etape: Etape, incertitude: Incertitude) -> bool:
        evaluateur.rang = etape.rang
        return incertitude.quand is None or evaluateur.evaluer(incertitude.quand).valeur not in (False, SANS_OBJET)

    deduites = (x for x in etapes if x.origine == "déduit")  # une règle dont le donné l'emporte ne sert pas
    retenus = ((etape, x.groupe) for etape in deduites for x in etape.examens if x.etat is Etat.RETENUE)
    trouvees = ((g.titre, i) for etape, g in retenus for i in g.incertitudes if joue(etape, i))
    return list(dict.fromkeys(trouvees))


def _parametres(lus: Iterable[Noeud]) -> dict[tuple[str, date], ValeurDatee]:
    """Rend les valeurs de barème que ces expressions emploient, par série et date d'ouverture."""
    return {
        (noeud.expr.serie, noeud.parametre.du): noeud.parametre
        for noeud in lus
        if noeud.parametre is not None and isinstance(noeud.expr, e.ValeurSerie)
    }


def _alertes(
    plan: Plan, trace: Trace, lectures: Mapping[str, tuple[ValeurLue, ...]], montres: _Amonts
) -> Iterator[Alerte]:
    yield from controles(plan, trace)
    yield from _differences(plan, trace)
    raisons: dict[tuple[str, str], list[str]] = {}
    valeurs: dict[tuple[str, ValeurDatee], list[str]] = {}
    for fait, etapes in montres.items():
        if trace.valeur(fait) is SANS_OBJET:
            continue
        for titre, incertitude in incertitudes(plan, trace, (x for x, _ in etapes)):
            raisons.setdefault((titre, incertitude.raison), []).append(fait)
        for (serie, _), datee in _parametres(n for _, siens in etapes for n in siens).items():
            valeurs.setdefault((serie, datee), []).append(fait)
    for (titre, raison), faits in raisons.items():
        nom = titre.replace("/", " », exception « ")
        yield Alerte("droit_incertain", f"droit incertain (« {nom} ») : {raison}", (), tuple(dict.fromkeys(faits)))
    for (serie, datee), faits in valeurs.items():
        yield from _valeur(plan, serie, datee, tuple(dict.fromkeys(faits)))
    yield from _alertes_de_lectures(plan, lectures)


def controles(plan: Plan, trace: Trace) -> Iterator[Alerte]:
    """Rend une alerte par contrôle du plan que la trace lève."""
    evaluateur = _evaluateur(plan, trace)
    for controle in plan.controles:
        if evaluateur.evaluer(controle.condition).valeur is True:
            yield Alerte(identifiant(controle.titre), controle.message, controle.sources)


def _alertes_de_lectures(plan: Plan, lectures: Mapping[str, tuple[ValeurLue, ...]]) -> Iterator[Alerte]:
    """Une alerte par ensemble de lectures, pour tous les faits qui en dépendent."""
    par_lectures: dict[tuple[tuple[str, str], ...], list[str]] = {}
    for fait, lues in lectures.items():
        par_lectures.setdefault(tuple((x.regle, x.lecture) for x in lues), []).append(fait)
    for couples, faits in par_lectures.items():
        *debut, dernier = (_citer(plan.modele.faits[f].nom) for f in faits)
        noms = f"{', '.join(debut)} et {dernier} en dépendent" if debut else f"{dernier} en dépend"
        titres = " ; ".join(f"« {lecture} »" for _, lecture in couples)
        yield Alerte("lectures", f"le droit se lit de plusieurs façons, et {noms} : {titres}", (), tuple(faits))


def _citer(nom: str) -> str:
    """Met un nom entre guillemets, sauf s'il en a déjà : « obligation « décider » » se lirait mal."""
    return nom if "«" in nom else f"« {nom} »"


def _evaluateur(plan: Plan, trace: Trace) -> Evaluateur:
    """De quoi évaluer une condition sur ce que la trace a conclu."""
    return Evaluateur(trace.valeurs, plan.modele.series, plan.jour, trace.fixes)


def _differences(plan: Plan, trace: Trace) -> Iterator[Alerte]:
    for etape in trace.etapes.values():
        if etape.definition is None:
            continue
        ecart = etape.origine == "donné" and etape.deduite not in (None, SANS_OBJET, etape.valeur)
        if ecart and not isinstance(etape.deduite, Inconnu):
            nom = plan.modele.fait(etape.fait).nom
            message = f"« {nom} » est donné, et les règles en déduisent une autre valeur : le donné l'emporte"
            touches = (r for r in plan.resultats if any(x.fait == etape.fait for x in amont(trace, r)))
            yield Alerte("difference", message, resultats=tuple(touches))
        if etape.origine == "déduit" and isinstance(etape.valeur, Fraction):
            fait = plan.modele.fait(etape.fait)
            if not fait.type.borne(etape.valeur):
                valeur = etape.valeur
                message = f"« {fait.nom} » se déduit hors de ses bornes ({valeur}) : vérifiez ce dont il se déduit"
                yield Alerte("hors_bornes", message, resultats=(etape.fait,))
        if isinstance(etape.issue, Inconnu) and etape.issue.motif == "conflit" and etape.issue.lieux:
            nom = plan.modele.fait(etape.fait).nom
            endroits = " et ".join(str(x) for x in etape.issue.lieux)
            yield Alerte("conflit", f"deux règles concluent « {nom} » pour ce dossier : {endroits}", (), (etape.fait,))


def _valeur(plan: Plan, serie: str, datee: ValeurDatee, faits: tuple[str, ...]) -> Iterator[Alerte]:
    connue = plan.modele.series[serie]
    nom, sources = connue.nom, (datee.source,)
    if datee.confiance in {Confiance.MEMOIRE, Confiance.INCERTAIN}:
        message = f"« {nom} » : la valeur du {datee.du:%d/%m/%Y} est {datee.confiance.value}"
        yield Alerte("valeur_incertaine", message, sources, faits)
    if datee.statut is Statut.PROVISOIRE:
        message = f"« {nom} » : la valeur du {datee.du:%d/%m/%Y} est provisoire"
        yield Alerte("valeur_provisoire", message, sources, faits)
    attendue = connue.attendue(plan.jour)
    if attendue is not None and datee is connue.valeurs[-1]:
        message = (
            f"« {nom} » : une nouvelle valeur était attendue au {attendue:%d/%m/%Y}, la dernière connue est employée"
        )
        yield Alerte("bareme_perime", message, sources, faits)
