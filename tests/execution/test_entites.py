"""Les entités : des faits de chaque élément d'une liste, des règles « pour chaque », des agrégats."""

from __future__ import annotations

from typing import Any

import pytest

from moteur import INDETERMINE, DossierInvalide, Moteur
from tests.executions import TOUTES

REGLES = """
entité « proche aidant »
  liste « les proches aidants »
  source CASF L. 113-1-3

fait « la présence évite un danger »
  de chaque proche aidant
  oui/non
  apprécié par l'équipe médico-sociale
  source CASF L. 232-3-2

fait « le remplaçant possible »
  de chaque proche aidant
  oui/non
  donné
  source CASF L. 232-3-2

fait « les heures d'aide »
  de chaque proche aidant
  nombre en h/mois
  donné
  source CASF L. 232-3-2

fait « les conditions réunies »
  de chaque proche aidant
  oui/non
  déduit
  source CASF L. 232-3-2

fait « le total des heures »
  nombre en h/mois
  déduit
  résultat
  source CASF L. 232-3-2

fait « le nombre d'aidants retenus »
  nombre
  déduit
  résultat
  source CASF L. 232-3-2

fait « un aidant indispensable »
  oui/non
  déduit
  identifiant aidant_indispensable
  résultat
  source CASF L. 232-3-2

règle « conditions de l'aidant indispensable »
  source CASF L. 232-3-2
  en vigueur depuis le 01/03/2016
  pour chaque proche aidant
  si présence évite un danger et remplaçant possible est non
  alors conditions réunies
  sinon conditions réunies est non
  incertain quand heures d'aide = 0 h/mois « une aide nulle n'est pas une aide »

règle « ensemble des aidants »
  source CASF L. 232-3-2
  en vigueur depuis le 01/03/2016
  alors total des heures = somme, sur chaque proche aidant, de (heures d'aide)
  et nombre d'aidants retenus = nombre de proches aidants tels que (conditions réunies)

règle « un aidant »
  source CASF L. 232-3-2
  en vigueur depuis le 01/03/2016
  si au moins un proche aidant tel que (conditions réunies)
  alors un aidant indispensable
  sinon un aidant indispensable est non
"""


@pytest.fixture(scope="module")
def moteur(tmp_path_factory: pytest.TempPathFactory) -> Moteur:
    dossier = tmp_path_factory.mktemp("entites")
    (dossier / "aidants.regle").write_text(REGLES, "utf-8")
    (dossier / "b.yaml").write_text(
        "series:\n  - nom: rien\n    unite: h\n    source: texte\n    valeurs:\n"
        '      - {du: 01/01/2016, valeur: "1", confiance: vu dans une source}\n',
        "utf-8",
    )
    return Moteur.charger(dossier, dossier)


def _aidant(danger: bool | None, remplacant: bool | None, heures: int | None) -> dict[str, Any]:
    faits = {"presence_evite_danger": danger, "remplacant_possible": remplacant, "heures_aide": heures}
    noms = {"presence_evite_danger": "présence évite un danger"}
    return {noms.get(f, f): v for f, v in faits.items() if v is not None}


@pytest.mark.parametrize("execution", TOUTES)
def test_chaque_aidant_puis_tous(moteur: Moteur, execution: str) -> None:
    dossier = {"proches_aidants": [_aidant(True, False, 10), _aidant(True, True, 5), _aidant(False, None, 2)]}
    instruction = moteur.instruire(dossier, date="2026-01-01", execution=execution)
    assert instruction["conditions_reunies"] == [True, False, False]
    assert instruction["total_heures"] == 17
    assert instruction["nombre_aidants_retenus"] == 1
    assert instruction["aidant_indispensable"] is True


@pytest.mark.parametrize("execution", TOUTES)
def test_un_element_qui_tait_un_fait(moteur: Moteur, execution: str) -> None:
    dossier = {"proches_aidants": [_aidant(True, None, 10), _aidant(True, False, None)]}
    instruction = moteur.instruire(dossier, date="2026-01-01", execution=execution)
    assert instruction["conditions_reunies"] == [INDETERMINE, True]
    assert instruction["aidant_indispensable"] is True  # vrai ou ? = vrai
    assert instruction.manquants("nombre_aidants_retenus") == ["proches_aidants[1].remplacant_possible"]
    assert instruction.manquants("total_heures") == ["proches_aidants[2].heures_aide"]


@pytest.mark.parametrize("execution", TOUTES)
def test_liste_vide_connue_liste_absente_inconnue(moteur: Moteur, execution: str) -> None:
    vide = moteur.instruire({"proches_aidants": []}, date="2026-01-01", execution=execution)
    assert vide["aidant_indispensable"] is False
    assert vide["total_heures"] == 0
    absente = moteur.instruire({}, date="2026-01-01", resultats=["total_heures"], execution=execution)
    assert absente["total_heures"] is INDETERMINE
    assert absente.manquants("total_heures") == ["proches_aidants"]


@pytest.mark.parametrize("execution", TOUTES)
@pytest.mark.parametrize(("heures", "attendues"), [((10, 5), 0), ((10, 0), 1), ((0, 0), 1)])
def test_une_incertitude_se_lit_sur_son_element(
    moteur: Moteur, heures: tuple[int, int], attendues: int, execution: str
) -> None:
    dossier = {"proches_aidants": [_aidant(True, False, h) for h in heures]}
    instruction = moteur.instruire(dossier, "2026-01-01", ["nombre_aidants_retenus"], execution)
    assert instruction["nombre_aidants_retenus"] == 2
    assert len([a for a in instruction.alertes if a.code == "droit_incertain"]) == attendues


def test_un_element_fautif_se_dit(moteur: Moteur) -> None:
    with pytest.raises(DossierInvalide) as leve:
        moteur.instruire({"proches_aidants": [{"heures_aide": -1}, {"heure_aide": 2}]}, date="2026-01-01")
    assert sorted(d.code for d in leve.value.diagnostics) == ["D001", "D004"]
