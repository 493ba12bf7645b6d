"""Le journal SARIF : valide selon le schéma de la norme, et qui dit tout ce que dit le texte.

`sarif-schema-2.1.0.json` est le schéma de SARIF 2.1.0 (rtm.5) que distribue SchemaStore, tel quel.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft4Validator, FormatChecker

from moteur.cli import principal
from moteur.diagnostics import Diagnostic, Endroit, Gravite, Lieu, messages
from moteur.diagnostics.rendu import en_dict
from moteur.diagnostics.sarif import en_sarif

SCHEMA = json.loads((Path(__file__).parent / "sarif-schema-2.1.0.json").read_text("utf-8"))
PAGES = "https://exemple.fr/messages"
LIEU = Lieu("regles/é t.regle", 4, 7, 5, 2)


def valider(journal: dict[str, Any]) -> dict[str, Any]:
    fautes = [
        f"{list(e.path)} {e.message}"
        for e in Draft4Validator(SCHEMA, format_checker=FormatChecker()).iter_errors(journal)
    ]
    assert fautes == []
    (lance,) = journal["runs"]
    assert isinstance(lance, dict)
    return lance


def test_la_page_des_formats_montre_les_cles_du_json() -> None:
    page = (Path(__file__).parents[2] / "docs" / "formats-des-messages.md").read_text("utf-8")
    exemple = json.loads(page.split("```json\n")[1].split("```")[0])
    (montre,) = exemple["diagnostics"]
    lieu = Lieu("regles/essai.regle", 4, 26, 4, 27)
    rendu = en_dict(Diagnostic(montre["code"], montre["message"], (Endroit(lieu, "après ceci"),), montre["aide"]))
    assert montre == rendu


def test_le_schema_refuse_un_journal_faux() -> None:
    journal = en_sarif([Diagnostic("R006", "un.", (Endroit(LIEU),))], "1.0")
    journal["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["region"]["startLine"] = 0
    with pytest.raises(AssertionError, match="startLine"):
        valider(journal)


def test_sans_faute_le_journal_est_vide_et_valide() -> None:
    lance = valider(en_sarif([], "1.0"))
    assert (lance["results"], lance["tool"]["driver"]["rules"]) == ([], [])


def test_chaque_controle_a_sa_regle_avec_sa_page() -> None:
    lance = valider(en_sarif([Diagnostic(code, "un.") for code in messages.codes()], "1.0", PAGES + "/"))
    regles = lance["tool"]["driver"]["rules"]
    assert [r["id"] for r in regles] == sorted(messages.codes())
    for regle in regles:
        page = messages.page(regle["id"])
        assert (regle["name"], regle["shortDescription"]["text"]) == (page.titre, f"{page.titre}.")
        assert regle["fullDescription"]["text"] == " ".join(page.sections["Ce que dit ce contrôle"].split())
        assert regle["help"]["markdown"] == page.texte
        assert regle["helpUri"] == f"{PAGES}/{page.code}.md"
    assert "helpUri" not in valider(en_sarif([Diagnostic("R006", "un.")], "1.0"))["tool"]["driver"]["rules"][0]


def test_un_resultat_dit_ou_et_ce_qui_l_eclaire(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    ici = Lieu(str(tmp_path / "b.regle"), 2, 1, 2, 3)
    ailleurs = Lieu("/ailleurs/c.regle", 1, 1, 1, 1)
    fautes = [
        Diagnostic(
            "R006", "deux [règles] {0}.", (Endroit(LIEU), Endroit(ici, "ici"), Endroit(ailleurs)), "faites ainsi."
        ),
        Diagnostic("C006", "rien.", gravite=Gravite.ALERTE),
    ]
    lance = valider(en_sarif(fautes, "1.0"))
    assert lance["columnKind"] == "unicodeCodePoints"
    sans_lieu, avec = lance["results"]
    assert sans_lieu == {"ruleId": "C006", "ruleIndex": 0, "level": "warning", "message": {"text": "rien."}}
    base = {"uriBaseId": "REPERTOIRE_COURANT"}
    assert avec == {
        "ruleId": "R006",
        "ruleIndex": 1,
        "level": "error",
        "message": {"text": "deux \\[règles\\] {{0}}.\n\nAide : faites ainsi."},
        "locations": [
            {
                "physicalLocation": {
                    "artifactLocation": {"uri": "regles/%C3%A9%20t.regle"} | base,
                    "region": {"startLine": 4, "startColumn": 7, "endLine": 5, "endColumn": 2},
                }
            }
        ],
        "relatedLocations": [
            {
                "id": 1,
                "physicalLocation": {
                    "artifactLocation": {"uri": "b.regle"} | base,
                    "region": {"startLine": 2, "startColumn": 1, "endLine": 2, "endColumn": 3},
                },
                "message": {"text": "ici"},
            },
            {
                "id": 2,
                "physicalLocation": {
                    "artifactLocation": {"uri": "file:///ailleurs/c.regle"},
                    "region": {"startLine": 1, "startColumn": 1, "endLine": 1, "endColumn": 1},
                },
            },
        ],
    }


def test_la_commande_ecrit_le_journal(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Les colonnes sont celles du texte d'origine, comme dans le texte et le JSON."""
    regles, baremes = tmp_path / "regles", tmp_path / "baremes"
    regles.mkdir()
    baremes.mkdir()
    (regles / "x.regle").write_text("fait « 𝒜me »\n\tdonné\n", encoding="utf-8")
    (baremes / "x.yaml").write_text("series: [", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert principal(["verifier", ".", "--format", "sarif", "--pages", PAGES]) == 1
    lance = valider(json.loads(capsys.readouterr().out))
    assert principal(["verifier", ".", "--format", "json"]) == 1
    objets = json.loads(capsys.readouterr().out)["diagnostics"]
    assert sorted(r["ruleId"] for r in lance["results"]) == sorted(o["code"] for o in objets)
    (tabulation,) = (r for r in lance["results"] if r["ruleId"] == "L002")
    lieu = tabulation["locations"][0]["physicalLocation"]
    assert lieu["artifactLocation"]["uri"] == "regles/x.regle"
    assert (lieu["region"]["startLine"], lieu["region"]["startColumn"]) == (2, 1)
    assert principal(["verifier", ".", "--format", "xml"]) == 2
    assert "texte ou json ou sarif" in capsys.readouterr().err
