"""La lecture de JSON : comme la bibliothèque standard, moins ce qu'elle laisse passer, plus les lieux."""

from __future__ import annotations

import json
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from moteur.modele.json_strict import lire_json
from tests.modele.durees import duree


def codes(texte: str) -> list[tuple[str, str]]:
    return [(f.code, str(f.lieu)) for f in lire_json(texte, "d")[2]]


def refuser(texte: str) -> Any:
    raise ValueError(texte)


def sans_double(paires: list[tuple[str, Any]]) -> dict[str, Any]:
    if len({c for c, _ in paires}) != len(paires):
        raise ValueError("double")
    return dict(paires)


def reference(texte: str) -> Any:
    """Ce que lit la bibliothèque standard, sans NaN, sans clé en double, sans demi-caractère ; lève `ValueError`."""
    lu = json.loads(
        texte, parse_constant=refuser, parse_float=Decimal, parse_int=Decimal, object_pairs_hook=sans_double
    )
    json.dumps(lu, ensure_ascii=False, default=str).encode()
    return lu


ascii_seul = st.text(st.sampled_from([chr(c) for c in range(127)]), max_size=6)  # la mise en NFC est éprouvée à part
valeurs = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(10**20), 10**20)
    | st.decimals(-999, 999, places=3).map(float)
    | ascii_seul,
    lambda enfants: st.lists(enfants, max_size=4) | st.dictionaries(ascii_seul, enfants, max_size=4),
    max_leaves=12,
)


@given(valeurs, st.sampled_from([None, 1, "\t"]))
def test_lit_ce_que_lit_la_bibliotheque_standard(valeur: Any, retrait: int | str | None) -> None:
    texte = json.dumps(valeur, indent=retrait)
    lu, positions, fautes = lire_json(texte, "d")
    assert fautes == []
    assert lu == reference(texte)
    assert str(positions[()]) == "d:1:1"


@given(valeurs, st.data())
def test_refuse_ce_qu_elle_refuse(valeur: Any, data: st.DataObject) -> None:
    texte = json.dumps(valeur)
    place = data.draw(st.integers(0, len(texte)))
    abime = texte[:place] + data.draw(st.sampled_from([*'{}[],:"\\0-.Ntu \n', ""])) + texte[place + 1 :]
    try:
        attendu = reference(abime)
    except ValueError:
        assert lire_json(abime, "d")[2] != []
    else:
        assert lire_json(abime, "d")[::2] == (attendu, [])


@pytest.mark.parametrize(
    ("texte", "lieu", "dit"),
    [
        ('{"age": 82, "gir": 4,}', "d:1:21", "une virgule est de trop avant « } »"),
        ('{"age": [1, ]}', "d:1:11", "une virgule est de trop avant « ] »"),
        ('{"age": 82 "gir": 4}', "d:1:12", "il manque une virgule, ou « } »"),
        ('{"age": 82', "d:1:11", "le texte s'arrête sans « } »"),
        ("{", "d:1:2", "le texte s'arrête sans « } »"),
        ('{"age": ', "d:1:9", "le texte s'arrête avant une valeur"),
        ('{\n  "age" 82}', "d:2:9", "il manque « : » après « age »"),
        ("{age: 82}", "d:1:2", "le nom d'un fait s'écrit entre guillemets"),
        ('{"age": NaN}', "d:1:9", "« NaN » n'est pas une valeur de JSON"),
        ('{"age": -Infinity}', "d:1:9", "« -Infinity » n'est pas une valeur de JSON"),
        ('{"age": 082}', "d:1:9", "« 082 » n'est pas une valeur de JSON"),
        ('{"age": }', "d:1:9", "« } » n'est pas une valeur de JSON"),
        ('{"a": "b\nc"}', "d:1:7", "un texte entre guillemets n'est pas fermé"),
        ('{"a": "\\x"}', "d:1:8", "une barre oblique inverse n'annonce rien de connu"),
        ('{"a": "\\ud800"}', "d:1:7", "est incomplet"),
        ('{"a": 1}\n\n{}', "d:3:1", "du texte suit la fin du dossier"),
    ],
)
def test_une_faute_dit_sa_place_et_sa_cause(texte: str, lieu: str, dit: str) -> None:
    (faute,) = lire_json(texte, "d")[2]
    assert (faute.code, str(faute.lieu)) == ("D011", lieu)
    assert dit in faute.message
    assert faute.aide


def test_chaque_cle_en_double_montre_ses_deux_endroits() -> None:
    _, _, fautes = lire_json('{"a": 1,\n "b": 2, "a": 3,\n "b": [4]}', "d")
    assert [[str(e.lieu) for e in f.endroits] for f in fautes] == [["d:2:10", "d:1:2"], ["d:3:2", "d:2:2"]]
    assert {f.code for f in fautes} == {"D009"}


def test_rend_le_lieu_de_chaque_noeud() -> None:
    _, positions, _ = lire_json('{"gir":\n  {"valeur": 4},\n "l": ["a", "bc"]}', "d")
    assert [str(positions[c]) for c in (("gir",), ("gir", "valeur"), ("l", 0), ("l", 1))] == [
        "d:2:3",
        "d:2:14",
        "d:3:8",
        "d:3:13",
    ]
    assert str(positions.cle(("gir", "valeur"))) == "d:2:4"
    assert positions["l", 1].fin_colonne == 17


def test_un_nombre_demesure_reste_du_texte() -> None:
    assert lire_json("[1e999999, 1e300, 1e000005]", "d")[0] == ["1e999999", Decimal("1e300"), 100_000]
    assert lire_json("9" * 100_000, "d")[0] == "9" * 100_000


def test_met_en_nfc() -> None:
    assert lire_json('"e\u0301"', "d")[0] == "é"


def test_l_emboitement_est_borne() -> None:
    assert codes('{"a":' + "[" * 100_000) == [("B008", "d:1:45")]
    assert codes("[" * 40 + "]" * 40) == []


def test_cent_cles_en_double_suffisent() -> None:
    assert len(codes("{" + '"a":1,' * 1_000 + '"a":1}')) == 100


@pytest.mark.parametrize("element", ["[1],", "1,\n", '{"a":1},', '"a",', "\n\n\n\n1,"])
def test_reste_lineaire(element: str) -> None:
    def lire(taille: int) -> None:
        texte = "[" + element * (taille // len(element)) + "0]"
        assert lire_json(texte, "d")[2] == []

    petit = min(duree(lambda: lire(60_000)) for _ in range(3))
    grand = min(duree(lambda: lire(480_000)) for _ in range(2))
    assert grand < 40 * petit  # huit fois plus de texte : 8 si c'est linéaire, 64 si c'est quadratique
