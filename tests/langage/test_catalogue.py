"""Les pages des fautes de lecture et de règles disent vrai : un exemple est fautif, l'autre ne l'est pas."""

from __future__ import annotations

import importlib
import pkgutil
import re
from pathlib import Path

import pytest

from moteur.diagnostics import catalogue
from moteur.diagnostics.messages import SECTIONS
from tests.langage.mdtest import AUCUNE, diagnostiquer

SANS_EXEMPLE = {"l001", "l002", "l021", "l022"}
MODULES = sorted(m.name for m in pkgutil.iter_modules(catalogue.__path__) if re.match(r"[lr]\d", m.name))


@pytest.mark.parametrize("nom", MODULES)
def test_la_page_d_une_faute_dit_vrai(tmp_path: Path, nom: str) -> None:
    page = importlib.import_module(f"moteur.diagnostics.catalogue.{nom}").__doc__ or ""
    titres = re.findall(r"^## (.+)$", page, re.MULTILINE)
    assert titres == list(SECTIONS)
    code = nom[:4].upper()
    assert page.startswith(f"{code} · ")
    fautif, corrige = page.split("## Exemple corrigé")
    exemples = [re.findall(r"```(regle|yaml)\n(.*?)```", partie, re.DOTALL) for partie in (fautif, corrige)]
    assert [bool(e) for e in exemples] == ([False] * 2 if nom[:4] in SANS_EXEMPLE else [True] * 2)
    for rang, (blocs, attendus) in enumerate(zip(exemples, ({code}, set()), strict=True)):
        if blocs:
            dossier = tmp_path / str(rang)
            rendu = diagnostiquer(dossier, {f"essai.{sorte}": texte.encode() for sorte, texte in blocs})
            assert {*re.findall(r"^erreur (\w+) :", rendu, re.MULTILINE)} == attendus, rendu
            assert attendus or rendu == AUCUNE
