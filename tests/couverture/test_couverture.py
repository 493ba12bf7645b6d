"""La couverture voit chaque manque que l'on sème, le dit à sa place, et n'en voit pas d'autre."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from moteur.cli import principal
from moteur.couverture.manques import Couverture
from tests.couverture.petit import (
    CATALOGUE,
    DROIT,
    ENONCES,
    ESSAIS,
    MOTS,
    REGLES,
    SCENARIOS,
    VALEURS,
    Changements,
    calculer,
    poser,
)


def bloquants(couverture: Couverture) -> list[tuple[str, str]]:
    return [(m.sorte, m.nom) for m in couverture.manques if m.bloquant]


def bloc(texte: str, debut: str, fin: str = "") -> str:
    """Rend le morceau de texte de `debut` à `fin`, exclue, ou jusqu'au bout."""
    place = texte.index(debut)
    return texte[place : texte.index(fin, place)] if fin else texte[place:]


def test_la_petite_base_est_entierement_couverte(tmp_path: Path) -> None:
    couverture = calculer(poser(tmp_path))
    assert couverture.manques == ()
    assert couverture.entiere
    assert all(atteints == total for atteints, total in couverture.comptes.values())


def test_la_matrice_relie_enonce_texte_regle_scenario_ligne_et_bareme(tmp_path: Path) -> None:
    aide = next(x for x in calculer(poser(tmp_path)).matrice if x.identifiant == "ESSAI-02")
    assert (aide.calculable, aide.articles, aide.regles) == (True, ("règlement, article 2",), ("aide",))
    assert [s.rpartition(" · ")[2] for s in aide.scenarios] == ["l'aide, seul", "l'aide, couple"]
    assert [x.rpartition(":")[2] for x in aide.lignes] == ["16", "17"]
    assert aide.baremes == ("tarif",)


VALEUR_DE_2030 = "      - {du: 01/01/2030, valeur: 2, confiance: mémoire}"

SEMES: dict[str, tuple[Changements, list[tuple[str, str]]]] = {
    "un énoncé que rien ne cite": (
        {
            CATALOGUE: [("id: ESSAI-04", "id: ESSAI-05")],
            DROIT: [("ESSAI-04", "ESSAI-03")],
            ESSAIS: [("@ESSAI-04", "@ESSAI-03")],
        },
        [("enonces_sans_regle", "ESSAI-05"), ("enonces_sans_scenario", "ESSAI-05")],
    ),
    "un énoncé non calculable que rien ne cite": (
        {
            CATALOGUE: [
                ("id: ESSAI-04", "id: ESSAI-05"),
                ("calculable: oui\n    exemple: Un exemple.\n  - id: ESSAI-02", "calculable: non\n  - id: ESSAI-02"),
            ],
            DROIT: [("ESSAI-04", "ESSAI-03"), ("énoncé ESSAI-01", "énoncé ESSAI-05")],
            ESSAIS: [("@ESSAI-04", "@ESSAI-03"), ("@ESSAI-01", "@ESSAI-05")],
        },
        [],
    ),
    "une règle retirée": (
        {DROIT: [(bloc(REGLES, "contrôle « vieux couple »"), "")], ESSAIS: [(bloc(SCENARIOS, "  @ESSAI-04"), "")]},
        [("enonces_sans_regle", "ESSAI-04"), ("enonces_sans_scenario", "ESSAI-04")],
    ),
    "un énoncé retiré du catalogue": (
        {CATALOGUE: [(bloc((ENONCES), "  - id: ESSAI-04"), "")]},
        [("enonces_inconnus", "ESSAI-04"), ("enonces_inconnus", "ESSAI-04")],
    ),
    "une étiquette retirée": (
        {ESSAIS: [("  @ESSAI-04\n", "  @ESSAI-03\n")]},
        [("enonces_sans_scenario", "ESSAI-04")],
    ),
    "une étiquette sur un scénario qui n'atteint pas la règle": (
        {
            ESSAIS: [
                ("  @ESSAI-04\n", "  @ESSAI-03\n"),
                ("@ESSAI-03\n  Scénario: la fin", "@ESSAI-03 @ESSAI-04\n  Scénario: la fin"),
            ]
        },
        [("enonces_sans_rencontre", "ESSAI-04")],
    ),
    "un scénario sans énoncé": (
        {ESSAIS: [("  @ESSAI-03\n  Scénario: droit fermé", "  Scénario: droit fermé")]},
        [("scenarios_sans_enonce", "sans énoncé")],
    ),
    "un scénario rouge, qui ne compte plus": (
        {ESSAIS: [("la prime est de 0,00 €", "la prime est de 1,00 €")]},
        [("scenarios_rouges", "la prime d'avant"), ("versions", "« prime », version du 01/01/2020")],
    ),
    "une ligne de table ajoutée": (
        {
            MOTS: [("valeurs seul, couple", "valeurs seul, couple, groupe")],
            VALEURS: [("couple: 20}", "couple: 20, groupe: 30}")],
            DROIT: [("| tarif (couple)             |\n", "| tarif (couple) |\n  | groupe | tarif (groupe) |\n")],
        },
        [("lignes", "ligne 3, « aide »"), ("conditions", "situation est groupe (« aide »)")],
    ),
    "une branche que rien n'atteint": (
        {
            DROIT: [
                ("  alors reste = aide\n", "  si droit ouvert\n  alors reste = aide\n  sinon reste = tarif (seul)\n")
            ]
        },
        [("branches", "sinon reste, « reste »")],
    ),
    "une alerte retirée des scénarios": (
        {ESSAIS: [(bloc(SCENARIOS, "  @ESSAI-04"), "")]},
        [
            ("enonces_sans_scenario", "ESSAI-04"),
            ("controles", "contrôle « vieux couple »"),
        ],
    ),
    "une alerte que le scénario n'attend pas": (
        {ESSAIS: [("    Alors une alerte dit « un couple âgé »\n", "    Alors l'aide est de 20,00 €\n")]},
        [
            ("enonces_sans_rencontre", "ESSAI-04"),
            ("controles", "contrôle « vieux couple »"),
        ],
    ),
    "une exception que rien n'atteint": (
        {
            ESSAIS: [
                ("la personne est accompagnée", "la personne voyage seule"),
                ("le reste est de 0,00 €", "le reste est sans objet"),
            ]
        },
        [("exceptions", "exception « accompagné » à « reste »"), ("conditions", "accompagnement (« reste »)")],
    ),
    "une lecture que rien n'atteint": (
        {ESSAIS: [("    Et dans la lecture « deux ans », la fin du droit est le 01/02/2024\n", "")]},
        [
            ("branches", "alors fin du droit, « fin »"),
            ("lectures", "« deux ans » de « fin »"),
            ("baremes", "« la durée longue »"),
        ],
    ),
    "une version que rien n'atteint": (
        {ESSAIS: [(bloc(SCENARIOS, "  @ESSAI-03\n  Scénario: la prime d'avant", "  @ESSAI-04"), "")]},
        [("versions", "« prime », version du 01/01/2020")],
    ),
    "un fait calculé que personne ne regarde": (
        {ESSAIS: [("    Et la prime est de 10,50 €\n", "")]},
        [("versions", "« prime », version du 01/01/2025")],
    ),
    "une condition jamais vue vraie": (
        {
            DROIT: [
                (
                    "    si accompagnement\n",
                    "    si accompagnement\n    et (âge < âge minimal ou situation est couple)\n",
                )
            ]
        },
        [("conditions", "situation est couple (« reste »)")],
    ),
    "un barème récent que rien ne lit": (
        {
            VALEURS: [
                ("valeur: 1, confiance: vu dans une source}", f"valeur: 1, confiance: mémoire}}\n{VALEUR_DE_2030}")
            ],
        },
        [("baremes", "« la durée courte »")],
    ),
}


@pytest.mark.parametrize("nom", SEMES)
def test_chaque_manque_seme_se_voit_et_lui_seul(tmp_path: Path, nom: str) -> None:
    changements, attendus = SEMES[nom]
    assert sorted(bloquants(calculer(poser(tmp_path, changements)))) == sorted(attendus)


def test_un_manque_dit_son_fichier_et_sa_ligne(tmp_path: Path) -> None:
    changements, _ = SEMES["une ligne de table ajoutée"]
    manque = next(m for m in calculer(poser(tmp_path, changements)).manques if m.sorte == "lignes")
    assert (Path(manque.lieu.fichier).name, manque.lieu.ligne, manque.enonces) == ("regles.regle", 18, ("ESSAI-02",))


def test_un_seuil_jamais_essaye_a_l_egalite_est_une_information(tmp_path: Path) -> None:
    sans_65 = [("      | 65  | le droit est ouvert |\n", ""), ("65 ans", "67 ans"), ("    Et aucune alerte\n", "")]
    couverture = calculer(poser(tmp_path, {ESSAIS: sans_65}))
    notes = {m.nom: m.note for m in couverture.manques}
    assert notes == {
        "âge ≥ âge minimal (« ouverture »)": "au plus près : −1 an et +1 an",
        "âge > âge minimal (« vieux couple »)": "au plus près : −1 an et +1 an",
    }
    assert {m.sorte for m in couverture.manques} == {"frontieres"}
    assert couverture.entiere


# --- ce qui ne peut pas s'atteindre -----------------------------------------------------------------------------------

GARDE = ("    si accompagnement\n", "    si accompagnement\n    et âge > 0 ans\n")
IMPOSSIBLE = """\
conditions:
  - regle: reste
    condition: âge > 0 an
    jamais: fausse
    raison: personne n'a zéro an
"""


def ecrire_impossibles(dossier: Path, texte: str) -> None:
    (dossier / "scenarios" / "impossibles.yaml").write_text(texte, encoding="utf-8")


def test_une_condition_impossible_et_dite_ne_manque_plus(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    poser(tmp_path, {DROIT: [GARDE]})
    assert jouer(tmp_path) == 1
    assert "âge > 0 an (« reste ») : jamais vue fausse" in capsys.readouterr().out
    ecrire_impossibles(tmp_path, IMPOSSIBLE)
    assert jouer(tmp_path) == 0


@pytest.mark.parametrize(
    ("avant", "apres"), [("jamais: fausse", "jamais: vraie"), ("âge > 0 an", "âge > 1 an"), ("reste", "aide")]
)
def test_une_impossibilite_qui_ne_sert_pas_est_un_manque(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], avant: str, apres: str
) -> None:
    poser(tmp_path, {DROIT: [GARDE]})
    ecrire_impossibles(tmp_path, IMPOSSIBLE.replace(avant, apres))
    assert jouer(tmp_path) == 1
    assert "Impossibles qui ne le sont pas, ou ne désignent rien : 1\n" in capsys.readouterr().out


def test_une_valeur_hors_d_atteinte_et_dite_ne_manque_plus(tmp_path: Path) -> None:
    poser(tmp_path, SEMES["un barème récent que rien ne lit"][0])
    assert jouer(tmp_path) == 1
    ecrire_impossibles(tmp_path, "valeurs:\n  - {bareme: la durée courte, raison: elle commence en 2030}\n")
    assert jouer(tmp_path) == 0


@pytest.mark.parametrize(
    ("texte", "code"),
    [
        ("conditions:\n  - {regle: reste, condition: âge, jamais: bleue, raison: rien}\n", "B015"),
        ("conditions:\n  - {regle: reste, condition: âge, jamais: vraie}\n", "B012"),
        ("valeurs:\n  - {bareme: x, raison: y, couleur: bleue}\n", "B011"),
        ("valeurs: []\n", "B014"),
        ("valeurs: rien\n", "B013"),
    ],
)
def test_un_fichier_d_impossibles_fautif_se_dit(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], texte: str, code: str
) -> None:
    ecrire_impossibles(poser(tmp_path), texte)
    assert jouer(tmp_path) == 2
    assert f"erreur {code}" in capsys.readouterr().err


# --- la commande ------------------------------------------------------------------------------------------------------


def jouer(dossier: Path, *options: str) -> int:
    couches = [f"--{nom}={dossier / nom}" for nom in ("regles", "baremes", "enonces")]
    return principal(["couverture", str(dossier / "scenarios"), *couches, *options])


def test_la_commande_sort_par_0_quand_rien_ne_manque(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert jouer(poser(tmp_path)) == 0
    assert capsys.readouterr().out.endswith("Rien ne manque.\n")


def test_la_commande_sort_par_1_et_dit_l_endroit(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert jouer(poser(tmp_path, SEMES["une version que rien n'atteint"][0])) == 1
    sortie = capsys.readouterr().out
    assert "Versions qu'aucun scénario n'atteint : 1\n" in sortie
    assert "regles.regle:38  « prime », version du 01/01/2020  [ESSAI-03]\n" in sortie
    assert sortie.endswith("\n1 manque.\n")


def test_le_json_tient_le_contrat(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert jouer(poser(tmp_path, SEMES["une ligne de table ajoutée"][0]), "--format", "json") == 1
    objet = json.loads(capsys.readouterr().out)
    assert {"id", "calculable", "articles", "regles", "scenarios"} <= objet["enonces"][0].keys()
    assert [x["id"] for x in objet["enonces"]] == [f"ESSAI-{n:02}" for n in range(1, 5)]
    (ligne,) = objet["manques"]["lignes"]
    assert (ligne["ligne"], ligne["enonces"], objet["entiere"]) == (18, ["ESSAI-02"], False)


@pytest.mark.parametrize(("domaine", "attendu"), [("ESSAI", 1), ("essai", 1), ("transport", 1), ("regles", 1)])
def test_un_domaine_se_nomme_par_son_prefixe_ou_son_dossier(tmp_path: Path, domaine: str, attendu: int) -> None:
    assert jouer(poser(tmp_path, SEMES["une version que rien n'atteint"][0]), "--domaine", domaine) == attendu


def test_un_domaine_inconnu_est_une_demande_mal_formee(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert jouer(poser(tmp_path), "--domaine", "AUTRE") == 2
    assert "--domaine n'admet pas « AUTRE »" in capsys.readouterr().err


def test_un_catalogue_fautif_est_une_demande_mal_formee(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert jouer(poser(tmp_path, {CATALOGUE: [("document: reglement, ligne: 1,", "document: rien, ligne: 1,")]})) == 2
    assert "E003" in capsys.readouterr().err
    assert principal(["couverture", "--enonces", str(tmp_path / "rien")]) == 2
