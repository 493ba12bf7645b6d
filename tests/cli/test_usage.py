"""L'aide et les erreurs d'usage : en français, sans un mot de typer, et toujours 2 quand la demande est mal formée."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from moteur import donnees
from moteur.cli import demandes, principal
from tests.cli.anglais import mots_anglais

COMMANDES = [
    "instruire",
    "expliquer",
    "echeances",
    "verifier",
    "former",
    "version",
    "tester",
    "comparer",
    "couverture",
    "rejouer",
    "reprendre",
    "vocabulaire",
    "bareme",
    "bareme lister",
    "bareme montrer",
    "bareme perimes",
    "lot",
    "schema",
    "message",
]
RACINE = Path(__file__).parents[2]
DOSSIER = "exemples/monsieur_y.yaml"


def jouer(ligne: str, capsys: pytest.CaptureFixture[str]) -> tuple[int, str, str]:
    code = principal(ligne.split())
    lu = capsys.readouterr()
    return code, lu.out, lu.err


@pytest.mark.parametrize("commande", ["", *COMMANDES])
@pytest.mark.parametrize("option", ["--aide", "--help", "-h"])
def test_chaque_commande_dit_son_aide_en_francais(
    commande: str, option: str, capsys: pytest.CaptureFixture[str]
) -> None:
    code, sortie, erreur = jouer(f"{commande} {option}", capsys)
    assert (code, erreur) == (0, "")
    assert sortie.startswith(f"Usage : moteur {commande}".rstrip() + " [OPTIONS]")
    assert "Options :\n" in sortie
    assert "--aide, --help, -h" in sortie
    assert mots_anglais(sortie) == []
    assert all(len(ligne) <= 100 for ligne in sortie.splitlines())


def test_l_aide_generale_donne_toutes_les_commandes_et_rien_d_autre(capsys: pytest.CaptureFixture[str]) -> None:
    _, sortie, _ = jouer("--aide", capsys)
    section = sortie.split("Commandes :\n")[1].split("\n\n")[0]
    noms = [ligne.split()[0] for ligne in section.splitlines() if not ligne.startswith("   ")]
    assert sorted(noms) == sorted(c for c in COMMANDES if " " not in c)


def test_chaque_option_a_une_aide(capsys: pytest.CaptureFixture[str]) -> None:
    for commande in COMMANDES:
        _, sortie, _ = jouer(f"{commande} --aide", capsys)
        options = sortie.split("Options :\n")[1]
        for ligne in options.splitlines():
            assert len(ligne.split(None, 1)[-1]) > 10, ligne


@pytest.mark.parametrize(
    ("ligne", "dit"),
    [
        ("", "il manque une commande."),
        ("bareme", "il manque une commande."),
        ("instruir", "« instruir » n'est pas une commande.\n  aide : vouliez-vous écrire « instruire » ?"),
        ("zzz", "« zzz » n'est pas une commande.\n  aide : les commandes sont : instruire, expliquer, echeances,"),
        ("bareme montre", "« montre » n'est pas une commande.\n  aide : vouliez-vous écrire « montrer » ?"),
        ("instruire", "il manque l'argument DOSSIER."),
        (f"expliquer {DOSSIER}", "il manque l'argument NOM."),
        ("bareme montrer", "il manque l'argument NOM."),
        (f"instruire {DOSSIER} autre encore", "« autre », « encore » : argument de trop."),
        ("schema regles", "« regles » : argument de trop."),
        (
            f"instruire {DOSSIER} --dat 2023",
            "« --dat » n'est pas une option.\n  aide : vouliez-vous écrire « --date » ?",
        ),
        ("instruire --zzz", "« --zzz » n'est pas une option."),
        ("--zzz", "« --zzz » n'est pas une option."),
        ("--verion instruire", "« --verion » n'est pas une option.\n  aide : vouliez-vous écrire « --version » ?"),
        ("instruire -z", "« -z » n'est pas une option."),
        ("bareme --date 2023-01-01 lister", "« --date » n'est pas une option."),
        (f"instruire {DOSSIER} --date", "l'option --date attend une valeur.\n  aide : écrivez --date J."),
        ("verifier --regles", "l'option --regles attend une valeur."),
        ("--version=3", "l'option --version ne prend pas de valeur."),
        ("instruire --aide=3", "l'option --aide ne prend pas de valeur."),
    ],
)
def test_une_erreur_d_usage_se_dit_en_francais(ligne: str, dit: str, capsys: pytest.CaptureFixture[str]) -> None:
    code, sortie, erreur = jouer(ligne, capsys)
    assert (code, sortie) == (2, "")
    assert erreur.startswith(f"erreur d'usage : {dit}")
    assert "Usage : moteur" in erreur
    assert "--aide dit comment l'employer." in erreur
    assert mots_anglais(erreur) == []


def test_sans_commande_l_usage_montre_les_commandes(capsys: pytest.CaptureFixture[str]) -> None:
    _, _, erreur = jouer("", capsys)
    assert "Commandes :\n  instruire" in erreur
    _, _, erreur = jouer("bareme", capsys)
    assert "Commandes :\n  lister" in erreur


@pytest.mark.parametrize("commande", ["instruire d.yaml", "verifier", "tester", "vocabulaire", "bareme lister"])
def test_un_format_inconnu_est_refuse_par_toutes(commande: str, capsys: pytest.CaptureFixture[str]) -> None:
    code, sortie, erreur = jouer(f"{commande} --format html", capsys)
    assert (code, sortie) == (2, "")
    assert "C007 : --format n'admet pas « html »" in erreur


def test_la_version(capsys: pytest.CaptureFixture[str]) -> None:
    code, sortie, erreur = jouer("--version", capsys)
    assert (code, erreur) == (0, "")
    assert sortie.startswith("moteur ")


def test_un_defaut_du_moteur_se_dit_sans_trace(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def casser(*_: object) -> None:
        raise ValueError("unexpected internal state")

    monkeypatch.setattr(demandes, "couches", casser)
    monkeypatch.delenv("MOTEUR_TRACE", raising=False)
    code, sortie, erreur = jouer("schema", capsys)
    assert (code, sortie) == (2, "")
    assert erreur.startswith("C'est un défaut du moteur, pas une faute de votre part : signalez-le.")
    assert "unexpected" not in erreur
    assert mots_anglais(erreur) == []
    monkeypatch.setenv("MOTEUR_TRACE", "1")
    code, _, erreur = jouer("schema", capsys)
    assert code == 2
    assert "ValueError: unexpected internal state" in erreur


def test_une_interruption_se_dit_en_francais(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def interrompre(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(demandes, "couches", interrompre)
    code, sortie, erreur = jouer("schema", capsys)
    assert (code, sortie, erreur) == (130, "", "Interrompu.\n")


def test_sans_entree_standard(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(sys, "stdin", None)
    code, _, erreur = jouer("instruire -", capsys)
    assert code == 2
    assert "B001" in erreur


def test_les_arguments_du_processus_servent_par_defaut(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", ["moteur", "--version"])
    assert principal() == 0
    assert capsys.readouterr().out.startswith("moteur ")


def test_les_donnees_absentes_se_disent(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    def manquer() -> None:
        raise donnees.DonneesAbsentes("le dossier « regles » n'est nulle part")

    monkeypatch.setattr("moteur.donnees.dossier_regles", manquer)
    code, _, erreur = jouer("schema", capsys)
    assert (code, erreur) == (2, "erreur : le dossier « regles » n'est nulle part.\n")


def test_python_m_moteur_est_la_commande() -> None:
    def jouer_module(module: str) -> tuple[int, str, str]:
        fini = subprocess.run(
            [sys.executable, "-m", module, "message", "R0066"], cwd=RACINE, capture_output=True, text=True, check=False
        )
        return fini.returncode, fini.stdout, fini.stderr

    code, sortie, erreur = jouer_module("moteur")
    assert (code, sortie) == (2, "")
    assert "« R006 »" in erreur
    assert jouer_module("moteur.cli") == (code, sortie, erreur)
