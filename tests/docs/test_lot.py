"""Ce que montre docs/lot.md est ce que le moteur écrit ; `MOTEUR_REFAIRE_ATTENDUS=1` récrit ce qui y est montré."""

from __future__ import annotations

import os
import re
import shlex
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.csv as pv
import pytest

from moteur import Moteur
from moteur.cli import principal
from moteur.cli.demandes import Couches
from moteur.cli.francais import MAL_FORMEE, TROUVE

RACINE = Path(__file__).parents[2]
PAGE = RACINE / "docs" / "lot.md"
_CONSOLE = re.compile(r"^(```console\n\$ moteur ([^\n]+)\n)(.*?)^```$", re.MULTILINE | re.DOTALL)
_CSV = re.compile(r"^(```csv (\S+) (\d+)\n)(.*?)^```$", re.MULTILINE | re.DOTALL)
_JSON = re.compile(r"^(```json\n)(.*?)^```$", re.MULTILINE | re.DOTALL)
_PYTHON = re.compile(r"^```python\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def test_la_page_montre_ce_que_la_commande_ecrit(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    moteur = Moteur.charger()
    monkeypatch.setattr(Couches, "charger", lambda _: moteur)
    monkeypatch.chdir(tmp_path)
    (tmp_path / "exemples").symlink_to(RACINE / "exemples")
    page = PAGE.read_text("utf-8")
    codes: list[int] = []

    def jouer(bloc: re.Match[str]) -> str:
        codes.append(principal(shlex.split(bloc[2]) + ["--remplacer"] * (codes != [])))
        dit = capsys.readouterr()
        return f"{bloc[1]}{dit.out}{dit.err}```"

    attendue = _CONSOLE.sub(jouer, page)
    assert codes == [TROUVE, MAL_FORMEE]
    attendue = _CSV.sub(lambda b: f"{b[1]}{''.join(lignes(b[2])[: int(b[3])])}```", attendue)
    commande = _CONSOLE.findall(page)[0][1]
    assert principal([*shlex.split(commande), "--remplacer", "--format", "json"]) == TROUVE
    bilan = capsys.readouterr().out
    attendue = _JSON.sub(lambda bloc: f"{bloc[1]}{bilan}```", attendue)
    if os.environ.get("MOTEUR_REFAIRE_ATTENDUS") == "1":
        PAGE.write_text(attendue, "utf-8")
    assert PAGE.read_text("utf-8") == attendue
    assert len(lignes("rejets.csv")) == 3

    programme = _PYTHON.findall(page)
    population = pv.read_csv("exemples/population.csv", parse_options=pv.ParseOptions(delimiter=";")).slice(0, 3)
    textes = pa.table({nom: population[nom].cast(pa.string()) for nom in population.column_names[:-1]})
    portee: dict[str, Any] = {"moteur": moteur, "population": textes}
    exec(programme[0], portee)  # noqa: S102 - le programme de la page, tel qu'on le recopie
    assert [str(v) for v in portee["table"]["montant_apa"].to_pylist()] == [
        ligne.split(";")[9] for ligne in lignes("resultats.csv")[1:4]
    ]


def lignes(fichier: str) -> list[str]:
    return Path(fichier).read_text("utf-8").splitlines(keepends=True)
