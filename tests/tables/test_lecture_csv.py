"""Lire un CSV par blocs : les mêmes cases et les mêmes numéros de ligne que le module `csv`, quel que soit le bloc."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from moteur.diagnostics import DemandeInvalide
from moteur.tables import lecture_csv
from moteur.tables.lecture_csv import LecteurCsv, situer_cases

SIMPLE = st.text(alphabet="aé0 ", max_size=4)
TORDUE = st.text(alphabet='aé€;,"\n\r', max_size=5)
LIGNES = st.lists(st.lists(st.one_of(SIMPLE, TORDUE), min_size=3, max_size=3), max_size=12)


@contextmanager
def ouvert(fichier: Path, bloc: int | None = None) -> Iterator[LecteurCsv]:
    lecteur = LecteurCsv(str(fichier), bloc=bloc)
    try:
        yield lecteur
    finally:
        lecteur.fermer()


def lire(fichier: Path, bloc: int) -> tuple[list[list[Any]], list[int], list[tuple[int, str]]]:
    """Rend les lignes lues, leurs numéros, et celles qui sont mal formées."""
    lignes, numeros, fautives = [], [], []
    with ouvert(fichier, bloc) as lecteur:
        for tranche in lecteur.tranches():
            lignes += [list(ligne.values()) for ligne in tranche.table.to_pylist()]
            numeros += list(tranche.lignes)
            fautives += [(f.ligne, f.texte) for f in tranche.fautives]
    return lignes, numeros, fautives


def attendues(texte: str) -> tuple[list[list[Any]], list[int]]:
    """Ce que rend le module `csv` du fichier entier."""
    lecteur = csv.reader(io.StringIO(texte, newline=""), delimiter=";", strict=True)
    next(lecteur)
    lignes, numeros, avant = [], [], texte[: texte.index("\n") + 1].count("\n")
    for ligne in lecteur:
        if ligne:
            lignes.append([case or None for case in ligne])
            numeros.append(avant + 1)
        avant = lecteur.line_num
    return lignes, numeros


@settings(deadline=None, max_examples=80)
@given(lignes=LIGNES, bloc=st.integers(1, 80), fin=st.sampled_from(["\n", "\r\n"]), vides=st.booleans())
def test_un_flux_rend_les_memes_cases_que_le_fichier_entier(
    tmp_path_factory: pytest.TempPathFactory, lignes: list[list[str]], bloc: int, fin: str, vides: bool
) -> None:
    ecrit = io.StringIO(newline="")
    csv.writer(ecrit, delimiter=";", lineterminator=fin + fin * vides).writerows([["x", "y", "z"], *lignes])
    texte = ecrit.getvalue()
    # un « \r » entre guillemets compte pour une ligne dans `line_num`, pas dans le fichier tel qu'un éditeur le montre
    if "\r" in texte.replace("\r\n", ""):
        texte = texte.replace("\r\n", "\n").replace("\r", "")
    fichier = tmp_path_factory.mktemp("csv") / "essai.csv"
    fichier.write_bytes(texte.encode())
    lues, numeros, fautives = lire(fichier, bloc)
    assert ((lues, numeros), fautives) == (attendues(texte), [])


@pytest.mark.parametrize("bloc", [7, 1 << 20])
def test_une_ligne_mal_formee_est_mise_a_part_avec_son_numero(tmp_path: Path, bloc: int) -> None:
    fichier = tmp_path / "essai.csv"
    fichier.write_text('x,y\n1,2\n\n"a\nb",3\n4\n"5"6,7\n8,9,10\n11,12', "utf-8", newline="")
    lignes, numeros, fautives = lire(fichier, bloc)
    assert lignes == [["1", "2"], ["a\nb", "3"], ["11", "12"]]
    assert numeros == [2, 4, 9]
    assert fautives == [(6, "4"), (7, '"5"6,7'), (8, "8,9,10")]


@pytest.mark.parametrize("bloc", [7, 1 << 20])
def test_un_retour_chariot_seul_est_une_faute_de_sa_ligne(tmp_path: Path, bloc: int) -> None:
    fichier = tmp_path / "essai.csv"
    fichier.write_bytes(b"x,y\r\n1,2\r\n3\r,4\r\n5,6\r\n")
    assert lire(fichier, bloc) == ([["1", "2"], ["5", "6"]], [2, 4], [(3, "3\r,4")])


def test_un_retour_chariot_et_une_ligne_vide_ne_se_compensent_pas(tmp_path: Path) -> None:
    fichier = tmp_path / "essai.csv"
    fichier.write_bytes(b"x,y\n1,2\r3,4\n\n5,6\n")
    assert lire(fichier, 1 << 20) == ([["5", "6"]], [4], [(2, "1,2\r3,4")])


@pytest.mark.parametrize("bloc", [5, 1 << 20])
@pytest.mark.parametrize("avant", [b"", b'"a";b\n'])
def test_ce_qui_n_est_pas_de_l_utf8_se_dit_a_sa_place(tmp_path: Path, bloc: int, avant: bytes) -> None:
    fichier = tmp_path / "essai.csv"
    fichier.write_bytes(b"x;y\n1;2\n" + avant + "é;".encode() + b"caf\xe9\n3;4\n")
    with pytest.raises(DemandeInvalide) as leve:
        lire(fichier, bloc)
    (faute,) = leve.value.diagnostics
    assert faute.code == "B004"
    assert str(faute.lieu) == f"{fichier}:{4 if avant else 3}:6"


def test_une_marque_d_ordre_n_est_pas_dans_le_nom(tmp_path: Path) -> None:
    fichier = tmp_path / "essai.csv"
    fichier.write_bytes(b"\xef\xbb\xbfx;y\n1;2\n")
    with ouvert(fichier) as lecteur:
        assert (lecteur.schema.names, lecteur.bom) == (["x", "y"], True)


@pytest.mark.parametrize(
    ("texte", "codes", "lieu"),
    [
        ("", {"T002"}, "None"),
        ("\n1,2\n", {"T002"}, "None"),
        ("\ufeff", {"T002"}, "None"),
        ("x,,y\n", {"T002"}, "1:3"),
        ("x,y,x\n", {"T002"}, "1:5"),
        ('x,"y"z\n', {"T003"}, "1:1"),
        ('x,"y\n1,2\n', {"T001"}, "1:1"),
    ],
)
def test_un_en_tete_fautif_arrete_tout(tmp_path: Path, texte: str, codes: set[str], lieu: str) -> None:
    fichier = tmp_path / "essai.csv"
    fichier.write_text(texte, "utf-8")
    with pytest.raises(DemandeInvalide) as leve:
        LecteurCsv(str(fichier))
    assert {d.code for d in leve.value.diagnostics} == codes
    assert str(leve.value.diagnostics[0].lieu).removeprefix(f"{fichier}:") == lieu


@pytest.mark.parametrize("bloc", [9, 1 << 20])
def test_un_guillemet_jamais_referme_se_dit_la_ou_il_s_ouvre(tmp_path: Path, bloc: int) -> None:
    fichier = tmp_path / "essai.csv"
    fichier.write_text('x,y\n1,2\n3,"4\n5,6\n7,8\n', "utf-8")
    with pytest.raises(DemandeInvalide) as leve:
        lire(fichier, bloc)
    (faute,) = leve.value.diagnostics
    assert (faute.code, str(faute.lieu)) == ("T001", f"{fichier}:3:1")


def test_un_guillemet_oublie_n_avale_pas_un_fichier_immense(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """La case est bornée : on s'arrête bien avant la fin."""
    monkeypatch.setattr(lecture_csv, "CASE_MAX", 1000)
    fichier = tmp_path / "essai.csv"
    fichier.write_text('x,y\n3,"4\n' + "5,6\n" * 100_000, "utf-8")
    with ouvert(fichier, 100) as lecteur:
        with pytest.raises(DemandeInvalide, match="T001"):
            list(lecteur.tranches())
        assert lecteur._source.lu < 5000


@pytest.mark.parametrize("avant", ["", '"1",2\n'])
def test_une_case_demesuree_se_refuse_avec_ou_sans_guillemet(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, avant: str
) -> None:
    monkeypatch.setattr(lecture_csv, "CASE_MAX", 1000)
    fichier = tmp_path / "essai.csv"
    fichier.write_text(f"x,y\n{avant}{'a' * 1001},1\n", "utf-8")
    with pytest.raises(DemandeInvalide, match="T001"):
        lire(fichier, 1 << 20)


@pytest.mark.parametrize("debut", ["", "x,y\n"])
def test_une_ligne_sans_fin_n_est_pas_lue_en_entier(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, debut: str
) -> None:
    monkeypatch.setattr(lecture_csv, "LIGNE_MAX", 1000)
    fichier = tmp_path / "essai.csv"
    fichier.write_text(debut + "a" * 1_000_000, "utf-8")
    with pytest.raises(DemandeInvalide, match=r"T001.*démesurée"):
        lire(fichier, 100)


@settings(deadline=None)
@given(st.lists(st.one_of(SIMPLE, TORDUE), min_size=2, max_size=5))
def test_chaque_case_est_situee(cases: list[str]) -> None:
    cases = [case.replace("\r", "") for case in cases]
    ecrit = io.StringIO(newline="")
    csv.writer(ecrit, delimiter=";", lineterminator="").writerow(cases)
    texte = ecrit.getvalue()
    lieux = situer_cases(texte, ";", "f", 5)
    lignes = texte.split("\n")

    def place(ligne: int, colonne: int) -> int:
        return sum(len(x) + 1 for x in lignes[: ligne - 5]) + colonne - 1

    lues = [texte[place(x.ligne, x.colonne) : place(x.fin_ligne, x.fin_colonne)] for x in lieux]
    assert [c[1:-1].replace('""', '"') if c.startswith('"') else c for c in lues] == cases


@pytest.mark.parametrize(
    ("premiere", "separateur"), [("a;b", ";"), ("a,b", ","), ("a", ","), ('"a;b;c",d,e', ","), ("a;b,c;d", ";")]
)
def test_le_separateur_se_devine(premiere: str, separateur: str) -> None:
    assert lecture_csv.deviner(premiere) == separateur


@pytest.mark.parametrize("bloc", [8, 1 << 20])
def test_une_marque_au_milieu_du_fichier_est_un_caractere(bloc: int, tmp_path: Path) -> None:
    chemin = tmp_path / "a.csv"
    chemin.write_text("\ufeffa,b\n\ufeffx,1\n\ufeffy,2\nz,3\n", "utf-8")
    lignes, _, fautives = lire(chemin, bloc)
    assert lignes == [["\ufeffx", "1"], ["\ufeffy", "2"], ["z", "3"]]
    assert not fautives
