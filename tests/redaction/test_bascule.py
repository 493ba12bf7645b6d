"""La bascule de 2027, par les commandes seules : préparer, remplir, vérifier, importer, comparer.

La MTP du 01/04/2026 (1 298,44 €) fonde 2027 et est déjà dans les barèmes ; les valeurs des autres séries n'ont pas
paru : elles sont reconduites, provisoires, ou inventées ici pour l'essai.
"""

from __future__ import annotations

import io
import json
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from moteur import Moteur, donnees
from moteur.cli import principal

PLAFONDS_2027 = {"1": "2096.98", "2": "1695.76", "3": "1225.73", "4": "818.02"}
ESSAI = {
    "smic_horaire_brut": 12.45,
    "minimum_garanti": 4.4,
    "minimum_vieillesse_annuel": 12660.89,
    "montant_journalier_ajpa": 67.2,
    "tarif_plancher_aide_a_domicile": 25.2,
}
DOSSIER = """\
age: 82
residence_stable_et_reguliere: oui
lieu_de_vie: domicile
situation_conjugale: seul
ressources_mensuelles: 1500
gir: {gir}
montant_plan_aide: 3000
"""
BROUILLON = "baremes,brouillon-2027"


@pytest.fixture
def ici(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Un dossier de travail où les barèmes livrés sont visibles, et rien d'autre."""
    (tmp_path / "baremes").symlink_to(donnees.dossier_baremes())
    monkeypatch.chdir(tmp_path)
    return tmp_path


def instruire(ici: Path, gir: str, jour: str, capsys: pytest.CaptureFixture[str]) -> dict[str, Any]:
    (ici / "d.yaml").write_text(DOSSIER.format(gir=gir), "utf-8")
    capsys.readouterr()
    assert principal(["instruire", "d.yaml", "--date", jour, "--format", "json", "--baremes", BROUILLON]) == 0
    objet: dict[str, Any] = json.loads(capsys.readouterr().out)
    return objet


def remplir(classeur: Path) -> None:
    """Ce que fait l'agent dans son tableur : les cases jaunes, d'après les textes."""
    livre = load_workbook(io.BytesIO(classeur.read_bytes()))
    feuille = livre["valeurs"]
    for rang in range(2, feuille.max_row + 1):
        if feuille.cell(rang, 7).value is None:
            feuille.cell(rang, 7).value = ESSAI[str(feuille.cell(rang, 2).value)]
            feuille.cell(rang, 8).value = "vu dans une source"
            feuille.cell(rang, 10).value = "décret du 17/12/2026, inventé pour l'essai"
    livre.save(classeur)


def test_la_bascule_de_2027_se_joue_par_les_commandes(ici: Path, capsys: pytest.CaptureFixture[str]) -> None:
    avant = {f.name: f.read_bytes() for f in donnees.dossier_baremes().iterdir()}

    # 1. Préparer : ce qui est dû, reconduit et provisoire en attendant les textes.
    assert principal(["bareme", "nouveau", "2027", "--reconduire"]) == 0
    dit = capsys.readouterr().out
    assert "majoration pour tierce personne      01/04/2027  à venir    1 298,44 €/mois  01/04/2026" in dit
    assert "barème  expérimentation          31/12/2026" in dit
    assert principal(["verifier", "--baremes", BROUILLON]) == 0
    assert principal(["bareme", "perimes", "--date", "2027-01-01", "--baremes", BROUILLON]) == 1
    dit = capsys.readouterr().out
    assert "Aucun barème périmé au 01/01/2027." in dit
    assert all(identifiant in dit for identifiant in ESSAI)

    # 2. La MTP fonde 2027 : plafonds calculés, et les valeurs provisoires alertent.
    instruction = instruire(ici, "1", "2027-01-01", capsys)
    assert instruction["resultats"]["plafond_plan_aide"]["valeur"] == PLAFONDS_2027["1"]
    assert "valeur_provisoire" in {a["code"] for a in instruction["alertes"]}

    # 3. Les textes paraissent : l'agent remplit le classeur, et l'importe dans le brouillon.
    assert principal(["bareme", "exporter", "2027.xlsx", "--annee", "2027"]) == 0
    remplir(ici / "2027.xlsx")
    capsys.readouterr()
    importer = ["bareme", "importer", "2027.xlsx", "--dans", "brouillon-2027", "--baremes", BROUILLON]
    assert principal([*importer, "--format", "json"]) == 0
    bilan = json.loads(capsys.readouterr().out)
    assert {(v["identifiant"], v["du"]) for v in bilan["valeurs"]} == {(i, "2027-01-01") for i in ESSAI}
    assert all("statut" in v["change"] for v in bilan["valeurs"])
    assert bilan["que_des_valeurs"] is True
    assert bilan["regles"]["avant"] == bilan["regles"]["apres"]
    assert all(f.startswith("brouillon-2027/") for f in bilan["fichiers"])
    assert principal(["verifier", "--baremes", BROUILLON]) == 0
    assert principal(["bareme", "perimes", "--date", "2027-01-01", "--baremes", BROUILLON]) == 0

    # 4. Comparer : les valeurs, puis ce que deviennent les scénarios de la participation.
    capsys.readouterr()
    scenarios = ["--scenarios", str(donnees.dossier_scenarios() / "participation" / "seuils.feature")]
    comparer = ["bareme", "comparer", "2026", "2027", *scenarios, "--baremes", BROUILLON, "--format", "json"]
    assert principal(comparer) == 1
    comparaison = json.loads(capsys.readouterr().out)
    valeurs = {v["identifiant"]: (v["avant"], v["apres"]) for v in comparaison["valeurs"]}
    assert {*ESSAI, "mtp", "experimentation_dependance"} == set(valeurs)
    assert [x.replace("\u00a0", " ") for x in valeurs["mtp"]] == ["1 288,13 €/mois", "1 298,44 €/mois"]
    faits = {e["fait"] for s in comparaison["scenarios"] for e in s["effets"]}
    assert "plafond_plan_aide" in faits

    # 5. Une instruction de 2026 n'a pas changé, et les barèmes livrés non plus.
    assert instruire(ici, "1", "2026-12-31", capsys)["resultats"]["plafond_plan_aide"]["valeur"] == "2080.33"
    assert {f.name: f.read_bytes() for f in donnees.dossier_baremes().iterdir()} == avant


def test_les_plafonds_de_2027_sont_ceux_que_la_mtp_donne() -> None:
    moteur = Moteur.charger()
    for gir, plafond in PLAFONDS_2027.items():
        valeurs = moteur.calculer({"gir": int(gir)}, "2027-01-01", ["plafond_plan_aide"])
        assert str(valeurs["plafond_plan_aide"]) == plafond
