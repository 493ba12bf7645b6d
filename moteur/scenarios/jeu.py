"""Jouer un scénario : remplir le dossier, l'instruire, comparer chaque attente à la réponse, exactement."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from fractions import Fraction
from typing import Any, Protocol

from moteur.diagnostics import Diagnostic, ErreurDiagnostics, Lieu
from moteur.diagnostics.catalogue import s008_deroulement, s009_fait_en_double, s015_ecart
from moteur.execution.instruire import Alerte as AlerteLevee
from moteur.execution.instruire import Execution, ValeurLue
from moteur.execution.obligations import INDETERMINEE
from moteur.execution.valeurs import INDETERMINE, SANS_OBJET, Inconnu
from moteur.explication.objet import decimal
from moteur.modele.etats import ETATS, NON_NEE
from moteur.modele.modele import Fait, Modele, fait_nu
from moteur.modele.types import Sorte
from moteur.scenarios import attentes as a
from moteur.scenarios.lexique import Lexique
from moteur.scenarios.phrases import lire_attente, lire_donnee, lire_quand
from moteur.scenarios.scenario import Etape, Role, Scenario
from moteur.scenarios.valeurs import ecrire, ecrire_liste, ecrire_nombre

_DROIT_INCERTAIN = "droit_incertain"


class Instruction(Protocol):
    """Ce qu'une attente lit d'une instruction."""

    def __getitem__(self, nom: str) -> object:
        """La valeur publique d'un fait."""

    def __contains__(self, nom: object) -> bool:
        """Vrai si le fait est dans l'instruction."""

    def manquants(self, nom: str) -> list[str]:
        """Les faits donnables qui manquent pour conclure un fait."""

    def lectures(self, nom: str) -> Sequence[ValeurLue]:
        """Ce que vaut un résultat dans chaque lecture du droit, quand elles diffèrent."""

    @property
    def resultats(self) -> tuple[str, ...]:
        """Les résultats demandés."""

    @property
    def presumes(self) -> Mapping[str, object]:
        """Les faits présumés, et la valeur prise."""

    @property
    def alertes(self) -> Sequence[AlerteLevee]:
        """Les alertes levées."""


class Instructeur(Protocol):
    """Ce qu'il faut d'un moteur pour jouer un scénario."""

    @property
    def modele(self) -> Modele:
        """Le modèle, dont le vocabulaire lit les phrases."""

    def instruire(
        self,
        dossier: Mapping[str, Any],
        date: date | str | None = None,
        resultats: Iterable[str] | None = None,
        execution: str | Execution | None = None,
        positions: Mapping[Any, Any] | None = None,
    ) -> Instruction:
        """Instruit un dossier à une date ; sans résultats demandés, ceux dont un fait donné au moins est là."""


@dataclass(frozen=True, slots=True)
class Ecart:
    """Une attente non tenue : ce qui était attendu, ce qui est obtenu, et où c'est écrit."""

    sujet: str
    attendu: str
    obtenu: str
    lieu: Lieu
    exemple: Lieu | None = None

    @property
    def diagnostic(self) -> Diagnostic:
        """L'écart, sous la forme de tous les diagnostics."""
        return s015_ecart.faute(self.lieu, self.exemple, self.sujet, self.attendu, self.obtenu)

    def __str__(self) -> str:
        return f"{self.lieu} : {self.sujet} : attendu {self.attendu}, obtenu {self.obtenu}"


@dataclass(frozen=True, slots=True)
class ResultatScenario:
    """Ce que donne un scénario joué : rien à redire, des attentes non tenues, ou des phrases fautives."""

    scenario: Scenario
    ecarts: tuple[Ecart, ...] = ()
    fautes: tuple[Diagnostic, ...] = ()

    @property
    def vert(self) -> bool:
        """Vrai si le scénario est bien écrit et que toutes ses attentes sont tenues."""
        return not self.ecarts and not self.fautes

    @property
    def diagnostics(self) -> list[Diagnostic]:
        """Les fautes, puis les écarts."""
        return [*self.fautes, *(e.diagnostic for e in self.ecarts)]


def jouer(scenario: Scenario, moteur: Instructeur, execution: str | Execution | None = None) -> ResultatScenario:
    """Joue un scénario sur un moteur ; toutes ses fautes et tous ses écarts sont rendus, rien n'est levé."""
    partie = Partie(moteur, execution)
    for etape in scenario.etapes:
        partie.jouer(etape)
    partie.clore(scenario.exemple or scenario.lieu)
    return ResultatScenario(scenario, tuple(partie.ecarts), tuple(partie.fautes))


@dataclass
class Partie:
    """Un scénario en train de se jouer, étape par étape ; `attentes` : celles que l'on a comparées."""

    moteur: Instructeur
    execution: str | Execution | None = None
    ecarts: list[Ecart] = field(default_factory=list)
    fautes: list[Diagnostic] = field(default_factory=list)
    attentes: list[a.Attente] = field(default_factory=list)
    _dons: dict[str, tuple[a.Don, Etape]] = field(default_factory=dict)
    _jour: date | None = None
    _reponse: Reponse | None = None
    _quand: bool = False
    _attendu: bool = False

    def jouer(self, etape: Etape) -> None:
        """Joue une étape : donne un fait, instruit, ou compare."""
        lexique = Lexique.de(self.moteur.modele)
        if etape.role is Role.DONNE:
            self._donner(etape, lexique)
        elif etape.role is Role.QUAND:
            self._instruire(etape)
        else:
            self._attendre(etape, lexique)

    def clore(self, lieu: Lieu) -> None:
        """Signale ce qui manque au scénario : un « Quand », un « Alors »."""
        if not self._quand:
            self.fautes.append(s008_deroulement.sans_quand(lieu))
        elif not self._attendu:
            self.fautes.append(s008_deroulement.sans_alors(lieu))

    def _fautes(self, etape: Etape, fautes: Iterable[Diagnostic]) -> None:
        self.fautes += [etape.situer(f) for f in fautes]

    def _donner(self, etape: Etape, lexique: Lexique) -> None:
        if self._quand:
            self._fautes(etape, [s008_deroulement.donne_apres_quand(etape.lieu)])
            return
        dons, fautes = lire_donnee(etape, lexique)
        self._fautes(etape, fautes)
        for don in dons:
            ancien = self._dons.get(don.fait.identifiant)
            if ancien is not None and ancien[1].contexte == etape.contexte:
                faute = s009_fait_en_double.faute(don.lieu, ancien[0].lieu, don.fait.nom)
                self._fautes(etape, [faute])
            self._dons[don.fait.identifiant] = (don, etape)

    def _instruire(self, etape: Etape) -> None:
        if self._quand:
            self._fautes(etape, [s008_deroulement.deux_quand(etape.lieu)])
            return
        self._quand = True
        jour, fautes = lire_quand(etape)
        self._fautes(etape, fautes)
        if self.fautes or jour is None:
            return
        donnes = {f: don for f, (don, _) in self._dons.items() if don.valeur is not None}
        dossier = {f: _brut(don) for f, don in donnes.items()}
        reponse = Reponse(self.moteur, dossier, jour, self.execution, {(f,): don.lieu for f, don in donnes.items()})
        try:
            reponse.prete()
        except ErreurDiagnostics as erreur:
            self._fautes(etape, erreur.diagnostics)
            return
        self._reponse = reponse

    def _attendre(self, etape: Etape, lexique: Lexique) -> None:
        if not self._quand:
            self._fautes(etape, [s008_deroulement.alors_avant_quand(etape.lieu)])
        self._attendu = True
        attentes, fautes = lire_attente(etape, lexique)
        self._fautes(etape, fautes)
        if self._reponse is None:
            return
        self.attentes += attentes
        for attente in attentes:
            difference = comparer(attente, self._reponse)
            if difference is not None:
                self.ecarts.append(Ecart(*difference, etape.lieu, etape.exemple))


class Reponse:
    """Un dossier instruit ; un fait qui n'y est pas est demandé à part, la première fois qu'on le lit."""

    def __init__(
        self,
        moteur: Instructeur,
        dossier: Mapping[str, Any],
        jour: date,
        execution: str | Execution | None = None,
        positions: Mapping[Any, Any] | None = None,
    ) -> None:
        self._moteur = moteur
        self._dossier = dossier
        self._jour = jour
        self._execution = execution
        self._positions = positions
        self._instructions: dict[str | None, Instruction] = {}

    @property
    def modele(self) -> Modele:
        """Le modèle du moteur."""
        return self._moteur.modele

    def prete(self) -> Instruction:
        """L'instruction du dossier, sans résultat demandé en particulier : ce que voit la personne qui décide."""
        return self._instruction(None)

    def pour(self, fait: Fait) -> Instruction:
        """L'instruction qui contient ce fait."""
        prete = self.prete()
        return prete if fait.identifiant in prete else self._instruction(fait_nu(fait.identifiant))

    def pour_resultat(self, fait: Fait) -> Instruction:
        """L'instruction dont ce fait est un résultat : ses alertes le nomment."""
        prete = self.prete()
        demande = fait_nu(fait.identifiant)
        return prete if demande in prete.resultats else self._instruction(demande)

    def _instruction(self, resultat: str | None) -> Instruction:
        if resultat not in self._instructions:
            resultats = None if resultat is None else [resultat]
            self._instructions[resultat] = self._moteur.instruire(
                self._dossier, self._jour, resultats, self._execution, self._positions
            )
        return self._instructions[resultat]


def _brut(don: a.Don) -> object:
    return _brute(don.valeur)


def _brute(valeur: object) -> object:
    """Rend une valeur telle qu'un dossier la donne."""
    if isinstance(valeur, tuple):
        return [{fait: _brute(v) for fait, v in x.items()} for x in valeur]
    return sorted(valeur) if isinstance(valeur, frozenset) else valeur


def comparer(attente: a.Attente, reponse: Reponse) -> tuple[str, str, str] | None:
    """Compare une attente à la réponse : rien si elle est tenue, sinon (sujet, attendu, obtenu)."""
    match attente:
        case a.AucuneAlerte():
            levees = [x.message for x in reponse.prete().alertes]
            return ("alertes", "aucune", _citer(levees)) if levees else None
        case a.Alerte(message, presente):
            levees = [x.message for x in reponse.prete().alertes]
            if (message in levees) is presente:
                return None
            return ("alertes", f"{'' if presente else 'rien qui dise '}« {message} »", _citer(levees))
        case a.DroitIncertain(fait, incertain):
            alertes = reponse.pour_resultat(fait).alertes
            obtenu = any(x.code == _DROIT_INCERTAIN and fait.identifiant in x.resultats for x in alertes)
            mots = {True: "un droit incertain", False: "un droit certain"}
            return None if obtenu is incertain else (f"« {fait.nom} »", mots[incertain], mots[obtenu])
        case a.EstPresume(fait, valeur):
            presumes = reponse.pour(fait).presumes
            attendu = "présumé" if valeur is None else f"présumé : {ecrire(valeur, fait, reponse.modele)}"
            if fait.identifiant not in presumes:
                return (f"« {fait.nom} »", attendu, "non présumé")
            prise = presumes[fait.identifiant]
            if valeur is None or _egal(valeur, prise, fait):
                return None
            return (f"« {fait.nom} »", attendu, f"présumé : {ecrire(prise, fait, reponse.modele)}")
        case a.SeLit(fait, plusieurs):
            lues = reponse.pour_resultat(fait).lectures(fait.identifiant)
            facons = {True: "plusieurs lectures", False: "une seule lecture"}
            return None if bool(lues) is plusieurs else (f"« {fait.nom} »", facons[plusieurs], facons[bool(lues)])
        case a.DansLecture(lecture, attendue):
            return _comparer_lecture(lecture, attendue, reponse)
        case a.EtatObligation() | a.Echoit():
            return _comparer_obligation(attente, reponse)
        case _:
            instruction = reponse.pour(attente.fait)
            rendue = instruction[attente.fait.identifiant]
            manquants = instruction.manquants(attente.fait.identifiant) if rendue is INDETERMINE else []
            return _comparer_valeur(attente, rendue, manquants, reponse.modele)


def _comparer_obligation(attente: a.EtatObligation | a.Echoit, reponse: Reponse) -> tuple[str, str, str] | None:
    sujet = attente.fait.nom
    if isinstance(attente, a.Echoit):
        limite = attente.echeance
        valeur = SANS_OBJET if limite is None else reponse.pour(limite)[limite.identifiant]
        voulue = SANS_OBJET if attente.jour is None else attente.jour
        if valeur == voulue:
            return None
        attendu, obtenu = (
            "aucune échéance" if x is SANS_OBJET else ecrire(x, attente.fait, reponse.modele) for x in (voulue, valeur)
        )
        return (f"échéance de l'{sujet}", attendu, obtenu)
    instruction = reponse.pour(attente.fait)
    valeur = instruction[attente.fait.identifiant]
    etat = INDETERMINEE if valeur is INDETERMINE else NON_NEE if valeur is SANS_OBJET else str(valeur)
    if etat == attente.etat:
        return None
    dits = {**ETATS, INDETERMINEE: "indéterminée"}
    manquants = instruction.manquants(attente.fait.identifiant)
    manque = f" : il manque {ecrire_liste(reponse.modele.faits[m].nom for m in manquants)}" if manquants else ""
    return (sujet, dits[attente.etat], dits[etat] + manque)


def _comparer_lecture(lecture: str, attente: a.AttenteDeValeur, reponse: Reponse) -> tuple[str, str, str] | None:
    lues = reponse.pour_resultat(attente.fait).lectures(attente.fait.identifiant)
    for lue in lues:
        if lue.lecture == lecture:
            valeur = INDETERMINE if isinstance(lue.valeur, Inconnu) else lue.valeur
            difference = _comparer_valeur(attente, valeur, [], reponse.modele)
            return difference and (f"{difference[0]} dans la lecture « {lecture} »", *difference[1:])
    connues = " ; ".join(f"« {lue.lecture} »" for lue in lues) or "aucune lecture qui le change"
    return (f"« {attente.fait.nom} »", f"la lecture « {lecture} »", connues)


def _comparer_valeur(
    attente: a.AttenteDeValeur, valeur: object, manquants: list[str], modele: Modele
) -> tuple[str, str, str] | None:
    fait = attente.fait
    obtenu = ecrire(valeur, fait, modele)
    if manquants:
        obtenu += f" : il manque {ecrire_liste(modele.fait(m).nom for m in manquants)}"
    match attente:
        case a.EstSansObjet():
            tenue, attendu = valeur is SANS_OBJET, "sans objet"
        case a.EstIndetermine(_, None):
            tenue, attendu = valeur is INDETERMINE, "indéterminé"
        case a.EstIndetermine(_, tuple(faits)):
            tenue = valeur is INDETERMINE and manquants == sorted(f.identifiant for f in faits)
            attendu = f"indéterminé : il manque {ecrire_liste(f.nom for f in faits)}"
        case a.Comprend(_, choix):
            tenue = isinstance(valeur, list) and choix <= set(valeur)
            attendu = f"comprend {ecrire(choix, fait, modele)}"
        case a.Vaut(_, voulue):
            tenue, attendu = _egal(voulue, valeur, fait), ecrire(voulue, fait, modele)
        case a.VautArrondi(_, voulue, decimales, pourcent):
            facteur = 100 if pourcent else 1
            tenue = isinstance(valeur, Fraction) and Fraction(decimal(valeur * facteur, decimales)) == voulue * facteur
            unite = " %" if pourcent else f" {fait.type.unite}"
            ecrit = ecrire_nombre(voulue * facteur, decimales)
            attendu = f"{ecrit}{unite} à {decimales} décimale{'s' if decimales > 1 else ''} près"
    return None if tenue else (f"« {fait.nom} »", attendu, obtenu)


def _egal(voulue: a.ValeurEcrite, obtenue: object, fait: Fait) -> bool:
    if obtenue is INDETERMINE or obtenue is SANS_OBJET:
        return False
    if fait.type.sorte is Sorte.NOMBRE:
        return Fraction(str(obtenue)) == voulue
    if isinstance(obtenue, list):
        return frozenset(obtenue) == voulue
    if isinstance(obtenue, datetime):
        return False
    return obtenue == voulue


def _citer(messages: Sequence[str]) -> str:
    return " ; ".join(f"« {m} »" for m in messages) or "aucune"
