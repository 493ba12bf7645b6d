"""Ce que tous les essais partagent : un cache d'édition à eux, jamais celui de la personne qui les joue."""

from __future__ import annotations

import os
import shutil
import tempfile
from pathlib import Path

import pytest


def pytest_configure(config: pytest.Config) -> None:
    """Donne à la session un cache neuf, que ses processus partagent."""
    if "PYTEST_XDIST_WORKER" in os.environ:  # celui de la session est déjà là
        return
    dossier = tempfile.mkdtemp(prefix="moteur-cache-")
    os.environ["MOTEUR_CACHE"] = dossier
    config.add_cleanup(lambda: shutil.rmtree(Path(dossier), ignore_errors=True))
