"""L'épreuve des barèmes : une valeur que rien ne vérifie survit, les autres font rougir un scénario."""

from __future__ import annotations

from pathlib import Path

import pytest

from moteur import Moteur, donnees
from moteur.couverture.epreuve import Issue, deplacer, eprouver
from moteur.couverture.impossibles import lire_impossibles
from moteur.couverture.inventaire import inventorier
from moteur.couverture.observation import observer
from moteur.modele.baremes import lire_baremes
from moteur.scenarios import lire
from tests.couverture.petit import ESSAIS, Changements, poser


def issues(dossier: Path) -> dict[str, Issue]:
    moteur = Moteur.charger(dossier / "regles", dossier / "baremes")
    inventaire = inventorier(moteur.modele)
    vu = observer(lire(dossier / "scenarios")[0], moteur, inventaire)
    return {"/".join((x.cle.serie, *x.cle.case)): x.issue for x in eprouver(inventaire, vu, Moteur)}


TOUTES = {"age_minimal", "tarif/seul", "tarif/couple", "duree_courte", "duree_longue"}


def test_chaque_valeur_de_la_petite_base_fait_rougir(tmp_path: Path) -> None:
    assert issues(poser(tmp_path)) == dict.fromkeys(TOUTES, Issue.ROUGE)


@pytest.mark.parametrize(
    ("changements", "serie", "issue"),
    [
        ({ESSAIS: [("      | couple    | 20,00 € |\n", "")]}, "tarif/couple", Issue.NON_LUE),
        ({ESSAIS: [("      | 65  | le droit est ouvert |\n", ""), ("65 ans", "67 ans")]}, "age_minimal", Issue.BAISSE),
        (
            {ESSAIS: [("      | 65  | le droit est ouvert |\n", ""), ("65 ans", "67 ans"), ("| 64  |", "| 50  |")]},
            "age_minimal",
            Issue.SURVIT,
        ),
        ({ESSAIS: [("      | 64  | le droit est fermé  |\n", "")]}, "age_minimal", Issue.ROUGE),
    ],
)
def test_une_valeur_mal_verifiee_se_voit(tmp_path: Path, changements: Changements, serie: str, issue: Issue) -> None:
    assert issues(poser(tmp_path, changements))[serie] is issue


@pytest.mark.parametrize(
    ("ecrite", "haut", "bas"),
    [
        ("unite: ans, valeur: 60", "61", "59"),
        ("unite: €/mois, valeur: 200", "202", "198"),
        ("unite: €/mois, valeur: 0", "1", "-1"),
        ("unite: sans unité, valeur: 4", "5", "3"),
        ('unite: sans unité, valeur: "0,5"', "101/200", "99/200"),
        ('unite: "%", valeur: 90 %', "909/1000", "891/1000"),
        ("type: date, valeur: 28/02/2024", "2024-02-29", "2024-02-27"),
    ],
)
def test_le_deplacement_suit_la_sorte_de_la_valeur(tmp_path: Path, ecrite: str, haut: str, bas: str) -> None:
    genre, _, valeur = ecrite.partition(", valeur: ")
    (tmp_path / "b.yaml").write_text(
        f"series:\n  - nom: la valeur\n    {genre}\n    source: essai\n    valeurs:\n"
        f"      - {{du: 01/01/2020, valeur: {valeur}, confiance: mémoire}}\n",
        encoding="utf-8",
    )
    series, fautes = lire_baremes([tmp_path])
    assert fautes == []
    serie = series["valeur"]
    assert [str(deplacer(serie, (), sens).valeurs[-1].valeur) for sens in (1, -1)] == [haut, bas]


@pytest.mark.long
def test_chaque_valeur_livree_fait_rougir_un_scenario() -> None:
    moteur = Moteur.charger()
    inventaire = inventorier(moteur.modele)
    vu = observer(lire(donnees.dossier_scenarios())[0], moteur, inventaire)
    impossibles, fautes = lire_impossibles(donnees.dossier_scenarios())
    assert fautes == []
    epreuves = eprouver(inventaire, vu, Moteur, impossibles=impossibles)
    assert [str(x) for x in epreuves if x.issue in {Issue.SURVIT, Issue.NON_LUE}] == []
