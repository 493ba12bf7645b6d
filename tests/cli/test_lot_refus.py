"""`moteur lot` : ce qu'elle refuse, ce qu'elle en dit, et les pages de ses messages."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from moteur.diagnostics import messages
from tests.cli.commande import RACINE
from tests.cli.lots import ENTETE, OPTIONS, ecrire, ligne, lot
from tests.messages import exemples, rendre_vrai

pytestmark = pytest.mark.usefixtures("un_seul_moteur")


# --- Ce que l'on refuse -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("arguments", "dit"),
    [
        (["absent.csv", "r.csv"], "erreur T001 : la table « absent.csv » n'existe pas."),
        (["dossier.csv", "r.csv"], "erreur T001 : la table « dossier.csv » est un répertoire."),
        (["a.xlsx", "r.csv"], "erreur C006 : « a.xlsx » n'est ni un CSV ni un Parquet."),
        (["a.csv", "r.txt"], "erreur C006 : « r.txt » n'est pas un nom en .csv ou en .parquet."),
        (["a.csv", "r.csv", "--rejets", "r.xml"], "erreur C006 : « r.xml » n'est pas un nom en .csv ou en .jsonl."),
        (["a.csv", "a.csv", "--remplacer"], "erreur C006 : « a.csv » est aussi la table à lire."),
        (["a.csv", "lien.csv", "--remplacer"], "erreur C006 : « lien.csv » est aussi la table à lire."),
        (["a.csv", "r.csv", "--rejets", "./r.csv"], "est à la fois le fichier à écrire et celui des rejets."),
        (["a.csv", "la/r.csv"], "erreur C006 : « la/r.csv » ne s'écrit pas : son répertoire n'existe pas."),
        (["a.csv", "b.csv"], "erreur X010 : « b.csv » existe déjà : rien n'est écrit."),
        (["a.csv", "r.csv", "--rejets", "b.csv"], "erreur X010 : « b.csv » existe déjà : rien n'est écrit."),
        (["a.csv", "r.csv", "--separateur", "|"], "erreur C007 : --separateur n'admet pas « | »."),
        (["a.csv", "r.csv", "--colonne-date", "jour"], "erreur C012"),
        (["a.csv", "r.csv", "--resultat", "montan_apa"], "erreur C002"),
        (["a.csv", "r.csv", "--garder", "numero", "--garder", "gir", "--resultat", "gir"], "erreur T005 : « gir »"),
        (["a.csv", "r.csv"], "erreur D001 : je ne connais pas le fait « numero »."),
        (["ligne.csv", "r.csv", "--garder", "ligne", "--rejets", "x.csv"], "erreur T005 : « ligne »"),
        (["elements.csv", "r.csv"], "erreur T004 : la colonne « postes_plan » attend une liste d'éléments"),
        (["doubles.parquet", "r.csv"], "erreur C012 : deux colonnes se nomment « age »."),
        (["faux.parquet", "r.csv"], "erreur T001 : la table « faux.parquet » n'est pas un fichier Parquet entier"),
        (["vide.csv", "r.csv"], "erreur T002 : la table « vide.csv » est vide"),
    ],
)  # fmt: skip
def test_une_demande_impossible_se_dit_et_rien_ne_change(
    arguments: list[str], dit: str, capsys: pytest.CaptureFixture[str]
) -> None:
    ecrire("a.csv", ligne(1))
    ecrire("b.csv", "1", entete="x")
    ecrire("ligne.csv", "82,1", entete="age,ligne")
    ecrire("elements.csv", "82,1", entete="age,postes_plan")
    for nom, texte in (("vide.csv", ""), ("faux.parquet", "PAR1 rien PAR1"), ("a.xlsx", "")):
        Path(nom).write_text(texte)
    pq.write_table(pa.Table.from_arrays([pa.array([82]), pa.array([81])], ["age", "age"]), "doubles.parquet")
    Path("dossier.csv").mkdir()
    Path("lien.csv").symlink_to("a.csv")
    avant = {x.name: x.read_bytes() for x in Path().iterdir() if x.is_file()}
    assert lot(*arguments, *([] if "--colonne-date" in arguments else ["--date", "2026-01-01"])) == 2
    erreur = capsys.readouterr().err
    assert dit in erreur
    assert "défaut du moteur" not in erreur
    assert {x.name: x.read_bytes() for x in Path().iterdir() if x.is_file()} == avant


def test_une_colonne_inconnue_se_montre_et_dit_comment_la_garder(capsys: pytest.CaptureFixture[str]) -> None:
    ecrire("a.csv", "1,82,oui,x", entete="numero,age,mon code,montant_apa")
    assert lot("a.csv", "r.csv", "--date", "2026-01-01", "--resultat", "participation") == 2
    dit = capsys.readouterr().err
    assert "  ┌─ a.csv:1:1\n1 │ numero,age,mon code,montant_apa\n  │ ^^^^^^\n" in dit
    assert "sans la lire : --garder numero\n" in dit
    assert "  ┌─ a.csv:1:12\n" in dit
    assert "sans la lire : --garder 'mon code'\n" in dit
    assert "sans la lire : --garder montant_apa\n" in dit
    pq.write_table(pa.table({"numero": [1]}), "a.parquet")
    assert lot("a.parquet", "r.csv", "--date", "2026-01-01") == 2
    assert "« a.parquet » sans la lire : --garder numero\n" in capsys.readouterr().err


def test_un_separateur_mal_devine_se_dit(capsys: pytest.CaptureFixture[str]) -> None:
    ecrire("a.csv", "82\t4", entete="age\tgir")
    options = ["--date", "2026-01-01", "--resultat", "eligible_apa"]
    assert lot("a.csv", "r.csv", *options) == 2
    assert "--separateur tab" in capsys.readouterr().err
    assert lot("a.csv", "r.csv", *options, "--separateur", "tab") == 0


def test_deux_colonnes_d_un_meme_fait_se_montrent(capsys: pytest.CaptureFixture[str]) -> None:
    ecrire("a.csv", "4,82,4", entete="gir,age,GIR")
    assert lot("a.csv", "r.csv", "--date", "2026-01-01", "--resultat", "eligible_apa") == 2
    dit = capsys.readouterr().err
    assert "1 │ gir,age,GIR\n" in dit
    assert "^^^ donné de nouveau" in dit
    assert "--- déjà donné" in dit
    pq.write_table(pa.table({"gir": [4], "GIR": [4]}), "a.parquet")
    assert lot("a.parquet", "r.csv", "--date", "2026-01-01", "--resultat", "eligible_apa") == 2
    dit = capsys.readouterr().err
    assert "le fait « GIR » est donné deux fois" in dit
    assert "aide : la colonne « gir » le donne déjà" in dit


def test_une_colonne_absente_dit_celles_qu_il_y_a(capsys: pytest.CaptureFixture[str]) -> None:
    pq.write_table(pa.table({"age": [82], "gir": [4]}), "a.parquet")
    for nom, aide in (("agee", "vouliez-vous écrire « age » ?"), ("numero", "ses colonnes : « age », « gir ».")):
        assert lot("a.parquet", "r.csv", "--date", "2026-01-01", "--garder", nom) == 2
        dit = capsys.readouterr().err
        assert f"erreur C012 : la table n'a pas de colonne « {nom} »." in dit
        assert f"aide : {aide}" in dit


def test_sans_l_extra_la_commande_dit_quoi_installer() -> None:
    """C013, quand pyarrow n'est pas là."""
    ecrire("a.csv", ligne(1))
    programme = "import sys; sys.modules['pyarrow'] = None; from moteur.cli import principal; sys.exit(principal())"
    fait = subprocess.run(
        [sys.executable, "-c", programme, "lot", "a.csv", "r.csv"],
        env={**os.environ, "PYTHONPATH": str(RACINE), "PYTHONUTF8": "1"},
        capture_output=True,
        check=False,
        text=True,
    )
    assert (fait.returncode, fait.stdout) == (2, "")
    assert "erreur C013" in fait.stderr
    assert "pip install 'moteur-apa[lot]'" in fait.stderr


def test_une_table_sans_ligne_rend_une_table_sans_ligne() -> None:
    ecrire("a.csv")
    for sortie in ("r.csv", "r.parquet"):
        assert lot("a.csv", sortie, *OPTIONS) == 0
    assert Path("r.csv").read_text() == f"{ENTETE},montant_apa,participation\n"
    assert pq.read_table("r.parquet").num_rows == 0


# --- Les pages des messages -------------------------------------------------------------------------------------------


@pytest.mark.parametrize("code", ["T001", "T002", "T003"])
def test_les_exemples_des_tables_disent_vrai(code: str, capsys: pytest.CaptureFixture[str]) -> None:
    for section, codes in (("Exemple fautif", {code}), ("Exemple corrigé", set[str]())):
        (exemple,) = exemples(code, section)
        Path("a.csv").write_bytes(exemple.octets)
        lot(
            "a.csv", "r.csv", "--date", "2026-01-01", "--resultat", "eligible_apa", "--rejets", "x.jsonl", "--remplacer"
        )
        erreur = capsys.readouterr().err
        dits = {x for x in messages.codes() if f"erreur {x} " in erreur}
        if Path("x.jsonl").exists():
            dits |= {d["code"] for x in Path("x.jsonl").read_text().splitlines() for d in json.loads(x)["diagnostics"]}
        assert dits == codes


@pytest.mark.parametrize("code", ["T004", "T005", "T006", "C012"])
def test_les_exemples_des_demandes_disent_vrai(code: str, capsys: pytest.CaptureFixture[str]) -> None:
    poste = {"nature_poste": "service prestataire"}
    ages = [82, 131 if code == "T006" else 90]
    pq.write_table(pa.table({"age": ages, "postes_plan": [[poste], []]}), "population.parquet")
    entete = {"T005": "age,montant_apa", "C012": "age,date_demande"}.get(code, "age")
    valeurs = "1" if code == "T005" else "2026-01-01"
    lignes = [f"{age},{valeurs}" if "," in entete else f"{age}" for age in ages]
    ecrire("population.csv", *lignes, entete=entete)
    for section, fautif in (("Exemple fautif", True), ("Exemple corrigé", False)):
        (exemple,) = exemples(code, section)
        arguments = exemple.texte.split()[2:]
        if code == "T005" and not fautif:
            ecrire("population.csv", "82,1", entete="age,montant_precedent")
        if "--resultat" not in arguments:
            arguments += ["--resultat", "eligible_apa"]
        rendu = lot(*arguments)
        dit = capsys.readouterr().err
        assert (f"erreur {code} :" in dit) == fautif, dit
        assert (rendu == 2) == fautif
        if code == "C012" and fautif:
            rendre_vrai(code, dit, "")
