"""Un fichier s'écrit en entier ou pas du tout."""

from __future__ import annotations

import errno
import resource
import signal
from pathlib import Path

import pytest

from moteur.fichiers import EcritureImpossible, ecrire_fichiers, ecrire_par_flux


def test_plusieurs_fichiers_s_ecrivent_et_gardent_leurs_droits(tmp_path: Path) -> None:
    ancien, neuf = tmp_path / "ancien", tmp_path / "neuf"
    ancien.write_text("avant")
    ancien.chmod(0o600)
    ecrire_fichiers({ancien: "après é", neuf: b"\x00\xff"})
    assert ancien.read_text("utf-8") == "après é"
    assert ancien.stat().st_mode & 0o777 == 0o600
    assert neuf.read_bytes() == b"\x00\xff"
    assert sorted(x.name for x in tmp_path.iterdir()) == ["ancien", "neuf"]


def test_un_lien_reste_un_lien(tmp_path: Path) -> None:
    vrai, lien = tmp_path / "vrai", tmp_path / "lien"
    vrai.write_text("avant")
    lien.symlink_to(vrai)
    ecrire_fichiers({lien: "après"})
    assert lien.is_symlink()
    assert vrai.read_text() == "après"


@pytest.mark.parametrize(
    ("nom", "raison"),
    [
        ("repertoire", "est un répertoire"),
        ("absent/f", "ne s'écrit pas : son répertoire n'existe pas"),
        ("fichier/f", "ne s'écrit pas : son répertoire n'en est pas un"),
    ],
)
def test_un_seul_refus_et_rien_ne_change(nom: str, raison: str, tmp_path: Path) -> None:
    (tmp_path / "repertoire").mkdir()
    premier = tmp_path / "fichier"
    premier.write_text("avant")
    with pytest.raises(EcritureImpossible) as leve:
        ecrire_fichiers({premier: "après", tmp_path / nom: "x"})
    assert leve.value.raison == raison
    assert premier.read_text() == "avant"
    assert sorted(x.name for x in tmp_path.iterdir()) == ["fichier", "repertoire"]


def test_une_panne_en_ecrivant_ne_laisse_rien(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def panne(_: int) -> None:
        raise OSError(errno.EIO, "le disque ne répond plus")

    premier = tmp_path / "fichier"
    premier.write_text("avant")
    monkeypatch.setattr("os.fsync", panne)
    with pytest.raises(EcritureImpossible, match="le système le refuse"):
        ecrire_fichiers({premier: "après"})
    assert premier.read_text() == "avant"
    assert [x.name for x in tmp_path.iterdir()] == ["fichier"]


def test_un_flux_ne_prend_sa_place_qu_a_la_fin(tmp_path: Path) -> None:
    ancien, neuf = tmp_path / "ancien", tmp_path / "neuf"
    ancien.write_text("avant")
    ancien.chmod(0o600)
    with ecrire_par_flux([ancien, neuf]) as flux:
        flux[ancien].write(b"a" * 100_000)
        flux[neuf].write(b"b")
        assert ancien.read_text() == "avant"
        assert not neuf.exists()
    assert (ancien.read_bytes(), neuf.read_bytes()) == (b"a" * 100_000, b"b")
    assert ancien.stat().st_mode & 0o777 == 0o600
    assert sorted(x.name for x in tmp_path.iterdir()) == ["ancien", "neuf"]


def test_un_flux_interrompu_ne_laisse_rien(tmp_path: Path) -> None:
    ancien, neuf = tmp_path / "ancien", tmp_path / "neuf"
    ancien.write_text("avant")

    def ecrire() -> None:
        with ecrire_par_flux([ancien, neuf]) as flux:
            flux[ancien].write(b"a" * 100_000)
            flux[neuf].write(b"b")
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        ecrire()
    assert ancien.read_text() == "avant"
    assert [x.name for x in tmp_path.iterdir()] == ["ancien"]


@pytest.mark.parametrize("numero", [signal.SIGINT, signal.SIGTERM])
def test_une_interruption_attend_que_tous_aient_leur_place(
    numero: signal.Signals, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    vrai = Path.replace

    def replace(lui: Path, place: Path) -> Path:
        rendu = vrai(lui, place)
        signal.raise_signal(numero)
        return rendu

    monkeypatch.setattr(Path, "replace", replace)
    ancien = signal.signal(numero, signal.default_int_handler)

    def ecrire() -> None:
        with ecrire_par_flux([tmp_path / "premier", tmp_path / "second"]) as flux:
            flux[tmp_path / "second"].write(b"b")

    try:
        with pytest.raises(KeyboardInterrupt):
            ecrire()
        assert signal.getsignal(numero) is signal.default_int_handler
    finally:
        signal.signal(numero, ancien)
    assert sorted(x.name for x in tmp_path.iterdir()) == ["premier", "second"]


def test_un_disque_plein_nomme_le_fichier_et_ne_laisse_rien(tmp_path: Path) -> None:
    """Au-delà de la taille permise, le système refuse l'écriture du premier fichier ; le second n'y est pour rien."""
    limites = resource.getrlimit(resource.RLIMIT_FSIZE)
    ancien = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (4096, limites[1]))

    def ecrire() -> None:
        with ecrire_par_flux([tmp_path / "premier", tmp_path / "second"]) as flux:
            flux[tmp_path / "second"].write(b"b")
            flux[tmp_path / "premier"].write(b"a" * 1_000_000)

    try:
        with pytest.raises(EcritureImpossible, match="premier » ne s'écrit pas"):
            ecrire()
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limites)
        signal.signal(signal.SIGXFSZ, ancien)
    assert list(tmp_path.iterdir()) == []
