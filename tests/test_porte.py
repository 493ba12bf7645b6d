"""La porte publique : ce qu'un logiciel qui embarque le moteur peut en attendre."""

from __future__ import annotations

import shutil
import threading
from datetime import date
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from moteur import INDETERMINE, SANS_OBJET, DemandeInvalide, DossierInvalide, Moteur, ReglesInvalides, donnees
from tests.executions import TOUTES

MONSIEUR_Y: dict[str, Any] = {
    "age": 82,
    "residence_stable_et_reguliere": True,
    "lieu_de_vie": "domicile",
    "situation_conjugale": "seul",
    "ressources_mensuelles": 1000,
    "gir": 4,
    "montant_plan_aide": "286.40",
}


@pytest.fixture(scope="module")
def moteur() -> Moteur:
    return Moteur.charger()


def test_le_dossier_de_monsieur_y(moteur: Moteur) -> None:
    instruction = moteur.instruire(MONSIEUR_Y, date="2023-01-01")
    assert instruction["participation"] == Decimal("15.05")
    assert instruction["montant_apa"] == Decimal("271.35")
    assert instruction["ressources_retenues"] == Fraction(1000)
    assert instruction["gir"] == 4
    assert instruction["eligible_apa"] is True


def test_calculer_et_preparer_donnent_le_meme_centime(moteur: Moteur) -> None:
    valeurs = moteur.calculer(MONSIEUR_Y, date="2023-01-01", resultats=["montant_apa", "participation"])
    assert valeurs == {"montant_apa": Decimal("271.35"), "participation": Decimal("15.05")}
    assert moteur.preparer(date="2023-01-01", resultats=["montant_apa"])(MONSIEUR_Y) == {
        "montant_apa": Decimal("271.35")
    }


def test_ce_qui_manque_se_dit_et_le_reste_se_donne(moteur: Moteur) -> None:
    sans_gir = {f: v for f, v in MONSIEUR_Y.items() if f != "gir"}
    instruction = moteur.instruire(sans_gir, date="2023-01-01")
    assert instruction["montant_apa"] is INDETERMINE
    assert instruction.manquants("montant_apa") == ["gir"]
    assert instruction["ressources_retenues"] == Fraction(1000)
    assert instruction.en_dict()["indetermines"]["montant_apa"] == {"motif": "manque", "manquants": ["gir"]}


def test_indetermine_et_sans_objet_n_ont_pas_de_valeur_de_verite() -> None:
    for etat in (INDETERMINE, SANS_OBJET):
        with pytest.raises(TypeError, match="ni vrai ni faux"):
            bool(etat)


def test_non_eligible_les_montants_sont_sans_objet(moteur: Moteur) -> None:
    instruction = moteur.instruire({**MONSIEUR_Y, "age": 59}, date="2023-01-01")
    assert instruction["eligible_apa"] is False
    assert instruction["montant_apa"] is SANS_OBJET
    assert "montant_apa" in instruction.en_dict()["sans_objet"]


def test_les_presumes_sont_montres(moteur: Moteur) -> None:
    presumes = moteur.instruire(MONSIEUR_Y, date="2023-01-01", resultats=["montant_apa"]).presumes
    assert presumes["heures_lien_social"] == 0
    assert presumes["conjoint_en_etablissement"] is False


def test_un_dossier_fautif_leve_avec_tous_ses_diagnostics(moteur: Moteur) -> None:
    with pytest.raises(DossierInvalide) as leve:
        moteur.instruire({**MONSIEUR_Y, "ressource_mensuelles": 3, "gir": 7, "age": -1}, date="2023-01-01")
    assert sorted(d.code for d in leve.value.diagnostics) == ["D001", "D004", "D004"]
    assert "ressources_mensuelles" in leve.value.diagnostics[0].aide


def test_une_demande_impossible_leve(moteur: Moteur) -> None:
    with pytest.raises(DemandeInvalide, match="premier jour couvert"):
        moteur.instruire(MONSIEUR_Y, date="2016-02-29")
    with pytest.raises(DemandeInvalide, match="montant_ap"):
        moteur.instruire(MONSIEUR_Y, date="2023-01-01", resultats=["montant_ap"])
    with pytest.raises(DemandeInvalide, match="lot_magique"):
        moteur.instruire(MONSIEUR_Y, date="2023-01-01", execution="lot_magique")


def test_plusieurs_fils_repondent_pareil(moteur: Moteur) -> None:
    reponses: list[Any] = []

    def instruire(jour: str) -> None:
        reponses.extend((jour, moteur.instruire(MONSIEUR_Y, date=jour)["montant_apa"]) for _ in range(5))

    fils = [threading.Thread(target=instruire, args=(f"202{n}-05-01",)) for n in range(3, 7)]
    for fil in fils:
        fil.start()
    for fil in fils:
        fil.join()
    assert len(reponses) == 20
    assert len(set(reponses)) == 4


def _copie(dossier: Path) -> tuple[Path, Path]:
    regles, baremes = dossier / "regles", dossier / "baremes"
    shutil.copytree(donnees.dossier_regles(), regles)
    shutil.copytree(donnees.dossier_baremes(), baremes)
    return regles, baremes


def test_changer_une_regle_change_le_prochain_charger_pas_un_moteur_charge(tmp_path: Path) -> None:
    regles, baremes = _copie(tmp_path)
    ancien = Moteur.charger(regles, baremes)
    fichier = regles / "participation" / "participation.regle"
    texte = fichier.read_text("utf-8")
    arrondi = "participation théorique, arrondie au centime"
    change = texte.replace(arrondi, f"{arrondi} supérieur")
    assert change != texte
    fichier.write_text(change, "utf-8")
    assert Moteur.charger(regles, baremes).instruire(MONSIEUR_Y, date="2023-01-01")["participation"] == Decimal("15.05")
    dossier = {**MONSIEUR_Y, "montant_plan_aide": "286.50"}  # 15,0519… : seul l'arrondi par excès donne 15,06
    assert ancien.instruire(dossier, date="2023-01-01")["participation"] == Decimal("15.05")
    assert Moteur.charger(regles, baremes).instruire(dossier, date="2023-01-01")["participation"] == Decimal("15.06")


@pytest.mark.parametrize("execution", TOUTES)
def test_une_date_qui_sort_du_calendrier(moteur: Moteur, execution: str) -> None:
    """Le délai de recours, compté depuis une date « sans fin »."""
    for ecrite in ("31/12/9999", date(9999, 12, 31)):
        dossier = MONSIEUR_Y | {"date_notification_decision": ecrite}
        with pytest.raises(DossierInvalide) as leve:
            moteur.instruire(dossier, date="2026-01-01", execution=execution)
        (faute,) = leve.value.diagnostics
        assert faute.code == "D013"
        assert "31/12/9999" in faute.message
        calculer = moteur.preparer("2026-01-01")
        for _ in range(2):  # la seconde, par la lecture rapide
            with pytest.raises(DossierInvalide) as leve:
                calculer(dossier)
            assert leve.value.diagnostics == [faute]


def test_une_date_hors_du_calendrier_qui_ne_sert_pas(moteur: Moteur) -> None:
    dossier = MONSIEUR_Y | {"date_notification_decision": "31/12/9999"}
    instruction = moteur.instruire(dossier, date="2023-01-01", resultats=["montant_apa"])
    assert instruction["montant_apa"] == Decimal("271.35")
    assert "271,35" in instruction.expliquer("montant_apa")
    gabarit = (donnees.dossier_lettres() / "decision_apa.txt").read_text(encoding="utf-8")
    assert "271,35" in instruction.lettre("montant_apa", gabarit)
    assert moteur.calculer(dossier, "2023-01-01", ["montant_apa"]) == {"montant_apa": Decimal("271.35")}


def test_des_regles_fautives_levent_avec_tous_leurs_diagnostics(tmp_path: Path) -> None:
    regles, baremes = _copie(tmp_path)
    fichier = regles / "participation" / "participation.regle"
    texte = fichier.read_text("utf-8").replace("ressources retenues ≤", "resources retenues ≤")
    fichier.write_text(texte, "utf-8")
    serie = baremes / "participation.yaml"
    serie.write_text(serie.read_text("utf-8").replace("0,725", "0.725"), "utf-8")
    with pytest.raises(ReglesInvalides) as leve:
        Moteur.charger(regles, baremes)
    fichiers = {d.lieu.fichier for d in leve.value.diagnostics if d.lieu}
    assert fichiers == {str(fichier), str(serie)}


def test_une_valeur_changee_change_la_reponse(tmp_path: Path) -> None:
    regles, baremes = _copie(tmp_path)
    serie = baremes / "participation.yaml"
    texte = serie.read_text("utf-8")
    assert "0,725" in texte
    serie.write_text(texte.replace("0,725", "0,735"), "utf-8")
    avant = Moteur.charger().instruire(MONSIEUR_Y, date="2023-01-01")
    apres = Moteur.charger(regles, baremes).instruire(MONSIEUR_Y, date="2023-01-01")
    assert apres["participation"] != avant["participation"]
    assert apres.en_dict()["recu"]["baremes"] != avant.en_dict()["recu"]["baremes"]
    assert apres.en_dict()["recu"]["regles"] == avant.en_dict()["recu"]["regles"]


def test_une_couche_se_pose_par_dessus_sans_rien_modifier(tmp_path: Path) -> None:
    couche = tmp_path / "departement"
    couche.mkdir()
    (couche / "plus_favorable.regle").write_text(
        "exception « règlement départemental plus favorable » à « éligibilité à l'APA »\n"
        "  source règlement départemental d'aide sociale, article 12 (CASF L. 121-4)\n"
        "  en vigueur depuis le 01/01/2023\n"
        "  si GIR = 5\n"
        "  alors éligible à l'APA\n",
        "utf-8",
    )
    moteur = Moteur.charger([donnees.dossier_regles(), couche])
    dossier = {**MONSIEUR_Y, "gir": 5}
    assert moteur.instruire(dossier, date="2022-12-31", resultats=["eligible_apa"])["eligible_apa"] is False
    assert moteur.instruire(dossier, date="2023-01-01", resultats=["eligible_apa"])["eligible_apa"] is True
    assert Moteur.charger().instruire(dossier, date="2023-01-01")["eligible_apa"] is False


DOMAINE_NOUVEAU = """
fait « le transport adapté »
  oui/non
  présumé non
  raison « aucun transport adapté n'est demandé »
  source règlement départemental

fait « le supplément de transport »
  montant en €/mois, au centime
  déduit
  résultat
  source règlement départemental

règle « supplément de transport »
  source règlement départemental
  en vigueur depuis le 01/01/2020
  si transport adapté
  alors supplément de transport = 0 €/mois
"""


def test_ajouter_un_domaine_ne_rend_indetermine_aucun_dossier_complet(tmp_path: Path) -> None:
    couche = tmp_path / "transport"
    couche.mkdir()
    (couche / "transport.regle").write_text(DOMAINE_NOUVEAU, "utf-8")
    avant, apres = Moteur.charger(), Moteur.charger([donnees.dossier_regles(), couche])
    for jour in ("2016-03-01", "2019-06-01", "2023-01-01", "2026-11-21"):
        for gir in range(1, 7):
            for vie in ("seul", "couple"):
                dossier = {**MONSIEUR_Y, "gir": gir, "situation_conjugale": vie, "plan_aide_utilise": 200}
                ancien, nouveau = avant.instruire(dossier, date=jour), apres.instruire(dossier, date=jour)
                assert ancien.en_dict()["indetermines"] == {}
                assert nouveau.en_dict()["indetermines"] == {}
                assert nouveau.en_dict()["resultats"] == ancien.en_dict()["resultats"]


def test_le_gir_donne_l_emporte_sur_la_grille_et_l_ecart_alerte(moteur: Moteur) -> None:
    grille = dict.fromkeys(
        ("coherence", "orientation", "toilette", "habillage", "alimentation", "elimination", "transferts"), "C"
    )
    dossier = {**MONSIEUR_Y, **grille, "deplacements_interieurs": "C"}
    instruction = moteur.instruire(dossier, date="2023-01-01")
    assert instruction["gir"] == 4
    assert [a.code for a in instruction.alertes if a.code == "difference"] == ["difference"]
    sans_gir = {f: v for f, v in dossier.items() if f != "gir"}
    assert moteur.instruire(sans_gir, date="2023-01-01")["gir"] == 1


def test_une_grille_incomplete_nomme_la_variable_absente(moteur: Moteur) -> None:
    grille = {"coherence": "A", "orientation": "A", "toilette": "A", "habillage": "A", "alimentation": "A"}
    instruction = moteur.instruire({**grille, "elimination": "A", "deplacements_interieurs": "A"}, date="2023-01-01")
    assert instruction.manquants("gir") == ["transferts"]


def test_le_recu_se_rejoue_tel_quel(moteur: Moteur) -> None:
    dossier = {**MONSIEUR_Y, "heures_lien_social": "2.1234567", "tarif_lien_social": 25, "prestations_percues": ["pch"]}
    avant = moteur.instruire(dossier, date="2026-01-01").en_dict()
    recu = avant["recu"]
    assert recu["faits"]["heures_lien_social"] == "2.1234567"
    rejoue = moteur.instruire(
        recu["faits"], recu["date"], recu["resultats"], recu["execution"], obligations=bool(recu["obligations"])
    )
    assert rejoue.en_dict() == avant


def test_les_entrees_impossibles_de_la_porte_se_disent(moteur: Moteur) -> None:
    for brut in ([1], None, "gir: 4"):
        with pytest.raises(DossierInvalide, match="D006"):
            moteur.instruire(brut, date="2023-01-01")  # type: ignore[arg-type] # le refus est ce qu'on éprouve
    with pytest.raises(DossierInvalide, match="D003"):
        moteur.instruire({"heures_lien_social": Fraction(1, 3)}, date="2023-01-01")
    instruction = moteur.instruire(MONSIEUR_Y, date="2023-01-01", resultats="montant de l'APA")
    assert instruction.resultats == ("montant_apa",)
    assert "montant de l'APA" in instruction
    assert "apa_versee" not in instruction
    with pytest.raises(KeyError):
        instruction[None]  # type: ignore[index] # le refus est ce qu'on éprouve


def test_un_plan_date_apres_l_appreciation_garde_ses_montants(moteur: Moteur) -> None:
    dossier = {**MONSIEUR_Y, "date_etablissement_plan": "2024-01-02"}
    assert moteur.instruire(dossier, date="2023-12-20")["montant_apa"] == Decimal("271.35")


def test_un_age_deduit_hors_bornes_alerte(moteur: Moteur) -> None:
    dossier = {f: v for f, v in MONSIEUR_Y.items() if f != "age"} | {"date_de_naissance": "1800-01-01"}
    assert "hors_bornes" in {a.code for a in moteur.instruire(dossier, date="2023-01-01").alertes}


def test_l_etablissement_n_est_pas_un_refus(moteur: Moteur) -> None:
    dossier = {**MONSIEUR_Y, "lieu_de_vie": "etablissement"}
    instruction = moteur.instruire(dossier, date="2023-01-01")
    assert instruction.manquants("montant_apa") == ["tarif_dependance", "tarif_dependance_gir_5_6"]
    dossier |= {"tarif_dependance": "480", "tarif_dependance_gir_5_6": "210"}
    assert moteur.instruire(dossier, date="2023-01-01")["montant_apa"] == Decimal("270.00")
