"""Écrire les lignes rejetées : ce qu'elles contenaient, leur numéro, et leurs diagnostics ; en CSV ou en JSON Lines."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from math import isfinite
from typing import Any, BinaryIO, Protocol

import pyarrow as pa

from moteur.diagnostics import DemandeInvalide, Diagnostic
from moteur.diagnostics.catalogue import t005_colonne_prise
from moteur.diagnostics.rendu import en_dict
from moteur.tables.ecriture import EcrivainCsv, ecrire_dates
from moteur.tables.types import LISTES

AJOUTEES = ("ligne", "code", "message", "aide")
"""Les colonnes d'un fichier de rejets en CSV, après celles de l'entrée."""


@dataclass(frozen=True, slots=True)
class Rejetee:
    """Une ligne rejetée : son numéro, ses valeurs (ou son texte, si elle est mal formée), ses diagnostics."""

    ligne: int
    valeurs: Mapping[str, Any] | None
    texte: str
    diagnostics: Sequence[Diagnostic]


def _datee(type_: pa.DataType) -> bool:
    """Dit si ce type est, ou contient, une date ou une heure."""
    if pa.types.is_dictionary(type_):
        return _datee(type_.value_type)
    return bool(pa.types.is_temporal(type_)) or any(_datee(type_.field(n).type) for n in range(type_.num_fields))


def _ecrit(type_: pa.DataType) -> pa.DataType:
    """Rend ce type, ses dates et ses heures devenues des textes : Python n'a ni l'an 10 000 ni les nanosecondes."""
    if not _datee(type_):
        return type_
    if pa.types.is_dictionary(type_):
        return _ecrit(type_.value_type)
    if pa.types.is_struct(type_):
        return pa.struct([_champ_ecrit(type_.field(rang)) for rang in range(type_.num_fields)])
    if pa.types.is_map(type_):
        return pa.map_(_ecrit(type_.key_type), _ecrit(type_.item_type))
    if pa.types.is_fixed_size_list(type_):
        return pa.list_(_champ_ecrit(type_.value_field), type_.list_size)
    for est, refaire in LISTES:
        if est(type_):
            return refaire(_champ_ecrit(type_.value_field))
    return pa.string() if pa.types.is_temporal(type_) else type_


def _champ_ecrit(champ: pa.Field) -> pa.Field:
    return champ.with_type(_ecrit(champ.type))


def valeurs(table: pa.Table) -> list[dict[str, Any]]:
    """Rend les valeurs de chaque ligne, les dates et les heures en texte."""
    for rang, champ in enumerate(table.schema):
        if pa.types.is_timestamp(champ.type):
            table = table.set_column(rang, champ.name, ecrire_dates(table.column(rang)))
    lignes: list[dict[str, Any]] = table.cast(pa.schema([_champ_ecrit(champ) for champ in table.schema])).to_pylist()
    return lignes


class Rejets(Protocol):
    """Ce qui écrit des lignes rejetées."""

    @property
    def lignes(self) -> int:
        """Combien de lignes sont écrites."""

    def ecrire(self, rejetees: Sequence[Rejetee]) -> None:
        """Écrit des lignes rejetées ; lève `EcritureImpossible`."""


class RejetsCsv:
    """Une ligne de CSV par ligne rejetée ; le texte d'une ligne mal formée suit son message."""

    def __init__(self, flux: BinaryIO, schema: pa.Schema, separateur: str, *, bom: bool = False) -> None:
        prises = [nom for nom in AJOUTEES if nom in schema.names]
        if prises:
            raise DemandeInvalide([t005_colonne_prise.rejet(nom) for nom in prises])
        self._entree = schema
        ajoutees = [pa.field(nom, pa.int64() if nom == "ligne" else pa.string()) for nom in AJOUTEES]
        self._schema = pa.schema([*(_champ_ecrit(c) for c in schema), *ajoutees])
        self._ecrivain = EcrivainCsv(flux, self._schema, separateur, bom=bom)

    @property
    def lignes(self) -> int:
        """Combien de lignes sont écrites."""
        return self._ecrivain.lignes

    def ecrire(self, rejetees: Sequence[Rejetee]) -> None:
        """Écrit des lignes rejetées ; lève `EcritureImpossible`."""
        vide = dict.fromkeys(self._entree.names)
        lignes = [{**vide, **(r.valeurs or {}), **_ajoutees(r)} for r in rejetees]
        self._ecrivain.ecrire(pa.Table.from_pylist(lignes, schema=self._schema))


def _ajoutees(rejetee: Rejetee) -> dict[str, Any]:
    texte = f" Son texte : {rejetee.texte}" if rejetee.valeurs is None else ""
    return {
        "ligne": rejetee.ligne,
        "code": "|".join(dict.fromkeys(d.code for d in rejetee.diagnostics)),
        "message": " ".join(dict.fromkeys(d.message for d in rejetee.diagnostics)) + texte,
        "aide": " ".join(dict.fromkeys(d.aide for d in rejetee.diagnostics)),
    }


class RejetsJson:
    """Un objet JSON par ligne rejetée : `ligne`, `valeurs` ou `texte`, et `diagnostics`."""

    def __init__(self, flux: BinaryIO) -> None:
        self._lignes = 0
        self._flux = flux

    @property
    def lignes(self) -> int:
        """Combien de lignes sont écrites."""
        return self._lignes

    def ecrire(self, rejetees: Sequence[Rejetee]) -> None:
        """Écrit des lignes rejetées ; lève `EcritureImpossible`."""
        for rejetee in rejetees:
            contenu = {"texte": rejetee.texte} if rejetee.valeurs is None else {"valeurs": _en_json(rejetee.valeurs)}
            objet = {
                "ligne": rejetee.ligne,
                **contenu,
                "diagnostics": [en_dict(d) for d in rejetee.diagnostics],
            }
            self._flux.write(json.dumps(objet, ensure_ascii=False).encode() + b"\n")
        self._lignes += len(rejetees)


def _en_json(valeur: Any) -> Any:
    """Rend ce que JSON sait écrire d'une valeur : un décimal et une date en texte, comme ailleurs."""
    if isinstance(valeur, Mapping):
        return {str(cle): _en_json(x) for cle, x in valeur.items()}
    if isinstance(valeur, list | tuple):
        return [_en_json(x) for x in valeur]
    if isinstance(valeur, Decimal):
        return f"{valeur:f}"
    if isinstance(valeur, date):
        return valeur.isoformat()
    if isinstance(valeur, bytes):
        return valeur.hex()
    if valeur is None or isinstance(valeur, bool | int | str) or (isinstance(valeur, float) and isfinite(valeur)):
        return valeur
    return str(valeur)
