"""Les barèmes livrés : chaque valeur recopiée une seconde fois, et les montants publiés qu'elles doivent redonner."""

from __future__ import annotations

import itertools
from datetime import date, timedelta
from fractions import Fraction
from math import floor
from pathlib import Path
from typing import Any

import pytest
import yaml

from moteur.modele.series import Confiance, Serie, Statut, ValeurDatee
from moteur.modele.unites import lire_unite
from tests.modele.outils_baremes import lues

LIVRES = Path(__file__).resolve().parents[2] / "baremes"


# Les valeurs livrées, recopiées ici à la main


def jour(texte: str) -> date:
    j, m, a = texte.split("/")
    return date(int(a), int(m), int(j))


COPIES = sorted((Path(__file__).parent / "copies").glob("*.yaml"))


@pytest.fixture(scope="module")
def livres() -> dict[str, Serie]:
    return lues(LIVRES)


def recopiees() -> dict[str, dict[str, Any]]:
    """Les séries de `copies/`, un fichier par domaine : chacune y est recopiée une seconde fois, d'après les textes."""
    copies: dict[str, dict[str, Any]] = {}
    for fichier in COPIES:
        for nom, copie in yaml.safe_load(fichier.read_text(encoding="utf-8")).items():
            assert nom not in copies, f"{nom} est recopiée deux fois"
            copies[nom] = copie
    return copies


def valeur_recopiee(ligne: str, sorte: str) -> tuple[Any, ...]:
    """Début, valeur, texte, confiance, fin et statut d'une ligne « 01/01/2020 12,5 mémoire jusqu_au=31/12/2020 »."""
    du, ecrite, *reste = ligne.split()
    fin = next((jour(mot.removeprefix("jusqu_au=")) for mot in reste if mot.startswith("jusqu_au=")), None)
    statut = Statut.PROVISOIRE if "provisoire" in reste else Statut.DEFINITIF
    confiance = next((c for c in Confiance if c.value in reste), Confiance.VU)
    entier, _, decimales = ecrite.partition(",")
    valeur = jour(ecrite) if sorte == "date" else Fraction(f"{entier}.{decimales or 0}")
    return (jour(du), valeur, ecrite, confiance, fin, statut)


def test_chaque_valeur_livree_est_celle_recopiee(livres: dict[str, Serie]) -> None:
    copies = recopiees()
    assert set(livres) == set(copies)
    for nom, copie in copies.items():
        sorte, serie = copie.get("type", "nombre"), livres[nom]
        if sorte == "table":  # recopiée avec l'essai de son domaine
            continue
        attendues = [valeur_recopiee(ligne, sorte) for ligne in copie["valeurs"]]
        assert [(v.du, v.valeur, v.texte, v.confiance, v.jusqu_au, v.statut) for v in serie.valeurs] == attendues, nom
        assert str(serie.unite) == copie.get("unite", "sans unité"), nom


def test_une_valeur_livree_qui_n_a_pas_ete_vue_dit_pourquoi(livres: dict[str, Serie]) -> None:
    doutes = [(s, v) for s in livres.values() for v in s.valeurs if v.confiance is not Confiance.VU]
    assert doutes
    assert [s.identifiant for s, v in doutes if not (v.note or s.note)] == []


def test_chaque_valeur_livree_a_une_source_et_commence_a_propos(livres: dict[str, Serie]) -> None:
    for nom, serie in livres.items():
        assert all(v.source for v in serie.valeurs), nom
        assert len([v for v in serie.valeurs if v.du < date(2016, 3, 1)]) <= 1, nom
    assert livres["maximum_heures_lien_social"].en_vigueur(date(2023, 12, 31)) is None


def test_rien_n_est_perime_au_21_novembre_2026_et_la_mtp_l_est_au_1er_avril_2027(livres: dict[str, Serie]) -> None:
    assert {nom for nom, s in livres.items() if s.attendue(date(2026, 11, 21))} == set()
    assert {nom for nom, s in livres.items() if s.revalorisation} >= {"mtp", "smic_horaire_brut"}
    assert livres["mtp"].attendue(date(2027, 3, 31)) is None
    assert livres["mtp"].attendue(date(2027, 4, 1)) == date(2027, 4, 1)
    assert livres["smic_horaire_brut"].attendue(date(2027, 1, 1)) == date(2027, 1, 1)


# Les montants publiés : coefficient × MTP du 1er janvier (du 1er mars en 2016), au centime, demi supérieur.

PUBLIES = {
    2016: "1103,08 1713,08 1375,54 993,88 662,95 799,73 2945,22",
    2017: "1104,18 1714,79 1376,91 994,87 663,61 800,53 2948,16",
    2018: "1107,49 1719,93 1381,04 997,85 665,60 802,93 2957,00",
    2019: "1118,57 1737,14 1394,86 1007,83 672,26 810,96 2986,58",
    2020: "1121,92 1742,34 1399,03 1010,85 674,27 813,39 2995,53",
    2021: "1125,29 1747,58 1403,24 1013,89 676,30 815,84 3004,52",
    2022: "1126,41 1807,89 1462,08 1056,57 705,13 816,65 3007,51",
    2023: "1192,55 1914,04 1547,93 1118,61 746,54 864,60 3184,11",
    2024: "1210,90 1955,60 1581,44 1143,09 762,87 877,90 3233,10",
    2025: "1266,60 2045,56 1654,18 1195,67 797,96 918,29 3381,82",
    2026: "1288,13 2080,33 1682,30 1215,99 811,52 933,89 3439,31",
    2027: "1298,44 2096,98 1695,76 1225,73 818,02 941,37 3466,83",
}
FACTEURS = (
    *(f"coefficient_plafond_gir_{gir}" for gir in (1, 2, 3, 4)),
    "coefficient_seuil_participation",
    "coefficient_seuil_participation_maximale",
)


def nombre(serie: Serie, quand: date) -> Fraction:
    valeur = serie.en_vigueur(quand)
    assert valeur is not None
    assert isinstance(valeur.valeur, Fraction)
    return valeur.valeur


def au_centime(valeur: Fraction) -> str:
    centimes = floor(valeur * 100 + Fraction(1, 2))
    return f"{centimes // 100},{centimes % 100:02d}"


@pytest.mark.parametrize("annee", PUBLIES)
def test_les_plafonds_et_seuils_publies_se_retrouvent(livres: dict[str, Serie], annee: int) -> None:
    quand = date(annee, 3 if annee == 2016 else 1, 1)
    mtp = nombre(livres["mtp"], quand)
    calcules = [mtp, *(nombre(livres[nom], quand) * mtp for nom in FACTEURS)]
    assert " ".join(map(au_centime, calcules)) == PUBLIES[annee]


def test_le_seuil_de_2025_est_a_la_moitie_d_un_centime(livres: dict[str, Serie]) -> None:
    quand = date(2025, 1, 1)
    seuil = nombre(livres["coefficient_seuil_participation"], quand) * nombre(livres["mtp"], quand)
    assert seuil == Fraction(918285, 1000)


@pytest.mark.parametrize(
    ("annee", "repit", "relais"),
    [
        (2017, "500,19", "993,76"),
        (2018, "501,69", "996,74"),
        (2019, "506,71", "1006,71"),
        (2020, "508,23", "1009,73"),
        (2023, "540,23", "1073,30"),
        (2025, "573,77", "1139,94"),
        (2026, "583,52", "1159,32"),
    ],
)
def test_les_plafonds_de_repit_et_de_relais(livres: dict[str, Serie], annee: int, repit: str, relais: str) -> None:
    quand = date(annee, 1, 1)
    for nom, publie, unite in (
        ("coefficient_plafond_repit", repit, "€/an"),
        ("coefficient_plafond_relais_hospitalisation", relais, "€/hospitalisation"),
    ):
        assert au_centime(nombre(livres[nom], quand) * nombre(livres["mtp"], quand)) == publie
        assert livres[nom].unite * livres["mtp"].unite == lire_unite(unite)


@pytest.mark.parametrize(
    ("quand", "seuil"),
    [
        (date(2017, 1, 1), "29,28"),
        (date(2019, 1, 1), "30,09"),
        (date(2020, 1, 1), "30,45"),
        (date(2022, 7, 31), "32,55"),
        (date(2022, 8, 1), "33,21"),
        (date(2025, 6, 1), "35,64"),
        (date(2026, 6, 1), "36,93"),
    ],
)
def test_le_seuil_de_non_versement(livres: dict[str, Serie], quand: date, seuil: str) -> None:
    heures, smic = livres["nombre_heures_smic_seuil_non_versement"], livres["smic_horaire_brut"]
    assert au_centime(nombre(heures, quand) * nombre(smic, quand)) == seuil
    assert heures.unite * smic.unite == lire_unite("€/mois")


def test_un_couple_de_la_fiche_publiee(livres: dict[str, Serie]) -> None:
    assert 3400 / nombre(livres["diviseur_couple"], date(2025, 1, 1)) == 2000


# La grille AGGIR, recopiée groupe par groupe : C puis B, dans l'ordre des variables, puis les scores et leurs rangs.

VARIABLES = (
    "cohérence",
    "orientation",
    "toilette",
    "habillage",
    "alimentation",
    "élimination",
    "transferts",
    "déplacements intérieurs",
)
GRILLE = (
    ("A", "2000 1200 40 40 60 100 800 200", "0 0 16 16 20 16 120 32", "4380:1 4140:2 3390:3"),
    ("B", "1500 1200 40 40 60 100 800 -80", "320 120 16 16 0 16 120 -40", "2016:4"),
    ("C", "0 0 40 40 60 160 1000 400", "0 0 16 16 20 20 200 40", "1700:5 1432:6"),
    ("D", "0 0 0 0 2000 400 2000 200", "0 0 0 0 200 200 200 0", "2400:7"),
    ("E", "400 400 400 400 400 800 800 200", "0 0 100 100 100 100 100 0", "1200:8"),
    ("F", "200 200 500 500 500 500 500 200", "100 100 100 100 100 100 100 0", "800:9"),
    ("G", "150 150 300 300 500 500 400 200", "0 0 200 200 200 200 200 100", "650:10"),
    ("H", "0 0 3000 3000 3000 3000 1000 1000", "0 0 2000 2000 2000 2000 2000 1000", "4000:11 2000:12"),
)
RANGS_DES_GROUPES = {"A": (1, 2, 3), "B": (4,), "C": (5, 6), "D": (7,), "E": (8,), "F": (9,), "G": (10,), "H": (11, 12)}
GIR = (1, 2, 2, 2, 2, 2, 2, 3, 3, 4, 4, 5, 6)


def rang_recopie(cotation: str) -> int:
    for _, ligne_c, ligne_b, seuils in GRILLE:
        points = {"A": [0] * 8, "B": list(map(int, ligne_b.split())), "C": list(map(int, ligne_c.split()))}
        score = sum(points[modalite][n] for n, modalite in enumerate(cotation))
        for seuil in seuils.split():
            minimum, rang = map(int, seuil.split(":"))
            if score >= minimum:
                return rang
    return 13


def table(serie: Serie) -> dict[tuple[str, ...], Fraction]:
    valeur: ValeurDatee | None = serie.en_vigueur(date(2026, 1, 1))
    assert valeur is not None
    assert valeur.table is not None
    return dict(valeur.table)


def rang_livre(livres: dict[str, Serie], cotation: str) -> int:
    points, scores = table(livres["points_aggir"]), table(livres["score_minimal_aggir"])
    for groupe, rangs in RANGS_DES_GROUPES.items():
        score = sum(points[groupe, v, m] for v, m in zip(VARIABLES, cotation, strict=True))
        for rang in rangs:
            if score >= scores[str(rang),]:
                return rang
    return 13


def test_les_tables_aggir_ont_toutes_leurs_cases(livres: dict[str, Serie]) -> None:
    points, scores = livres["points_aggir"], livres["score_minimal_aggir"]
    assert points.cles == ("groupe AGGIR", "variable AGGIR", "modalité AGGIR")
    assert scores.cles == ("rang AGGIR",)
    assert str(points.unite) == str(scores.unite) == "point"
    assert list(table(points)) == list(itertools.product("ABCDEFGH", VARIABLES, "ABC"))
    assert list(table(scores)) == [(str(rang),) for rang in range(1, 13)]
    assert {v for (_, _, modalite), v in table(points).items() if modalite == "A"} == {0}


def test_chaque_case_aggir_est_celle_recopiee(livres: dict[str, Serie]) -> None:
    points = table(livres["points_aggir"])
    for groupe, ligne_c, ligne_b, seuils in GRILLE:
        assert [points[groupe, v, "C"] for v in VARIABLES] == list(map(int, ligne_c.split()))
        assert [points[groupe, v, "B"] for v in VARIABLES] == list(map(int, ligne_b.split()))
        for seuil in seuils.split():
            minimum, rang = seuil.split(":")
            assert table(livres["score_minimal_aggir"])[rang,] == int(minimum)


@pytest.mark.parametrize(
    ("enonce", "cotation", "rang", "gir"),
    [
        ("AGG-06 et AGG-07 : tout C", "CCCCCCCC", 1, 1),
        ("AGG-06 : tout A", "AAAAAAAA", 13, 6),
        ("AGG-09 : désorientée, se déplace seule", "CCCCBCAA", 3, 2),
        ("AGG-09 : alitée, cohérence et orientation B", "BBCCCCCC", 5, 2),
        ("AGG-10 : lucide, soins corporels", "AACCBCBB", 8, 3),
        ("AGG-11 : à lever, toilette et habillage B", "AABBAACA", 10, 4),
        ("AGG-11 : toilette, habillage, alimentation B", "AABBBAAA", 11, 4),
        ("AGG-11 : toilette et habillage C", "AACCBAAA", 9, 3),
        ("AGG-12 : toilette B seule", "AABAAAAA", 12, 5),
        ("AGG-13 : cohérence et orientation B seules", "BBAAAAAA", 13, 6),
        ("égalité au score du rang 11", "AABBAAAA", 11, 4),
    ],
)
def test_les_exemples_aggir(livres: dict[str, Serie], enonce: str, cotation: str, rang: int, gir: int) -> None:
    assert rang_livre(livres, cotation) == rang_recopie(cotation) == rang, enonce
    assert GIR[rang - 1] == gir


def test_les_6561_cotations_donnent_le_rang_de_la_grille_recopiee(livres: dict[str, Serie]) -> None:
    points, scores = table(livres["points_aggir"]), table(livres["score_minimal_aggir"])
    vus = set()
    for cotation in map("".join, itertools.product("ABC", repeat=8)):
        attendu = rang_recopie(cotation)
        trouve = 13
        for groupe, rangs in RANGS_DES_GROUPES.items():
            score = sum(points[groupe, v, m] for v, m in zip(VARIABLES, cotation, strict=True))
            atteints = [rang for rang in rangs if score >= scores[str(rang),]]
            if atteints:
                trouve = atteints[0]
                break
        assert trouve == attendu, cotation
        vus.add(trouve)
    assert vus == set(range(1, 14))


def test_chaque_jour_de_2016_a_2026_a_une_mtp_et_un_smic(livres: dict[str, Serie]) -> None:
    quand = date(2016, 3, 1)
    while quand < date(2027, 1, 1):
        assert nombre(livres["mtp"], quand) > 1000
        assert nombre(livres["smic_horaire_brut"], quand) > 9
        quand += timedelta(days=1)
