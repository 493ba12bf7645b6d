"""La porte de `lot` : une table Arrow de dossiers, une table de résultats ; les mêmes centimes que `calculer`.

Les lignes qui donnent les mêmes faits ont la même forme : un noyau par forme, écrit du texte de `genere`. Ce qu'un
noyau ne sait pas lire ou calculer passe, ligne par ligne, par `genere`, et se compte.
"""

from __future__ import annotations

import os
from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

import numpy as np
import pyarrow as pa

from moteur.diagnostics import DemandeInvalide, Diagnostic, DossierInvalide
from moteur.diagnostics.catalogue import c012_colonne, t007_hors_de_portee
from moteur.diagnostics.suggestions import vouliez_vous
from moteur.execution.genere.ecrire import Forme, ecrire
from moteur.execution.genere.preparation import Preparation
from moteur.execution.lot import colonnes as c
from moteur.execution.lot.colonnes import Colonne, Illisible, Tableau
from moteur.execution.lot.compiler import compiler, deja_compile, dossier_des_noyaux
from moteur.execution.lot.ecrire import ecrire_fichier
from moteur.execution.lot.noyau import Noyau
from moteur.execution.lot.recueil import Etats, Recueil, type_rendu
from moteur.execution.lot.segments import bornes, debuts
from moteur.execution.lot.terme import EPOQUE, SansForme
from moteur.execution.lot.traduire import traduire
from moteur.execution.oubli import faire_place
from moteur.modele.dossier import nommer_faits
from moteur.modele.modele import DATE_APPRECIATION, Fait, Modele
from moteur.plan.plan import Plan

SEUIL = 20_000
"""Lignes d'une même forme à partir desquelles un noyau vaut d'être compilé : avant, une à une va plus vite."""

SEUIL_GARDE = 500
"""Le même seuil, quand le noyau est déjà compilé."""

GARDES = 512
"""Dates, et formes à une date, que l'on retient d'une table à l'autre."""

LUES_A_LA_FOIS = 10_000
"""Lignes que l'on tient en objets Python, au plus."""

PART = 1 << 17
"""Lignes qu'un fil calcule d'affilée."""

FAUTIVE = -1
"""L'époque d'une ligne dont la date ne se lit pas."""


Lignes = Tableau | range
"""Des lignes d'un paquet : quelques-unes, ou toutes."""


@dataclass(frozen=True, slots=True)
class Rejet:
    """Une ligne fautive, la première étant 0, et tous ses diagnostics."""

    ligne: int
    diagnostics: tuple[Diagnostic, ...]

    def en_diagnostics(self) -> list[Diagnostic]:
        """Rend ses diagnostics, chacun disant la ligne, la première étant 1."""
        return [replace(d, message=f"ligne {self.ligne + 1} : {d.message}") for d in self.diagnostics]


@dataclass(frozen=True, slots=True)
class Comptes:
    """Combien de lignes les noyaux ont calculées, combien l'ont été une à une, et combien sont fautives."""

    noyau: int = 0
    une_a_une: int = 0
    rejetees: int = 0


@dataclass(frozen=True, slots=True)
class ReponseLot:
    """Les résultats d'une table, ligne à ligne ; une ligne rejetée n'en a aucun."""

    table: pa.Table
    rejets: tuple[Rejet, ...]
    comptes: Comptes


@dataclass(frozen=True, slots=True)
class Epoque:
    """Ce qu'il faut pour répondre à une date, ou à toutes celles où valent les mêmes règles."""

    plan: Plan
    genere: Preparation


@dataclass(frozen=True, slots=True)
class Paquet:
    """Des lignes que l'on calcule : leurs colonnes, lues ; `premiere` : le rang de la première dans la table.

    `jours` : la date d'appréciation de chaque ligne, en jours, si une colonne la donne.
    """

    arrow: pa.RecordBatch
    lues: Mapping[str, Colonne]
    premiere: int
    jours: Tableau | None = None

    def dates(self, ligne: int) -> tuple[date, ...]:
        """La date d'appréciation d'une ligne, si une colonne la donne."""
        return () if self.jours is None else (date.fromordinal(int(self.jours[ligne]) + EPOQUE),)


class Lot:
    """Répond de tables de dossiers, pour des résultats fixés ; d'une table à l'autre, et depuis plusieurs fils.

    `ouvrir` : ce qu'il faut pour répondre à une date. `jour` : celle de toutes les lignes, ou `None` si `colonne_date`
    la donne ; `dater` lit alors chacune, ou lève `DemandeInvalide`, et ce qu'`ouvrir` rend d'un jour sert à tous ceux
    d'une époque, entre deux `changements` de règles. `garder` : des colonnes que l'on ne lit pas. `cle` : deux lots de
    même clé répondent de même.
    """

    def __init__(
        self,
        modele: Modele,
        ouvrir: Callable[[date, tuple[str, ...]], Epoque],
        resultats: Callable[[Iterable[str]], tuple[str, ...]],
        jour: date | None,
        demandes: tuple[str, ...] | None = None,
        *,
        dater: Callable[[Any], date],
        changements: Sequence[date],
        colonne_date: str | None = None,
        etats: bool = False,
        garder: Iterable[str] = (),
        dossier: Path | None = None,
    ) -> None:
        self.modele = modele
        self.jour = jour
        self.colonne_date = colonne_date
        self.avec_etats = etats
        self.dossier = dossier or dossier_des_noyaux()
        self.dater = dater
        self._changements = changements
        self._ouvrir = ouvrir
        self._resultats = resultats
        self._garder = frozenset([garder] if isinstance(garder, str) else garder)
        self.cle = (jour, demandes, colonne_date, etats, self._garder)
        self._epoques: dict[tuple[int, tuple[str, ...]], Epoque] = {}
        self._noyaux: dict[tuple[date, tuple[str, ...], frozenset[str]], Noyau | None] = {}
        self._bornes: dict[tuple[int, tuple[str, ...], frozenset[str]], frozenset[date] | None] = {}
        self._vues: dict[Hashable, int] = {}
        self._vues_des_noyaux: dict[Hashable, int] = {}
        self.seuil, self.seuil_garde = SEUIL, SEUIL_GARDE

    # --- ce que l'on rend ---------------------------------------------------------------------------------------------

    def schema(self, entree: pa.Schema) -> pa.Schema:
        """Rend les colonnes de résultats d'une table de ce schéma ; lève `DemandeInvalide` s'il ne convient pas."""
        champs = []
        for nom in self._demandes(self._faits(entree)):
            fait = self.modele.faits[nom]
            champs.append(pa.field(nom, type_rendu(fait, self.modele)))
            if self.avec_etats:
                champs += [pa.field(f"{nom}_etat", pa.string()), pa.field(f"{nom}_manquants", pa.list_(pa.string()))]
        return pa.schema(champs)

    def _faits(self, schema: pa.Schema) -> dict[str, Fait]:
        """Le fait que donne chaque colonne."""
        doubles = [nom for nom, fois in Counter(schema.names).items() if fois > 1]
        if doubles:
            raise DemandeInvalide([c012_colonne.en_double(nom) for nom in doubles])
        absentes = [x for x in (self.colonne_date, *sorted(self._garder)) if x is not None and x not in schema.names]
        if absentes:
            raise DemandeInvalide(
                [c012_colonne.absente(nom, vouliez_vous(nom, schema.names), schema.names) for nom in absentes]
            )
        lues = [nom for nom in schema.names if nom not in self._garder and nom != self.colonne_date]
        faits, fautes = nommer_faits(lues, self.modele)
        if fautes:
            raise DemandeInvalide(fautes)
        return faits

    def _demandes(self, faits: Mapping[str, Fait]) -> tuple[str, ...]:
        return self._resultats(f.identifiant for f in faits.values())

    def calculer(self, table: pa.Table | pa.RecordBatch) -> ReponseLot:
        """Rend les résultats d'une table ; lève `DemandeInvalide` si une colonne n'est pas connue, ou manque."""
        faits = self._faits(table.schema)
        paquets = [table] if isinstance(table, pa.RecordBatch) else table.to_batches()
        tache = _Tache(self, faits, self._demandes(faits), table.num_rows)
        premiere = 0
        for paquet in paquets:
            if paquet.num_rows:
                tache.calculer(c.deplier(paquet), premiere)
            premiere += paquet.num_rows
        return tache.reponse(self.schema(table.schema))

    # --- ce que l'on garde d'une table à l'autre ----------------------------------------------------------------------

    def rang(self, jour: date) -> int:
        """Le rang de l'époque d'un jour : entre deux changements de règles, rien ne change que le jour."""
        return bisect_right(self._changements, jour)

    def ouvrir(self, jour: date, demandes: tuple[str, ...]) -> Epoque:
        """Rend ce qui répond à une date."""
        return _garder(self._epoques, (self.rang(jour), demandes), lambda: self._ouvrir(jour, demandes))

    def bornes(self, epoque: Epoque, donnes: frozenset[str]) -> frozenset[date] | None:
        """Rend les jours où commence un segment, pour des lignes qui donnent ces faits, s'ils ne le sont pas tous."""

        def trouver() -> frozenset[date] | None:
            return bornes(ecrire(epoque.plan, Forme(donnes | {DATE_APPRECIATION})), self._changements)

        return _garder(self._bornes, (self.rang(epoque.plan.jour), epoque.plan.resultats, donnes), trouver)

    def noyau(self, epoque: Epoque, jour: date, donnes: frozenset[str]) -> Noyau | None:
        """Rend le noyau des lignes qui donnent ces faits, un jour de l'époque, s'il y en a un."""

        def trouver() -> Noyau | None:
            plan = epoque.plan.au(epoque.plan.edition.au(jour))
            try:
                return traduire(ecrire(plan, Forme(donnes)), sorted(donnes), self.modele.faits)
            except SansForme:
                return None

        return _garder(self._noyaux, (jour, epoque.plan.resultats, donnes), trouver)

    def voir(self, jour: date, resultats: tuple[str, ...], donnes: frozenset[str], lignes: int) -> int:
        """Compte des lignes d'une forme, et rend combien on en a vu."""
        return _compter(self._vues, (jour, resultats, donnes), lignes)

    def voir_noyau(self, noyau: Noyau, lignes: int) -> int:
        """Compte des lignes d'un noyau qui sert à plusieurs segments, et rend combien on en a vu."""
        return _compter(self._vues_des_noyaux, noyau.cle, lignes)

    @property
    def seuil_bas(self) -> int:
        """Lignes en deçà desquelles aucun noyau ne vaut, même déjà compilé."""
        return min(self.seuil, self.seuil_garde)


_C = TypeVar("_C")
_V = TypeVar("_V")


def _garder(gardes: dict[_C, _V], cle: _C, trouver: Callable[[], _V]) -> _V:
    """Rend ce que l'on garde à cette clé, ou le trouve ; un autre fil peut l'oublier aussitôt."""
    if cle in gardes:
        with suppress(KeyError):
            return gardes[cle]
    faire_place(gardes, GARDES)
    return gardes.setdefault(cle, trouver())


def _compter(vues: dict[Hashable, int], cle: Hashable, lignes: int) -> int:
    """Ajoute des lignes à un compte, et le rend."""
    if cle not in vues:
        faire_place(vues, GARDES)
    vues[cle] = total = vues.get(cle, 0) + lignes
    return total


class _Tache:
    """Une table que l'on calcule."""

    def __init__(self, lot: Lot, faits: Mapping[str, Fait], demandes: tuple[str, ...], nombre: int) -> None:
        self.lot = lot
        self.faits = faits
        self.demandes = demandes
        self.etats = Etats() if lot.avec_etats else None
        self.recueils = {d: Recueil(lot.modele.faits[d], lot.modele, nombre, self.etats) for d in demandes}
        self.repli: Tableau = np.zeros(nombre, dtype=np.uint8)
        self.rejets: list[Rejet] = []
        self.par_noyau = 0
        self.nombre = nombre

    def calculer(self, arrow: pa.RecordBatch, premiere: int) -> None:
        """Calcule les lignes d'un paquet ; `premiere` : le rang de la première dans la table."""
        lues = {f.identifiant: c.lire(arrow.column(nom), f) for nom, f in self.faits.items()}
        if self.lot.jour is not None:
            self._de_l_epoque(self.lot.ouvrir(self.lot.jour, self.demandes), Paquet(arrow, lues, premiere))
            return
        jours, rangs = self._dater(arrow.column(arrow.schema.get_field_index(self.lot.colonne_date)), premiere)
        paquet = Paquet(arrow, lues, premiere, jours)
        for lignes in _grouper(rangs):
            if rangs[lignes[0]] != FAUTIVE:
                epoque = self.lot.ouvrir(paquet.dates(lignes[0])[0], self.demandes)
                self._de_l_epoque(epoque, paquet, None if len(lignes) == arrow.num_rows else lignes)

    def _dater(self, colonne: pa.Array, premiere: int) -> tuple[Tableau, Tableau]:
        """Rend la date de chaque ligne, en jours, et le rang de son époque ; rejette celles dont elle est fautive."""
        valeurs, numeros = _valeurs(colonne)
        jours = np.zeros(len(valeurs), dtype=np.int32)
        rangs = np.full(len(valeurs), FAUTIVE)
        fautes = {}
        for numero, valeur in enumerate(valeurs):
            try:
                jour = self.lot.dater(valeur)
            except DemandeInvalide as erreur:
                fautes[numero] = tuple(erreur.diagnostics)
            else:
                jours[numero], rangs[numero] = jour.toordinal() - EPOQUE, self.lot.rang(jour)
        de_chacune = rangs[numeros]
        fautives = np.flatnonzero(de_chacune == FAUTIVE)
        self.rejets += [Rejet(premiere + int(i), fautes[int(numeros[i])]) for i in fautives]
        return jours[numeros], de_chacune

    def _de_l_epoque(self, epoque: Epoque, paquet: Paquet, lignes: Tableau | None = None) -> None:
        """Calcule les lignes d'un paquet (toutes, à défaut) où valent les mêmes règles."""
        for donnes, formees in _par_forme(paquet.lues, paquet.arrow.num_rows, lignes):
            if donnes is None:
                self._une_a_une(epoque, paquet, formees)
                continue
            for noyau, vues, siennes in self._noyaux(epoque, donnes, paquet, formees):
                restent = siennes if noyau is None else self._par_noyau(noyau, paquet, siennes, vues)
                self._une_a_une(epoque, paquet, restent)
                if noyau is not None and len(restent) < len(siennes):
                    faites = siennes if not len(restent) else np.setdiff1d(siennes, restent)
                    self._completer(epoque, noyau, paquet, faites)

    def _noyaux(
        self, epoque: Epoque, donnes: frozenset[str], paquet: Paquet, lignes: Lignes
    ) -> Iterator[tuple[Noyau | None, int, Lignes]]:
        """Rend les lignes de même forme par noyau, et combien on en a vu qu'il calcule."""
        if paquet.jours is None:
            yield *self._voir(epoque, donnes, epoque.plan.jour, len(lignes)), lignes
            return
        jours = (paquet.jours if isinstance(lignes, range) else paquet.jours[lignes]).astype(np.int64)
        premier = jours.min()
        combien = np.bincount(jours - premier)
        presents = np.flatnonzero(combien)
        segments = debuts(presents + premier, self.lot.bornes(epoque, donnes))
        trouves: dict[Hashable, tuple[int, Noyau | None]] = {}
        rangs = np.zeros(len(combien), dtype=np.int64)
        for groupe in _grouper(segments - segments.min()):  # un même noyau sert souvent à plusieurs segments
            debut = date.fromordinal(int(segments[groupe[0]]) + EPOQUE)
            noyau, _ = self._voir(epoque, donnes, debut, int(combien[presents[groupe]].sum()))
            cle = None if noyau is None else noyau.cle
            rangs[presents[groupe]] = trouves.setdefault(cle, (len(trouves), noyau))[0]
        noyaux = [noyau for _, noyau in trouves.values()]
        parts: list[tuple[Noyau | None, Lignes]] = [(noyaux[0], lignes)]
        if len(noyaux) > 1:
            numeros = rangs[jours - premier]
            groupes = _grouper(numeros)
            parts = [(noyaux[numeros[x[0]]], x if isinstance(lignes, range) else lignes[x]) for x in groupes]
        for noyau, siennes in parts:
            yield noyau, 0 if noyau is None else self.lot.voir_noyau(noyau, len(siennes)), siennes

    def _voir(self, epoque: Epoque, donnes: frozenset[str], jour: date, combien: int) -> tuple[Noyau | None, int]:
        """Rend le noyau d'un jour, s'il y en a un et qu'on en a vu assez de lignes, et combien on en a vu."""
        vues = self.lot.voir(jour, epoque.plan.resultats, donnes, combien)
        return self.lot.noyau(epoque, jour, donnes) if vues >= self.lot.seuil_bas else None, vues

    def _completer(self, epoque: Epoque, noyau: Noyau, paquet: Paquet, lignes: Lignes) -> None:
        """Calcule une à une les résultats que le noyau ne rend pas, des lignes qu'il a calculées."""
        if noyau.sans_forme:
            self._une_a_une(self.lot.ouvrir(epoque.plan.jour, noyau.sans_forme), paquet, lignes)
        else:
            self.par_noyau += len(lignes)

    def _par_noyau(self, noyau: Noyau, paquet: Paquet, lignes: Lignes, vues: int) -> Lignes:
        """Calcule des lignes de même forme par leur noyau ; rend celles qui restent à calculer une à une."""
        colonnes, premiere = [paquet.lues[e.fait] for e in noyau.entrees], paquet.premiere
        texte = ecrire_fichier(noyau, [x.rangement for x in colonnes], etats=self.etats is not None)
        if vues < self.lot.seuil and not (vues >= self.lot.seuil_garde and deja_compile(texte, self.lot.dossier)):
            return lignes
        fonction = compiler(texte, self.lot.dossier)
        entrees: list[Any] = []
        for entree, colonne in zip(noyau.entrees, colonnes, strict=True):
            entrees += c.arguments(colonne, self.lot.modele.faits[entree.fait], noyau.codes, premiere)
        recueils = [self.recueils[s.fait] for s in noyau.sorties]
        sorties = [x for r in recueils for x in (r.valeurs, r.ecrits)]
        places = slice(premiere, premiere + len(lignes)) if isinstance(lignes, range) else lignes + premiere
        choisies = not isinstance(places, slice)
        rangs = _AUCUNE if isinstance(places, slice) else places

        def jouer(debut: int, nombre: int) -> None:
            siennes = rangs[debut : debut + nombre]
            fonction(nombre, premiere + debut, siennes, choisies, self.repli, *entrees, *sorties)

        _en_fils(jouer, len(lignes))
        for recueil in recueils:
            recueil.reprendre(places, noyau.codes, noyau.manquants)
        refusees = np.flatnonzero(self.repli[places])
        return refusees if isinstance(lignes, range) else lignes[refusees]

    def _une_a_une(self, epoque: Epoque, paquet: Paquet, lignes: Lignes) -> None:
        """Calcule des lignes par `genere`, comme des dossiers seuls."""
        donnees = paquet.arrow.select(list(self.faits))
        for debut in range(0, len(lignes), LUES_A_LA_FOIS):
            quelques = lignes[debut : debut + LUES_A_LA_FOIS]
            for ligne, dossier in zip(quelques, _dossiers(_prendre(donnees, quelques)), strict=True):
                place = paquet.premiere + int(ligne)
                try:
                    self._poser(place, epoque.genere(_sans_nulles(dossier), *paquet.dates(ligne)))
                except DossierInvalide as erreur:
                    self._rejeter(place, erreur.diagnostics)
                except OverflowError:  # un nombre ne tient pas dans sa colonne
                    self._rejeter(place, [t007_hors_de_portee.faute("un résultat dépasse ce qu'une table peut porter")])

    def _poser(self, ligne: int, rendus: Mapping[str, Any]) -> None:
        for nom, rendu in rendus.items():
            if self.etats is not None:
                self.recueils[nom].poser(ligne, *rendu)
            else:
                self.recueils[nom].poser(ligne, rendu)

    def _rejeter(self, ligne: int, diagnostics: Iterable[Diagnostic]) -> None:
        """Ne rend rien d'une ligne fautive, quoi qu'un noyau y ait écrit."""
        self.rejets.append(Rejet(ligne, tuple(diagnostics)))
        for recueil in self.recueils.values():
            recueil.vider(ligne)

    def reponse(self, schema: pa.Schema) -> ReponseLot:
        """Rend les résultats de la table, et ce que l'on a compté."""
        colonnes = [x for r in self.recueils.values() for x in r.colonnes()]
        rejets = tuple(sorted(self.rejets, key=lambda r: r.ligne))
        une_a_une = self.nombre - self.par_noyau - len(rejets)
        table = pa.Table.from_arrays(colonnes, schema=schema)
        return ReponseLot(table, rejets, Comptes(self.par_noyau, une_a_une, len(rejets)))


def _prendre(paquet: pa.RecordBatch, lignes: Lignes) -> pa.RecordBatch:
    """Prend des lignes d'un paquet ; une à une, d'un rangement dont Arrow ne sait pas en prendre plusieurs."""
    try:
        return paquet.take(pa.array(lignes))
    except NotImplementedError:  # des plages dans une liste, par exemple
        tranches = pa.Table.from_batches([paquet.slice(int(i), 1) for i in lignes], paquet.schema)
        return tranches.combine_chunks().to_batches()[0]


def _par_forme(
    lues: Mapping[str, Colonne], nombre: int, lignes: Tableau | None
) -> Iterator[tuple[frozenset[str] | None, Lignes]]:
    """Rend les faits que donnent des lignes, et ces lignes ; sans faits, celles qu'il faut lire en entier."""
    toutes = frozenset(lues)
    a_part = [x.a_part for x in lues.values() if x.a_part is not None]
    if a_part:
        ecartees = np.logical_or.reduce(a_part)
        concernees = np.flatnonzero(ecartees) if lignes is None else lignes[ecartees[lignes]]
        if len(concernees):
            yield None, concernees
        lignes = np.flatnonzero(~ecartees) if lignes is None else lignes[~ecartees[lignes]]
        if not len(lignes):
            return
    nullables = {f: x.nulles for f, x in lues.items() if x.nulles is not None}
    if not nullables:
        yield toutes, range(nombre) if lignes is None else lignes
        return
    formes = np.zeros(nombre, dtype=np.int64)
    for rang, nulles in enumerate(nullables.values(), start=1):
        formes = 2 * formes + nulles
        if rang % 40 == 0:  # on renumérote avant de déborder
            formes = np.unique(formes, return_inverse=True)[1]
    for groupe in _grouper(formes if lignes is None else formes[lignes]):
        siennes = groupe if lignes is None else lignes[groupe]
        if len(siennes):
            yield toutes - {f for f, nulles in nullables.items() if nulles[siennes[0]]}, siennes


def _grouper(numeros: Tableau) -> list[Tableau]:
    """Rend les places de chaque numéro, dans l'ordre."""
    if len(numeros) and numeros.max() < 2**16:  # un tri par la base : linéaire
        numeros = numeros.astype(np.uint16)
    ordre = np.argsort(numeros, kind="stable")
    return np.split(ordre, np.flatnonzero(np.diff(numeros[ordre])) + 1)


def _valeurs(colonne: pa.Array) -> tuple[list[Any], Tableau]:
    """Rend les valeurs d'une colonne, nulle comprise, et le numéro de celle de chaque ligne."""
    try:
        encodee = colonne if pa.types.is_dictionary(colonne.type) else colonne.dictionary_encode()
    except pa.ArrowNotImplementedError:  # une liste, par exemple : aucune n'est une date
        return [None, Illisible(str(colonne.type))], colonne.is_valid().to_numpy(zero_copy_only=False).astype(np.int64)
    numeros = encodee.indices.cast(pa.int64()).fill_null(-1).to_numpy(zero_copy_only=False) + 1
    return [None, *c.en_objets(encodee.dictionary)], numeros


def _dossiers(donnees: pa.RecordBatch) -> Iterator[dict[str, Any]]:
    """Rend les lignes d'un paquet, comme des dossiers."""
    colonnes = [c.en_objets(colonne) for colonne in donnees.columns]
    for rang in range(donnees.num_rows):
        yield {nom: colonne[rang] for nom, colonne in zip(donnees.schema.names, colonnes, strict=True)}


def _sans_nulles(valeur: Any) -> Any:
    """Une valeur sans ses cases nulles : ce que l'on ne donne pas."""
    if isinstance(valeur, dict):
        return {cle: _sans_nulles(x) for cle, x in valeur.items() if x is not None}
    return [_sans_nulles(x) for x in valeur] if isinstance(valeur, list) else valeur


def _en_fils(jouer: Callable[[int, int], None], nombre: int) -> None:
    """Joue toutes les lignes, part après part, sur tous les cœurs."""
    parts = [(debut, min(PART, nombre - debut)) for debut in range(0, nombre, PART)]
    if len(parts) == 1:
        jouer(*parts[0])
        return
    with ThreadPoolExecutor(min(len(parts), os.cpu_count() or 1)) as fils:
        list(fils.map(lambda part: jouer(*part), parts))


_AUCUNE: Tableau = np.zeros(0, dtype=np.int64)
