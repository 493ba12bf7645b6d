"""Ce que docs/expliquer.md fait faire marche, et dit les sections qui existent."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

from moteur.cli import principal

RACINE = Path(__file__).parents[2]
PAGE = (RACINE / "docs" / "expliquer.md").read_text("utf-8")
COMMANDES = [x for bloc in re.findall(r"```sh\n(.*?)```", PAGE, re.DOTALL) for x in bloc.splitlines()]
MONTRE = (
    "Montant mensuel de l'APA, au 1er janvier 2023",
    "<!doctype html>",
    "période par période".upper(),
    "L'APA vous est accordée.",
)


@pytest.mark.parametrize(("commande", "montre"), list(zip(COMMANDES, MONTRE, strict=True)))
def test_chaque_commande_de_la_page_marche(
    commande: str, montre: str, capsysbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(RACINE)
    programme, *arguments = shlex.split(commande)
    assert programme == "moteur"
    assert principal(arguments) == 0
    lu = capsysbinary.readouterr()
    assert montre in lu.out.decode()
    assert lu.err == b""


def test_les_sections_que_la_page_nomme_existent() -> None:
    """Celles que nomme le tableau sont des titres que l'usager, l'agent ou le juriste lit."""
    tableau = PAGE[PAGE.index("| ce que le droit demande") : PAGE.index("Un essai énumère")]
    nommees = re.findall(r"« ([^»]+) »", tableau)
    lus = "\n".join(f.read_text("utf-8") for f in (RACINE / "tests/explication/attendus/registres").glob("*.txt"))
    assert nommees
    assert all(n.upper() in lus for n in nommees), [n for n in nommees if n.upper() not in lus]


def test_les_liens_menent_quelque_part() -> None:
    liens = re.findall(r"\]\(([^)#]+)\)", PAGE)
    assert liens
    assert all((RACINE / "docs" / x).is_file() for x in liens)
