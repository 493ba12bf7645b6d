"""Tous les scénarios du dépôt, joués par pytest-bdd : une étape par mot-clé, lue par le vocabulaire."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import pytest
from pytest_bdd import given, parsers, scenarios, then, when

from moteur import Moteur, donnees
from moteur.diagnostics.rendu import en_texte
from moteur.scenarios import Case, Etape, Partie, Role

scenarios(str(donnees.dossier_scenarios()))

_PHRASE = parsers.re(r"(?P<phrase>.+)")

Jouer = Callable[..., None]


@pytest.fixture
def jouer(moteur: Moteur, pas: Callable[[], Any]) -> Jouer:
    """Joue une étape par `natif`, qui est la spécification ; une faute ou un écart arrête le scénario."""
    partie = Partie(moteur, "natif")

    def jouer(role: Role, phrase: str, table: Sequence[Sequence[str]] = ()) -> None:
        lieu, contexte = pas().lieu, pas().contexte
        cases = tuple(tuple(Case(texte, lieu) for texte in ligne) for ligne in table)
        partie.jouer(Etape(role, phrase, lieu, table=cases, contexte=contexte))
        diagnostics = [*partie.fautes, *(e.diagnostic for e in partie.ecarts)]
        if diagnostics:
            pytest.fail(en_texte(diagnostics), pytrace=False)

    return jouer


@given(_PHRASE)
def donner(jouer: Jouer, phrase: str, datatable: Sequence[Sequence[str]] = ()) -> None:
    jouer(Role.DONNE, phrase, datatable)


@when(_PHRASE)
def instruire(jouer: Jouer, phrase: str) -> None:
    jouer(Role.QUAND, phrase)


@then(_PHRASE)
def attendre(jouer: Jouer, phrase: str) -> None:
    jouer(Role.ALORS, phrase)
