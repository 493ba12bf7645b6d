"""Chaque page de contrôle de scénario : l'exemple fautif rend cette faute et elle seule, l'exemple corrigé est vert."""

from __future__ import annotations

from pathlib import Path

import pytest

from moteur import Moteur
from moteur.diagnostics.rendu import en_texte
from moteur.scenarios import jouer, lire
from tests.messages import codes, exemples, rendre_vrai


def test_les_codes_se_suivent() -> None:
    assert codes("S") == [f"S{n:03d}" for n in range(1, len(codes("S")) + 1)]


@pytest.mark.parametrize("code", codes("S"))
def test_la_page_dit_vrai(code: str, moteur: Moteur, tmp_path: Path) -> None:
    rendus = []
    for section in ("Exemple fautif", "Exemple corrigé"):
        (exemple,) = exemples(code, section)
        fichier = tmp_path / f"{section}.feature"
        fichier.write_bytes(exemple.octets)
        scenarios, fautes = lire(fichier)
        for scenario in scenarios if not fautes else ():  # comme la commande : rien n'est joué d'un fichier fautif
            fautes += jouer(scenario, moteur, "natif").diagnostics
        rendus.append(en_texte(fautes).replace(str(fichier), "essai.feature"))
    rendre_vrai(code, *rendus)
