"""Un dossier, une date ou une option fautive : sortie 2, une phrase qui dit où, aucune trace, à peu de frais."""

from __future__ import annotations

import functools
import os
import tempfile
from pathlib import Path

import pytest

from tests.cli.anglais import mots_anglais
from tests.cli.commande import MEMOIRE_MAX, RAPPORT_MAX, lancer

BOMBE = b"a: &a [x, x]\n" + b"".join(
    b"%c: &%c [%s]\n" % (c, c, b", ".join([b"*%c" % (c - 1)] * 9)) for c in range(ord("b"), ord("k"))
)
PNG = bytes.fromhex("89504e470d0a1a0a0000000d4948445200000001")
CLES = b"".join(b"cle_%d: 1\n" % i for i in range(30_000))

# nom du fichier, contenu, ce que le message doit dire
FAUTIFS: dict[str, tuple[str, bytes, list[str]]] = {
    "fait inconnu": (
        "d.yaml",
        b"age: 82\nresources_mensuelles: 1000\n",
        ["D001", "d.yaml:2:1", "« ressources_mensuelles »"],
    ),
    "fait seulement déduit": ("d.yaml", b"montant_apa: 271,35\n", ["D002", "d.yaml:1:1", "montant_apa"]),
    "date d'appréciation donnée": ("d.yaml", b"date_appreciation: 2023-01-01\n", ["D002", "--date"]),
    "type faux": ("d.yaml", b"age: quatre-vingts\n", ["D003", "d.yaml:1:6", "« age »", "un nombre"]),
    "nombre avec unité": (
        "d.yaml",
        "ressources_mensuelles: 1 000 €\n".encode(),
        ["D003", "ressources_mensuelles", "sans unité"],
    ),
    "valeur absente": ("d.yaml", b"age:\n", ["D003", "age", "rien n'est écrit"]),
    "null JSON": ("d.json", b'{"age": null}', ["D003", "d.json:1:9", "« null »"]),
    "pas un nombre YAML": ("d.yaml", b"ressources_mensuelles: .nan\n", ["D003", "ressources_mensuelles"]),
    "infini YAML": ("d.yaml", b"ressources_mensuelles: .inf\n", ["D003", "ressources_mensuelles"]),
    "nombre démesuré YAML": ("d.yaml", b"ressources_mensuelles: 1e999999\n", ["D003", "ressources_mensuelles"]),
    "nombre démesuré JSON": ("d.json", b'{"ressources_mensuelles": 1e999999}', ["D003", "d.json:1:27"]),
    "très long nombre JSON": (
        "d.json",
        b'{"ressources_mensuelles": ' + b"9" * 400_000 + b"}",
        ["D003", "d.json:1:27", "…"],
    ),
    "très long zéro YAML": (
        "d.yaml",
        b"ressources_mensuelles: " + b"0" * 400_000 + b"\n",
        ["D003", "d.yaml:1:24", "…"],
    ),
    "pas un nombre JSON": ("d.json", b'{"age": NaN}', ["D011", "d.json:1:9", "« NaN »"]),
    "infini JSON": ("d.json", b'{"age": -Infinity}', ["D011", "d.json:1:9", "« -Infinity »"]),
    "GIR 7": ("d.yaml", b"gir: 7\n", ["D004", "gir", "entre 1 et 6"]),
    "GIR 2,5": ("d.yaml", b"gir: 2,5\n", ["D003", "gir"]),
    "âge hors bornes": ("d.yaml", b"age: 131\n", ["D004", "age", "entre 0 et 130"]),
    "montant négatif": ("d.yaml", b"ressources_mensuelles: -1\n", ["D004", "ressources_mensuelles", "au moins 0"]),
    "choix inconnu": ("d.yaml", b"lieu_de_vie: maison\n", ["D005", "lieu_de_vie", "domicile"]),
    "choix inconnu dans une liste": ("d.yaml", b"prestations_percues: [MTP, APL]\n", ["D005", "d.yaml:1:28", "APL"]),
    "liste attendue": ("d.yaml", b"prestations_percues: MTP\n", ["D003", "prestations_percues", "[MTP, PCH]"]),
    "trois décimales": ("d.yaml", b"montant_plan_aide: 286,405\n", ["D007", "montant_plan_aide"]),
    "mille à l'anglaise": ("d.yaml", b"montant_plan_aide: 1,000\n", ["D007", "mille s'écrit 1000"]),
    "date impossible": ("d.yaml", b"date_de_naissance: 2023-02-30\n", ["D003", "date_de_naissance"]),
    "mention inconnue": ("d.yaml", b"gir:\n  valeur: 4\n  auteure: Mme D.\n", ["D008", "d.yaml:3:3", "« auteur »"]),
    "appréciation sans valeur": ("d.yaml", b"gir:\n  auteur: Mme D.\n", ["D008", "gir"]),
    "appréciation d'un fait donné": ("d.yaml", b"age:\n  valeur: 82\n", ["D008", "age"]),
    "même fait sous deux noms": ("d.yaml", b"gir: 4\nle GIR: 2\n", ["D009", "d.yaml:2:1", "d.yaml:1:1"]),
    "clé en double YAML": ("d.yaml", b"gir: 4\nage: 82\ngir: 2\n", ["B006", "d.yaml:3:1", "« gir »"]),
    "clé en double JSON": ("d.json", b'{"gir": 4,\n "gir": 2}', ["D009", "d.json:2:2", "d.json:1:2", "« gir »"]),
    "virgule de trop": ("d.json", b'{"age": 82, "gir": 4,}', ["D011", "d.json:1:21", "virgule est de trop"]),
    "nom sans guillemets": ("d.json", b"{age: 82}", ["D011", "d.json:1:2", "entre guillemets"]),
    "JSON interrompu": ("d.json", b'{"age": 82', ["D011", "d.json:1:11"]),
    "fichier vide": ("d.yaml", b"", ["B001", "d.yaml"]),
    "blancs seuls": ("d.yaml", b" \n\n", ["B001", "d.yaml"]),
    "commentaire seul": ("d.yaml", b"# rien\n", ["B001", "d.yaml"]),
    "binaire": ("d.yaml", PNG, ["B003", "d.yaml:3:1"]),
    "octet nul YAML": ("d.yaml", b"age: 82\ngir: \0\n", ["B003", "d.yaml:2:6"]),
    "octet nul JSON": ("d.json", b'{"age": "\0"}', ["B003", "d.json:1:10"]),
    "bombe YAML": ("d.yaml", BOMBE, ["B007", "d.yaml:1:4", "une ancre"]),
    "cent mille crochets YAML": ("d.yaml", b"age: " + b"[" * 100_000, ["B008", "d.yaml:1:45"]),
    "cent mille crochets JSON": ("d.json", b'{"age": ' + b"[" * 100_000, ["B008", "d.json:1:48"]),
    "cent mille accolades JSON": ("d.json", b'{"age": ' * 60_000, ["B008", "d.json:1:"]),
    "trente mille clés inconnues": ("d.yaml", CLES, ["D001", "d.yaml:1:1", "D012"]),
    "liste de 200 000 choix": ("d.json", b'{"prestations_percues": [' + b"1," * 200_000 + b"1]}", ["D005", "D012"]),
    "clé démesurée": ("d.json", b'{"' + b"x" * 400_000 + b'": 1}', ["D001", "d.json:1:2"]),
    "tabulation": ("d.yaml", b"gir:\n\tvaleur: 4\n", ["B005", "d.yaml:2:1", "tabulation"]),
    "UTF-16": ("d.yaml", "age: 82\n".encode("utf-16"), ["B004", "UTF-8"]),
    "UTF-16 sans marque": ("d.json", '{"age": 82}'.encode("utf-16-le"), ["B003", "d.json:1:2"]),
    "latin-1": ("d.yaml", "âge: 82\n".encode("latin-1"), ["B004", "d.yaml:1:1", "UTF-8"]),
    "liste au lieu d'un dossier": ("d.yaml", b"- age: 82\n", ["D006", "d.yaml:1:1", "c'est une liste"]),
    "liste JSON": ("d.json", b'[{"age": 82}]', ["D006", "d.json:1:1", "c'est une liste"]),
    "texte au lieu d'un dossier": ("d.yaml", b"bonjour\n", ["D006", "d.yaml:1:1", "c'est un texte"]),
    "deux documents": ("d.yaml", b"age: 82\n---\ngir: 4\n", ["B009", "d.yaml:2:1"]),
    "étiquette Python": ("d.yaml", b"age: !!python/object/apply:os.system [ls]\n", ["B007", "d.yaml:1:6"]),
}


A_FROID = {"MOTEUR_CACHE": ""}  # qui lit les règles, et qui les retrouve, ne se comparent pas


@functools.cache
def secondes_ordinaires() -> float:
    """Rend ce que coûte, sur cette machine, d'instruire un dossier sans faute."""
    with tempfile.TemporaryDirectory() as mesures:
        passage = lancer(
            "instruire", "exemples/monsieur_y.yaml", "--date", "2023-01-01", mesures=Path(mesures), environ=A_FROID
        )
    assert passage.code == 0, passage.tout
    return passage.secondes


def verifier(code_et_textes: list[str], mesures: Path, *arguments: str, entree: bytes = b"") -> None:
    """Joue la commande et vérifie tout ce qu'un refus promet."""
    passage = lancer(*arguments, mesures=mesures, entree=entree, environ=A_FROID)
    assert passage.code == 2, passage.tout
    assert passage.sortie == ""
    for texte in code_et_textes:
        assert texte in passage.erreur
    assert "Traceback" not in passage.erreur
    assert "défaut du moteur" not in passage.erreur
    assert mots_anglais(passage.erreur) == []
    assert len(passage.erreur) < 60_000
    assert passage.secondes < RAPPORT_MAX * secondes_ordinaires()
    assert passage.octets < MEMOIRE_MAX


@pytest.mark.parametrize("cas", FAUTIFS)
def test_dossier_fautif(cas: str, tmp_path: Path) -> None:
    nom, contenu, dits = FAUTIFS[cas]
    chemin = tmp_path / nom
    chemin.write_bytes(contenu)
    verifier(dits, tmp_path, "instruire", str(chemin), "--date", "2023-01-01")


def test_un_fichier_de_50_mo_n_est_pas_lu(tmp_path: Path) -> None:
    chemin = tmp_path / "d.yaml"
    with chemin.open("wb") as flux:
        for _ in range(50):
            flux.write(b"age: 82 #" + b" " * (1_000_000 - 10) + b"\n")
    verifier(["D006", "d.yaml:1:1", "500 ko"], tmp_path, "instruire", str(chemin))


def test_un_peripherique_sans_fin_n_est_pas_lu(tmp_path: Path) -> None:
    verifier(["D006", "/dev/zero", "500 ko"], tmp_path, "instruire", "/dev/zero")


def test_un_fichier_absent(tmp_path: Path) -> None:
    verifier(["D010", "« absent.yaml » n'existe pas"], tmp_path, "instruire", "absent.yaml")


def test_un_fichier_absent_dont_un_voisin_a_presque_le_nom(tmp_path: Path) -> None:
    verifier(["D010", "« exemples/monsieur_y.yaml »"], tmp_path, "instruire", "exemples/monsieur_z.yaml")


def test_un_repertoire(tmp_path: Path) -> None:
    verifier(["D010", "est un répertoire"], tmp_path, "instruire", str(tmp_path))


def test_un_chemin_sous_un_fichier(tmp_path: Path) -> None:
    verifier(["D010", "n'existe pas"], tmp_path, "instruire", "README.md/dossier.yaml")


def test_un_nom_de_fichier_trop_long(tmp_path: Path) -> None:
    verifier(["D010", "ne s'ouvre pas"], tmp_path, "instruire", "x" * 5000)


def test_une_entree_standard_fautive_montre_son_texte(tmp_path: Path) -> None:
    dits = ["D001", "entrée standard:2:1", "agee: 3", "^^^^"]
    verifier(dits, tmp_path, "instruire", "-", "--date", "2023-01-01", entree=b"gir: 4\nagee: 3\n")


def test_une_entree_standard_vide(tmp_path: Path) -> None:
    verifier(["B001", "entrée standard"], tmp_path, "instruire", "-")


@pytest.mark.parametrize(
    ("options", "dits"),
    [
        (["--date", "2016-02-29"], ["C001", "29/02/2016", "01/03/2016"]),
        (["--date", "2023-02-30"], ["C004", "« 2023-02-30 » n'est pas une date"]),
        (["--date", "hier"], ["C004", "« hier »"]),
        (["--date", ""], ["C004", "n'est pas une date"]),
        (["--resultat", "montant_ap"], ["C002", "« montant_ap »", "« montant_apa »"]),
        (["--date", "2023-01-01", "--execution", "spark"], ["C003", "« spark »", "agenda, natif et genere"]),
        (["--date", "2023-01-01", "--format", "xml"], ["C007", "« xml »", "texte ou json"]),
        (["--regles", "nulle_part"], ["C006", "« nulle_part » n'existe pas"]),
        (["--regles", "regles,README.md"], ["C006", "« README.md » n'est pas un répertoire"]),
        (["--baremes", "nulle_part"], ["C006", "« nulle_part » n'existe pas"]),
        (["--regles", ""], ["C006", "n'est pas un répertoire"]),
    ],
)
def test_demande_fautive(options: list[str], dits: list[str], tmp_path: Path) -> None:
    verifier(dits, tmp_path, "instruire", "exemples/monsieur_y.yaml", *options)


def test_toutes_les_fautes_de_la_demande_et_du_dossier_sont_dites_a_la_fois(tmp_path: Path) -> None:
    chemin = tmp_path / "d.yaml"
    chemin.write_text("gir: 7\nagee: 82\nlieu_de_vie: lune\n", encoding="utf-8")
    dits = ["C001", "C002", "D001", "D004", "D005"]
    verifier(dits, tmp_path, "instruire", str(chemin), "--date", "2016-02-29", "--resultat", "inconnu")


def test_un_fait_a_expliquer_inconnu(tmp_path: Path) -> None:
    dossier = "exemples/monsieur_y.yaml"
    verifier(["C002", "« montant_ap »"], tmp_path, "expliquer", dossier, "montant_ap", "--date", "2023-01-01")


def test_un_registre_inconnu(tmp_path: Path) -> None:
    dossier = "exemples/monsieur_y.yaml"
    options = ["--date", "2023-01-01", "--registre", "notaire"]
    verifier(["« notaire »", "agent"], tmp_path, "expliquer", dossier, "montant_apa", *options)


@pytest.mark.parametrize("nom", [b"d\xe9.yaml", b"a\nb.yaml", "👵.yaml".encode()])
def test_un_nom_de_fichier_etrange(nom: bytes, tmp_path: Path) -> None:
    chemin = os.fsencode(tmp_path) + b"/" + nom
    Path(os.fsdecode(chemin)).write_bytes(b"agee: 3\n")
    verifier(["D001"], tmp_path, "instruire", os.fsdecode(chemin), "--date", "2023-01-01")


@pytest.mark.parametrize(
    "contenu",
    [
        b"\xef\xbb\xbfage: 82\r\ngir: 4\r\n",
        b'\xef\xbb\xbf{"age": 82,\r\n "gir": 4}\r\n',
        b"# un dossier\nage:   82   # ans\n\ngir: '4'\n",
        b'{"age": 82.0, "gir": "4"}',
        b"le GIR: 4\nl'age: 82\n",
    ],
)
def test_ce_qui_n_est_pas_une_faute(contenu: bytes, tmp_path: Path) -> None:
    chemin = tmp_path / "d"
    chemin.write_bytes(contenu)
    passage = lancer("instruire", str(chemin), "--date", "2023-01-01", mesures=tmp_path)
    assert (passage.code, passage.erreur) == (0, "")
    assert passage.octets < MEMOIRE_MAX
