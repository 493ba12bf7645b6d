"""Les pages des contrôles de dossier et de demande : l'exemple fautif est refusé par son code, le corrigé passe.

Celles de `moteur lot`, qui lit une table et en écrit une, ont leurs essais dans `test_lot.py`.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from moteur.cli import principal
from tests.messages import Exemple, codes, exemples, rendre_vrai


def jouer(exemple: Exemple, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> tuple[int, str]:
    if exemple.langue == "sh":
        programme, *arguments = exemple.texte.split()
        assert programme == "moteur"
    else:
        chemin = tmp_path / exemple.fichier
        chemin.write_bytes(exemple.octets)
        arguments = ["instruire", str(chemin), "--date", "2023-01-01"]
    code = principal(arguments)
    return code, capsys.readouterr().err.replace(f"{tmp_path}/", "")


@pytest.mark.parametrize("code", [c for c in codes("CD") if c not in {"C012", "C013", "D012"}])
def test_les_exemples_disent_vrai(code: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (fautif,), (corrige,) = exemples(code, "Exemple fautif"), exemples(code, "Exemple corrigé")
    sortie, erreur = jouer(fautif, tmp_path, capsys)
    assert sortie == 2
    assert jouer(corrige, tmp_path, capsys) == (0, "")
    rendre_vrai(code, erreur, "")


def test_un_dossier_de_cent_fautes(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """La dernière faute dit que l'on cesse de les dire."""
    lignes = "".join(f"colonne_{n}: 1\n" for n in range(200))
    sortie, erreur = jouer(Exemple("yaml", "essai.yaml", lignes.encode()), tmp_path, capsys)
    assert sortie == 2
    (dernier,) = (bloc for bloc in erreur.split("\n\n") if bloc.startswith("erreur D012"))
    rendre_vrai("D012", dernier, "")
