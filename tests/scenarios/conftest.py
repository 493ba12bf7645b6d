"""Ce que partagent les essais des scénarios : un moteur chargé une fois, les énoncés en marques, l'étape en cours."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pytest
from pytest_bdd.parser import Feature, Step

from moteur import Moteur
from moteur.diagnostics import Lieu

_ENONCE = re.compile(r"[A-Z]+-\d{2,}")


@dataclass(frozen=True)
class Pas:
    """L'étape que pytest-bdd s'apprête à jouer : sa ligne, et si elle vient du Contexte."""

    lieu: Lieu
    contexte: bool


_PAS = pytest.StashKey[Pas]()


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "enonce(identifiant): l'énoncé que vérifie un scénario")


def pytest_bdd_apply_tag(tag: str, function: Callable[..., Any]) -> bool | None:
    """Un énoncé porte un tiret, qu'une marque ne peut pas porter : `-m "enonce(identifiant='PART-05')"`."""
    if not _ENONCE.fullmatch(tag):
        return None
    pytest.mark.enonce(identifiant=tag)(function)
    return True


def pytest_bdd_before_step(request: pytest.FixtureRequest, feature: Feature, step: Step) -> None:
    """pytest-bdd ne dit l'étape en cours qu'à ce crochet."""
    lieu = Lieu(feature.filename, step.line_number, step.indent + 1, step.line_number, 1000)
    contexte = feature.background.steps if feature.background else []
    request.node.stash[_PAS] = Pas(lieu, step.line_number in {x.line_number for x in contexte})


@pytest.fixture
def pas(request: pytest.FixtureRequest) -> Callable[[], Pas]:
    return lambda: request.node.stash[_PAS]


@pytest.fixture(scope="session")
def moteur() -> Moteur:
    return Moteur.charger()
