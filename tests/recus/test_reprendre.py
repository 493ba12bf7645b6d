"""Reprendre : la liste des réponses à refaire est celle d'un recalcul complet, et la cause est juste."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from random import Random
from typing import Any

import pytest

from moteur.cli import principal
from moteur.modele.charger import charger_modele
from moteur.recus import editions as module_editions
from moteur.recus import reprendre as module
from tests.recus.outils import Depot, garder, repondre

DITES = ("resultats", "indetermines", "sans_objet", "presumes", "lectures", "obligations", "alertes")
FAITS = {"revenu": 600, "age": 70, "trajet": 12}


@pytest.fixture
def depot(tmp_path: Path) -> Depot:
    return Depot.neuf(tmp_path / "depot")


Jouer = Any


@pytest.fixture
def jouer(capsys: pytest.CaptureFixture[str]) -> Jouer:
    def jouer(*arguments: object) -> tuple[int, Any, str]:
        code = principal(["reprendre", *map(str, arguments), "--format", "json"])
        lu = capsys.readouterr()
        return code, json.loads(lu.out) if lu.out else None, lu.err

    return jouer


def tirer(hasard: Random) -> tuple[dict[str, Any], str, list[str] | None]:
    """Un dossier, une date, des résultats demandés, au hasard ; le dossier est parfois incomplet."""
    faits: dict[str, Any] = {}
    if hasard.random() < 0.9:
        faits["revenu"] = hasard.choice([0, 600, 999, 1000, 1050, 1100, 1101, 1500])
    if hasard.random() < 0.8:
        faits["age"] = hasard.choice([30, 59, 60, 64, 65, 66, 80])
    if hasard.random() < 0.6 or not faits:
        faits["trajet"] = hasard.choice([0, 4, 10, 12])
    if hasard.random() < 0.5:
        faits["visite"] = hasard.choice(["2024-12-20", "2025-06-01"])
    jour = hasard.choice(["2024-02-01", "2024-12-31", "2025-01-01", "2025-06-15", "2026-03-01"])
    return faits, jour, hasard.choice([None, None, ["aide"], ["prime"], ["supplement"], ["aide", "prime"]])


CHANGEMENTS = {
    "plafond": ("valeur: 1100", "valeur: 1200"),
    "âge": ("valeur: 65", "valeur: 60"),
    "prime": ("valeur: 30,", "valeur: 31,"),
    "forfait": ("valeur: 8,", "valeur: 9,"),
    "délai": ("valeur: 20,", "valeur: 25,"),
    "statut": ("valeur: 20, confiance: vu", "valeur: 20, statut: provisoire, confiance: vu"),
    "revalorisation": ("    revalorisation: 1er janvier\n", ""),
    "contrôle": ("le revenu dépasse le plafond", "le revenu dépasse le plafond : à vérifier"),
    "seuil du contrôle": ("si revenu > plafond", "si revenu ≥ plafond"),
    "condition": ("si âge ≥ âge de la prime", "si âge > âge de la prime"),
    "lecture": ("supplément = prix", "supplément = forfait + prix"),
    "présumé": ("présumé 10 km", "présumé 11 km"),
    "obligation": ("  naît le visite\n", "  naît le visite\n  naît quand âge ≥ âge de la prime\n"),
    "source": ("source règlement d'exemple, article 2\n", "source règlement d'exemple, article 2, refondu\n"),
    "note": ("valeur: 65,", "valeur: 65, note: rien ne change,"),
}
SANS_EFFET = {"source", "note"}
LUS_PAR_TOUS = {"plafond", "contrôle", "seuil du contrôle"}  # un contrôle dont les faits se donnent est de tout plan


def recalculer(depot: Depot, gardes: dict[str, dict[str, Any]], depuis: str) -> set[str]:
    """Les reçus, depuis un jour, dont la réponse entière n'est plus celle de l'édition courante."""
    courant = depot.charger()
    differents = set()
    for nom, ancienne in gardes.items():
        recu = ancienne["recu"]
        suivies = bool(recu["obligations"])
        nouvelle = repondre(courant, recu["faits"], recu["date"], recu["resultats"], obligations=suivies)
        if recu["date"] >= depuis and any(_sans_source(ancienne[c]) != _sans_source(nouvelle[c]) for c in DITES):
            differents.add(nom)
    return differents


@pytest.mark.parametrize("nom", CHANGEMENTS)
def test_chaque_changement_seul_fait_refaire_ce_qu_il_faut(
    depot: Depot, tmp_path: Path, jouer: Jouer, nom: str
) -> None:
    hasard, moteur, recus = Random(7), depot.charger(), tmp_path / "recus"  # noqa: S311 -- un tirage d'essai
    reponses = [repondre(moteur, *tirer(hasard)) for _ in range(30)]
    gardes = {str(garder(recus / f"{rang:02}.json", r)): r for rang, r in enumerate(reponses)}
    depot.changer(*CHANGEMENTS[nom])
    attendus = recalculer(depot, gardes, "2024-01-01")
    assert bool(attendus) == (nom not in SANS_EFFET)
    bilan = jouer(recus, "--depuis", "2024-01-01", *depot.options)[1]
    assert [r["fichier"] for r in bilan["a_refaire"]] == sorted(attendus)
    assert all(len(r["causes"]) == 1 for r in bilan["a_refaire"])
    if nom == "présumé":
        assert all("presume" in {d["sorte"] for d in r["differences"]} for r in bilan["a_refaire"])
    assert (bilan["recalculees"] == len(gardes)) == (nom in LUS_PAR_TOUS)


@pytest.mark.parametrize("graine", range(3))
def test_trente_recus_au_hasard_la_liste_est_celle_d_un_recalcul_complet(
    depot: Depot, tmp_path: Path, jouer: Jouer, graine: int
) -> None:
    """Trois éditions passées, dont une hors de l'historique ; puis une édition courante où tout a pu changer."""
    hasard = Random(graine)  # noqa: S311 -- un tirage d'essai
    recus = tmp_path / "recus"
    changements = [*CHANGEMENTS.values()]
    hasard.shuffle(changements)
    gardes: dict[str, dict[str, Any]] = {}
    for edition in range(3):
        moteur = depot.charger()
        for rang in range(10):
            reponse = repondre(moteur, *tirer(hasard))
            gardes[str(garder(recus / str(edition) / f"{rang}.json", reponse))] = reponse
        if edition < 2:
            depot.changer(*changements.pop())
            if edition:
                depot.enregistrer("une édition")
    for _ in range(3):
        depot.changer(*changements.pop())

    depuis = "2024-12-31"
    attendus = recalculer(depot, gardes, depuis)
    code, bilan, _ = jouer(recus, "--depuis", depuis, *depot.options)
    assert [r["fichier"] for r in bilan["a_refaire"]] == sorted(attendus)
    assert code == bool(attendus)
    assert bilan["examinees"] + bilan["anterieures"] == len(gardes)
    assert all(r["causes"] or r["edition"] is None for r in bilan["a_refaire"])
    complet = jouer(recus, "--depuis", depuis, "--complet", *depot.options)[1]
    assert complet["a_refaire"] == bilan["a_refaire"]
    assert bilan["recalculees"] <= complet["recalculees"] == bilan["examinees"]


def _sans_source(rubrique: Any) -> Any:
    """Une rubrique sans la source d'une alerte ou d'une obligation : un texte refondu ne fait rien refaire."""
    return (
        [{c: v for c, v in x.items() if c not in {"source", "sources"}} for x in rubrique]
        if isinstance(rubrique, list) and all(isinstance(x, dict) for x in rubrique)
        else rubrique
    )


def test_chaque_reponse_dit_ce_qui_change_et_pourquoi(
    depot: Depot, tmp_path: Path, jouer: Jouer, capsys: pytest.CaptureFixture[str]
) -> None:
    moteur = depot.charger()
    recus = tmp_path / "recus"
    touche = garder(recus / "touche.json", repondre(moteur, FAITS, "2025-03-01"))
    garder(recus / "age.json", repondre(moteur, {"age": 70}, "2025-03-01", ["prime"]))
    garder(recus / "avant.json", repondre(moteur, FAITS, "2024-12-31"))
    depot.changer("valeur: 1100", "valeur: 1200")
    code, bilan, erreur = jouer(recus, "--depuis", "01/01/2024", *depot.options)
    assert (code, erreur) == (1, "")
    assert (bilan["examinees"], bilan["recalculees"], bilan["anterieures"]) == (3, 3, 0)
    (reprise,) = bilan["a_refaire"]
    assert reprise["fichier"] == str(touche)
    assert reprise["differences"] == [
        {"sorte": "resultat", "sujet": "aide", "avant": {"valeur": "250.00"}, "apres": {"valeur": "300.00"}}
    ]
    assert [(c["sorte"], c["cle"], c["touche"]) for c in reprise["causes"]] == [("valeur", "plafond", ["aide"])]
    assert principal(["reprendre", str(recus), "--depuis", "2024-01-01", *depot.options]) == 1
    texte = capsys.readouterr().out
    assert "  - aide : 250,00 € par mois → 300,00 € par mois\n" in texte
    assert (
        f"  cause : barème « le plafond », valeur du 01/01/2025 : 1100 → 1200 ({depot.baremes}/aide.yaml:8)\n" in texte
    )
    assert texte.endswith("3 réponses examinées depuis le 01/01/2024 : 1 à refaire.\n")
    assert jouer(recus, "--depuis", "2025-03-02", *depot.options)[:2] == (
        0,
        {"depuis": "2025-03-02", "a_refaire": [], "illisibles": [], "examinees": 0, "anterieures": 3, "recalculees": 0},
    )


def test_ce_qui_n_est_pas_touche_n_est_pas_recalcule(
    depot: Depot, tmp_path: Path, jouer: Jouer, monkeypatch: pytest.MonkeyPatch
) -> None:
    recus = tmp_path / "recus"
    garder(recus / "prime.json", repondre(depot.charger(), {"age": 70}, "2025-03-01", ["prime"]))
    depot.changer("valeur: 8", "valeur: 9")
    monkeypatch.setattr("moteur.recus.refaire.refaire", lambda *_: pytest.fail("recalculé"))
    assert jouer(recus, "--depuis", "2024-01-01", *depot.options)[1]["recalculees"] == 0


def test_un_moteur_change_se_dit_parmi_les_causes(
    depot: Depot, tmp_path: Path, jouer: Jouer, monkeypatch: pytest.MonkeyPatch
) -> None:
    recus = tmp_path / "recus"
    reponse = repondre(depot.charger(), FAITS, "2025-03-01")
    faux = {c: v for c, v in reponse["recu"].items() if c != "sceau"}
    faux["rendu"] = faux["rendu"] | {"resultats": faux["rendu"]["resultats"] | {"prime": "29.99"}}
    garder(recus / "r.json", faux)
    depot.changer("valeur: 1100", "valeur: 1200")
    (reprise,) = jouer(recus, "--depuis", "2024-01-01", *depot.options)[1]["a_refaire"]
    assert [(c["sorte"], c["touche"]) for c in reprise["causes"]] == [("valeur", ["aide"]), ("moteur", ["prime"])]
    monkeypatch.setattr(module, "version_moteur", lambda: "9.9.9")
    depot.changer("valeur: 1200", "valeur: 1100")
    (reprise,) = jouer(recus, "--depuis", "2024-01-01", *depot.options)[1]["a_refaire"]
    assert [c["sorte"] for c in reprise["causes"]] == ["moteur"]


def test_un_recu_illisible_n_arrete_pas_les_autres(depot: Depot, tmp_path: Path, jouer: Jouer) -> None:
    moteur = depot.charger()
    recus = tmp_path / "recus"
    garder(recus / "a.json", {"age": 70})
    (recus / "b.json").write_bytes(b"\xff\xfe")
    bon = garder(recus / "c.json", repondre(moteur, FAITS, "2025-03-01"))
    faux = {c: v for c, v in repondre(moteur, FAITS, "2025-03-01")["recu"].items() if c != "sceau"}
    garder(recus / "d.json", faux | {"faits": {"ages": 70}})
    depot.changer("valeur: 1100", "valeur: 1200")
    code, bilan, _ = jouer(recus, "--depuis", "2024-01-01", *depot.options)
    assert code == 2
    assert [r["fichier"] for r in bilan["a_refaire"]] == [str(bon)]
    assert [[d["code"] for d in x["diagnostics"]] for x in bilan["illisibles"]] == [["J001"], ["B004"], ["D001"]]


def test_une_edition_introuvable_se_recalcule_et_se_dit(depot: Depot, tmp_path: Path, jouer: Jouer) -> None:
    recus = tmp_path / "recus"
    depot.changer("valeur: 1100", "valeur: 1150")
    garder(recus / "r.json", repondre(depot.charger(), FAITS, "2025-03-01"))
    depot.changer("valeur: 1150", "valeur: 1200")
    code, bilan, _ = jouer(recus, "--depuis", "2024-01-01", *depot.options)
    (reprise,) = bilan["a_refaire"]
    assert (code, reprise["edition"], reprise["causes"]) == (1, None, [])
    assert reprise["differences"][0]["avant"] == {"valeur": "275.00"}


def test_un_resultat_retire_et_un_fait_retire_font_refaire(depot: Depot, tmp_path: Path, jouer: Jouer) -> None:
    recus = tmp_path / "recus"
    moteur = depot.charger()
    garder(recus / "r.json", repondre(moteur, FAITS, "2025-03-01", ["aide", "prime", "supplement"]))
    garder(recus / "s.json", repondre(moteur, {"age": 70}, "2025-03-01", ["prime"]))
    regles = (depot.regles / "aide.regle").read_text("utf-8")
    debut, fin = regles.split("règle « supplément »")
    (depot.regles / "aide.regle").write_text(
        debut.replace("fait « le supplément »\n  montant en €/mois, au centime\n  déduit\n  résultat\n", "").replace(
            "fait « le trajet »\n  nombre en km\n  présumé 10 km\n  raison « un trajet ordinaire »\n", ""
        )
        + "contrôle"
        + fin.split("\ncontrôle", 1)[1],
        "utf-8",
    )
    code, bilan, _ = jouer(recus, "--depuis", "2024-01-01", *depot.options)
    (reprise,) = bilan["a_refaire"]
    assert code == 1
    assert [d["code"] for d in reprise["diagnostics"]] == ["D001"]
    assert {(c["sorte"], c["cle"]) for c in reprise["causes"]} >= {("fait", "trajet"), ("regle", "supplément")}


@pytest.mark.parametrize(("depuis", "attendu"), [("hier", "C004"), ("2025-02-30", "C004")])
def test_une_date_mal_ecrite(depot: Depot, tmp_path: Path, jouer: Jouer, depuis: str, attendu: str) -> None:
    code, _, erreur = jouer(tmp_path, "--depuis", depuis, *depot.options)
    assert (code, json.loads(erreur)["diagnostics"][0]["code"]) == (2, attendu)


def test_un_dossier_sans_recu(depot: Depot, tmp_path: Path, jouer: Jouer) -> None:
    for ou in ("nulle/part", tmp_path / "vide"):
        (tmp_path / "vide").mkdir(exist_ok=True)
        code, _, erreur = jouer(ou, "--depuis", "2025-01-01", *depot.options)
        assert (code, json.loads(erreur)["diagnostics"][0]["code"]) == (2, "C006")


@pytest.mark.parametrize("suivi", [True, False])
def test_une_couche_posee_depuis_fait_refaire(depot: Depot, tmp_path: Path, jouer: Jouer, suivi: bool) -> None:
    """Le brouillon d'une année se pose sur les barèmes : les reçus d'avant n'ont que la couche du dessous."""
    recus = tmp_path / "recus"
    garder(recus / "r.json", repondre(depot.charger(), FAITS, "2025-03-01"))
    if not suivi:
        shutil.rmtree(depot.racine / ".git")
    brouillon = tmp_path / "brouillon"
    brouillon.mkdir()
    (brouillon / "b.yaml").write_text(
        "series:\n  - nom: le plafond\n    unite: €/mois\n    source: projet d'arrêté\n    valeurs:\n"
        "      - {du: 01/02/2025, valeur: 1200, confiance: vu dans une source, statut: provisoire}\n",
        "utf-8",
    )
    options = ["--regles", depot.regles, "--baremes", f"{depot.baremes},{brouillon}"]
    for texte_change in (False, suivi):
        if texte_change:
            depot.changer("valeur: 65", "valeur: 66")
        code, bilan, _ = jouer(recus, "--depuis", "2025-01-01", *options)
        (reprise,) = bilan["a_refaire"]
        assert code == 1
        assert reprise["edition"].startswith("révision" if texte_change else "fichiers courants, sans")
        assert [(c["cle"], c["dit"]) for c in reprise["causes"]] == [
            ("plafond", "barème « le plafond », valeur du 01/02/2025 ajoutée : 1200")
        ]


def test_chaque_edition_ne_se_charge_qu_une_fois(
    depot: Depot, tmp_path: Path, jouer: Jouer, monkeypatch: pytest.MonkeyPatch
) -> None:
    recus = tmp_path / "recus"
    for edition in range(3):
        reponse = repondre(depot.charger(), FAITS, "2025-03-01")
        for rang in range(3):
            garder(recus / f"{rang}{edition}.json", reponse)
        depot.changer(f"valeur: 110{edition}" if edition else "valeur: 1100", f"valeur: 110{edition + 1}")
        depot.enregistrer("suivante")
    charges: list[object] = []

    def compter(*couches: Any) -> Any:
        charges.append(couches)
        return charger_modele(*couches)

    monkeypatch.setattr(module_editions, "GARDEES", 1)
    monkeypatch.setattr(module_editions, "charger_modele", compter)
    bilan = jouer(recus, "--depuis", "2025-01-01", *depot.options)[1]
    assert len(charges) == 3
    assert [Path(r["fichier"]).stem for r in bilan["a_refaire"]] == [f"{r}{e}" for r in range(3) for e in range(3)]


def test_le_decret_du_milieu_d_annee_ne_touche_que_ce_qui_le_suit(depot: Depot, tmp_path: Path, jouer: Jouer) -> None:
    recus, moteur = tmp_path / "recus", depot.charger()
    for jour in ("2025-02-28", "2025-03-01"):
        garder(recus / f"{jour}.json", repondre(moteur, {"age": 70}, jour, ["prime"]))
    depot.changer(
        "article 2\n  en vigueur depuis le 01/01/2024",
        "article 2\n  en vigueur du 01/01/2024 au 28/02/2025",
    )
    with (depot.regles / "aide.regle").open("a", encoding="utf-8") as fichier:
        fichier.write(
            "\nrègle « prime »\n  source décret d'exemple\n  en vigueur depuis le 01/03/2025\n"
            "  si âge ≥ âge de la prime\n  alors prime = montant de la prime + forfait, arrondie au centime\n"
        )
    bilan = jouer(recus, "--depuis", "2024-01-01", *depot.options)[1]
    (reprise,) = bilan["a_refaire"]
    assert (reprise["date"], bilan["recalculees"]) == ("2025-03-01", 1)
    (cause,) = reprise["causes"]
    assert cause["dit"] == "règle « prime » : version du 01/01/2024 → version du 01/03/2025"
    ligne = (depot.regles / "aide.regle").read_text("utf-8").splitlines()[cause["ligne"] - 1]
    assert (Path(cause["fichier"]).name, ligne) == ("aide.regle", "règle « prime »")


def test_une_exception_qui_change_est_nommee(depot: Depot, tmp_path: Path, jouer: Jouer) -> None:
    ajout = "\n  exception « âge »\n    si âge < âge de la prime\n    alors prime = 0 €/mois"
    clause = "alors prime = montant de la prime, arrondie au centime"
    depot.changer(clause, clause + ajout)
    depot.enregistrer("avec une exception")
    recus = tmp_path / "recus"
    garder(recus / "r.json", repondre(depot.charger(), {"age": 60}, "2025-03-01", ["prime"]))
    depot.changer("alors prime = 0 €/mois", "alors prime = forfait, arrondie au centime")
    (reprise,) = jouer(recus, "--depuis", "2024-01-01", *depot.options)[1]["a_refaire"]
    assert [c["dit"] for c in reprise["causes"]] == ["règle « prime », exception « âge » changée"]
