"""Du fichier `.feature` aux scénarios : structure, lieux, et fautes rendues telles qu'une personne les lit."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from moteur import Moteur, donnees
from moteur.diagnostics.rendu import en_texte
from moteur.scenarios import Role, jouer, lire

ENTETE = "# language: fr\nFonctionnalité: Plafond du plan d'aide\n\n"
GIR_4 = """\
  @PLAF-05
  Scénario: GIR 4
    Étant donné que le GIR est 4
    Quand le dossier est instruit au 01/01/2023
    Alors le plafond du plan d'aide est de 746,54 €
"""

Jouer = Callable[[str], str]


@pytest.fixture
def rendre(moteur: Moteur, tmp_path: Path) -> Jouer:
    """Lit puis joue un texte ; rend tous ses diagnostics, comme on les lit."""

    def rendre(texte: str) -> str:
        fichier = tmp_path / "essai.feature"
        fichier.write_text(texte, "utf-8")
        scenarios, fautes = lire(fichier)
        for scenario in scenarios:
            fautes += jouer(scenario, moteur, "natif").diagnostics
        return en_texte(fautes).replace(f"{tmp_path}/", "")

    return rendre


def test_les_scenarios_du_depot_sont_bien_ecrits() -> None:
    scenarios, fautes = lire(donnees.dossier_scenarios())
    assert en_texte(fautes) == ""
    assert len({str(s) for s in scenarios}) == len(scenarios)
    assert all(s.enonces for s in scenarios)


def test_lire_un_fichier_un_dossier_plusieurs(tmp_path: Path) -> None:
    for nom in ("b", "a"):
        (tmp_path / nom).mkdir()
        (tmp_path / nom / "x.feature").write_text(ENTETE + GIR_4, "utf-8")
    fichiers = [tmp_path / "a" / "x.feature", tmp_path / "b" / "x.feature"]
    assert [s.fichier for s in lire(tmp_path)[0]] == [str(f) for f in fichiers]
    assert [s.fichier for s in lire(str(fichiers[1]))[0]] == [str(fichiers[1])]
    assert [s.fichier for s in lire(fichiers)[0]] == [str(f) for f in fichiers]


def test_un_scenario_lu(tmp_path: Path) -> None:
    fichier = tmp_path / "x.feature"
    fichier.write_text("# language: fr\n@PLAF-01\nFonctionnalité: Plafonds\n\n" + GIR_4, "utf-8")
    [scenario], fautes = lire(fichier)
    assert fautes == []
    assert scenario.enonces == ("PLAF-01", "PLAF-05")
    assert (scenario.fonctionnalite, scenario.nom, scenario.exemple) == ("Plafonds", "GIR 4", None)
    assert str(scenario) == f"{fichier}:6 · GIR 4"
    assert [(e.role, e.texte, e.lieu.ligne) for e in scenario.etapes] == [
        (Role.DONNE, "le GIR est 4", 7),
        (Role.QUAND, "le dossier est instruit au 01/01/2023", 8),
        (Role.ALORS, "le plafond du plan d'aide est de 746,54 €", 9),
    ]


def test_contexte_plan_et_tableau(tmp_path: Path) -> None:
    fichier = tmp_path / "x.feature"
    fichier.write_text(
        ENTETE
        + """\
  Contexte:
    Étant donné que le GIR est 1

  @AGG-03
  Plan du scénario: cohérence <cotation>
    Étant donné que la grille est :
      | cohérence  | orientation |
      | <cotation> |             |
    Quand le dossier est instruit au 01/01/2023
    Alors le GIR est 1

    Exemples:
      | cotation |
      | A        |
      | C        |
""",
        "utf-8",
    )
    scenarios, fautes = lire(fichier)
    assert fautes == []
    assert [(s.nom, s.exemple and s.exemple.ligne) for s in scenarios] == [("cohérence A", 17), ("cohérence C", 18)]
    contexte, grille, quand, _ = scenarios[1].etapes
    assert (contexte.contexte, contexte.parametree, quand.parametree) == (True, False, False)
    assert [[case.texte for case in ligne] for ligne in grille.table] == [["cohérence", "orientation"], ["C", ""]]
    assert grille.parametree


def test_le_scenario_corrige_son_contexte_et_lui_seul(rendre: Jouer) -> None:
    contexte = "  Contexte:\n    Étant donné que le GIR est 1\n\n"
    assert rendre(ENTETE + contexte + GIR_4) == ""
    assert rendre(ENTETE + contexte + GIR_4.replace("le GIR est 4", "le GIR n'est pas connu").replace(
        "est de 746,54 €", "est indéterminé : il manque le GIR"
    )) == ""  # fmt: skip


def test_les_fautes_d_un_scenario_se_disent_toutes_et_montrent_ou(rendre: Jouer) -> None:
    # espaces insécables, apostrophe courbe et accents décomposés ne décalent rien
    assert rendre(
        ENTETE
        + """\
  @PLAF-05
  Scénario: fautes
    Étant donné que l\u2019âge est de 1\u00a0000.5\u00a0ans
    Et que le plaffond du plan d'aide est de 3\u202f€
    Quand le dossier est instruit au 1er mars
    Alors le\u0301 plafond du plan d'aide est de 746,54 €/an
"""
    ) == (
        """\
erreur S004 : « 1 000.5 » n'est pas une valeur de « âge ».
  ┌─ essai.feature:6:34
6 │     Étant donné que l’âge est de 1 000.5 ans
  │                                  ^^^^^^^^^^^
  aide : écrivez « 1 000,5 » : la virgule sépare les décimales.
  pour comprendre : moteur message S004

erreur S003 : Je ne connais pas le fait « plaffond du plan d'aide ».
  ┌─ essai.feature:7:15
7 │     Et que le plaffond du plan d'aide est de 3 €
  │               ^^^^^^^^^^^^^^^^^^^^^^^
  aide : vouliez-vous écrire « montant du plan d'aide » ?
  pour comprendre : moteur message S003

erreur S004 : « 1er mars » n'est pas une valeur de « date d'instruction ».
  ┌─ essai.feature:8:38
8 │     Quand le dossier est instruit au 1er mars
  │                                      ^^^^^^^^
  aide : écrivez le jour, le mois et l'année : « 31/12/2020 ».

erreur S003 : Je ne connais pas le fait « lé plafond du plan d'aide ».
  ┌─ essai.feature:9:11
9 │     Alors le\u0301 plafond du plan d'aide est de 746,54 €/an
  │           ^^^^^^^^^^^^^^^^^^^^^^^^^
  aide : vouliez-vous écrire « plafond du plan d'aide » ou « montant du plan d'aide » ?"""
    )


def test_une_faute_d_exemple_montre_l_exemple(rendre: Jouer) -> None:
    assert rendre(
        ENTETE
        + """\
  @PLAF-05
  Plan du scénario: GIR <GIR>
    Étant donné que le GIR est <GIR>
    Quand le dossier est instruit au 01/01/2023
    Alors le plafond du plan d'aide est de 746,54 €

    Exemples:
      | GIR    |
      | 4      |
      | quatre |
      | 3      |
"""
    ) == (
        """\
erreur S004 : « quatre » n'est pas une valeur de « GIR ».
   ┌─ essai.feature:6:21
 6 │     Étant donné que le GIR est <GIR>
   │                     ^^^^^^^^^^^^^^^^
   ┌─ essai.feature:13:7
13 │       | quatre |
   │       ^^^^^^^^^^ pour cet exemple
   aide : il faut un rang de 1 à 6.
   pour comprendre : moteur message S004

erreur S015 : « plafond du plan d'aide » : attendu 746,54 €/mois, obtenu 1 118,61 €/mois.
   ┌─ essai.feature:8:11
 8 │     Alors le plafond du plan d'aide est de 746,54 €
   │           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
   ┌─ essai.feature:14:7
14 │       | 3      |
   │       ^^^^^^^^^^ pour cet exemple
   pour comprendre : moteur message S015"""
    )


@pytest.mark.parametrize(
    ("texte", "code", "message"),
    [
        ("", "S001", "Ce fichier ne dit pas qu'il est en français."),
        ("Fonctionnalité: X\n", "S001", "Ce fichier ne dit pas qu'il est en français."),
        ("# language: en\nFeature: X\n", "S001", "Ce fichier ne dit pas qu'il est en français."),
        ("# language: fr\n", "S001", "Le fichier s'arrête trop tôt."),
        ("# language: fr\nFonctionnalité: X\n", "S014", "Ce fichier ne contient aucun scénario."),
        (ENTETE + "  Une description, libre.\n\n" + GIR_4, None, None),
        (
            ENTETE + GIR_4.replace("GIR 4\n", "GIR 4\n    Le GIR est 4\n"),
            "S001",
            "La ligne « Le GIR est 4 » n'a pas sa place ici.",
        ),
        (ENTETE + GIR_4 + "    Puis plus rien\n", "S001", "La ligne « Puis plus rien » n'a pas sa place ici."),
        (ENTETE + "  @PLAF-05\n", "S001", "Le fichier s'arrête trop tôt."),
        (
            ENTETE + GIR_4.replace("est 4\n", "est 4\n      | a | b |\n      | c |\n"),
            "S001",
            "Cette ligne du tableau n'a pas le même nombre de cases que la première.",
        ),
        (ENTETE + GIR_4.replace("Étant donné que", "*"), "S002", "Je ne comprends pas la phrase « * le GIR est 4 »."),
        (
            ENTETE + GIR_4.replace("est 4", "est 4\n      | GIR |\n      | 4 |"),
            "S002",
            "Je ne comprends pas la phrase « le GIR est 4 ».",
        ),
        (
            ENTETE + GIR_4.replace("est 4", 'est 4\n      """\n      oui\n      """'),
            "S002",
            "Je ne comprends pas la phrase « le GIR est 4 ».",
        ),
        (
            ENTETE + GIR_4.replace("  @PLAF-05\n", ""),
            "S007",
            "Le scénario « GIR 4 » ne dit pas quel énoncé il vérifie.",
        ),
        (
            ENTETE + GIR_4.replace("@PLAF-05", "@long"),
            "S007",
            "Le scénario « GIR 4 » ne dit pas quel énoncé il vérifie.",
        ),
        (ENTETE + GIR_4.replace("@PLAF-05", "@PLAF_05"), "S007", "L'étiquette « @PLAF_05 » n'est pas un énoncé."),
        (ENTETE + GIR_4.replace("@PLAF-05", "@PLAF-05 @long"), None, None),
        (ENTETE + GIR_4.partition("    Quand")[0], "S008", "Ce scénario n'instruit aucun dossier."),
        (ENTETE + GIR_4.partition("    Étant")[0], "S008", "Ce scénario n'instruit aucun dossier."),
        (ENTETE + GIR_4.partition("    Alors")[0], "S008", "Ce scénario n'attend rien."),
        (ENTETE + GIR_4 + "    Étant donné que le GIR est 3\n", "S008", "Ce fait est donné après l'instruction."),
        (
            ENTETE + GIR_4 + "    Quand le dossier est instruit au 01/01/2024\n",
            "S008",
            "Ce scénario instruit deux fois.",
        ),
        (
            ENTETE
            + "  @PLAF-05\n  Scénario: X\n    Alors le GIR est 4\n    Quand le dossier est instruit au 01/01/2023\n",
            "S008",
            "Cette attente est écrite avant l'instruction.",
        ),
        (ENTETE + GIR_4.replace("est 4", "est 4\n    Et que le GIR est 4"), "S009", "« GIR » est donné deux fois."),
        (ENTETE + GIR_4.replace("le GIR est 4", "la grille est :"), "S010", "Il manque le tableau de cette étape."),
        (
            ENTETE + GIR_4.replace("le GIR est 4", "la grille est :\n      | GIR |"),
            "S010",
            "Ce tableau n'a que son en-tête.",
        ),
        (
            ENTETE + GIR_4.replace("le GIR est 4", "la grille est :\n      | GIR |\n      | 4 |\n      | 3 |"),
            "S010",
            "Ce tableau donne deux fois les mêmes faits.",
        ),
        (
            ENTETE + GIR_4.replace("le GIR est 4", "la grille est :\n      | GRI |\n      | 4 |"),
            "S003",
            "Je ne connais pas le fait « GRI ».",
        ),
        (
            ENTETE
            + GIR_4.replace(
                "le GIR est 4", "la grille est :\n      | sous-variable AGGIR | totalment |\n      | se servir | oui |"
            ),
            "S003",
            "Je ne connais pas le fait « totalment ».",
        ),
        (
            ENTETE
            + GIR_4.replace(
                "le GIR est 4", "la grille est :\n      | sous-variable AGGIR | cotation |\n      | se sevrir | A |"
            ),
            "S003",
            "Je ne connais pas le fait « se sevrir ».",
        ),
        (ENTETE + GIR_4.replace("est 4", "est <n>"), "S011", "Aucune colonne des exemples ne donne « <n> »."),
        (
            ENTETE + GIR_4.replace("Scénario", "Plan du scénario"),
            "S011",
            "Ce plan de scénario n'a aucun exemple.",
        ),
        (
            ENTETE + GIR_4.replace("Scénario", "Plan du scénario") + "    Exemples:\n      | n |\n",
            "S011",
            "Ce plan de scénario n'a aucun exemple.",
        ),
        (
            ENTETE + GIR_4.replace("Scénario", "Plan du scénario") + "    Exemples:\n      | n |\n      | 1 |\n",
            "S011",
            "Aucune étape n'emploie la colonne « n ».",
        ),
        (ENTETE + GIR_4 + "\n" + GIR_4, "S012", "Deux scénarios s'appellent « GIR 4 »."),
        (ENTETE + GIR_4.replace("est 4", "est 7"), "D004", None),
        (ENTETE + GIR_4.replace("le GIR est 4", "la participation est de 3 €"), "D002", None),
        (ENTETE + GIR_4.replace("2023", "2015"), "C001", None),
    ],
)
def test_chaque_faute(moteur: Moteur, tmp_path: Path, texte: str, code: str | None, message: str | None) -> None:
    fichier = tmp_path / "essai.feature"
    fichier.write_text(texte, "utf-8")
    scenarios, fautes = lire(fichier)
    for scenario in scenarios:
        fautes += jouer(scenario, moteur, "natif").fautes
    assert (code is None) == (not fautes)
    trouvees = [f for f in fautes if f.code == code and message in {None, f.message}]
    assert code is None or trouvees, en_texte(fautes)
    assert all(f.lieu is not None and f.lieu.fichier == str(fichier) for f in fautes)


def test_fichiers_illisibles_et_dossier_vide(tmp_path: Path) -> None:
    binaire, vide = tmp_path / "binaire.feature", tmp_path / "vide"
    binaire.write_bytes(b"\0\1\2")
    vide.mkdir()
    scenarios, fautes = lire([binaire, vide, tmp_path / "absent.feature"])
    assert scenarios == []
    assert [(f.code, f.lieu and Path(f.lieu.fichier).name) for f in fautes] == [
        ("L001", "absent.feature"),
        ("L001", "binaire.feature"),
        ("S014", "vide"),
    ]


def test_fins_de_ligne_et_marque_d_ordre_ne_changent_rien(moteur: Moteur, tmp_path: Path) -> None:
    fichier = tmp_path / "essai.feature"
    fichier.write_bytes(("\ufeff" + ENTETE + GIR_4).replace("\n", "\r\n").encode())
    scenarios, fautes = lire(fichier)
    assert fautes == []
    assert [jouer(s, moteur, "natif").vert for s in scenarios] == [True]
