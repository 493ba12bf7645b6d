"""Le départ : ce que charge `import moteur`, et le cache d'édition d'un départ à l'autre."""

from __future__ import annotations

import json
import subprocess
import sys

from moteur import Moteur

LOURDS = {
    "durable_rules_engine", "gherkin", "holidays", "icalendar", "jinja2", "jsonschema", "lark", "numba", "numpy",
    "openpyxl", "pyarrow", "rich", "ruamel", "typer", "yaml",
}  # fmt: skip
"""Ce que `calculer` n'emploie pas : les bibliothèques, et les paquets de la maison qui les chargent."""

ETAGES = {"moteur.explication", "moteur.instruction", "moteur.langage.lecture", "moteur.verification"}


def _charges(programme: str) -> set[str]:
    """Les modules que charge un programme, dans un Python neuf."""
    suite = "\nimport json, sys\nprint(json.dumps(sorted(sys.modules)))"
    fini = subprocess.run([sys.executable, "-c", programme + suite], check=True, capture_output=True, text=True)
    return set(json.loads(fini.stdout))


def test_importer_ne_charge_que_de_quoi_calculer() -> None:
    charges = _charges("import moteur")
    assert not charges & (LOURDS | ETAGES)
    assert "moteur.porte" in charges


CALCULER = """\
from moteur import Moteur
faits = {"age": 82, "residence_stable_et_reguliere": True, "lieu_de_vie": "domicile", "situation_conjugale": "seul",
         "ressources_mensuelles": 1000, "gir": 4, "montant_plan_aide": "286.40"}
assert str(Moteur.charger().calculer(faits, "2023-01-01", ["montant_apa"])["montant_apa"]) == "271.35"
"""


def test_calculer_a_chaud_ne_charge_pas_de_quoi_lire_des_regles() -> None:
    Moteur.charger()
    assert not _charges(CALCULER) & (LOURDS | ETAGES | {"moteur.modele.charger"})


def test_ce_qui_explique_se_charge_quand_on_le_nomme() -> None:
    assert "moteur.explication" in _charges("from moteur import Instruction, InstructionPeriode")
