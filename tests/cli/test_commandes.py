"""Ce que chaque commande fait, et par quel code elle sort."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from moteur import Moteur
from moteur.cli import principal
from moteur.modele.ecritures import ecrire_date
from moteur.modele.schema_dossier import schema_dossier
from tests.cli.commande import RACINE

MONSIEUR_Y = str(RACINE / "exemples" / "monsieur_y.yaml")
REGLE = """\
règle « double du plan »
  source essai
  en vigueur depuis le 01/03/2016
  alors double du plan = montant du plan d'aide + montant du plan d'aide
"""
VOCABULAIRE = """\
fait « le double du plan »
  nombre en €/mois
  déduit
  source essai
"""
BAREME = """\
series:
  - nom: la valeur d'essai
    unite: €/mois
    source: essai
    valeurs:
      - du: 01/03/2016
        valeur: 1 234,50
        confiance: vu dans une source
"""
SCENARIO = """\
# language: fr
Fonctionnalité: essai

  @PART-05
  Scénario: le montant de Monsieur Y
    Étant donné que l'âge est de 82 ans
    Et que la personne réside de façon stable et régulière en France
    Et que le lieu de vie est le domicile
    Et que la situation conjugale est seul
    Et que les ressources mensuelles sont de 1 000 €
    Et que le GIR est 4
    Et que le montant du plan d'aide est de 286,40 €
    Quand le dossier est instruit au 01/01/2023
    Alors le montant de l'APA est de {montant} €
"""


class Commande:
    """Joue `moteur` dans ce processus et retient ce qu'elle écrit."""

    def __init__(self, capsys: pytest.CaptureFixture[str]) -> None:
        self.capsys = capsys
        self.sortie = self.erreur = ""

    def __call__(self, *arguments: str) -> int:
        self.capsys.readouterr()
        code = principal(list(arguments))
        lu = self.capsys.readouterr()
        self.sortie, self.erreur = lu.out, lu.err
        return code

    @property
    def json(self) -> Any:
        return json.loads(self.sortie)


@pytest.fixture
def moteur(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Commande:
    monkeypatch.chdir(RACINE)
    return Commande(capsys)


# --- instruire --------------------------------------------------------------------------------------------------------


def test_instruire_donne_les_resultats_ce_qui_manque_et_ce_qui_est_presume(moteur: Commande) -> None:
    assert moteur("instruire", MONSIEUR_Y, "--date", "2023-01-01") == 0
    lignes = [" ".join(ligne.split()) for ligne in moteur.sortie.splitlines()]
    assert lignes[0].startswith("Instruction au 01/01/2023, par l'exécution ")
    assert "participation 15,05 € par mois" in lignes
    assert "montant de l'APA 271,35 € par mois" in lignes
    assert "éligible à l'APA oui" in lignes
    assert "participation due, APA due" in lignes
    assert "il manque : plan d'aide utilisé" in lignes
    assert "conjoint en établissement non rien n'indique que le conjoint vit en établissement" in lignes
    assert lignes[-1] == "Le moteur instruit et propose ; la décision revient à une personne."
    assert moteur.erreur == ""


def test_instruire_sans_date_dit_que_c_est_aujourd_hui(moteur: Commande) -> None:
    assert moteur("instruire", MONSIEUR_Y) == 0
    assert re.match(r"Instruction au \d\d/\d\d/\d{4} \(aujourd'hui : --date n'est pas donnée\),", moteur.sortie)
    assert moteur("expliquer", MONSIEUR_Y, "montant_apa") == 0
    assert moteur.sortie.startswith("Date d'appréciation : ")
    assert "(aujourd'hui : --date n'est pas donnée)." in moteur.sortie


def test_instruire_en_json_est_l_objet_du_contrat(moteur: Commande) -> None:
    assert moteur("instruire", MONSIEUR_Y, "--date", "01/01/2023", "--format", "json", "--execution", "natif") == 0
    objet = moteur.json
    assert objet["resultats"]["montant_apa"] == {
        "valeur": "271.35",
        "unite": "€/mois",
        "libelle": "montant mensuel de l'APA",
    }
    assert objet["recu"]["execution"] == "natif"
    assert objet["date"] == "2023-01-01"
    assert "€" in moteur.sortie


def test_un_resultat_se_demande_par_son_identifiant_son_nom_ou_son_libelle(moteur: Commande) -> None:
    options = ["--date", "2023-01-01", "--format", "json"]
    for nom in ("montant_apa", "montant de l'APA", "Le montant de l’APA", "MONTANT MENSUEL DE L'APA"):
        assert moteur("instruire", MONSIEUR_Y, "--resultat", nom, *options) == 0
        assert list(moteur.json["resultats"]) == ["montant_apa"]
    assert moteur("instruire", MONSIEUR_Y, "--resultat", "lieu de vie", "--resultat", "GIR", *options) == 0
    assert list(moteur.json["resultats"]) == ["lieu_de_vie", "gir"]


def test_instruire_lit_l_entree_standard(moteur: Commande, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    chemin = tmp_path / "d.json"
    chemin.write_text('{"gir": 2}', encoding="utf-8")
    with chemin.open(encoding="utf-8") as flux:
        monkeypatch.setattr("sys.stdin", flux)
        assert moteur("instruire", "-", "--date", "2023-01-01", "--resultat", "plafond_plan_aide") == 0
    assert "1 547,93 € par mois" in moteur.sortie


def test_des_resultats_indetermines_ne_sont_pas_une_erreur(moteur: Commande, tmp_path: Path) -> None:
    (tmp_path / "d.yaml").write_text("age: 82\n", encoding="utf-8")
    assert moteur("instruire", str(tmp_path / "d.yaml"), "--date", "2023-01-01") == 0
    assert re.search(r"Indéterminés\n(?:.*\n)*.*montant de l'APA.*\n    il manque : ", moteur.sortie)


def test_un_dossier_vide_le_dit(moteur: Commande, tmp_path: Path) -> None:
    (tmp_path / "d.json").write_text("{}", encoding="utf-8")
    assert moteur("instruire", str(tmp_path / "d.json"), "--date", "2023-01-01") == 0
    assert "Aucun résultat : le dossier ne donne aucun fait dont un résultat dépende." in moteur.sortie


def test_les_alertes_et_les_choix_s_ecrivent_en_francais(moteur: Commande, tmp_path: Path) -> None:
    texte = Path(MONSIEUR_Y).read_text(encoding="utf-8") + "prestations_percues: [MTP]\n"
    (tmp_path / "d.yaml").write_text(texte, encoding="utf-8")
    options = ["--date", "2023-01-01", "--resultat", "cumul à régler", "--resultat", "prestations_percues"]
    assert moteur("instruire", str(tmp_path / "d.yaml"), *options) == 0
    assert "À savoir avant de décider\n  - la personne perçoit une prestation" in moteur.sortie
    assert re.search(r"prestations perçues +MTP\n", moteur.sortie)


def test_avec_json_les_fautes_sont_en_json_sur_la_sortie_d_erreur(moteur: Commande, tmp_path: Path) -> None:
    (tmp_path / "d.yaml").write_text("gir: 7\n", encoding="utf-8")
    assert moteur("instruire", str(tmp_path / "d.yaml"), "--format", "json") == 2
    assert moteur.sortie == ""
    (faute,) = json.loads(moteur.erreur)["diagnostics"]
    assert (faute["code"], faute["endroits"][0]["ligne"]) == ("D004", 1)


def test_des_regles_fautives_sont_une_demande_mal_formee(moteur: Commande, tmp_path: Path) -> None:
    (tmp_path / "faux.regle").write_text("règle « x »\n  n'importe quoi\n", encoding="utf-8")
    assert moteur("instruire", MONSIEUR_Y, "--regles", f"regles,{tmp_path}") == 2
    assert moteur.sortie == ""
    assert "faux.regle:2:" in moteur.erreur


# --- couches ----------------------------------------------------------------------------------------------------------


@pytest.fixture
def couche(tmp_path: Path) -> Path:
    dossier = tmp_path / "couche"
    dossier.mkdir()
    (dossier / "vocabulaire.regle").write_text(VOCABULAIRE, encoding="utf-8")
    (dossier / "double.regle").write_text(REGLE, encoding="utf-8")
    return dossier


def test_une_couche_de_regles_se_pose_par_dessus(moteur: Commande, couche: Path) -> None:
    options = ["--date", "2023-01-01", "--format", "json", "--resultat", "double_plan"]
    for couches in (["--regles", f"regles,{couche}"], ["--regles", "regles", "--regles", str(couche)]):
        assert moteur("instruire", MONSIEUR_Y, *options, *couches) == 0
        assert moteur.json["resultats"]["double_plan"]["valeur"] == "572.8"
    assert moteur("instruire", MONSIEUR_Y, *options) == 2
    assert "C002" in moteur.erreur


def test_une_couche_de_baremes_se_pose_par_dessus(moteur: Commande, tmp_path: Path) -> None:
    (tmp_path / "essai.yaml").write_text(BAREME, encoding="utf-8")
    assert moteur("bareme", "montrer", "valeur d'essai", "--baremes", f"baremes,{tmp_path}") == 0
    assert "du 01/03/2016 : 1 234,50 €/mois" in moteur.sortie
    assert moteur("bareme", "montrer", "valeur d'essai") == 2


# --- expliquer --------------------------------------------------------------------------------------------------------


def test_expliquer_en_texte_et_en_json(moteur: Commande) -> None:
    assert moteur("expliquer", MONSIEUR_Y, "participation", "--date", "2023-01-01") == 0
    assert "15,05 € par mois" in moteur.sortie
    assert "CASF" in moteur.sortie
    assert moteur("expliquer", MONSIEUR_Y, "la participation", "--date", "2023-01-01", "--format", "json") == 0
    assert moteur.json["fait"] == "participation"


def test_expliquer_ce_qui_est_indetermine(moteur: Commande) -> None:
    assert moteur("expliquer", MONSIEUR_Y, "apa_due", "--date", "2023-01-01", "--registre", "agent") == 0
    assert "plan d'aide utilisé" in moteur.sortie


# --- verifier ---------------------------------------------------------------------------------------------------------


def test_verifier_ce_qui_est_livre(moteur: Commande) -> None:
    assert moteur("verifier") == 0
    assert re.match(
        r"Aucune erreur.* : \d+ règles, \d+ tables, .*\d+ barèmes, \d+ faits dans regles, baremes\.\n$", moteur.sortie
    )


@pytest.mark.parametrize("chemins", [["."], ["regles"], ["regles", "baremes"], ["regles/commun/vocabulaire.regle"]])
def test_ce_qui_est_deja_livre_ne_se_pose_pas_deux_fois(moteur: Commande, chemins: list[str]) -> None:
    assert moteur("verifier", "--format", "json") == 0
    attendu = moteur.json
    assert moteur("verifier", *chemins, "--format", "json") == 0
    assert moteur.json == attendu


def test_un_fichier_seul_se_verifie_par_dessus_ce_qui_est_livre(moteur: Commande, tmp_path: Path) -> None:
    regle = tmp_path / "mon.regle"
    regle.write_text(VOCABULAIRE + "\n" + REGLE, encoding="utf-8")
    assert moteur("verifier", str(regle), "--format", "json") == 0
    assert moteur.json["verifies"]["regles"] == ["regles", str(regle)]
    assert moteur.json["diagnostics"] == []


def test_une_regle_fautive_rend_1_et_dit_ou(moteur: Commande, tmp_path: Path) -> None:
    regle = tmp_path / "mon.regle"
    regle.write_text(REGLE, encoding="utf-8")  # « double du plan » n'est déclaré nulle part
    assert moteur("verifier", str(regle)) == 1
    assert moteur.sortie == ""
    assert "mon.regle:4:" in moteur.erreur
    assert "« double du plan »" in moteur.erreur
    assert re.search(r"\n\d+ erreurs? dans regles, .*mon\.regle, baremes\.\n$", moteur.erreur)
    assert moteur("verifier", str(regle), "--format", "json") == 1
    assert moteur.erreur == ""
    assert moteur.json["diagnostics"][0]["endroits"][0]["ligne"] == 4


def test_les_cent_premieres_fautes_suffisent_a_une_personne(moteur: Commande, tmp_path: Path) -> None:
    faux = tmp_path / "faux.regle"
    faux.write_text("n'importe quoi\n" * 300, encoding="utf-8")
    assert moteur("verifier", str(faux)) == 1
    assert moteur.erreur.count("erreur L") == 100
    assert moteur.erreur.endswith("baremes ; les 100 premières sont montrées.\n")
    assert moteur("verifier", str(faux), "--format", "json") == 1
    assert len(moteur.json["diagnostics"]) >= 300


def test_un_repertoire_de_regles_et_de_baremes_se_pose_par_dessus(moteur: Commande, couche: Path) -> None:
    (couche / "essai.yaml").write_text(BAREME, encoding="utf-8")
    assert moteur("verifier", str(couche), "--format", "json") == 0
    assert moteur.json["verifies"] == {"regles": ["regles", str(couche)], "baremes": ["baremes", str(couche)]}


def test_un_depot_remplace_ce_qui_est_livre(moteur: Commande, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for nom in ("regles", "baremes"):
        shutil.copytree(RACINE / nom, tmp_path / nom)
    (tmp_path / "regles" / "faux.regle").write_text(REGLE, encoding="utf-8")
    assert moteur("verifier", str(tmp_path), "--format", "json") == 1
    assert moteur.json["verifies"] == {"regles": [f"{tmp_path}/regles"], "baremes": [f"{tmp_path}/baremes"]}
    monkeypatch.chdir(tmp_path)
    assert moteur("verifier", ".", "--format", "json") == 1
    assert moteur.json["verifies"] == {"regles": ["regles"], "baremes": ["baremes"]}


@pytest.mark.parametrize(
    ("chemin", "dit"),
    [
        ("nulle_part", "n'existe pas"),
        ("scenarios", "ne contient ni règle ni barème"),
        ("README.md", "n'est pas un fichier de règles"),
    ],
)
def test_un_chemin_qui_ne_contient_rien_est_refuse(moteur: Commande, chemin: str, dit: str) -> None:
    assert moteur("verifier", chemin) == 2
    assert f"C006 : « {chemin} » {dit}" in moteur.erreur


# --- tester -----------------------------------------------------------------------------------------------------------


def ecrire_scenario(tmp_path: Path, montant: str) -> str:
    chemin = tmp_path / f"essai_{montant}.feature"
    chemin.write_text(SCENARIO.format(montant=montant), encoding="utf-8")
    return str(chemin)


def test_des_scenarios_verts(moteur: Commande, tmp_path: Path) -> None:
    assert moteur("tester", ecrire_scenario(tmp_path, "271,35")) == 0
    assert (moteur.sortie, moteur.erreur) == ("1 scénario : 1 vert.\n", "")


def test_un_scenario_rouge_rend_1_et_dit_l_ecart(moteur: Commande, tmp_path: Path) -> None:
    ecrire_scenario(tmp_path, "271,35")
    rouge = ecrire_scenario(tmp_path, "271,36")
    assert moteur("tester", str(tmp_path)) == 1
    assert moteur.sortie.endswith("2 scénarios : 1 vert, 1 rouge.\n")
    assert f"rouge : {rouge}:5 · le montant de Monsieur Y\n" in moteur.sortie
    assert "271,36" in moteur.erreur
    assert "271,35" in moteur.erreur
    assert f"{rouge}:14" in moteur.erreur
    assert moteur("tester", str(tmp_path), "--format", "json") == 1
    assert moteur.erreur == ""
    objet = moteur.json
    assert (objet["verts"], objet["rouges"]) == (1, 1)
    (joue,) = [s for s in objet["scenarios"] if not s["vert"]]
    assert joue["ligne"] == 5
    assert "271,35" in joue["ecarts"][0]["obtenu"]


def test_un_scenario_illisible_rend_2(moteur: Commande, tmp_path: Path) -> None:
    (tmp_path / "faux.feature").write_text("# language: fr\nn'importe quoi\n", encoding="utf-8")
    assert moteur("tester", str(tmp_path)) == 2
    assert moteur.sortie == ""
    assert "faux.feature:2" in moteur.erreur
    assert moteur("tester", "nulle_part") == 2
    assert "C006 : « nulle_part » n'existe pas" in moteur.erreur


def test_un_repertoire_sans_scenario_rend_2(moteur: Commande, tmp_path: Path) -> None:
    assert moteur("tester", str(tmp_path)) == 2
    assert moteur.sortie == ""
    assert str(tmp_path) in moteur.erreur


# --- vocabulaire et schema --------------------------------------------------------------------------------------------


def test_le_vocabulaire_en_json_donne_tous_les_faits(moteur: Commande) -> None:
    modele = Moteur.charger().modele
    assert moteur("vocabulaire", "--format", "json") == 0
    faits = {f["identifiant"]: f for f in moteur.json["faits"]}
    assert list(faits) == [f.identifiant for f in modele.faits.values() if f.obligation is None]
    conjoint = faits["conjoint_en_etablissement"]
    assert (conjoint["origine"], conjoint["presume"], conjoint["type"]) == ("présumé", False, "oui/non")
    assert conjoint["raison"] == "rien n'indique que le conjoint vit en établissement"
    assert (faits["gir"]["type"], faits["gir"]["minimum"], faits["gir"]["maximum"]) == ("rang", 1, 6)
    assert faits["gir"]["apprecie_par"] == "l'équipe médico-sociale"
    assert faits["ressources_mensuelles"]["unite"] == "€/mois"
    assert faits["ressources_mensuelles"]["sources"] == ["CASF L. 232-4, R. 232-5"]
    assert faits["heures_lien_social"]["presume"] == "0"
    assert faits["prestations_percues"]["presume"] == []
    assert faits["prestations_percues"]["choix"]["mtp"] == "MTP"
    assert faits["date_etablissement_plan"]["presume_de"] == "date_appreciation"
    assert faits["date_appreciation"]["origine"] == "demandé"
    assert faits["montant_apa"]["resultat"] is True


def test_le_vocabulaire_en_texte_dit_chaque_fait(moteur: Commande) -> None:
    declares = [f for f in Moteur.charger().modele.faits.values() if f.obligation is None]
    assert moteur("vocabulaire") == 0
    for fait in declares:
        assert re.search(rf"\b{fait.identifiant}\b", moteur.sortie), fait.identifiant
    texte = re.sub(r" +", " ", moteur.sortie)
    assert "conjoint en établissement\n identifiant conjoint_en_etablissement\n type oui/non\n" in texte
    assert "origine présumé : non (rien n'indique que le conjoint vit en établissement)" in texte
    assert "origine apprécié par l'équipe médico-sociale ou déduit" in texte
    assert "type rang de 1 à 6" in texte
    assert "type nombre, €/mois, au centime" in texte
    assert "type choix parmi domicile, accueil familial, établissement" in texte
    assert "origine présumé : date d'appréciation (" in texte
    assert f"\n{len(declares)} faits.\n" in texte


def test_le_vocabulaire_se_filtre(moteur: Commande) -> None:
    assert moteur("vocabulaire", "EDUCTIBLE") == 0
    assert moteur.sortie == "Aucun fait ne contient « EDUCTIBLE ».\n"
    assert moteur("vocabulaire", "ressources_men", "--format", "json") == 0
    assert [f["identifiant"] for f in moteur.json["faits"]] == ["ressources_mensuelles"]
    assert moteur("vocabulaire", "eligible", "--format", "json") == 0
    assert "eligible_apa" in [f["identifiant"] for f in moteur.json["faits"]]


def test_le_schema(moteur: Commande) -> None:
    assert moteur("schema") == 0
    assert moteur.json == schema_dossier(Moteur.charger().modele)
    Draft202012Validator.check_schema(moteur.json)


# --- bareme -----------------------------------------------------------------------------------------------------------


def test_lister_les_baremes(moteur: Commande) -> None:
    series = Moteur.charger().modele.series
    assert moteur("bareme", "lister", "--date", "2023-01-01") == 0
    texte = re.sub(r" +", " ", moteur.sortie)
    assert texte.startswith("Barèmes en vigueur au 01/01/2023.\n")
    assert "\n majoration pour tierce personne mtp 1 192,55 €/mois 01/07/2022\n" in texte
    assert moteur("bareme", "lister", "--date", "2023-01-01", "--format", "json") == 0
    assert [b["identifiant"] for b in moteur.json["baremes"]] == sorted(series)
    mtp = next(b for b in moteur.json["baremes"] if b["identifiant"] == "mtp")
    assert (mtp["en_vigueur"]["valeur"], mtp["unite"]) == ("1192.55", "€/mois")
    assert moteur("bareme", "lister") == 0
    assert "(aujourd'hui : --date n'est pas donnée)" in moteur.sortie


def test_montrer_un_bareme(moteur: Commande) -> None:
    serie = Moteur.charger().modele.series["mtp"]
    assert moteur("bareme", "montrer", "la majoration pour tierce personne") == 0
    for valeur in serie.valeurs:
        assert f"du {ecrire_date(valeur.du)}" in moteur.sortie
        assert valeur.confiance.value in moteur.sortie
    assert serie.source in moteur.sortie
    assert moteur("bareme", "montrer", "MTP", "--format", "json") == 2
    assert moteur("bareme", "montrer", "mtp", "--format", "json") == 0
    assert [v["du"] for v in moteur.json["valeurs"]] == [v.du.isoformat() for v in serie.valeurs]
    assert moteur("bareme", "montrer", "mtp", "--date", "2023-01-01", "--format", "json") == 0
    assert [v["valeur"] for v in moteur.json["valeurs"]] == ["1192.55"]


def test_montrer_une_table(moteur: Commande) -> None:
    assert moteur("bareme", "montrer", "score_minimal_aggir") == 0
    texte = re.sub(r" +", " ", moteur.sortie)
    assert "table de 12 cases, par rang AGGIR" in texte
    assert "\n 1 4 380 points\n" in texte
    assert moteur("bareme", "montrer", "score_minimal_aggir", "--format", "json") == 0
    assert moteur.json["valeurs"][0]["table"][0] == {"cles": ["1"], "valeur": "4380"}


def test_montrer_hors_de_sa_periode(moteur: Commande) -> None:
    assert moteur("bareme", "montrer", "mtp", "--date", "1980-01-01") == 2
    assert "n'a pas de valeur au 01/01/1980" in moteur.erreur


@pytest.mark.parametrize(
    ("nom", "aide"),
    [
        ("mtpp", "« mtp »"),
        ("smic", "« smic_horaire_brut »"),
        ("zzz", "`moteur bareme lister`"),
        ("", "`moteur bareme lister`"),
    ],
)
def test_un_bareme_inconnu(moteur: Commande, nom: str, aide: str) -> None:
    assert moteur("bareme", "montrer", nom) == 2
    assert "C005" in moteur.erreur
    assert aide in moteur.erreur


def test_les_baremes_perimes(moteur: Commande) -> None:
    assert moteur("bareme", "perimes", "--date", "2023-06-30") == 0
    assert moteur.sortie == "Aucun barème périmé au 30/06/2023.\n"
    assert moteur("bareme", "perimes", "--date", "2999-12-31") == 1
    assert re.search(r"majoration pour tierce personne +mtp +\d\d/\d\d/\d{4} +01/04/2999\n", moteur.sortie)
    assert moteur("bareme", "perimes", "--date", "2999-12-31", "--format", "json") == 1
    assert {b["identifiant"] for b in moteur.json["perimes"]} >= {"mtp", "smic_horaire_brut"}
    assert moteur("bareme", "perimes", "--date", "jamais") == 2
    assert "C004" in moteur.erreur
