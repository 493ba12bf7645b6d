"""Ce que veulent dire les mots du langage : exceptions, conflits, lectures, ancres, indéterminé, arrondis, dates.

Chaque essai écrit un petit programme et le joue par la porte publique ; la conformité se charge de l'autre exécution.
"""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from moteur import INDETERMINE, SANS_OBJET, Instruction, Moteur
from tests.petit_vocabulaire import PETIT_VOCABULAIRE

VOCABULAIRE = f"""{PETIT_VOCABULAIRE}\
fait « décision »
  date
  présumé date d'appréciation
  raison « la décision n'est pas datée »
ancre « décisions »
  date décision
fait « résultat »
  montant en €/mois, au centime
  déduit
  résultat
fait « produit »
  nombre en €/mois
  déduit
  résultat
fait « vrai »
  oui/non
  déduit
  résultat
fait « suite »
  oui/non
  déduit
  résultat
fait « échéance »
  date
  déduit
  résultat
fait « écart »
  nombre en jours
  déduit
  résultat
"""

BAREME = """
series:
  - nom: délai
    unite: mois
    source: texte
    valeurs:
      - {du: 01/01/2016, valeur: "1", confiance: vu dans une source}
"""


class Essai:
    def __init__(self, dossier: Path) -> None:
        self.dossier = dossier

    def __call__(self, regles: str, dossier: dict[str, Any], date: str = "2023-01-01") -> Instruction:
        (self.dossier / "essai.regle").write_text(VOCABULAIRE + regles + self._complement(regles), "utf-8")
        (self.dossier / "b.yaml").write_text(BAREME, "utf-8")
        return Moteur.charger(self.dossier, self.dossier).instruire(dossier, date=date)

    @staticmethod
    def _complement(regles: str) -> str:
        """Tout fait déduit a une règle : celles que l'essai n'écrit pas ne concluent jamais."""
        valeurs = {
            "résultat": "0 €/mois",
            "produit": "0 €/mois",
            "échéance": "jour",
            "écart": "jour − jour",
        }
        blocs = [
            f"\nrègle « {nom} par défaut »\n  source texte\n  en vigueur depuis le 01/01/2016\n"
            f"  si a et non (a)\n  alors {nom} = {valeur}\n"
            for nom, valeur in valeurs.items()
            if f"alors {nom} " not in regles
        ]
        blocs += [
            f"\nrègle « {nom} par défaut »\n  source texte\n  en vigueur depuis le 01/01/2016\n"
            f"  si a et non (a)\n  alors {nom}\n"
            for nom in ("vrai", "suite")
            if f"alors {nom}\n" not in regles
        ]
        return "".join(blocs)


@pytest.fixture
def essai(tmp_path: Path) -> Essai:
    return Essai(tmp_path)


EXCEPTIONS = """
règle « base »
  source texte
  en vigueur depuis le 01/01/2016
  si a
  alors résultat = montant
  exception « première »
    si b
    alors résultat = 0 €/mois
  exception « seconde »
    si c
    alors résultat = autre montant
"""
MONTANTS = {"montant": 10, "autre_montant": 20}


@pytest.mark.parametrize(
    ("faits", "attendu"),
    [
        ({"a": True, "b": False, "c": False}, Decimal("10.00")),
        ({"a": True, "b": True, "c": False}, Decimal("0.00")),
        ({"a": False, "b": False, "c": True}, Decimal("20.00")),  # une exception ne dépend que de sa condition
        ({"a": False, "b": False, "c": False}, SANS_OBJET),
        ({"a": True, "b": True, "c": True}, INDETERMINE),
        ({"a": True, "b": True}, INDETERMINE),  # on ignore si l'autre exception s'applique
        ({"b": False, "c": False}, INDETERMINE),
    ],
)
def test_exceptions(essai: Essai, faits: dict[str, bool], attendu: object) -> None:
    assert essai(EXCEPTIONS, MONTANTS | faits)["resultat"] == attendu


def test_deux_exceptions_vraies_font_un_conflit_montre_aux_deux_endroits(essai: Essai) -> None:
    instruction = essai(EXCEPTIONS, {**MONTANTS, "a": True, "b": True, "c": True})
    objet = instruction.en_dict()
    assert objet["indetermines"]["resultat"] == {"motif": "conflit", "manquants": []}
    (alerte,) = [x for x in instruction.alertes if x.code == "conflit"]
    assert alerte.message.count("essai.regle:") == 2


def test_les_manquants_d_une_exception_ignoree(essai: Essai) -> None:
    assert essai(EXCEPTIONS, {**MONTANTS, "a": True}).manquants("resultat") == ["b", "c"]


KLEENE = """
règle « et »
  source texte
  en vigueur depuis le 01/01/2016
  si a et b
  alors vrai
  sinon vrai est non
règle « ou »
  source texte
  en vigueur depuis le 01/01/2016
  si a ou b
  alors suite
  sinon suite est non
règle « produit »
  source texte
  en vigueur depuis le 01/01/2016
  alors produit = quantité × tarif
"""


def test_indetermine_se_propage_a_la_kleene(essai: Essai) -> None:
    faux = essai(KLEENE, {"a": False})
    assert faux["vrai"] is False
    assert faux["suite"] is INDETERMINE
    assert faux.manquants("suite") == ["b"]
    vrai = essai(KLEENE, {"a": True})
    assert vrai["vrai"] is INDETERMINE
    assert vrai["suite"] is True


def test_zero_fois_indetermine_vaut_zero(essai: Essai) -> None:
    assert essai(KLEENE, {"quantite": 0})["produit"] == Fraction(0)
    assert essai(KLEENE, {"quantite": 1}).manquants("produit") == ["tarif"]


LECTURES = """
règle « lue de deux façons »
  source texte
  en vigueur depuis le 01/01/2016
  {sans}
  lecture « large »
    alors résultat = montant
  lecture « stricte »
    alors résultat = autre montant
"""


def test_la_premiere_lecture_est_la_valeur_et_l_autre_se_montre(essai: Essai) -> None:
    instruction = essai(LECTURES.format(sans=""), MONTANTS)
    assert instruction["resultat"] == Decimal("10.00")
    lues = [(x.lecture, x.valeur, x.employee) for x in instruction.lectures("resultat")]
    assert lues == [("large", Fraction(10), True), ("stricte", Fraction(20), False)]
    assert [x.code for x in instruction.alertes] == ["lectures"]


def test_deux_lectures_qui_s_accordent_ne_disent_rien(essai: Essai) -> None:
    instruction = essai(LECTURES.format(sans=""), {"montant": 10, "autre_montant": 10})
    assert instruction.lectures("resultat") == ()
    assert instruction.alertes == ()


def test_sans_lecture_employee_le_fait_est_indetermine(essai: Essai) -> None:
    instruction = essai(LECTURES.format(sans="sans lecture employée"), MONTANTS)
    assert instruction["resultat"] is INDETERMINE
    assert instruction.en_dict()["indetermines"]["resultat"]["motif"] == "lectures"
    assert [(x.lecture, x.employee) for x in instruction.lectures("resultat")] == [("large", False), ("stricte", False)]


def test_un_departement_choisit_sa_lecture_par_un_acte(essai: Essai) -> None:
    choix = """
lecture employée « stricte » de la règle « lue de deux façons »
  acte délibération du 12/01/2023, signée du président du conseil départemental
"""
    instruction = essai(LECTURES.format(sans="") + choix, MONTANTS)
    assert instruction["resultat"] == Decimal("20.00")
    assert [x.lecture for x in instruction.lectures("resultat") if x.employee] == ["stricte"]
    assert instruction.en_dict()["recu"]["lectures"] == {"lue de deux façons": "stricte"}


def test_une_alerte_nomme_tous_les_resultats_qui_dependent_d_une_lecture(essai: Essai) -> None:
    """Deux résultats qui dépendent des mêmes lectures : une alerte, pas deux."""
    suite = """
règle « suite »
  source texte
  en vigueur depuis le 01/01/2016
  si résultat > montant
  alors vrai
  sinon vrai est non
"""
    instruction = essai(LECTURES.format(sans="") + suite, MONTANTS)
    assert [(a.code, a.resultats) for a in instruction.alertes] == [("lectures", ("resultat", "vrai"))]
    assert instruction.alertes[0].message == (
        "le droit se lit de plusieurs façons, et « résultat » et « vrai » en dépendent : « large » ; « stricte »"
    )


DEUX_VERSIONS = """
règle « lue », version du 01/01/2023
  source texte
  s'applique aux décisions à compter du 01/01/2023
  lecture « large »
    alors résultat = montant
  lecture « stricte »
    alors résultat = autre montant
règle « lue »
  source texte
  s'applique aux décisions jusqu'au 31/12/2022
  sans lecture employée
  lecture « large »
    alors résultat = montant
  lecture « stricte »
    alors résultat = autre montant
"""


def test_chaque_version_garde_sa_lecture_dans_le_recu(essai: Essai) -> None:
    instruction = essai(DEUX_VERSIONS, MONTANTS | {"decision": "2022-12-31"}, date="2023-06-01")
    assert instruction.en_dict()["recu"]["lectures"] == {
        "lue, version du 01/01/2023": "large",
        "lue, version jusqu'au 31/12/2022": None,
    }
    assert {x.regle for x in instruction.lectures("resultat")} == {"lue, version jusqu'au 31/12/2022"}
    explication = instruction.explication("resultat")
    assert {x["regle"] for x in explication["lectures"]} >= {"lue, version jusqu'au 31/12/2022"}


def test_une_version_sans_date_d_ouverture_se_nomme_par_sa_fin(essai: Essai) -> None:
    texte = """
règle « selon la décision », version antérieure à 2023
  source texte
  s'applique aux décisions jusqu'au 31/12/2022
  alors résultat = montant
règle « selon la décision », version du 01/01/2023
  source texte
  s'applique aux décisions à compter du 01/01/2023
  alors résultat = autre montant
"""
    moteur = essai(texte, MONTANTS, date="2023-06-01")
    groupe = moteur._resultat.plan.edition.definitions["resultat"].groupe
    assert [b.identifiant for g in groupe.tous() for b in g.branches] == [
        "selon la décision, version jusqu'au 31/12/2022",
        "selon la décision, version du 01/01/2023",
    ]


def test_une_alerte_dit_ses_sources_en_json(essai: Essai) -> None:
    controle = """
contrôle « à voir »
  source règlement d'exemple, article 3
  si montant > 0 €/mois
  alors alerte « à voir »
"""
    (alerte,) = essai(controle, MONTANTS).en_dict()["alertes"]
    assert alerte == {
        "code": "a_voir",
        "message": "à voir",
        "sources": ["règlement d'exemple, article 3"],
        "resultats": [],
    }


ANCRES = """
règle « selon la décision », version du 01/01/2016
  source texte
  en vigueur depuis le 01/01/2016
  alors résultat = montant
règle « selon la décision », version du 01/01/2023
  source texte
  remplace la version du 01/01/2016
  s'applique aux décisions à compter du 01/01/2023
  alors résultat = autre montant
"""


@pytest.mark.parametrize(("decision", "attendu"), [("2022-12-31", "10.00"), ("2023-01-01", "20.00"), (None, "20.00")])
def test_une_version_se_rattache_a_ce_que_dit_le_texte(essai: Essai, decision: str | None, attendu: str) -> None:
    faits = MONTANTS | ({"decision": decision} if decision else {})
    instruction = essai(ANCRES, faits, date="2023-06-01")
    assert instruction["resultat"] == Decimal(attendu)
    assert ("decision" in instruction.presumes) is (decision is None)


DATES = """
règle « échéance »
  source texte
  en vigueur depuis le 01/01/2016
  alors échéance = jour + délai (à défaut de quantième, {fin})
règle « écart »
  source texte
  en vigueur depuis le 01/01/2016
  alors écart = date d'appréciation − jour
"""


@pytest.mark.parametrize(
    ("fin", "jour", "attendue"),
    [
        ("dernier jour du mois", "2023-01-31", "2023-02-28"),
        ("premier jour du mois suivant", "2023-01-31", "2023-03-01"),
        ("dernier jour du mois", "2024-01-31", "2024-02-29"),
        ("dernier jour du mois", "2022-12-15", "2023-01-15"),
    ],
)
def test_la_fin_de_mois_est_dite(essai: Essai, fin: str, jour: str, attendue: str) -> None:
    instruction = essai(DATES.format(fin=fin), {"jour": jour}, date="2024-03-01")
    assert str(instruction["echeance"]) == attendue


def test_l_ecart_de_deux_dates_est_en_jours(essai: Essai) -> None:
    assert essai(DATES.format(fin="dernier jour du mois"), {"jour": "2024-02-28"}, date="2024-03-01")["ecart"] == 2


LECTURE_CONDITIONNEE = """
règle « lue sous condition »
  source texte
  en vigueur depuis le 01/01/2016
  si a
  lecture « large »
    alors résultat = montant
  lecture « stricte »
    si b
    alors résultat = autre montant
"""


def test_la_condition_d_une_lecture_s_ajoute_a_celle_de_sa_regle(essai: Essai) -> None:
    choix = "\nlecture employée « stricte » de la règle « lue sous condition »\n  acte délibération du 12/01/2023\n"
    assert essai(LECTURE_CONDITIONNEE + choix, {**MONTANTS, "a": False, "b": True})["resultat"] is SANS_OBJET
    assert essai(LECTURE_CONDITIONNEE + choix, {**MONTANTS, "a": True, "b": True})["resultat"] == Decimal("20.00")


CONTROLE_ANCRE = """
contrôle « à revoir »
  source texte
  s'applique aux décisions à compter du 01/01/2023
  si a
  alors alerte « la décision est à revoir »
"""


@pytest.mark.parametrize(("decision", "codes"), [("2022-12-31", []), ("2023-01-01", ["a_revoir"])])
def test_un_controle_se_rattache_aussi_a_son_ancre(essai: Essai, decision: str, codes: list[str]) -> None:
    instruction = essai(CONTROLE_ANCRE, {"a": True, "decision": decision}, date="2023-06-01")
    assert [x.code for x in instruction.alertes] == codes


VERSIONS_ET_LECTURES = """
règle « à lectures », version antérieure à 2023
  source texte
  s'applique aux décisions jusqu'au 31/12/2022
  alors résultat = 0 €/mois
règle « à lectures », version du 01/01/2023
  source texte
  s'applique aux décisions à compter du 01/01/2023
  incertain « la nouvelle version est incertaine »
  {sans}
  lecture « large »
    alors résultat = montant
  lecture « stricte »
    alors résultat = autre montant
  exception « éteinte »
    en vigueur du 01/01/2016 au 31/12/2020
    si a
    alors résultat = 0 €/mois
"""


@pytest.mark.parametrize("sans", ["", "sans lecture employée"])
def test_les_lectures_d_une_version_ne_valent_que_pour_elle(essai: Essai, sans: str) -> None:
    regles = VERSIONS_ET_LECTURES.format(sans=sans)
    avant = essai(regles, {**MONTANTS, "a": True, "decision": "2022-12-31"}, date="2023-06-01")
    assert avant["resultat"] == Decimal("0.00")
    assert avant.lectures("resultat") == ()
    assert avant.alertes == ()
    apres = essai(regles, {**MONTANTS, "a": True, "decision": "2023-01-01"}, date="2023-06-01")
    assert [(x.lecture, x.valeur) for x in apres.lectures("resultat")] == [
        ("large", Fraction(10)),
        ("stricte", Fraction(20)),  # l'exception éteinte ne revient pas
    ]
    assert apres["resultat"] == (INDETERMINE if sans else Decimal("10.00"))


DEFAUT_ET_EXCEPTION = """
règle « par défaut »
  source texte
  en vigueur depuis le 01/01/2016
  alors résultat = montant + autre montant
  exception « si a »
    si a
    alors résultat = 0 €/mois
"""


def test_les_manquants_disent_aussi_ceux_du_cas_par_defaut(essai: Essai) -> None:
    assert essai(DEFAUT_ET_EXCEPTION, {"autre_montant": 20}).manquants("resultat") == ["a", "montant"]
