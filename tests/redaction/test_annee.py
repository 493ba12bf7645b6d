"""Préparer une année : ce qui est dû, ce qui s'éteint, un brouillon où rien n'est inventé ; puis comparer."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from moteur.cli import principal
from moteur.modele.baremes import lire_baremes
from moteur.modele.series import Statut
from tests.redaction.petit import AUTRES, BAREMES, poser

COUCHES = ["--regles", "regles", "--baremes", "baremes"]


@pytest.fixture(autouse=True)
def ici(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    poser(tmp_path)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_nouveau_dit_ce_qui_est_du_et_ce_qui_s_eteint(capsys: pytest.CaptureFixture[str]) -> None:
    assert principal(["bareme", "nouveau", "2027", *COUCHES, "--format", "json"]) == 0
    objet = json.loads(capsys.readouterr().out)
    assert [(e["identifiant"], e["attendue"], e["etat"]) for e in objet["attendues"]] == [
        ("forfait", "2027-01-01", "à remplir"),
        ("prime", "2027-04-01", "à venir"),
    ]
    assert objet["attendues"][0]["derniere"] == {"du": "2026-01-01", "texte": "1 025,00"}
    assert [objet["attendues"][0][c] for c in ("confiance", "indexation")] == ["reconstitué", "l'indice d'exemple"]
    assert [(f["sorte"], f["nom"], f["suite"]) for f in objet["fins"]] == [
        ("barème", "délai", None),
        ("barème", "taux", "la valeur du 01/01/2027"),
        ("règle", "doublement", None),
    ]
    assert objet["fichiers"] == ["brouillon-2027/forfait.yaml"]


def test_un_retard_se_rattrape(ici: Path, capsys: pytest.CaptureFixture[str]) -> None:
    autres = ici / "baremes/autres.yaml"
    autres.write_text(AUTRES.replace("du: 01/04/2026", "du: 01/04/2025"), "utf-8")
    assert principal(["bareme", "nouveau", "2027", *COUCHES]) == 0
    dit = capsys.readouterr().out
    assert dit.index("prime    01/04/2026  en retard") < dit.index("forfait  01/01/2027  à remplir")
    assert "      - du: 01/04/2026\n        confiance:\n        source:\n        table:\n" in (
        ici / "brouillon-2027/autres.yaml"
    ).read_text("utf-8")


def test_le_brouillon_est_a_remplir_et_le_dit(ici: Path, capsys: pytest.CaptureFixture[str]) -> None:
    principal(["bareme", "nouveau", "2027", *COUCHES])
    texte = (ici / "brouillon-2027/forfait.yaml").read_text("utf-8")
    assert texte.endswith(
        "series:\n  - nom: le forfait\n    unite: €/mois\n    source: arrêté d'exemple\n    valeurs:\n"
        "      # dernière valeur : 1 025,00, du 01/01/2026 (reconstitué)\n"
        "      # suit : l'indice d'exemple\n"
        "      - du: 01/01/2027\n        valeur:\n        confiance:\n        source:\n"
    )
    capsys.readouterr()
    assert principal(["verifier", "brouillon-2027", *COUCHES]) == 1
    err = capsys.readouterr().err
    assert [err.count("B014 :"), err.count("brouillon-2027/forfait.yaml:12:9")] == [3, 1]


def test_un_brouillon_ne_se_remplace_pas(ici: Path, capsys: pytest.CaptureFixture[str]) -> None:
    principal(["bareme", "nouveau", "2027", *COUCHES])
    (ici / "brouillon-2027/forfait.yaml").write_text("mes notes", "utf-8")
    assert principal(["bareme", "nouveau", "2027", *COUCHES]) == 2
    assert "X010 : « brouillon-2027 » existe déjà" in capsys.readouterr().err
    assert (ici / "brouillon-2027/forfait.yaml").read_text("utf-8") == "mes notes"


@pytest.mark.parametrize("annee", ["27", "deux mille", "20270", "-2027", "2027.0"])
def test_une_annee_mal_ecrite_se_refuse(ici: Path, capsys: pytest.CaptureFixture[str], annee: str) -> None:
    assert principal(["bareme", "nouveau", *COUCHES, "--", annee]) == 2
    assert "X011" in capsys.readouterr().err
    assert sorted(p.name for p in ici.iterdir()) == ["baremes", "regles", "scenarios"]


def test_rien_n_est_du(ici: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert principal(["bareme", "nouveau", "2026", *COUCHES]) == 0
    assert "Rien n'est à écrire" in capsys.readouterr().out
    assert not (ici / "brouillon-2026").exists()


def test_reconduire_marque_provisoire_puis_la_definitive_remplace(
    ici: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    principal(["bareme", "nouveau", "2027", "--reconduire", *COUCHES])
    couches = [*COUCHES[:3], "baremes,brouillon-2027"]
    assert principal(["verifier", *couches]) == 0
    valeur = lire_baremes([ici / "baremes", ici / "brouillon-2027"])[0]["forfait"].valeurs[-1]
    assert (valeur.texte, valeur.statut) == ("1025,00", Statut.PROVISOIRE)
    assert valeur.note == "reconduite de la valeur du 01/01/2026, en attendant le texte"
    capsys.readouterr()
    assert principal(["bareme", "perimes", "--date", "2027-01-15", *couches]) == 1
    dit = capsys.readouterr().out
    assert "Aucun barème périmé" in dit
    assert "forfait  forfait      1 025,00 €/mois  01/01/2027" in dit
    (ici / "d.yaml").write_text("depense: 5000\n", "utf-8")
    assert principal(["instruire", "d.yaml", "--date", "2027-01-15", "--format", "json", *couches]) == 0
    alertes = {a["code"]: a["message"] for a in json.loads(capsys.readouterr().out)["alertes"]}
    assert alertes["valeur_provisoire"] == "« le forfait » : la valeur du 01/01/2027 est provisoire"
    brouillon = ici / "brouillon-2027/forfait.yaml"
    (ici / "avant").mkdir()
    (ici / "avant/forfait.yaml").write_bytes(brouillon.read_bytes())
    definitive = brouillon.read_text("utf-8").replace("1025,00", "1040").replace("incertain", "vu dans une source")
    brouillon.write_text(definitive[: definitive.rindex("        note:")], "utf-8")
    demande = ["bareme", "comparer", "baremes,avant", "baremes,brouillon-2027", "--scenarios", "scenarios"]
    assert principal([*demande, *COUCHES[:2]]) == 1
    dit = capsys.readouterr().out
    assert "1 025,00 €/mois  1 040 €/mois  devient définitive, valeur, confiance, note" in dit
    assert "0 scénario change sur 2." in dit


def test_comparer_deux_annees_montre_valeurs_et_scenarios(capsys: pytest.CaptureFixture[str]) -> None:
    demande = ["bareme", "comparer", "2026", "2027", "--scenarios", "scenarios", *COUCHES]
    assert principal(demande) == 1
    assert (
        capsys.readouterr().out
        == """\
Barèmes en vigueur au 01/01/2026 et au 01/01/2027.

  barème  au 01/01/2026  au 01/01/2027                            variation
  prime   aucune         table de 4 cases, par situation et rang  commence
  délai   15 jours       aucune                                   s'éteint
  taux    7,5 %          8 %                                      +0,5 point (+6,67 %)

Effet sur les scénarios : le dossier de chaque scénario, inchangé, apprécié au 01/01/2026 puis au 01/01/2027.

  résultat      scénarios où il change  variation, de  à
  aide doublée  2
  aide          1                       -0,05 €/mois   -0,05 €/mois

scenarios/aide.feature:5 · une grosse dépense
  aide doublée  2 050,00 €/mois → non demandé
scenarios/aide.feature:11 · une petite dépense
  aide          9,25 €/mois → 9,20 €/mois
  aide doublée  18,50 €/mois → non demandé

2 scénarios changent sur 2.
"""
    )


def test_rien_ne_change_et_la_sortie_est_0(capsys: pytest.CaptureFixture[str]) -> None:
    demande = ["bareme", "comparer", "2026-02-01", "01/03/2026", "--scenarios", "scenarios", *COUCHES]
    assert principal(demande) == 0
    assert "0 scénario change sur 2." in capsys.readouterr().out


@pytest.mark.parametrize(
    ("termes", "dit"),
    [
        (["2026", "brouilon"], "X011"),
        (["2026", "baremes"], "X011"),
        (["baremes", "2026"], "X011"),
        (["2026", "2027", "--date", "2027-01-01"], "X011"),
        (["2026", "2027", "--scenarios", "absents"], "C006"),
        (["baremes", "baremes", "--date", "demain"], "C004"),
    ],
)
def test_des_termes_qui_ne_se_comparent_pas(capsys: pytest.CaptureFixture[str], termes: list[str], dit: str) -> None:
    assert principal(["bareme", "comparer", *termes, *COUCHES]) == 2
    assert dit in capsys.readouterr().err


def test_les_fichiers_du_droit_n_ont_pas_bouge(ici: Path) -> None:
    principal(["bareme", "nouveau", "2027", *COUCHES])
    assert (ici / "baremes/forfait.yaml").read_text("utf-8") == BAREMES
