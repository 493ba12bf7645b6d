"""Un dossier instruit mois par mois : chaque mois vaut ce qu'il vaut seul, et tout ce qui change est dit."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from moteur import DemandeInvalide, Instruction, InstructionPeriode, Moteur
from moteur.cli import principal
from moteur.porte import MOIS_MAX
from tests.executions import EXECUTIONS

EXEMPLE = str(Path(__file__).parents[1] / "exemples" / "monsieur_y.yaml")
MONSIEUR_Y = {
    "age": 82,
    "residence_stable_et_reguliere": True,
    "lieu_de_vie": "domicile",
    "situation_conjugale": "seul",
    "ressources_mensuelles": 1000,
    "gir": 4,
    "montant_plan_aide": "286.40",
}
DEMANDES = ["plafond_plan_aide", "participation", "montant_apa", "apa_versee"]


def changements(objet: dict[str, Any], *sortes: str) -> Iterator[dict[str, Any]]:
    """Parcourt les changements de ces sortes, dans l'ordre."""
    for periode in objet["periodes"]:
        yield from (c for c in periode["changements"] if c["sorte"] in sortes)


# --- le droit livré ---------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def moteur() -> Moteur:
    return Moteur.charger()


@pytest.fixture(scope="module")
def monsieur_y(moteur: Moteur) -> InstructionPeriode:
    return moteur.instruire_periode(MONSIEUR_Y, "01/01/2022", "31/12/2026", DEMANDES, execution="natif")


MTP = {2022: "1126.41", 2023: "1192.55", 2024: "1210.90", 2025: "1266.60", 2026: "1288.13"}


def test_les_montants_de_monsieur_y(monsieur_y: InstructionPeriode) -> None:
    """Les montants refaits ici : plafond = coefficient × MTP du 1er janvier ; participation par la formule du texte."""
    attendus = []
    for annee, ecrite in MTP.items():
        s = Decimal(ecrite)
        plafond = round(Decimal("0.630" if annee >= 2024 else "0.626") * s, 2)
        bas, haut = Decimal("0.725") * s, Decimal("2.67") * s
        participation = round(Decimal("0.9") * (1000 - bas) / (haut - bas) * Decimal("286.40"), 2)
        apa = Decimal("286.40") - participation
        attendus.append((f"{annee}-01-01", f"{annee}-12-31", 12, str(plafond), str(participation), str(apa), str(apa)))
    trouves = [
        (p["du"], p["au"], len(p["mois"]), *(p["resultats"][f]["valeur"] for f in DEMANDES))
        for p in monsieur_y.en_dict()["periodes"]
    ]
    assert trouves == attendus


def _valeurs(changement: dict[str, Any], cote: str) -> str:
    return " ; ".join(p["valeur"]["texte"] for p in changement[cote])


def test_les_raisons_de_monsieur_y(monsieur_y: InstructionPeriode) -> None:
    """La MTP du 1er janvier change chaque année, les coefficients en 2024 ; le SMIC ne sert qu'à l'APA versée."""
    objet = monsieur_y.en_dict()
    series = ("mtp", "coefficient_plafond_gir_4")
    lues = [
        (c["le"], c["serie"], _valeurs(c, "avant"), _valeurs(c, "apres"))
        for c in changements(objet, "valeur")
        if c["serie"] in series
    ]
    assert lues == [
        ("2023-01-01", "mtp", "1 126,41 € par mois", "1 192,55 € par mois"),
        ("2024-01-01", "mtp", "1 192,55 € par mois", "1 210,90 € par mois"),
        ("2024-01-01", "coefficient_plafond_gir_4", "0,626", "0,63"),
        ("2025-01-01", "mtp", "1 210,90 € par mois", "1 266,60 € par mois"),
        ("2026-01-01", "mtp", "1 266,60 € par mois", "1 288,13 € par mois"),
    ]
    smic = [(c["le"][:7], c["resultats"]) for c in changements(objet, "valeur") if c["serie"] == "smic_horaire_brut"]
    mois = ("2022-05", "2022-08", "2023-01", "2023-05", "2024-01", "2024-11", "2026-01", "2026-06")
    assert smic == [(m, ["APA versée"]) for m in mois]


def _essentiel(objet: dict[str, Any]) -> dict[str, Any]:
    return {c: objet[c] for c in ("resultats", "indetermines", "sans_objet", "lectures")}


@pytest.mark.parametrize("execution", EXECUTIONS)
def test_chaque_mois_vaut_ce_qu_il_vaut_seul(moteur: Moteur, execution: str) -> None:
    periode = moteur.instruire_periode(MONSIEUR_Y, "15/11/2023", "10/02/2025", execution=execution)
    jours = [date(2023, 11, 15), date(2023, 12, 1), *(date(2024, m, 1) for m in range(1, 13))]
    assert list(periode.mois) == [*jours, date(2025, 1, 1), date(2025, 2, 1)]
    seules = {j: moteur.instruire(MONSIEUR_Y, j, execution=execution).en_dict() for j in periode.mois}
    for jour, instruction in periode.mois.items():
        assert instruction.en_dict() == seules[jour]
    objet = periode.en_dict()
    assert [(p["du"], p["au"]) for p in objet["periodes"]] == [
        *(("2023-11-15", "2023-12-31"), ("2024-01-01", "2024-12-31"), ("2025-01-01", "2025-02-10")),
    ]
    for dite in objet["periodes"]:
        for mois in dite["mois"]:
            seule = seules[date.fromisoformat(mois["date"])]
            assert _essentiel(dite) == _essentiel(seule)
            assert mois["edition"] == seule["recu"]["edition"]
    communs = {c: v for c, v in objet["recu"].items() if c not in {"mois", "sceau"}}
    assert communs.items() <= seules[jours[0]]["recu"].items()
    rendus = {date.fromisoformat(j): m["rendu"] for m in objet["recu"]["mois"] for j in m["dates"]}
    assert rendus == {jour: seule["recu"]["rendu"] for jour, seule in seules.items()}


def _lues(instruction: Instruction) -> dict[str, set[str]]:
    """Les périodes des valeurs de barème que citent les explications d'un mois, par série."""
    lues: dict[str, set[str]] = {}
    for fait in DEMANDES:
        for parametre in instruction.explication(fait)["parametres"]:
            lues.setdefault(parametre["serie"], set()).add(parametre["periode"])
    return lues


def test_chaque_valeur_lue_qui_change_est_citee(monsieur_y: InstructionPeriode) -> None:
    citees = {
        (c["le"], c["serie"]): ({p["periode"] for p in c["avant"]}, {p["periode"] for p in c["apres"]})
        for c in changements(monsieur_y.en_dict(), "valeur")
    }
    attendues = {}
    for (_, avant), (le, apres) in pairwise(monsieur_y.mois.items()):
        anciennes, nouvelles = _lues(avant), _lues(apres)
        for serie in anciennes.keys() | nouvelles.keys():
            quittees, prises = anciennes.get(serie, set()), nouvelles.get(serie, set())
            if quittees != prises:
                attendues[le.isoformat(), serie] = (quittees - prises, prises - quittees)
    assert citees == attendues
    assert len(attendues) > 10


# --- un droit fictif --------------------------------------------------------------------------------------------------

REGLES = """
fait « naissance »
  date
  donné
fait « accord »
  date
  présumé date d'appréciation
  raison « aucun accord n'est daté »
ancre « accords »
  date accord
entité « enfant »
  liste « les enfants »
  présumée vide
  raison « aucun enfant n'est déclaré »
fait « la naissance de l'enfant »
  de chaque enfant
  date
  donné
fait « l'âge de l'enfant »
  de chaque enfant
  nombre en ans
  déduit
fait « les enfants majeurs »
  nombre
  déduit
fait « âge »
  nombre en ans
  déduit
fait « aide »
  montant en €/mois, au centime
  déduit
  résultat
fait « bonus »
  montant en €/mois, au centime
  déduit
fait « prime »
  montant en €/mois, au centime
  déduit
  résultat

règle « âge »
  source code, article 1
  en vigueur depuis le 01/01/2000
  alors âge = nombre d'années révolues entre naissance et date d'appréciation

règle « âge de l'enfant »
  source code, article 6
  en vigueur depuis le 01/01/2000
  pour chaque enfant
  alors âge de l'enfant = nombre d'années révolues entre naissance de l'enfant et date d'appréciation

règle « enfants majeurs »
  source code, article 6
  en vigueur depuis le 01/01/2000
  alors enfants majeurs = nombre d'enfants tels que (âge de l'enfant ≥ majorité)

règle « aide », version du 01/01/2000
  source code, article 2
  en vigueur depuis le 01/01/2000
  si âge ≥ âge minimal
  alors aide = montant de base

règle « aide », version du 15/06/2024
  remplace la version du 01/01/2000
  source code, article 2, rédaction de la loi du 1er juin 2024
  en vigueur depuis le 15/06/2024
  si âge ≥ âge minimal
  alors aide = montant de base + supplément

  exception « grand âge »
    source code, article 2 bis
    si âge ≥ âge minimal
    et âge ≥ grand âge
    alors aide = montant de base + supplément + supplément

règle « bonus », version antérieure à 2024
  source code, article 5
  s'applique aux accords du 01/01/2000 au 31/12/2023
  si âge ≥ âge minimal
  alors bonus = 0 €/mois

règle « bonus », version du 01/01/2024
  source code, article 5 modifié
  s'applique aux accords à compter du 01/01/2024
  si âge ≥ âge minimal
  alors bonus = supplément

règle « prime », version antérieure à 2024
  source code, article 3
  s'applique aux accords jusqu'au 30/09/2024
  alors prime = 0 €/mois

règle « prime », version du 01/10/2024
  source code, article 3 modifié
  s'applique aux accords à compter du 01/10/2024
  alors prime = supplément
"""
BAREMES = """
series:
  - nom: l'âge minimal
    unite: ans
    source: code, article 1
    valeurs:
      - {du: 01/01/1900, valeur: 60, confiance: vu dans une source}
  - nom: la majorité
    unite: ans
    source: code civil, article 414
    valeurs:
      - {du: 01/01/1900, valeur: 18, confiance: vu dans une source}
  - nom: le grand âge
    unite: ans
    source: code, article 2 bis
    valeurs:
      - {du: 01/01/2000, valeur: 61, confiance: vu dans une source}
  - nom: le montant de base
    unite: €/mois
    source: code, article 4
    valeurs:
      - {du: 01/01/2000, valeur: 100, confiance: vu dans une source}
      - {du: 10/08/2024, valeur: 110, confiance: vu dans une source, source: arrêté du 5 août 2024}
  - nom: le supplément
    unite: €/mois
    source: code, article 4
    valeurs:
      - {du: 01/01/2000, valeur: 10, confiance: mémoire}
"""


@pytest.fixture(scope="module")
def fictif(tmp_path_factory: pytest.TempPathFactory) -> Moteur:
    dossier = tmp_path_factory.mktemp("fictif")
    (dossier / "essai.regle").write_text(REGLES, "utf-8")
    (dossier / "b.yaml").write_text(BAREMES, "utf-8")
    return Moteur.charger(dossier, dossier)


@pytest.fixture(scope="module", params=EXECUTIONS)
def annees(request: pytest.FixtureRequest, fictif: Moteur) -> InstructionPeriode:
    return fictif.instruire_periode(
        {"naissance": "20/03/1964"}, "2024-01-01", "2025-06-30", ["aide", "prime"], execution=request.param
    )


def test_les_periodes_se_coupent_ou_les_resultats_changent(annees: InstructionPeriode) -> None:
    def ecrite(periode: dict[str, Any], fait: str) -> str:
        return periode["resultats"][fait]["valeur"] if fait in periode["resultats"] else "sans objet"

    trouvees = [(p["du"], p["au"], ecrite(p, "aide"), ecrite(p, "prime")) for p in annees.en_dict()["periodes"]]
    assert trouvees == [
        ("2024-01-01", "2024-03-31", "sans objet", "0.00"),
        ("2024-04-01", "2024-06-30", "100.00", "0.00"),  # soixante ans le 20 mars
        ("2024-07-01", "2024-08-31", "110.00", "0.00"),  # la loi du 15 juin
        ("2024-09-01", "2024-09-30", "120.00", "0.00"),  # l'arrêté du 10 août
        ("2024-10-01", "2025-03-31", "120.00", "10.00"),  # les accords d'octobre
        ("2025-04-01", "2025-06-30", "130.00", "10.00"),  # soixante et un ans le 20 mars
    ]


def test_chaque_raison_est_citee(annees: InstructionPeriode) -> None:
    par_date: dict[str, list[dict[str, Any]]] = {}
    for changement in changements(annees.en_dict(), "valeur", "version", "cas", "fait"):
        par_date.setdefault(changement["le"], []).append(changement)
    assert {le: [c["sorte"] for c in liste] for le, liste in par_date.items()} == {
        "2024-04-01": ["valeur", "cas", "fait"],
        "2024-07-01": ["valeur", "valeur", "version"],
        "2024-09-01": ["valeur"],
        "2024-10-01": ["version", "fait"],
        "2025-04-01": ["cas", "fait"],
    }


def test_un_changement_de_regle_dit_les_deux_versions(annees: InstructionPeriode) -> None:
    aide, prime = changements(annees.en_dict(), "version")
    assert (aide["regle"], aide["titre"], aide["faits"], aide["le"]) == ("règle", "aide", ["aide"], "2024-07-01")
    assert aide["avant"] == {
        "nom": "01/01/2000",
        "vigueur": "du 01/01/2000 au 14/06/2024",
        "sources": ["code, article 2"],
        "ancre": "",
    }
    assert aide["apres"] == {
        "nom": "15/06/2024",
        "vigueur": "depuis le 15/06/2024",
        "sources": ["code, article 2, rédaction de la loi du 1er juin 2024"],
        "ancre": "",
    }
    assert prime["titre"] == "prime"
    assert prime["avant"]["ancre"] == "« accord » : 01/09/2024, présumée"
    assert prime["apres"]["ancre"] == "« accord » : 01/10/2024, présumée"


def test_un_age_franchi_dit_le_fait_et_la_condition(annees: InstructionPeriode) -> None:
    objet = annees.en_dict()
    soixante, _, soixante_et_un = changements(objet, "fait")
    assert [f"{c['nom']} : {c['avant']['texte']} → {c['apres']['texte']}" for c in (soixante, soixante_et_un)] == [
        "âge : 59 ans → 60 ans",
        "âge : 60 ans → 61 ans",
    ]
    ouverte, grand_age = changements(objet, "cas")
    assert (ouverte["avant"], ouverte["apres"]["titre"]) == (None, "aide")
    assert [(c["texte"], c["etat"], c["constat"]) for c in ouverte["conditions"]] == [
        ("âge ≥ âge minimal", "vraie", "60 ans ≥ 60 ans")
    ]
    assert grand_age["apres"]["precision"] == "exception « grand âge »"
    assert [(c["texte"], c["constat"]) for c in grand_age["conditions"]] == [("âge ≥ grand âge", "61 ans ≥ 61 ans")]


def test_un_element_d_une_liste_qui_franchit_un_age(fictif: Moteur) -> None:
    enfants = [{"naissance_enfant": "02/06/2006"}, {"naissance_enfant": "02/11/2010"}]
    periode = fictif.instruire_periode({"enfants": enfants}, "2024-05-01", "2024-08-31", ["enfants majeurs"])
    objet = periode.en_dict()
    assert [(p["du"], p["resultats"]["enfants_majeurs"]["valeur"]) for p in objet["periodes"]] == [
        ("2024-05-01", "0"),
        ("2024-07-01", "1"),
    ]
    (fait,) = changements(objet, "fait")
    assert f"{fait['nom']} : {fait['avant']['texte']} → {fait['apres']['texte']}" == (
        "âge de l'enfant (enfant 1) : 17 ans → 18 ans"
    )


def test_ce_qui_manque_a_un_element_se_nomme(fictif: Moteur) -> None:
    periode = fictif.instruire_periode({"enfants": [{}]}, "2024-05-01", "2024-06-30", ["enfants majeurs"])
    assert "enfants majeurs : indéterminé (il manque : naissance de l'enfant (enfant 1))" in periode.en_texte()


def test_une_regle_a_ancre_qui_se_met_a_s_appliquer_n_a_pas_change_de_version(fictif: Moteur) -> None:
    dossier = {"naissance": "20/03/1964", "accord": "15/02/2024"}
    objet = fictif.instruire_periode(dossier, "2024-02-15", "2024-04-30", ["bonus"]).en_dict()
    assert [p["resultats"].get("bonus", {}).get("valeur") for p in objet["periodes"]] == [None, "10.00"]
    assert list(changements(objet, "version")) == []
    (cas,) = changements(objet, "cas")
    assert cas["apres"]["vigueur"] == "s'applique selon « accord » : à compter du 01/01/2024"
    assert [c["texte"] for c in cas["conditions"]] == ["âge ≥ âge minimal"]


def test_une_valeur_change_avec_ses_dates_et_ses_sources(annees: InstructionPeriode) -> None:
    (base,) = (c for c in changements(annees.en_dict(), "valeur") if c["le"] == "2024-09-01")
    (avant,), (apres,) = base["avant"], base["apres"]
    assert (avant["valeur"]["texte"], avant["periode"]) == ("100,00 € par mois", "du 01/01/2000 au 09/08/2024")
    assert (apres["valeur"]["texte"], apres["periode"]) == ("110,00 € par mois", "depuis le 10/08/2024")
    assert apres["source"] == "arrêté du 5 août 2024"
    assert base["resultats"] == ["aide"]


def test_une_alerte_dit_les_mois_qu_elle_touche(annees: InstructionPeriode) -> None:
    assert "est mémoire (code, article 4) : de 07/2024 à 06/2025" in annees.en_texte()
    derniere = annees.en_dict()["periodes"][-1]
    assert [(a["code"], a["dates"]) for a in derniere["alertes"]] == [
        ("valeur_incertaine", ["2025-04-01", "2025-05-01", "2025-06-01"])
    ]


def test_le_texte_se_lit(annees: InstructionPeriode) -> None:
    texte = annees.en_texte()
    debut, _, suite = texte.partition("DU 01/04/2024")
    assert debut == (
        f"Instruction du 01/01/2024 au 30/06/2025, mois par mois (18 mois), par l'exécution {_execution(annees)}.\n"
        "Chaque mois est apprécié à son premier jour : ce qui change en cours de mois se voit au suivant.\n\n"
        "DU 01/01/2024 AU 31/03/2024 (3 mois)\n"
        "  aide                                sans objet\n"
        "  prime                               0,00 € par mois\n\n"
    )
    assert suite.startswith(
        " AU 30/06/2024 (3 mois)\n"
        "  aide                                100,00 € par mois, au lieu de sans objet\n"
        "  prime                               0,00 € par mois\n"
        "  Pourquoi, au 01/04/2024\n"
        "    – valeur : « montant de base » est lu désormais : 100,00 € par mois, du 01/01/2000 au 09/08/2024\n"
        "      code, article 4\n"
        "      sert à : aide\n"
        "    – aide : aucun cas ne s'applique → règle « aide »\n"
        "      car âge ≥ âge minimal (60 ans ≥ 60 ans)\n"
        "      code, article 2\n"
        "    – fait : âge : 59 ans → 60 ans\n"
    )
    assert (
        "    – règle « aide » : version du 01/01/2000 au 14/06/2024 → version depuis le 15/06/2024\n"
        "      code, article 2\n"
        "      code, article 2, rédaction de la loi du 1er juin 2024\n"
    ) in suite


def _execution(periode: InstructionPeriode) -> str:
    ecrite: str = periode.en_dict()["recu"]["execution"]
    return ecrite


def test_ce_qui_ne_change_rien_se_dit_dans_sa_periode(fictif: Moteur) -> None:
    """Vingt ans : aucune aide ; la loi change de version sans que rien ne change."""
    periode = fictif.instruire_periode({"naissance": "20/03/2004"}, "2024-05-01", "2024-08-31", ["aide"])
    (seule,) = periode.en_dict()["periodes"]
    valeur, version = seule["changements"]
    assert (valeur["le"], valeur["nom"], valeur["avant"]) == ("2024-07-01", "grand âge", [])
    assert (version["le"], version["titre"]) == ("2024-07-01", "aide")
    texte = periode.en_texte()
    assert "  Au 01/07/2024, sans changer les résultats\n    – valeur : « grand âge » est lu désormais" in texte
    assert "    – règle « aide » : version du 01/01/2000 au 14/06/2024 → version depuis le 15/06/2024\n" in texte


# --- ce que l'on demande ----------------------------------------------------------------------------------------------


def test_une_periode_d_un_jour(fictif: Moteur) -> None:
    periode = fictif.instruire_periode({"naissance": "20/03/1964"}, "2024-04-15", "2024-04-15")
    assert list(periode.mois) == [date(2024, 4, 15)]
    assert [(p.du, p.au) for p in periode.periodes] == [(date(2024, 4, 15), date(2024, 4, 15))]
    entete = "Chaque mois est apprécié à son premier jour (le premier, entamé, à son jour de début, le 15/04/2024)"
    assert entete in " ".join(periode.en_texte().split())


@pytest.mark.parametrize(("du", "au"), [("2024-02-01", "2024-01-31"), ("2000-01-01", "2050-01-01")])
def test_une_periode_a_rebours_ou_trop_longue_est_refusee(fictif: Moteur, du: str, au: str) -> None:
    with pytest.raises(DemandeInvalide) as refus:
        fictif.instruire_periode({}, du, au)
    assert [d.code for d in refus.value.diagnostics] == ["C009"]
    assert MOIS_MAX == 600


@pytest.mark.parametrize(
    ("options", "dit"),
    [
        ("--du 2023-01-01", "il manque --au"),
        ("--au 2023-01-01", "il manque --du"),
        ("--du 2023-01-01 --au 2023-02-01 --date 2023-01-01", "--date ne se donne pas"),
    ],
)
def test_la_commande_refuse_une_periode_mal_dite(options: str, dit: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert principal(["instruire", EXEMPLE, *options.split()]) == 2
    erreur = capsys.readouterr().err
    assert "C009" in erreur
    assert dit in erreur


def test_la_commande_ecrit_les_deux_formats(capsys: pytest.CaptureFixture[str]) -> None:
    commande = ["instruire", EXEMPLE, "--du", "01/12/2022", "--au", "31/01/2023", "--resultat", "participation"]
    assert principal([*commande, "--execution", "natif"]) == 0
    texte = capsys.readouterr().out
    assert "participation                       15,05 € par mois, au lieu de 21,57 € par mois\n" in texte
    assert principal([*commande, "--execution", "natif", "--format", "json"]) == 0
    objet = json.loads(capsys.readouterr().out)
    assert [p["resultats"]["participation"]["valeur"] for p in objet["periodes"]] == ["21.57", "15.05"]
