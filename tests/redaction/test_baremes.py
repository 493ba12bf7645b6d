"""Écrire une valeur datée : elle seule change, et tout le reste garde ses octets."""

from __future__ import annotations

import difflib
from dataclasses import replace
from datetime import date
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from moteur.diagnostics.rendu import en_texte
from moteur.modele.baremes import lire_baremes
from moteur.modele.series import Confiance, Serie, Statut, ValeurDatee
from moteur.redaction.baremes import ValeurAEcrire, poser
from moteur.redaction.yaml_en_place import Fichier
from tests.modele.outils_baremes import POINTS, REDEVANCE, ecrire

LIVRES = Path(__file__).resolve().parents[2] / "baremes"
EN_FLUX = """\
# un commentaire
series:
  - nom: la redevance d'essai   # le nom
    unite: €/mois
    source: arrêté d'exemple
    valeurs:
      - {du: 01/01/2020, valeur: "12,50", confiance: vu dans une source}   # la première
      - {du: 01/01/2022, valeur: 13, confiance: vu dans une source, note: "deux, trois"}

  # la suite
  - nom: l'autre redevance d'essai
    unite: €/mois
    source: arrêté d'exemple
    valeurs: [{du: 01/01/2020, valeur: 1, confiance: mémoire}]
"""


def en_francais(nombre: Fraction, serie: Serie) -> str:
    montre = nombre * 100 if serie.unite.pourcentage else nombre
    entier = montre * 10**12
    assert entier.denominator == 1
    signe, chiffres = ("-" if entier < 0 else ""), f"{abs(entier.numerator):013d}"
    texte = f"{signe}{chiffres[:-12]},{chiffres[-12:]}".rstrip("0").rstrip(",")
    return f"{texte} %" if serie.unite.pourcentage else texte


def voulue(serie: Serie, valeur: ValeurDatee) -> ValeurAEcrire:
    """La valeur telle qu'elle est déjà."""
    cases = {c: en_francais(n, serie) for c, n in (valeur.table or {}).items()}
    return ValeurAEcrire(
        serie.identifiant,
        valeur.du,
        cases or valeur.texte,
        valeur.confiance,
        valeur.jusqu_au,
        valeur.source,
        valeur.note,
        valeur.statut,
    )


def autre(voulue: ValeurAEcrire, serie: Serie) -> ValeurAEcrire:
    """Une autre valeur, de même forme."""
    if not isinstance(voulue.valeur, str):
        cases = dict(voulue.valeur)
        premiere = next(iter(cases))
        return replace(voulue, valeur={**cases, premiere: f"{cases[premiere]}5"})
    if serie.type_ == "nombre":
        return replace(voulue, valeur="9,75 %" if serie.unite.pourcentage else "1 234,75")
    return replace(voulue, valeur="31/12/2031" if serie.type_ == "date" else "autre choix")


@pytest.fixture(scope="module")
def livrees() -> dict[str, Serie]:
    return lire_baremes([LIVRES])[0]


def lignes_changees(avant: bytes, apres: bytes) -> tuple[list[str], list[str]]:
    lignes = list(difflib.ndiff(avant.decode().splitlines(keepends=True), apres.decode().splitlines(keepends=True)))
    return [x[2:] for x in lignes if x.startswith("- ")], [x[2:] for x in lignes if x.startswith("+ ")]


def test_reposer_toutes_les_valeurs_livrees_ne_change_aucun_octet(livrees: dict[str, Serie]) -> None:
    toutes = [voulue(s, v) for s in livrees.values() for v in s.valeurs]
    projet, fautes = poser([LIVRES], toutes)
    assert (projet.textes, fautes) == ({}, [])
    assert len(toutes) > 200


def test_une_valeur_de_plus_a_chaque_serie_n_ajoute_que_des_lignes(livrees: dict[str, Serie]) -> None:
    derniere = {i: s.valeurs[-1] for i, s in livrees.items() if s.valeurs[-1].jusqu_au is None}
    neuves = [replace(voulue(livrees[i], v), du=date(2031, 2, 1), note="essai") for i, v in derniere.items()]
    projet, fautes = poser([LIVRES], [autre(v, livrees[v.serie]) for v in neuves])
    assert fautes == [], en_texte(fautes)
    for chemin, texte in projet.textes.items():
        otees, mises = lignes_changees(chemin.read_bytes(), texte)
        assert otees == [], chemin
        assert any("01/02/2031" in x for x in mises)
    assert sum(t.count(b"01/02/2031") for t in projet.textes.values()) == len(neuves)


def test_changer_chaque_valeur_livree_ne_touche_que_sa_ligne(livrees: dict[str, Serie]) -> None:
    changees = [autre(voulue(s, s.valeurs[0]), s) for s in livrees.values()]
    projet, fautes = poser([LIVRES], changees)
    assert fautes == [], en_texte(fautes)
    for chemin, texte in projet.textes.items():
        otees, mises = lignes_changees(chemin.read_bytes(), texte)
        assert len(otees) == len(mises)
        assert len(texte.splitlines()) == len(chemin.read_bytes().splitlines())


def essai(**change: Any) -> ValeurAEcrire:
    base = ValeurAEcrire("redevance_essai", date(2021, 1, 1), "13,10", Confiance.VU)
    return replace(base, **change)


def test_inserer_entre_deux_lignes_a_la_facon_des_voisines(tmp_path: Path) -> None:
    dossier = ecrire(tmp_path, x=EN_FLUX)
    projet, fautes = poser([dossier], [essai(source="arrêté, du 1er"), essai(du=date(2019, 1, 1))])
    assert fautes == []
    (texte,) = projet.textes.values()
    attendu = EN_FLUX.replace(
        "# la première\n",
        "# la première\n"
        '      - {du: 01/01/2021, valeur: "13,10", confiance: vu dans une source, source: "arrêté, du 1er"}\n',
    ).replace(
        "      - {du: 01/01/2020",
        '      - {du: 01/01/2019, valeur: "13,10", confiance: vu dans une source}\n      - {du: 01/01/2020',
    )
    assert texte.decode() == attendu


def test_inserer_dans_une_liste_entre_crochets(tmp_path: Path) -> None:
    dossier = ecrire(tmp_path, x=EN_FLUX)
    projet, fautes = poser([dossier], [essai(serie="autre_redevance_essai")])
    assert fautes == []
    (texte,) = projet.textes.values()
    assert 'confiance: mémoire}, {du: 01/01/2021, valeur: "13,10", confiance: vu dans une source}]' in texte.decode()


@pytest.mark.parametrize("fin", ["\n", "\r\n"])
@pytest.mark.parametrize("marque", ["", "\ufeff"])
def test_fins_de_ligne_et_marque_de_tete_sont_gardees(tmp_path: Path, fin: str, marque: str) -> None:
    dossier = ecrire(tmp_path, x=marque + REDEVANCE.rstrip("\n").replace("\n", fin))
    projet, fautes = poser([dossier], [essai()])
    assert fautes == []
    (texte,) = projet.textes.values()
    ajout = ["      - du: 01/01/2021", "        valeur: 13,10", "        confiance: vu dans une source"]
    assert texte.decode() == marque + fin.join([*REDEVANCE.rstrip("\n").split("\n"), *ajout])


def test_provisoire_puis_definitive_le_meme_jour(tmp_path: Path) -> None:
    dossier = ecrire(tmp_path, x=REDEVANCE)
    provisoire = essai(statut=Statut.PROVISOIRE, note="en attente", confiance=Confiance.INCERTAIN)
    (texte,) = poser([dossier], [provisoire])[0].textes.values()
    assert texte.decode().endswith("confiance: incertain\n        note: en attente\n        statut: provisoire\n")
    (dossier / "x.yaml").write_bytes(texte)
    (texte,) = poser([dossier], [essai(source="arrêté du 1er décembre 2020")])[0].textes.values()
    assert texte.decode().endswith(
        "- du: 01/01/2021\n        valeur: 13,10\n        confiance: vu dans une source\n"
        "        source: arrêté du 1er décembre 2020\n"
    )


def test_une_table_garde_sa_mise_en_page(tmp_path: Path) -> None:
    dossier = ecrire(tmp_path, x=POINTS)
    serie = lire_baremes([dossier])[0]["points_essai"]
    base = voulue(serie, serie.valeurs[0])
    assert not isinstance(base.valeur, str)
    neuve = replace(base, du=date(2021, 1, 1), valeur={**base.valeur, ("vert", "haute"): "7,5"})
    (texte,) = poser([dossier], [neuve])[0].textes.values()
    ajout = POINTS[POINTS.index("      - du") :].replace("2020", "2021").replace("haute: 7", 'haute: "7,5"')
    assert texte.decode() == POINTS + ajout


def test_dans_une_couche_la_serie_y_est_reprise(tmp_path: Path) -> None:
    national, brouillon = ecrire(tmp_path / "n", x=REDEVANCE, y=POINTS), tmp_path / "brouillon"
    points = lire_baremes([national])[0]["points_essai"]
    table = replace(voulue(points, points.valeurs[0]), du=date(2021, 1, 1))
    projet, fautes = poser([national], [essai(), table], brouillon)
    assert fautes == []
    assert projet.textes[brouillon / "x.yaml"].decode() == REDEVANCE.replace("2020", "2021").replace("12,50", "13,10")
    assert {p.parent for p in projet.textes} == {brouillon}
    assert [v.du.year for v in projet.apres["redevance_essai"].valeurs] == [2020, 2021]
    assert projet.apres["points_essai"].valeurs[0].table == projet.apres["points_essai"].valeurs[1].table


def test_un_brouillon_a_remplir_se_remplit(tmp_path: Path) -> None:
    national = ecrire(tmp_path / "n", x=REDEVANCE)
    vide = (
        REDEVANCE.replace("2020", "2021").replace(" 12,50", "").replace("confiance: vu dans une source", "confiance:")
    )
    brouillon = ecrire(tmp_path / "b", x=vide)
    projet, fautes = poser([national, brouillon], [essai()], brouillon)
    assert fautes == []
    assert projet.textes[brouillon / "x.yaml"].decode() == REDEVANCE.replace("2020", "2021").replace("12,50", "13,10")


def test_une_valeur_fautive_ne_s_ecrit_pas_et_montre_son_endroit(tmp_path: Path) -> None:
    dossier = ecrire(tmp_path, x=REDEVANCE)
    _, (faute,) = poser([dossier], [essai(valeur="13.10")])
    assert (faute.code, str(faute.lieu).rsplit("/", 1)[-1]) == ("B021", "x.yaml:10:17")


def test_ce_qu_on_ne_sait_pas_retoucher_se_refuse(tmp_path: Path) -> None:
    tordu = REDEVANCE.replace("- du: 01/01/2020\n        valeur: 12,50\n", "- valeur: 12,50\n        du: 01/01/2020\n")
    tordu = tordu.replace("- valeur", "- note: à retirer\n        valeur")
    dossier = ecrire(tmp_path, x=tordu)
    _, (faute,) = poser([dossier], [essai(du=date(2020, 1, 1), valeur="14")])
    assert faute.code == "X001"


@pytest.mark.parametrize(
    "note", ["a: b", "# non", "'", '"', "- x", "un  deux", "oui, non", "x " * 90 + "y", "é" * 200, "12,5 %", "a\nb"]
)
def test_une_note_difficile_se_relit_telle_quelle(tmp_path: Path, note: str) -> None:
    for texte in (REDEVANCE, EN_FLUX):
        dossier = ecrire(tmp_path, x=texte)
        projet, fautes = poser([dossier], [essai(note=note)])
        assert fautes == []
        assert projet.apres["redevance_essai"].valeurs[1].note == note


def test_une_retouche_qui_deborderait_se_refuse(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Le garde-fou : ce que l'on relit n'est que ce que l'on voulait, ou rien n'est à écrire."""
    dossier = ecrire(tmp_path, x=REDEVANCE)
    vraie = Fichier.retoucher
    monkeypatch.setattr(Fichier, "retoucher", lambda *x: vraie(*x).replace(b"12,50", b"12,51"))
    _, (faute,) = poser([dossier], [essai()])
    assert faute.code == "X001"
    monkeypatch.setattr(Fichier, "retoucher", lambda *x: vraie(*x).replace(b"13,10", b"13,11"))
    _, (faute,) = poser([dossier], [essai()])
    assert faute.code == "X001"


@pytest.mark.parametrize("nomme", [True, False])
def test_un_brouillon_a_moitie_rempli_se_finit(tmp_path: Path, nomme: bool) -> None:
    """Ce qui y était déjà y reste, que le brouillon soit ou non parmi les couches données."""
    national = ecrire(tmp_path / "n", x=REDEVANCE, y=POINTS)
    vide = REDEVANCE.replace("2020", "2021").replace(" 12,50", "")
    brouillon = ecrire(tmp_path / "b", x=vide, y=POINTS.replace("2020", "2021"))
    projet, fautes = poser([national, brouillon] if nomme else [national], [essai()], brouillon)
    assert fautes == [], en_texte(fautes)
    assert list(projet.textes) == [brouillon / "x.yaml"]
    assert [v.du.year for v in projet.apres["points_essai"].valeurs] == [2020, 2021]
