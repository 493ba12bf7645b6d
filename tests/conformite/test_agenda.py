"""`agenda` et `natif` choisissent les mêmes branches, sur des programmes quelconques ; et la suite sait échouer."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from typing import IO, TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.conformite import programmes
from tests.conformite.defauts import DEFAUTS
from tests.conformite.lancement import COEURS, RACINE, commande, jouer, jouer_en_parts

if TYPE_CHECKING:
    import random


def test_des_programmes_tires_au_hasard() -> None:
    bilan = jouer_en_parts("programmes", cas=60)
    assert bilan == {"cas": 360, "ecarts": 0, "premiers": []}


def test_des_programmes_en_memoire_souillee() -> None:
    bilan = jouer("programmes", milieu={"MALLOC_PERTURB_": "165"}, cas=5, graine="souillée")
    assert bilan == {"cas": 30, "ecarts": 0, "premiers": []}


def test_quatre_fils_se_partagent_un_moteur() -> None:
    assert jouer("fils", cas=60, fils=4) == {"cas": 60, "ecarts": 0, "premiers": []}


@pytest.mark.long
def test_beaucoup_de_programmes_tires_au_hasard() -> None:
    bilan = jouer_en_parts("programmes", cas=1_200, par_programme=20, graine="long")
    assert bilan == {"cas": 24_000, "ecarts": 0, "premiers": []}


@pytest.fixture(scope="module")
def serveur() -> Iterator[Callable[[programmes.Programme], list[str]]]:
    with subprocess.Popen(
        commande("serveur", {}), cwd=RACINE, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as processus:
        entree, sortie = processus.stdin, processus.stdout
        assert entree is not None
        assert sortie is not None
        yield lambda programme: demander(entree, sortie, programme)
        entree.close()


def demander(entree: IO[str], sortie: IO[str], programme: programmes.Programme) -> list[str]:
    ecrit = {"regles": programme.regles, "jour": programme.jour.isoformat(), "dossiers": programme.dossiers}
    entree.write(json.dumps(ecrit) + "\n")
    entree.flush()
    reponse = sortie.readline()
    assert reponse, "le serveur de conformité est mort"
    ecarts: list[str] = json.loads(reponse)
    return ecarts


@settings(max_examples=80, deadline=None, suppress_health_check=list(HealthCheck))
@given(hasard=st.randoms(use_true_random=False))
def test_des_programmes_par_hypothesis(
    serveur: Callable[[programmes.Programme], list[str]], hasard: random.Random
) -> None:
    assert serveur(programmes.tirer(hasard, 3, definitions=4)) == []


# Défauts semés : la suite sait échouer


@pytest.fixture(scope="module")
def jugements(request: pytest.FixtureRequest) -> Iterator[dict[str, Future[Any]]]:
    """Ce que la suite voit de chaque défaut choisi, jugé dans d'autres processus, plusieurs à la fois."""
    essais = [x for x in request.session.items if isinstance(x, pytest.Function) and "jugements" in x.fixturenames]
    noms = [str(x.callspec.params["defaut"]) for x in essais]
    with ThreadPoolExecutor(COEURS) as fils:
        yield {nom: fils.submit(jouer, "abrege", nom, droit=DEFAUTS[nom].partage) for nom in noms}


@pytest.mark.parametrize(
    "defaut", [pytest.param(x, marks=pytest.mark.long) if x.startswith(("genere", "lot")) else x for x in DEFAUTS]
)
def test_un_defaut_seme_est_vu(jugements: dict[str, Future[Any]], defaut: str) -> None:
    assert jugements[defaut].result()["vu"]
