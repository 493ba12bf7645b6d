"""Les contrôles du modèle entier : ce que chacun voit, ce qu'il ne reproche pas, et ce qu'ils coûtent ensemble.

Les diagnostics eux-mêmes sont montrés dans `tests/langage/fautes/` (tables, temps, ensemble).
"""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from moteur import donnees
from moteur.diagnostics import Diagnostic, a_des_erreurs
from moteur.diagnostics.rendu import en_texte
from moteur.modele.charger import charger_modele
from moteur.modele.modele import Modele, Periode
from moteur.verification.cycles import jours_de_changement
from moteur.verification.modele import verifier_modele
from moteur.verification.periodes import couverte, quand, trous

SOCLE = Path(__file__).parents[1] / "langage" / "socle"
TABLE = "table « plafond »\n  source texte\n  en vigueur depuis le 01/03/2016\n"
REGLE = "  source texte\n  en vigueur depuis le 01/03/2016\n"


def charger(dossier: Path, regles: str, baremes: str = "") -> Modele:
    (dossier / "essai.regle").write_text(regles, "utf-8")
    if baremes:
        (dossier / "essai.yaml").write_text("series:\n" + baremes, "utf-8")
    modele, fautes = charger_modele([SOCLE, dossier], [SOCLE, dossier] if baremes else [SOCLE])
    assert not a_des_erreurs(fautes), en_texte(fautes)
    return modele


def verifier(dossier: Path, regles: str, baremes: str = "") -> list[Diagnostic]:
    return verifier_modele(charger(dossier, regles, baremes))


def codes(dossier: Path, regles: str, baremes: str = "") -> list[str]:
    return [f.code for f in verifier(dossier, regles, baremes)]


@pytest.fixture(scope="module")
def livre() -> Modele:
    modele, fautes = charger_modele([donnees.dossier_regles()], [donnees.dossier_baremes()])
    assert not a_des_erreurs(fautes), en_texte(fautes)
    return modele


def test_les_regles_livrees_n_ont_aucune_faute(livre: Modele) -> None:
    fautes = verifier_modele(livre)
    assert fautes == [], en_texte(fautes)


def test_verifier_les_regles_livrees_coute_moins_que_les_lire(livre: Modele) -> None:
    def duree(travail: Callable[[], object]) -> float:
        debut = time.process_time()
        travail()
        return time.process_time() - debut

    lire = min(duree(lambda: charger_modele([donnees.dossier_regles()], [donnees.dossier_baremes()])) for _ in range(2))
    assert min(duree(lambda: verifier_modele(livre)) for _ in range(3)) < lire


def test_on_ne_construit_qu_une_edition_par_ensemble_de_regles(livre: Modele, tmp_path: Path) -> None:
    assert len(jours_de_changement(livre)) < len(livre.versions) / 10
    regles = "".join(
        f"règle « {an} »\n  source texte\n  en vigueur du 01/01/{an} au 31/12/{an}\n  alors participation = 0 €/mois\n"
        for an in range(2017, 2022)
    )
    jours = jours_de_changement(charger(tmp_path, regles))
    assert jours == [date(2016, 3, 1), *(date(an, 1, 1) for an in range(2017, 2022))]  # 2022 est comme 2016 : rien


# --- recouvrements ---------------------------------------------------------------------------------------------------

VERSION = "règle « r »\n  source texte\n  {}\n  alors participation = 0 €/mois\n"
AUTRE = "règle « autre »\n  source texte\n  {}\n  alors participation = 0 €/mois\n"


@pytest.mark.parametrize(
    ("premiere", "seconde", "attendus"),
    [
        ("en vigueur du 01/01/2017 au 31/12/2020", "en vigueur depuis le 01/01/2021", []),
        ("en vigueur du 01/01/2017 au 01/01/2021", "en vigueur depuis le 01/01/2021", ["R007"]),
        ("en vigueur du 01/01/2017 au 31/12/2019", "en vigueur depuis le 01/01/2021", ["R008"]),
        ("en vigueur depuis le 01/01/2021", "en vigueur du 01/01/2017 au 31/12/2019", ["R008"]),
        ("en vigueur depuis le 01/01/2017", "en vigueur depuis le 01/01/2017", ["R029"]),
        ("en vigueur jusqu'au 31/12/2020", "en vigueur jusqu'au 31/12/2019", ["R029"]),
        # avant le premier jour couvert, rien ne s'apprécie
        ("en vigueur du 01/01/2010 au 31/12/2014", "en vigueur du 01/06/2012 au 31/12/2013", []),
        ("en vigueur du 01/01/2010 au 31/12/2011", "en vigueur depuis le 01/01/2015", []),
        # rattachées à une même date, elles se suivent comme à la date d'appréciation
        ("s'applique aux décisions jusqu'au 31/12/2020", "s'applique aux décisions à compter du 01/01/2021", []),
        ("s'applique aux décisions jusqu'au 31/12/2020", "s'applique aux décisions à compter du 01/06/2020", ["R007"]),
        ("s'applique aux décisions jusqu'au 31/12/2019", "s'applique aux décisions à compter du 01/01/2021", ["R008"]),
        # à deux dates différentes, elles peuvent valoir ensemble
        ("en vigueur depuis le 01/01/2017", "s'applique aux décisions à compter du 01/01/2021", ["R007"]),
    ],
)
def test_deux_versions_d_une_regle(tmp_path: Path, premiere: str, seconde: str, attendus: list[str]) -> None:
    assert codes(tmp_path, VERSION.format(premiere) + VERSION.format(seconde)) == attendus


@pytest.mark.parametrize(
    ("premiere", "seconde", "attendus"),
    [
        ("en vigueur depuis le 01/01/2017", "en vigueur depuis le 01/01/2021", ["R006"]),
        ("en vigueur du 01/01/2017 au 31/12/2020", "en vigueur depuis le 01/01/2021", []),
        ("en vigueur du 01/01/2017 au 31/12/2018", "en vigueur depuis le 01/01/2021", []),
        ("en vigueur du 01/01/2010 au 31/12/2015", "en vigueur depuis le 01/01/2012", []),
        ("en vigueur depuis le 01/01/2017", "s'applique aux décisions à compter du 01/01/2021", ["R006"]),
        ("s'applique aux décisions jusqu'au 31/12/2020", "s'applique aux décisions à compter du 01/01/2021", []),
    ],
)
def test_deux_regles_pour_un_fait(tmp_path: Path, premiere: str, seconde: str, attendus: list[str]) -> None:
    assert codes(tmp_path, VERSION.format(premiere) + AUTRE.format(seconde)) == attendus


def test_un_controle_et_une_regle_peuvent_porter_le_meme_titre(tmp_path: Path) -> None:
    controle = "contrôle « r »\n  source texte\n  si éligible\n  alors alerte « à voir »\n"
    assert codes(tmp_path, VERSION.format("en vigueur depuis le 01/01/2017") + controle) == []


def test_deux_regles_declinees_ne_font_qu_une_faute(tmp_path: Path) -> None:
    regles = "fait « la marque »\n  par variable\n  choix dans modalité\n  donné ou déduit\n" + "".join(
        f"règle « {titre} »\n{REGLE}  pour chaque variable\n  alors marque est A\n" for titre in "xy"
    )
    (faute,) = verifier(tmp_path, regles)
    assert (faute.code, faute.message) == ("R006", "deux règles concluent « marque » à compter du 01/03/2016.")


# --- faits jamais conclus, cercles -----------------------------------------------------------------------------------


def test_une_lecture_conclut(tmp_path: Path) -> None:
    regles = (
        "fait « le reste »\n  oui/non\n  déduit\n"
        f"règle « r »\n{REGLE}"
        "  lecture « une »\n    alors éligible\n  lecture « autre »\n    alors éligible\n    et reste\n"
    )
    assert codes(tmp_path, regles) == []


def test_un_fait_decline_dit_les_membres_oublies(tmp_path: Path) -> None:
    declare = "fait « la marque »\n  par variable\n  choix dans modalité\n  déduit\n"
    regle = f"règle « r »\n{REGLE}  alors marque (toilette) est A\n"
    (faute,) = verifier(tmp_path, declare + regle)
    assert faute.message == "« marque » est déclaré déduit, mais aucune règle ne le conclut pour habillage."
    (faute,) = verifier(tmp_path, declare)
    assert faute.message == "« marque » est déclaré déduit, mais aucune règle ne le conclut."


def test_un_cercle_ne_se_dit_qu_une_fois(tmp_path: Path) -> None:
    regles = (
        f"règle « a »\n{REGLE}  alors participation = montant de l'APA\n"
        f"règle « b »\n{REGLE}  alors montant de l'APA = participation\n"
        f"règle « c »\n{REGLE}  alors part du plan = participation\n"
        "règle « d »\n  source texte\n  en vigueur depuis le 01/01/2020\n  alors éligible\n"
    )
    assert codes(tmp_path, regles) == ["R009"]


# --- barèmes ---------------------------------------------------------------------------------------------------------

SERIE = "  - nom: le forfait\n    unite: €/mois\n    source: texte\n    valeurs:\n"
VALEUR = '      - {{du: {}, {}valeur: "50,00", confiance: vu dans une source}}\n'


@pytest.mark.parametrize(
    ("periode", "phrase", "valeurs", "attendus"),
    [
        ("en vigueur depuis le 01/01/2020", "forfait", [("01/01/2020", "")], []),
        ("en vigueur depuis le 01/01/2020", "forfait", [("02/01/2020", "")], ["le 01/01/2020"]),
        ("en vigueur depuis le 01/01/2015", "forfait", [("01/01/2020", "")], ["du 01/03/2016 au 31/12/2019"]),
        ("en vigueur du 01/01/2020 au 31/12/2020", "forfait", [("01/01/2020", "jusqu_au: 31/12/2020, ")], []),
        (
            "en vigueur depuis le 01/01/2020",
            "forfait",
            [("01/01/2020", "jusqu_au: 30/06/2020, "), ("01/08/2020", "")],
            ["du 01/07/2020 au 31/07/2020"],
        ),
        # au 1er janvier de l'année de l'appréciation
        ("en vigueur depuis le 15/06/2020", "forfait au 1er janvier de l'année", [("01/01/2020", "")], []),
        (
            "en vigueur depuis le 15/06/2020",
            "forfait au 1er janvier de l'année",
            [("02/01/2020", "")],
            ["le 01/01/2020"],
        ),
        (
            "en vigueur depuis le 01/01/2019",
            "forfait au 1er janvier de l'année",
            [("01/01/2019", "jusqu_au: 31/03/2019, "), ("01/06/2019", "")],
            [],
        ),
        # à une date du dossier, on ne peut rien dire
        ("en vigueur depuis le 01/01/2016", "forfait à la date de décision", [("01/01/2030", "")], []),
        # rattachée à une autre date, la règle sert dès son ouverture
        ("s'applique aux décisions à compter du 01/01/2020", "forfait", [("01/01/2020", "")], []),
        (
            "s'applique aux décisions du 01/01/2020 au 31/12/2020",
            "forfait",
            [("01/01/2020", "jusqu_au: 31/12/2020, ")],
            ["à compter du 01/01/2021"],
        ),
    ],
)
def test_un_bareme_couvre_la_regle(
    tmp_path: Path, periode: str, phrase: str, valeurs: list[tuple[str, str]], attendus: list[str]
) -> None:
    bareme = SERIE + "".join(VALEUR.format(*v) for v in valeurs)
    fautes = verifier(tmp_path, f"règle « r »\n  source texte\n  {periode}\n  alors part du plan = {phrase}\n", bareme)
    assert [(f.code, f.message) for f in fautes] == [
        ("R017", f"« le forfait » n'a pas de valeur {q}, alors qu'une règle en vigueur l'emploie.") for q in attendus
    ]


def test_une_exception_ne_lit_un_bareme_que_pendant_sa_periode(tmp_path: Path) -> None:
    regle = (
        f"règle « r »\n{REGLE}  alors part du plan = 0 €/mois\n  exception « x »\n    en vigueur depuis le {{}}\n"
        "    si éligible\n    alors part du plan = forfait\n"
    )
    bareme = SERIE + VALEUR.format("01/01/2020", "")
    assert codes(tmp_path, regle.format("01/01/2020"), bareme) == []
    assert codes(tmp_path, regle.format("01/01/2019"), bareme) == ["R017"]


def test_un_controle_lit_aussi_un_bareme(tmp_path: Path) -> None:
    controle = "contrôle « c »\n  source texte\n  si part du plan > forfait\n  alors alerte « à voir »\n"
    assert codes(tmp_path, controle, SERIE + VALEUR.format("01/01/2020", "")) == ["R017"]


def test_une_cle_qui_depend_du_dossier_peut_valoir_tous_ses_choix(tmp_path: Path) -> None:
    regle = f"règle « r »\n{REGLE}  alors score = bonus ({{}})\n"
    bareme = (
        "  - nom: le bonus\n    unite: point\n    cles: [modalité]\n    source: texte\n    valeurs:\n"
        "      - {du: 01/01/2016, table: {A: 1, B: 2}, confiance: vu dans une source}\n"
    )
    assert codes(tmp_path, regle.format("B"), bareme) == []
    (faute,) = verifier(tmp_path, regle.format("cote (toilette)"), bareme)
    assert (faute.code, faute.message) == ("R030", "« le bonus » n'a pas de case « C ».")


def test_une_grande_table_a_aussi_toutes_ses_cases(tmp_path: Path) -> None:
    """Soixante choix par clé, trois clés : plus de cases qu'on n'en énumérerait, et presque toutes absentes."""
    choix = [f"code {n}" for n in range(60)]
    texte = "".join(
        f"énumération « code {x} »\n  valeurs {', '.join(choix)}\nfait « clé {x} »\n  choix dans code {x}\n  donné\n"
        for x in "abc"
    )
    regle = f"{texte}règle « r »\n{REGLE}  alors score = bonus (clé a, clé b, clé c)\n"
    bareme = (
        "  - nom: le bonus\n    unite: point\n    cles: [code a, code b, code c]\n    source: texte\n    valeurs:\n"
        "      - {du: 01/01/2016, table: {code 0: {code 0: {code 0: 1}}}, confiance: vu dans une source}\n"
    )
    (faute,) = verifier(tmp_path, regle, bareme)
    assert faute.code == "R030"
    assert "« code 0, code 0, code 1 »" in faute.message


# --- tables ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("lignes", "attendus"),
    [
        (["GIR", "1", "2, 3", "≥ 4"], []),
        (["GIR", "1", "> 1 et < 3", "≠ 1"], ["R026"]),
        (["GIR >", "3", "4"], ["R026"]),
        (["lieu de vie", "domicile", "accueil familial, établissement"], []),
        (["lieu de vie", "domicile", "domicile, établissement"], ["R026"]),
        (["éligible", "oui", "non"], []),
        (["éligible", "oui", "-"], ["R026"]),
        (["éligible", "-"], []),
        (["ressources retenues", "< seuil de participation", "≥ seuil de participation"], []),
        (["ressources retenues", "< seuil de la tranche haute", "≥ seuil de participation"], ["R026"]),
        (["ressources retenues", "< seuil de participation", "≥ seuil de la tranche haute"], []),
        (["ressources retenues", "< coefficient du plafond × plafond national", "≥ plafond national"], ["R026"]),
        (["ressources retenues", "> plan d'aide retenu", "≤ plan d'aide retenu"], []),
        (["ressources retenues", "> plan d'aide retenu", "≤ seuil de participation"], ["R026"]),
        (["si", "éligible et GIR = 1", "éligible et GIR = 2", "non (éligible)"], []),
        (["si", "éligible", "conjoint en établissement"], ["R026"]),
        (["si", "aides perçues comprend PCH", "aides perçues ne comprend pas PCH"], []),
        (["GIR", "1", "1"], ["R015"]),
        (["GIR", "2, 1", "1, 2"], ["R026"]),
        (["si", "GIR = 1 et GIR = 2"], ["R028"]),
    ],
)
def test_une_seule_ligne_vraie(tmp_path: Path, lignes: list[str], attendus: list[str]) -> None:
    entete, *cases = lignes
    texte = f"{TABLE}  | {entete} | alors plafond du plan |\n" + "".join(
        f"  | {c} | plafond national |\n" for c in cases
    )
    assert codes(tmp_path, texte) == attendus


@pytest.mark.parametrize(
    ("cases", "inutiles"),
    [
        (["≥ seuil de la tranche haute", "≥ seuil de participation", "-"], []),
        (["≥ seuil de participation", "≥ seuil de la tranche haute", "-"], [1]),
        (["-", "≥ seuil de participation", "-"], [1, 2]),
        (["= seuil de participation", "= seuil de participation"], [1]),
        (
            ["≤ seuil de participation", "> seuil de participation", "-"],
            [],
        ),  # ensemble, et non à une seule : pas prouvé
    ],
)
def test_premiere_ligne_vraie(tmp_path: Path, cases: list[str], inutiles: list[int]) -> None:
    texte = TABLE.replace("»", "», première ligne vraie") + "  | ressources retenues | alors plafond du plan |\n"
    fautes = verifier(tmp_path, texte + "".join(f"  | {c} | plafond national |\n" for c in cases))
    assert [(f.code, f.lieu and f.lieu.ligne - 5) for f in fautes] == [("R028", rang) for rang in inutiles]


def test_une_table_a_deux_conclusions_ne_fait_qu_une_faute(tmp_path: Path) -> None:
    lignes = ("GIR | alors plafond du plan | alors éligible", "1 | 0 €/mois | oui", "1 | 0 €/mois | non")
    texte = TABLE + "".join(f"  | {ligne} |\n" for ligne in lignes)
    assert codes(tmp_path, texte) == ["R015"]


def test_une_ligne_inutile_dans_une_instance_de_boucle_ne_l_est_pas(tmp_path: Path) -> None:
    declare = "fait « la marque »\n  par variable\n  choix dans modalité\n  donné ou déduit\n"
    table = f"{TABLE}  pour chaque variable\n  | si | alors marque |\n"
    assert codes(tmp_path, f"{declare}{table}  | cote est A | A |\n  | cote est B | B |\n") == []
    assert codes(tmp_path, f"{declare}{table}  | cote est A et cote est B | A |\n") == ["R028"]


def test_si_et_sinon_s_excluent_toujours(tmp_path: Path) -> None:
    condition = " et ".join(f"(éligible ou GIR = {1 + n % 6} ou conjoint en établissement)" for n in range(12))
    regle = (
        f"règle « r »\n{REGLE}  si {condition}\n  alors participation = 0 €/mois\n  sinon participation = 0 €/mois\n"
    )
    assert codes(tmp_path, regle) == []


def test_une_regle_ne_conclut_pas_deux_fois(tmp_path: Path) -> None:
    regle = f"règle « r »\n{REGLE}  si éligible\n  alors participation = 0 €/mois\n  {{}} participation = 0 €/mois\n"
    assert codes(tmp_path, regle.format("sinon")) == []
    assert codes(tmp_path, regle.format("et")) == ["R006"]


def test_deux_exceptions_pareilles_a_des_dates_differentes_se_suivent(tmp_path: Path) -> None:
    exception = "  exception « {} »\n    en vigueur {}\n    si éligible\n    alors participation = plafond national\n"
    regle = f"règle « r »\n{REGLE}  alors participation = 0 €/mois\n" + exception.format("x", "jusqu'au 31/12/2020")
    assert codes(tmp_path, regle + exception.format("y", "depuis le 01/01/2021")) == []
    assert codes(tmp_path, regle + exception.format("y", "depuis le 31/12/2020")) == ["R015"]


# --- périodes --------------------------------------------------------------------------------------------------------


def test_une_periode_se_dit() -> None:
    un, deux = date(2020, 1, 1), date(2020, 12, 31)
    assert [quand(Periode(*p)) for p in ((un, deux), (un, None), (None, deux), (un, un), (None, None))] == [
        "du 01/01/2020 au 31/12/2020",
        "à compter du 01/01/2020",
        "jusqu'au 31/12/2020",
        "le 01/01/2020",
        "à toute date",
    ]


def test_les_trous_d_un_bareme(tmp_path: Path) -> None:
    valeurs = (("01/01/2020", "jusqu_au: 31/03/2020, "), ("01/06/2020", ""), ("01/01/2021", "jusqu_au: 31/12/2021, "))
    modele = charger(tmp_path, "", SERIE + "".join(VALEUR.format(*v) for v in valeurs))
    assert [quand(p) for p in trous(modele.series["forfait"])] == [
        "jusqu'au 31/12/2019",
        "du 01/04/2020 au 31/05/2020",
        "à compter du 01/01/2022",
    ]


def test_on_couvre_depuis_le_premier_jour_ou_depuis_toujours(livre: Modele, tmp_path: Path) -> None:
    assert couverte(livre) == Periode(date(2016, 3, 1), None)
    (tmp_path / "x.regle").write_text("fait « a »\n  oui/non\n  donné\n", "utf-8")
    (tmp_path / "x.yaml").write_text("series:\n" + SERIE + VALEUR.format("01/01/2020", ""), "utf-8")
    assert couverte(charger_modele([tmp_path], [tmp_path])[0]) == Periode(None, None)
