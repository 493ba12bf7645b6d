"""Ouvrir une édition : dossier, révision git, archive ; et refuser en français ce qui n'en est pas une."""

from __future__ import annotations

import io
import os
import subprocess
import tarfile
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from moteur.diagnostics import DemandeInvalide, Diagnostic, Endroit, Lieu
from moteur.diagnostics.rendu import en_texte
from moteur.revisions import archives, ouvrir

FICHIERS = {"regles/a/un.regle": b"un\n", "regles/deux.regle": b"deux\n", "baremes/b.yaml": b"series: []\n"}
GIT = ("git", "-c", "user.name=Essai", "-c", "user.email=essai@exemple.fr", "-c", "commit.gpgsign=false")


def git(depot: Path, *arguments: str) -> str:
    milieu = {c: v for c, v in os.environ.items() if not c.startswith("GIT_")}
    milieu |= {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
    return subprocess.run(
        [*GIT, "-C", str(depot), *arguments], env=milieu, check=True, capture_output=True, text=True
    ).stdout.strip()


def poser(racine: Path, fichiers: dict[str, bytes] = FICHIERS) -> Path:
    for nom, octets in fichiers.items():
        (racine / nom).parent.mkdir(parents=True, exist_ok=True)
        (racine / nom).write_bytes(octets)
    return racine


@pytest.fixture
def depot(tmp_path: Path) -> Path:
    """Un dépôt de deux commits : le second change une règle, ajoute un scénario, et retire un fichier."""
    racine = poser(tmp_path / "depot")
    git(racine, "init", "-q", "-b", "main")
    git(racine, "add", ".")
    git(racine, "commit", "-q", "-m", "premier")
    git(racine, "tag", "v1.0")
    (racine / "regles/deux.regle").write_bytes(b"deux bis\n")
    (racine / "regles/a/un.regle").unlink()
    poser(racine, {"scenarios/s.feature": b"# rien\n"})
    git(racine, "add", "-A")
    git(racine, "commit", "-q", "-m", "second")
    return racine


def lire(*dossiers: Path) -> dict[str, bytes]:
    return {f.relative_to(d).as_posix(): f.read_bytes() for d in dossiers for f in d.rglob("*") if f.is_file()}


def codes(leve: pytest.ExceptionInfo[DemandeInvalide]) -> list[str]:
    return [d.code for d in leve.value.diagnostics]


def test_un_dossier_s_ouvre_sans_copie(tmp_path: Path) -> None:
    poser(tmp_path)
    with ouvrir(str(tmp_path)) as edition:
        assert edition.regles == (tmp_path / "regles",)
        assert edition.baremes == (tmp_path / "baremes",)
        assert (edition.scenarios, edition.commit, edition.temporaire) == (None, None, False)
        assert edition.nommer("regles/deux.regle") == "regles/deux.regle"


@pytest.mark.parametrize("nom", ["v1.0", "HEAD~1", "main^"])
def test_une_revision_rend_ses_fichiers_sans_toucher_l_arbre(depot: Path, nom: str) -> None:
    (depot / "regles/deux.regle").write_bytes(b"pas encore enregistre\n")
    avant, etat = lire(depot / "regles"), git(depot, "status", "--porcelain")
    with ouvrir(nom, depot) as edition:
        assert lire(*edition.regles) == {"a/un.regle": b"un\n", "deux.regle": b"deux\n"}
        assert lire(*edition.baremes) == {"b.yaml": b"series: []\n"}
        assert edition.commit == git(depot, "rev-parse", "v1.0")
        racine = edition.racine
    assert not racine.exists()
    assert (lire(depot / "regles"), git(depot, "status", "--porcelain")) == (avant, etat)


def test_un_hash_et_un_depot_qui_n_est_pas_la_racine_de_git(depot: Path) -> None:
    sous = poser(depot / "aides" / "apa")
    git(depot, "add", ".")
    git(depot, "commit", "-q", "-m", "sous-dossier")
    with ouvrir(git(depot, "rev-parse", "--short", "HEAD"), sous) as edition:
        assert edition.scenarios is None
        assert lire(*edition.regles) == {"a/un.regle": b"un\n", "deux.regle": b"deux\n"}


def test_les_attributs_de_git_ne_changent_rien(depot: Path) -> None:
    (depot / ".gitattributes").write_text("*.regle export-ignore\n*.yaml text eol=crlf\n")
    git(depot, "add", ".")
    git(depot, "commit", "-q", "-m", "attributs")
    with ouvrir("HEAD", depot) as edition:
        assert lire(*edition.regles) == {"deux.regle": b"deux bis\n"}
        assert lire(*edition.baremes) == {"b.yaml": b"series: []\n"}


def test_git_herite_d_un_crochet_lit_le_bon_depot(depot: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    ailleurs = tmp_path / "ailleurs"
    ailleurs.mkdir()
    git(ailleurs, "init", "-q")
    monkeypatch.setenv("GIT_DIR", str(ailleurs / ".git"))
    with ouvrir("v1.0", depot) as edition:
        assert edition.commit is not None


def test_un_lieu_se_lit_sans_dossier_temporaire(depot: Path) -> None:
    with ouvrir("v1.0", depot) as edition:
        chemin = str(edition.regles[0] / "deux.regle")
        faute = Diagnostic("R001", f"voyez {chemin}:1:1", (Endroit(Lieu(chemin, 1, 1, 1, 5)),))
        traduits = edition.traduire([faute])
        sources = edition.sources(traduits)
    texte = en_texte(traduits, sources.get)
    assert "voyez v1.0:regles/deux.regle:1:1" in texte
    assert "┌─ v1.0:regles/deux.regle:1:1\n1 │ deux\n  │ ^^^^" in texte


@pytest.mark.parametrize(
    "nom", ["v9.9", "--output=/tmp/vu", "-h", "", " ", "HEAD:regles", "HEAD^{tree}", "a\0b", "a\nb", "é" * 3000]
)
def test_une_revision_inconnue_se_dit(depot: Path, nom: str) -> None:
    with pytest.raises(DemandeInvalide) as leve, ouvrir(nom, depot):
        pass
    assert codes(leve) == ["V001"]


def test_une_revision_presque_ecrite_se_propose(depot: Path) -> None:
    with pytest.raises(DemandeInvalide) as leve, ouvrir("v1.O", depot):
        pass
    assert "« v1.0 »" in leve.value.diagnostics[0].aide


def test_hors_de_git_sans_git_et_sans_edition(depot: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    hors = tmp_path / "hors"
    hors.mkdir()
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path))
    with pytest.raises(DemandeInvalide, match="n'est pas dans un dépôt git") as leve, ouvrir("v1.0", hors):
        pass
    assert codes(leve) == ["V001"]
    with pytest.raises(DemandeInvalide, match="« regles » ni « baremes »") as leve, ouvrir(str(hors)):
        pass
    assert codes(leve) == ["V002"]
    monkeypatch.setattr("moteur.revisions.git.programme", lambda: None)
    with pytest.raises(DemandeInvalide, match="git n'est pas installé") as leve, ouvrir("v1.0", depot):
        pass
    assert codes(leve) == ["V004"]


def test_un_lien_dans_une_revision_est_refuse(depot: Path) -> None:
    (depot / "regles" / "lien.regle").symlink_to("/etc/hostname")
    git(depot, "add", ".")
    git(depot, "commit", "-q", "-m", "lien")
    with pytest.raises(DemandeInvalide, match=r"regles/lien\.regle") as leve, ouvrir("HEAD", depot):
        pass
    assert codes(leve) == ["V004"]


# --- Archives ---------------------------------------------------------------------------------------------------------


def en_zip(chemin: Path, fichiers: dict[str, bytes]) -> Path:
    with zipfile.ZipFile(chemin, "w", zipfile.ZIP_DEFLATED) as archive:
        for nom, octets in fichiers.items():
            archive.writestr(nom, octets)
    return chemin


def en_tar(chemin: Path, fichiers: dict[str, bytes]) -> Path:
    with tarfile.open(chemin, "w:gz") as archive:
        for nom, octets in fichiers.items():
            membre = tarfile.TarInfo(nom)
            membre.size = len(octets)
            archive.addfile(membre, io.BytesIO(octets))
    return chemin


Ecrire = Callable[[Path, dict[str, bytes]], Path]
ECRIRE = pytest.mark.parametrize(("suffixe", "ecrire"), [(".zip", en_zip), (".tar.gz", en_tar)])


@ECRIRE
@pytest.mark.parametrize("base", ["", "moteur-1.2/", "a/b/"])
def test_une_archive_se_lit_avec_ou_sans_dossier_de_tete(
    tmp_path: Path, suffixe: str, ecrire: Ecrire, base: str
) -> None:
    fichiers = {base + nom: octets for nom, octets in FICHIERS.items()} | {f"{base}moteur/regles/x.regle": b"non"}
    with ouvrir(str(ecrire(tmp_path / f"edition{suffixe}", fichiers))) as edition:
        assert lire(*edition.regles) == {"a/un.regle": b"un\n", "deux.regle": b"deux\n"}
        assert lire(edition.racine) == FICHIERS
        assert edition.nommer(str(edition.regles[0] / "deux.regle")).endswith(f"edition{suffixe}:regles/deux.regle")


def test_les_couches_d_une_archive_se_posent_dans_l_ordre(tmp_path: Path) -> None:
    fichiers = FICHIERS | {f"regles-{n}/x.regle": b"x" for n in (10, 2)} | {"baremes-2/x.yaml": b"x"}
    with ouvrir(str(en_zip(tmp_path / "e.zip", fichiers))) as edition:
        assert [d.name for d in edition.regles] == ["regles", "regles-2", "regles-10"]
        assert [d.name for d in edition.baremes] == ["baremes", "baremes-2"]


@ECRIRE
@pytest.mark.parametrize("nom", ["../dehors.regle", "regles/../../dehors.regle", "/dehors.regle", "C:\\a.regle"])
def test_un_nom_qui_sort_est_refuse(tmp_path: Path, suffixe: str, ecrire: Ecrire, nom: str) -> None:
    archive = ecrire(tmp_path / f"edition{suffixe}", FICHIERS | {nom: b"x"})
    with pytest.raises(DemandeInvalide) as leve, ouvrir(str(archive)):
        pass
    assert codes(leve) == ["V003"]


@ECRIRE
def test_une_archive_trop_grosse_est_refusee(
    tmp_path: Path, suffixe: str, ecrire: Ecrire, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(archives, "OCTETS_MAX", 100_000)
    archive = ecrire(tmp_path / f"edition{suffixe}", FICHIERS | {"regles/gros.regle": b"0" * 200_000})
    assert archive.stat().st_size < 10_000
    with pytest.raises(DemandeInvalide, match="trop grosse") as leve, ouvrir(str(archive)):
        pass
    assert codes(leve) == ["V003"]
    monkeypatch.setattr(archives, "OCTETS_MAX", 400_000)
    monkeypatch.setattr(archives, "FICHIERS_MAX", 3)
    with pytest.raises(DemandeInvalide, match="3 fichiers"), ouvrir(str(archive)):
        pass


@ECRIRE
def test_une_archive_abimee_se_dit_a_chaque_coupure(tmp_path: Path, suffixe: str, ecrire: Ecrire) -> None:
    entiere = ecrire(tmp_path / f"edition{suffixe}", FICHIERS).read_bytes()
    coupee = tmp_path / f"coupee{suffixe}"
    for taille in range(0, len(entiere) - 12, 7):
        coupee.write_bytes(entiere[:taille])
        with pytest.raises(DemandeInvalide) as leve, ouvrir(str(coupee)):
            pass
        assert codes(leve)[0] in {"V002", "V003"}


def test_ni_lien_ni_droit_ne_sort_d_une_archive(tmp_path: Path) -> None:
    chemin = tmp_path / "liens.tar"
    with tarfile.open(chemin, "w") as archive:
        for nom, octets in FICHIERS.items():
            membre = tarfile.TarInfo(nom)
            membre.size, membre.mode = len(octets), 0o4777
            archive.addfile(membre, io.BytesIO(octets))
        for sorte in (tarfile.SYMTYPE, tarfile.LNKTYPE, tarfile.FIFOTYPE):
            lien = tarfile.TarInfo(f"regles/lien{sorte!r}.regle")
            lien.type, lien.linkname = sorte, "/etc/hostname"
            archive.addfile(lien)
    with ouvrir(str(chemin)) as edition:
        assert lire(edition.racine) == FICHIERS
        assert all(not f.stat().st_mode & 0o7111 for f in edition.racine.rglob("*") if f.is_file())


def test_un_fichier_a_trous_compte_pour_sa_taille_depliee(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    chemin = tmp_path / "trous.tar"
    with tarfile.open(chemin, "w", format=tarfile.PAX_FORMAT) as archive:
        membre = tarfile.TarInfo("regles/x.regle")
        membre.size = 1
        trous = {"major": "0", "minor": "1", "name": membre.name, "size": str(2**40), "numblocks": "1", "map": "0,1"}
        membre.pax_headers = {f"GNU.sparse.{cle}": valeur for cle, valeur in trous.items()}
        archive.addfile(membre, io.BytesIO(b"x"))
    monkeypatch.setattr(archives, "OCTETS_MAX", 100_000)
    with pytest.raises(DemandeInvalide, match="trop grosse") as leve, ouvrir(str(chemin)):
        pass
    assert codes(leve) == ["V003"]


@ECRIRE
@pytest.mark.parametrize(
    "noms",
    [
        ("regles/a", "regles/a/b.regle"),
        ("regles/a/b.regle", "regles/a"),
        (f"regles/{'x' * 300}.regle",),
        ("long/" * 300,),
    ],
)
def test_des_noms_qui_ne_s_ecriraient_pas_sont_refuses(
    tmp_path: Path, suffixe: str, ecrire: Ecrire, noms: tuple[str, ...]
) -> None:
    archive = ecrire(tmp_path / f"edition{suffixe}", FICHIERS | {nom.rstrip("/"): b"x" for nom in noms})
    with pytest.raises(DemandeInvalide) as leve, ouvrir(str(archive)):
        pass
    assert codes(leve) == ["V003"]


def test_un_nom_qui_n_est_pas_de_l_utf_8_se_dit(tmp_path: Path) -> None:
    with tarfile.open(tmp_path / "latin.tar", "w") as archive:
        archive.addfile(tarfile.TarInfo("regles/\udce9t\udce9.regle"))
    with pytest.raises(DemandeInvalide) as leve, ouvrir(str(tmp_path / "latin.tar")):
        pass
    assert codes(leve) == ["V003"]
    en_texte(leve.value.diagnostics).encode()


def test_deux_fichiers_de_meme_nom_sont_refuses(tmp_path: Path) -> None:
    chemin = tmp_path / "double.zip"
    with zipfile.ZipFile(chemin, "w") as archive:
        archive.writestr("regles/x.regle", b"un")
        with pytest.warns(UserWarning, match="Duplicate"):
            archive.writestr("regles/x.regle", b"deux")
    with pytest.raises(DemandeInvalide, match=r"x\.regle"), ouvrir(str(chemin)):
        pass


def test_un_fichier_qui_n_est_pas_une_archive_se_dit(tmp_path: Path) -> None:
    (tmp_path / "note.txt").write_text("bonjour")
    with pytest.raises(DemandeInvalide) as leve, ouvrir(str(tmp_path / "note.txt")):
        pass
    assert codes(leve) == ["V001"]
