"""Les règles chargées une fois pour tous les essais de `moteur lot`."""

from __future__ import annotations

from pathlib import Path

import pytest

from moteur.cli.demandes import Couches
from tests.cli.lots import charge


@pytest.fixture
def un_seul_moteur(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Charge les règles une fois pour tous ces essais, qui se jouent dans un répertoire vide."""
    monkeypatch.setattr(Couches, "charger", lambda _: charge())
    monkeypatch.chdir(tmp_path)
