from __future__ import annotations

import pytest

from moteur import Moteur


@pytest.fixture(scope="session")
def moteur() -> Moteur:
    return Moteur.charger()
