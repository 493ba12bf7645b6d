"""Rejouer un reçu : identique depuis un clone neuf ; valeur, règle et moteur changés se distinguent."""

from __future__ import annotations

import io
import json
import re
import shutil
import sys
import tempfile
from fractions import Fraction
from pathlib import Path
from random import Random
from typing import Any

import pytest

from moteur.cli import principal
from moteur.diagnostics import ErreurDiagnostics, messages
from moteur.execution import evaluation
from moteur.explication.objet import sceller
from moteur.recus.editions import Editions, empreintes
from moteur.recus.phrases import dire
from moteur.recus.recu import lire_recu
from moteur.recus.rejouer import rejouer
from tests.recus.outils import Depot, garder, git, repondre

FAITS = {"revenu": 600, "age": 70, "trajet": 12}


@pytest.fixture
def depot(tmp_path: Path) -> Depot:
    return Depot.neuf(tmp_path / "depot")


@pytest.fixture
def recu(depot: Depot, tmp_path: Path) -> Path:
    return garder(tmp_path / "recu.json", repondre(depot.charger(), FAITS, "2025-03-01"))


Jouer = Any


@pytest.fixture
def jouer(capsys: pytest.CaptureFixture[str]) -> Jouer:
    def jouer(*arguments: object) -> tuple[int, Any, str]:
        code = principal([*map(str, arguments), "--format", "json"])
        lu = capsys.readouterr()
        return code, json.loads(lu.out) if lu.out else None, lu.err

    return jouer


def codes(erreur: str) -> list[str]:
    return [d["code"] for d in json.loads(erreur)["diagnostics"]]


def test_un_recu_rejoue_a_l_identique_depuis_un_clone_neuf(
    depot: Depot, recu: Path, tmp_path: Path, jouer: Jouer
) -> None:
    depart = git(depot.racine, "rev-parse", "HEAD")
    depot.changer("valeur: 1100", "valeur: 1200")
    depot.enregistrer("plafond relevé")
    git(tmp_path, "clone", "-q", str(depot.racine), "clone")
    clone = Depot(tmp_path / "clone")
    code, objet, _ = jouer("rejouer", recu, *clone.options)
    assert (code, objet["identique"], objet["differences"]) == (0, True, [])
    assert objet["edition"]["origine"] == "git"
    assert objet["edition"]["commit"] == depart
    assert git(clone.racine, "status", "--porcelain") == ""
    assert clone.baremes.joinpath("aide.yaml").read_text("utf-8").count("1200") == 1


def test_sans_changement_l_edition_est_celle_des_fichiers_courants(
    depot: Depot, recu: Path, jouer: Jouer, monkeypatch: pytest.MonkeyPatch
) -> None:
    code, objet, _ = jouer("rejouer", recu, *depot.options)
    assert (code, objet["edition"]["origine"], objet["courante"]) == (0, "courante", None)
    seul = json.dumps(json.loads(recu.read_text("utf-8"))["recu"]).encode()
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(seul), encoding="utf-8"))
    assert jouer("rejouer", "-", *depot.options)[1] == objet


CHANGEMENTS = {
    "valeur": ("valeur: 1100", "valeur: 1200", [("valeur", "plafond")]),
    "regle": ("si revenu ≤ plafond", "si revenu < plafond\n  et âge < âge de la prime", [("regle", "aide")]),
}


@pytest.mark.parametrize("sorte", CHANGEMENTS)
def test_une_valeur_et_une_regle_changees_se_distinguent(depot: Depot, recu: Path, jouer: Jouer, sorte: str) -> None:
    ancien, nouveau, attendues = CHANGEMENTS[sorte]
    depot.changer(ancien, nouveau)
    depot.changer("valeur: 30", "valeur: 30 # la même\n        ,note: rien ne change")
    code, objet, _ = jouer("rejouer", recu, *depot.options)
    assert (code, objet["identique"], objet["cause"]) == (0, True, None)
    courante = objet["courante"]
    assert [(c["sorte"], c["cle"]) for c in courante["causes"]] == attendues
    assert [(d["sorte"], d["sujet"]) for d in courante["differences"]] == [("resultat", "aide")]
    assert courante["causes"][0]["touche"] == ["aide"]


def test_deux_causes_se_separent(depot: Depot, recu: Path, jouer: Jouer) -> None:
    depot.changer("valeur: 1100", "valeur: 1200")
    depot.changer("valeur: 65", "valeur: 75")
    depot.changer("valeur: 8", "valeur: 10")
    _, objet, _ = jouer("rejouer", recu, *depot.options)
    assert {c["cle"]: c["touche"] for c in objet["courante"]["causes"]} == {
        "plafond": ["aide"],
        "age_prime": ["prime", "bareme_perime"],
        "forfait": ["supplement"],
    }
    assert objet["courante"]["causes"][-2]["dit"] == "barème « le forfait », valeur du 01/01/2024 : 8 → 10"


def test_un_moteur_change_se_distingue(depot: Depot, recu: Path, jouer: Jouer, monkeypatch: pytest.MonkeyPatch) -> None:
    """Un moteur d'une autre version, dont l'arrondi est en défaut : la même édition ne répond plus pareil."""
    monkeypatch.setattr("moteur.instruction.version_moteur", lambda: "9.9.9")
    monkeypatch.setattr("moteur.recus.rejouer.version_moteur", lambda: "9.9.9")
    code, objet, _ = jouer("rejouer", recu, *depot.options)
    assert (code, objet["identique"]) == (0, True)
    assert objet["moteur"] == {"recu": json.loads(recu.read_text("utf-8"))["recu"]["moteur"], "courant": "9.9.9"}
    vrai = evaluation.arrondir

    def tronquer(valeur: Fraction, *reste: Any) -> Fraction:
        return vrai(valeur, *reste) - Fraction(1, 100)

    monkeypatch.setattr(evaluation, "arrondir", tronquer)
    code, objet, _ = jouer("rejouer", recu, *depot.options)
    assert (code, objet["identique"], objet["cause"]) == (1, False, "moteur")
    assert objet["courante"] is None
    assert {d["sujet"]: d["apres"]["valeur"] for d in objet["differences"] if d["sorte"] == "resultat"} == {
        "aide": "249.99",
        "prime": "29.99",
        "supplement": "8.99",
    }
    depot.changer("valeur: 1100", "valeur: 1200")
    code, objet, _ = jouer("rejouer", recu, *depot.options)
    assert (code, objet["cause"]) == (1, "moteur")
    assert [c["cle"] for c in objet["courante"]["causes"]] == ["plafond"]


def test_une_remarque_ne_fait_pas_une_autre_edition(depot: Depot, recu: Path, jouer: Jouer) -> None:
    shutil.rmtree(depot.racine / ".git")
    depot.changer("règle « aide »", "# une remarque\nrègle « aide »")
    code, objet, _ = jouer("rejouer", recu, *depot.options)
    assert (code, objet["edition"]["origine"]) == (0, "sens")


def test_une_archive_tient_lieu_d_historique(depot: Depot, recu: Path, tmp_path: Path, jouer: Jouer) -> None:
    archives = tmp_path / "archives"
    archives.mkdir()
    (archives / "note.txt").write_text("rien")
    (archives / "abimee.zip").write_bytes(b"PK")
    assert jouer("rejouer", recu, "--archiver", archives, *depot.options)[0] == 0
    (archive,) = [f for f in archives.iterdir() if f.name.startswith("edition-")]
    octets = archive.read_bytes()
    assert jouer("rejouer", recu, "--archiver", archives, *depot.options)[1]["archive"] == str(archive)
    archive.unlink()
    depot.changer("valeur: 1100", "valeur: 1200")
    assert jouer("rejouer", recu, "--archiver", archives, *depot.options)[0] == 0
    assert archive.read_bytes() == octets
    shutil.rmtree(depot.racine / ".git")
    code, _, erreur = jouer("rejouer", recu, *depot.options)
    assert (code, codes(erreur)) == (2, ["J005"])
    code, objet, _ = jouer("rejouer", recu, "--archives", archives, *depot.options)
    assert (code, objet["edition"]["origine"], objet["edition"]["designation"]) == (0, "archive", str(archive))
    assert [c["cle"] for c in objet["courante"]["causes"]] == ["plafond"]


def test_les_deux_empreintes_viennent_d_une_meme_revision(depot: Depot, tmp_path: Path, jouer: Jouer) -> None:
    """Règles d'une révision et barèmes d'une autre, jamais enregistrés ensemble : c'est dit, et rien n'est mêlé."""
    depot.changer("valeur: 1100", "valeur: 1200")
    depot.changer("si revenu ≤ plafond", "si revenu < plafond")
    melange = garder(tmp_path / "melange.json", repondre(depot.charger(), FAITS, "2025-03-01"))
    regles = (depot.regles / "aide.regle").read_text("utf-8")
    depot.changer("si revenu < plafond", "si revenu ≤ plafond")
    depot.enregistrer("barèmes")
    depot.changer("valeur: 1200", "valeur: 1300")
    (depot.regles / "aide.regle").write_text(regles, "utf-8")
    depot.enregistrer("règles")
    code, _, erreur = jouer("rejouer", melange, *depot.options)
    assert (code, codes(erreur)) == (2, ["J005"])
    assert "aucune n'a les deux à la fois" in erreur


def test_une_couche_du_depot_et_une_d_ailleurs(depot: Depot, tmp_path: Path, jouer: Jouer) -> None:
    for ou in (depot.racine / "departement", tmp_path / "ailleurs"):
        ou.mkdir()
        (ou / "b.yaml").write_text(
            "series:\n  - nom: le forfait\n    unite: €/mois\n    source: délibération\n    valeurs:\n"
            "      - {du: 01/01/2025, valeur: 9, confiance: vu dans une source}\n",
            "utf-8",
        )
        depot.enregistrer(ou.name)
        couches = ["--regles", depot.regles, "--baremes", f"{depot.baremes},{ou}"]
        dossier = garder(tmp_path / "dossier.json", FAITS)
        _, objet, _ = jouer("instruire", dossier, "--date", "2025-03-01", *couches)
        recu = garder(tmp_path / "recu.json", objet)
        depot.changer("valeur: 1100", "valeur: 1200")
        code, objet, _ = jouer("rejouer", recu, "--archiver", tmp_path, *couches)
        assert (code, objet["edition"]["origine"]) == (0, "git")
        code, objet, _ = jouer("rejouer", recu, "--archives", tmp_path, *couches)
        assert (code, objet["edition"]["origine"]) == (0, "archive")
        depot.changer("valeur: 1200", "valeur: 1100")


def test_une_instruction_mois_par_mois_se_rejoue(depot: Depot, tmp_path: Path, jouer: Jouer) -> None:
    dossier = garder(tmp_path / "dossier.json", FAITS)
    _, objet, _ = jouer("instruire", dossier, "--du", "2024-11-15", "--au", "2025-02-10", *depot.options)
    assert len(objet["recu"]["mois"]) == 2
    recu = garder(tmp_path / "recu.json", objet)
    depot.changer("valeur: 1100", "valeur: 1200")
    code, objet, _ = jouer("rejouer", recu, *depot.options)
    assert (code, objet["identique"]) == (0, True)
    assert {m["date"]: [c["cle"] for c in m["courante"]["causes"]] for m in objet["mois"]} == {
        "2024-11-15": [],
        "2024-12-01": [],
        "2025-01-01": ["plafond"],
        "2025-02-01": ["plafond"],
    }


# --- Reçus anciens, reçus abîmés --------------------------------------------------------------------------------------


def ancien(recu: Path) -> dict[str, Any]:
    """La réponse d'avant que le reçu ne porte ce qui a été répondu, ni sceau."""
    objet: dict[str, Any] = json.loads(recu.read_text("utf-8"))
    objet["recu"] = {c: v for c, v in objet["recu"].items() if c not in {"rendu", "sceau"}}
    return objet


def test_un_recu_ancien_suffit_dans_sa_reponse(depot: Depot, recu: Path, tmp_path: Path, jouer: Jouer) -> None:
    objet = ancien(recu)
    chemin = garder(tmp_path / "ancien.json", objet)
    assert jouer("rejouer", chemin, *depot.options)[1]["identique"] is True
    objet["resultats"]["aide"]["valeur"] = "250.01"
    garder(chemin, objet)
    code, rejeu, _ = jouer("rejouer", chemin, *depot.options)
    assert code == 1
    assert rejeu["differences"] == [
        {"sorte": "resultat", "sujet": "aide", "avant": {"valeur": "250.01"}, "apres": {"valeur": "250.00"}}
    ]
    garder(chemin, ancien(recu)["recu"])
    code, _, erreur = jouer("rejouer", chemin, *depot.options)
    assert (code, codes(erreur)) == (2, ["J002"])


ABIMES = {
    "sans règles": ({"regles": None}, ["J002"]),
    "sans faits ni date": ({"faits": None, "date": None}, ["J002", "J002"]),
    "empreinte courte": ({"baremes": "sha256:12"}, ["J003"]),
    "empreinte en majuscules": ({"baremes": "SHA256:" + "A" * 64}, ["J003"]),
    "édition inconnue": ({"regles": "sha256:" + "0" * 64, "edition": "x"}, ["J005"]),
    "date": ({"date": "2025-02-30"}, ["J003"]),
    "date non couverte": ({"date": "0001-01-01"}, []),
    "résultats": ({"resultats": "aide"}, ["J003"]),
    "résultat inconnu": ({"resultats": ["aidee"]}, ["C002"]),
    "obligation inconnue": ({"obligations": ["x"]}, ["C002"]),
    "faits": ({"faits": ["age"]}, ["J003"]),
    "fait inconnu": ({"faits": {"ages": 70}}, ["D001"]),
    "fait faux": ({"faits": {"age": -1, "revenu": "peu"}}, ["D004", "D003"]),
    "rendu": ({"rendu": []}, ["J003"]),
    "rubrique": ({"rendu": {"resultats": [], "alertes": [1], "sans_objet": [1]}}, ["J003", "J003", "J003"]),
    "moteur": ({"moteur": 1}, ["J003"]),
    "lectures": ({"lectures": {"x": 1}}, ["J003"]),
    "mois": ({"mois": []}, ["J003"]),
    "mois mal formé": ({"mois": [{"dates": "x"}]}, ["J003"]),
}


@pytest.mark.parametrize("cas", ABIMES)
def test_un_recu_abime_se_dit(depot: Depot, recu: Path, tmp_path: Path, jouer: Jouer, cas: str) -> None:
    change, attendus = ABIMES[cas]
    entier = json.loads(recu.read_text("utf-8"))["recu"] | change
    abime = {c: v for c, v in entier.items() if v is not None and c != "sceau"}
    code, _, erreur = jouer("rejouer", garder(tmp_path / "abime.json", {"recu": abime}), *depot.options)
    if cas == "date non couverte":
        assert code == 1  # aucune valeur ce jour-là : la réponse n'est pas celle du reçu
        return
    assert code == 2
    assert codes(erreur) == attendus
    assert all(d["endroits"] for d in json.loads(erreur)["diagnostics"])


@pytest.mark.parametrize(
    "texte", ["", "{", "[]", "{}", '{"recu": 1}', '{"age": 82}', "age: 82", '{"recu": {}, "recu": {}}']
)
def test_ce_qui_n_est_pas_un_recu_se_dit(depot: Depot, tmp_path: Path, jouer: Jouer, texte: str) -> None:
    chemin = tmp_path / "autre.json"
    chemin.write_text(texte)
    code, objet, erreur = jouer("rejouer", chemin, *depot.options)
    assert (code, objet) == (2, None)
    assert set(codes(erreur)) <= {"J001", "J002", "J003", "D009", "D011"}


def test_un_recu_retouche_se_decele_a_chaque_cle(depot: Depot, recu: Path, tmp_path: Path, jouer: Jouer) -> None:
    scelle = json.loads(recu.read_text("utf-8"))["recu"]
    for cle in scelle:
        if cle == "sceau":
            continue
        retouche = scelle | {cle: "retouché"}
        code, _, erreur = jouer("rejouer", garder(tmp_path / "r.json", retouche), *depot.options)
        assert (code, codes(erreur)) == (2, ["J004"]), cle
    retouche = scelle | {"faits": scelle["faits"] | {"age": "71"}}
    retouche["sceau"] = sceller(retouche)
    assert jouer("rejouer", garder(tmp_path / "r.json", retouche), *depot.options)[0] == 0


def test_une_reponse_retouchee_autour_d_un_recu_intact_se_decele(
    depot: Depot, recu: Path, tmp_path: Path, jouer: Jouer
) -> None:
    """C'est la réponse qu'une personne lit ; dire « identique » de la seule copie gardée dans le reçu mentirait."""
    reponse = json.loads(recu.read_text("utf-8"))
    assert jouer("rejouer", garder(tmp_path / "r.json", reponse), *depot.options)[0] == 0
    fait = next(iter(reponse["resultats"]))
    for rubrique, contenu in (
        ("resultats", {fait: reponse["resultats"][fait] | {"valeur": "999.99"}}),
        ("resultats", {}),
        ("sans_objet", [fait]),
        ("presumes", {"x": {"valeur": "1", "raison": ""}}),
    ):
        retouchee = reponse | {rubrique: contenu}
        code, _, erreur = jouer("rejouer", garder(tmp_path / "r.json", retouchee), *depot.options)
        assert (code, codes(erreur)) == (2, ["J004"]), rubrique
        assert rubrique in erreur


def test_une_edition_que_le_moteur_ne_lit_plus(depot: Depot, recu: Path, jouer: Jouer) -> None:
    """Le langage a changé : la première édition est dans l'historique, mais ce moteur-ci la refuse."""
    objet = json.loads(recu.read_text("utf-8"))
    depot.changer("  si revenu ≤ plafond\n", "  lorsque revenu ≤ plafond\n")
    depot.enregistrer("une syntaxe d'autrefois")

    regles, baremes = empreintes([depot.regles], [depot.baremes])
    depot.changer("  lorsque revenu ≤ plafond\n", "  si revenu ≤ plafond\n")
    depot.enregistrer("la syntaxe d'aujourd'hui")
    lu = {c: v for c, v in objet["recu"].items() if c not in {"sceau", "edition"}}
    garder(recu, lu | {"regles": regles, "baremes": baremes, "moteur": "0.0.1"})
    code, _, erreur = jouer("rejouer", recu, *depot.options)
    assert (code, codes(erreur)) == (2, ["J006"])
    assert ":regles/aide.regle" in erreur
    assert "0.0.1" in erreur
    assert tempfile.gettempdir() not in erreur.replace(str(depot.racine), "")


def test_des_archives_qui_n_existent_pas(depot: Depot, recu: Path, jouer: Jouer) -> None:
    for option in ("--archives", "--archiver"):
        code, _, erreur = jouer("rejouer", recu, option, "nulle/part", *depot.options)
        assert (code, codes(erreur)) == (2, ["C006"])


PAGES = [code for code in messages.codes() if code[0] in "JV"]


@pytest.mark.parametrize("code", PAGES)
def test_la_page_d_une_faute_de_recu_dit_vrai(depot: Depot, tmp_path: Path, jouer: Jouer, code: str) -> None:
    sections = messages.page(code).sections
    assert tuple(sections) == messages.SECTIONS
    exemple = re.search(r"```json\n(.*?)```", sections["Exemple fautif"], re.DOTALL)
    assert (exemple is not None) == (code in {"J001", "J002", "J003"})
    if exemple is not None:
        (tmp_path / "recu.json").write_text(exemple[1])
        sortie, _, erreur = jouer("rejouer", tmp_path / "recu.json", *depot.options)
        assert (sortie, set(codes(erreur))) == (2, {code})


BIZARRES: list[Any] = [None, True, 0, 1.5, -1, "", "x", "2025-13-01", "1/0", "9" * 70]
BIZARRES += [[], {}, [1], [None], {"x": 1}, [{}], {"valeur": []}]


def _alterer(objet: Any, hasard: Random) -> Any:
    """Remplace ou retire une valeur au hasard, à une profondeur quelconque."""
    if isinstance(objet, dict) and objet and hasard.random() < 0.85:
        cle = hasard.choice([*objet])
        if hasard.random() < 0.15:
            return {c: v for c, v in objet.items() if c != cle}
        return {c: _alterer(v, hasard) if c == cle else v for c, v in objet.items()}
    if isinstance(objet, list) and objet and hasard.random() < 0.85:
        rang = hasard.randrange(len(objet))
        return [_alterer(v, hasard) if r == rang else v for r, v in enumerate(objet)]
    return hasard.choice(BIZARRES)


def test_un_recu_altere_au_hasard_ne_met_jamais_le_moteur_en_defaut(depot: Depot) -> None:
    """Refusé avec ses diagnostics, ou rejoué : jamais une exception qui ne dirait rien."""
    hasard, moteur = Random(4), depot.charger()  # noqa: S311 -- un tirage d'essai
    mois = json.loads(json.dumps(moteur.instruire_periode(FAITS, "2024-12-01", "2025-02-01").en_dict()))
    seul = repondre(moteur, FAITS | {"visite": "2025-01-01"}, "2025-03-01")
    refuses = differents = 0
    with Editions([depot.regles], [depot.baremes], moteur) as editions:
        for rang in range(600):
            entier = [seul, mois][rang % 2]["recu"]
            altere = _alterer({c: v for c, v in entier.items() if c != "sceau"}, hasard)
            recus, fautes = lire_recu(json.dumps({"recu": altere}).encode(), "r.json")
            refuses += bool(fautes)
            assert all(d.code and d.message for d in fautes)
            for recu in recus:
                try:
                    rejeu = rejouer(recu, editions)
                except ErreurDiagnostics as erreur:
                    refuses += bool(erreur.diagnostics)
                    continue
                differents += not rejeu.identique
                json.dumps(rejeu.en_dict())
                assert all(dire(d, moteur.modele) for d in rejeu.differences)
    assert refuses > 100
    assert differents > 50
