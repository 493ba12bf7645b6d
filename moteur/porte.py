"""La porte publique : `Moteur` charge règles et barèmes, calcule et instruit."""

from __future__ import annotations

import threading
from bisect import bisect_right
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from moteur import donnees
from moteur.diagnostics import DemandeInvalide, DossierInvalide, ReglesInvalides, a_des_erreurs
from moteur.diagnostics.catalogue import (
    c001_date_non_couverte,
    c002_resultat_inconnu,
    c003_execution_absente,
    c004_date,
    c009_periode,
    c012_colonne,
    c013_extra_absent,
    d013_calendrier,
)
from moteur.diagnostics.suggestions import vouliez_vous
from moteur.execution import executions
from moteur.execution.evaluation import HorsCalendrier
from moteur.execution.genere.preparation import Preparation
from moteur.execution.instruire import Alerte, Execution, Resultat, controles, instruire
from moteur.execution.oubli import faire_place
from moteur.execution.valeurs import Valeur, ValeurPublique
from moteur.langage.noms import identifiant
from moteur.modele import garde
from moteur.modele.dossier import lire_date, trouver_fait, valider
from moteur.modele.editions import Edition, changements, editer
from moteur.modele.expressions import faits_cites
from moteur.modele.modele import Modele
from moteur.modele.positions import FAUTES_MAX
from moteur.plan.plan import Plan, planifier

# Ce qui ne sert pas à calculer ne se charge qu'en s'en servant : expliquer, lire des règles, les vérifier.
# ruff: noqa: PLC0415 -- voir au-dessus
if TYPE_CHECKING:
    import pyarrow as pa

    from moteur.execution.lot.lot import Lot
    from moteur.instruction import Instruction, InstructionPeriode

PREMIER_JOUR = "premier_jour_couvert"

MOIS_MAX = 600
"""Mois que l'on instruit à la suite, au plus : cinquante ans."""

GARDES = 512
"""Éditions et plans gardés en mémoire, chacun."""

Chemins = Path | str | Sequence[Path | str] | None


def _chemins(chemins: Chemins, defaut: Callable[[], Path]) -> list[Path]:
    if chemins is None:
        return [defaut()]
    if isinstance(chemins, Path | str):
        return [Path(chemins)]
    return [Path(c) for c in chemins]


def _lire_et_verifier(regles: Sequence[Path], baremes: Sequence[Path]) -> Modele:
    from moteur.modele.charger import charger_modele
    from moteur.verification.modele import verifier_modele

    modele, fautes = charger_modele(regles, baremes)
    if not a_des_erreurs(fautes):
        fautes += verifier_modele(modele)
    if a_des_erreurs(fautes):
        raise ReglesInvalides(fautes)
    return modele


class Moteur:
    """Un jeu de règles et de barèmes chargé ; immuable, s'emploie depuis plusieurs fils."""

    def __init__(self, modele: Modele) -> None:
        self._modele = modele
        self._changements = changements(modele)
        self._editions: dict[date, Edition] = {}
        self._epoques: dict[int, Edition] = {}
        self._plans: dict[tuple[int, tuple[str, ...], tuple[str, ...]], Plan] = {}
        self._preparations: dict[tuple[date, tuple[str, ...] | None, bool], Preparation] = {}
        self._lots: dict[tuple[Any, ...], Lot] = {}
        self._verrou = threading.Lock()

    @classmethod
    def charger(cls, regles: Chemins = None, baremes: Chemins = None) -> Moteur:
        """Charge et vérifie les règles et les barèmes ; par défaut ceux livrés, plusieurs dossiers se superposent.

        Lève `ReglesInvalides`, avec tous les diagnostics, si l'un d'eux est une erreur.
        """
        couches = (_chemins(regles, donnees.dossier_regles), _chemins(baremes, donnees.dossier_baremes))
        cle = garde.cle(*couches)
        modele = garde.lire(cle) if cle is not None else None
        if modele is None:
            modele = _lire_et_verifier(*couches)
            if cle is not None and cle == garde.cle(*couches):  # sinon un fichier a changé pendant la lecture
                garde.garder(cle, modele)
        return cls(modele)

    @property
    def modele(self) -> Modele:
        """Le modèle chargé."""
        return self._modele

    # --- dates, éditions, plans --------------------------------------------------------------------------------------

    @property
    def premier_jour(self) -> date | None:
        """Le premier jour couvert, d'après le barème qui le dit."""
        serie = self._modele.series.get(PREMIER_JOUR)
        jour = serie.valeurs[0].valeur if serie else None
        return jour if isinstance(jour, date) else None

    def jour(self, jour: date | str | None) -> date:
        """Rend la date demandée, ou aujourd'hui ; lève `DemandeInvalide` si elle est mal écrite ou non couverte."""
        lu = datetime.now().astimezone().date() if jour is None else lire_date(jour)
        if lu is None:
            raise DemandeInvalide([c004_date.faute(None, str(jour))])
        if self.premier_jour is not None and lu < self.premier_jour:
            raise DemandeInvalide(
                [c001_date_non_couverte.faute(None, f"{lu:%d/%m/%Y}", f"{self.premier_jour:%d/%m/%Y}")]
            )
        return lu

    def edition(self, jour: date) -> Edition:
        """L'édition d'un jour, gardée d'un appel à l'autre."""
        with self._verrou:
            if jour not in self._editions:
                faire_place(self._editions, GARDES)
                epoque = bisect_right(self._changements, jour)
                if epoque not in self._epoques:
                    self._epoques[epoque] = editer(self._modele, jour)[0]
                self._editions[jour] = self._epoques[epoque].au(jour)
            return self._editions[jour]

    def plan(self, jour: date, resultats: Iterable[str], obligations: Iterable[str] = ()) -> Plan:
        """Le plan d'une édition élagué aux résultats et aux obligations, gardé d'un appel à l'autre."""
        cle = (bisect_right(self._changements, jour), tuple(resultats), tuple(obligations))
        edition = self.edition(jour)
        with self._verrou:
            if cle not in self._plans:
                faire_place(self._plans, GARDES)
                self._plans[cle] = planifier(edition, cle[1], cle[2])[0]
            return self._plans[cle].au(edition)

    def _resultats(self, jour: date, demandes: Iterable[str] | None, donnes: Iterable[str]) -> tuple[str, ...]:
        """Les résultats demandés ; à défaut ceux du vocabulaire dont un fait donné au moins est là."""
        if demandes is not None:
            return self.resultats_connus(demandes)
        marques = tuple(f.identifiant for f in self._modele.faits.values() if f.resultat)
        plan = self.plan(jour, marques)
        presents = set(donnes)
        return tuple(f for f in marques if presents & ({f} | plan.amont[f]))

    def _obligations(self, jour: date, donnes: Iterable[str]) -> tuple[str, ...]:
        """Les obligations en vigueur ce jour-là qu'un fait donné concerne."""
        definitions = self.edition(jour).definitions
        toutes = tuple(f for f in definitions if self._modele.faits[f].obligation == f)
        if not toutes:
            return ()
        plan = self.plan(jour, (), toutes)
        presents = set(donnes)
        return tuple(f for f in toutes if presents & plan.amont[f])

    def resultats_connus(self, demandes: Iterable[str]) -> tuple[str, ...]:
        """Rend les identifiants des résultats demandés ; lève `DemandeInvalide` s'il en est d'inconnus."""
        connus, fautes = [], []
        for nom in [demandes] if isinstance(demandes, str) else demandes:
            fait = trouver_fait(nom, self._modele)
            if fait is not None:
                connus.append(fait.identifiant)
            else:
                deduits = [f.identifiant for f in self._modele.faits.values() if f.deduit]
                fautes.append(c002_resultat_inconnu.faute(None, nom, vouliez_vous(identifiant(nom), deduits)))
        if fautes:
            raise DemandeInvalide(fautes)
        return tuple(dict.fromkeys(connus))

    # --- répondre ----------------------------------------------------------------------------------------------------

    def instruire(
        self,
        dossier: Mapping[str, Any],
        date: date | str | None = None,
        resultats: Iterable[str] | None = None,
        execution: str | Execution | None = None,
        positions: Mapping[Any, Any] | None = None,
        *,
        obligations: bool | None = None,
    ) -> Instruction:
        """Instruit un dossier : chaînage avant, trace, lectures, alertes.

        `date` : date d'appréciation, aujourd'hui par défaut. `resultats` : ceux que l'on demande, par défaut ceux dont
        un fait donné au moins est là. `execution` : `agenda`, `natif` ou `genere`, par défaut `agenda` s'il est
        installé ; ou une fonction qui suit un plan.
        `obligations` : suivre celles qu'un fait donné concerne ; par défaut, si l'on ne demande pas de résultat précis.
        `positions` : lieux des clés du dossier, pour les diagnostics. Lève `DossierInvalide` ou `DemandeInvalide`, avec
        tous les diagnostics ; rien n'est alors calculé. Par `genere`, lève `DefautDuMoteur` si deux calculs diffèrent.
        """
        from moteur.instruction import Instruction

        return Instruction(
            self._instruire(dossier, self.jour(date), resultats, execution, positions, obligations=obligations),
            self._autres_alertes,
        )

    def _instruire(
        self,
        dossier: Mapping[str, Any],
        jour: date,
        resultats: Iterable[str] | None,
        execution: str | Execution | None,
        positions: Mapping[Any, Any] | None,
        *,
        obligations: bool | None = None,
    ) -> Resultat:
        executer = executions.trouver(execution)
        if executer is None:
            raison = executions.pourquoi_absente(execution)
            raise DemandeInvalide([c003_execution_absente.faute(None, str(execution or ""), raison)])
        lu, fautes = valider(dossier, self._modele, positions)
        if fautes:
            raise DossierInvalide(fautes)
        suivies = (
            self._obligations(jour, lu.donnees) if obligations or (obligations is None and resultats is None) else ()
        )
        plan = self.plan(jour, self._resultats(jour, resultats, lu.donnees), suivies)
        try:
            return instruire(plan, lu, executer)
        except HorsCalendrier as erreur:
            lieux = [
                x for cle, v in dossier.items() if lire_date(v) == erreur.jour and (x := (positions or {}).get((cle,)))
            ]
            raise DossierInvalide([d013_calendrier.faute(erreur.jour, lieux)]) from erreur

    def _autres_alertes(self, resultat: Resultat) -> tuple[Alerte, ...]:
        """Les contrôles que lèvent les faits donnés et que le plan, élagué à ce qui était demandé, ne suit pas."""
        jour = resultat.plan.jour
        cites = dict.fromkeys(f for c in self.edition(jour).controles for f in faits_cites(c.condition))
        plan = self.plan(jour, cites)
        try:
            trace = executions.NATIF(plan, {f: d.valeur for f, d in resultat.dossier.donnees.items()})
        except HorsCalendrier:  # ce que l'on n'a pas demandé ne rend pas le dossier fautif
            return ()
        return tuple(a for a in controles(plan, trace) if a not in resultat.alertes)

    def instruire_periode(
        self,
        dossier: Mapping[str, Any],
        du: date | str,
        au: date | str,
        resultats: Iterable[str] | None = None,
        *,
        execution: str | Execution | None = None,
        positions: Mapping[Any, Any] | None = None,
    ) -> InstructionPeriode:
        """Instruit un dossier mois par mois, du premier au dernier jour compris.

        Chaque mois est apprécié à son premier jour, le premier au jour de début s'il est entamé. Les autres paramètres
        sont ceux d'`instruire`, et chaque mois rend ce qu'il rendrait seul. Lève `DossierInvalide` ou
        `DemandeInvalide`.
        """
        from moteur.explication import periodes
        from moteur.instruction import InstructionPeriode

        debut, fin = self.jour(du), self.jour(au)
        if fin < debut:
            raise DemandeInvalide([c009_periode.a_rebours(f"{debut:%d/%m/%Y}", f"{fin:%d/%m/%Y}")])
        if periodes.nombre_de_mois(debut, fin) > MOIS_MAX:
            raise DemandeInvalide([c009_periode.trop_longue(MOIS_MAX)])
        demandes = None if resultats is None else self.resultats_connus(resultats)
        jours = periodes.dates_de_mois(debut, fin)
        mois = [self._instruire(dossier, jour, demandes, execution, positions) for jour in jours]
        return InstructionPeriode(mois, fin)

    def calculer(
        self, dossier: Mapping[str, Any], date: date | str | None = None, resultats: Iterable[str] | None = None
    ) -> dict[str, ValeurPublique]:
        """Rend les mêmes valeurs qu'`instruire`, sans trace ni alerte."""
        return self.preparer(date, resultats)(dossier)

    def preparer(
        self, date: date | str | None = None, resultats: Iterable[str] | None = None
    ) -> Callable[[Mapping[str, Any]], dict[str, ValeurPublique]]:
        """Rend `calculer` pour une édition et des résultats fixés d'avance."""
        jour = self.jour(date)
        demandes = None if resultats is None else self.resultats_connus(resultats)
        return self._preparation(jour, demandes)

    def _preparation(self, jour: date, demandes: tuple[str, ...] | None, *, etats: bool = False) -> Preparation:
        cle = (jour, demandes, etats)
        with self._verrou:
            prete = self._preparations.get(cle)
        if prete is None:
            prete = Preparation(
                self._modele,
                lambda donnes, _: self.plan(jour, self._resultats(jour, demandes, donnes)),
                self._publique,
                etats=etats,
            )
            with self._verrou:
                faire_place(self._preparations, GARDES)
                prete = self._preparations.setdefault(cle, prete)
        return prete

    def calculer_lot(
        self,
        table: pa.Table,
        date: date | str | None = None,
        resultats: Iterable[str] | None = None,
        *,
        colonne_date: str | None = None,
        etats: bool = False,
        garder: Iterable[str] = (),
    ) -> pa.Table:
        """Rend les mêmes valeurs que `calculer` d'une table Arrow : une colonne par fait donné, une ligne par dossier.

        La table rendue a les mêmes lignes, dans le même ordre, et une colonne par résultat ; nulle, une case n'est pas
        connue, et une case nulle d'un fait est un fait non donné. Un nombre que rien n'arrondit est rendu à six
        décimales. `resultats` : par défaut, ceux dont une colonne au moins fait dépendre la valeur, ce jour-là, ou
        aujourd'hui. `colonne_date` : la colonne qui donne la date de chaque ligne. `etats` : deux colonnes de plus par
        résultat, son état et les faits qui manquent. `garder` : des colonnes que l'on ne lit pas.

        Lève `DemandeInvalide`, et `DossierInvalide` si une ligne est fautive, avec ses diagnostics : aucune n'est alors
        rendue. `preparer_lot` rend les lignes fautives à part. Demande l'extra `lot`.
        """
        lot = self.preparer_lot(date, resultats, colonne_date=colonne_date, etats=etats, garder=garder)
        with self._verrou:  # ses noyaux ne se traduisent qu'une fois
            if lot.cle not in self._lots:
                faire_place(self._lots, GARDES)
            lot = self._lots.setdefault(lot.cle, lot)
        reponse = lot.calculer(table)
        if reponse.rejets:
            raise DossierInvalide([d for rejet in reponse.rejets[:FAUTES_MAX] for d in rejet.en_diagnostics()])
        rendue: pa.Table = reponse.table
        return rendue

    def preparer_lot(
        self,
        date: date | str | None = None,
        resultats: Iterable[str] | None = None,
        *,
        colonne_date: str | None = None,
        etats: bool = False,
        garder: Iterable[str] = (),
    ) -> Lot:
        """Rend de quoi calculer des tables l'une après l'autre ; les paramètres sont ceux de `calculer_lot`.

        Lève `DemandeInvalide` : un résultat inconnu, une date non couverte, l'extra `lot` absent, une date et une
        colonne de dates à la fois.
        """
        try:
            from moteur.execution.lot.lot import Epoque, Lot  # numpy, pyarrow et numba : un extra
        except ImportError as erreur:
            raise DemandeInvalide([c013_extra_absent.faute("lot", erreur.name or "")]) from erreur
        if date is not None and colonne_date is not None:
            raise DemandeInvalide([c012_colonne.et_date(colonne_date)])
        demandes = None if resultats is None else self.resultats_connus(resultats)
        jour = None if colonne_date is not None else self.jour(date)

        def choisir(donnes: Iterable[str]) -> tuple[str, ...]:
            return self._resultats(jour or self.jour(None), demandes, donnes)

        def ouvrir(lu: Any, choisis: tuple[str, ...]) -> Epoque:
            if colonne_date is None:
                return Epoque(self.plan(lu, choisis), self._preparation(lu, choisis, etats=etats))
            prete = Preparation(
                self._modele, lambda _, apprecie: self.plan(apprecie or lu, choisis), self._publique, etats=etats
            )
            return Epoque(self.plan(lu, choisis), prete)

        return Lot(
            self._modele,
            ouvrir,
            choisir,
            jour,
            demandes,
            dater=self._dater,
            changements=self._changements,
            colonne_date=colonne_date,
            etats=etats,
            garder=garder,
        )

    def _dater(self, valeur: Any) -> date:
        """Lit la date d'une ligne ; lève `DemandeInvalide` si elle manque, est mal écrite ou n'est pas couverte."""
        if valeur is None:
            raise DemandeInvalide([c004_date.faute(None, "")])
        return self.jour(valeur)

    def _publique(self, valeur: Valeur, fait: str) -> ValeurPublique:
        from moteur.explication import objet

        rendue: ValeurPublique = objet.valeur_publique(valeur, self._modele.faits[fait])
        return rendue
