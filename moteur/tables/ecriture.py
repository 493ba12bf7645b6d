"""Écrire une table par tranches, en Parquet ou en CSV : ce qu'un CSV écrit, `moteur lot` le relit."""

from __future__ import annotations

import re
from collections.abc import Collection
from decimal import Decimal
from typing import Any, BinaryIO, Protocol

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from moteur.diagnostics import DemandeInvalide, Diagnostic
from moteur.diagnostics.catalogue import t004_csv_impossible
from moteur.fichiers import EcritureImpossible

BARRE = "|"
"""Ce qui sépare les choix d'une liste dans une case ; seule, une liste vide."""

INCONNU = "?"
"""Ce qui tient la place, dans une liste, d'une valeur qui n'est pas connue."""

_HORS_CALENDRIER = "<"
"""Ce par quoi commence ce qu'Arrow écrit d'une date qu'aucun calendrier ne dit."""

_TEXTE = pa.large_string()


class Ecrivain(Protocol):
    """Ce qui écrit une table, tranche par tranche."""

    lignes: int

    def ecrire(self, table: pa.Table) -> None:
        """Écrit des lignes ; lève `EcritureImpossible`, ou `DemandeInvalide` si l'une ne s'écrit pas ainsi."""

    def finir(self) -> None:
        """Écrit ce qui reste à écrire."""

    def abandonner(self) -> None:
        """Cesse d'écrire, si ce n'est pas fini : le fichier ne servira pas."""


class EcrivainParquet:
    """Écrit un Parquet, un groupe de lignes par tranche."""

    def __init__(self, flux: BinaryIO, schema: pa.Schema) -> None:
        self.lignes = 0
        self._ecrivain = pq.ParquetWriter(flux, schema)

    def ecrire(self, table: pa.Table) -> None:
        """Écrit des lignes ; lève `EcritureImpossible`."""
        self._ecrivain.write_table(table)
        self.lignes += table.num_rows

    def finir(self) -> None:
        """Écrit le pied du fichier, sans lequel il ne se lit pas."""
        self._ecrivain.close()

    def abandonner(self) -> None:
        """Ferme l'écrivain tant que son fichier est ouvert : plus tard, pyarrow se plaindrait de le trouver fermé."""
        try:
            self._ecrivain.close()
        except EcritureImpossible:
            self._ecrivain.is_open = False


class EcrivainCsv:
    """Écrit un CSV ; lève `DemandeInvalide` si une colonne n'y tient pas.

    `a_vide` : les colonnes dont une liste vide s'écrit par une case vide, faute d'y être jamais nulle.
    """

    def __init__(
        self,
        flux: BinaryIO,
        schema: pa.Schema,
        separateur: str,
        *,
        bom: bool = False,
        a_vide: Collection[str] = (),
    ) -> None:
        fautes = verifier_csv(schema)
        if fautes:
            raise DemandeInvalide(fautes)
        self.lignes = 0
        self._flux = flux
        self._separateur = separateur
        self._a_vide = a_vide
        entete = separateur.join(_citer(nom, separateur) for nom in schema.names)
        flux.write(("\ufeff" * bom + entete + "\n").encode())

    def ecrire(self, table: pa.Table) -> None:
        """Écrit des lignes ; lève `EcritureImpossible`, ou `DemandeInvalide` si l'une ne s'écrit pas en CSV."""
        self._flux.write(en_csv(table, self._separateur, self._a_vide))
        self.lignes += table.num_rows

    def finir(self) -> None:
        """Un CSV n'a pas de fin."""

    def abandonner(self) -> None:
        """Rien n'est en attente."""


# --- Ce qu'un CSV écrit -----------------------------------------------------------------------------------------------


def verifier_csv(schema: pa.Schema) -> list[Diagnostic]:
    """Rend une faute par colonne qui ne s'écrit pas en CSV."""
    return [t004_csv_impossible.structure(c.name, str(c.type)) for c in schema if not _s_ecrit(c.type)]


def _est_liste(type_: pa.DataType) -> bool:
    return bool(pa.types.is_list(type_) or pa.types.is_large_list(type_))


def est_texte(type_: pa.DataType) -> bool:
    """Dit si une colonne de ce type contient des textes."""
    return bool(pa.types.is_string(type_) or pa.types.is_large_string(type_) or pa.types.is_string_view(type_))


def _s_ecrit(type_: pa.DataType) -> bool:
    if _est_liste(type_):
        return not _est_liste(type_.value_type) and _s_ecrit(type_.value_type)
    if pa.types.is_dictionary(type_):
        return _s_ecrit(type_.value_type) and not _est_liste(type_.value_type)
    simples = (
        *(est_texte, pa.types.is_boolean, pa.types.is_integer, pa.types.is_floating, pa.types.is_decimal),
        *(pa.types.is_temporal, pa.types.is_null),
    )
    return any(essai(type_) for essai in simples)


def en_csv(table: pa.Table, separateur: str, a_vide: Collection[str] = ()) -> bytes:
    """Rend les lignes d'une table, sans en-tête ; `a_vide` : comme `EcrivainCsv`."""
    if not table.num_rows:
        return b""
    par_nom = {nom: textes(table.column(nom), nom) for nom in table.column_names}
    for nom in a_vide:
        par_nom[nom] = pc.if_else(pc.equal(par_nom[nom], _scalaire(BARRE)), _scalaire(""), par_nom[nom])
    colonnes = [_cases(colonne, separateur) for colonne in par_nom.values()]
    if len(colonnes) == 1:  # une ligne vide n'en serait pas une
        colonnes = [pc.if_else(pc.equal(colonnes[0], ""), _scalaire('""'), colonnes[0])]
    lignes = pc.binary_join_element_wise(*colonnes, _scalaire(separateur))
    finies = pc.binary_join_element_wise(lignes, _scalaire(""), _scalaire("\n"))
    return b"".join(_octets(x) for x in (finies.chunks if isinstance(finies, pa.ChunkedArray) else [finies]))


def textes(colonne: Any, nom: str) -> Any:
    """Rend les textes qu'un CSV écrit d'une colonne, nuls là où elle l'est ; lève `DemandeInvalide`."""
    type_ = colonne.type
    if pa.types.is_dictionary(type_):
        return textes(colonne.cast(type_.value_type), nom)
    if _est_liste(type_):
        rendus = [_liste(morceau, nom) for morceau in _morceaux(colonne)]
        return pa.chunked_array(rendus, _TEXTE)
    if pa.types.is_boolean(type_):
        return pc.if_else(colonne, _scalaire("oui"), _scalaire("non"))
    rendu = ecrire_dates(colonne) if pa.types.is_temporal(type_) else pc.cast(colonne, _TEXTE)
    if pa.types.is_temporal(type_) and pc.any(pc.starts_with(rendu, _HORS_CALENDRIER)).as_py():
        raise DemandeInvalide([t004_csv_impossible.date(nom)])
    return _sans_exposant(rendu) if pa.types.is_decimal(type_) else rendu


def ecrire_dates(colonne: Any) -> Any:
    """Rend le texte de dates ou d'heures ; d'une heure hors du calendrier et située, Arrow écrirait une autre année."""
    rendu = pc.cast(colonne, _TEXTE)
    if not pa.types.is_timestamp(colonne.type) or colonne.type.tz is None:
        return rendu
    sans_fuseau = pc.cast(pc.cast(colonne, pa.timestamp(colonne.type.unit)), _TEXTE)
    return pc.if_else(pc.starts_with(sans_fuseau, _HORS_CALENDRIER), sans_fuseau, rendu)


def _sans_exposant(rendu: Any) -> Any:
    """Arrow écrit « 0E-12 » un zéro à douze décimales : on l'écrit en entier."""
    a_changer = pc.match_substring(rendu, "E")
    if not pc.any(a_changer).as_py():
        return rendu
    ecrits = [None if t is None or "E" not in t else f"{Decimal(t):f}" for t in rendu.to_pylist()]
    return pc.if_else(a_changer, pa.array(ecrits, _TEXTE), rendu)


def _liste(colonne: Any, nom: str) -> Any:
    """Rend « a|b » d'une liste, et « | » d'une liste vide."""
    elements = textes(colonne.flatten(), nom)
    if est_texte(colonne.type.value_type) or pa.types.is_dictionary(colonne.type.value_type):
        fautifs = pc.filter(elements, pc.fill_null(pc.match_substring_regex(elements, r"\||^\s*$|^\?$"), False))
        if len(fautifs):
            raise DemandeInvalide([t004_csv_impossible.barre(nom, fautifs[0].as_py())])
    nombres = pc.list_value_length(colonne)
    ecrits = pc.fill_null(elements, INCONNU).cast(pa.string())
    ecrits = ecrits.combine_chunks() if isinstance(ecrits, pa.ChunkedArray) else ecrits
    fins = pc.cumulative_sum(pc.fill_null(nombres, 0)).cast(pa.int32())
    places = pa.concat_arrays([pa.array([0], pa.int32()), fins])
    joints = pc.binary_join(pa.ListArray.from_arrays(places, ecrits), BARRE).cast(_TEXTE)
    pleins = pc.if_else(pc.equal(nombres, 0), _scalaire(BARRE), joints)
    return pc.if_else(pc.is_null(colonne), pa.scalar(None, _TEXTE), pleins)


def _cases(colonne: Any, separateur: str) -> Any:
    """Rend les cases d'une colonne de textes : entre guillemets celles qui en ont besoin, vides les nulles."""
    pleine = pc.fill_null(colonne, "")
    a_citer = pc.match_substring_regex(pleine, _A_CITER.format(re.escape(separateur)))
    if not pc.any(a_citer).as_py():
        return pleine
    doubles = pc.replace_substring(pleine, '"', '""')
    citees = pc.binary_join_element_wise(_scalaire('"'), doubles, _scalaire('"'), _scalaire(""))
    return pc.if_else(a_citer, citees, pleine)


_A_CITER = '["\r\n{}]'


def _citer(texte: str, separateur: str) -> str:
    if not re.search(_A_CITER.format(re.escape(separateur)), texte):
        return texte
    return '"' + texte.replace('"', '""') + '"'


def _scalaire(texte: str) -> Any:
    return pa.scalar(texte, _TEXTE)


def _morceaux(colonne: Any) -> list[Any]:
    return list(colonne.chunks) if isinstance(colonne, pa.ChunkedArray) else [colonne]


def _octets(colonne: Any) -> bytes:
    """Rend les octets d'une colonne de textes sans nul, bout à bout."""
    _, debuts, octets = colonne.buffers()
    if octets is None:
        return b""
    places = pa.Array.from_buffers(pa.int64(), colonne.offset + len(colonne) + 1, [None, debuts])
    du, au = places[colonne.offset].as_py(), places[-1].as_py()
    return bytes(octets[du:au])


def lire_liste(colonne: Any) -> Any:
    """Rend les listes de choix qu'une colonne de textes écrit « a|b » ; seul « | » est une liste vide.

    Une case sans aucun choix, faite d'espaces ou de plusieurs « | », n'affirme pas qu'il n'y en a pas : elle se lit
    comme un choix, que personne ne connaît.
    """
    lues = pc.split_pattern(colonne, BARRE)
    if pc.any(pc.match_substring_regex(colonne, r"^\||\|\||\|$|\s")).as_py():
        textes = colonne.to_pylist()
        lues = pa.array([None if t is None else _choix(t) for t in textes], pa.list_(pa.string()))
    return lues


def _choix(texte: str) -> list[str]:
    choix = [x.strip() for x in texte.split(BARRE) if x.strip()]
    return choix if choix or texte == BARRE else [texte]
