"""`moteur lot` : les résultats d'une table de dossiers, CSV ou Parquet, plus grande que la mémoire."""

from __future__ import annotations

import shlex
import signal
import threading
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field, replace
from operator import itemgetter
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO

from moteur.cli import demandes, sortie
from moteur.cli.demandes import Couches
from moteur.cli.francais import REUSSI, TROUVE
from moteur.diagnostics import DemandeInvalide, Diagnostic, Endroit, Lieu
from moteur.diagnostics.catalogue import (
    c006_chemin,
    c007_option,
    c012_colonne,
    t001_table_illisible,
    t004_csv_impossible,
    t005_colonne_prise,
    t006_lignes_fautives,
    x010_existe,
)
from moteur.diagnostics.rendu import Lignes
from moteur.diagnostics.suggestions import vouliez_vous
from moteur.fichiers import ARRETS, EcritureImpossible, ecrire_par_flux, verifier_ecriture
from moteur.modele.dossier import nommer_faits, trouver_fait, valider
from moteur.modele.types import Sorte

# Les tables demandent numpy et pyarrow, que seule cette commande emploie : ils ne se chargent qu'en la jouant.
# ruff: noqa: PLC0415 -- voir au-dessus
if TYPE_CHECKING:
    import pyarrow as pa

    from moteur.execution.lot.lot import Lot, Rejet
    from moteur.modele.modele import Fait
    from moteur.porte import Moteur
    from moteur.tables.ecriture import Ecrivain
    from moteur.tables.rejets import Rejetee, Rejets
    from moteur.tables.tranche import Lecteur, Tranche

CSV, PARQUET, JSONL = ".csv", ".parquet", ".jsonl"

_AIDE_TABLE = f"finissez le nom par {CSV} ou {PARQUET}."
_AIDE_ECRIRE = "donnez le nom d'un fichier, dans un répertoire où vous pouvez écrire."
_SEPARATEURS = {",": ",", ";": ";", "tab": "\t"}
_A_LA_FOIS = 1000
"""Lignes rejetées que l'on tient en objets Python, au plus."""

_DITES = 20
"""Lignes fautives dont on dit les diagnostics, quand il n'y a pas de fichier de rejets."""


@dataclass(frozen=True, slots=True)
class Demande:
    """Ce que l'on demande d'une table : où elle est, où écrire, à quelle date, quels résultats."""

    entree: str
    sortie: str
    jour: str | None = None
    colonne_date: str | None = None
    resultats: Sequence[str] = ()
    rejets: str | None = None
    etats: bool = False
    garder: Sequence[str] = ()
    separateur: str | None = None
    remplacer: bool = False


@dataclass(slots=True)
class Bilan:
    """Ce qu'il est advenu des lignes, et les premières fautives."""

    lues: int = 0
    ecrites: int = 0
    noyau: int = 0
    une_a_une: int = 0
    rejetees: int = 0
    codes: Counter[str] = field(default_factory=Counter)
    dites: list[Rejetee] = field(default_factory=list)


class LignesFautives(DemandeInvalide):
    """Des lignes fautives, ou la première, avec le texte de celles que l'on montre."""

    def __init__(self, diagnostics: Sequence[Diagnostic], sources: Mapping[str, Lignes]) -> None:
        super().__init__(diagnostics)
        self.sources = sources


def lot(couches: Couches, demande: Demande, *, en_json: bool) -> int:
    """Calcule une table ; 1 si des lignes fautives sont dans les rejets, 2 s'il n'y a pas où les mettre."""
    _verifier(demande)
    moteur = couches.charger()
    prepare = _preparer(moteur, demande, demandes.lire_noms(demande.resultats, moteur.modele))
    lecteur = _ouvrir(demande)
    with ExitStack() as pile:
        pile.callback(lecteur.fermer)
        pile.enter_context(_interruptible())
        try:
            bilan = _Passage(moteur, prepare, lecteur, demande).jouer()
        except EcritureImpossible as refus:
            raise DemandeInvalide([c006_chemin.faute(str(refus.chemin), refus.raison, _AIDE_ECRIRE)]) from refus
    jour = None if demande.colonne_date is not None else moteur.jour(demande.jour)
    if en_json:
        sortie.ecrire_json(_objet(bilan, demande, jour.isoformat() if jour else None))
    else:
        quand = (
            f"à la date de la colonne « {demande.colonne_date} »"
            if jour is None
            else f"au {demandes.dire_jour(jour, demande.jour)}"
        )
        _dire(bilan, demande, quand)
    return TROUVE if bilan.rejetees else REUSSI


# --- Avant de lire ----------------------------------------------------------------------------------------------------


def _verifier(demande: Demande) -> None:
    """Lève `DemandeInvalide` si l'on sait déjà que la demande n'aboutira pas : tout à la fois, avant tout calcul."""
    fautes = _verifier_entree(demande.entree)
    for nom, permises in ((demande.sortie, (CSV, PARQUET)), (demande.rejets, (CSV, JSONL))):
        if nom is not None:
            fautes += _verifier_place(nom, permises, demande)
    if demande.rejets is not None and _meme(demande.rejets, demande.sortie):
        aide = "donnez deux noms différents."
        fautes.append(c006_chemin.faute(demande.rejets, "est à la fois le fichier à écrire et celui des rejets", aide))
    if demande.separateur is not None and demande.separateur not in _SEPARATEURS:
        fautes.append(c007_option.faute("--separateur", demande.separateur, tuple(_SEPARATEURS)))
    if fautes:
        raise DemandeInvalide(fautes)


def _verifier_entree(nom: str) -> list[Diagnostic]:
    chemin = Path(nom)
    if chemin.suffix.lower() not in {CSV, PARQUET}:
        return [c006_chemin.faute(nom, "n'est ni un CSV ni un Parquet", _AIDE_TABLE)]
    try:
        with chemin.open("rb"):
            return []
    except (FileNotFoundError, NotADirectoryError):
        raison = "n'existe pas"
    except IsADirectoryError:
        raison = "est un répertoire"
    except PermissionError:
        raison = "ne se laisse pas lire : les droits manquent"
    except OSError:
        raison = "ne s'ouvre pas"
    return [t001_table_illisible.faute(nom, raison)]


def _verifier_place(nom: str, permises: Sequence[str], demande: Demande) -> list[Diagnostic]:
    if Path(nom).suffix.lower() not in permises:
        aide = f"finissez le nom par {' ou '.join(permises)}."
        return [c006_chemin.faute(nom, f"n'est pas un nom en {' ou en '.join(permises)}", aide)]
    if _meme(nom, demande.entree):
        return [c006_chemin.faute(nom, "est aussi la table à lire", "donnez un autre nom.")]
    try:
        verifier_ecriture(Path(nom))
    except EcritureImpossible as refus:
        return [c006_chemin.faute(nom, refus.raison, _AIDE_ECRIRE)]
    if Path(nom).exists() and not demande.remplacer:
        return [x010_existe.faute(nom, "donnez un autre nom, ou ajoutez --remplacer.")]
    return []


def _meme(un: str, autre: str) -> bool:
    try:
        return Path(un).samefile(autre)
    except OSError:
        return Path(un).resolve() == Path(autre).resolve()


def _ouvrir(demande: Demande) -> Lecteur:
    if Path(demande.entree).suffix.lower() == PARQUET:
        from moteur.tables.lecture_parquet import LecteurParquet

        return LecteurParquet(demande.entree)
    from moteur.tables.lecture_csv import LecteurCsv

    return LecteurCsv(demande.entree, _SEPARATEURS[demande.separateur] if demande.separateur else None)


@contextmanager
def _interruptible() -> Iterator[None]:
    """Fait d'une demande d'arrêt du système une interruption, pour que ce qui était écrit s'efface."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    # sous `nohup`, la fin du terminal est ignorée : elle le reste
    changes = [numero for numero in ARRETS if signal.getsignal(numero) is signal.SIG_DFL]
    try:
        for numero in changes:
            signal.signal(numero, signal.default_int_handler)
        yield
    finally:
        for numero in changes:
            signal.signal(numero, signal.SIG_DFL)


def _preparer(moteur: Moteur, demande: Demande, resultats: Sequence[str] | None, *, etats: bool | None = None) -> Lot:
    """Rend de quoi calculer la table ; lève `DemandeInvalide`, et dit s'il manque l'extra."""
    return moteur.preparer_lot(
        demande.jour,
        resultats,
        colonne_date=demande.colonne_date,
        etats=demande.etats if etats is None else etats,
        garder=demande.garder,
    )


# --- Le passage -------------------------------------------------------------------------------------------------------


class _Passage:
    """Une table que l'on lit, calcule et écrit, tranche par tranche."""

    def __init__(self, moteur: Moteur, lot: Lot, lecteur: Lecteur, demande: Demande) -> None:
        import pyarrow as pa

        from moteur.tables.ecriture import est_texte

        self.moteur = moteur
        self.lecteur = lecteur
        self.demande = demande
        self.en_csv = Path(demande.entree).suffix.lower() == CSV
        self.bilan = Bilan()
        doubles = [nom for nom, fois in Counter(lecteur.schema.names).items() if fois > 1]
        if doubles:
            raise DemandeInvalide([c012_colonne.en_double(nom) for nom in doubles])
        types = dict(zip(lecteur.schema.names, lecteur.schema.types, strict=True))
        lues = [nom for nom in lecteur.schema.names if nom not in demande.garder and nom != demande.colonne_date]
        faits = self._nommer(lues)
        self.sortes = {nom: fait.type.sorte for nom, fait in faits.items()}
        self.listes = [nom for nom, sorte in self.sortes.items() if sorte is Sorte.LISTE and est_texte(types[nom])]
        elements = [nom for nom, sorte in self.sortes.items() if self.en_csv and sorte is Sorte.ELEMENTS]
        if elements:
            raise DemandeInvalide([t004_csv_impossible.elements(nom) for nom in elements])
        entree = self._a_calculer(lecteur.schema.empty_table()).schema
        if not demande.resultats:  # un fait donné par une colonne, comme le GIR, n'est pas à calculer
            donnes = {fait.identifiant for fait in faits.values()}
            voulus = _preparer(moteur, demande, None, etats=False).schema(entree).names
            lot = _preparer(moteur, demande, [nom for nom in voulus if nom not in donnes])
        self.lot = lot
        calculees = lot.schema(entree)
        self.manquants = calculees.names[2::3] if demande.etats else []
        prises = [nom for nom in calculees.names if nom in lecteur.schema.names]
        if prises:
            raise DemandeInvalide([t005_colonne_prise.resultat(nom) for nom in prises])
        self.schema = pa.schema([*lecteur.schema, *calculees])

    def _nommer(self, lues: Sequence[str]) -> dict[str, Fait]:
        """Rend le fait que donne chaque colonne ; lève `DemandeInvalide`, chaque faute à son lieu dans l'en-tête."""
        from moteur.tables.lecture_csv import LecteurCsv

        noms = self.lecteur.schema.names
        voulues = [x for x in (self.demande.colonne_date, *self.demande.garder) if x is not None]
        absentes = [c012_colonne.absente(x, vouliez_vous(x, noms), noms) for x in voulues if x not in noms]
        if absentes:
            raise DemandeInvalide(absentes)
        entete, lieux = self.lecteur.entete if isinstance(self.lecteur, LecteurCsv) else ("", {})
        faits, fautes = nommer_faits(lues, self.moteur.modele, {(nom,): lieu for nom, lieu in lieux.items()})
        if fautes:
            inconnues = [nom for nom in lues if nom not in faits]
            aidees = [replace(f, aide=self._aide(nom, f.aide, faits)) for nom, f in zip(inconnues, fautes, strict=True)]
            sources = {self.demande.entree: Lignes(dict(enumerate(entete.split("\n"), start=1)))}
            raise LignesFautives(aidees, sources)
        return faits

    def _aide(self, nom: str, aide: str, faits: Mapping[str, Fait]) -> str:
        """Ajoute à l'aide d'une colonne que l'on ne lit pas comment la garder, ou la couper."""
        if "\t" in nom:
            return "si une tabulation sépare les cases, ajoutez --separateur tab."
        fait = trouver_fait(nom, self.moteur.modele)
        deja = [x for x, autre in faits.items() if autre is fait]
        if deja:
            aide = f"la colonne « {deja[0]} » le donne déjà : {aide}"
        return f"{aide} Pour garder cette colonne de « {self.demande.entree} » sans la lire : {_garder(nom)}"

    def jouer(self) -> Bilan:
        """Lit, calcule et écrit tout ; lève `LignesFautives` s'il y en a et nulle part où les mettre."""
        # les rejets prennent leur place d'abord : une sortie sans eux passerait pour la population entière
        places = [Path(nom) for nom in (self.demande.rejets, self.demande.sortie) if nom is not None]
        with ecrire_par_flux(places) as flux, ExitStack() as pile:
            ecrivain = self._ecrivain(flux[places[-1]])
            pile.callback(ecrivain.abandonner)
            rejets = self._rejets(flux[places[0]]) if self.demande.rejets is not None else None
            montrer = pile.enter_context(sortie.avancer(self.lecteur.total, "Lignes", en_parts=True))
            for tranche in self.lecteur.tranches():
                self._jouer(tranche, ecrivain, rejets)
                montrer(tranche.lu)
            ecrivain.finir()
            if self.bilan.rejetees and rejets is None:
                raise self._fautives()
            self.bilan.ecrites = ecrivain.lignes
            a_part = rejets.lignes if rejets is not None else 0
            assert self.bilan.lues == ecrivain.lignes + a_part, "chaque ligne lue est écrite ou rejetée"
            assert ecrivain.lignes == self.bilan.noyau + self.bilan.une_a_une, "chaque ligne écrite est calculée"
        return self.bilan

    def _jouer(self, tranche: Tranche, ecrivain: Ecrivain, rejets: Rejets | None) -> None:
        import pyarrow as pa

        reponse = self.lot.calculer(self._a_calculer(tranche.table))
        bilan = self.bilan
        bilan.lues += tranche.table.num_rows + len(tranche.fautives)
        bilan.noyau += reponse.comptes.noyau
        bilan.une_a_une += reponse.comptes.une_a_une
        bilan.rejetees += len(tranche.fautives) + len(reponse.rejets)
        if rejets is not None:
            for quelques in self._rejetees(tranche, reponse.rejets):
                rejets.ecrire(quelques)
                bilan.codes.update(code for r in quelques for code in {d.code for d in r.diagnostics})
        elif bilan.rejetees:  # rien ne s'écrira : on compte les fautives, et l'on dit les premières
            if len(bilan.dites) < _DITES:
                bilan.dites += next(self._rejetees(tranche, reponse.rejets), [])[: _DITES - len(bilan.dites)]
            return
        table = pa.Table.from_arrays([*tranche.table.columns, *reponse.table.columns], schema=self.schema)
        if reponse.rejets:
            gardees = [True] * table.num_rows
            for rejet in reponse.rejets:
                gardees[rejet.ligne] = False
            table = table.filter(pa.array(gardees))
        ecrivain.ecrire(table)

    def _a_calculer(self, table: pa.Table) -> pa.Table:
        """Rend la table telle que `lot` la lit : les listes de choix écrites en texte y sont des listes."""
        from moteur.tables.ecriture import lire_liste

        for nom in self.listes:
            table = table.set_column(table.schema.get_field_index(nom), nom, lire_liste(table.column(nom)))
        return table

    def _ecrivain(self, flux: BinaryIO) -> Ecrivain:
        from moteur.tables.ecriture import EcrivainCsv, EcrivainParquet

        if Path(self.demande.sortie).suffix.lower() == PARQUET:
            return EcrivainParquet(flux, self.schema)
        separateur, bom = self._csv()
        return EcrivainCsv(flux, self.schema, separateur, bom=bom, a_vide=self.manquants)

    def _rejets(self, flux: BinaryIO) -> Rejets:
        from moteur.tables.rejets import RejetsCsv, RejetsJson

        if Path(self.demande.rejets or "").suffix.lower() == JSONL:
            return RejetsJson(flux)
        separateur, bom = self._csv()
        return RejetsCsv(flux, self.lecteur.schema, separateur, bom=bom)

    def _csv(self) -> tuple[str, bool]:
        """Le séparateur d'un CSV à écrire, et s'il commence par une marque : ceux du CSV lu, s'il y en a un."""
        from moteur.tables.lecture_csv import LecteurCsv

        if isinstance(self.lecteur, LecteurCsv):
            return self.lecteur.separateur, self.lecteur.bom
        return _SEPARATEURS[self.demande.separateur or ","], False

    # --- les lignes fautives ------------------------------------------------------------------------------------------

    def _rejetees(self, tranche: Tranche, rejets: Sequence[Rejet]) -> Iterator[list[Rejetee]]:
        """Rend les lignes rejetées d'une tranche, dans l'ordre du fichier, quelques-unes à la fois."""
        import pyarrow as pa

        from moteur.tables.rejets import Rejetee, valeurs
        from moteur.tables.tranche import Fautive

        toutes: list[tuple[int, Fautive | Rejet]] = [(f.ligne, f) for f in tranche.fautives]
        toutes += [(tranche.lignes[r.ligne], r) for r in rejets]
        toutes.sort(key=itemgetter(0))
        for debut in range(0, len(toutes), _A_LA_FOIS):
            quelques = toutes[debut : debut + _A_LA_FOIS]
            rangs = [x.ligne for _, x in quelques if not isinstance(x, Fautive)]
            table = tranche.table.take(pa.array(rangs, pa.int64()))
            brutes = []
            if tranche.situer is not None:
                brutes = self._a_calculer(table).select(list(self.sortes)).to_pylist()
            lues = zip(valeurs(table), brutes or [{}] * len(rangs), strict=True)
            rendues = []
            for ligne, x in quelques:
                if isinstance(x, Fautive):
                    rendues.append(Rejetee(ligne, None, x.texte, [x.diagnostic]))
                else:
                    ecrites, lue = next(lues)
                    rendues.append(Rejetee(ligne, ecrites, *self._situer(tranche, x, ligne, lue)))
            yield rendues

    def _situer(
        self, tranche: Tranche, rejet: Rejet, ligne: int, lue: Mapping[str, Any]
    ) -> tuple[str, list[Diagnostic]]:
        """Rend le texte d'une ligne, et ses fautes à leur place : la case d'un CSV, la ligne à défaut."""
        la_ligne = Lieu(self.demande.entree, ligne, 1, ligne, 1)
        if tranche.situer is None:
            return "", [_a(la_ligne, f) for f in rejet.diagnostics]
        texte, lieux = tranche.situer(rejet.ligne)
        donnees = {nom: valeur for nom, valeur in lue.items() if valeur is not None}
        situees = valider(donnees, self.moteur.modele, {(nom,): lieu for nom, lieu in lieux.items()})[1]
        if _dits(situees) == _dits(rejet.diagnostics):
            return texte, situees
        return texte, [_a(lieux.get(self.demande.colonne_date or "", la_ligne), f) for f in rejet.diagnostics]

    def _fautives(self) -> LignesFautives:
        bilan, fichier = self.bilan, self.demande.entree
        total = t006_lignes_fautives.faute(bilan.rejetees, bilan.lues, len(bilan.dites))
        lignes = {r.ligne + n: t for r in bilan.dites for n, t in enumerate(r.texte.split("\n")) if r.texte}
        return LignesFautives([total, *(d for r in bilan.dites for d in r.diagnostics)], {fichier: Lignes(lignes)})


def _garder(nom: str) -> str:
    return f"--garder {shlex.quote(nom)}" if not nom.startswith("-") else shlex.quote(f"--garder={nom}")


def _a(lieu: Lieu, faute: Diagnostic) -> Diagnostic:
    return Diagnostic(faute.code, faute.message, (Endroit(lieu),), faute.aide, faute.gravite)


def _dits(fautes: Sequence[Diagnostic]) -> list[tuple[str, str]]:
    return sorted((f.code, f.message) for f in fautes)


# --- Le bilan ---------------------------------------------------------------------------------------------------------


def _dire(bilan: Bilan, demande: Demande, quand: str) -> None:
    sortie.ecrire(f"{demande.sortie} : {sortie.compter(bilan.ecrites, 'ligne')}, {quand}.")
    comptes = [("lues", bilan.lues), ("calculées par noyau", bilan.noyau), ("calculées une à une", bilan.une_a_une)]
    sortie.tableau([(nom, str(nombre)) for nom, nombre in [*comptes, ("rejetées", bilan.rejetees)]])
    if bilan.rejetees:
        detail = ", ".join(f"{code} : {nombre}" for code, nombre in sorted(bilan.codes.items()))
        sortie.ecrire(f"Lignes rejetées dans {demande.rejets} ({detail}).")


def _objet(bilan: Bilan, demande: Demande, jour: str | None) -> dict[str, Any]:
    return {
        "entree": demande.entree,
        "sortie": demande.sortie,
        "rejets": demande.rejets,
        "date": jour,
        "colonne_date": demande.colonne_date,
        "lignes": {
            "lues": bilan.lues,
            "ecrites": bilan.ecrites,
            "noyau": bilan.noyau,
            "une_a_une": bilan.une_a_une,
            "rejetees": bilan.rejetees,
        },
        "codes": dict(sorted(bilan.codes.items())),
    }
