"""Ce que l'on installe lit les bonnes données : depuis un wheel, une archive source, une installation modifiable."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import sysconfig
import tarfile
import venv
import zipfile
from dataclasses import dataclass
from pathlib import Path

import pytest

RACINE = Path(__file__).resolve().parents[2]
DONNEES = ("regles", "baremes", "scenarios", "enonces", "mentions", "lettres")
# Tout ce qu'il faut pour construire le même wheel et jouer les mêmes essais.
SOURCES = (*DONNEES, "moteur", "tests", "outils", "exemples", "docs", ".ci")
FICHIERS = (
    "pyproject.toml",
    "conftest.py",
    "faire.py",
    "Makefile",
    "README.md",
    "CONTRIBUTING.md",
    "CHANGELOG.md",
    "LICENSE",
)
IGNORES = shutil.ignore_patterns(".git", ".venv", "__pycache__", ".*_cache", ".hypothesis", "dist", "build")

# Ce qu'un programme, hors du dépôt, sait des données livrées.
SONDE = """
import json, moteur, moteur.donnees as d
dossiers = {"regles": d.dossier_regles(), "baremes": d.dossier_baremes(), "scenarios": d.dossier_scenarios()}
dossiers |= {"enonces": d.dossier_enonces(), "mentions": d.dossier_mentions(), "lettres": d.dossier_lettres()}
print(json.dumps({"paquet": moteur.__path__[0], **{nom: str(chemin) for nom, chemin in dossiers.items()}}))
"""


@dataclass(frozen=True)
class Construction:
    """Les distributions construites depuis le dépôt, et le wheel reconstruit depuis l'archive source."""

    wheel: Path
    sdist: Path
    sdist_depliee: Path
    wheel_de_sdist: Path


def executer(commande: list[str], dossier: Path) -> str:
    """Lance une commande hors du dépôt ; échoue en montrant tout ce qu'elle a écrit."""
    environ = {cle: valeur for cle, valeur in os.environ.items() if cle not in {"PYTHONPATH", "VIRTUAL_ENV"}}
    environ |= {"PYTHONUTF8": "1", "PYTHONDONTWRITEBYTECODE": "1", "PIP_DISABLE_PIP_VERSION_CHECK": "1"}
    resultat = subprocess.run(
        commande, cwd=dossier, env=environ, capture_output=True, text=True, encoding="utf-8", check=False
    )
    assert resultat.returncode == 0, f"{commande}\n{resultat.stdout}\n{resultat.stderr}"
    return resultat.stdout


def construire(source: Path, sortie: Path, *sortes: str) -> None:
    """Construit sans réseau : le constructeur est celui de l'environnement des essais."""
    options = ["--no-isolation", "--outdir", str(sortie), *sortes]
    executer([sys.executable, "-m", "build", *options, str(source)], sortie)


@pytest.fixture(scope="module")
def construction(tmp_path_factory: pytest.TempPathFactory) -> Construction:
    sortie = tmp_path_factory.mktemp("distributions")
    construire(RACINE, sortie, "--sdist", "--wheel")
    (wheel,) = sortie.glob("*.whl")
    (sdist,) = sortie.glob("*.tar.gz")
    depliee = tmp_path_factory.mktemp("archive")
    with tarfile.open(sdist) as archive:
        archive.extractall(depliee, filter="data")
    (racine_depliee,) = depliee.iterdir()
    seconde = tmp_path_factory.mktemp("seconde")
    construire(racine_depliee, seconde, "--wheel")
    (wheel_de_sdist,) = seconde.glob("*.whl")
    return Construction(wheel, sdist, racine_depliee, wheel_de_sdist)


@dataclass(frozen=True)
class Venv:
    """Un environnement neuf, hors du dépôt, qui emprunte les dépendances à celui des essais."""

    dossier: Path

    @classmethod
    def creer(cls, dossier: Path) -> Venv:
        venv.create(dossier, with_pip=False, symlinks=os.name != "nt")
        neuf = cls(dossier)
        site = neuf.executer("-c", "import sysconfig; print(sysconfig.get_path('purelib'))").strip()
        # Les .pth d'un chemin emprunté ne sont pas lus : l'installation modifiable du dépôt ne s'y voit donc pas.
        emprunts = dict.fromkeys([sysconfig.get_path("purelib"), sysconfig.get_path("platlib")])
        (Path(site) / "emprunts.pth").write_text("\n".join(emprunts), encoding="utf-8")
        return neuf

    @property
    def python(self) -> Path:
        return self.dossier / ("Scripts/python.exe" if os.name == "nt" else "bin/python")

    def executer(self, *arguments: str) -> str:
        return executer([str(self.python), "-I", *arguments], self.dossier)

    def installer(self, *arguments: str) -> None:
        options = ["--quiet", "--no-deps", "--no-build-isolation", "--force-reinstall", "--no-input", "--no-index"]
        executer(
            [sys.executable, "-m", "pip", "--python", str(self.python), "install", *options, *arguments], self.dossier
        )

    def sonder(self) -> dict[str, Path]:
        sonde: dict[str, str] = json.loads(self.executer("-c", SONDE))
        return {nom: Path(chemin) for nom, chemin in sonde.items()}


def contenu(dossier: Path) -> dict[str, bytes]:
    """Rend chaque fichier du dossier et ses octets, sans les traces d'exécution."""
    fichiers = (f for f in dossier.rglob("*") if f.is_file() and "__pycache__" not in f.parts)
    return {f.relative_to(dossier).as_posix(): f.read_bytes() for f in fichiers}


def contenu_wheel(wheel: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(wheel) as archive:
        return {nom: archive.read(nom) for nom in archive.namelist() if not nom.endswith("/")}


def attendu_dans_le_paquet() -> dict[str, bytes]:
    """Rend ce que le wheel doit contenir sous `moteur/` : le paquet du dépôt, et ses dossiers de données."""
    attendu = {f"moteur/{nom}": octets for nom, octets in contenu(RACINE / "moteur").items()}
    for donnee in DONNEES:
        attendu |= {f"moteur/_donnees/{donnee}/{nom}": octets for nom, octets in contenu(RACINE / donnee).items()}
    return attendu


def test_le_depot_a_des_donnees_et_aucune_copie() -> None:
    for donnee in DONNEES:
        assert contenu(RACINE / donnee), f"{donnee}/ est vide"
    assert not (RACINE / "moteur" / "_donnees").exists()


def test_le_wheel_contient_le_paquet_et_les_donnees_du_depot(construction: Construction) -> None:
    fichiers = contenu_wheel(construction.wheel)
    paquet = {nom: octets for nom, octets in fichiers.items() if ".dist-info/" not in nom}
    assert paquet == attendu_dans_le_paquet()


def test_l_archive_source_rend_le_meme_wheel(construction: Construction) -> None:
    assert contenu_wheel(construction.wheel_de_sdist) == contenu_wheel(construction.wheel)


def test_l_archive_source_porte_de_quoi_jouer_les_essais(construction: Construction) -> None:
    for source in SOURCES:
        assert contenu(construction.sdist_depliee / source) == contenu(RACINE / source), source
    for fichier in FICHIERS:
        assert (construction.sdist_depliee / fichier).read_bytes() == (RACINE / fichier).read_bytes(), fichier


@pytest.mark.parametrize("origine", ["wheel", "sdist"])
def test_un_paquet_installe_lit_ses_propres_donnees(construction: Construction, tmp_path: Path, origine: str) -> None:
    environnement = Venv.creer(tmp_path / "venv")
    environnement.installer(str(construction.wheel if origine == "wheel" else construction.sdist))
    sonde = environnement.sonder()
    assert sonde["paquet"].is_relative_to(tmp_path / "venv")
    for donnee in DONNEES:
        assert sonde[donnee] == sonde["paquet"] / "_donnees" / donnee
        assert contenu(sonde[donnee]) == contenu(RACINE / donnee)


def test_une_installation_modifiable_suit_les_modifications(tmp_path: Path) -> None:
    copie = tmp_path / "depot"
    shutil.copytree(RACINE, copie, ignore=IGNORES)
    environnement = Venv.creer(tmp_path / "venv")
    environnement.installer("--editable", str(copie))
    sonde = environnement.sonder()
    assert sonde["paquet"] == copie / "moteur"
    for donnee in DONNEES:
        assert sonde[donnee] == copie / donnee
        assert not (copie / "moteur" / "_donnees").exists()
    assert not list((tmp_path / "venv").rglob("_donnees"))

    ajout = copie / "regles" / "ajout.regle"
    ajout.write_text("règle « ajoutée après l'installation »\n", encoding="utf-8")
    relu = environnement.executer(
        "-c", "import moteur.donnees as d; print((d.dossier_regles() / 'ajout.regle').read_text('utf-8'))"
    )
    assert "ajoutée après l'installation" in relu


# Ce qu'un logiciel qui embarque le moteur en fait, depuis un autre dossier.
INSTRUIT = """
from moteur import Moteur
dossier = {"age": 82, "residence_stable_et_reguliere": True, "lieu_de_vie": "domicile", "situation_conjugale": "seul",
           "ressources_mensuelles": 1000, "gir": 4, "montant_plan_aide": "286.40"}
instruction = Moteur.charger().instruire(dossier, date="2023-01-01")
print(instruction["participation"], instruction["montant_apa"])
"""


@pytest.mark.parametrize("origine", ["wheel", "wheel_de_sdist"])
def test_un_paquet_installe_instruit_un_dossier(construction: Construction, tmp_path: Path, origine: str) -> None:
    neuf = Venv.creer(tmp_path / "venv")
    neuf.installer(str(getattr(construction, origine)))
    assert neuf.executer("-c", INSTRUIT).split() == ["15.05", "271.35"]


def test_un_paquet_sans_donnees_le_dit_en_francais(tmp_path: Path) -> None:
    shutil.copytree(RACINE / "moteur", tmp_path / "moteur", ignore=IGNORES)
    code = (
        f"import sys; sys.path.insert(0, {str(tmp_path)!r})\n"
        "import moteur.donnees as d\n"
        "try:\n    d.dossier_baremes()\nexcept d.DonneesAbsentes as faute:\n    print(faute)\n"
    )
    message = executer([sys.executable, "-I", "-c", code], tmp_path)
    assert "« baremes »" in message
    assert "réinstallez-le" in message
