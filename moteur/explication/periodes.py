"""Un dossier instruit mois par mois → des périodes où les résultats ne changent pas, et pourquoi ils changent.

Tout se lit dans la trace de chaque mois : les résultats, les valeurs de barème lues, les versions de règles employées,
les faits qui suivent la date. Ce qui change sans changer un résultat est dit aussi, dans la période où il arrive.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise
from typing import Any

from moteur.execution.evaluation import Noeud
from moteur.execution.instruire import Alerte, Resultat
from moteur.execution.trace import Etape, Examen, Retenue, Trace
from moteur.explication import objet
from moteur.explication.citations import citer, periode, version_de
from moteur.explication.contenu import Condition, Parametre, RegleCitee, ValeurEcrite, en_objet
from moteur.explication.dependances import Dependances
from moteur.explication.faits import parametres
from moteur.explication.operations import atomes, ecrire_condition, valeur_ecrite
from moteur.explication.phrases import Redacteur
from moteur.modele.modele import DATE_APPRECIATION, Version

RESULTAT, VALEUR, VERSION, CAS, FAIT = "résultat", "valeur", "version", "cas", "fait"
"""Ce qui change : un résultat, une valeur de barème lue, une version de règle, le cas appliqué, un fait daté."""

_UN_JOUR = timedelta(days=1)
_Cle = tuple[str, str]


@dataclass(frozen=True, slots=True)
class DeResultat:
    """Un résultat demandé, qui n'a plus la même valeur."""

    fait: str
    nom: str
    avant: ValeurEcrite
    apres: ValeurEcrite
    le: date
    sorte: str = RESULTAT


@dataclass(frozen=True, slots=True)
class DeValeur:
    """Une valeur de barème lue ; sans `avant`, elle ne l'était pas, sans `apres`, elle ne l'est plus.

    `resultats` : les noms des résultats qui en dépendent.
    """

    serie: str
    nom: str
    avant: tuple[Parametre, ...]
    apres: tuple[Parametre, ...]
    resultats: tuple[str, ...]
    le: date
    sorte: str = VALEUR


@dataclass(frozen=True, slots=True)
class VersionCitee:
    """Une version de règle : sa période, ses textes ; `ancre` : la date à laquelle elle se rattache, si ce n'est celle
    de l'appréciation.
    """

    nom: str
    vigueur: str
    sources: tuple[str, ...]
    ancre: str = ""


@dataclass(frozen=True, slots=True)
class DeVersion:
    """Une règle qui n'est plus dans la même version ; sans `avant`, elle n'était pas en vigueur."""

    regle: str
    titre: str
    faits: tuple[str, ...]
    avant: VersionCitee | None
    apres: VersionCitee | None
    le: date
    sorte: str = VERSION


@dataclass(frozen=True, slots=True)
class DeCas:
    """Une même version, dont une autre branche conclut ; `conditions` : celles qui ne sont plus ce qu'elles étaient."""

    fait: str
    nom: str
    avant: RegleCitee | None
    apres: RegleCitee | None
    conditions: tuple[Condition, ...]
    le: date
    sorte: str = CAS


@dataclass(frozen=True, slots=True)
class DeFait:
    """Un fait qui suit la date d'appréciation : un âge, un délai écoulé, une date présumée."""

    fait: str
    nom: str
    avant: ValeurEcrite
    apres: ValeurEcrite
    mention: str
    le: date
    sorte: str = FAIT


Changement = DeResultat | DeValeur | DeVersion | DeCas | DeFait


@dataclass(frozen=True, slots=True)
class PeriodeInstruite:
    """Des mois qui se suivent et dont les résultats sont les mêmes.

    `mois` : le résultat de chaque mois, à sa date d'appréciation. `changements` : ce qui sépare la période de la
    précédente, puis ce qui change en elle sans changer un résultat ; chacun est daté.
    """

    du: date
    au: date
    mois: tuple[Resultat, ...]
    changements: tuple[Changement, ...]

    @property
    def premier(self) -> Resultat:
        """L'instruction du premier mois."""
        return self.mois[0]


def nombre_de_mois(du: date, au: date) -> int:
    """Le nombre de mois, entiers ou entamés, d'un jour à un autre.

    >>> nombre_de_mois(date(2023, 11, 15), date(2024, 1, 31))
    3
    """
    return 12 * (au.year - du.year) + au.month - du.month + 1


def dates_de_mois(du: date, au: date) -> Iterator[date]:
    """Parcourt les dates d'appréciation : le jour de début, puis le 1er de chaque mois.

    >>> [str(j) for j in dates_de_mois(date(2023, 11, 15), date(2024, 1, 31))]
    ['2023-11-15', '2023-12-01', '2024-01-01']
    """
    if du <= au:
        yield du
    for rang in range(du.month, du.month + nombre_de_mois(du, au) - 1):
        yield date(du.year + rang // 12, rang % 12 + 1, 1)


def regrouper(resultats: Sequence[Resultat], au: date) -> tuple[PeriodeInstruite, ...]:
    """Regroupe les mois instruits en périodes ; `au` : le dernier jour demandé."""
    etats = [_Etat(r) for r in resultats]
    coupes = [0, *(n for n, (a, b) in enumerate(pairwise(etats), start=1) if a.valeurs != b.valeurs), len(etats)]
    periodes = []
    for debut, fin in pairwise(coupes):
        mois = tuple(resultats[debut:fin])
        dernier = au if fin == len(etats) else resultats[fin].plan.jour - _UN_JOUR
        changements = [c for n in range(max(debut, 1), fin) for c in _changements(etats[n - 1], etats[n])]
        periodes.append(PeriodeInstruite(mois[0].plan.jour, dernier, mois, tuple(changements)))
    return tuple(periodes)


# --- ce dont dépend un mois -------------------------------------------------------------------------------------------


class _Etat:
    """Ce dont dépendent les résultats d'un mois : étapes, valeurs de barème lues, versions employées."""

    def __init__(self, resultat: Resultat) -> None:
        self.resultat = resultat
        self.jour = resultat.plan.jour
        self.redacteur = Redacteur(resultat.plan.modele)
        self.dependances = Dependances(resultat.trace, resultat.plan.modele)
        self.par_resultat = {f: self.dependances.de(f) for f in resultat.plan.resultats}
        toutes = {i for etapes in self.par_resultat.values() for i in etapes}
        self.etapes = {i: x for i, x in resultat.trace.etapes.items() if i in toutes}
        lus = parametres(self.etapes, self.dependances, self.redacteur)
        self.parametres = {(p.serie, p.periode): p for p in lus}
        self.versions = {(v.titre, v.nom_version): v for x in self.etapes.values() for v in self._employees(x)}
        self.valeurs = {f: resultat.valeur(f) for f in resultat.plan.resultats}

    def _employees(self, etape: Etape) -> tuple[Version, ...]:
        return versions_employees(etape, self.resultat.trace)

    def versions_du_fait(self, fait: str) -> dict[_Cle, Version] | None:
        """Les versions employées pour un fait ; rien si le mois n'en dépend pas."""
        if fait not in self.etapes:
            return None
        return {(v.titre, v.nom_version): v for v in self._employees(self.etapes[fait])}

    def lecteurs(self, serie: str) -> tuple[str, ...]:
        """Les noms des résultats qui lisent une série."""
        return tuple(
            self.redacteur.nom(f)
            for f, etapes in self.par_resultat.items()
            if any(p.serie == serie for p in parametres(etapes, self.dependances, self.redacteur))
        )


def _retenu(etape: Etape) -> Examen | None:
    if not isinstance(etape.issue, Retenue) or etape.origine != "déduit":
        return None
    branche = etape.issue.branche
    return next(x for x in etape.examens if x.branche is branche)


def versions_employees(etape: Etape, trace: Trace) -> tuple[Version, ...]:
    """La version qui conclut un fait ; à défaut, celles que leur date désigne."""
    if etape.definition is None or etape.origine == "donné":
        return ()
    retenu = _retenu(etape)
    if retenu is not None:
        return (version_de(etape, retenu),)
    versions = etape.definition.versions
    return tuple(v for v in versions if _designee(v, trace)) or versions


def _designee(version: Version, trace: Trace) -> bool:
    """Vrai si la date à laquelle une version se rattache est dans sa période, ou si elle n'a pas d'ancre."""
    ancre = trace.etapes.get(version.ancre or "")
    jour = ancre.valeur if ancre is not None else None
    return version.ancre is None or (isinstance(jour, date) and version.periode.contient(jour))


# --- ce qui change ----------------------------------------------------------------------------------------------------


def _changements(avant: _Etat, apres: _Etat) -> Iterator[Changement]:
    """Parcourt ce qui change d'un mois au suivant, les résultats d'abord, puis leurs raisons."""
    semblables = avant.parametres.keys() == apres.parametres.keys() and avant.versions.keys() == apres.versions.keys()
    if avant.valeurs == apres.valeurs and semblables:
        return
    yield from _resultats(avant, apres)
    yield from _valeurs(avant, apres)
    yield from _versions(avant, apres)
    yield from _cas(avant, apres)
    yield from _faits(avant, apres)


def _resultats(avant: _Etat, apres: _Etat) -> Iterator[DeResultat]:
    demandes = dict.fromkeys((*avant.par_resultat, *apres.par_resultat))
    for fait in demandes:
        anciens, nouveaux = avant.resultat.trace.etapes, apres.resultat.trace.etapes
        if fait in anciens and fait in nouveaux and anciens[fait].valeur != nouveaux[fait].valeur:
            ecrites = valeur_ecrite(anciens[fait], avant.redacteur), valeur_ecrite(nouveaux[fait], apres.redacteur)
            yield DeResultat(fait, apres.redacteur.nom(fait), *ecrites, apres.jour)


def _valeurs(avant: _Etat, apres: _Etat) -> Iterator[DeValeur]:
    for serie in dict.fromkeys(p.serie for p in (*avant.parametres.values(), *apres.parametres.values())):
        anciennes = {c: p for c, p in avant.parametres.items() if p.serie == serie}
        nouvelles = {c: p for c, p in apres.parametres.items() if p.serie == serie}
        if anciennes.keys() != nouvelles.keys():
            quittees = tuple(p for c, p in anciennes.items() if c not in nouvelles)
            prises = tuple(p for c, p in nouvelles.items() if c not in anciennes)
            lecteurs = dict.fromkeys((*avant.lecteurs(serie), *apres.lecteurs(serie)))
            yield DeValeur(serie, apres.redacteur.serie(serie), quittees, prises, tuple(lecteurs), apres.jour)


def _versions(avant: _Etat, apres: _Etat) -> Iterator[DeVersion]:
    """Une règle dont la version a changé pour un fait dont dépendent les deux mois, ou pour un résultat."""
    trouvees: dict[tuple[str, str, VersionCitee | None, VersionCitee | None], dict[str, None]] = {}
    for fait in dict.fromkeys((*avant.etapes, *apres.etapes)):
        anciennes, nouvelles = avant.versions_du_fait(fait), apres.versions_du_fait(fait)
        if anciennes is None or nouvelles is None or anciennes.keys() == nouvelles.keys():
            continue
        quittees = [_citer_version(v, avant) for c, v in anciennes.items() if c not in nouvelles]
        prises = [_citer_version(v, apres) for c, v in nouvelles.items() if c not in anciennes]
        titre = next(t for t, _ in (*nouvelles, *anciennes))
        sorte = next(v.sorte for v in (*nouvelles.values(), *anciennes.values()))
        for rang in range(max(len(quittees), len(prises))):
            couple = (quittees[rang] if rang < len(quittees) else None, prises[rang] if rang < len(prises) else None)
            trouvees.setdefault((sorte, titre, *couple), {})[apres.redacteur.nom(fait)] = None
    for (sorte, titre, quittee, prise), noms in trouvees.items():
        yield DeVersion(sorte, titre, tuple(noms), quittee, prise, apres.jour)


def _citer_version(version: Version, etat: _Etat) -> VersionCitee:
    vigueur = periode(version.periode)
    ancre = ""
    if version.ancre is not None and version.ancre in etat.resultat.trace.etapes:
        etape = etat.resultat.trace.etapes[version.ancre]
        presume = ", présumée" if etape.origine == "présumé" else ""
        ancre = f"« {etat.redacteur.nom(version.ancre)} » : {valeur_ecrite(etape, etat.redacteur).texte}{presume}"
    return VersionCitee(version.nom_version, vigueur, version.sources, ancre)


def _cas(avant: _Etat, apres: _Etat) -> Iterator[DeCas]:
    """Un fait dont dépendent les deux mois, et qu'une autre branche de la même version conclut."""
    for fait, nouvelle in apres.etapes.items():
        if fait not in avant.etapes:
            continue
        ancienne = avant.etapes[fait]
        if "donné" in {ancienne.origine, nouvelle.origine}:
            continue
        ancien, nouveau = _retenu(ancienne), _retenu(nouvelle)
        anciennes, nouvelles = avant.versions_du_fait(fait) or {}, apres.versions_du_fait(fait) or {}
        if (ancien is None and nouveau is None) or anciennes.keys() != nouvelles.keys():
            continue
        if ancien is not None and nouveau is not None and ancien.branche.lieu == nouveau.branche.lieu:
            continue
        yield DeCas(
            fait,
            apres.redacteur.nom(fait),
            citer(ancienne, ancien, avant.redacteur.modele) if ancien is not None else None,
            citer(nouvelle, nouveau, apres.redacteur.modele) if nouveau is not None else None,
            tuple(_conditions_changees(ancienne, nouvelle, nouveau or ancien, apres.redacteur)),
            apres.jour,
        )


def _conditions_changees(
    ancienne: Etape, nouvelle: Etape, decisif: Examen | None, redacteur: Redacteur
) -> Iterator[Condition]:
    """Les conditions de la branche décisive dont l'état n'est plus le même."""
    assert decisif is not None
    lieu = decisif.branche.lieu
    avant, apres = (
        next((x.condition for x in e.examens if x.branche.lieu == lieu), None) for e in (ancienne, nouvelle)
    )
    if apres is None:
        return
    connus = [(n.expr, n.valeur) for n in _tous(avant)] if avant is not None else []
    bascules = (n for n in atomes(apres) if (n.expr, n.valeur) not in connus)
    yield from dict.fromkeys(ecrire_condition(n, redacteur) for n in bascules)


def _tous(noeud: Noeud) -> Iterator[Noeud]:
    """Parcourt une expression évaluée et toutes ses parties, décisives ou non."""
    yield noeud
    for enfant in noeud.enfants:
        yield from _tous(enfant)


def _faits(avant: _Etat, apres: _Etat) -> Iterator[DeFait]:
    """Les faits qui suivent la date, quand un fait dont la valeur ou la branche a changé les lit."""
    bouges = {f for f in avant.etapes.keys() & apres.etapes.keys() if _bouge(avant.etapes[f], apres.etapes[f])}
    lus = {a for f in bouges for a in apres.dependances.appuis(apres.etapes[f])}
    for fait, nouvelle in apres.etapes.items():
        if fait not in avant.etapes or fait == DATE_APPRECIATION or fait not in lus:
            continue
        ancienne = avant.etapes[fait]
        date_seule = DATE_APPRECIATION in apres.dependances.appuis(nouvelle) and not _a_lu_autre_chose(
            avant, apres, fait
        )
        if ancienne.valeur == nouvelle.valeur or not date_seule:
            continue
        presume = apres.redacteur.fait(fait).presume_de if nouvelle.origine == "présumé" else None
        mention = f"présumé, même valeur que « {apres.redacteur.nom(presume)} »" if presume else ""
        ecrites = valeur_ecrite(ancienne, avant.redacteur), valeur_ecrite(nouvelle, apres.redacteur)
        yield DeFait(fait, apres.redacteur.nom(fait), *ecrites, mention, apres.jour)


def _bouge(ancienne: Etape, nouvelle: Etape) -> bool:
    """Vrai si un fait a changé de valeur ou de branche."""
    if ancienne.valeur != nouvelle.valeur:
        return True
    ancien, nouveau = _retenu(ancienne), _retenu(nouvelle)
    return (ancien.branche.lieu if ancien else None) != (nouveau.branche.lieu if nouveau else None)


def _a_lu_autre_chose(avant: _Etat, apres: _Etat, fait: str) -> bool:
    """Vrai si le fait lit lui-même une valeur qui a changé : le barème le dit déjà."""
    lues = [
        {(p.serie, p.periode) for p in parametres({fait: etat.etapes[fait]}, etat.dependances, etat.redacteur)}
        for etat in (avant, apres)
    ]
    return lues[0] != lues[1]


# --- objet JSON -------------------------------------------------------------------------------------------------------


def alertes(mois: Sequence[Resultat]) -> dict[Alerte, tuple[date, ...]]:
    """Rend les alertes de ces mois, et les dates d'appréciation de ceux qu'elles touchent."""
    trouvees: dict[Alerte, list[date]] = {}
    for resultat in mois:
        for alerte in resultat.alertes:
            trouvees.setdefault(alerte, []).append(resultat.plan.jour)
    return {a: tuple(jours) for a, jours in trouvees.items()}


def en_dict(periodes: Sequence[PeriodeInstruite], version: str) -> dict[str, Any]:
    """Rend l'objet JSON d'une instruction mois par mois : les périodes, ce qui change, et de quoi rejouer."""
    return {
        "du": periodes[0].du.isoformat(),
        "au": periodes[-1].au.isoformat(),
        "periodes": [_periode(p, version) for p in periodes],
        "recu": objet.recu_de_periode([mois for p in periodes for mois in p.mois], version),
    }


def _periode(instruite: PeriodeInstruite, version: str) -> dict[str, Any]:
    premier = objet.en_dict(instruite.premier, version)
    gardes = ("resultats", "indetermines", "sans_objet", "presumes", "lectures")
    return {
        "du": instruite.du.isoformat(),
        "au": instruite.au.isoformat(),
        "mois": [
            {"mois": f"{r.plan.jour:%Y-%m}", "date": r.plan.jour.isoformat(), "edition": r.plan.edition.empreinte}
            for r in instruite.mois
        ],
        **{cle: premier[cle] for cle in gardes},
        "alertes": [
            objet.alerte_json(a) | {"dates": [j.isoformat() for j in jours]}
            for a, jours in alertes(instruite.mois).items()
        ],
        "changements": [_changement(c) for c in instruite.changements],
    }


def _changement(changement: Changement) -> dict[str, Any]:
    """La date et la sorte d'abord ; les autres champs ensuite."""
    ecrit: dict[str, Any] = en_objet(changement)
    return {"le": ecrit.pop("le"), "sorte": ecrit.pop("sorte"), **ecrit}
