"""Les pages des contrôles de dossier et de demande : l'exemple fautif est refusé par son code, le corrigé passe."""

from __future__ import annotations

import importlib
import pkgutil
import re
from pathlib import Path

import pytest

from moteur.cli import principal
from moteur.diagnostics import catalogue
from moteur.diagnostics.messages import SECTIONS

MODULES = [m.name for m in pkgutil.iter_modules(catalogue.__path__) if re.match(r"[cd]\d", m.name)]
SUFFIXES = {"yaml": ".yaml", "json": ".json"}
# Une prose à la place d'un exemple : le fichier serait trop long, ou l'exemple dépend de l'appel en Python.
EN_PROSE = {"d012_trop_de_fautes"}


def page(module: str) -> str:
    texte = importlib.import_module(f"moteur.diagnostics.catalogue.{module}").__doc__
    assert texte
    return texte


def exemple(module: str, section: str) -> tuple[str, str] | None:
    """Rend le langage et le texte de l'exemple d'une section."""
    lu = re.search(rf"## {section}\n\n```(\w+)\n(.*?)\n```", page(module), re.DOTALL)
    return (lu[1], lu[2]) if lu else None


def jouer(langage: str, texte: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> tuple[int, str]:
    if langage == "sh":
        programme, *arguments = texte.split()
        assert programme == "moteur"
    else:
        chemin = tmp_path / f"dossier{SUFFIXES[langage]}"
        chemin.write_text(texte, encoding="utf-8")
        arguments = ["instruire", str(chemin), "--date", "2023-01-01"]
    code = principal(arguments)
    return code, capsys.readouterr().err


@pytest.mark.parametrize("module", MODULES)
def test_la_page_a_son_titre_et_ses_sections(module: str) -> None:
    code = module[:4].upper()
    assert code == importlib.import_module(f"moteur.diagnostics.catalogue.{module}").CODE
    assert page(module).startswith(f"{code} · ")
    assert re.findall(r"^## (.*)$", page(module), re.MULTILINE) == list(SECTIONS)


@pytest.mark.parametrize("module", MODULES)
def test_les_exemples_disent_vrai(module: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    fautif, corrige = exemple(module, "Exemple fautif"), exemple(module, "Exemple corrigé")
    if fautif is None or corrige is None:
        assert module in EN_PROSE
        return
    code, erreur = jouer(*fautif, tmp_path, capsys)
    assert code == 2
    assert set(re.findall(r"^erreur (\w\d+)", erreur, re.MULTILINE)) == {module[:4].upper()}
    code, erreur = jouer(*corrige, tmp_path, capsys)
    assert (code, erreur) == (0, "")
