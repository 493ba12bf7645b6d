"""Le même parcours, sur une aide inventée de quelques règles : assez court pour chaque construction."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.bout_en_bout.depot import Demande, cloner
from tests.couverture.petit import DROIT, poser

DOSSIERS = {"seul": "age: 65\nsituation: seul\naccompagnement: non\n", "jeune": "age: 64\nsituation: seul\n"}
DEMANDES = [
    Demande("seul", "2027-06-30", "prime"),
    Demande("seul", "2027-07-01", "prime"),
    Demande("seul", "2027-07-01", "aide"),
    Demande("seul", "2027-09-01", "droit_ouvert"),
    Demande("jeune", "2027-09-01", "droit_ouvert"),
]


def test_un_decret_et_une_valeur(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    depot = cloner(tmp_path, monkeypatch, capsys, poser(tmp_path / "base"))
    depot.moteur("former", "regles")
    depot.enregistrer("mise en forme")
    depot.repondre(DOSSIERS, DEMANDES)
    depot.moteur("version", "prime", "--du", "01/07/2027", "--source", "décret inventé")
    regle = depot.racine / DROIT
    debut, trouve, fin = regle.read_text("utf-8").rpartition("prime = tarif (seul)")
    assert trouve
    regle.write_text(f"{debut}prime = tarif (couple){fin}", "utf-8")
    depot.moteur("version", "âge minimal", "--du", "01/07/2027", "--valeur", "64", "--source", "décret inventé")
    depot.moteur("verifier")
    depot.moteur("former", "--controle", DROIT)
    depot.moteur("tester")

    lu = depot.json("comparer", "HEAD", ".", code=1)
    assert [(d["changement"], d["nom"], [x["quoi"] for x in d["details"]]) for d in lu["differences"]] == [
        ("sens", "« prime »", ["période"]),
        ("ajout", "« prime »", ["source", "conclusion"]),
    ]
    assert [(v["serie"], v["du"], v["changement"]) for v in lu["valeurs"]] == [("age_minimal", "2027-07-01", "ajout")]
    depot.enregistrer("décret inventé")

    a_refaire = depot.a_refaire("2027-01-01")
    assert [x["fichier"] for x in a_refaire] == sorted(depot.recalculer_tout())
    assert {x["fichier"]: [c["cle"] for c in x["causes"]] for x in a_refaire} == {
        "recus/jeune_2027-09-01_droit_ouvert.json": ["age_minimal"],
        "recus/seul_2027-07-01_prime.json": ["prime"],
    }
    assert depot.json("comparer", "HEAD", ".")["identique"] is True
