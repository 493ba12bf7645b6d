"""La bascule à 2027, par des commandes seulement : règles vérifiées, comparaison exacte, reçus à refaire."""

from __future__ import annotations

import shutil
from datetime import datetime
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from tests.bout_en_bout.depot import Demande, cloner

# Un arrêté inventé pour l'essai ; ce qui n'a pas paru est reconduit, à titre provisoire.
ARRETE = "arrêté inventé du 20/12/2026"
PARUES = {"smic_horaire_brut": (12.6, ARRETE), "minimum_garanti": (4.4, ARRETE)}
RECONDUIT = "reconduit, texte à paraître"

MONSIEUR_Y = """\
age: 82
residence_stable_et_reguliere: oui
lieu_de_vie: domicile
situation_conjugale: seul
ressources_mensuelles: 1000
gir: 4
montant_plan_aide: 286,40
"""
DOSSIERS = {
    "monsieur_y": MONSIEUR_Y,
    "au_seuil": MONSIEUR_Y.replace("286,40", "38,00"),
    "accueil": "remuneration_journaliere: 30,78\n",
}
DEMANDES = [
    Demande("monsieur_y", "2026-02-01", "montant_apa"),
    Demande("monsieur_y", "2027-02-01", "montant_apa"),
    Demande("au_seuil", "2027-02-01", "apa_versee"),
    Demande("accueil", "2026-10-01", "remuneration_insuffisante"),
    Demande("accueil", "2027-02-01", "remuneration_insuffisante"),
]


def remplir(classeur: Path) -> None:
    """Ce que fait une personne dans le classeur : chaque ligne jaune reçoit sa valeur, sa confiance et sa source."""
    livre = openpyxl.load_workbook(classeur)
    feuille = livre["valeurs"]
    colonnes = {str(case.value): rang for rang, case in enumerate(feuille[1], start=1)}
    dernieres: dict[str, Any] = {}
    for ligne in range(2, feuille.max_row + 1):
        ident = str(feuille.cell(ligne, colonnes["identifiant"]).value)
        valeur = feuille.cell(ligne, colonnes["valeur"])
        if valeur.value is not None:
            dernieres[ident] = valeur.value
            continue
        assert feuille.cell(ligne, colonnes["date d'effet"]).value == datetime(2027, 1, 1)  # noqa: DTZ001
        paru = ident in PARUES
        valeur.value, source = PARUES[ident] if paru else (dernieres[ident], RECONDUIT)
        feuille.cell(ligne, colonnes["confiance"]).value = "vu dans une source" if paru else "incertain"
        feuille.cell(ligne, colonnes["provisoire"]).value = "non" if paru else "oui"
        feuille.cell(ligne, colonnes["source"]).value = source
    livre.save(classeur)


@pytest.mark.long
def test_la_bascule_a_2027(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    depot = cloner(tmp_path, monkeypatch, capsys)
    depot.repondre(DOSSIERS, DEMANDES)

    # 0. Un brouillon où tout est reconduit se pose par-dessus : vérifié, il ne change que des valeurs, provisoires.
    depot.moteur("bareme", "nouveau", "2027", "--reconduire")
    depot.moteur("verifier", "--baremes", "baremes,brouillon-2027")
    brouillon = depot.json("comparer", ".", ".,brouillon-2027", code=1)
    assert brouillon["que_des_valeurs"] is True
    assert {(v["du"], v["changement"], v["apres"]["statut"]) for v in brouillon["valeurs"]} == {
        ("2027-01-01", "ajout", "provisoire")
    }
    shutil.rmtree(depot.racine / "brouillon-2027")

    # 1. Ce que l'année attend, dans un classeur que l'on remplit, puis que l'on reprend.
    depot.moteur("bareme", "exporter", "2027.xlsx", "--annee", "2027")
    remplir(depot.racine / "2027.xlsx")
    depot.moteur("bareme", "importer", "2027.xlsx")
    (depot.racine / "2027.xlsx").unlink()

    # 2. Les règles sont vérifiées, et les scénarios que le changement pourrait toucher sont verts.
    depot.moteur("verifier")
    depot.moteur("tester", "scenarios/ressources")

    # 3. La comparaison dit exactement ce qui a changé : cinq valeurs, et rien d'autre.
    lu = depot.json("comparer", "HEAD", ".", code=1)
    assert lu["differences"] == []
    assert lu["que_des_valeurs"] is True
    valeurs = [(v["serie"], v["du"], v["changement"], v["apres"]["texte"], v["apres"]["statut"]) for v in lu["valeurs"]]
    assert valeurs == [
        ("minimum_garanti", "2027-01-01", "ajout", "4,40 €/MG", "définitif"),
        ("minimum_vieillesse_annuel", "2027-01-01", "ajout", "12\xa0523,14 €/an", "provisoire"),
        ("montant_journalier_ajpa", "2027-01-01", "ajout", "66,64 €/jour", "provisoire"),
        ("smic_horaire_brut", "2027-01-01", "ajout", "12,60 €/h", "définitif"),
        ("tarif_plancher_aide_a_domicile", "2027-01-01", "ajout", "25,00 €/h", "provisoire"),
    ]
    assert all(v["avant"] is None for v in lu["valeurs"])
    texte = depot.moteur("comparer", "HEAD", ".", code=1)
    assert texte.endswith("\n5 valeurs. Rien d'autre que des valeurs ne change.\n")
    depot.enregistrer("bascule à 2027")

    # 4. Les reçus à refaire sont ceux d'un recalcul complet, et la cause est nommée.
    a_refaire = depot.a_refaire("2027-01-01")
    assert [x["fichier"] for x in a_refaire] == sorted(depot.recalculer_tout())
    assert [x["fichier"] for x in a_refaire] == [
        "recus/accueil_2027-02-01_remuneration_insuffisante.json",
        "recus/au_seuil_2027-02-01_apa_versee.json",
    ]
    assert {c["cle"] for x in a_refaire for c in x["causes"]} == {"smic_horaire_brut"}
