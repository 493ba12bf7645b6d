"""Sur un terminal, tableaux repliés et progression ; ailleurs, des lignes entières et aucune couleur."""

from __future__ import annotations

import json
import os
import pty
import re
import struct
import subprocess
import sys
import termios
from fcntl import ioctl
from pathlib import Path

import pytest

from tests.cli.anglais import mots_anglais
from tests.cli.commande import RACINE, lancer

COULEUR = re.compile(r"\x1b\[[0-9;]*m")
COMMANDE = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]|\r")
DOSSIER = ["instruire", "exemples/monsieur_y.yaml", "--date", "2023-01-01"]


def environ(**plus: str) -> dict[str, str]:
    ote = {"NO_COLOR", "FORCE_COLOR", "COLUMNS", "LINES", "TERM", "PYTHONIOENCODING"}
    base = {c: v for c, v in os.environ.items() if c not in ote}
    return base | {"PYTHONPATH": str(RACINE), "PYTHONUTF8": "1", "TERM": "xterm-256color"} | plus


def sur_terminal(*arguments: str, colonnes: int, **plus: str) -> str:
    """Joue `moteur` sur un terminal de cette largeur et rend tout ce qu'il y écrit."""
    maitre, esclave = pty.openpty()
    ioctl(esclave, termios.TIOCSWINSZ, struct.pack("HHHH", 50, colonnes, 0, 0))
    commande = [sys.executable, "-m", "moteur.cli", *arguments]
    with subprocess.Popen(commande, stdout=esclave, stderr=esclave, cwd=RACINE, env=environ(**plus)):
        os.close(esclave)
        morceaux = []
        while True:
            try:
                morceau = os.read(maitre, 65536)
            except OSError:  # sous Linux, la fin d'un pseudo-terminal est une erreur d'entrée-sortie
                break
            if not morceau:
                break
            morceaux.append(morceau)
    os.close(maitre)
    return b"".join(morceaux).decode("utf-8")


@pytest.mark.parametrize("colonnes", [40, 80, 200])
def test_un_tableau_se_replie_sans_rien_perdre(colonnes: int) -> None:
    texte = COMMANDE.sub("", sur_terminal("bareme", "lister", "--date", "2023-01-01", colonnes=colonnes))
    mots = " ".join(texte.split())
    assert "1 192,55" in mots
    assert "…" not in texte
    lignes = [ligne for ligne in texte.splitlines() if ligne.startswith("  ")]
    assert max(map(len, lignes)) <= colonnes
    assert mots_anglais(texte) == []


def test_une_instruction_se_lit_sur_un_terminal_etroit() -> None:
    texte = COMMANDE.sub("", sur_terminal(*DOSSIER, colonnes=60))
    assert re.search(r"montant de l'APA +271,35 € par mois", texte)
    assert mots_anglais(texte) == []


def test_no_color_est_respecte() -> None:
    assert COULEUR.search(sur_terminal("bareme", "lister", colonnes=100))
    sans = sur_terminal("bareme", "lister", colonnes=100, NO_COLOR="1")
    assert not re.search(r"\x1b\[(3|4|9)[0-9]", sans)


def test_la_progression_ne_se_montre_que_sur_un_terminal(tmp_path: Path) -> None:
    dossier = RACINE / "scenarios" / "eligibilite"
    texte = sur_terminal("tester", str(dossier), colonnes=80)
    assert "scénarios" in COMMANDE.sub("", texte).split("scénarios :")[0]
    assert mots_anglais(COMMANDE.sub("", texte)) == []
    passage = lancer("tester", str(dossier), mesures=tmp_path)
    assert (passage.code, passage.erreur) == (0, "")
    assert re.fullmatch(r"\d+ scénarios : \d+ verts\.\n", passage.sortie)


def test_une_table_montre_ou_l_on_en_est_sur_un_terminal(tmp_path: Path) -> None:
    options = ["--date", "2026-01-01", "--garder", "numero", "--resultat", "montant_apa", "--rejets"]
    table = ["lot", "exemples/population.csv"]
    texte = COMMANDE.sub("", sur_terminal(*table, f"{tmp_path}/r.csv", *options, f"{tmp_path}/rejets.csv", colonnes=80))
    assert "Lignes" in texte.split("r.csv : 18 lignes")[0]
    assert "100 %" in texte
    assert mots_anglais(texte) == []
    passage = lancer(*table, f"{tmp_path}/s.csv", *options, f"{tmp_path}/s-rejets.csv", mesures=tmp_path)
    assert (passage.code, passage.erreur) == (1, "")
    assert passage.sortie.startswith(f"{tmp_path}/s.csv : 18 lignes, au 01/01/2026.\n")


@pytest.mark.parametrize("colonnes", ["20", "80", "500"])
def test_ailleurs_la_sortie_ne_depend_d_aucune_largeur(colonnes: str, tmp_path: Path) -> None:
    for arguments in (DOSSIER, ["bareme", "lister", "--date", "2023-01-01"], ["verifier", "--aide"]):
        large = lancer(*arguments, mesures=tmp_path, environ={"FORCE_COLOR": "1"})
        etroite = lancer(*arguments, mesures=tmp_path, environ={"COLUMNS": colonnes, "TERM": "xterm-256color"})
        assert large.sortie == etroite.sortie
        assert "\x1b" not in large.sortie


def test_un_lecteur_qui_n_ecoute_plus_ne_fait_pas_de_trace() -> None:
    for arguments in (["vocabulaire"], ["--aide"], ["schema"]):
        commande = [sys.executable, "-m", "moteur.cli", *arguments]
        with subprocess.Popen(
            commande, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=RACINE, env=environ()
        ) as fils:
            assert fils.stdout is not None
            assert fils.stderr is not None
            fils.stdout.close()
            erreur = fils.stderr.read()
        assert (fils.returncode, erreur) == (141, b"")


@pytest.mark.parametrize("codage", ["ascii", "latin-1", "cp1252"])
def test_un_terminal_qui_ne_sait_pas_tout_ecrire(codage: str, tmp_path: Path) -> None:
    autre = {"PYTHONIOENCODING": codage, "PYTHONUTF8": "0"}
    commande = [sys.executable, "-m", "moteur.cli", *DOSSIER]
    texte = subprocess.run(commande, cwd=RACINE, env=environ(**autre), capture_output=True, check=True).stdout
    assert b"271,35" in texte
    en_json = subprocess.run(
        [*commande, "--format", "json"], cwd=RACINE, env=environ(**autre), capture_output=True, check=True
    ).stdout
    attendu = lancer(*DOSSIER, "--format", "json", mesures=tmp_path).sortie
    assert en_json.isascii()
    assert json.loads(en_json) == json.loads(attendu)
