"""docs/questions.md : chaque question se pose au moteur telle que la page la pose, et il répond ce que la page dit.

Un bloc `yaml NOM` est un fichier que la page écrit ; un bloc `console` montre une commande, puis sa réponse entière.
`MOTEUR_REFAIRE_ATTENDUS=1` récrit les réponses : on relit alors la différence avant de la garder.
"""

from __future__ import annotations

import functools
import os
import re
import shlex
from pathlib import Path

import pytest

from moteur.cli import principal
from moteur.cli.demandes import Couches
from moteur.cli.francais import REUSSI
from moteur.porte import Moteur

PAGE = Path(__file__).parents[2] / "docs" / "questions.md"
DOMAINES = 27
_SECTION = re.compile(r"^## (.+?)\n(.*?)(?=^## |\Z)", re.MULTILINE | re.DOTALL)
_FICHIER = re.compile(r"^```yaml (\S+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_CONSOLE = re.compile(r"^```console\n\$ moteur (.+?)\n(.*?)^```$", re.MULTILINE | re.DOTALL)

TEXTE = PAGE.read_text(encoding="utf-8")
SECTIONS = {titre: corps for titre, corps in _SECTION.findall(TEXTE) if "```console" in corps}


@functools.cache
def _moteur(regles: tuple[Path, ...], baremes: tuple[Path, ...]) -> Moteur:
    """Charge les règles une fois pour toute la page : c'est le plus long."""
    return Moteur.charger(list(regles), list(baremes))


def _repondre(corps: str, dossier: Path, capsys: pytest.CaptureFixture[str]) -> list[tuple[str, str]]:
    """Écrit les fichiers d'une section, joue ses commandes, rend chacune avec sa réponse."""
    for nom, contenu in _FICHIER.findall(corps):
        (dossier / nom).write_text(contenu, encoding="utf-8")
    reponses = []
    for commande, _ in _CONSOLE.findall(corps):
        capsys.readouterr()
        code = principal(shlex.split(commande))
        sorti = capsys.readouterr()
        assert code == REUSSI, sorti.err  # une question à laquelle le moteur ne répond pas n'est pas une réponse
        dit = (sorti.out + sorti.err).replace("par l'exécution natif", "par l'exécution agenda")  # mêmes réponses
        reponses.append((commande, "\n".join(x.rstrip() for x in dit.splitlines()) + "\n"))
    return reponses


def test_une_question_par_domaine() -> None:
    assert len(SECTIONS) == DOMAINES


@pytest.mark.parametrize("titre", SECTIONS)
def test_le_moteur_repond_ce_que_dit_la_page(
    titre: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(Couches, "charger", lambda couches: _moteur(couches.regles, couches.baremes))
    reponses = _repondre(SECTIONS[titre], tmp_path, capsys)
    if os.environ.get("MOTEUR_REFAIRE_ATTENDUS"):
        page = PAGE.read_text(encoding="utf-8")
        corps = SECTIONS[titre]
        for commande, reponse in reponses:
            motif = re.compile(
                r"^```console\n\$ moteur " + re.escape(commande) + r"\n.*?^```$", re.MULTILINE | re.DOTALL
            )
            trouve = motif.search(corps)
            assert trouve is not None
            corps = corps[: trouve.start()] + f"```console\n$ moteur {commande}\n{reponse}```" + corps[trouve.end() :]
        PAGE.write_text(page.replace(SECTIONS[titre], corps), encoding="utf-8")
        return
    assert reponses == _CONSOLE.findall(SECTIONS[titre])
