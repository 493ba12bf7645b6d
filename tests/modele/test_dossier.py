"""La lecture et la validation d'un dossier : ce qui passe, ce qui est refusé, et comment c'est dit."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction
from functools import cache
from typing import Any

import pytest

from moteur import Moteur
from moteur.diagnostics import Diagnostic
from moteur.modele.dossier import TAILLE_MAX, Donnee, lire_date, lire_dossier, lire_nombre, valider
from moteur.modele.modele import Modele


@cache
def modele() -> Modele:
    return Moteur.charger().modele


def fautes(texte: str | bytes) -> list[Diagnostic]:
    octets = texte.encode() if isinstance(texte, str) else texte
    lu, positions, illisible = lire_dossier(octets, "d")
    return illisible if lu is None else valider(lu, modele(), positions)[1]


def dites(texte: str | bytes) -> list[tuple[str, str]]:
    return [(f.code, str(f.lieu)) for f in fautes(texte)]


def bref(valeur: object) -> str:
    """Le nom d'un cas, quand la valeur est démesurée."""
    return "entier" if isinstance(valeur, int) and abs(valeur) > 10**20 else ascii(valeur)[:40]


def donnees(texte: str) -> dict[str, Donnee]:
    lu, positions, illisible = lire_dossier(texte.encode(), "d")
    assert lu is not None, illisible
    dossier, refus = valider(lu, modele(), positions)
    assert refus == []
    return dict(dossier.donnees)


def test_yaml_et_json_donnent_les_memes_faits() -> None:
    yaml = "age: 82\nressources_mensuelles: 1 000,50\nresidence_stable_et_reguliere: oui\nprestations_percues: [MTP]\n"
    json = (
        '{"age": 82, "ressources_mensuelles": 1000.50, "residence_stable_et_reguliere": true, '
        '"prestations_percues": ["mtp"]}'
    )
    attendu = {
        "age": Donnee(Fraction(82)),
        "ressources_mensuelles": Donnee(Fraction(2001, 2)),
        "residence_stable_et_reguliere": Donnee(True),
        "prestations_percues": Donnee(frozenset({"mtp"})),
    }
    assert donnees(yaml) == donnees(json) == attendu


def test_un_nom_se_dit_en_francais() -> None:
    assert donnees("le GIR: 4\nlieu de vie: Accueil familial\n") == {
        "gir": Donnee(Fraction(4)),
        "lieu_de_vie": Donnee("accueil_familial"),
    }


def test_une_appreciation_garde_son_auteur_sa_date_et_son_motif() -> None:
    texte = "gir:\n  valeur: 4\n  auteur: Mme D.\n  date: 05/01/2023\n  motif: visite à domicile\n"
    assert donnees(texte) == {"gir": Donnee(Fraction(4), "Mme D.", "2023-01-05", "visite à domicile")}


@pytest.mark.parametrize(
    ("texte", "attendu"),
    [
        ("resources_mensuelles: 1000", [("D001", "d:1:1")]),
        ("gir: 4\nmontant_apa: 10", [("D002", "d:2:1")]),
        ("date_appreciation: 2023-01-01", [("D002", "d:1:1")]),
        ("age: quatre-vingts", [("D003", "d:1:6")]),
        ("age: .nan", [("D003", "d:1:6")]),
        ("age: -.inf", [("D003", "d:1:6")]),
        ("ressources_mensuelles: 1e999999", [("D003", "d:1:24")]),
        ('{"ressources_mensuelles": 1e999999}', [("D003", "d:1:27")]),
        ("ressources_mensuelles: 1 000 €", [("D003", "d:1:24")]),
        ("ressources_mensuelles: 1 00", [("D003", "d:1:24")]),
        ("ressources_mensuelles:", [("D003", "d:1:23")]),
        ('{"ressources_mensuelles": null}', [("D003", "d:1:27")]),
        ("gir: 2,5", [("D003", "d:1:6")]),
        ("date_de_naissance: 30/02/1940", [("D003", "d:1:20")]),
        ("conjoint_en_etablissement: peut-être", [("D003", "d:1:28")]),
        ("prestations_percues: mtp", [("D003", "d:1:22")]),
        ("age: [82]", [("D003", "d:1:6")]),
        ("age: 131", [("D004", "d:1:6")]),
        ("gir: 7", [("D004", "d:1:6")]),
        ("gir: 0", [("D004", "d:1:6")]),
        ("ressources_mensuelles: -0,01", [("D004", "d:1:24")]),
        ("heures_lien_social: -1", [("D004", "d:1:21")]),
        ("lieu_de_vie: maison", [("D005", "d:1:14")]),
        ("prestations_percues: [MTP, APL, 12]", [("D005", "d:1:28"), ("D005", "d:1:33")]),
        ("- age: 82", [("D006", "d:1:1")]),
        ("bonjour", [("D006", "d:1:1")]),
        (b"a" * (TAILLE_MAX + 1), [("D006", "d:1:1")]),
        ("montant_plan_aide: 286,405", [("D007", "d:1:20")]),
        ("montant_plan_aide: 1.000", [("D007", "d:1:20")]),
        ('{"montant_plan_aide": 286.405}', [("D007", "d:1:23")]),
        ("gir:\n  valeur: 4\n  auteure: Mme D.", [("D008", "d:3:3")]),
        ("gir:\n  auteur: Mme D.", [("D008", "d:1:1")]),
        ("gir:\n  valeur: 4\n  auteur:", [("D008", "d:3:10")]),
        ("gir:\n  valeur: 4\n  date: 2023-02-30", [("D008", "d:3:9")]),
        ("gir:\n  valeur: {valeur: 4}", [("D003", "d:2:11")]),
        ("age:\n  valeur: 82", [("D008", "d:1:1")]),
        ("gir: 4\nle GIR: 4", [("D009", "d:2:1")]),
        ("gir: 4\ngir: 4", [("B006", "d:2:1")]),
        ('{"gir": 4,\n "gir": 4}', [("D009", "d:2:2")]),
        ('{"age": 82,}', [("D011", "d:1:11")]),
        ('\ufeff{"age": 82,}', [("D011", "d:1:12")]),
        ("", [("B001", "d:1:1")]),
        ('{"age": "\0"}', [("B003", "d:1:10")]),
        ('{"age": "é"}'.encode("latin-1"), [("B004", "d:1:10")]),
        ('{"age": 82}'.encode("utf-16"), [("B004", "d:1:1")]),
    ],
    ids=bref,
)
def test_chaque_faute_dit_son_code_et_sa_place(texte: str | bytes, attendu: list[tuple[str, str]]) -> None:
    assert dites(texte) == attendu


def test_toutes_les_fautes_sont_dites_et_rien_n_est_retenu_de_ce_qui_est_fautif() -> None:
    lu, refus = valider({"gir": 7, "agee": 82, "age": 82}, modele())
    assert [f.code for f in refus] == ["D004", "D001"]
    assert list(lu.donnees) == ["age"]


def test_une_faute_propose_le_nom_proche() -> None:
    assert fautes("resources_mensuelles: 1")[0].aide.startswith("vouliez-vous écrire « ressources_mensuelles »")
    assert fautes("lieu_de_vie: domicil")[0].aide == "vouliez-vous écrire « domicile » ?"
    assert fautes("gir:\n  valeur: 1\n  auteure: x")[0].aide == "vouliez-vous écrire « auteur » ?"


def test_un_fait_donne_sous_deux_noms_montre_les_deux_endroits() -> None:
    (faute,) = fautes("gir: 4\nage: 82\nle GIR: 2")
    assert [str(e.lieu) for e in faute.endroits] == ["d:3:1", "d:1:1"]


@pytest.mark.parametrize(
    "brut",
    [
        {f"fait_{i}": i for i in range(20_000)},
        {"prestations_percues": ["autre"] * 200_000},
        {"gir": {f"mention_{i}": i for i in range(20_000)}},
    ],
    ids=bref,
)
def test_au_dela_de_cent_fautes_la_suite_n_est_pas_lue(brut: dict[str, Any]) -> None:
    refus = valider(brut, modele())[1]
    assert len(refus) == 101
    assert refus[-1].code == "D012"


@pytest.mark.parametrize(
    ("valeur", "attendu"),
    [
        (12, Fraction(12)),
        (Decimal("286.40"), Fraction(28640, 100)),
        (Fraction(1, 3), None),
        (Fraction(1, 8), Fraction(1, 8)),
        (0.1, Fraction(1, 10)),
        (286.4, Fraction(2864, 10)),
        ("286.40", Fraction(28640, 100)),
        (" 1 000,5 ", Fraction(2001, 2)),
        ("1\u202f000", Fraction(1000)),
        ("082", Fraction(82)),
        ("-3", Fraction(-3)),
        (10**15, None),
        (10**5000, None),
        (Decimal("1e15"), None),
        (Decimal("1e-999999"), None),
        (Decimal("NaN"), None),
        (Decimal("sNaN"), None),
        (float("inf"), None),
        (1e300, None),
        (True, None),
        (None, None),
        ("", None),
        ("1 00", None),
        ("10 0000", None),
        ("1.000,50", None),
        ("١٢", None),
        ("1e3", None),
        ("0" * 100_000, None),
        ([1], None),
    ],
    ids=bref,
)
def test_lire_un_nombre(valeur: Any, attendu: Fraction | None) -> None:
    assert lire_nombre(valeur) == attendu


@pytest.mark.parametrize(
    ("valeur", "attendu"),
    [
        ("2024-02-29", date(2024, 2, 29)),
        ("1/3/2016", date(2016, 3, 1)),
        (date(2023, 1, 1), date(2023, 1, 1)),
        (datetime(2023, 1, 1, 12), None),  # noqa: DTZ001 -- une heure, avec ou sans fuseau, n'est pas un jour
        ("2023-02-29", None),
        ("29/02/2023", None),
        ("2023-1-1", None),
        ("01/01/23", None),
        ("٢٠٢٣-01-01", None),
        (20230101, None),
        ("", None),
    ],
)
def test_lire_une_date(valeur: Any, attendu: date | None) -> None:
    assert lire_date(valeur) == attendu


@pytest.mark.parametrize(
    "valeur", [10**5000, -(10**5000), "x" * 10_000, {"a": 1}, [1] * 10_000, None, Ellipsis, b"4"], ids=bref
)
def test_une_faute_ne_cite_jamais_une_valeur_demesuree(valeur: Any) -> None:
    for fait in (
        "age",
        "gir",
        "lieu_de_vie",
        "residence_stable_et_reguliere",
        "date_de_naissance",
        "prestations_percues",
    ):
        refus = valider({fait: valeur}, modele())[1]
        assert refus
        assert all(len(f.message) < 250 for f in refus)
