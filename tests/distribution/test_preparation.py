"""La préparation de l'environnement : l'agenda s'essaie, son absence se dit, un second appel ne refait rien."""

from __future__ import annotations

import ast
import json
import subprocess
from pathlib import Path

import pytest

import faire
from outils import preparer as p


class Machine:
    """Une machine feinte : retient les commandes de pip et décide de ce qui marche."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, *, compilateur: bool = True, reseau: bool = True) -> None:
        self.compilateur = compilateur
        self.reseau = reseau
        self.cache_perime = False
        self.agenda = False
        self.python = p._version()
        self.pip: list[str] = []
        monkeypatch.setattr(p, "_lancer", self.lancer)

    def lancer(self, commande: list[str]) -> subprocess.CompletedProcess[str]:
        return subprocess.CompletedProcess(commande, *self.repondre(commande))

    def repondre(self, commande: list[str]) -> tuple[int, str]:
        match commande[1:]:
            case ["-m", "venv", dossier]:
                binaires = p.Environnement(Path(dossier), agenda=False).python
                binaires.parent.mkdir(parents=True)
                binaires.touch()
                (Path(dossier) / "pyvenv.cfg").touch()
                return 0, ""
            case ["-c", code] if "import pip" in code:
                return 0, self.python
            case ["-c", _]:
                return (0 if self.agenda else 1), ""
            case ["-m", "pip", *arguments]:
                return self.repondre_pip([a for a in arguments if a not in {"--quiet", "--no-input"}][1:])
        raise AssertionError(commande)

    def repondre_pip(self, arguments: list[str]) -> tuple[int, str]:
        self.pip.append(" ".join(arguments))
        if arguments[0] == "uninstall":
            self.agenda = False
            return 0, ""
        if not self.reseau:
            return 1, "pas de réseau"
        veut_agenda = any("agenda" in a or "durable" in a for a in arguments)
        if veut_agenda and not self.compilateur:
            return 1, "cc: introuvable"
        if veut_agenda:
            self.agenda = not self.cache_perime or "--no-cache-dir" in arguments
        return 0, ""


@pytest.fixture
def machine(monkeypatch: pytest.MonkeyPatch) -> Machine:
    return Machine(monkeypatch)


def test_l_agenda_s_installe_quand_il_peut(machine: Machine, tmp_path: Path) -> None:
    assert p.preparer(tmp_path / "venv", p.Demande()).agenda
    assert machine.pip == ["install --upgrade pip", "install --editable .[agenda,dev]"]


def test_sans_compilateur_on_s_en_passe_et_on_le_dit(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    machine = Machine(monkeypatch, compilateur=False)
    assert not p.preparer(tmp_path / "venv", p.Demande()).agenda
    assert machine.pip[1:] == ["install --editable .[agenda,dev]", "install --editable .[dev]"]
    dit = capsys.readouterr().out
    assert "durable-rules ne s'installe pas ici" in dit
    assert "exécution par défaut : native" in dit


def test_un_wheel_perime_du_cache_est_recompile(machine: Machine, tmp_path: Path) -> None:
    machine.cache_perime = True
    assert p.preparer(tmp_path / "venv", p.Demande()).agenda
    assert machine.pip[-1] == "install --force-reinstall --no-deps --no-cache-dir durable-rules==2.0.28"


def test_un_agenda_exige_et_absent_est_un_echec(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    Machine(monkeypatch, compilateur=False)
    with pytest.raises(p.PreparationImpossible, match="cc: introuvable"):
        p.preparer(tmp_path / "venv", p.Demande(exige_agenda=True))
    assert not (tmp_path / "venv" / p.TEMOIN).exists()


def test_exiger_l_agenda_refuse_un_environnement_pret_sans_lui(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    machine = Machine(monkeypatch, compilateur=False)
    p.preparer(tmp_path / "venv", p.Demande())
    machine.compilateur = True
    assert p.preparer(tmp_path / "venv", p.Demande(exige_agenda=True)).agenda


def test_sans_reseau_la_reponse_de_pip_est_montree(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    Machine(monkeypatch, reseau=False)
    with pytest.raises(p.PreparationImpossible, match="pas de réseau"):
        p.preparer(tmp_path / "venv", p.Demande())


def test_un_second_appel_ne_refait_rien(machine: Machine, tmp_path: Path) -> None:
    p.preparer(tmp_path / "venv", p.Demande())
    machine.pip.clear()
    assert p.preparer(tmp_path / "venv", p.Demande()).agenda
    assert p.preparer(tmp_path / "venv", p.Demande(dev=False)).agenda
    assert machine.pip == []
    p.preparer(tmp_path / "venv", p.Demande(), refaire=True)
    assert machine.pip


def test_la_demo_puis_les_essais_ajoutent_ce_qui_manque(machine: Machine, tmp_path: Path) -> None:
    p.preparer(tmp_path / "venv", p.Demande(dev=False))
    p.preparer(tmp_path / "venv", p.Demande())
    assert [c for c in machine.pip if "editable" in c] == [
        "install --editable .[agenda]",
        "install --editable .[agenda,dev]",
    ]


def test_sans_agenda_retire_celui_qui_est_la(machine: Machine, tmp_path: Path) -> None:
    p.preparer(tmp_path / "venv", p.Demande())
    assert not p.preparer(tmp_path / "venv", p.Demande(agenda=False)).agenda
    assert machine.pip[-1] == "uninstall --yes durable-rules"


def test_une_dependance_changee_fait_reinstaller(machine: Machine, tmp_path: Path) -> None:
    p.preparer(tmp_path / "venv", p.Demande())
    temoin = tmp_path / "venv" / p.TEMOIN
    temoin.write_text(json.dumps(json.loads(temoin.read_text("utf-8")) | {"empreinte": "autre"}), encoding="utf-8")
    machine.pip.clear()
    p.preparer(tmp_path / "venv", p.Demande())
    assert machine.pip


def test_un_environnement_d_un_autre_python_est_refait(machine: Machine, tmp_path: Path) -> None:
    p.preparer(tmp_path / "venv", p.Demande())
    (tmp_path / "venv" / "reste").touch()
    machine.python = "3.10"
    p.preparer(tmp_path / "venv", p.Demande(), refaire=True)
    assert not (tmp_path / "venv" / "reste").exists()


@pytest.mark.usefixtures("machine")
def test_un_dossier_etranger_n_est_pas_efface(tmp_path: Path) -> None:
    (tmp_path / "photos").mkdir()
    (tmp_path / "photos" / "une.png").touch()
    with pytest.raises(p.PreparationImpossible, match="n'est pas un environnement virtuel"):
        p.preparer(tmp_path / "photos", p.Demande())
    assert (tmp_path / "photos" / "une.png").exists()


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["demonstration"], "commande inconnue : demonstration"),
        (["demo", "--vite"], "option inconnue : --vite"),
        (["demo", "tests"], "une seule commande à la fois"),
        (["demo", "--venv"], "--venv demande un dossier"),
        (["--sans-agenda"], "il faut une commande"),
    ],
)
def test_une_demande_mal_formee_sort_2(arguments: list[str], message: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert faire.principal(arguments) == 2
    assert message in capsys.readouterr().err


def test_un_python_ancien_sait_lire_faire() -> None:
    texte = (p.RACINE / "faire.py").read_text(encoding="utf-8")
    ast.parse(texte, feature_version=(3, 6))
    assert "from __future__ import annotations" not in texte, "inconnu de Python 3.6"


def test_les_commandes_du_lisez_moi_sont_celles_de_faire() -> None:
    lisez_moi = (p.RACINE / "README.md").read_text(encoding="utf-8")
    for commande in ("demo", "tests"):
        assert f"\npython3 faire.py {commande}\n" in lisez_moi
        assert faire.lire_options([commande]).commande == commande
    assert "python3 faire.py tests\n" in (p.RACINE / ".ci" / "run").read_text(encoding="utf-8")
