"""Ce que montre docs/comparer.md est ce que le moteur écrit.

`MOTEUR_REFAIRE_ATTENDUS=1` récrit la sortie montrée.
"""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest

from moteur.cli import principal
from tests.couverture.petit import DROIT, MOTS, VALEURS, poser

PAGE = Path(__file__).parents[2] / "docs" / "comparer.md"
_BLOC = re.compile(r"(```console\n\$ moteur comparer avant apres\n)(.*?)(```)", re.DOTALL)
PRIME = """\
règle « prime », version du 01/07/2026
  remplace la version du 01/01/2025
  source décret inventé du 12/05/2026
  énoncé ESSAI-03
  en vigueur depuis le 01/07/2026
  alors prime = tarif (couple)

contrôle « vieux"""
CHANGEMENTS = {
    DROIT: [
        ("si âge ≥ âge minimal", "si âge > âge minimal"),
        ("contrôle « vieux", PRIME),
        ("source règlement, article 3\n", "source règlement, article 3, alinéa 2\n"),
    ],
    MOTS: [("fait « le reste »\n", "fait « le reste »\n  libellé « ce que la personne paie »\n")],
    VALEURS: [('seul: "10,50"', 'seul: "11,00"')],
}


def test_la_page_montre_ce_que_la_commande_ecrit(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    poser(tmp_path / "avant")
    poser(tmp_path / "apres", CHANGEMENTS)
    monkeypatch.chdir(tmp_path)
    code = principal(["comparer", "avant", "apres"])
    ecrit = capsys.readouterr().out
    page = PAGE.read_text("utf-8")
    attendue, remplacees = _BLOC.subn(lambda bloc: bloc[1] + ecrit + bloc[3], page)
    assert (code, remplacees) == (1, 1)
    if os.environ.get("MOTEUR_REFAIRE_ATTENDUS") == "1":
        PAGE.write_text(attendue, "utf-8")
    assert PAGE.read_text("utf-8") == attendue
