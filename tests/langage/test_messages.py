"""Les pages des messages : engendrées du catalogue, tenues à jour, et citées par chaque message."""

from __future__ import annotations

import json
import os
import re
from pathlib import Path

import pytest

import moteur
from moteur.cli import principal
from moteur.diagnostics import Diagnostic, messages
from moteur.diagnostics.rendu import en_dict, en_texte

RACINE = Path(__file__).parents[2]
PAGES = RACINE / messages.DOSSIER


def test_les_pages_sont_celles_que_l_on_engendre() -> None:
    """`MOTEUR_REGENERE=1` les récrit."""
    if os.environ.get("MOTEUR_REGENERE") == "1":
        assert principal(["message", "--ecrire", str(PAGES)]) == 0
    assert {f.name: f.read_text("utf-8") for f in PAGES.iterdir()} == messages.fichiers()


def test_chaque_renvoi_mene_a_une_page() -> None:
    for nom, texte in messages.fichiers().items():
        for cible in re.findall(r"\]\((\w+\.md)", texte):
            assert cible in messages.fichiers(), (nom, cible)
    index = messages.fichiers()[messages.INDEX]
    assert re.findall(r"\[(\w\d{3})\]\(\1\.md\)", index) == list(messages.codes())


def test_chaque_code_du_moteur_a_sa_page() -> None:
    sources = (f.read_text("utf-8") for f in Path(moteur.__file__).parent.rglob("*.py"))
    cites = {code for source in sources for code in re.findall(r"\"([A-Z]\d{3})\"", source)}
    assert cites - {"Z999"} == set(messages.codes())


def test_un_message_renvoie_a_sa_page_une_fois_par_code() -> None:
    texte = en_texte([Diagnostic("R001", "un."), Diagnostic("R001", "deux."), Diagnostic("R006", "trois.")])
    assert texte == (
        "erreur R001 : deux.\n  pour comprendre : moteur message R001\n\nerreur R001 : un.\n\n"
        "erreur R006 : trois.\n  pour comprendre : moteur message R006"
    )
    assert en_dict(Diagnostic("R006", "trois."))["page"] == "docs/messages/R006.md"


def test_la_commande_montre_une_page(capsys: pytest.CaptureFixture[str]) -> None:
    assert principal(["message", "r006"]) == 0
    sortie = capsys.readouterr().out
    assert sortie.startswith("R006 · Deux règles pour un fait\n\nCE QUE DIT CE CONTRÔLE\n\nÀ une même date")
    assert "\n    règle « participation »\n      source CASF R. 232-11\n" in sortie
    assert "```" not in sortie
    assert principal(["message", "R006", "--format", "json"]) == 0
    page = json.loads(capsys.readouterr().out)
    assert (page["code"], page["page"]) == ("R006", "docs/messages/R006.md")
    assert list(page["sections"]) == list(messages.SECTIONS)


def test_la_commande_liste_les_messages(capsys: pytest.CaptureFixture[str]) -> None:
    assert principal(["message"]) == 0
    assert re.findall(r"^  (\w\d{3})  ", capsys.readouterr().out, re.MULTILINE) == list(messages.codes())
    assert principal(["message", "--format", "json"]) == 0
    assert [m["code"] for m in json.loads(capsys.readouterr().out)["messages"]] == list(messages.codes())


def test_un_code_inconnu_se_dit(capsys: pytest.CaptureFixture[str]) -> None:
    assert principal(["message", "R0066"]) == 2
    erreur = capsys.readouterr().err
    assert "je ne connais pas de message « R0066 »." in erreur
    assert "« R006 »" in erreur


def test_l_ecriture_des_pages(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert principal(["message", "--ecrire", str(tmp_path / "pages")]) == 0
    assert {f.name: f.read_text("utf-8") for f in (tmp_path / "pages").iterdir()} == messages.fichiers()
    assert principal(["message", "--ecrire", str(tmp_path / "pages")]) == 0
    assert capsys.readouterr().out.endswith(f"\n0 page écrite dans {tmp_path / 'pages'}.\n")
    (tmp_path / "fichier").touch()
    assert principal(["message", "--ecrire", str(tmp_path / "fichier")]) == 2
    assert principal(["message", "R006", "--ecrire", str(tmp_path)]) == 2
    assert "erreur C006" in capsys.readouterr().err
