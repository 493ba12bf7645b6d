"""Le cache d'édition : retrouvé tant que rien n'a changé, jamais autrement, et il ne gêne jamais."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import fields, is_dataclass
from datetime import date
from fractions import Fraction
from pathlib import Path
from typing import Any, get_args, get_type_hints

import pytest

from moteur import Moteur, ReglesInvalides, cache, donnees, porte, version
from moteur.modele import charger, garde, modele_ecrit
from moteur.modele.dossier import lire_dossier
from moteur.modele.modele import Modele
from moteur.modele.types import Type
from tests.executions import EXECUTIONS

EXEMPLES = Path(__file__).parents[1] / "exemples"

REGLES = """
fait « le revenu »
  montant en €/mois, au centime
  donné
fait « l'aide »
  montant en €/mois, au centime
  déduit
  résultat

règle « aide »
  source règlement d'exemple, article 1
  en vigueur depuis le 01/01/2024
  alors aide = fraction aidée × revenu, arrondie au centime
"""
BAREMES = """
series:
  - nom: fraction aidée
    unite: "%"
    source: règlement d'exemple, article 2
    valeurs:
      - du: 01/01/2024
        valeur: 50 %
        confiance: vu dans une source
"""
JOUR = "2024-06-01"


class Edition:
    """Une petite édition sur le disque, ses couches, et ce qu'elle répond."""

    def __init__(self, dossier: Path) -> None:
        self.regles = [dossier / "regles"]
        self.baremes = [dossier / "baremes"]
        self.regles[0].mkdir(parents=True)
        self.baremes[0].mkdir()
        self.regle.write_text(REGLES, "utf-8")
        self.bareme.write_text(BAREMES, "utf-8")

    @property
    def regle(self) -> Path:
        return self.regles[0] / "aide.regle"

    @property
    def bareme(self) -> Path:
        return self.baremes[0] / "part.yaml"

    def charger(self) -> Moteur:
        return Moteur.charger(list(self.regles), list(self.baremes))

    def aide(self) -> str:
        return str(self.charger().calculer({"revenu": 100}, JOUR)["aide"])

    def cle(self) -> str:
        cle = garde.cle(self.regles, self.baremes)
        assert cle is not None
        return cle


@pytest.fixture
def dossier(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv(cache.VARIABLE, str(tmp_path / "cache"))
    return tmp_path / "cache"


@pytest.fixture
def edition(tmp_path: Path, dossier: Path) -> Edition:  # noqa: ARG001 -- le cache de l'essai est en place
    return Edition(tmp_path)


@pytest.fixture
def lectures(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Compte les fois où des règles ont été lues, et non retrouvées."""
    vraie, lues = porte._lire_et_verifier, []

    def compter(*couches: list[Path]) -> Modele:
        lues.append("lues")
        return vraie(*couches)

    monkeypatch.setattr(porte, "_lire_et_verifier", compter)
    return lues


def _gardes(dossier: Path) -> list[Path]:
    return sorted(dossier.iterdir()) if dossier.is_dir() else []


# --- le texte d'un modèle ---------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def livre() -> Modele:
    """Le modèle livré, lu de ses règles."""
    modele, fautes = charger.charger_modele([donnees.dossier_regles()], [donnees.dossier_baremes()])
    assert not fautes
    return modele


def _jumeaux(un: object, autre: object) -> int:
    """Vérifie que deux objets sont faits de même, et partagent les mêmes objets aux mêmes endroits ; les compte."""
    jumeau: dict[int, int] = {}
    pile: list[tuple[Any, Any]] = [(un, autre)]
    while pile:
        a, b = pile.pop()
        assert type(a) is type(b)
        if is_dataclass(a) and not isinstance(a, type):
            if id(a) in jumeau:
                assert jumeau[id(a)] == id(b)
                continue
            jumeau[id(a)] = id(b)
            pile += [(getattr(a, c.name), getattr(b, c.name)) for c in fields(a)]
        elif isinstance(a, tuple):
            pile += zip(a, b, strict=True)
        elif isinstance(a, dict):
            pile += zip(a.items(), b.items(), strict=True)
        else:
            assert a == b
    assert len(set(jumeau.values())) == len(jumeau)
    return len(jumeau)


def test_un_modele_relu_est_le_meme_objets_partages_compris(livre: Modele) -> None:
    relu = modele_ecrit.lire(modele_ecrit.ecrire(livre))
    assert relu == livre
    assert _jumeaux(livre, relu) > len(livre.faits)


@pytest.mark.parametrize("execution", EXECUTIONS)
def test_un_modele_relu_repond_et_s_explique_de_meme(livre: Modele, execution: str) -> None:
    relu = modele_ecrit.lire(modele_ecrit.ecrire(livre))
    faits, _, fautes = lire_dossier((EXEMPLES / "monsieur_y.yaml").read_bytes(), "monsieur_y.yaml")
    assert faits is not None, fautes
    a_froid, a_chaud = (Moteur(m).instruire(faits, "2023-01-01", None, execution) for m in (livre, relu))
    assert a_chaud.en_dict() == a_froid.en_dict()
    for registre in ("usager", "agent", "juriste"):
        assert a_chaud.expliquer("montant_apa", registre) == a_froid.expliquer("montant_apa", registre)


def _feuilles(annotation: Any) -> set[Any]:
    """Les types que nomme une annotation, à toute profondeur."""
    dessous = get_args(annotation)
    return {y for x in dessous for y in _feuilles(x)} if dessous else {annotation}


def test_tout_ce_que_le_modele_peut_porter_s_ecrit() -> None:
    simples = {str, int, bool, type(None), Fraction, date, ...}
    ecrites = {*modele_ecrit._CLASSES.values(), *modele_ecrit._CHOIX.values(), *simples}
    portees = {t for c in modele_ecrit._CLASSES.values() for a in get_type_hints(c).values() for t in _feuilles(a)}
    assert portees <= ecrites
    assert not [c for c in modele_ecrit._CLASSES.values() if hasattr(c, "__post_init__")]  # rien ne l'appellerait


def test_un_modele_relu_reste_gele(edition: Edition) -> None:
    relu = modele_ecrit.lire(modele_ecrit.ecrire(edition.charger().modele))
    with pytest.raises(AttributeError):
        relu.faits["revenu"].nom = "autre"  # type: ignore[misc] # c'est bien ce que l'on éprouve
    assert isinstance(relu.faits["revenu"].type, Type)


VIDE = (
    '{"textes":[],"entiers":[],"fractions":[],"dates":[],"choix":[],'
    '"objets":[["Lieu",1,[[0],[0],[0],[0],[0]]]],"suites":[],"modele":0}'
)


def _change(champ: str, valeur: Any) -> Callable[[str], str]:
    return lambda texte: json.dumps({**json.loads(texte), champ: valeur})


def _sans_la_derniere_valeur(objets: list[Any]) -> list[Any]:
    del objets[-1][2][0][-1]
    return objets


@pytest.mark.parametrize(
    "changer",
    [
        lambda m: m[:0] + "[]",
        lambda m: m[:1],
        lambda m: m.replace('"Fait"', '"Popen"'),
        lambda m: m.replace('["d",[', '["x",['),
        lambda m: m[:-2] + "9999999}",
        lambda m: m.replace('"objets":[["Modele",1,[[', '"objets":[["Modele",1,[[0],['),
        _change("modele", 1),
        _change("fractions", [[1, 0]]),
        _change("dates", [1]),
        _change("entiers", 1),
        _change("objets", [["Unite", 1, []]]),
        _change("suites", [["f", [[]]]]),
        lambda _: VIDE.replace('"suites":[]', '"suites":[["f",[3]]]'),  # un objet que rien n'a encore rempli
        _change("objets", [["Modele", 1, [[10**30]]]]),
        lambda _: VIDE,
        lambda _: "[" * 100_000,
        lambda m: json.dumps({**json.loads(m), "objets": _sans_la_derniere_valeur(json.loads(m)["objets"])}),
    ],
)
def test_un_texte_qui_n_est_pas_un_modele_ne_se_lit_pas(edition: Edition, changer: Callable[[str], str]) -> None:
    texte = modele_ecrit.ecrire(edition.charger().modele)
    assert changer(texte) != texte
    with pytest.raises(modele_ecrit.PasUnModele):
        modele_ecrit.lire(changer(texte))


# --- la clé -----------------------------------------------------------------------------------------------------------


def test_la_seconde_fois_rien_n_est_relu(edition: Edition, lectures: list[str], dossier: Path) -> None:
    assert [edition.aide(), edition.aide()] == ["50.00", "50.00"]
    assert lectures == ["lues"]
    assert [x.name for x in _gardes(dossier)] == [f"{edition.cle()}.json"]
    assert dossier.stat().st_mode & 0o777 == 0o700


def test_le_masque_de_la_personne_n_ouvre_rien_aux_autres(edition: Edition, lectures: list[str], dossier: Path) -> None:
    avant = os.umask(0o002)
    try:
        assert [edition.aide(), edition.aide()] == ["50.00", "50.00"]
    finally:
        os.umask(avant)
    assert lectures == ["lues"]
    assert [x.stat().st_mode & 0o777 for x in _gardes(dossier)] == [0o600]


def _couche(edition: Edition) -> None:
    dessus = edition.baremes[0].with_name("dessus")
    dessus.mkdir()
    (dessus / "part.yaml").write_text(BAREMES.replace("valeur: 50", "valeur: 60"), "utf-8")
    edition.baremes.append(dessus)


def _remplacer(fichier: str, avant: str, apres: str) -> Callable[[Edition], None]:
    def changer(edition: Edition) -> None:
        chemin: Path = getattr(edition, fichier)
        octets, etat = chemin.read_bytes(), chemin.stat()
        chemin.write_bytes(octets.replace(avant.encode(), apres.encode()))
        os.utime(chemin, ns=(etat.st_atime_ns, etat.st_mtime_ns))  # ni la taille ni l'heure ne le disent

    return changer


@pytest.mark.parametrize(
    ("changer", "aide"),
    [
        (_remplacer("regle", "fraction aidée × revenu", "revenu + revenu"), "200.00"),
        (_remplacer("bareme", "valeur: 50", "valeur: 60"), "60.00"),
        (_couche, "60.00"),
    ],
    ids=["regle", "valeur", "couche"],
)
def test_ce_qui_change_se_voit(edition: Edition, changer: Callable[[Edition], None], aide: str) -> None:
    assert edition.aide() == "50.00"
    changer(edition)
    assert edition.aide() == aide


def test_une_regle_changee_d_un_caractere_se_relit(edition: Edition, lectures: list[str]) -> None:
    assert edition.aide() == "50.00"
    _remplacer("regle", "article 1", "article 9")(edition)
    assert edition.charger().modele.versions[0].sources == ("règlement d'exemple, article 9",)
    assert lectures == ["lues", "lues"]


def test_l_ordre_des_couches_et_les_chemins_comptent(edition: Edition, tmp_path: Path) -> None:
    _couche(edition)
    cle = edition.cle()
    edition.baremes.reverse()
    assert edition.cle() != cle
    autre = Edition(tmp_path / "ailleurs")
    _couche(autre)
    assert autre.cle() != cle  # les mêmes octets : mais les lieux du modèle citeraient d'autres fichiers
    autre.regle.rename(autre.regle.with_name("autre.regle"))
    renommee = autre.cle()
    autre.regle.with_name("autre.regle").rename(autre.regle)
    assert renommee != autre.cle()


def test_un_fichier_qui_passe_d_une_couche_a_l_autre_change_la_cle(edition: Edition) -> None:
    edition.regles.append(edition.regles[0].with_name("regles2"))
    edition.regles[1].mkdir()
    edition.regles.append(edition.regles[0])
    sans, avec = edition.regles[:2], edition.regles[1:]
    assert garde.cle(sans, edition.baremes) != garde.cle(avec, edition.baremes)


def test_un_fichier_illisible_ne_se_garde_pas(edition: Edition) -> None:
    (edition.regles[0] / "nulle.regle").symlink_to(edition.regles[0] / "part")
    assert garde.cle(edition.regles, edition.baremes) is None
    with pytest.raises(ReglesInvalides):
        edition.charger()


def test_un_fichier_change_pendant_la_lecture_ne_se_garde_pas(
    edition: Edition, dossier: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    vraie = porte._lire_et_verifier

    def lire(*couches: list[Path]) -> Modele:
        modele = vraie(*couches)
        _remplacer("bareme", "valeur: 50", "valeur: 60")(edition)
        return modele

    monkeypatch.setattr(porte, "_lire_et_verifier", lire)
    assert edition.aide() == "50.00"
    assert not _gardes(dossier)


# --- le moteur --------------------------------------------------------------------------------------------------------


def test_l_empreinte_du_moteur_est_celle_de_ses_sources(tmp_path: Path) -> None:
    (tmp_path / "modele").mkdir()
    module, grammaire = tmp_path / "modele" / "lecture.py", tmp_path / "grammaire.lark"
    module.write_text("x = 1\n")
    grammaire.write_text("a: b\n")
    vues = [version._empreinte_du_code(tmp_path)]
    (tmp_path / "__pycache__").mkdir()
    (tmp_path / "__pycache__" / "lecture.py").write_text("ignoré")
    assert version._empreinte_du_code(tmp_path) == vues[0]
    etat = module.stat()
    module.write_text("x = 2\n")
    os.utime(module, ns=(etat.st_atime_ns, etat.st_mtime_ns))
    vues.append(version._empreinte_du_code(tmp_path))
    grammaire.write_text("a: c\n")
    vues.append(version._empreinte_du_code(tmp_path))
    module.rename(module.with_name("ecriture.py"))
    vues.append(version._empreinte_du_code(tmp_path))
    assert len(set(vues)) == 4
    assert version._empreinte_du_code(tmp_path / "rien") is None
    assert version._empreinte_du_code(tmp_path / "__pycache__") is not None


def test_une_bibliotheque_ou_un_python_de_plus_change_la_cle(
    edition: Edition, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cles = [edition.cle()]
    installees = tmp_path / "site-packages"
    installees.mkdir()
    monkeypatch.setattr(sys, "path", [*sys.path, str(installees)])
    for nom in ("lark-1.2.2.dist-info", "lark-1.3.0.dist-info"):
        for ancien in installees.iterdir():
            ancien.rmdir()
        (installees / nom).mkdir()
        cles.append(edition.cle())
    monkeypatch.setattr(sys, "version", "3.99")
    cles.append(edition.cle())
    assert len(set(cles)) == 4


def test_un_moteur_change_depuis_qu_il_tourne_n_ecrit_rien(
    edition: Edition, dossier: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(version, "_CODE_IMPORTE", "d'avant")
    assert edition.aide() == "50.00"
    assert not _gardes(dossier)


# --- il ne gêne jamais ------------------------------------------------------------------------------------------------


def _basculer(octets: bytes) -> bytes:
    """Un chiffre changé au milieu : le texte se lirait, et mentirait."""
    milieu = octets.index(b'"entiers":[') + 11
    return octets[:milieu] + (b"9" if octets[milieu : milieu + 1] != b"9" else b"8") + octets[milieu + 1 :]


@pytest.mark.parametrize(
    "abimer",
    [
        lambda o: o[:0],
        lambda o: o[:-1],
        lambda o: o[: len(o) // 2],
        _basculer,
        lambda o: o + b" ",
        lambda o: b"\xff" + o,
    ],
    ids=["vide", "coupe", "moitie", "chiffre", "suite", "binaire"],
)
def test_un_cache_abime_se_refait(
    edition: Edition, dossier: Path, lectures: list[str], abimer: Callable[[bytes], bytes]
) -> None:
    edition.charger()
    (fichier,) = _gardes(dossier)
    sain = fichier.read_bytes()
    fichier.write_bytes(abimer(sain))
    assert edition.aide() == "50.00"
    assert lectures == ["lues", "lues"]
    assert fichier.read_bytes() == sain


def test_un_texte_qui_n_est_pas_un_modele_se_refait(edition: Edition, lectures: list[str]) -> None:
    assert cache.garder(edition.cle(), "[]")
    assert edition.aide() == "50.00"
    assert lectures == ["lues"]


def test_un_texte_sous_la_cle_d_un_autre_ne_se_lit_pas(edition: Edition, dossier: Path, lectures: list[str]) -> None:
    edition.charger()
    (fichier,) = _gardes(dossier)
    _remplacer("bareme", "valeur: 50", "valeur: 60")(edition)
    fichier.rename(dossier / f"{edition.cle()}.json")
    assert edition.aide() == "60.00"
    assert lectures == ["lues", "lues"]


def test_le_cache_d_un_autre_ne_se_lit_ni_ne_s_ecrit(
    edition: Edition, dossier: Path, lectures: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    edition.charger()
    (fichier,) = _gardes(dossier)
    fichier.chmod(0o666)
    edition.charger()
    assert lectures == ["lues"] * 2
    fichier.chmod(0o600)
    edition.charger()
    assert lectures == ["lues"] * 2
    autre = os.geteuid() + 1
    monkeypatch.setattr(os, "geteuid", lambda: autre)
    fichier_avant = fichier.read_bytes()
    edition.charger()
    assert lectures == ["lues"] * 3
    _remplacer("bareme", "valeur: 50", "valeur: 60")(edition)
    assert edition.aide() == "60.00"
    assert [x.read_bytes() for x in _gardes(dossier)] == [fichier_avant]


def test_un_dossier_que_d_autres_ecrivent_ne_sert_pas(edition: Edition, dossier: Path) -> None:
    dossier.mkdir()
    dossier.chmod(0o777)
    edition.charger()
    assert not _gardes(dossier)
    assert cache.preparer() is cache.preparer("noyaux") is None


def test_un_dossier_du_cache_n_est_qu_a_la_personne(dossier: Path) -> None:
    assert cache.preparer("noyaux") == dossier / "noyaux"
    assert [x.stat().st_mode & 0o777 for x in (dossier, dossier / "noyaux")] == [0o700, 0o700]
    (dossier / "noyaux").chmod(0o770)
    assert cache.preparer("noyaux") is None
    assert cache.preparer() == dossier


def test_un_dossier_ou_rien_ne_s_ecrit(edition: Edition, dossier: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    dossier.write_text("ce n'est pas un dossier")
    assert edition.aide() == "50.00"
    monkeypatch.setenv(cache.VARIABLE, str(dossier / "dessous"))
    assert edition.aide() == "50.00"


def test_une_panne_en_ecrivant(edition: Edition, dossier: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def panne(_: int) -> None:
        raise OSError(28, "plus de place")

    monkeypatch.setattr("os.fsync", panne)
    assert edition.aide() == "50.00"
    assert not _gardes(dossier)


def test_sans_cache(edition: Edition, lectures: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(cache.VARIABLE, "")
    edition.charger()
    edition.charger()
    assert lectures == ["lues", "lues"]
    assert garde.cle(edition.regles, edition.baremes) is None


def test_ou_est_le_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(cache.VARIABLE)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    assert cache.dossier() == tmp_path / "moteur-apa"
    monkeypatch.setenv("XDG_CACHE_HOME", "relatif")
    monkeypatch.setattr(Path, "home", lambda: tmp_path / "chez-moi")
    assert cache.dossier() == tmp_path / "chez-moi" / ".cache" / "moteur-apa"

    def personne() -> Path:
        raise RuntimeError

    monkeypatch.setattr(Path, "home", personne)
    assert cache.dossier() is None


def test_des_regles_fautives_levent_toujours_et_ne_se_gardent_pas(edition: Edition, dossier: Path) -> None:
    _remplacer("regle", "fraction aidée × revenu", "fraction aidé × revenus")(edition)
    fautes = []
    for _ in range(2):
        with pytest.raises(ReglesInvalides) as leve:
            edition.charger()
        fautes.append(leve.value.diagnostics)
    assert fautes[0] == fautes[1] != []
    assert not _gardes(dossier)


# --- la taille, et les autres processus -------------------------------------------------------------------------------


def test_les_textes_les_moins_lus_s_effacent(dossier: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cache, "OCTETS_MAX", 3 * 1100)
    a, b, c, d = (lettre * 64 for lettre in "abcd")
    for rang, cle in enumerate((a, b, c)):
        assert cache.garder(cle, "x" * 1000)
        os.utime(dossier / f"{cle}.json", (rang, rang))
    assert cache.lire(a) == "x" * 1000  # « b » devient le moins récemment lu
    vieux, neuf = dossier / f".{a}.json.x_1.tmp", dossier / f".{a}.json.x_2.tmp"
    for provisoire in (vieux, neuf):
        provisoire.write_text("à demi")
    os.utime(vieux, (0, 0))
    assert cache.garder(d, "x" * 1000)
    assert [x.name for x in _gardes(dossier)] == [neuf.name, f"{a}.json", f"{c}.json", f"{d}.json"]


def test_les_autres_fichiers_du_dossier_restent(dossier: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """`MOTEUR_CACHE` peut nommer un dossier où la personne a ses fichiers."""
    monkeypatch.setattr(cache, "OCTETS_MAX", 1)
    cle = "a" * 64
    siens = {
        *("population.json", ".brouillon.tmp", f"{cle.upper()}.json", f"{cle}a.json", f"{cle}.json.bak", cle),
        *(f"x{cle}.json", f".{cle}.tmp", f".{cle}.json.tmp", ".notes.json.x1.tmp"),
    }
    dossier.mkdir(mode=0o700)
    for nom in siens:
        (dossier / nom).write_text("à la personne")
        os.utime(dossier / nom, (0, 0))
    (dossier / f"{'b' * 64}.json").mkdir()
    assert cache.garder(cle, "x" * 1000)
    assert {x.name for x in _gardes(dossier)} == siens | {f"{'b' * 64}.json"}


PROCESSUS = """\
import sys, time
from moteur import Moteur, porte
lues = []
vraie = porte._lire_et_verifier
porte._lire_et_verifier = lambda *couches: lues.append(1) or vraie(*couches)
while time.time() < float(sys.argv[3]):
    pass
moteur = Moteur.charger([sys.argv[1]], [sys.argv[2]])
print(moteur.calculer({"revenu": 100}, "2024-06-01")["aide"], len(lues))
"""


def test_deux_processus_a_la_fois(edition: Edition, dossier: Path) -> None:
    ensemble = str(time.time() + 0.5)
    commande = [sys.executable, "-c", PROCESSUS, str(edition.regles[0]), str(edition.baremes[0]), ensemble]
    processus = [subprocess.Popen(commande, stdout=subprocess.PIPE, text=True) for _ in range(2)]
    assert [p.communicate()[0].split()[0] for p in processus] == ["50.00", "50.00"]
    assert len(_gardes(dossier)) == 1
    assert subprocess.run(commande, check=True, capture_output=True, text=True).stdout == "50.00 0\n"
