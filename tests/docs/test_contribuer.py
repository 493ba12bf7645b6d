"""Le pas à pas de CONTRIBUTING.md se joue tel qu'il est écrit."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from moteur import Moteur, ReglesInvalides, donnees
from moteur.scenarios import jouer, lire

RACINE = Path(__file__).parents[2]
_BLOC = re.compile(r"Créez\s+`([^`]+)`\s:\n\n```\w+\n(.*?)```", re.S)


@pytest.fixture
def depot(tmp_path: Path) -> Path:
    """Une copie des données livrées, où l'on a suivi le pas à pas."""
    for dossier in (donnees.dossier_regles(), donnees.dossier_baremes()):
        shutil.copytree(dossier, tmp_path / dossier.name)
    blocs = _BLOC.findall((RACINE / "CONTRIBUTING.md").read_text("utf-8"))
    assert [chemin.split("/")[0] for chemin, _ in blocs] == ["baremes", "regles", "regles", "scenarios"]
    for chemin, texte in blocs:
        fichier = tmp_path / chemin
        fichier.parent.mkdir(parents=True, exist_ok=True)
        fichier.write_text(texte, "utf-8")
    return tmp_path


def _charger(depot: Path) -> Moteur:
    return Moteur.charger(depot / "regles", depot / "baremes")


def test_le_pas_a_pas_est_vert(depot: Path) -> None:
    moteur = _charger(depot)
    scenarios, fautes = lire([depot / "scenarios"])
    assert not fautes
    assert len(scenarios) == 2
    assert all(jouer(s, moteur).vert for s in scenarios)


def test_la_valeur_changee_vire_au_rouge(depot: Path) -> None:
    bareme = depot / "baremes" / "teleassistance.yaml"
    bareme.write_text(bareme.read_text("utf-8").replace("0,4", "0,5"), "utf-8")
    scenarios, _ = lire([depot / "scenarios"])
    assert [jouer(s, _charger(depot)).vert for s in scenarios] == [False, True]


@pytest.mark.parametrize(
    ("avant", "apres", "code"),
    [
        ("  source délibération du conseil départemental du 12/12/2025\n  en vigueur", "  en vigueur", "R010"),
        ("forfait de téléassistance ×", "24,50 € ×", "R020"),
        ("téléassistance demandée\n", "téléassistance demandé\n", "R001"),
    ],
)
def test_les_fautes_annoncees_se_disent(depot: Path, avant: str, apres: str, code: str) -> None:
    regle = depot / "regles" / "teleassistance" / "teleassistance.regle"
    texte = regle.read_text("utf-8")
    assert avant in texte
    regle.write_text(texte.replace(avant, apres, 1), "utf-8")
    with pytest.raises(ReglesInvalides) as leve:
        _charger(depot)
    assert code in {d.code for d in leve.value.diagnostics}
