"""Écrire un CSV : ce que l'on écrit, le module `csv` le relit ; un décimal s'écrit en entier."""

from __future__ import annotations

import csv
import io
from datetime import date
from decimal import Decimal
from typing import Any

import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from moteur.diagnostics import DemandeInvalide
from moteur.tables.ecriture import EcrivainCsv, en_csv, lire_liste


def relire(table: pa.Table, separateur: str = ";") -> list[list[str]]:
    texte = en_csv(table, separateur).decode()
    return list(csv.reader(io.StringIO(texte, newline=""), delimiter=separateur, strict=True))


@settings(deadline=None)
@given(
    st.lists(st.tuples(*[st.one_of(st.none(), st.text(alphabet='aé€;,"\n\r|', max_size=5))] * 3), max_size=8),
    st.integers(0, 4),
)
def test_des_textes_se_relisent(lignes: list[tuple[str | None, ...]], debut: int) -> None:
    colonnes = list(zip(*lignes, strict=True)) or [(), (), ()]
    table = pa.table({n: pa.array(c, pa.string()) for n, c in zip("xyz", colonnes, strict=True)}).slice(debut)
    assert relire(table) == [[case or "" for case in ligne] for ligne in lignes[debut:]]


@pytest.mark.parametrize(
    ("valeurs", "type_", "ecrites"),
    [
        ([Decimal("286.40"), Decimal("-0.05"), None], pa.decimal128(38, 2), ["286.40", "-0.05", ""]),
        (
            [Decimal("0E-8"), Decimal("1E-8"), Decimal(12)],
            pa.decimal128(38, 8),
            ["0.00000000", "0.00000001", "12.00000000"],
        ),
        ([True, False, None], pa.bool_(), ["oui", "non", ""]),
        ([date(2026, 1, 31), None], pa.date32(), ["2026-01-31", ""]),
        ([82, None], pa.int8(), ["82", ""]),
        ([0.1, 286.4], pa.float64(), ["0.1", "286.4"]),
        ([None, None], pa.null(), ["", ""]),
        (["seul", None, "couple"], pa.dictionary(pa.int8(), pa.string()), ["seul", "", "couple"]),
        ([["mtp", "pch"], [], None, ["actp"]], pa.list_(pa.string()), ["mtp|pch", "|", "", "actp"]),
        ([[Decimal("1.50"), None], None], pa.list_(pa.decimal128(38, 2)), ["1.50|?", ""]),
        ([["mtp"], None], pa.large_list(pa.dictionary(pa.int8(), pa.string())), ["mtp", ""]),
    ],
)
def test_chaque_type_s_ecrit(valeurs: list[Any], type_: pa.DataType, ecrites: list[str]) -> None:
    table = pa.table({"x": pa.array(valeurs, type_), "y": pa.array([1] * len(valeurs))})
    assert [ligne[0] for ligne in relire(table)] == ecrites
    assert [ligne[0] for ligne in relire(table.slice(1))] == ecrites[1:]
    assert [ligne[0] for ligne in relire(pa.concat_tables([table, table.slice(1)]))] == ecrites + ecrites[1:]


def test_une_seule_colonne_n_ecrit_pas_de_ligne_vide() -> None:
    assert relire(pa.table({"x": pa.array(["a", None, "b"])})) == [["a"], [""], ["b"]]


@pytest.mark.parametrize(
    "type_",
    [
        pa.list_(pa.struct([("x", pa.int8())])),
        pa.struct([("x", pa.int8())]),
        pa.binary(),
        pa.list_(pa.list_(pa.int8())),
    ],
)
def test_ce_qui_ne_s_ecrit_pas_est_refuse_avant_d_ecrire(type_: pa.DataType) -> None:
    flux = io.BytesIO()
    with pytest.raises(DemandeInvalide, match=r"T004.*« aidants »"):
        EcrivainCsv(flux, pa.schema([("aidants", type_)]), ";")
    assert flux.getvalue() == b""


@pytest.mark.parametrize("type_", [pa.string(), pa.large_string(), pa.dictionary(pa.int32(), pa.string())])
@pytest.mark.parametrize("texte", ["a|b", "", " ", "?"])
def test_un_texte_de_liste_que_l_on_ne_relirait_pas_est_refuse(texte: str, type_: pa.DataType) -> None:
    with pytest.raises(DemandeInvalide, match="T004"):
        en_csv(pa.table({"x": pa.array([["a"], [texte]], pa.list_(type_))}), ";")


@pytest.mark.parametrize(
    "type_",
    [pa.date32(), pa.date64(), pa.timestamp("s"), pa.timestamp("ms"), pa.timestamp("us"), pa.timestamp("s", "UTC")],
)
def test_une_date_hors_du_calendrier_ne_s_ecrit_pas(type_: pa.DataType) -> None:
    jours = type_ == pa.date32()
    colonne = pa.array([0, None, 2**30 if jours else 2**62], pa.int32() if jours else pa.int64()).view(type_)
    for essayee in (colonne, pa.ListArray.from_arrays([0, 3], colonne)):
        with pytest.raises(DemandeInvalide, match=r"T004.*« naissance »"):
            en_csv(pa.table({"naissance": essayee}), ";")
    assert en_csv(pa.table({"naissance": colonne[:2]}), ";").startswith(b"1970-01-01")


@pytest.mark.parametrize(
    ("ecrites", "lues"),
    [
        (["mtp|pch", None, "actp"], [["mtp", "pch"], None, ["actp"]]),
        (["|", "mtp | pch", "mtp||pch|"], [[], ["mtp", "pch"], ["mtp", "pch"]]),
        (["  ", " | ", "||", "mtp"], [["  "], [" | "], ["||"], ["mtp"]]),
    ],
)
def test_une_liste_de_choix_se_lit(ecrites: list[str | None], lues: list[list[str] | None]) -> None:
    assert lire_liste(pa.chunked_array([ecrites], pa.string())).to_pylist() == lues
