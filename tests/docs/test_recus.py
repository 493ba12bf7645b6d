"""Ce que montre docs/recus.md est ce que le moteur écrit, dans un clone neuf, avec les règles livrées.

`MOTEUR_REFAIRE_ATTENDUS=1` récrit les sorties montrées.
"""

from __future__ import annotations

import os
import re
import shlex
import shutil
from pathlib import Path

import pytest

from moteur import donnees
from moteur.cli import principal
from tests.recus.outils import git

RACINE = Path(__file__).parents[2]
PAGE = RACINE / "docs" / "recus.md"
_REVISION = re.compile(r"révision [0-9a-f]{12} du \d{4}-\d\d-\d\d")
_LIGNE = re.compile(r"mtp\.yaml:\d+")
_BLOC = re.compile(r"```(console|diff)\n(.*?)```", re.DOTALL)


@pytest.fixture
def clone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Un clone neuf d'un dépôt qui a les règles, les barèmes et les exemples livrés ; on s'y place."""
    origine, clone = tmp_path / "origine", tmp_path / "clone"
    for nom in ("regles", "baremes", "exemples"):
        shutil.copytree(RACINE / nom, origine / nom)
    git(origine, "init", "-q", "-b", "main")
    git(origine, "add", ".")
    git(origine, "commit", "-q", "-m", "édition d'origine")
    git(tmp_path, "clone", "-q", str(origine), str(clone))
    (clone / "recus").mkdir()
    monkeypatch.chdir(clone)
    monkeypatch.setattr(donnees, "dossier_regles", lambda: clone / "regles")
    monkeypatch.setattr(donnees, "dossier_baremes", lambda: clone / "baremes")
    return clone


def test_les_commandes_ecrivent_ce_que_la_page_montre(clone: Path, capsys: pytest.CaptureFixture[str]) -> None:
    page = PAGE.read_text("utf-8")
    morceaux, place, codes = [], 0, []
    for bloc in _BLOC.finditer(page):
        if bloc[1] == "diff":
            ancien, nouveau = (ligne[1:] for ligne in bloc[2].splitlines())
            fichier = clone / "baremes" / "mtp.yaml"
            texte = fichier.read_text("utf-8")
            assert texte.count(f"{ancien}\n") == 1
            fichier.write_text(texte.replace(f"{ancien}\n", f"{nouveau}\n"), "utf-8")
            continue
        ligne = bloc[2].split("\n", 1)[0]
        programme, *arguments = shlex.split(ligne.removeprefix("$ "))
        assert programme == "moteur"
        vers = arguments[arguments.index(">") + 1] if ">" in arguments else None
        codes.append(principal(arguments[: arguments.index(">")] if vers else arguments))
        ecrit = capsys.readouterr().out
        if vers:
            (clone / vers).write_text(ecrit, "utf-8")
            ecrit = ""
        ecrit = ecrit.replace("exécution natif.", "exécution agenda.")  # là où durable-rules n'est pas installé
        ecrit = _LIGNE.sub("mtp.yaml:36", _REVISION.sub("révision 5d41402abc4b du 2023-01-15", ecrit))
        morceaux.append(page[place : bloc.start(2)] + f"{ligne}\n{ecrit}")
        place = bloc.end(2)
    attendue = "".join([*morceaux, page[place:]])
    if os.environ.get("MOTEUR_REFAIRE_ATTENDUS") == "1":
        PAGE.write_text(attendue, "utf-8")
    assert PAGE.read_text("utf-8") == attendue
    assert codes == [0, 0, 1]
