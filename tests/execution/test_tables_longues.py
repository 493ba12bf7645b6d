"""Une table que l'agenda ne tient pas se choisit comme le fait `natif`, et la trace le dit."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from moteur import INDETERMINE, Moteur
from moteur.execution import executions
from moteur.execution.executions import NATIF
from moteur.modele.charger import charger_modele

LIGNES = 300
JOUR = date(2026, 1, 1)
BAREME = """
series:
  - nom: l'étalon
    unite: sans unité
    source: essai
    valeurs:
      - {du: 01/01/2020, valeur: 1, confiance: vu dans une source}
"""


def charger(dossier: Path, lignes: int) -> Moteur:
    """Une table de quatre colonnes, chaque ligne vraie pour un seul quadruplet."""
    codes = ", ".join(f"code {n}" for n in range(lignes))
    faits = "".join(f"fait « clé {x} »\n  choix parmi {codes}\n  donné\n" for x in "abcd")
    corps = "".join(
        "  | " + " | ".join(f"code {n * pas % lignes}" for pas in (1, 7, 11, 13)) + f" | {1 + n % 6} |\n"
        for n in range(lignes)
    )
    texte = (
        f"{faits}fait « rang trouvé »\n  rang de 1 à 6\n  déduit\n  résultat\n"
        "fait « rang bas »\n  oui/non\n  déduit\n  résultat\n"
        "table « longue »\n  source essai\n  en vigueur depuis le 01/01/2020\n"
        f"  | clé a | clé b | clé c | clé d | alors rang trouvé |\n{corps}"
        "règle « bas »\n  source essai\n  en vigueur depuis le 01/01/2020\n"
        "  alors rang bas = (rang trouvé ≤ rang trouvé)\n"
    )
    (dossier / "essai.regle").write_text(texte, "utf-8")
    (dossier / "essai.yaml").write_text(BAREME, "utf-8")
    modele, fautes = charger_modele([dossier], [dossier])
    assert fautes == []
    return Moteur(modele)  # sans la vérification, qui compare les lignes deux à deux


def test_une_table_trop_longue_pour_l_agenda(tmp_path: Path) -> None:
    moteur = charger(tmp_path, LIGNES)
    suivre = executions.trouver("agenda")
    assert suivre is not None
    plan = moteur.plan(JOUR, ["rang_bas"])
    for faits in ({"cle_a": "code_5", "cle_b": "code_35", "cle_c": "code_55", "cle_d": "code_65"}, {"cle_a": "code_5"}):
        trace, natif = suivre(plan, dict(faits)), NATIF(plan, dict(faits))
        assert trace.etapes == natif.etapes
        assert (trace.execution, trace.replis, natif.replis) == ("agenda", ("rang_trouve",), ())
    instruction = moteur.instruire({"cle_a": "code_5"}, JOUR, ["rang_trouve"], "agenda")
    assert instruction["rang_trouve"] is INDETERMINE
    recu = instruction.en_dict()["recu"]
    assert (recu["execution"], recu["replis"]) == ("agenda", ["rang_trouve"])


def test_une_table_ordinaire_est_a_l_agenda(tmp_path: Path) -> None:
    moteur = charger(tmp_path, 10)
    suivre = executions.trouver("agenda")
    assert suivre is not None
    assert suivre(moteur.plan(JOUR, ["rang_bas"]), {"cle_a": "code_5"}).replis == ()
    assert "replis" not in moteur.instruire({"cle_a": "code_5"}, JOUR, ["rang_trouve"], "agenda").en_dict()["recu"]
