"""L'exemple de docs/editer.md est bien ce que la mise en forme en fait, et ses commandes existent telles quelles."""

from __future__ import annotations

import re
import shlex
import shutil
from pathlib import Path

import pytest

from moteur import donnees
from moteur.cli import principal
from moteur.langage.mise_en_forme import mettre_en_forme
from moteur.langage.phrases import Lexique
from moteur.langage.texte import normaliser

PAGE = (Path(__file__).parents[2] / "docs" / "editer.md").read_text(encoding="utf-8")
_NOMS = (
    "remboursement",
    "heures",
    "tarif de l'heure",
    "accompagnement",
    "permis",
    "situation",
    "bus",
    "taxi",
    "couple",
)


def _blocs(sorte: str) -> list[str]:
    return re.findall(rf"^```{sorte}\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)


def _commandes() -> list[str]:
    dans_les_blocs = [ligne for bloc in _blocs("sh") for ligne in bloc.splitlines()]
    return [*dans_les_blocs, *re.findall(r"`(moteur version [^`]+)`", PAGE)]


def test_l_exemple_de_mise_en_forme() -> None:
    (avant,), (apres,) = _blocs("regle avant"), _blocs("regle après")
    assert mettre_en_forme(normaliser(avant, "avant")[0], Lexique.de(_NOMS)) == (apres, [])


def test_la_page_a_des_commandes() -> None:
    assert len(_commandes()) >= 6


@pytest.mark.long
@pytest.mark.parametrize("commande", _commandes())
def test_chaque_commande_de_la_page_reussit(
    commande: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.copytree(donnees.dossier_regles(), tmp_path / "regles")
    shutil.copytree(donnees.dossier_baremes(), tmp_path / "baremes")
    monkeypatch.chdir(tmp_path)
    assert principal([*shlex.split(commande)[1:], "--regles", "regles", "--baremes", "baremes"]) == 0
    assert capsys.readouterr().err == ""
