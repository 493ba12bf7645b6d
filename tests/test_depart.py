"""Le départ : ce que charge `import moteur`, et le cache d'édition d'un départ à l'autre."""

from __future__ import annotations

import json
import subprocess
import sys

LOURDS = {
    "durable_rules_engine", "gherkin", "holidays", "icalendar", "jinja2", "jsonschema", "lark", "openpyxl", "rich",
    "ruamel", "typer", "yaml",
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


def test_ce_qui_explique_se_charge_quand_on_le_nomme() -> None:
    assert "moteur.explication" in _charges("from moteur import Instruction, InstructionPeriode")
