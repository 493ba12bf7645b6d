"""`moteur lot` : CSV et Parquet par flux, écrits en entier ou pas du tout, chaque ligne écrite ou rejetée."""

from __future__ import annotations

import json
import os
import resource
import signal
from collections.abc import Callable, Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from moteur.execution.lot.lot import Lot
from moteur.tables import lecture_csv, lecture_parquet
from moteur.tables.types import type_prenable
from tests.cli.lots import ENTETE, OPTIONS, charge, ecrire, la_population, ligne, lire_csv, lot

pytestmark = pytest.mark.usefixtures("un_seul_moteur")


# --- Ce que l'on écrit ------------------------------------------------------------------------------------------------


def test_chaque_ligne_a_les_centimes_d_un_dossier_seul(capsys: pytest.CaptureFixture[str]) -> None:
    ecrire("population.csv", *la_population())
    assert lot("population.csv", "r.csv", *OPTIONS, "--format", "json") == 0
    bilan = json.loads(capsys.readouterr().out)
    assert bilan["lignes"] == {"lues": 40, "ecrites": 40, "noyau": 0, "une_a_une": 40, "rejetees": 0}
    assert (bilan["date"], bilan["rejets"]) == ("2026-01-01", None)
    calculer = charge().preparer("2026-01-01", ["montant_apa", "participation"])
    lues = lire_csv("r.csv")
    assert list(lues[0]) == [*ENTETE.split(","), "montant_apa", "participation"]
    for lue, ecrite in zip(lues, la_population(), strict=True):
        assert list(lue.values())[:8] == ecrite.split(",")
        faits = dict(list(zip(ENTETE.split(","), ecrite.split(","), strict=True))[1:])
        rendus = calculer(faits)
        assert [lue["montant_apa"], lue["participation"]] == [
            str(v) if isinstance(v, Decimal) else "" for v in rendus.values()
        ]
    assert sum(bool(x["montant_apa"]) for x in lues) > 20


def test_aller_et_retour_entre_csv_et_parquet() -> None:
    entete = ENTETE + ",prestations_percues"
    listes = ["", "mtp|aide_menagere_caisse_retraite", "|", "pch"]
    ecrire("a.csv", *(f"{x},{listes[n % 4]}" for n, x in enumerate(la_population())), entete=entete)
    assert lot("a.csv", "b.csv", *OPTIONS) == 0
    assert lot("a.csv", "b.parquet", *OPTIONS) == 0
    resultats = ["--garder", "montant_apa", "--garder", "participation"]
    autre = ["--date", "2026-01-01", "--garder", "numero", *resultats, "--resultat", "taux_participation"]
    assert lot("b.parquet", "c.csv", *autre) == 0
    assert lot("b.csv", "d.csv", *autre) == 0
    assert lot("b.csv", "d.parquet", *autre) == 0
    assert Path("c.csv").read_text() == Path("d.csv").read_text()
    table = pq.read_table("d.parquet")
    assert table.schema.field("taux_participation").type == pa.decimal128(38, 6)
    taux = [x["taux_participation"] for x in lire_csv("d.csv")]
    assert [str(v) if v is not None else "" for v in table["taux_participation"].to_pylist()] == [
        str(Decimal(t)) if t else "" for t in taux
    ]
    assert len(set(taux)) > 10
    assert [x["prestations_percues"] for x in lire_csv("d.csv")][:4] == listes


def test_un_parquet_garde_ses_types_et_ses_listes_d_elements() -> None:
    poste = {"nature_poste": "service prestataire", "heures_poste": Decimal(20), "tarif_poste": Decimal(25)}
    table = pa.table(
        {
            "postes_plan": pa.array([[poste], [], [poste, poste]]),
            "dossier": pa.array([1, 2, 3], pa.uint16()),
            "gir": pa.array([4, None, 2], pa.int8()),
            "lieu_de_vie": pa.array(["domicile"] * 3).dictionary_encode(),
        }
    )
    pq.write_table(table, "a.parquet")
    assert (
        lot("a.parquet", "r.parquet", "--date", "2026-11-01", "--garder", "dossier", "--resultat", "postes_admis") == 0
    )
    rendue = pq.read_table("r.parquet")
    assert rendue.select(table.column_names).equals(table)
    assert [len(table.column_names), rendue.schema.names[-1]] == [4, "postes_admis"]
    assert lot("a.parquet", "r.csv", "--date", "2026-11-01", "--garder", "dossier", "--resultat", "postes_admis") == 2
    assert not Path("r.csv").exists()


@pytest.mark.parametrize("sortie", ["r.csv", "r.parquet"])
@pytest.mark.parametrize("entree", ["a.csv", "a.parquet"])
def test_plusieurs_tranches_rendent_la_meme_table_qu_une_seule(
    entree: str, sortie: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    ecrire("a.csv", *la_population(25), ligne(25, 131), ligne(26, "x"), *la_population(3))
    table = pa.Table.from_pylist(lire_csv("a.csv"))
    pq.write_table(table, "a.parquet")
    rejets = ["--rejets", f"rejets-{sortie}.jsonl"]
    assert lot(entree, sortie, *OPTIONS, *rejets) == 1
    entiers = (lire_table(sortie), Path(rejets[1]).read_text(), capsys.readouterr().out)
    monkeypatch.setattr(lecture_csv, "BLOC", 100)
    monkeypatch.setattr(lecture_parquet, "LIGNES", 7)
    compter(monkeypatch)
    assert lot(entree, sortie, *OPTIONS, *rejets, "--remplacer") == 1
    assert (lire_table(sortie), Path(rejets[1]).read_text(), capsys.readouterr().out) == entiers
    assert APPELS[0] > 3


APPELS = [0]


def compter(monkeypatch: pytest.MonkeyPatch, faire: Callable[[int], object] = lambda _: None) -> None:
    """Compte les tranches calculées, et fait autre chose à chacune."""
    vrai = Lot.calculer
    APPELS[0] = 0

    def calculer(lui: Lot, table: Any) -> Any:
        APPELS[0] += 1
        faire(APPELS[0])
        return vrai(lui, table)

    monkeypatch.setattr(Lot, "calculer", calculer)


def lire_table(nom: str) -> object:
    return pq.read_table(nom).to_pylist() if nom.endswith(".parquet") else Path(nom).read_bytes()


def test_la_date_d_une_colonne_est_celle_de_sa_ligne() -> None:
    entete = ENTETE + ",jour"
    ecrire("a.csv", f"{ligne(1)},2023-01-01", f"{ligne(2)},01/01/2026", f"{ligne(3)},1999-01-01", entete=entete)
    options = [*OPTIONS[2:], "--colonne-date", "jour"]
    assert lot("a.csv", "r.csv", *options, "--rejets", "rejets.jsonl") == 1
    faits = dict(list(zip(ENTETE.split(","), ligne(1).split(","), strict=True))[1:])
    attendus = [str(charge().calculer(faits, j, ["montant_apa"])["montant_apa"]) for j in ("2023-01-01", "2026-01-01")]
    assert [x["montant_apa"] for x in lire_csv("r.csv")] == attendus
    assert attendus[0] != attendus[1]
    (rejet,) = map(json.loads, Path("rejets.jsonl").read_text().splitlines())
    assert (rejet["ligne"], rejet["diagnostics"][0]["code"]) == (4, "C001")
    (endroit,) = rejet["diagnostics"][0]["endroits"]
    assert (endroit["ligne"], endroit["colonne"]) == (4, len(ligne(3)) + 2)


def test_une_table_sans_aucun_fait_a_quand_meme_ses_rejets() -> None:
    ecrire("a.csv", "1,2026-01-01", "2,1999-01-01", entete="numero,jour")
    options = ["--garder", "numero", "--colonne-date", "jour", "--resultat", "eligible_apa"]
    assert lot("a.csv", "r.csv", *options, "--rejets", "rejets.csv") == 1
    assert [(x["numero"], x["ligne"], x["code"]) for x in lire_csv("rejets.csv")] == [("2", "3", "C001")]


def test_les_etats_disent_ce_qui_manque() -> None:
    ecrire("a.csv", ligne(1), ligne(2, gir=""), ligne(3, age=50))
    assert lot("a.csv", "r.csv", *OPTIONS[:6], "--etats") == 0
    assert [(x["montant_apa"] != "", x["montant_apa_etat"], x["montant_apa_manquants"]) for x in lire_csv("r.csv")] == [
        (True, "connu", ""),
        (False, "manque", "gir"),
        (False, "sans objet", ""),
    ]


@pytest.mark.parametrize("gir", ["gir", "GIR"])
def test_sans_resultat_demande_un_fait_donne_n_est_pas_calcule(gir: str) -> None:
    ecrire("a.csv", ligne(1), entete=ENTETE.replace("gir", gir))
    assert lot("a.csv", "r.csv", *OPTIONS[:4]) == 0
    (lue,) = lire_csv("r.csv")
    assert [x for x in lue if x.lower() == "gir"] == [gir]
    assert lue["montant_apa"]


def test_un_csv_d_excel_garde_son_separateur_et_sa_marque() -> None:
    Path("a.csv").write_text("\ufeffnumero;âge;GIR\r\n1;82;4\r\n2;150;4\r\n", "utf-8", newline="")
    options = ["--garder", "numero", "--date", "2026-01-01", "--resultat", "eligible_apa"]
    assert lot("a.csv", "r.csv", *options, "--rejets", "rejets.csv") == 1
    assert Path("r.csv").read_bytes() == "\ufeffnumero;âge;GIR;eligible_apa\n1;82;4;\n".encode()
    assert (
        Path("rejets.csv")
        .read_bytes()
        .startswith("\ufeffnumero;âge;GIR;ligne;code;message;aide\n2;150;4;3;D004;".encode())
    )
    assert lot("a.csv", "s.csv", *options, "--separateur", "tab") == 2


# --- Les lignes fautives ----------------------------------------------------------------------------------------------


FAUTIVES = (
    "1,82,oui,domicile,seul,1000,4,550",
    "",
    '"2\nbis",131,oui,domicile,seul,1000,4,550',
    "3,82,oui,domicile,seul,1000,4",
    '4,82,oui,domicile,seul,"1000,50",4,550',
    '"5\n\nter",82,oui,chateau,seul,1000,7,550',
    '"6"x,82,oui,domicile,seul,1000,4,550',
    "7,82,oui,domicile,seul,1000,4,550,",
    "8,82,oui,domicile,seul,1000,4,550",
)


@pytest.mark.parametrize("bloc", [60, 1 << 20])
def test_chaque_ligne_rejetee_a_son_numero_exact(bloc: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lecture_csv, "BLOC", bloc)
    ecrire("a.csv", *FAUTIVES)
    assert lot("a.csv", "r.csv", *OPTIONS, "--rejets", "rejets.jsonl") == 1
    rejets = [json.loads(x) for x in Path("rejets.jsonl").read_text().splitlines()]
    dits = [(r["ligne"], [d["code"] for d in r["diagnostics"]], r.get("texte")) for r in rejets]
    assert dits == [
        (4, ["D004"], None),
        (6, ["T003"], FAUTIVES[3]),
        (8, ["D005", "D004"], None),
        (11, ["T003"], FAUTIVES[6]),
        (12, ["T003"], FAUTIVES[7]),
    ]
    lieux = {
        (e["ligne"], e["colonne"], e["fin_colonne"]) for r in rejets for d in r["diagnostics"] for e in d["endroits"]
    }
    assert {(5, 6, 9), (10, 13, 20), (10, 31, 32)} <= lieux
    assert [x["numero"] for x in lire_csv("r.csv")] == ["1", "4", "8"]


def test_les_rejets_en_csv_portent_les_valeurs_et_les_diagnostics() -> None:
    ecrire("a.csv", *FAUTIVES)
    assert lot("a.csv", "r.csv", *OPTIONS, "--rejets", "rejets.csv") == 1
    lues = lire_csv("rejets.csv")
    assert [(x["numero"], x["age"], x["ligne"], x["code"]) for x in lues] == [
        ("2\nbis", "131", "4", "D004"),
        ("", "", "6", "T003"),
        ("5\n\nter", "82", "8", "D005|D004"),
        ("", "", "11", "T003"),
        ("", "", "12", "T003"),
    ]
    assert "« age » vaut 131" in lues[0]["message"]
    assert FAUTIVES[3] in lues[1]["message"]
    assert lues[2]["lieu_de_vie"] == "chateau"
    assert lues[0]["aide"]


def test_sans_fichier_de_rejets_rien_n_est_ecrit(capsys: pytest.CaptureFixture[str]) -> None:
    ecrire("a.csv", *FAUTIVES)
    assert lot("a.csv", "r.csv", *OPTIONS) == 2
    dit = capsys.readouterr()
    assert dit.out == ""
    assert "erreur T006 : 5 lignes sur 8 sont fautives : rien n'est écrit." in dit.err
    assert '  ┌─ a.csv:5:6\n5 │ bis",131,oui,domicile,seul,1000,4,550\n  │      ^^^\n' in dit.err
    assert sorted(x.name for x in Path().iterdir()) == ["a.csv"]


def test_on_ne_dit_que_les_premieres_fautes(capsys: pytest.CaptureFixture[str]) -> None:
    ecrire("a.csv", *(ligne(n, 131 + n) for n in range(50)))
    assert lot("a.csv", "r.csv", *OPTIONS, "--format", "json") == 2
    dits = json.loads(capsys.readouterr().err)["diagnostics"]
    assert dits[0]["message"] == "50 lignes sur 50 sont fautives : rien n'est écrit. Voici les 20 premières."
    assert [d["endroits"][0]["ligne"] for d in dits[1:]] == list(range(2, 22))


def test_sans_faute_les_rejets_sont_vides() -> None:
    """Un fichier de rejets d'hier ne passe pas pour celui d'aujourd'hui."""
    ecrire("a.csv", ligne(1))
    Path("rejets.csv").write_text("ceux d'hier")
    assert lot("a.csv", "r.csv", *OPTIONS, "--rejets", "rejets.csv", "--remplacer") == 0
    assert Path("rejets.csv").read_text() == f"{ENTETE},ligne,code,message,aide\n"


def test_une_ligne_de_parquet_se_nomme_par_son_rang(capsys: pytest.CaptureFixture[str]) -> None:
    pq.write_table(pa.table({"age": [82, 82, 131], "gir": [4, 9, 4]}), "a.parquet")
    assert lot("a.parquet", "r.csv", "--date", "2026-01-01", "--resultat", "eligible_apa") == 2
    dit = capsys.readouterr().err
    assert "a.parquet:2:1" in dit
    assert "a.parquet:3:1" in dit
    assert lot("a.parquet", "r.csv", "--date", "2026-01-01", "--resultat", "eligible_apa", "--rejets", "x.csv") == 1
    assert [(x["age"], x["gir"], x["ligne"]) for x in lire_csv("x.csv")] == [("82", "9", "2"), ("131", "4", "3")]


@pytest.mark.parametrize("rejets", ["x.csv", "x.jsonl"])
def test_chaque_rejet_d_un_parquet_garde_ses_valeurs(rejets: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("moteur.cli.lot._A_LA_FOIS", 2)
    instants = [1_700_000_000_123_456_789 + n for n in range(5)]
    colonnes = {"age": [131, 82, 132, 133, 134], "instant": pa.array(instants, pa.timestamp("ns")), "x": [0.5] * 5}
    pq.write_table(pa.table(colonnes), "a.parquet")
    options = ["--garder", "instant", "--garder", "x", "--date", "2026-01-01", "--resultat", "eligible_apa"]
    assert lot("a.parquet", "r.parquet", *options, "--rejets", rejets) == 1
    if rejets == "x.csv":
        lues = [(int(x["ligne"]), x["age"], x["instant"][-9:]) for x in lire_csv(rejets)]
    else:
        objets = [json.loads(x) for x in Path(rejets).read_text().splitlines()]
        lues = [(o["ligne"], str(o["valeurs"]["age"]), o["valeurs"]["instant"][-9:]) for o in objets]
    assert lues == [(1, "131", "123456789"), (3, "132", "123456791"), (4, "133", "123456792"), (5, "134", "123456793")]


VUES = {
    "note": pa.array(["bonne", "é", None], pa.string_view()),
    "notes": pa.array([["a"], None, ["c"]], pa.list_(pa.string_view())),
    "brut": pa.array([b"\x01", b"", None], pa.binary_view()),
    "fiche": pa.array([{"x": ["a"]}] * 3, pa.struct([("x", pa.large_list(pa.string_view()))])),
    "paires": pa.array([[("k", "v")]] * 3, pa.map_(pa.string(), pa.string_view())),
    "deux": pa.array([["a", "b"]] * 3, pa.list_(pa.string_view(), 2)),
    "rangs": pa.array([[1], [2], None], pa.list_view(pa.int64())),
    "mots": pa.array([["a"], [], None], pa.list_view(pa.string_view())),
    "jours": pa.array([[date(2026, 1, 1)], [], None], pa.list_view(pa.date32())),
}


@pytest.mark.parametrize("rejets", ["x.csv", "x.jsonl"])
def test_des_vues_d_arrow_se_gardent_et_se_rejettent(rejets: str) -> None:
    lieux = pa.array(["domicile", "château", "domicile"], pa.string_view())
    vues = {nom: x for nom, x in VUES.items() if rejets == "x.jsonl" or nom in {"note", "notes"}}
    table = pa.table({"age": [82, 83, 131], "lieu_de_vie": lieux, **vues})
    pq.write_table(table, "a.parquet")
    options = [x for nom in vues for x in ("--garder", nom)]
    options += ["--date", "2026-01-01", "--resultat", "eligible_apa", "--rejets", rejets]
    assert lot("a.parquet", "r.parquet", *options) == 1
    (ecrite,) = pq.read_table("r.parquet").to_pylist()
    assert {nom: ecrite[nom] for nom in table.column_names} == table.slice(0, 1).to_pylist()[0]
    if rejets == "x.csv":
        assert [(x["lieu_de_vie"], x["note"], x["notes"]) for x in lire_csv(rejets)] == [
            ("château", "é", ""),
            ("domicile", "", "c"),
        ]
        assert lot("a.parquet", "r.csv", *options, "--remplacer") == 1
        assert [x["notes"] for x in lire_csv("r.csv")] == ["a"]
    else:
        objets = [json.loads(x)["valeurs"] for x in Path(rejets).read_text().splitlines()]
        assert [(o["note"], o["brut"], o["fiche"], o["rangs"]) for o in objets] == [
            ("é", "", {"x": ["a"]}, [2]),
            (None, None, {"x": ["a"]}, None),
        ]


def test_des_plages_se_lisent_comme_leurs_valeurs() -> None:
    plages = pa.run_end_encoded(pa.int32(), pa.string_view())
    type_ = pa.struct([("x", plages), ("y", pa.list_(plages)), ("z", pa.int8())])
    attendu = pa.struct([("x", pa.large_string()), ("y", pa.list_(pa.large_string())), ("z", pa.int8())])
    assert type_prenable(type_) == attendu


@pytest.mark.parametrize("rejets", ["x.csv", "x.jsonl"])
def test_une_date_hors_du_calendrier_se_rejette_avec_sa_ligne(rejets: str, capsys: pytest.CaptureFixture[str]) -> None:
    loin = pa.array([0, 3_000_000, 2**30], pa.int32()).view(pa.date32())
    listes = pa.ListArray.from_arrays([0, 1, 2, 3], loin)
    instants = pa.array([0, 0, 10**13], pa.timestamp("s", "UTC"))  # l'an 318857, qu'Arrow écrit -8823
    table = {"age": [131, 132, 133], "naissance": loin, "dates": listes, "vu": instants}
    pq.write_table(pa.table(table), "a.parquet")
    options = [
        "--garder",
        "naissance",
        "--garder",
        "dates",
        "--garder",
        "vu",
        "--date",
        "2026-01-01",
        "--resultat",
        "eligible_apa",
    ]
    assert lot("a.parquet", "r.parquet", *options, "--rejets", rejets) == 1
    if rejets == "x.csv":
        lues = [(x["naissance"], x["dates"], x["vu"]) for x in lire_csv(rejets)]
    else:
        objets = [json.loads(x)["valeurs"] for x in Path(rejets).read_text().splitlines()]
        lues = [(o["naissance"], "|".join(o["dates"]), o["vu"]) for o in objets]
    assert [x[:2] for x in lues[:2]] == [("1970-01-01", "1970-01-01"), ("10183-09-21", "10183-09-21")]
    assert str(2**30) in lues[2][0]
    assert [str(10**13) in x[2] for x in lues] == [False, False, True]
    assert "défaut du moteur" not in capsys.readouterr().err


def test_une_date_de_naissance_hors_du_calendrier_se_rejette() -> None:
    loin = pa.array([0, 3_000_000, 2**30], pa.int32()).view(pa.date32())
    pq.write_table(pa.table({"date_de_naissance": loin}), "a.parquet")
    assert lot("a.parquet", "r.csv", "--date", "2026-01-01", "--resultat", "eligible_apa", "--rejets", "x.csv") == 1
    assert [x["ligne"] for x in lire_csv("x.csv")] == ["2", "3"]


@pytest.mark.parametrize("case", ["  ", " | ", "||"])
def test_une_case_d_espaces_n_affirme_pas_une_liste_vide(case: str) -> None:
    entete = ENTETE + ",prestations_percues"
    ecrire("a.csv", ligne(1) + f",{case}", ligne(2) + ",|", entete=entete)
    assert lot("a.csv", "r.csv", *OPTIONS, "--rejets", "x.csv") == 1
    assert [(x["ligne"], x["code"], x["prestations_percues"]) for x in lire_csv("x.csv")] == [("2", "D005", case)]


# --- Rien à moitié ----------------------------------------------------------------------------------------------------


def interrompre(_: int) -> None:
    if APPELS[0] == 3:
        raise KeyboardInterrupt


def arreter(_: int) -> None:
    if APPELS[0] == 3:
        os.kill(os.getpid(), signal.SIGTERM)


def raccrocher(_: int) -> None:
    if APPELS[0] == 3:
        os.kill(os.getpid(), signal.SIGHUP)


@pytest.fixture
def signaux() -> Iterator[None]:
    """Les signaux tels qu'un terminal les donne, même si les essais se jouent sous nohup."""
    anciens = {x: signal.signal(x, signal.SIG_DFL) for x in (signal.SIGTERM, signal.SIGHUP)}
    yield
    for signe, ancien in anciens.items():
        signal.signal(signe, ancien)


@pytest.mark.usefixtures("signaux")
@pytest.mark.parametrize("faire", [interrompre, arreter, raccrocher])
@pytest.mark.parametrize("sortie", ["r.csv", "r.parquet"])
def test_une_interruption_au_milieu_n_ecrit_rien(
    faire: Callable[[int], None], sortie: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    ecrire("a.csv", *la_population())
    Path(sortie).write_text("hier")
    monkeypatch.setattr(lecture_csv, "BLOC", 300)
    compter(monkeypatch, faire)
    assert lot("a.csv", sortie, *OPTIONS, "--rejets", "rejets.csv", "--remplacer") == 130
    assert APPELS[0] == 3
    assert capsys.readouterr().err == "Interrompu.\n"
    assert Path(sortie).read_text() == "hier"
    assert sorted(x.name for x in Path().iterdir()) == ["a.csv", sortie]
    assert [signal.getsignal(x) for x in (signal.SIGTERM, signal.SIGHUP)] == [signal.SIG_DFL] * 2


def test_sous_nohup_la_fin_du_terminal_n_arrete_rien(monkeypatch: pytest.MonkeyPatch) -> None:
    ecrire("a.csv", *la_population())
    monkeypatch.setattr(lecture_csv, "BLOC", 300)
    compter(monkeypatch, raccrocher)
    ancien = signal.signal(signal.SIGHUP, signal.SIG_IGN)
    try:
        assert lot("a.csv", "r.csv", *OPTIONS) == 0
        assert signal.getsignal(signal.SIGHUP) is signal.SIG_IGN
    finally:
        signal.signal(signal.SIGHUP, ancien)
    assert APPELS[0] > 3


def test_les_rejets_prennent_leur_place_avant_la_sortie(monkeypatch: pytest.MonkeyPatch) -> None:
    ecrire("a.csv", *FAUTIVES)
    places = []
    vrai = Path.replace

    def replace(lui: Path, place: Path) -> Path:
        places.append(Path(place).name)
        return vrai(lui, place)

    monkeypatch.setattr(Path, "replace", replace)
    assert lot("a.csv", "r.csv", *OPTIONS, "--rejets", "rejets.csv") == 1
    assert places == ["rejets.csv", "r.csv"]


@pytest.mark.parametrize("reste", [30, 200, 2000])
def test_un_parquet_abime_n_ecrit_rien(reste: int, capsys: pytest.CaptureFixture[str]) -> None:
    pq.write_table(pa.table({"age": range(1000), "gir": [4] * 1000}), "entier.parquet")
    octets = Path("entier.parquet").read_bytes()
    for abime in (octets[:-reste], octets[:reste], octets[:50] + b"\xff" * reste + octets[50 + reste :]):
        Path("a.parquet").write_bytes(abime)
        assert lot("a.parquet", "r.csv", "--date", "2026-01-01", "--resultat", "eligible_apa") == 2
        assert "erreur T001" in capsys.readouterr().err
        assert sorted(x.name for x in Path().iterdir()) == ["a.parquet", "entier.parquet"]


def test_un_parquet_qui_rend_moins_de_lignes_qu_il_n_annonce_est_abime(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    pq.write_table(pa.table({"age": [82, 83]}), "a.parquet")
    monkeypatch.setattr(lecture_parquet.LecteurParquet, "total", 3)
    assert lot("a.parquet", "r.csv", "--date", "2026-01-01", "--resultat", "eligible_apa") == 2
    assert "au-delà de la ligne 2, elle ne se lit pas." in capsys.readouterr().err


@pytest.mark.parametrize("sortie", ["r.csv", "r.parquet"])
def test_un_disque_plein_n_ecrit_rien(sortie: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Le système refuse d'écrire au-delà de la taille permise, au milieu du fichier."""
    ecrire("a.csv", *(ligne(n, ressources=900 + n) for n in range(400)))
    limites = resource.getrlimit(resource.RLIMIT_FSIZE)
    ancien = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (2000, limites[1]))
    try:
        assert lot("a.csv", sortie, *OPTIONS, "--rejets", "rejets.csv") == 2
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limites)
        signal.signal(signal.SIGXFSZ, ancien)
    assert f"erreur C006 : « {sortie} » ne s'écrit pas : le système le refuse." in capsys.readouterr().err
    assert [x.name for x in Path().iterdir()] == ["a.csv"]
