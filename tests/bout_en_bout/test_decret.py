"""Un décret inventé au 1er juillet, par des commandes seulement : règles vérifiées, comparaison exacte, reçus."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.bout_en_bout.depot import Demande, Depot, cloner

DECRET = "décret inventé du 12/05/2027, article 1er"
HEURES = "nombre d'heures de SMIC du seuil de non-versement"
REGLE = Path("regles/participation/participation.regle")

PERSONNE = """\
age: 82
residence_stable_et_reguliere: oui
lieu_de_vie: domicile
situation_conjugale: seul
ressources_mensuelles: 850
gir: 4
montant_plan_aide: {plan}
"""
DOSSIERS = {"petit": PERSONNE.format(plan="40,00"), "grand": PERSONNE.format(plan="286,40")}
DEMANDES = [
    Demande("petit", "2027-06-30", "apa_versee"),
    Demande("petit", "2027-07-01", "apa_versee"),
    Demande("petit", "2027-08-15", "montant_apa"),
    Demande("grand", "2027-08-15", "apa_versee"),
    Demande("grand", "2027-08-15", "seuil_non_versement"),
]


def editer(depot: Depot, avant: str, apres: str) -> None:
    """Ce que fait une personne dans la version que la commande vient d'ouvrir : la dernière de ce texte."""
    fichier = depot.racine / REGLE
    debut, trouve, fin = fichier.read_text("utf-8").rpartition(avant)
    assert trouve
    fichier.write_text(debut + apres + fin, "utf-8")


@pytest.mark.long
def test_un_decret_au_1er_juillet(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    depot = cloner(tmp_path, monkeypatch, capsys)
    depot.repondre(DOSSIERS, DEMANDES)

    # 1. La règle a une version de plus, que l'on édite ; le barème, une valeur de plus.
    depot.moteur("version", "APA versée", "--du", "01/07/2027", "--source", DECRET, "--publie-le", "14/05/2027")
    editer(depot, "si montant de l'APA > seuil de non-versement", "si montant de l'APA ≥ seuil de non-versement")
    depot.moteur("version", HEURES, "--du", "01/07/2027", "--valeur", "4", "--source", DECRET)

    # 2. Les règles sont vérifiées et bien mises en forme, et les scénarios d'avant le décret sont verts.
    depot.moteur("verifier")
    depot.moteur("former", "--controle", str(REGLE))
    depot.moteur("tester", "scenarios/ressources")

    # 3. La comparaison dit exactement ce qui a changé : la version fermée, celle qui s'ouvre, la valeur.
    lu = depot.json("comparer", "HEAD", ".", code=1)
    fermee, ouverte = lu["differences"]
    assert (fermee["changement"], fermee["cle"]) == ("sens", ["règle", "APA versée", "01/03/2016"])
    assert [(d["quoi"], d["avant"]["texte"], d["apres"]["texte"]) for d in fermee["details"]] == [
        ("période", "depuis le 01/03/2016", "du 01/03/2016 au 30/06/2027")
    ]
    assert (ouverte["changement"], ouverte["cle"]) == ("ajout", ["règle", "APA versée", "01/07/2027"])
    assert ouverte["version_precedente"] == "01/03/2016"
    assert [
        (d["quoi"], d["de_sens"], (d["avant"] or {}).get("texte"), d["apres"]["texte"]) for d in ouverte["details"]
    ] == [
        (
            "condition",
            True,
            "montant de l'APA > seuil de non-versement",
            "montant de l'APA ≥ seuil de non-versement",
        ),
        ("source", False, "CASF D. 232-31", DECRET),
        ("publié le", False, None, "14/05/2027"),
    ]
    (valeur,) = lu["valeurs"]
    assert (valeur["nom"], valeur["du"], valeur["changement"]) == (f"le {HEURES}", "2027-07-01", "ajout")
    assert (valeur["apres"]["texte"], valeur["apres"]["statut"]) == ("4 h/mois", "définitif")
    depot.enregistrer(DECRET)

    # 4. Les reçus à refaire sont ceux d'un recalcul complet, et chacun dit sa cause.
    a_refaire = depot.a_refaire("2027-01-01")
    assert [x["fichier"] for x in a_refaire] == sorted(depot.recalculer_tout())
    assert {x["fichier"]: {c["cle"] for c in x["causes"]} for x in a_refaire} == {
        "recus/grand_2027-08-15_seuil_non_versement.json": {"nombre_heures_smic_seuil_non_versement"},
        "recus/petit_2027-07-01_apa_versee.json": {"nombre_heures_smic_seuil_non_versement"},
    }
