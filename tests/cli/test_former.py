"""`moteur former` : ce qu'elle écrit, ce qu'elle laisse, et ses codes de sortie."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from moteur import donnees
from moteur.cli import principal
from moteur.fichiers import EcritureImpossible

BON = "fait « le poids »\n  nombre en kg\n  donné\n"
LAID = b"\xef\xbb\xbffait  \xc2\xable poids\xc2\xbb\r\n    # en kilos\r\n\r\n     nombre   en kg\r\n   donn\xc3\xa9"
FORME = "fait « le poids »\r\n  # en kilos\r\n  nombre en kg\r\n  donné\r\n".encode()
FAUTIF = "fait « la taille »\n  nombre en\n    mètres   ,  donné\n"


def jouer(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    code = principal(["former", *arguments])
    lu = capsys.readouterr()
    return code, lu.out, lu.err


@pytest.fixture
def dossier(tmp_path: Path) -> Path:
    (tmp_path / "bon.regle").write_text(BON, encoding="utf-8")
    (tmp_path / "laid.regle").write_bytes(LAID)
    (tmp_path / ".cache").mkdir()
    (tmp_path / ".cache" / "ailleurs.regle").write_bytes(LAID)
    return tmp_path


def test_met_en_forme_puis_n_y_revient_pas(dossier: Path, capsys: pytest.CaptureFixture[str]) -> None:
    droits = 0o640
    (dossier / "laid.regle").chmod(droits)
    code, sortie, erreur = jouer(capsys, str(dossier))
    assert (code, erreur) == (0, "")
    assert sortie == f"mis en forme : {dossier}/laid.regle\n1 fichier mis en forme, 1 déjà en forme.\n"
    assert (dossier / "laid.regle").read_bytes() == FORME
    assert (dossier / "laid.regle").stat().st_mode & 0o777 == droits
    assert sorted(f.name for f in dossier.iterdir()) == [".cache", "bon.regle", "laid.regle"]
    assert (dossier / ".cache" / "ailleurs.regle").read_bytes() == LAID
    avant = (dossier / "laid.regle").stat()
    assert jouer(capsys, str(dossier)) == (0, "2 déjà en forme.\n", "")
    assert (dossier / "laid.regle").stat().st_mtime_ns == avant.st_mtime_ns


def test_le_controle_n_ecrit_rien(dossier: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, sortie, _ = jouer(capsys, str(dossier), "--controle")
    assert code == 1
    assert sortie == f"à mettre en forme : {dossier}/laid.regle\n1 fichier à mettre en forme, 1 déjà en forme.\n"
    assert (dossier / "laid.regle").read_bytes() == LAID
    code, sortie, _ = jouer(capsys, str(dossier / "laid.regle"), "--controle", "--format", "json")
    assert code == 1
    attendu = {"fichiers": [{"fichier": str(dossier / "laid.regle"), "etat": "a_former"}], "diagnostics": []}
    assert json.loads(sortie) == attendu
    assert jouer(capsys, str(dossier / "bon.regle"), "--controle")[0] == 0


@pytest.mark.parametrize("option", [(), ("--controle",)])
def test_un_fichier_fautif_n_est_pas_touche(
    dossier: Path, option: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    (dossier / "laid.regle").write_text(FAUTIF, encoding="utf-8")
    code, sortie, erreur = jouer(capsys, str(dossier), *option)
    assert code == 1
    assert sortie == "1 déjà en forme, 1 fautif.\n"
    assert "erreur L018" in erreur
    assert erreur.endswith(f"non touché : {dossier}/laid.regle, qui ne se lit pas sans faute\n")
    assert (dossier / "laid.regle").read_text(encoding="utf-8") == FAUTIF


@pytest.mark.parametrize("contenu", [b"\0", b"fait \xff", "fait « x »\n\tnombre\n".encode(), b"fait \xe2\x80\x8b"])
def test_un_texte_abime_n_est_pas_touche(contenu: bytes, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.regle").write_bytes(contenu)
    code, _, erreur = jouer(capsys, str(tmp_path))
    assert code == 1
    assert "erreur L0" in erreur
    assert (tmp_path / "a.regle").read_bytes() == contenu


def test_un_chemin_sans_regle_est_une_demande_mal_formee(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "note.txt").write_text("rien", encoding="utf-8")
    for chemin in ("absent.regle", str(tmp_path), str(tmp_path / "note.txt")):
        code, sortie, erreur = jouer(capsys, chemin)
        assert (code, sortie) == (2, "")
        assert "erreur C006" in erreur


def test_une_ecriture_refusee_ne_change_aucun_fichier(
    dossier: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    (dossier / "bon.regle").write_bytes(LAID)

    def refuser(chemin: Path) -> None:
        if chemin.name == "laid.regle":
            raise EcritureImpossible(chemin, "ne se laisse pas écrire")

    monkeypatch.setattr("moteur.fichiers.verifier_ecriture", refuser)
    code, sortie, erreur = jouer(capsys, str(dossier))
    assert (code, sortie) == (2, "")
    assert f"« {dossier}/laid.regle » ne se laisse pas écrire." in erreur
    assert {f.read_bytes() for f in dossier.glob("*.regle")} == {LAID}
    assert sorted(f.name for f in dossier.iterdir()) == [".cache", "bon.regle", "laid.regle"]


def test_sans_chemin_les_regles_du_depot(capsys: pytest.CaptureFixture[str]) -> None:
    code, sortie, erreur = jouer(capsys, "--controle")
    assert (code, erreur) == (0, "")
    assert sortie == f"{len(list(donnees.dossier_regles().rglob('*.regle')))} déjà en forme.\n"


def test_les_regles_d_un_paquet_installe_ne_se_forment_pas(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("moteur.donnees.en_depot", lambda: False)
    code, _, erreur = jouer(capsys)
    assert code == 2
    assert "fait partie du paquet installé" in erreur
    assert jouer(capsys, "--controle", "--regles", str(donnees.dossier_regles() / "commun"))[0] == 0


def test_une_copie_du_depot_emploie_son_propre_vocabulaire(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Un nom qui contient « et » ne se lit que si l'on connaît le vocabulaire d'à côté."""
    (tmp_path / "regles" / "a").mkdir(parents=True)
    (tmp_path / "regles" / "b").mkdir()
    vocabulaire = "fait « le pain et le sel »\n  oui/non\n  donné\n\nfait « le repas »\n  oui/non\n  déduit\n"
    (tmp_path / "regles" / "a" / "vocabulaire.regle").write_text(vocabulaire, encoding="utf-8")
    regle = (
        "règle « repas »\n  source t\n  en vigueur depuis le 01/01/2020\n  si non( pain et le  sel)\n  alors repas\n"
    )
    (tmp_path / "regles" / "b" / "repas.regle").write_text(regle, encoding="utf-8")
    assert jouer(capsys, str(tmp_path / "regles" / "b" / "repas.regle"))[0] == 0
    forme = (tmp_path / "regles" / "b" / "repas.regle").read_text(encoding="utf-8")
    assert forme == regle.replace("non( pain et le  sel)", "non (pain et le sel)")
