"""Les fautes de règles : chacune a le diagnostic exact que montrent les fichiers de `fautes/`."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.langage.mdtest import Cas, diagnostiquer, lire, regenerer

FICHIERS = sorted((Path(__file__).parent / "fautes").glob("*.md"))
CAS = [(fichier, cas) for fichier in FICHIERS for cas in lire(fichier.read_text("utf-8"))]


@pytest.mark.parametrize(("fichier", "cas"), CAS, ids=[f"{f.stem}: {c.titre}" for f, c in CAS])
def test_la_faute_a_le_diagnostic_montre(fichier: Path, cas: Cas, tmp_path: Path) -> None:
    rendu = diagnostiquer(tmp_path, cas.fichiers)
    if os.environ.get("MOTEUR_REGENERE") == "1":
        regenerer(fichier, cas.titre, rendu)
    else:
        assert rendu == cas.attendu


def test_les_titres_distinguent_les_cas() -> None:
    titres = [(fichier.stem, cas.titre) for fichier, cas in CAS]
    assert len(titres) == len(set(titres))
