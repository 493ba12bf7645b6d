"""Un classeur exporté revient à l'identique ; une case mal formée se dit avec son adresse, et rien n'est écrit."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Callable
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from moteur.cli import principal
from moteur.diagnostics import Diagnostic
from moteur.modele.baremes import lire_baremes
from moteur.modele.series import Serie
from moteur.redaction import classeur, classeur_lecture
from moteur.redaction.baremes import poser as poser_valeurs
from tests.redaction.petit import AUTRES, BAREMES, poser

LIVRES = Path(__file__).resolve().parents[2] / "baremes"
PRIME_SEUL_BAS, PRIME_COUPLE_HAUT, FORFAIT_2026, TAUX_2020 = 3, 4, 9, 10
"""Les lignes du classeur des petits barèmes où l'on sème."""


@pytest.fixture
def ici(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    poser(tmp_path)
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture(scope="module")
def petites(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Serie]:
    return lire_baremes([poser(tmp_path_factory.mktemp("petit"))["baremes"]])[0]


def exporte(series: dict[str, Serie]) -> bytes:
    octets, fautes = classeur.exporter(classeur.toutes(list(series.values())))
    assert fautes == []
    return octets


def modifier(octets: bytes, semer: Callable[[Worksheet], object]) -> bytes:
    livre = load_workbook(io.BytesIO(octets))
    semer(livre["valeurs"])
    flux = io.BytesIO()
    livre.save(flux)
    return flux.getvalue()


def mettre(adresse: str, valeur: object, **attributs: Any) -> Callable[[Worksheet], None]:
    def semer(feuille: Worksheet) -> None:
        feuille[adresse].value = valeur
        for nom, attribut in attributs.items():
            setattr(feuille[adresse], nom, attribut)

    return semer


def test_le_classeur_des_baremes_livres_revient_a_l_identique() -> None:
    series, _ = lire_baremes([LIVRES])
    valeurs, fautes = classeur_lecture.lire(exporte(series), "f.xlsx", series)
    assert fautes == []
    assert len(valeurs) == sum(len(s.valeurs) for s in series.values())
    projet, fautes = poser_valeurs([LIVRES], valeurs)
    assert (projet.textes, fautes) == ({}, [])


def test_le_meme_export_a_les_memes_octets(petites: dict[str, Serie]) -> None:
    assert exporte(petites) == exporte(petites)


def test_la_feuille_se_lit(petites: dict[str, Serie]) -> None:
    feuille = load_workbook(io.BytesIO(exporte(petites)))["valeurs"]
    lignes = [tuple(c.value for c in rangee) for rangee in feuille.iter_rows()]
    assert lignes[0] == classeur.COLONNES
    assert lignes[PRIME_SEUL_BAS - 1] == (
        *("prime", "prime", "seul / bas", "€/mois", datetime(2026, 4, 1), None, 6.5),  # noqa: DTZ001
        *("vu dans une source", "non", "décret d'exemple", None),
    )
    assert lignes[TAUX_2020 - 1][6] == 0.075
    assert feuille.cell(TAUX_2020, 7).number_format == "0.0%"
    assert feuille.cell(FORFAIT_2026, 11).value == "la même hausse que le reste"


JOUR = datetime(2026, 1, 1)  # noqa: DTZ001
CASES: list[tuple[str, Callable[[Worksheet], object], str, str]] = [
    ("nombre en texte", mettre("G9", "1 025,00"), "X005", "G9"),
    ("date en texte", mettre("E9", "01/01/2026"), "X005", "E9"),
    ("date en nombre", mettre("E9", 46023, number_format="General"), "X005", "E9"),
    ("date avec une heure", mettre("E9", datetime(2026, 1, 1, 8)), "X005", "E9"),  # noqa: DTZ001
    ("une heure seule", mettre("E9", time(8)), "X005", "E9"),
    ("nombre devenu date", mettre("G9", JOUR), "X005", "G9"),
    ("formule", mettre("G9", "=G8*1.02"), "X005", "G9"),
    ("erreur de tableur", mettre("G9", "#REF!", data_type="e"), "X005", "G9"),
    ("vrai ou faux", mettre("I9", True), "X005", "I9"),
    ("note en nombre", mettre("K9", 12), "X005", "K9"),
    ("case fusionnée", lambda f: f.merge_cells("K8:K9"), "X005", "K8"),
    ("confiance inconnue", mettre("H9", "reconstituée"), "X005", "H9"),
    ("case vide", mettre("G9", None), "X004", "G9"),
    ("espaces seules", mettre("J9", "  "), "X004", "J9"),
    ("source absente", mettre("J9", None), "X004", "J9"),
    ("case de table vide", mettre("C3", None), "X004", "C3"),
    ("trop de décimales", mettre("G9", 12.3456789), "X006", "G9"),
    ("trop grand", mettre("G9", 10**17), "X006", "G9"),
    ("unité changée", mettre("D9", "€/an"), "X007", "D9"),
    ("nom changé", mettre("A9", "le forfait réduit"), "X007", "A9"),
    ("série inconnue", mettre("B9", "forfet"), "X007", "B9"),
    ("case inconnue", mettre("C3", "seul / moyen"), "X007", "C3"),
    ("case sans table", mettre("C9", "seul"), "X007", "C9"),
    ("même ligne deux fois", mettre("E9", datetime(2025, 1, 1)), "X008", "G9"),  # noqa: DTZ001
    ("table incomplète", lambda f: f.delete_rows(PRIME_COUPLE_HAUT), "X008", "C2"),
    ("table en désaccord", mettre("J3", "autre source"), "X008", "J3"),
    ("colonne retirée", lambda f: f.delete_cols(9), "X003", ""),
    ("titre changé", mettre("E1", "date effet"), "X003", "E1"),
    ("titre en double", mettre("L1", "valeur"), "X003", "L1"),
    ("feuille renommée", lambda f: setattr(f, "title", "autre"), "X003", ""),
]


@pytest.mark.parametrize(("semer", "code", "adresse"), [x[1:] for x in CASES], ids=[x[0] for x in CASES])
def test_une_case_mal_formee_se_dit_avec_son_adresse(
    petites: dict[str, Serie], semer: Callable[[Worksheet], object], code: str, adresse: str
) -> None:
    _, fautes = classeur_lecture.lire(modifier(exporte(petites), semer), "f.xlsx", petites)
    assert fautes, "aucune faute"
    assert fautes[0].code == code, fautes
    assert f"case {adresse} " in fautes[0].message or not adresse
    assert fautes[0].message.endswith(".")
    assert fautes[0].aide


@pytest.mark.parametrize(
    ("semer", "dit"),
    [
        (mettre("G9", "=G8*1.02"), "la case contient une formule."),
        (mettre("G9", "1 025,00"), "la case contient « 1 025,00 », un texte."),
        (mettre("G9", JOUR), "la case contient une date."),
        (mettre("G9", "#REF!", data_type="e"), "la case contient une erreur."),
        (mettre("E9", 46023, number_format="General"), "la case contient « 46023 », un nombre."),
        (lambda f: f.merge_cells("K8:K9"), "la case contient une case fusionnée."),
    ],
)
def test_ce_que_contient_la_case_se_dit(
    petites: dict[str, Serie], semer: Callable[[Worksheet], object], dit: str
) -> None:
    fautes = classeur_lecture.lire(modifier(exporte(petites), semer), "f.xlsx", petites)[1]
    assert dit in fautes[0].message


def _faute(octets: bytes, series: dict[str, Serie]) -> Diagnostic:
    (faute,) = classeur_lecture.lire(octets, "f.xlsx", series)[1]
    return faute


def test_une_serie_inconnue_a_sa_suggestion(petites: dict[str, Serie]) -> None:
    faute = _faute(modifier(exporte(petites), mettre("B9", "forfet")), petites)
    assert faute.message == "Feuille « valeurs », case B9 : « forfet » n'est l'identifiant d'aucun barème."
    assert faute.aide == "vouliez-vous écrire « forfait » ?"
    assert str(faute.lieu) == "f.xlsx:9:2"


def test_un_flottant_propose_le_nombre_arrondi(petites: dict[str, Serie]) -> None:
    faute = _faute(_recrire(exporte(petites), b"<v>1025</v>", b"<v>0.30000000000000004</v>"), petites)
    assert faute.code == "X006"
    assert "case G9 : « 0,30000000000000004 »" in faute.message
    assert faute.aide.startswith("est-ce « 0,3 » ?")


@pytest.mark.parametrize("ecrit", ["0.10000000000000001", "0.1", "1E-1", "1.0000000000000001E-1"])
def test_un_flottant_se_lit_par_son_ecriture_la_plus_courte(petites: dict[str, Serie], ecrit: str) -> None:
    octets = _recrire(exporte(petites), b"<v>1025</v>", f"<v>{ecrit}</v>".encode())
    valeurs, fautes = classeur_lecture.lire(octets, "f.xlsx", petites)
    assert fautes == []
    assert [v.valeur for v in valeurs if v.serie == "forfait"] == ["24,50", "0,10"]


def _recrire(octets: bytes, ancien: bytes, nouveau: bytes) -> bytes:
    """Récrit la feuille elle-même : openpyxl arrondit ce qu'il écrit, un tableur non."""
    flux = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(octets)) as avant, zipfile.ZipFile(flux, "w") as apres:
        for entree in avant.namelist():
            contenu = avant.read(entree)
            assert (ancien in contenu) is (entree == "xl/worksheets/sheet1.xml")
            apres.writestr(entree, contenu.replace(ancien, nouveau))
    return flux.getvalue()


def _archive(**entrees: bytes) -> bytes:
    flux = io.BytesIO()
    with zipfile.ZipFile(flux, "w", zipfile.ZIP_DEFLATED) as archive:
        for nom, contenu in entrees.items():
            archive.writestr(nom, contenu)
    return flux.getvalue()


def _avec(octets: bytes, nom: str, contenu: bytes) -> bytes:
    flux = io.BytesIO(octets)
    with zipfile.ZipFile(flux, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(nom, contenu)
    return flux.getvalue()


@pytest.mark.parametrize(
    ("abimer", "mot"),
    [
        (lambda _: b"", "abîmé"),
        (lambda _: b"pas un classeur", "abîmé"),
        (lambda x: x[: len(x) // 2], "abîmé"),
        (lambda x: x[:300] + b"\0" * 400 + x[700:], "abîmé"),
        (lambda _: _archive(vide=b""), "abîmé"),
        (lambda _: b"\xd0\xcf\x11\xe0" + b"\0" * 600, "mot de passe"),
        (lambda x: _avec(x, "xl/vbaProject.bin", b"x"), "macros"),
        (lambda x: _avec(x, "xl/bombe.xml", b"<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>"), "abîmé"),
        (lambda x: _avec(x, "xl/gros.xml", b" " * (classeur_lecture.DEPLIE_MAX + 1)), "trop gros"),
        (lambda x: _avec(x, "xl/worksheets/x.xml", b"<c />" * (classeur_lecture.CASES_MAX + 1)), "trop gros"),
        (
            lambda x: _avec(x, "xl/worksheets/x.xml", b'<mergeCells><mergeCell ref="A2:A1048576"/></mergeCells>'),
            "trop gros",
        ),
        (lambda x: x + b"\0" * classeur_lecture.TAILLE_MAX, "trop gros"),
    ],
)
def test_un_classeur_abime_demesure_ou_arme_se_refuse(
    petites: dict[str, Serie], abimer: Callable[[bytes], bytes], mot: str
) -> None:
    faute = _faute(abimer(exporte(petites)), petites)
    assert faute.code == "X002"
    assert mot in faute.message


def test_une_case_perdue_tout_en_bas_ne_fait_pas_lire_le_million_de_lignes(
    petites: dict[str, Serie], monkeypatch: pytest.MonkeyPatch
) -> None:
    lues: list[int] = []
    lire_case = classeur_lecture._case

    def compter(feuille: Worksheet, rang: int, colonne: int, fusions: set[tuple[int, int]]) -> object:
        lues.append(rang)
        return lire_case(feuille, rang, colonne, fusions)

    monkeypatch.setattr(classeur_lecture, "_case", compter)
    octets = exporte(petites)
    attendues, _ = classeur_lecture.lire(octets, "f.xlsx", petites)
    deja = len(lues)
    valeurs, fautes = classeur_lecture.lire(modifier(octets, mettre("A30000", " ")), "f.xlsx", petites)
    assert (valeurs, fautes) == (attendues, [])
    assert len(lues) - 2 * deja == len(classeur.COLONNES)


def test_ce_qu_un_tableur_ne_garderait_pas_ne_s_exporte_pas(tmp_path: Path) -> None:
    (tmp_path / "x.yaml").write_text(BAREMES.replace("24,50", "123456789012345678"), encoding="utf-8")
    _, (faute,) = classeur.exporter(classeur.toutes(list(lire_baremes([tmp_path])[0].values())))
    assert (faute.code, "valeur du 01/01/2025" in faute.message) == ("X009", True)


def test_un_texte_qui_ressemble_a_une_formule_reste_un_texte(tmp_path: Path) -> None:
    (tmp_path / "x.yaml").write_text(BAREMES.replace("arrêté du 20/12/2024", '"=1+1"'), encoding="utf-8")
    series, _ = lire_baremes([tmp_path])
    valeurs, fautes = classeur_lecture.lire(exporte(series), "f.xlsx", series)
    assert fautes == []
    assert valeurs[0].source == "=1+1"


# Les commandes

COUCHES = ["--regles", "regles", "--baremes", "baremes"]


def test_aller_et_retour_sans_changement_n_ecrit_rien(ici: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert principal(["bareme", "exporter", "f.xlsx", *COUCHES]) == 0
    assert capsys.readouterr().out == "f.xlsx : 7 valeurs de 5 barèmes.\n"
    assert principal(["bareme", "importer", "f.xlsx", *COUCHES]) == 0
    assert "Rien ne change" in capsys.readouterr().out
    assert (ici / "baremes/forfait.yaml").read_text("utf-8") == BAREMES
    assert (ici / "baremes/autres.yaml").read_text("utf-8") == AUTRES
    assert sorted(p.name for p in ici.iterdir()) == ["baremes", "f.xlsx", "regles", "scenarios"]


def changer(fichier: Path, semer: Callable[[Worksheet], object]) -> None:
    fichier.write_bytes(modifier(fichier.read_bytes(), semer))


def test_une_valeur_changee_se_montre_et_elle_seule(ici: Path, capsys: pytest.CaptureFixture[str]) -> None:
    principal(["bareme", "exporter", "f.xlsx", "forfait", *COUCHES])
    changer(ici / "f.xlsx", mettre("G3", 1030.5))
    capsys.readouterr()
    assert principal(["bareme", "importer", "f.xlsx", *COUCHES, "--a-blanc"]) == 0
    assert (ici / "baremes/forfait.yaml").read_text("utf-8") == BAREMES
    assert "le serait dans : baremes/forfait.yaml" in capsys.readouterr().out
    assert principal(["bareme", "importer", "f.xlsx", *COUCHES]) == 0
    assert (ici / "baremes/forfait.yaml").read_text("utf-8") == BAREMES.replace("1 025,00 ", "1030,50 ")
    dit = capsys.readouterr().out
    assert "1 valeur changée." in dit
    assert "forfait  01/01/2026    1 025,00 €/mois  1 030,50 €/mois  valeur" in dit
    assert "Seules ces valeurs changent : 2 versions de règles et 5 barèmes par ailleurs identiques" in dit


def test_en_json_les_regles_ont_la_meme_empreinte(ici: Path, capsys: pytest.CaptureFixture[str]) -> None:
    principal(["bareme", "exporter", "f.xlsx", "forfait", *COUCHES])
    changer(ici / "f.xlsx", mettre("G3", 1030.5))
    capsys.readouterr()
    assert principal(["bareme", "importer", "f.xlsx", *COUCHES, "--format", "json"]) == 0
    objet = json.loads(capsys.readouterr().out)
    assert objet["que_des_valeurs"] is True
    assert objet["regles"]["avant"] == objet["regles"]["apres"] != ""
    assert objet["baremes"]["avant"] != objet["baremes"]["apres"]
    assert [(v["identifiant"], v["du"], v["change"]) for v in objet["valeurs"]] == [
        ("forfait", "2026-01-01", ["valeur"])
    ]


def test_une_seule_case_fautive_et_rien_ne_s_ecrit(ici: Path, capsys: pytest.CaptureFixture[str]) -> None:
    principal(["bareme", "exporter", "f.xlsx", *COUCHES])

    def semer(feuille: Worksheet) -> None:
        feuille["G8"].value, feuille["G9"].value = 25, "1 030"

    changer(ici / "f.xlsx", semer)
    assert principal(["bareme", "importer", "f.xlsx", *COUCHES, "--dans", "brouillon"]) == 2
    assert "X005 : Feuille « valeurs », case G9 : il faut un nombre" in capsys.readouterr().err
    assert (ici / "baremes/forfait.yaml").read_text("utf-8") == BAREMES
    assert not (ici / "brouillon").exists()


def test_ce_que_les_regles_refuseraient_ne_s_ecrit_pas(ici: Path, capsys: pytest.CaptureFixture[str]) -> None:
    principal(["bareme", "exporter", "f.xlsx", "taux", *COUCHES])
    changer(ici / "f.xlsx", mettre("F3", datetime(2028, 12, 31)))  # noqa: DTZ001 -- la règle, elle, continue
    assert principal(["bareme", "importer", "f.xlsx", *COUCHES]) == 2
    assert "R017" in capsys.readouterr().err
    assert (ici / "baremes/forfait.yaml").read_text("utf-8") == BAREMES


def test_un_classeur_existant_ne_se_remplace_que_sur_demande(ici: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (ici / "f.xlsx").write_text("mes notes", "utf-8")
    assert principal(["bareme", "exporter", "f.xlsx", *COUCHES]) == 2
    assert "X010" in capsys.readouterr().err
    assert (ici / "f.xlsx").read_text("utf-8") == "mes notes"
    assert principal(["bareme", "exporter", "f.xlsx", *COUCHES, "--remplacer"]) == 0


@pytest.mark.parametrize(
    ("demande", "dit"),
    [
        (["exporter", "f.xls"], "C006"),
        (["exporter", "f.xlsx", "forfet"], "C005"),
        (["exporter", "f.xlsx", "forfait", "--annee", "2027"], "X011"),
        (["exporter", "f.xlsx", "--annee", "27"], "X011"),
        (["exporter", "absent/f.xlsx", "--annee", "deux"], "X011"),
        (["importer", "absent.xlsx"], "C006"),
        (["importer", "regles"], "C006"),
    ],
)
def test_une_demande_mal_formee_se_refuse(
    ici: Path, capsys: pytest.CaptureFixture[str], demande: list[str], dit: str
) -> None:
    assert principal(["bareme", *demande, *COUCHES]) == 2
    assert dit in capsys.readouterr().err
    assert sorted(p.name for p in ici.iterdir()) == ["baremes", "regles", "scenarios"]


def test_une_date_se_lit_comme_une_date(petites: dict[str, Serie]) -> None:
    valeurs, _ = classeur_lecture.lire(exporte(petites), "f.xlsx", petites)
    (debut,) = [v for v in valeurs if v.serie == "debut"]
    assert (debut.valeur, debut.du) == ("01/03/2020", date(2020, 1, 1))


def test_une_serie_de_la_couche_visee_s_importe_aussi(ici: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (ici / "local").mkdir()
    tarif = BAREMES[: BAREMES.index("  - nom: le taux")].replace("le forfait", "le tarif local")
    (ici / "local/tarif.yaml").write_text(tarif, "utf-8")
    couches = [*COUCHES[:3], "baremes,local"]
    assert principal(["bareme", "exporter", "f.xlsx", "tarif_local", *couches]) == 0
    changer(ici / "f.xlsx", mettre("G3", 1030.5))
    capsys.readouterr()
    assert principal(["bareme", "importer", "f.xlsx", "--dans", "local", *COUCHES]) == 0
    assert (ici / "local/tarif.yaml").read_text("utf-8") == tarif.replace("1 025,00 ", "1030,50 ")
    assert (ici / "baremes/forfait.yaml").read_text("utf-8") == BAREMES


@pytest.mark.parametrize("ecrit", ["1e400", "-1e400", "NaN"])
def test_un_nombre_qui_n_en_est_pas_un_se_refuse(petites: dict[str, Serie], ecrit: str) -> None:
    faute = _faute(_recrire(exporte(petites), b"<v>1025</v>", f"<v>{ecrit}</v>".encode()), petites)
    assert faute.code in {"X002", "X005"}
