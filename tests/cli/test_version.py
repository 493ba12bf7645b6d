"""`moteur version` : un décret au 1er juillet, par des commandes et l'édition des lignes qu'elles disent."""

from __future__ import annotations

import json
import shutil
from decimal import Decimal
from pathlib import Path

import pytest

from moteur import donnees
from moteur.cli import principal

PETIT = """\
fait « le GIR »
  rang de 1 à 6
  donné

fait « le plafond du plan d'aide »
  montant en €/mois, au centime
  déduit

fait « la remise »
  oui/non
  déduit

# Les plafonds

table « plafond du plan d'aide », une seule ligne vraie
  source texte
  en vigueur depuis le 01/03/2016
  | GIR        | alors plafond du plan d'aide                         |
  |------------|------------------------------------------------------|
  | 1          | coefficient × MTP × coefficient, arrondi au centime  |
  | 2, 3, 4    | coefficient × MTP, arrondi au centime                |
  | 5, 6       | 0 €/mois                                             |

règle « remise »
  source texte
  en vigueur depuis le 01/03/2016
  alors remise

contrôle « remise »
  source texte
  si remise
  alors alerte « une remise »
"""
BAREMES = """\
# Les valeurs d'essai.
series:
  - nom: la MTP
    unite: €/mois
    source: texte
    valeurs:
      - {du: 01/03/2016, valeur: "1 100", confiance: vu dans une source}
  - nom: le coefficient
    unite: sans unité
    source: texte
    valeurs:
      - {du: 01/03/2016, valeur: "1,5", confiance: vu dans une source}
  - nom: le tarif
    unite: €/mois
    cles: [usage]
    source: texte
    valeurs:
      - {du: 01/03/2016, confiance: vu dans une source, table: {rouge: 1, vert: 2}}
"""


class Jeu:
    """Joue des commandes dans un dépôt."""

    def __init__(self, depot: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.depot, self.capsys = depot, capsys

    def __call__(self, *arguments: str) -> tuple[int, str, str]:
        code = principal([*arguments, "--regles", "regles", "--baremes", "baremes"])
        lu = self.capsys.readouterr()
        return code, lu.out, lu.err

    def plafond(self, jour: str) -> Decimal:
        (self.depot / "dossier.yaml").write_text("gir: 1\n", encoding="utf-8")
        demande = ("dossier.yaml", "--date", jour, "--resultat", "plafond du plan d'aide", "--format", "json")
        code, sortie, erreur = self("instruire", *demande)
        assert code == 0, erreur
        (resultat,) = json.loads(sortie)["resultats"].values()
        return Decimal(resultat["valeur"])

    def fichiers(self) -> dict[Path, bytes]:
        return {f: f.read_bytes() for f in self.depot.rglob("*") if f.is_file()}


@pytest.fixture
def jeu(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Jeu:
    monkeypatch.chdir(tmp_path)
    return Jeu(tmp_path, capsys)


@pytest.fixture
def petit(jeu: Jeu) -> Jeu:
    (jeu.depot / "regles").mkdir()
    (jeu.depot / "baremes").mkdir()
    usage = "énumération « usage »\n  valeurs rouge, vert\n"
    (jeu.depot / "regles" / "essai.regle").write_text(f"{usage}\n{PETIT}", encoding="utf-8")
    (jeu.depot / "baremes" / "essai.yaml").write_text(BAREMES, encoding="utf-8")
    return jeu


def _decret(jeu: Jeu, fichier: str, serie: str, remplacer: tuple[str, str]) -> None:
    """Le décret ouvre une version de la table des plafonds, l'édite, puis relève une valeur."""
    avant = (jeu.depot / fichier).read_text(encoding="utf-8")
    source = ("--source", "décret inventé n° 2026-1")
    code, sortie, erreur = jeu(
        *("version", "plafond du plan d'aide", "--du", "01/07/2026", *source, "--publie-le", "12/06/2026"),
        *("--redige-par", "Anne", "--provisoire", "--format", "json"),
    )
    assert (code, erreur) == (0, "")
    dit = json.loads(sortie)
    assert (dit["sorte"], dit["fichier"], dit["au"]) == ("table", fichier, None)
    assert dit["remplace"] == {"version": "version du 01/03/2016", "au": "2026-06-30"}
    lignes = (jeu.depot / fichier).read_text(encoding="utf-8").splitlines(keepends=True)
    debut, fin = dit["lignes"]
    assert "".join([*lignes[: debut - 2], *lignes[fin:]]) == avant
    assert lignes[debut].strip() == "remplace la version du 01/03/2016"

    editees = [x.replace(*remplacer) if debut <= n <= fin else x for n, x in enumerate(lignes, start=1)]
    (jeu.depot / fichier).write_text("".join(editees), encoding="utf-8")
    assert jeu("former", fichier)[0] == 0
    code, _, erreur = jeu("verifier")
    assert code == 0, erreur
    assert jeu.plafond("2026-07-01") == 2 * jeu.plafond("2026-06-30")

    code, sortie, erreur = jeu("version", serie, "--du", "2026-07-02", "--valeur", "4 321,05", *source)
    assert (code, erreur) == (0, "")
    assert f"barème « {serie} » : une valeur vaut à compter du 02/07/2026.\n  baremes/" in sortie
    assert "4 321,05" in jeu("bareme", "montrer", serie, "--date", "2026-07-02")[1]


def test_un_decret_au_premier_juillet(petit: Jeu) -> None:
    _decret(
        petit,
        "regles/essai.regle",
        "la MTP",
        ("MTP × coefficient", "MTP × coefficient + coefficient × MTP × coefficient"),
    )
    assert petit.plafond("2026-07-02") == Decimal("19444.73")  # 2 × 4 321,05 × 1,5 × 1,5


@pytest.mark.long
def test_le_meme_decret_sur_une_copie_du_depot(jeu: Jeu) -> None:
    shutil.copytree(donnees.dossier_regles(), jeu.depot / "regles")
    shutil.copytree(donnees.dossier_baremes(), jeu.depot / "baremes")
    calcul = "coefficient du plafond GIR 1 × MTP du 1er janvier"
    double = (f"{calcul},", f"le plus grand de ({calcul} ; 0 €/mois) + {calcul},")
    _decret(jeu, "regles/plan_aide/plafonds.regle", "le minimum garanti", double)


def test_ce_qu_elle_dit(petit: Jeu) -> None:
    code, sortie, erreur = petit("version", "contrôle remise", "--du", "2026-07-01")
    assert (code, erreur) == (0, "")
    assert sortie == (
        "contrôle « remise » : une version s'ouvre le 01/07/2026.\n"
        "  regles/essai.regle, lignes 38 à 42 : copie de la version sans date d'ouverture, à éditer\n"
        "  la version sans date d'ouverture finit le 30/06/2026\n"
        "  la source est celle de l'ancienne : écrivez celle du nouveau texte\n"
        "Ensuite : éditez ces lignes, puis moteur verifier, moteur tester et moteur comparer HEAD .\n"
    )
    ecrites = (petit.depot / "regles" / "essai.regle").read_text(encoding="utf-8").splitlines()
    assert ecrites[37] == "contrôle « remise », version du 01/07/2026"
    assert len(ecrites) == 42
    code, sortie, _ = petit("version", "mtp", "--du", "2026-07-01", "--valeur", "1 200", "--note", "à confirmer")
    assert code == 0
    assert "confiance : mémoire" in sortie
    code, sortie, _ = petit("version", "mtp", "--du", "2026-07-01", "--valeur", "1 200", "--note", "à confirmer")
    assert (code, sortie) == (0, "barème « la MTP » : cette valeur du 01/07/2026 y est déjà, rien n'est changé.\n")


@pytest.mark.parametrize(
    ("arguments", "code", "faute", "dit"),
    [
        ("plafond du plan d'aid|--du|01/07/2026", 2, "F001", "« plafond du plan d'aide »"),
        ("remise|--du|01/07/2026", 2, "F001", "« contrôle remise »"),
        ("règle remise|--du|01/01/1990", 2, "F002", "rien à remplacer"),
        ("mtp|--du|01/07/2026", 2, "F003", "--valeur NOMBRE"),
        ("mtp|--du|01/07/2026|--valeur|1|--piece|x", 2, "F003", "--piece"),
        ("le tarif|--du|01/07/2026|--valeur|1", 2, "F003", "table de valeurs"),
        ("règle remise|--du|01/07/2026|--valeur|3", 2, "F003", "--valeur"),
        ("mtp|--du|01/07/2026|--valeur|1|--confiance|haute", 2, "C007", "mémoire"),
        ("règle remise|--du|31/02/2026", 2, "C004", "31/02/2026"),
        ("mtp|--du|01/07/2026|--valeur|4.44", 1, "B021", "1 erreur : rien n'est écrit."),
    ],
)
def test_ce_qu_elle_refuse_n_ecrit_rien(petit: Jeu, arguments: str, code: int, faute: str, dit: str) -> None:
    avant = petit.fichiers()
    rendu, sortie, erreur = petit("version", *arguments.split("|"))
    assert (rendu, sortie) == (code, "")
    assert f"erreur {faute} :" in erreur
    assert dit in erreur
    assert petit.fichiers() == avant


def test_des_regles_deja_fautives_ne_s_editent_pas(petit: Jeu) -> None:
    fichier = petit.depot / "regles" / "essai.regle"
    fichier.write_text(fichier.read_text(encoding="utf-8").replace("si remise", "si remisse"), encoding="utf-8")
    avant = petit.fichiers()
    code, _, erreur = petit("version", "règle remise", "--du", "01/07/2026")
    assert code == 1
    assert "erreur R001" in erreur
    code, sortie, _ = petit("version", "règle remise", "--du", "01/07/2026", "--format", "json")
    assert (code, [d["code"] for d in json.loads(sortie)["diagnostics"]]) == (1, ["R001"])
    assert petit.fichiers() == avant
