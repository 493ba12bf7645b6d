"""Lire un CSV par blocs, toutes les colonnes en texte : chaque ligne garde son numéro dans le fichier.

Un bloc sans guillemet et dont chaque ligne a le bon nombre de cases est lu en colonnes par pyarrow. Un autre est lu
ligne à ligne par le module `csv`, qui sait dire où commence chacune ; ce qu'ils rendent d'un même bloc est le même.
"""

from __future__ import annotations

import csv
import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.csv as pv

from moteur.diagnostics import DemandeInvalide, Diagnostic, Lieu
from moteur.diagnostics.catalogue import b004_pas_utf8, t001_table_illisible, t002_entete, t003_ligne
from moteur.diagnostics.rendu import Lignes
from moteur.tables.tranche import Fautive, Tranche

BLOC = 1 << 24
"""Octets d'un bloc."""

CASE_MAX = 1 << 20
"""Caractères d'une case ; au-delà, c'est un guillemet que l'on a oublié de refermer."""

LIGNE_MAX = 1 << 24
"""Octets d'une ligne ; au-delà, ce n'est pas celle d'une table."""

_BOM = b"\xef\xbb\xbf"


class TableFautive(DemandeInvalide):
    """Une table qui ne se lit pas, avec la ligne qui le montre."""

    def __init__(self, fautes: list[Diagnostic], fichier: str, ligne: int, texte: str) -> None:
        super().__init__(fautes)
        self.sources = {fichier: Lignes({ligne: texte})}


class _Source:
    """Un fichier de lignes, lu par blocs : les octets pris, et le numéro de la prochaine ligne."""

    def __init__(self, fichier: str, bloc: int) -> None:
        self.fichier = fichier
        self.ligne = 1
        self.lu = 0
        self._taille = bloc
        self._flux = Path(fichier).open("rb")  # noqa: SIM115 -- `fermer` le ferme
        self._octets = self._reste = b""
        self._place = 0
        self.bom = False

    def _remplir(self) -> bool:
        """Lit jusqu'à la fin d'une ligne au moins ; faux s'il n'y a plus rien."""
        if self._place < len(self._octets):
            return True
        morceaux, self._reste = [self._reste], b""
        while lu := self._flux.read(self._taille):
            fin = lu.rfind(b"\n") + 1
            morceaux.append(lu[:fin] if fin else lu)
            if fin:
                self._reste = lu[fin:]  # une ligne commencée, que le bloc suivant finira
                break
            if sum(map(len, morceaux)) > LIGNE_MAX:
                lieu = Lieu(self.fichier, self.ligne, 1, self.ligne, 2)
                debut = b"".join(morceaux)[:200].decode("utf-8", errors="replace")
                raise TableFautive([t001_table_illisible.demesuree(lieu)], self.fichier, self.ligne, debut)
        self._octets = b"".join(morceaux)
        self._place = 0
        if self.lu == 0 and self._octets.startswith(_BOM):
            self.bom, self._place, self.lu = True, len(_BOM), len(_BOM)
        if self._octets and not self._octets.endswith(b"\n"):
            self._octets += b"\n"
        return self._place < len(self._octets)

    def prochaine(self) -> str | None:
        """Prend une ligne, avec sa fin ; rien s'il n'y en a plus."""
        if not self._remplir():
            return None
        fin = self._octets.index(b"\n", self._place) + 1
        ligne = self._octets[self._place : fin]
        texte = self.texte(ligne, self.ligne)
        self._avancer(fin, 1)
        return texte

    def bloc(self) -> bytes:
        """Prend le reste du bloc : des lignes entières ; rien s'il n'y en a plus."""
        if not self._remplir():
            return b""
        octets = self._octets[self._place :] if self._place else self._octets
        self._avancer(len(self._octets), 0)
        return octets

    def _avancer(self, fin: int, lignes: int) -> None:
        self.lu += fin - self._place
        self._place = fin
        self.ligne += lignes

    def texte(self, octets: bytes, ligne: int) -> str:
        """Rend un texte dont la première ligne porte ce numéro ; lève `TableFautive` si ce n'est pas de l'UTF-8."""
        try:
            return octets.decode("utf-8")
        except UnicodeDecodeError as erreur:
            debut = octets.rfind(b"\n", 0, erreur.start) + 1
            fin = octets.find(b"\n", erreur.start)
            numero = ligne + octets.count(b"\n", 0, erreur.start)
            colonne = len(octets[debut : erreur.start].decode("utf-8")) + 1
            montree = octets[debut : fin if fin >= 0 else len(octets)].decode("utf-8", errors="replace")
            lieu = Lieu(self.fichier, numero, colonne, numero, colonne + 1)
            raise TableFautive([b004_pas_utf8.faute(lieu)], self.fichier, numero, montree) from erreur

    def fermer(self) -> None:
        """Ferme le fichier."""
        self._flux.close()


class LecteurCsv:
    """Un CSV ouvert, son en-tête lu. `separateur` : deviné sur la première ligne à défaut. Lève `DemandeInvalide`.

    `entete` : le texte de l'en-tête, et le lieu de chaque nom.
    """

    def __init__(self, fichier: str, separateur: str | None = None, bloc: int | None = None) -> None:
        self.fichier = fichier
        self._total = Path(fichier).stat().st_size
        self._source = _Source(fichier, bloc or BLOC)
        try:
            self.separateur, self._noms, self.entete = self._lire_entete(separateur)
        except BaseException:
            self._source.fermer()
            raise
        self._schema = pa.schema([(nom, pa.string()) for nom in self._noms])

    @property
    def schema(self) -> pa.Schema:
        """Les colonnes, toutes en texte."""
        return self._schema

    @property
    def total(self) -> int:
        """La taille du fichier, en octets."""
        return self._total

    @property
    def bom(self) -> bool:
        """Dit si le fichier commence par une marque d'ordre des octets."""
        return self._source.bom

    def fermer(self) -> None:
        """Ferme le fichier."""
        self._source.fermer()

    # --- l'en-tête ----------------------------------------------------------------------------------------------------

    def _lire_entete(self, separateur: str | None) -> tuple[str, list[str], tuple[str, Mapping[str, Lieu]]]:
        premiere = self._source.prochaine()
        if premiere is None or not premiere.strip():
            raise DemandeInvalide([t002_entete.vide(self.fichier)])
        separateur = separateur or deviner(premiere)
        lues = _Lignes(self._source, 1, [premiere])
        with _cases_bornees():
            lue = lues.suivante(csv.reader(lues, delimiter=separateur, strict=True))
        fautes = []
        if isinstance(lue, Fautive):
            raise TableFautive([lue.diagnostic], self.fichier, 1, lue.texte)
        texte = lues.texte(0, lues.rang)
        lieux = situer_cases(texte, separateur, self.fichier, 1)
        for rang, nom in enumerate(lue):
            if not nom.strip():
                fautes.append(t002_entete.sans_nom(lieux[rang], rang + 1))
            elif nom in lue[:rang]:
                fautes.append(t002_entete.en_double(lieux[rang], nom))
        if fautes:
            raise TableFautive(fautes, self.fichier, 1, premiere.rstrip("\r\n"))
        return separateur, lue, (texte, dict(zip(lue, lieux, strict=False)))

    # --- les lignes ---------------------------------------------------------------------------------------------------

    def tranches(self) -> Iterator[Tranche]:
        """Rend les lignes, bloc par bloc ; lève `DemandeInvalide` si la suite ne se lit pas."""
        while bloc := self._source.bloc():
            premiere = self._source.ligne
            yield self._en_colonnes(bloc, premiere) or self._ligne_a_ligne(bloc, premiere)

    def _en_colonnes(self, bloc: bytes, premiere: int) -> Tranche | None:
        """Lit un bloc sans guillemet ni ligne mal formée ; rend `None` d'un autre."""
        if bloc.startswith(_BOM):  # au milieu du fichier, c'est un caractère, que pyarrow ôterait
            return None
        if b'"' in bloc or bloc.count(b"\r") != bloc.count(b"\r\n"):
            return None
        fins = np.flatnonzero(np.frombuffer(bloc, dtype=np.uint8) == ord("\n"))
        if np.diff(fins, prepend=-1).max() > CASE_MAX:
            return None
        try:
            table = pv.read_csv(
                pa.BufferReader(bloc),
                read_options=pv.ReadOptions(column_names=self._noms, block_size=len(bloc) + 1),
                parse_options=pv.ParseOptions(delimiter=self.separateur, quote_char=False, double_quote=False),
                convert_options=pv.ConvertOptions(
                    column_types=self._schema, null_values=[""], strings_can_be_null=True
                ),
            )
        except pa.ArrowInvalid:
            return None
        if table.num_rows != len(fins):  # des lignes vides, que l'on passe, mais qui comptent dans les numéros
            return None
        self._source.ligne = premiere + len(fins)
        return Tranche(
            table.combine_chunks(),
            range(premiere, self._source.ligne),
            (),
            self._source.lu,
            partial(self._situer, _Bloc(bloc, fins), range(premiere, self._source.ligne)),
        )

    def _ligne_a_ligne(self, bloc: bytes, premiere: int) -> Tranche:
        texte = self._source.texte(bloc, premiere)
        self._source.ligne = premiere + texte.count("\n")
        lues = _Lignes(self._source, premiere, [f"{ligne}\n" for ligne in texte.split("\n")[:-1]])
        lecteur = csv.reader(lues, delimiter=self.separateur, strict=True)
        lignes: list[Sequence[str]] = []
        numeros: list[int] = []
        rangs: list[tuple[int, int]] = []
        fautives: list[Fautive] = []
        with _cases_bornees():
            while lues.il_en_reste:
                rang = lues.rang
                lue = lues.suivante(lecteur)
                if isinstance(lue, Fautive):
                    fautives.append(lue)
                elif len(lue) == len(self._noms):
                    lignes.append(lue)
                    numeros.append(premiere + rang)
                    rangs.append((rang, lues.rang))
                elif lue:  # une ligne vide n'est pas une ligne
                    lieu = lues.lieu(rang)
                    diagnostic = t003_ligne.nombre(lieu, len(lue), len(self._noms))
                    fautives.append(Fautive(lieu.ligne, lues.texte(rang, lues.rang), diagnostic))
        colonnes = zip(*lignes, strict=True) if lignes else [()] * len(self._noms)
        table = pa.table([pa.array([case or None for case in c], pa.string()) for c in colonnes], schema=self._schema)
        return Tranche(table, numeros, fautives, self._source.lu, partial(self._situer, _Rangs(lues, rangs), numeros))

    def _situer(self, textes: Any, numeros: Sequence[int], rang: int) -> tuple[str, Mapping[str, Lieu]]:
        """Rend le texte d'une ligne de la tranche, et où en est chaque case."""
        texte = textes[rang]
        lieux = situer_cases(texte, self.separateur, self.fichier, numeros[rang])
        return texte, dict(zip(self._noms, lieux, strict=False))


class _Bloc:
    """Les lignes d'un bloc, par leur rang."""

    def __init__(self, bloc: bytes, fins: Any) -> None:
        self._bloc = bloc
        self._fins = fins

    def __getitem__(self, rang: int) -> str:
        debut = int(self._fins[rang - 1]) + 1 if rang else 0
        return self._bloc[debut : int(self._fins[rang])].decode("utf-8").removesuffix("\r")


class _Lignes:
    """Les lignes que lit le module `csv` : celles d'un bloc, puis celles qui finissent la dernière."""

    def __init__(self, source: _Source, premiere: int, lignes: list[str]) -> None:
        self._source = source
        self._premiere = premiere
        self._lignes = lignes
        self._nombre = len(lignes)
        self.rang = 0

    @property
    def il_en_reste(self) -> bool:
        """Dit si une ligne du bloc n'est pas encore lue."""
        return self.rang < self._nombre

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        if self.rang == len(self._lignes):
            suite = self._source.prochaine()
            if suite is None:
                raise StopIteration
            self._lignes.append(suite)
        self.rang += 1
        return self._lignes[self.rang - 1]

    def suivante(self, lecteur: Iterator[list[str]]) -> list[str] | Fautive:
        """Rend les cases d'une ligne, ou pourquoi elle est mal formée ; lève `TableFautive` si la suite est perdue."""
        rang = self.rang
        try:
            return next(lecteur)
        except csv.Error as erreur:
            lieu, raison = self.lieu(rang), str(erreur)
            if "field larger" in raison or "unexpected end" in raison:
                faute = t001_table_illisible.guillemet(lieu)
                raise TableFautive([faute], lieu.fichier, lieu.ligne, self.texte(rang)) from erreur
            faute = t003_ligne.retour(lieu) if "new-line" in raison else t003_ligne.guillemet(lieu)
            return Fautive(lieu.ligne, self.texte(rang, self.rang), faute)

    def texte(self, rang: int, fin: int | None = None) -> str:
        """Rend le texte d'une ligne, ou de toutes celles jusqu'à `fin` ; sans sa dernière fin de ligne."""
        return "".join(self._lignes[rang : rang + 1 if fin is None else fin]).removesuffix("\n").removesuffix("\r")

    def lieu(self, rang: int) -> Lieu:
        """Rend le lieu d'une ligne."""
        numero = self._premiere + rang
        return Lieu(self._source.fichier, numero, 1, numero, len(self.texte(rang)) + 1)


class _Rangs:
    """Le texte de chaque ligne bien formée, par son rang parmi elles."""

    def __init__(self, lues: _Lignes, rangs: list[tuple[int, int]]) -> None:
        self._lues = lues
        self._rangs = rangs

    def __getitem__(self, rang: int) -> str:
        return self._lues.texte(*self._rangs[rang])


def deviner(premiere: str) -> str:
    """Devine le séparateur d'un CSV sur sa première ligne : celui qui en fait le plus de cases, la virgule à défaut.

    >>> deviner("nom;prénom, usuel;age"), deviner("age")
    (';', ',')
    """
    return max(",;", key=lambda s: len(next(csv.reader([premiere], delimiter=s), [])))


def situer_cases(texte: str, separateur: str, fichier: str, ligne: int) -> list[Lieu]:
    """Rend le lieu de chaque case d'une ligne, dont le texte commence à ce numéro."""
    debuts = [0, *(m.end() for m in re.finditer("\n", texte))]
    lieux = []
    case = re.compile(rf'("(?:[^"]|"")*"|)[^{re.escape(separateur)}]*')
    place = 0
    while place <= len(texte):
        trouvee = case.match(texte, place)
        assert trouvee is not None
        du, au = ((ligne + (r := bisect_right(debuts, x) - 1), x - debuts[r] + 1) for x in trouvee.span())
        lieux.append(Lieu(fichier, *du, *au))
        place = trouvee.end() + 1
    return lieux


@contextmanager
def _cases_bornees() -> Iterator[None]:
    ancienne = csv.field_size_limit(CASE_MAX)
    try:
        yield
    finally:
        csv.field_size_limit(ancienne)
