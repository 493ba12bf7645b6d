"""Colonne Arrow → de quoi la lire sans la recopier : son tableau, ses nulles, et les lignes que le noyau ne lit pas.

Ce qui ne se lit pas ici (une écriture inhabituelle, une faute, une appréciation, une liste d'éléments) n'est pas jugé :
la ligne se lira en entier, comme un dossier seul.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from moteur.execution.genere.ecrire import decimales_lues
from moteur.execution.lot.ecrire import Rangement
from moteur.langage.noms import identifiant
from moteur.modele.dossier import CHIFFRES_MAX, OUI_NON
from moteur.modele.modele import Fait
from moteur.modele.types import Sorte
from moteur.tables.types import type_prenable

Tableau = np.ndarray[Any, Any]

_DATES = (
    (r"^[0-9]{4}-[0-9]{2}-(?P<jour>[0-9]{2})$", "%Y-%m-%d"),
    (r"^(?P<jour>[0-9]{1,2})/[0-9]{1,2}/[0-9]{4}$", "%d/%m/%Y"),
)
SANS_NUMERO = -1
_SANS_BIT = np.iinfo(np.int64).min


@dataclass(frozen=True, slots=True)
class Colonne:
    """Une colonne, lue : `decalage`, la place de sa première ligne dans `tableau` ; `nulles` et `a_part` : des lignes.

    `valeurs` : d'une colonne de numéros, ce que chacun nomme ; `elements` : d'une liste de choix, où sont les siens.
    """

    rangement: Rangement
    tableau: Tableau
    decalage: int = 0
    nulles: Tableau | None = None
    a_part: Tableau | None = None
    valeurs: tuple[Any, ...] = ()
    elements: Tableau | None = None

    def numeros(self, codes: Mapping[str, int], fait: Fait) -> Tableau:
        """Le numéro, pour un noyau, de chaque valeur d'une colonne de numéros."""
        if fait.type.sorte is Sorte.BOOLEEN:
            ecrits = [v.strip().lower() if isinstance(v, str) else "" for v in self.valeurs]
            rendus = [int(OUI_NON.get(v, SANS_NUMERO)) for v in ecrits]
        else:
            rendus = [codes.get(_choix(v, fait), SANS_NUMERO) for v in self.valeurs]
        return np.array([*rendus, SANS_NUMERO], dtype=np.int64)

    def ensembles(self, codes: Mapping[str, int], fait: Fait) -> Tableau:
        """L'ensemble de choix de chaque ligne, un bit par numéro ; négatif s'il en est d'inconnus ou de nuls."""
        assert self.elements is not None
        bits = [1 << codes[c] if (c := _choix(v, fait)) in codes else _SANS_BIT for v in self.valeurs]
        de_chacun = np.array([*bits, _SANS_BIT], dtype=np.int64)[self.tableau]
        rendus = np.zeros(len(self.elements) - 1, dtype=np.int64)
        rangs = np.repeat(np.arange(len(rendus)), np.diff(self.elements))
        np.bitwise_or.at(rendus, rangs, de_chacun)
        return rendus


def deplier(paquet: pa.RecordBatch) -> pa.RecordBatch:
    """Rend le même paquet, sans les rangements dont Arrow ne sait pas prendre une ligne."""
    if all(type_prenable(t) == t for t in paquet.schema.types):
        return paquet
    return pa.RecordBatch.from_arrays([_deplie(x) for x in paquet.columns], names=paquet.schema.names)


def _deplie(colonne: pa.Array) -> pa.Array:
    if pa.types.is_run_end_encoded(colonne.type):
        colonne = pc.run_end_decode(colonne)
    type_ = type_prenable(colonne.type)
    try:
        return colonne if type_ == colonne.type else colonne.cast(type_)
    except NotImplementedError:  # des plages dans une liste : Arrow ne les convertit pas, on les prendra une à une
        return colonne


@dataclass(frozen=True, slots=True)
class Illisible:
    """Une valeur d'Arrow que Python n'a pas : une date de l'an 10 000, une nanoseconde, un texte mal codé."""

    texte: str

    def __str__(self) -> str:
        return self.texte


def en_objets(colonne: pa.Array) -> list[Any]:
    """Rend les valeurs d'une colonne, en objets Python ; celle que Python n'a pas, en `Illisible`."""
    try:
        return list(colonne.to_pylist())
    except (ValueError, OverflowError):
        return [_en_objet(x) for x in colonne]


def _en_objet(valeur: pa.Scalar) -> Any:
    try:
        return valeur.as_py()
    except (ValueError, OverflowError):
        try:
            return Illisible(str(valeur.cast(pa.string()).as_py()))
        except (ValueError, NotImplementedError):  # celles d'Arrow : ni Python ni un texte n'en disent rien
            return Illisible(str(valeur.type))


def lire(colonne: pa.Array, fait: Fait) -> Colonne:
    """Lit une colonne d'un fait."""
    if isinstance(colonne, pa.ExtensionArray):  # ce que son rangement n'en dit pas
        return _a_part(colonne)
    if pa.types.is_dictionary(colonne.type) and fait.type.sorte in {Sorte.NOMBRE, Sorte.DATE}:
        colonne = colonne.dictionary_decode()  # dont une valeur peut être nulle
    if pa.types.is_null(colonne.type):
        return Colonne(Rangement("jours"), np.zeros(1, np.int32), nulles=_toutes(colonne))
    nulles = colonne.is_null().to_numpy(zero_copy_only=False) if colonne.null_count else None
    try:
        lue = _LECTURES.get(fait.type.sorte, _a_part)(colonne, fait)
    except (ValueError, NotImplementedError, OverflowError):  # celles d'Arrow, et un texte mal codé
        lue = _a_part(colonne)
    return Colonne(lue.rangement, lue.tableau, lue.decalage, nulles, lue.a_part, lue.valeurs, lue.elements)


def _toutes(colonne: pa.Array) -> Tableau:
    return np.ones(len(colonne), dtype=bool)


def _a_part(colonne: pa.Array, _: Fait | None = None) -> Colonne:
    """Rien ne s'en lit ici."""
    return Colonne(Rangement("jours"), np.zeros(1, np.int32), a_part=_toutes(colonne))


def _choix(valeur: Any, fait: Fait) -> str:
    if not isinstance(valeur, str):
        return ""
    if valeur in fait.type.choix:
        return valeur
    autre = identifiant(valeur)
    return autre if autre in fait.type.choix else ""


def _texte(type_: pa.DataType) -> bool:
    return bool(pa.types.is_string(type_) or pa.types.is_large_string(type_))


def _simple(tableau: pa.Array, numpy: Any, mots: int = 1) -> tuple[Tableau, int]:
    """Le tableau des valeurs d'une colonne, sans copie, et la place de la première ligne.

    On n'y écrit jamais : numba compilerait une autre fois le noyau pour un tableau où l'on peut écrire.
    """
    tampon = tableau.buffers()[1]
    valeurs = np.zeros(mots, dtype=numpy) if tampon is None else np.frombuffer(tampon, dtype=numpy)
    valeurs.flags.writeable = False
    return valeurs, 0 if tampon is None else tableau.offset


def _numeros(colonne: pa.Array) -> Colonne | None:
    """Une colonne de textes, ou de numéros de textes."""
    if _texte(colonne.type):
        colonne = colonne.dictionary_encode()
    if not pa.types.is_dictionary(colonne.type) or not _texte(colonne.type.value_type):
        return None
    indices = colonne.indices
    tableau, decalage = _simple(indices, indices.type.to_pandas_dtype())
    return Colonne(Rangement("numeros"), tableau, decalage, valeurs=tuple(en_objets(colonne.dictionary)))


def _lire_choix(colonne: pa.Array, _: Fait) -> Colonne:
    return _numeros(colonne) or _a_part(colonne)


def _lire_booleen(colonne: pa.Array, _: Fait) -> Colonne:
    if pa.types.is_boolean(colonne.type):
        tableau, decalage = _simple(colonne, np.uint8)
        return Colonne(Rangement("bits"), tableau, decalage)
    return _numeros(colonne) or _a_part(colonne)


def _lire_date(colonne: pa.Array, _: Fait) -> Colonne:
    a_part = None
    if _texte(colonne.type):
        lue = pc.coalesce(*(_en_dates(colonne, *ecriture) for ecriture in _DATES)).cast(pa.date32())
        a_part = _nouvelles_nulles(lue, colonne)
        colonne = lue
    if not pa.types.is_date32(colonne.type):
        return _a_part(colonne)
    tableau, decalage = _simple(colonne, np.int32)
    return Colonne(Rangement("jours"), tableau, decalage, a_part=a_part)


def _en_dates(colonne: pa.Array, forme: str, ecriture: str) -> pa.Array:
    """Les dates d'une écriture, nulles ailleurs ; Arrow lirait le 30 février comme le 2 mars."""
    jours = pc.struct_field(pc.extract_regex(colonne, forme), "jour").cast(pa.int64())
    lues = pc.strptime(colonne, format=ecriture, unit="s", error_is_null=True)
    return pc.if_else(pc.equal(pc.day(lues), jours), lues, pa.scalar(None, lues.type))


def _lire_nombre(colonne: pa.Array, fait: Fait) -> Colonne:
    type_, a_part = colonne.type, None
    if _texte(type_):
        decimales = decimales_lues(fait) or 0
        apres = rf"([.,][0-9]{{1,{decimales}}})?" if decimales else ""
        entiers = pc.match_substring_regex(colonne, rf"^[0-9]{{1,{CHIFFRES_MAX}}}{apres}$")
        points = pc.replace_substring(pc.if_else(entiers, colonne, None), ",", ".")
        lue = points.cast(pa.decimal128(CHIFFRES_MAX + decimales, decimales))
        a_part = _nouvelles_nulles(lue, colonne)
        colonne = lue
    elif pa.types.is_decimal(type_) and not pa.types.is_decimal128(type_):
        colonne = colonne.cast(pa.decimal128(min(38, type_.precision), type_.scale))
    elif pa.types.is_float16(type_) or pa.types.is_float32(type_):
        colonne = colonne.cast(pa.float64())
    type_ = colonne.type
    if pa.types.is_decimal128(type_) and 0 <= type_.scale <= CHIFFRES_MAX:
        tableau, decalage = _simple(colonne, np.int64, 2)
        return Colonne(Rangement("decimal", type_.scale), tableau, decalage, a_part=a_part)
    if pa.types.is_float64(type_):
        return Colonne(Rangement("flottant"), *_simple(colonne, np.float64))
    if pa.types.is_integer(type_) and not pa.types.is_uint64(type_):
        return Colonne(Rangement("entier"), *_simple(colonne, type_.to_pandas_dtype()))
    return _a_part(colonne)


def _lire_liste(colonne: pa.Array, _: Fait) -> Colonne:
    type_ = colonne.type
    if not (pa.types.is_list(type_) or pa.types.is_large_list(type_)):
        return _a_part(colonne)
    debut = colonne.offsets[0].as_py()
    contenu = colonne.values.slice(debut, colonne.offsets[-1].as_py() - debut)
    choix = _numeros(contenu)
    if choix is None:
        return _a_part(colonne)
    numeros = choix.tableau[choix.decalage : choix.decalage + len(contenu)]
    if contenu.null_count:
        nuls = contenu.is_null().to_numpy(zero_copy_only=False)
        numeros = np.where(nuls, len(choix.valeurs), numeros.astype(np.int64))
    elements = colonne.offsets.to_numpy() - debut
    return Colonne(Rangement("ensembles"), numeros, valeurs=choix.valeurs, elements=elements)


def _nouvelles_nulles(lue: pa.Array, colonne: pa.Array) -> Tableau | None:
    """Les lignes qui avaient une valeur et n'en ont plus : elle n'a pas été lue."""
    if lue.null_count == colonne.null_count:
        return None
    perdues: Tableau = pc.and_(lue.is_null(), colonne.is_valid()).to_numpy(zero_copy_only=False)
    return perdues


_LECTURES = {
    Sorte.NOMBRE: _lire_nombre,
    Sorte.BOOLEEN: _lire_booleen,
    Sorte.CHOIX: _lire_choix,
    Sorte.DATE: _lire_date,
    Sorte.LISTE: _lire_liste,
}


def arguments(colonne: Colonne, fait: Fait, codes: Mapping[str, int], premiere: int) -> Sequence[Any]:
    """Rend ce qu'un noyau reçoit d'une colonne : son tableau, où y trouver une ligne, et les numéros de ses valeurs.

    `premiere` : le rang, dans toute la table, de la première ligne de la colonne.
    """
    if colonne.rangement.sorte == "ensembles":
        return colonne.ensembles(codes, fait), -premiere, _AUCUN
    numeros = colonne.numeros(codes, fait) if colonne.rangement.sorte == "numeros" else _AUCUN
    return colonne.tableau, colonne.decalage - premiere, numeros


_AUCUN = np.zeros(1, dtype=np.int64)
