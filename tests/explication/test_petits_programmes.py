"""Les formes que les règles livrées n'ont pas toutes : phrases, conflits, lectures, versions, motifs lointains."""

from __future__ import annotations

import dataclasses
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from moteur import DemandeInvalide
from moteur.execution.trace import Trace
from moteur.explication.expliquer import en_texte, expliquer
from tests.explication.outils import VERSION
from tests.explication.petits_programmes import Essai, ordinaire


@pytest.fixture
def essai(tmp_path: Path) -> Essai:
    return Essai(tmp_path)


# --- formules ---------------------------------------------------------------------------------------------------------

MONTANTS = {"montant": 10, "autre_montant": "4,20"}


@pytest.mark.parametrize(
    ("formule", "calculs", "ecrit"),
    [
        ("montant − (autre montant − montant)", ["10,00 €/mois − (4,20 €/mois − 10,00 €/mois)"], "15,80 € par mois"),
        ("montant − autre montant − montant", ["10,00 €/mois − 4,20 €/mois − 10,00 €/mois"], "−4,20 € par mois"),
        (
            "(montant + autre montant) × coefficient × coefficient",
            ["(10,00 €/mois + 4,20 €/mois) × 0,6 × 0,6", "14,20 €/mois × 0,6 × 0,6"],
            "5,112 € par mois",
        ),
        ("montant × (100 % − coefficient)", ["10,00 €/mois × (100 % − 0,6)", "10,00 €/mois × 40 %"], "4,00 € par mois"),
        ("montant ÷ (coefficient × coefficient)", ["10,00 €/mois ÷ (0,6 × 0,6)", "10,00 €/mois ÷ 0,36"], None),
        ("seuil", [], "100,00 € par mois"),
        ("copie", [], "10,00 € par mois"),
        (
            "le plus grand de (montant + autre montant ; seuil)",
            ["le plus grand de (10,00 €/mois + 4,20 €/mois ; 100,00 €/mois)"],
            "100,00 € par mois",
        ),
        (
            "la part de montant au-delà de autre montant",
            ["la part de 10,00 €/mois au-delà de 4,20 €/mois"],
            "5,80 € par mois",
        ),
    ],
)
def test_une_formule_se_dit_en_mots_puis_avec_les_nombres(
    essai: Essai, formule: str, calculs: list[str], ecrit: str | None
) -> None:
    contenu = essai(f"\nrègle « calcul »\n  alors intermédiaire = {formule}\n", MONTANTS, "intermediaire")
    (operation,) = contenu.operations
    mots = formule if "part de" not in formule else "la part de « montant » au-delà de « autre montant »"
    assert ordinaire(operation.formule) == mots
    *lignes, _ = [*map(ordinaire, operation.calculs), ""]
    assert lignes[: len(calculs)] == calculs
    assert ecrit is None or ordinaire(operation.resultat.texte) == ecrit


def test_un_produit_par_zero_dit_que_l_inconnu_est_sans_effet(essai: Essai) -> None:
    contenu = essai(
        "\nrègle « calcul »\n  alors intermédiaire = quantité × tarif + montant\n",
        {"quantite": 0, "montant": 3},
        "intermediaire",
    )
    assert ordinaire(contenu.operations[0].calculs[0]) == "0 h/mois × tarif (non donné, sans effet) + 3,00 €/mois"
    assert {f.identifiant for f in contenu.faits} == {"quantite", "montant"}
    assert contenu.manquants == ()


@pytest.mark.parametrize(
    ("arrondi", "dit"),
    [
        ("arrondi au centime", "arrondi au centime : 3,3333… → 3,33"),
        ("arrondi au centime supérieur", "arrondi au centime supérieur : 3,3333… → 3,34"),
        ("arrondi à l'euro inférieur", "arrondi à l'euro inférieur : 3,3333… → 3"),
    ],
)
def test_un_arrondi_est_nomme_et_montre(essai: Essai, arrondi: str, dit: str) -> None:
    contenu = essai(
        f"\nrègle « calcul »\n  alors résultat = montant ÷ tiers, {arrondi}\n",
        MONTANTS,
    )
    assert ordinaire(contenu.operations[0].arrondi) == dit


@pytest.mark.parametrize(
    ("condition", "dossier", "dit"),
    [
        ("sorte est petite", {"sorte": "petite"}, "sorte est petite"),
        ("sorte n'est pas petite", {"sorte": "grande"}, "sorte n'est pas petite (grande)"),
        ("sorte est l'un de petite, grande", {"sorte": "grande"}, "sorte est l'un de petite, grande (grande)"),
        ("marques comprend rouge", {"marques": ["verte", "rouge"]}, "marques comprend rouge (rouge, verte)"),
        ("marques ne comprend pas rouge", {}, "marques ne comprend pas rouge (liste vide)"),
        ("tarif est connu", {"tarif": 2}, "tarif est connu (2,00 €/h)"),
        ("tarif n'est pas connu", {}, "tarif n'est pas connu (non donné)"),
        ("a est non", {"a": False}, "a est non"),
        ("grade est 2", {"grade": 2}, "grade = 2"),
        ("grade n'est pas 2", {"grade": 3}, "grade ≠ 2 (3)"),
        ("grade est l'un de 2, 3", {"grade": 3}, "grade = 2 ou 3 (3)"),
        ("intermédiaire est sans objet", {"a": False}, "intermédiaire est sans objet"),
        ("copie n'est pas sans objet", {}, "copie n'est pas sans objet (10,00 €/mois)"),
        ("non (montant > seuil)", {}, "non (montant > seuil) (10,00 €/mois ≤ 100,00 €/mois)"),
        ("a ou b", {"a": True, "b": False}, "a (oui)"),
        ("montant ≠ seuil", {}, "montant ≠ seuil (10,00 €/mois ≠ 100,00 €/mois)"),
        ("jour < décision", {"jour": "2021-01-01"}, "jour < décision (01/01/2021 < 01/06/2021)"),
        ("sorte = autre sorte", {"sorte": "petite", "autre_sorte": "petite"}, "sorte = autre sorte (petite = petite)"),
    ],
)
def test_une_condition_vraie_se_dit(essai: Essai, condition: str, dossier: dict[str, Any], dit: str | None) -> None:
    texte = essai.texte(f"\nrègle « selon »\n  si {condition}\n  alors résultat = montant\n", {**MONTANTS, **dossier})
    assert f"       si {dit or condition}" in texte


@pytest.mark.parametrize(
    ("condition", "dossier", "dit"),
    [
        ("sorte est petite", {"sorte": "grande"}, "sorte est petite : faux (grande)"),
        ("a", {"a": False}, "a : non"),
        ("a est non", {"a": True}, "a est non : faux (oui)"),
        ("montant ≥ seuil", {}, "montant ≥ seuil : faux (10,00 €/mois < 100,00 €/mois)"),
        ("tarif est connu", {}, "tarif est connu : faux (non donné)"),
        ("sorte n'est pas grande", {"sorte": "grande"}, "sorte n'est pas grande : faux (grande)"),
        ("non (montant < seuil)", {}, "non (montant < seuil) : faux (10,00 €/mois < 100,00 €/mois)"),
    ],
)
def test_un_motif_se_dit(essai: Essai, condition: str, dossier: dict[str, Any], dit: str) -> None:
    texte = essai.texte(f"\nrègle « selon »\n  si {condition}\n  alors résultat = montant\n", {**MONTANTS, **dossier})
    assert "Résultat : sans objet, pour un motif.\n    Règle « selon »" in texte
    assert f"      1. {dit}\n" in texte


def test_une_echeance_se_calcule_en_dates(essai: Essai) -> None:
    contenu = essai(
        "\nrègle « échoit »\n  alors échéance = jour + délai (à défaut de quantième, dernier jour du mois)\n",
        {"jour": "2021-01-31"},
        "echeance",
    )
    (operation,) = contenu.operations
    assert operation.formule == "jour + délai (à défaut de quantième, dernier jour du mois)"
    assert ordinaire(operation.calculs[0]) == "31/01/2021 + 1 mois (à défaut de quantième, dernier jour du mois)"
    assert operation.resultat.texte == "28/02/2021"
    assert operation.resultat.valeur == "2021-02-28"


@pytest.mark.parametrize(
    ("formule", "calcul", "reduit", "valeur"),
    [
        ("1er jour du mois suivant jour", "1er jour du mois suivant le 31/01/2021", None, "01/02/2021"),
        ("dernier jour du mois de jour", "dernier jour du mois du 31/01/2021", None, "31/01/2021"),
        ("veille de jour", "veille du 31/01/2021", None, "30/01/2021"),
        (
            "dernier anniversaire de jour",
            "dernier anniversaire du 31/01/2021 au 01/06/2021",
            None,
            "31/01/2021",
        ),
        (
            "lendemain de jour + délai (à défaut de quantième, dernier jour du mois)",
            "lendemain du 31/01/2021 + 1 mois (à défaut de quantième, dernier jour du mois)",
            "01/02/2021 + 1 mois (à défaut de quantième, dernier jour du mois)",
            "01/03/2021",
        ),
    ],
)
def test_un_jour_calcule_se_dit_avec_les_dates(
    essai: Essai, formule: str, calcul: str, reduit: str | None, valeur: str
) -> None:
    contenu = essai(f"\nrègle « échoit »\n  alors échéance = {formule}\n", {"jour": "2021-01-31"}, "echeance")
    (operation,) = contenu.operations
    assert operation.formule == formule
    assert [ordinaire(c) for c in operation.calculs] == [calcul, *([reduit] if reduit else [])]
    assert operation.resultat.texte == valeur


def test_un_delai_ouvrable_dit_les_jours_feries_qu_il_passe(essai: Essai) -> None:
    contenu = essai(
        "\nrègle « échoit »\n  alors échéance = jour + huitaine (reporté au premier jour ouvré suivant)\n",
        {"jour": "2026-05-05"},
        "echeance",
        "2026-05-05",
    )
    (operation,) = contenu.operations
    assert operation.formule == "jour + huitaine (reporté au premier jour ouvré suivant)"
    assert [ordinaire(c) for c in operation.calculs] == [
        "05/05/2026 + 8 jours ouvrables (reporté au premier jour ouvré suivant)",
        "16/05/2026 (reporté au premier jour ouvré suivant)",
    ]
    feries = "jours fériés, non comptés : 08/05/2026 (Fête de la Victoire), 14/05/2026 (Ascension)"
    assert [ordinaire(n) for n in operation.notes] == [feries]
    assert operation.resultat.texte == "18/05/2026"


def test_un_taux_se_dit_en_pour_cent(essai: Essai) -> None:
    contenu = essai("\nrègle « calcul »\n  alors taux = coefficient\n", {}, "taux")
    assert ordinaire(contenu.proposition.phrase) == "Taux : 60 %."
    assert contenu.proposition.valeur.valeur == "0.6"


# --- motifs lointains -------------------------------------------------------------------------------------------------

OBSTACLE = """
règle « obstacle »
  si a et b
  alors obstacle
  sinon obstacle est non
règle « droit »
  si obstacle est non
  et intermédiaire > seuil
  alors droit ouvert
  sinon droit ouvert est non
règle « ressource »
  alors intermédiaire = montant + autre montant
règle « montant dû »
  si droit ouvert
  alors résultat = montant
"""


def test_un_obstacle_vrai_s_explique_par_ses_conditions_vraies(essai: Essai) -> None:
    contenu = essai(OBSTACLE, {**MONTANTS, "a": True, "b": True})
    motifs = [(m.condition.texte, m.condition.etat, m.faits) for m in contenu.proposition.motifs]
    assert motifs == [
        ("a", "vraie", ("a",)),
        ("b", "vraie", ("b",)),
        ("intermédiaire > seuil", "fausse", ("montant", "autre_montant")),
    ]
    assert ordinaire(contenu.proposition.motifs[2].faits_ecrits) == (
        "montant (10,00 € par mois), autre montant (4,20 € par mois)"
    )
    assert [r.titre for m in contenu.proposition.motifs for r in m.regles] == ["obstacle", "obstacle", "droit"]


def test_un_motif_vrai_ne_se_dit_pas_faux(essai: Essai) -> None:
    texte = essai.texte(OBSTACLE, {**MONTANTS, "a": True, "b": True}, "droit_ouvert")
    assert "Le droit n'est pas ouvert, pour 3 motifs." in texte
    assert "1. a (oui)\n" in texte
    assert "3. intermédiaire > seuil : faux (14,20 €/mois ≤ 100,00 €/mois)\n" in texte
    assert "d'après : montant (10,00 € par mois), autre montant (4,20 € par mois)" in texte


def test_deux_origines_font_deux_motifs(essai: Essai) -> None:
    regles = """
règle « première part »
  si a
  alors intermédiaire = montant
règle « seconde part »
  si b
  alors taux = 100 %
règle « total »
  alors résultat = intermédiaire × taux, arrondi au centime
"""
    contenu = essai(regles, {**MONTANTS, "a": False, "b": False})
    assert [m.faits for m in contenu.proposition.motifs] == [("a",), ("b",)]
    assert [s.fait for s in contenu.sans_valeur] == ["intermediaire", "taux"]
    texte = essai.texte(regles, {**MONTANTS, "a": False, "b": False})
    assert "  intermédiaire : sans objet, aucune règle ne s'applique\n" in texte


def test_un_bareme_sans_valeur_a_la_date_lue_est_un_motif(essai: Essai) -> None:
    regles = "\nrègle « calcul »\n  alors résultat = montant × coefficient au jour, arrondi au centime\n"
    contenu = essai(regles, {**MONTANTS, "jour": "2010-01-01"})
    assert [m.condition.texte for m in contenu.proposition.motifs] == [
        "le barème « coefficient » a une valeur à cette date"
    ]


def test_une_edition_sans_regle_le_dit(essai: Essai) -> None:
    regles = "\nrègle « jadis »\n  source texte\n  en vigueur du 01/01/2016 au 31/12/2019\n  alors résultat = montant\n"
    texte = essai.texte(regles, MONTANTS)
    assert "1. une règle en vigueur le 01/06/2021 conclut « résultat » : faux\n" in texte


# --- conflits, lectures, versions -------------------------------------------------------------------------------------

EXCEPTIONS = """
règle « base »
  si a
  alors résultat = montant
  exception « première »
    si b
    alors résultat = 0 €/mois
  exception « seconde »
    si c
    alors résultat = autre montant
"""


def test_un_conflit_montre_les_deux_regles(essai: Essai) -> None:
    texte = essai.texte(EXCEPTIONS, {**MONTANTS, "a": True, "b": True, "c": True})
    assert "Résultat : indéterminé (deux règles concluent à la fois)." in texte
    assert texte.count("essai.regle:") >= 2


def test_une_exception_qui_l_emporte_et_une_qui_ne_s_applique_pas(essai: Essai) -> None:
    contenu = essai(EXCEPTIONS, {**MONTANTS, "a": True, "b": True, "c": False})
    dites = [(x.regle.precision, x.raison, [c.texte for c in x.conditions]) for x in contenu.ecartees]
    assert dites == [("exception « seconde »", "", ["c"]), ("", "l'exception « première » l'emporte", [])]
    assert contenu.operations[0].regle.precision == "exception « première »"


def test_la_regle_qui_ne_s_applique_pas_quand_l_exception_s_applique(essai: Essai) -> None:
    contenu = essai(EXCEPTIONS, {**MONTANTS, "a": False, "b": True, "c": False})
    assert [(x.regle.precision, [c.texte for c in x.conditions]) for x in contenu.ecartees] == [
        ("", ["a"]),
        ("exception « seconde »", ["c"]),
    ]


LECTURES = """
règle « lue de deux façons »
  source texte
  en vigueur depuis le 01/01/2016
  {sans}
  lecture « large »
    source revue
    alors résultat = montant
  lecture « stricte »
    alors résultat = autre montant
"""
CHOIX = """
lecture employée « stricte » de la règle « lue de deux façons »
  acte délibération du 12/01/2021, signée du président du conseil départemental
"""


def test_les_lectures_se_montrent_avec_leur_valeur(essai: Essai) -> None:
    texte = essai.texte(LECTURES.format(sans=""), MONTANTS)
    assert "  Règle « lue de deux façons » : le résultat en dépend\n" in texte
    assert "    – « large » : 10,00 € par mois (employée)\n      revue\n" in texte
    assert "    – « stricte » : 4,20 € par mois\n" in texte
    assert "  lecture employée : « large »\n" in texte


def test_deux_lectures_d_accord_le_disent(essai: Essai) -> None:
    texte = essai.texte(LECTURES.format(sans=""), {"montant": 10, "autre_montant": 10})
    assert "le résultat n'en dépend pas : toutes donnent la même valeur" in texte


def test_sans_lecture_employee(essai: Essai) -> None:
    texte = essai.texte(LECTURES.format(sans="sans lecture employée"), MONTANTS)
    assert "Résultat : indéterminé (le droit se lit de plusieurs façons)." in texte
    assert "le droit se lit de plusieurs façons, et aucune lecture n'est employée" in texte
    assert "(employée)" not in texte


def test_la_lecture_choisie_par_le_departement_cite_son_acte(essai: Essai) -> None:
    texte = " ".join(essai.texte(LECTURES.format(sans="") + CHOIX, MONTANTS).split())
    acte = "choix du département : délibération du 12/01/2021, signée du président du conseil départemental"
    assert f"« stricte » : 4,20 € par mois (employée, {acte})" in texte
    assert f"lecture employée : « stricte » ({acte})" in texte


def test_une_version_choisie_par_une_date_presumee_est_une_reserve(essai: Essai) -> None:
    regles = """
règle « selon la décision », version du 01/01/2016
  source ancien texte
  en vigueur depuis le 01/01/2016
  alors résultat = montant
règle « selon la décision », version du 01/01/2021
  source nouveau texte
  remplace la version du 01/01/2016
  s'applique aux décisions à compter du 01/01/2021
  alors résultat = autre montant
"""
    contenu = essai(regles, MONTANTS)
    assert contenu.operations[0].regle.sources == ("nouveau texte",)
    assert contenu.operations[0].regle.precision == "version à compter du 01/01/2021"
    assert [(r.sorte, r.sujet) for r in contenu.reserves] == [("date", "« décision »")]
    ancienne = essai(regles, {**MONTANTS, "decision": "2020-05-05"})
    assert ancienne.operations[0].regle.sources == ("ancien texte",)
    assert ancienne.reserves == ()


# --- faits, paramètres ------------------------------------------------------------------------------------------------


def test_les_valeurs_incertaines_et_provisoires_sont_des_reserves(essai: Essai) -> None:
    regles = "\nrègle « calcul »\n  alors taux = coefficient\n"
    provisoire, memoire = essai(regles, {}, "taux"), essai(regles, {}, "taux", "2017-01-01")
    assert [(r.sujet, r.texte) for r in provisoire.reserves] == [("« coefficient »", "valeur provisoire")]
    assert [r.texte for r in memoire.reserves] == ["valeur de mémoire"]
    assert [p.periode for p in (*memoire.parametres, *provisoire.parametres)] == [
        "du 01/01/2016 au 31/12/2019",
        "depuis le 01/01/2020",
    ]
    assert "      valeur de mémoire : lu dans une revue\n" in essai.texte(regles, {}, "taux", "2017-01-01")


def test_un_fait_presume_d_un_autre_nomme_l_autre(essai: Essai) -> None:
    contenu = essai("\nrègle « calcul »\n  alors résultat = copie\n", {"montant": 7})
    assert [(f.identifiant, f.origine, f.mention) for f in contenu.faits] == [
        ("montant", "donné", ""),
        ("copie", "présumé", "sans autre mention ; même valeur que « montant »"),
    ]


def test_un_fait_donne_ou_presume_se_dit_tel(essai: Essai) -> None:
    regles = "\nrègle « calcul »\n  alors résultat = copie\n"
    res = essai.resultat(regles, {"montant": 7}, "resultat", "2021-06-01")
    phrases = [ordinaire(expliquer(res, f, VERSION).proposition.phrase) for f in ("montant", "copie")]
    assert phrases == [
        "Montant : 7,00 € par mois, tel que le dossier le donne.",
        "Copie : 7,00 € par mois, présumé, faute d'être donné.",
    ]


def test_un_fait_absent_sans_effet_se_montre_a_part(essai: Essai) -> None:
    texte = essai.texte("\nrègle « selon »\n  si tarif n'est pas connu\n  alors résultat = montant\n", {"montant": 7})
    assert "  Non donnés, sans effet ici\n    tarif " in texte


@pytest.mark.parametrize(
    ("mentions", "dit"),
    [
        ({}, "à apprécier par une évaluatrice ; auteur non indiqué"),
        (
            {"auteur": "Mme D.", "date": "2021-05-04", "motif": "visite"},
            "apprécié par Mme D., le 04/05/2021 ; motif : visite",
        ),
        ({"auteur": "Mme D."}, "apprécié par Mme D."),
        ({"date": "2021-05-04"}, "apprécié le 04/05/2021, auteur non indiqué (à apprécier par une évaluatrice)"),
    ],
)
def test_auteur_date_et_motif_d_un_fait_apprecie(essai: Essai, mentions: dict[str, str], dit: str) -> None:
    contenu = essai(
        "\nrègle « calcul »\n  si besoin\n  alors résultat = 0 €/mois\n", {"besoin": {"valeur": "oui", **mentions}}
    )
    assert [f.mention for f in contenu.faits] == [dit]


# --- contrôles, registres ---------------------------------------------------------------------------------------------


def test_un_controle_qui_ne_tombe_pas_juste_le_crie(essai: Essai) -> None:
    regles = "\nrègle « total »\n  alors résultat = montant + autre montant\n"
    res = essai.resultat(regles, MONTANTS, "resultat", "2021-06-01")
    assert [v.juste for v in expliquer(res, "resultat", VERSION).verifications] == [True]
    etapes = dict(res.trace.etapes)
    etapes["resultat"] = dataclasses.replace(etapes["resultat"], valeur=Fraction(15))
    faussee = dataclasses.replace(res, trace=Trace(res.trace.execution, etapes))
    texte = en_texte(faussee, "resultat", "agent", VERSION)
    assert "montant + autre montant = résultat : 10,00 + 4,20 ≠ 15,00, FAUX" in texte


@pytest.mark.parametrize("registre", ["notaire", "agante", ""])
def test_un_registre_absent_est_une_demande_invalide(essai: Essai, registre: str) -> None:
    res = essai.resultat("\nrègle « calcul »\n  alors résultat = montant\n", MONTANTS, "resultat", "2021-06-01")
    with pytest.raises(DemandeInvalide) as leve:
        en_texte(res, "resultat", registre, VERSION)
    assert [d.code for d in leve.value.diagnostics] == ["C008"]
    assert leve.value.diagnostics[0].aide == "les registres sont « usager », « agent », « juriste »."
