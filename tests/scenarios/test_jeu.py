"""Jouer : une attente tenue est verte, une attente altérée est rouge et dit pourquoi."""

from __future__ import annotations

import shutil
from dataclasses import replace
from datetime import date, timedelta
from fractions import Fraction
from pathlib import Path

import pytest

from moteur import Moteur, donnees
from moteur.scenarios import Role, Scenario, jouer, lire
from moteur.scenarios import attentes as a
from moteur.scenarios.jeu import Reponse, comparer
from moteur.scenarios.lexique import Lexique
from moteur.scenarios.phrases import lire_attente, lire_donnee, lire_quand

DOSSIER = """\
# language: fr
Fonctionnalité: essai

  @PART-05
  Scénario: essai
    Étant donné que l'âge est de 82 ans
    Et que la personne réside de façon stable et régulière en France
    Et que le lieu de vie est le domicile
    Et que la situation conjugale est seul
    Et que les ressources mensuelles sont de 1 000 €
    Et que le GIR est 4
    Et que le montant du plan d'aide est de 286,40 €
    Quand le dossier est instruit au 01/01/2023
    Alors {attente}
"""


def _scenario(tmp_path: Path, texte: str) -> Scenario:
    fichier = tmp_path / "essai.feature"
    fichier.write_text(texte, "utf-8")
    [scenario], fautes = lire(fichier)
    assert fautes == []
    return scenario


@pytest.mark.parametrize(
    ("attente", "attendu", "obtenu"),
    [
        ("la participation est de 15,06 €", "15,06 €/mois", "15,05 €/mois"),
        ("la participation est de 15,0500001 €", "15,0500001 €/mois", "15,05 €/mois"),
        ("la participation est sans objet", "sans objet", "15,05 €/mois"),
        ("la participation est indéterminée", "indéterminé", "15,05 €/mois"),
        ("le GIR est 3", "3", "4"),
        ("le lieu de vie est l'accueil familial", "accueil familial", "domicile"),
        ("le seuil de participation est de 864,60 €", "864,60 €/mois", "864,59875 €/mois"),
        (
            "le seuil de participation est de 864,59 € au centime",
            "864,59 €/mois à 2 décimales près",
            "864,59875 €/mois",
        ),
        (
            "le taux de participation est de 5,26 % à 2 décimales",
            "5,26 % à 2 décimales près",
            "5,253745… (48744450/9278039) %",
        ),
        (
            "la personne n'est pas éligible à l'APA",
            "« la personne n'est pas éligible à l'APA »",
            "« la personne est éligible à l'APA »",
        ),
        (
            "la participation due est de 3 €",
            "3,00 €/mois",
            "indéterminé : il manque plan d'aide utilisé",
        ),
        (
            "la participation due est indéterminée : il manque le GIR",
            "indéterminé : il manque GIR",
            "indéterminé : il manque plan d'aide utilisé",
        ),
        ("les prestations perçues comprennent la PCH", "comprend PCH", "vide"),
        ("le GIR est présumé", "présumé", "non présumé"),
        ("il est présumé que les heures de lien social sont de 1 h", "présumé : 1 h/mois", "présumé : 0 h/mois"),
        ("le droit est incertain sur la participation", "un droit incertain", "un droit certain"),
        ("le droit se lit de plusieurs façons sur la participation", "plusieurs lectures", "une seule lecture"),
        (
            "dans la lecture « autre », la participation est de 3 €",
            "la lecture « autre »",
            "aucune lecture qui le change",
        ),
        ("une alerte dit « attention »", "« attention »", "aucune"),
    ],
)
def test_une_attente_non_tenue_dit_ce_qui_est_attendu_et_obtenu(
    moteur: Moteur, tmp_path: Path, attente: str, attendu: str, obtenu: str
) -> None:
    scenario = _scenario(tmp_path, DOSSIER.format(attente=attente))
    resultat = jouer(scenario, moteur, "natif")
    assert not resultat.vert
    assert resultat.fautes == ()
    [ecart] = resultat.ecarts
    assert (ecart.attendu, ecart.obtenu) == (attendu, obtenu)
    assert (ecart.lieu.fichier, ecart.lieu.ligne, ecart.lieu.colonne) == (scenario.fichier, 14, 11)
    assert ecart.diagnostic.code == "S015"
    assert str(ecart).startswith(f"{scenario.fichier}:14:11 : ")


def test_une_alerte_inattendue(moteur: Moteur, tmp_path: Path) -> None:
    texte = DOSSIER.replace("le GIR est 4", "le GIR est 5")
    dite = (
        "le GIR n'ouvre pas droit à l'APA : la personne est orientée vers d'autres aides "
        "(aide sociale, services d'aide à domicile)"
    )
    [ecart] = jouer(_scenario(tmp_path, texte.format(attente="aucune alerte")), moteur, "natif").ecarts
    assert str(ecart).endswith(f": alertes : attendu aucune, obtenu « {dite} »")
    [ecart] = jouer(
        _scenario(tmp_path, texte.format(attente=f"aucune alerte ne dit « {dite} »")), moteur, "natif"
    ).ecarts
    assert str(ecart).endswith(f": alertes : attendu rien qui dise « {dite} », obtenu « {dite} »")
    assert jouer(_scenario(tmp_path, texte.format(attente=f"une alerte dit « {dite} »")), moteur, "natif").vert


def test_une_valeur_de_lecture_non_tenue(moteur: Moteur, tmp_path: Path) -> None:
    texte = DOSSIER.replace("est seul", "est couple\n    Et que le conjoint vit en établissement")
    lecture = "le total divisé comme pour un couple"
    attente = f"dans la lecture « {lecture} », les ressources retenues sont de 500 €"
    [ecart] = jouer(_scenario(tmp_path, texte.format(attente=attente)), moteur, "natif").ecarts
    assert ecart.sujet == f"« ressources retenues » dans la lecture « {lecture} »"
    assert (ecart.attendu, ecart.obtenu) == ("500,00 €/mois", "588,235294… (10000/17) €/mois")


def test_un_centime_de_plus_dans_les_exemples_publies_est_rouge(moteur: Moteur, tmp_path: Path) -> None:
    source = donnees.dossier_scenarios() / "participation" / "exemples_publies.feature"
    texte = source.read_text("utf-8")
    for montant, altere in (("15,05 €", "15,06 €"), ("976,71 €\n    Et aucune", "976,72 €\n    Et aucune")):
        assert montant in texte
        fichier = tmp_path / "altere.feature"
        fichier.write_text(texte.replace(montant, altere), "utf-8")
        scenarios, fautes = lire(fichier)
        assert fautes == []
        assert sum(not jouer(s, moteur, "natif").vert for s in scenarios) >= 1
    assert all(jouer(s, moteur, "natif").vert for s in lire(source)[0])


def test_une_valeur_du_droit_changee_rend_des_scenarios_rouges(tmp_path: Path) -> None:
    baremes = tmp_path / "baremes"
    shutil.copytree(donnees.dossier_baremes(), baremes)
    serie = baremes / "participation.yaml"
    texte = serie.read_text("utf-8")
    assert "valeur: 0,725" in texte
    serie.write_text(texte.replace("valeur: 0,725", "valeur: 0,726"), "utf-8")
    moteur = Moteur.charger(baremes=baremes)
    scenarios, _ = lire(donnees.dossier_scenarios() / "participation" / "exemples_publies.feature")
    rouges = [r for s in scenarios if not (r := jouer(s, moteur, "natif")).vert]
    assert rouges
    assert all(r.fautes == () for r in rouges)


def _altere(attente: a.Attente) -> a.Attente | None:
    """La même attente, faussée du plus petit pas qui se voie ; rien si elle n'a pas de valeur à fausser."""
    match attente:
        case a.Vaut(fait, bool(valeur)):
            return a.Vaut(fait, not valeur)
        case a.Vaut(fait, Fraction() as valeur):
            return a.Vaut(fait, valeur + Fraction(1, 10**9))
        case a.Vaut(fait, date() as valeur):
            return a.Vaut(fait, valeur + timedelta(days=1))
        case a.Vaut(fait, str(valeur)):
            return a.Vaut(fait, next(c for c in fait.type.choix if c != valeur))
        case a.VautArrondi(fait, valeur, decimales, pourcent):
            pas = Fraction(1, 10 ** (decimales + 2 * pourcent))
            return a.VautArrondi(fait, valeur + pas, decimales, pourcent)
        case a.EstSansObjet(fait):
            return a.EstIndetermine(fait, None)
        case a.EstIndetermine(fait, _):
            return a.EstSansObjet(fait)
        case a.EstPresume(fait, Fraction() as valeur):
            return a.EstPresume(fait, valeur + 1)
        case a.DroitIncertain(fait, incertain):
            return a.DroitIncertain(fait, not incertain)
        case a.SeLit(fait, plusieurs):
            return a.SeLit(fait, not plusieurs)
        case a.Alerte(message, presente):
            return a.Alerte(message, not presente)
        case a.DansLecture(lecture, interieure):
            faussee = _altere(interieure)
            assert isinstance(faussee, a.Vaut | a.VautArrondi | a.EstIndetermine)
            return a.DansLecture(lecture, faussee)
        case _:
            return None


def test_toute_attente_du_depot_faussee_est_rouge(moteur: Moteur) -> None:
    """Un exemple de chaque scénario écrit : chacune de ses attentes, faussée, ne tient plus."""
    lexique = Lexique.de(moteur.modele)
    scenarios = {s.lieu: s for s in lire(donnees.dossier_scenarios())[0]}
    faussees = 0
    for scenario in scenarios.values():
        dossier: dict[str, object] = {}
        jour = date.min
        attentes: list[a.Attente] = []
        for etape in scenario.etapes:
            if etape.role is Role.DONNE:
                for don in lire_donnee(etape, lexique)[0]:
                    dossier.pop(don.fait.identifiant, None)
                    if don.valeur is not None:
                        dossier[don.fait.identifiant] = don.valeur
            elif etape.role is Role.QUAND:
                jour = lire_quand(etape)[0] or date.min
            else:
                attentes += lire_attente(etape, lexique)[0]
        reponse = Reponse(moteur, dossier, jour, "natif")
        for attente in attentes:
            assert comparer(attente, reponse) is None, scenario
            faussee = _altere(attente)
            if faussee is not None:
                assert comparer(faussee, reponse) is not None, (str(scenario), faussee)
                faussees += 1
    assert faussees > len(scenarios)


def test_une_execution_absente_est_une_faute_pas_une_exception(moteur: Moteur, tmp_path: Path) -> None:
    scenario = _scenario(tmp_path, DOSSIER.format(attente="aucune alerte"))
    resultat = jouer(scenario, moteur, "magique")
    assert [f.code for f in resultat.fautes] == ["C003"]
    assert resultat.fautes[0].lieu is not None
    assert resultat.ecarts == ()


def test_une_faute_empeche_d_instruire_et_ne_laisse_aucun_ecart(moteur: Moteur, tmp_path: Path) -> None:
    texte = DOSSIER.replace("l'âge est de 82 ans", "l'âge est de 82 €")
    resultat = jouer(_scenario(tmp_path, texte.format(attente="la participation est de 3 €")), moteur, "natif")
    assert [f.code for f in resultat.fautes] == ["S005"]
    assert resultat.ecarts == ()


def test_situer_garde_l_exemple_et_le_lieu(tmp_path: Path) -> None:
    scenario = _scenario(tmp_path, DOSSIER.format(attente="aucune alerte"))
    etape = replace(scenario.etapes[0], exemple=scenario.lieu)
    assert etape.lieu_de("absent de la phrase") == etape.lieu
    assert etape.lieu_de("82 ans").colonne == etape.lieu.colonne + len("l'âge est de ")
