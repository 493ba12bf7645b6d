"""Les explications relues à voix haute : le texte est exactement celui-là.

Une différence se relit ; si elle est bonne, MOTEUR_REFAIRE_ATTENDUS=1 récrit les fichiers, et le diff se relit encore.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from moteur import Moteur
from moteur.explication.expliquer import en_texte
from tests.explication.dossiers import CAS
from tests.explication.outils import VERSION, resultat, sans_empreintes

ATTENDUS = Path(__file__).parent / "attendus"


@pytest.mark.parametrize("nom", CAS)
def test_le_texte_est_celui_que_l_on_a_relu(nom: str, moteur: Moteur) -> None:
    cas = CAS[nom]
    obtenu = sans_empreintes(en_texte(resultat(moteur, cas.dossier, cas.jour, cas.fait), cas.fait, "agent", VERSION))
    fichier = ATTENDUS / f"{nom}.txt"
    if os.environ.get("MOTEUR_REFAIRE_ATTENDUS") == "1":
        fichier.write_text(obtenu, "utf-8")
    assert obtenu == fichier.read_text("utf-8")


def test_chaque_attendu_a_son_cas() -> None:
    assert sorted(f.stem for f in ATTENDUS.glob("*.txt")) == sorted(CAS)
