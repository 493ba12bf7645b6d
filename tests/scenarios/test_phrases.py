"""Ce que chaque phrase donne, ce qu'elle attend, et ce que l'on dit d'une phrase fautive."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from moteur import Moteur
from moteur.diagnostics import Lieu
from moteur.scenarios import attentes as a
from moteur.scenarios.lexique import Lexique
from moteur.scenarios.phrases import lire_attente, lire_donnee, lire_quand
from moteur.scenarios.scenario import Etape, Role

LIEU = Lieu("essai.feature", 5, 16, 5, 60)


@pytest.fixture(scope="module")
def lexique(moteur: Moteur) -> Lexique:
    return Lexique.de(moteur.modele)


def _etape(role: Role, phrase: str) -> Etape:
    return Etape(role, phrase, LIEU)


@pytest.mark.parametrize(
    ("phrase", "fait", "valeur"),
    [
        ("les ressources mensuelles sont de 1 000 €", "ressources_mensuelles", Fraction(1000)),
        ("les ressources mensuelles sont de 1000,5 €/mois", "ressources_mensuelles", Fraction(2001, 2)),
        ("les ressources mensuelles sont de 12 € par mois", "ressources_mensuelles", Fraction(12)),
        ("que les ressources mensuelles sont de 1 000 €", "ressources_mensuelles", Fraction(1000)),
        ("l'âge est de 82 ans", "age", Fraction(82)),
        ("l'Âge est de 1 an", "age", Fraction(1)),
        ("le GIR est 4", "gir", Fraction(4)),
        ("le lieu de vie est le domicile", "lieu_de_vie", "domicile"),
        ("le lieu de vie est l'accueil familial", "lieu_de_vie", "accueil_familial"),
        ("la situation conjugale est couple", "situation_conjugale", "couple"),
        ("la personne réside de façon stable et régulière en France", "residence_stable_et_reguliere", True),
        ("la personne ne réside pas de façon stable et régulière en France", "residence_stable_et_reguliere", False),
        ("la résidence stable et régulière est non", "residence_stable_et_reguliere", False),
        ("cohérence est A", "coherence", "A"),
        ("la cohérence est C", "coherence", "C"),
        ("la cotation (toilette du haut) est B", "cotation_toilette_haut", "B"),
        ("spontanément (toilette du haut) est oui", "spontanement_toilette_haut", True),
        ("les prestations perçues comprennent la PCH", "prestations_percues", frozenset({"pch"})),
        ("les prestations perçues comprennent la PCH et l'ACTP", "prestations_percues", frozenset({"pch", "actp"})),
        (
            "les prestations perçues comprennent la MTP, l'ACTP et la PCH",
            "prestations_percues",
            frozenset({"mtp", "actp", "pch"}),
        ),
        ("les prestations perçues sont vides", "prestations_percues", frozenset()),
        ("la date de naissance est le 15/06/1966", "date_de_naissance", date(1966, 6, 15)),
        ("les heures de lien social sont de 9 h", "heures_lien_social", Fraction(9)),
        ("les heures de lien social sont de 4,5 heures par mois", "heures_lien_social", Fraction(9, 2)),
        ("le tarif du lien social est de 25 €/h", "tarif_lien_social", Fraction(25)),
        ("le GIR n'est pas connu", "gir", None),
        ("les prestations perçues ne sont pas connues", "prestations_percues", None),
    ],
)
def test_ce_qu_une_phrase_donne(lexique: Lexique, phrase: str, fait: str, valeur: Any) -> None:
    dons, fautes = lire_donnee(_etape(Role.DONNE, phrase), lexique)
    assert fautes == []
    assert [(d.fait.identifiant, d.valeur) for d in dons] == [(fait, valeur)]


@pytest.mark.parametrize("phrase", ["le dossier est instruit au 01/02/2023", "le dossier est instruit le 01/02/2023"])
def test_quand_le_dossier_est_instruit(phrase: str) -> None:
    assert lire_quand(_etape(Role.QUAND, phrase)) == (date(2023, 2, 1), [])


def test_ce_qu_une_phrase_attend(lexique: Lexique) -> None:
    faits = lexique.modele.faits
    participation, seuil, taux = faits["participation"], faits["seuil_participation"], faits["taux_participation"]
    attendues: dict[str, a.Attente] = {
        "la participation est de 15,05 €": a.Vaut(participation, Fraction("15.05")),
        "la personne est éligible à l'APA": a.Vaut(faits["eligible_apa"], valeur=True),
        "la personne n'est pas éligible à l'APA": a.Vaut(faits["eligible_apa"], valeur=False),
        "le GIR est 4": a.Vaut(faits["gir"], Fraction(4)),
        "le seuil de participation est de 918,285 €": a.Vaut(seuil, Fraction("918.285")),
        "le seuil de participation est de 864,60 € au centime": a.VautArrondi(
            seuil, Fraction("864.6"), 2, pourcent=False
        ),
        "le seuil de participation est de 864,6 € à une décimale": a.VautArrondi(
            seuil, Fraction("864.6"), 1, pourcent=False
        ),
        "le taux de participation est de 16,14 % à 2 décimales": a.VautArrondi(
            taux, Fraction("0.1614"), 2, pourcent=True
        ),
        "le taux de participation est de 0,1614 à 4 décimales": a.VautArrondi(
            taux, Fraction("0.1614"), 4, pourcent=False
        ),
        "le plafond du plan d'aide est de 1 914,04 €, et non 1 914,06 € comme le publie l'Aube": a.Vaut(
            faits["plafond_plan_aide"], Fraction("1914.04")
        ),
        "la participation est indéterminée": a.EstIndetermine(participation, None),
        "la participation est indéterminée : il manque le GIR": a.EstIndetermine(participation, (faits["gir"],)),
        "la participation est indéterminée : il manque l'âge, le GIR et la situation conjugale": a.EstIndetermine(
            participation, (faits["age"], faits["gir"], faits["situation_conjugale"])
        ),
        "on ne sait pas si la personne est éligible à l'APA": a.EstIndetermine(faits["eligible_apa"], None),
        "on ne sait pas si la personne est éligible à l'APA : il manque le GIR": a.EstIndetermine(
            faits["eligible_apa"], (faits["gir"],)
        ),
        "la participation est sans objet": a.EstSansObjet(participation),
        "les ressources retenues sont sans objet": a.EstSansObjet(faits["ressources_retenues"]),
        "les heures de lien social sont présumées": a.EstPresume(faits["heures_lien_social"], None),
        "il est présumé que les heures de lien social sont de 0 h": a.EstPresume(
            faits["heures_lien_social"], Fraction(0)
        ),
        "il est présumé que le conjoint ne vit pas en établissement": a.EstPresume(
            faits["conjoint_en_etablissement"], valeur=False
        ),
        "les prestations perçues comprennent la PCH": a.Comprend(faits["prestations_percues"], frozenset({"pch"})),
        "le droit est incertain sur la participation": a.DroitIncertain(participation, incertain=True),
        "le droit est certain sur l'APA versée": a.DroitIncertain(faits["apa_versee"], incertain=False),
        "le droit se lit de plusieurs façons sur la participation": a.SeLit(participation, plusieurs=True),
        "le droit se lit d'une seule façon sur la participation": a.SeLit(participation, plusieurs=False),
        "dans la lecture « la moitié », la participation est de 1 €": a.DansLecture(
            "la moitié", a.Vaut(participation, Fraction(1))
        ),
        "aucune alerte": a.AucuneAlerte(),
        "une alerte dit « le GIR n'ouvre pas droit »": a.Alerte("le GIR n'ouvre pas droit", presente=True),
        "une alerte dit « « GIR » est donné »": a.Alerte("« GIR » est donné", presente=True),
        "aucune alerte ne dit « le GIR n'ouvre pas droit »": a.Alerte("le GIR n'ouvre pas droit", presente=False),
    }
    lues = {phrase: lire_attente(_etape(Role.ALORS, phrase), lexique) for phrase in attendues}
    assert lues == {phrase: ([attente], []) for phrase, attente in attendues.items()}


def _cas_fautifs() -> Iterator[Any]:
    """Chaque bloc de `phrases_fautives.txt` : la phrase, son code et son message, l'aide."""
    texte = (Path(__file__).parent / "phrases_fautives.txt").read_text("utf-8")
    for bloc in texte.strip().split("\n\n"):
        phrase, faute, aide = bloc.split("\n")
        yield pytest.param(phrase, f"{faute}\n{aide}", id=phrase)


@pytest.mark.parametrize(("phrase", "attendu"), list(_cas_fautifs()))
def test_ce_que_l_on_dit_d_une_phrase_fautive(lexique: Lexique, phrase: str, attendu: str) -> None:
    lus: Sequence[object]
    if phrase.startswith("Alors "):
        lus, fautes = lire_attente(_etape(Role.ALORS, phrase.removeprefix("Alors ")), lexique)
    else:
        lus, fautes = lire_donnee(_etape(Role.DONNE, phrase.removeprefix("Étant donné que ")), lexique)
    assert lus == []
    assert [f"{f.code} {f.message}\naide : {f.aide}" for f in fautes] == [attendu]


@pytest.mark.parametrize(
    "phrase", ["on instruit", "le dossier est instruit", "le dossier est instruit au 1er mars 2023"]
)
def test_quand_fautif(phrase: str) -> None:
    jour, fautes = lire_quand(_etape(Role.QUAND, phrase))
    assert jour is None
    assert len(fautes) == 1
    assert fautes[0].code in {"S002", "S004"}
