"""Les jours et les durées que dit le langage : début et fin de mois, veille, anniversaire, mois révolus, rangs.

Les jours attendus sont recomptés ici jour par jour, sans les formules du moteur, et dans les deux exécutions.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from moteur import INDETERMINE, SANS_OBJET, Instruction, Moteur
from moteur.execution import calendrier
from tests.executions import TOUTES

UN_JOUR = timedelta(days=1)
JOURS = (
    *(date(2024, 1, 31), date(2024, 2, 28), date(2024, 2, 29), date(2024, 3, 1), date(2023, 2, 28), date(2023, 3, 31)),
    *(date(2025, 12, 1), date(2025, 12, 31), date(2026, 1, 1), date(2026, 6, 15), date(2100, 2, 28), date(2000, 2, 29)),
)

VOCABULAIRE = """
fait « jour »
  date
  donné
fait « a »
  oui/non
  donné
fait « b »
  oui/non
  donné
fait « GIR »
  rang de 1 à 6
  donné
"""
DEDUITS = {"jour dit": "date", "mois écoulés": "nombre en mois", "longueur": "nombre en jours", "vrai": "oui/non"}
DEDUITS["trouvé"] = "oui/non"
BAREMES = """
series:
  - nom: l'index
    unite: jours
    source: texte
    valeurs:
      - {du: 01/01/2000, valeur: 10, confiance: vu dans une source}
      - {du: 01/07/2025, valeur: 20, confiance: vu dans une source}
  - nom: la huitaine
    unite: jours ouvrables
    source: texte
    valeurs:
      - {du: 01/01/2000, valeur: 8, confiance: vu dans une source}
  - nom: la semaine
    unite: jours ouvrés
    source: texte
    valeurs:
      - {du: 01/01/2000, valeur: 5, confiance: vu dans une source}
  - nom: le mois
    unite: mois
    source: texte
    valeurs:
      - {du: 01/01/2000, valeur: 1, confiance: vu dans une source}
"""
Jouer = Callable[..., Instruction]


@pytest.fixture(params=TOUTES)
def jouer(request: pytest.FixtureRequest, tmp_path: Path) -> Jouer:
    def jouer(conclusion: str, dossier: dict[str, Any], le: date = date(2026, 6, 15)) -> Instruction:
        regle = f"\nrègle « d'essai »\n  source texte\n  en vigueur depuis le 01/01/2000\n  {conclusion}\n"
        faits = "".join(f"fait « {f} »\n  {t}\n  déduit\n" for f, t in DEDUITS.items() if f"alors {f}" in conclusion)
        (tmp_path / "essai.regle").write_text(VOCABULAIRE + faits + regle, "utf-8")
        (tmp_path / "b.yaml").write_text(BAREMES, "utf-8")
        fait = conclusion.partition("alors ")[2].partition(" =")[0].partition("\n")[0]
        return Moteur.charger(tmp_path, tmp_path).instruire(dossier, le, [fait], request.param)

    return jouer


def _en_avant(jour: date) -> Iterator[date]:
    while True:
        jour += UN_JOUR
        yield jour


def _en_arriere(jour: date) -> Iterator[date]:
    while True:
        yield jour
        jour -= UN_JOUR


FORMES: dict[str, Callable[[date], date]] = {
    "le 1er jour du mois suivant jour": lambda j: next(x for x in _en_avant(j) if x.day == 1),
    "le premier jour du mois suivant jour": lambda j: next(x for x in _en_avant(j) if x.day == 1),
    "le 1er jour du mois du jour": lambda j: next(x for x in _en_arriere(j) if x.day == 1),
    "le dernier jour du mois de jour": lambda j: next(x - UN_JOUR for x in _en_avant(j) if x.day == 1),
    "la veille du jour": lambda j: next(x for x in _en_arriere(j) if x != j),
    "le lendemain du jour": lambda j: next(_en_avant(j)),
    "le dernier jour du mois de la veille du 1er jour du mois du jour": lambda j: next(
        x for x in _en_arriere(j) if x.month != j.month
    ),
}


@pytest.mark.parametrize("forme", FORMES)
def test_un_jour_dit_par_rapport_a_un_autre(jouer: Jouer, forme: str) -> None:
    for jour in JOURS:
        assert jouer(f"alors jour dit = {forme}", {"jour": jour})["jour_dit"] == FORMES[forme](jour), jour


def test_la_longueur_d_un_mois(jouer: Jouer) -> None:
    attendues = {date(2024, 2, 10): 29, date(2023, 2, 1): 28, date(2100, 2, 1): 28, date(2026, 4, 30): 30}
    for jour, jours in attendues.items():
        assert jouer("alors longueur = nombre de jours du mois du jour", {"jour": jour})["longueur"] == jours


def _anniversaires(jour: date, au: date) -> Iterator[date]:
    """Les jours où `jour` a un nombre entier d'années ; le 29 février tombe le 1er mars quand il n'existe pas."""
    for annee in range(jour.year, au.year + 1):
        bissextile = annee % 4 == 0 and (annee % 100 != 0 or annee % 400 == 0)
        absent = (jour.month, jour.day) == (2, 29) and not bissextile
        yield date(annee, 3, 1) if absent else date(annee, jour.month, jour.day)


@pytest.mark.parametrize("le", [date(2026, 2, 28), date(2026, 3, 1), date(2028, 2, 28), date(2028, 2, 29)])
def test_le_dernier_anniversaire(jouer: Jouer, le: date) -> None:
    for jour in (*JOURS[:6], le, date(2020, 2, 29)):
        attendu = max(x for x in _anniversaires(jour, le) if x <= le)
        assert jouer("alors jour dit = dernier anniversaire de jour", {"jour": jour}, le)["jour_dit"] == attendu


def test_avant_le_premier_jour_il_n_y_a_pas_d_anniversaire(jouer: Jouer) -> None:
    le = date(2026, 6, 15)
    assert jouer("alors jour dit = dernier anniversaire du jour", {"jour": le}, le)["jour_dit"] == le
    assert jouer("alors jour dit = dernier anniversaire du jour", {"jour": le + UN_JOUR}, le)["jour_dit"] is SANS_OBJET


def test_les_mois_revolus(jouer: Jouer) -> None:
    phrase = "alors mois écoulés = nombre de mois révolus entre jour et date d'appréciation"
    attendus = {
        (date(2026, 1, 31), date(2026, 2, 28)): 0,
        (date(2026, 1, 31), date(2026, 3, 1)): 1,
        (date(2026, 1, 15), date(2026, 2, 14)): 0,
        (date(2026, 1, 15), date(2026, 2, 15)): 1,
        (date(2024, 2, 29), date(2025, 2, 28)): 11,
        (date(2024, 2, 29), date(2025, 3, 1)): 12,
        (date(2026, 6, 15), date(2026, 6, 15)): 0,
    }
    for (debut, fin), mois in attendus.items():
        assert jouer(phrase, {"jour": debut}, fin)["mois_ecoules"] == mois, (debut, fin)


@pytest.mark.parametrize(
    ("condition", "vrais"),
    [
        ("GIR est 4", {4}),
        ("GIR n'est pas 4", {1, 2, 3, 5, 6}),
        ("GIR est l'un de 3, 4", {3, 4}),
        ("GIR n'est pas l'un de 3, 4", {1, 2, 5, 6}),
    ],
)
def test_un_rang_se_dit_par_est(jouer: Jouer, condition: str, vrais: set[int]) -> None:
    phrase = f"si {condition}\n  alors vrai\n  sinon vrai est non"
    assert {g for g in range(1, 7) if jouer(phrase, {"GIR": g})["vrai"]} == vrais
    assert jouer(phrase, {"a": True})["vrai"] is INDETERMINE


def test_au_moins_un_et_aucun_sont_plus_precis_qu_un_nombre_de_oui(jouer: Jouer) -> None:
    au_moins, aucun = "si au moins un de (a ; b)\n  alors vrai", "si aucun de (a ; b)\n  alors vrai"
    sinon = "\n  sinon vrai est non"
    assert jouer(au_moins + sinon, {"a": True})["vrai"] is True
    assert jouer(aucun + sinon, {"a": True})["vrai"] is False
    assert jouer(au_moins + sinon, {"a": False})["vrai"] is INDETERMINE
    assert jouer(aucun + sinon, {"a": False})["vrai"] is INDETERMINE
    assert jouer(au_moins + sinon, {"a": False, "b": False})["vrai"] is False
    assert jouer(aucun + sinon, {"a": False, "b": False})["vrai"] is True


@pytest.mark.parametrize(
    ("dossier", "attendu"),
    [({"a": False}, True), ({"a": True}, False), ({"b": True}, INDETERMINE)],
)
def test_est_sans_objet_reclame_ce_qui_manque(jouer: Jouer, dossier: dict[str, bool], attendu: object) -> None:
    suite = (
        "alors trouvé = (vrai est sans objet)\nrègle « vrai »\n  source texte\n  en vigueur depuis le 01/01/2000\n"
        "  si a\n  alors vrai"
    )
    instruction = jouer(suite, dossier)
    assert instruction["trouve"] == attendu
    assert instruction.manquants("trouve") == (["a"] if attendu is INDETERMINE else [])


def test_est_connu_et_est_sans_objet_ne_sont_pas_le_contraire_l_un_de_l_autre(jouer: Jouer) -> None:
    suite = (
        "alors trouvé = (vrai n'est pas sans objet)\nrègle « vrai »\n  source texte\n"
        "  en vigueur depuis le 01/01/2000\n  si a\n  alors vrai"
    )
    assert jouer(suite, {"a": False})["trouve"] is False
    assert jouer(suite, {"b": True})["trouve"] is INDETERMINE


def test_un_bareme_se_lit_un_autre_jour_quel_qu_en_soit_le_nom(jouer: Jouer) -> None:
    suite = "alors longueur = index à l'échéance\nfait « l'échéance »\n  date\n  donné\n"
    assert jouer(suite, {"echeance": "30/06/2025"})["longueur"] == 10
    assert jouer(suite, {"echeance": "01/07/2025"})["longueur"] == 20


# --- jours ouvrables et ouvrés ---------------------------------------------------------------------------------------


def _paques(annee: int) -> date:
    """Le dimanche de Pâques, par l'algorithme de Meeus, Jones et Butcher."""
    a, b, c = annee % 19, annee // 100, annee % 100
    d, e, f = b // 4, b % 4, (b + 8) // 25
    h = (19 * a + b - d - (b - f + 1) // 3 + 15) % 30
    i, k = c // 4, c % 4
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    mois, jour = divmod(h + m - 7 * n + 114, 31)
    return date(annee, mois, jour + 1)


def _feries(annee: int) -> set[date]:
    """Les onze jours de l'article L. 3133-1 du code du travail."""
    fixes = ((1, 1), (5, 1), (5, 8), (7, 14), (8, 15), (11, 1), (11, 11), (12, 25))
    paques = _paques(annee)
    return {date(annee, *x) for x in fixes} | {paques + timedelta(days=n) for n in (1, 39, 50)}


def _travaille(jour: date, semaine: int) -> bool:
    return jour.weekday() < semaine and jour not in _feries(jour.year)


@pytest.mark.parametrize("annee", range(2008, 2101))
def test_les_jours_feries_sont_ceux_du_code_du_travail(annee: int) -> None:
    assert set(calendrier.feries(annee)) == _feries(annee)


@pytest.mark.parametrize(("sorte", "semaine"), [("jour ouvrable", 6), ("jour ouvré", 5)])
def test_un_delai_compte_les_jours_de_travail(sorte: str, semaine: int) -> None:
    for depart in (date(2026, 1, 1) + timedelta(days=n) for n in range(0, 730, 3)):
        apres = [x for x, _ in zip(_en_avant(depart), range(60), strict=False) if _travaille(x, semaine)]
        avant = [x for x, _ in zip(_en_arriere(depart - UN_JOUR), range(60), strict=False) if _travaille(x, semaine)]
        for nombre in (1, 2, 8, 30):
            assert calendrier.ajouter(depart, nombre, sorte) == apres[nombre - 1]
            assert calendrier.ajouter(depart, -nombre, sorte) == avant[nombre - 1]
        assert calendrier.ajouter(depart, 0, sorte) == depart
        attendu = depart if _travaille(depart, semaine) else apres[0]
        assert calendrier.reporter(depart, sorte) == attendu


@pytest.mark.parametrize(
    ("phrase", "jour", "attendu"),
    [
        ("jour + huitaine", date(2026, 5, 7), date(2026, 5, 19)),  # sans le 8, l'Ascension et deux dimanches
        ("jour − huitaine", date(2026, 5, 19), date(2026, 5, 7)),
        ("jour + semaine", date(2026, 5, 7), date(2026, 5, 18)),  # sans les deux fériés ni les deux fins de semaine
        ("jour + index", date(2026, 5, 7), date(2026, 5, 27)),  # jours de calendrier
        ("jour (reporté au premier jour ouvrable suivant)", date(2026, 5, 10), date(2026, 5, 11)),
        ("jour (reporté au premier jour ouvrable suivant)", date(2026, 5, 9), date(2026, 5, 9)),  # un samedi
        ("jour (reporté au premier jour ouvré suivant)", date(2026, 5, 8), date(2026, 5, 11)),
        (
            "jour + mois (à défaut de quantième, dernier jour du mois) (reporté au premier jour ouvrable suivant)",
            date(2026, 2, 28),
            date(2026, 3, 28),
        ),
        (
            "jour + mois (à défaut de quantième, dernier jour du mois) (reporté au premier jour ouvrable suivant)",
            date(2026, 4, 1),
            date(2026, 5, 2),
        ),
    ],
)
def test_un_delai_en_jours_ouvrables_se_dit_par_l_unite_du_bareme(
    jouer: Jouer, phrase: str, jour: date, attendu: date
) -> None:
    assert jouer(f"alors jour dit = {phrase}", {"jour": jour})["jour_dit"] == attendu


def test_hors_des_annees_couvertes_le_delai_est_sans_objet(jouer: Jouer) -> None:
    for jour in (date(2007, 12, 30), date(2100, 12, 31)):
        assert jouer("alors jour dit = jour + huitaine", {"jour": jour})["jour_dit"] is SANS_OBJET
    report = "alors jour dit = jour (reporté au premier jour ouvrable suivant)"
    assert jouer(report, {"jour": date(2005, 6, 1)})["jour_dit"] is SANS_OBJET
