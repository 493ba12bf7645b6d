"""Chaque page de contrôle : l'exemple fautif a cette faute, l'exemple corrigé est vert."""

from __future__ import annotations

import importlib
import pkgutil
import re
from pathlib import Path

import pytest

from moteur import Moteur
from moteur.diagnostics import catalogue
from moteur.diagnostics.messages import SECTIONS
from moteur.scenarios import jouer, lire

PAGES = sorted(m.name for m in pkgutil.iter_modules(catalogue.__path__) if re.match(r"s\d{3}_", m.name))


def test_les_codes_se_suivent() -> None:
    assert [nom[:4].upper() for nom in PAGES] == [f"S{n:03d}" for n in range(1, len(PAGES) + 1)]


@pytest.mark.parametrize("nom", PAGES)
def test_la_page_dit_vrai(nom: str, moteur: Moteur, tmp_path: Path) -> None:
    page = importlib.import_module(f"moteur.diagnostics.catalogue.{nom}").__doc__ or ""
    titres = re.findall(r"^## (.+)$", page, re.MULTILINE)
    assert titres == list(SECTIONS)
    codes = []
    for numero, texte in enumerate(re.findall(r"```gherkin\n(.*?)```", page, re.DOTALL)):
        fichier = tmp_path / f"{numero}.feature"
        fichier.write_text(texte, "utf-8")
        scenarios, fautes = lire(fichier)
        for scenario in scenarios:
            fautes += jouer(scenario, moteur, "natif").diagnostics
        codes.append({f.code for f in fautes})
    fautif, corrige = codes
    assert nom[:4].upper() in fautif
    assert corrige == set()
