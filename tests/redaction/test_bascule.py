"""La bascule de 2027 : docs/janvier.md se joue tel qu'il est écrit, par les commandes seules.

La MTP du 01/04/2026 (1 298,44 €) fonde 2027 et est déjà dans les barèmes ; les valeurs des autres séries n'ont pas
paru : elles sont reconduites, provisoires, puis inventées ici pour l'essai.
"""

from __future__ import annotations

import io
import re
import shlex
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from openpyxl import load_workbook

from moteur import Moteur, donnees
from moteur.cli import principal
from moteur.modele.baremes import lire_baremes

RACINE = Path(__file__).parents[2]
PAGE = RACINE / "docs" / "janvier.md"
PLAFONDS_2027 = {1: "2096.98", 2: "1695.76", 3: "1225.73", 4: "818.02"}
ESSAI = {
    "smic_horaire_brut": 12.45,
    "minimum_garanti": 4.4,
    "minimum_vieillesse_annuel": 12660.89,
    "montant_journalier_ajpa": 67.2,
    "tarif_plancher_aide_a_domicile": 25.2,
}
TROUVENT = ("perimes --date 2027-01-01", "comparer 2026 2027", "comparer baremes", "reprendre recus")
"""Les commandes qui sortent par 1 : elles ont trouvé quelque chose."""


@pytest.fixture
def ici(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Un dépôt où les barèmes sont une copie, et le reste celui d'ici."""
    shutil.copytree(donnees.dossier_baremes(), tmp_path / "baremes")
    for nom in ("regles", "scenarios", "exemples"):
        (tmp_path / nom).symlink_to(RACINE / nom)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def etapes() -> Iterator[tuple[str, list[str]]]:
    """Les commandes de la page, et les lignes qu'elle montre de leur sortie."""
    for bloc in re.findall(r"```console\n(.*?)```", PAGE.read_text("utf-8"), re.DOTALL):
        for commande in bloc.removeprefix("$ ").split("\n$ "):
            premiere, *lignes = commande.rstrip("\n").split("\n")
            yield premiere, [x for x in lignes if x.strip()]


def remplir(classeur: Path) -> None:
    """Ce que fait l'agent dans son tableur : les cases jaunes, d'après les textes."""
    livre = load_workbook(io.BytesIO(classeur.read_bytes()))
    feuille = livre["valeurs"]
    for rang in range(2, feuille.max_row + 1):
        if feuille.cell(rang, 7).value is None:
            feuille.cell(rang, 7).value = ESSAI[str(feuille.cell(rang, 2).value)]
            feuille.cell(rang, 8).value = "vu dans une source"
            feuille.cell(rang, 10).value = "décret du 17/12/2026, inventé pour l'essai"
    livre.save(classeur)


def montre(ligne: str, ecrites: Iterator[str]) -> bool:
    """Dit si une ligne de la page (« … » : ce qu'elle tait) est écrite, après les précédentes."""
    motif = ".*".join(re.escape(" ".join(m.split())) for m in ligne.split("…"))
    return any(re.search(motif, " ".join(ecrite.split())) for ecrite in ecrites)


def jouer(commande: str, capsys: pytest.CaptureFixture[str]) -> str:
    nom, *arguments = shlex.split(commande)
    if nom == "mkdir":
        for dossier in arguments:
            Path(dossier).mkdir()
        return ""
    assert nom == "moteur"
    sortie = None
    if ">" in arguments:
        *arguments, _, sortie = arguments
    code = principal(arguments)
    lu = capsys.readouterr()
    definitif = "perimes" in commande and Path("2027.xlsx").exists()
    attendu = int(any(x in commande for x in TROUVENT) and not definitif)
    assert code == attendu, f"{commande}\n{lu.out}{lu.err}"
    if sortie is not None:
        Path(sortie).write_text(lu.out, "utf-8")
    return lu.out


@pytest.mark.long
def test_la_page_se_joue_de_bout_en_bout(ici: Path, capsys: pytest.CaptureFixture[str]) -> None:
    avant = {f.name: f.read_bytes() for f in (ici / "baremes").iterdir()}
    (dossier,) = re.findall(r"```yaml\n(.*?)```", PAGE.read_text("utf-8"), re.DOTALL)
    (ici / "petit.yaml").write_text(dossier, "utf-8")
    adopte = False
    for commande, lignes in etapes():
        ecrit = jouer(commande, capsys)
        ecrites = iter(ecrit.splitlines())
        for ligne in lignes:
            assert montre(ligne, ecrites), f"$ {commande}\n{ecrit}\n--- la page montre :\n{ligne}"
        if "exporter 2027.xlsx" in commande:
            remplir(ici / "2027.xlsx")
        adopte = adopte or "importer adopter.xlsx" in commande
        assert adopte or {f.name: f.read_bytes() for f in (ici / "baremes").iterdir()} == avant, commande
    assert adopte

    # Adopter n'a fait qu'ajouter une valeur à chaque série due ; la couche et les barèmes adoptés disent la même chose.
    couches = [donnees.dossier_baremes(), ici / "brouillon-2027"]
    adoptes, attendus = lire_baremes([ici / "baremes"])[0], lire_baremes(couches)[0]
    for ident, serie in attendus.items():
        assert [(v.du, v.valeur, v.source, v.statut) for v in adoptes[ident].valeurs] == [
            (v.du, v.valeur, v.source, v.statut) for v in serie.valeurs
        ]
    for nom, octets in avant.items():
        reste = iter((ici / "baremes" / nom).read_text("utf-8").splitlines())
        assert all(ligne in reste for ligne in octets.decode().splitlines()), nom


def test_les_plafonds_de_2027_sont_ceux_que_la_mtp_donne() -> None:
    moteur = Moteur.charger()
    for gir, plafond in PLAFONDS_2027.items():
        valeurs = moteur.calculer({"gir": gir}, "2027-01-01", ["plafond_plan_aide"])
        assert str(valeurs["plafond_plan_aide"]) == plafond
