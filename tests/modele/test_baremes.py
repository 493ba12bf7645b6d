"""Les barèmes : ce qui se lit, toutes les fautes et leurs lieux, les couches, l'empreinte, et les valeurs livrées."""

from __future__ import annotations

import importlib
import itertools
import pickle
import pkgutil
import re
import shutil
import subprocess
import sys
import unicodedata
from dataclasses import FrozenInstanceError
from datetime import date, timedelta
from fractions import Fraction
from math import floor
from pathlib import Path

import pytest

from moteur.diagnostics import Diagnostic, Gravite, catalogue, trier
from moteur.diagnostics.rendu import en_texte
from moteur.modele.baremes import Confiance, Serie, Statut, ValeurDatee, empreinte, lire_baremes, normaliser
from moteur.modele.unites import POURCENT, PURE, lire_unite
from moteur.modele.yaml_strict import TAILLE_MAX

LIVRES = Path(__file__).resolve().parents[2] / "baremes"

REDEVANCE = """\
series:
  - nom: la redevance d'essai
    unite: €/mois
    source: arrêté d'exemple
    valeurs:
      - du: 01/01/2020
        valeur: 12,50
        confiance: vu dans une source
"""

POINTS = """\
series:
  - nom: les points d'essai
    unite: point
    cles: [groupe d'essai, note d'essai]
    source: arrêté d'exemple
    valeurs:
      - du: 01/01/2020
        confiance: vu dans une source
        table:
          rouge: {haute: 5, basse: 1}
          vert: {haute: 7, basse: 2}
          bleu: {haute: 9, basse: 3}
"""


def ecrire(dossier: Path, **fichiers: str) -> Path:
    dossier.mkdir(parents=True, exist_ok=True)
    for nom, texte in fichiers.items():
        (dossier / f"{nom}.yaml").write_text(texte, encoding="utf-8", newline="")
    return dossier


def remplacer(texte: str, *paires: tuple[str, str]) -> str:
    for ancien, nouveau in paires:
        assert ancien in texte
        texte = texte.replace(ancien, nouveau, 1)
    return texte


def lues(*dossiers: Path) -> dict[str, Serie]:
    series, fautes = lire_baremes(dossiers)
    assert fautes == [], en_texte(fautes)
    return series


def court(faute: Diagnostic) -> tuple[str, ...]:
    """Le code, les lieux sans le dossier, le message."""
    return (faute.code, *(str(e.lieu).rsplit("/", 1)[-1] for e in faute.endroits), faute.message)


def fautes_de(tmp_path: Path, texte: str) -> list[tuple[str, ...]]:
    return [court(f) for f in lire_baremes([ecrire(tmp_path / "b", x=texte)])[1]]


# Ce qui se lit


def test_une_serie_complete(tmp_path: Path) -> None:
    texte = """\
series:
  - nom: la  majoration d’essai
    identifiant: me
    unite: €/mois
    source: arrêté d'exemple
    revalorisation: 1er avril
    note: à suivre
    valeurs:
      - du: 01/04/2016
        valeur: 1 104,18
        confiance: vu dans une source
      - du: 01/04/2017
        valeur: -0,050
        confiance: mémoire
        source: circulaire d'exemple
        note: à vérifier
        statut: provisoire
        jusqu_au: 31/03/2018
"""
    dossier = ecrire(tmp_path, x=texte)
    fichier = str(dossier / "x.yaml")
    (serie,) = lues(dossier).values()
    assert (serie.nom, serie.identifiant, serie.type_, serie.cles) == ("la majoration d'essai", "me", "nombre", ())
    assert serie.unite == lire_unite("€/mois")
    assert (serie.source, serie.note, serie.revalorisation) == ("arrêté d'exemple", "à suivre", (4, 1))
    assert str(serie.lieu) == f"{fichier}:2:10"
    premiere, seconde = serie.valeurs
    assert (premiere.du, premiere.jusqu_au, premiere.valeur) == (date(2016, 4, 1), None, Fraction(110418, 100))
    assert (premiere.texte, premiere.decimales, premiere.table) == ("1 104,18", 2, None)
    assert (premiere.confiance, premiere.statut) == (Confiance.VU, Statut.DEFINITIF)
    assert (premiere.source, premiere.note) == ("arrêté d'exemple", "")
    assert str(premiere.lieu) == f"{fichier}:10:17"
    assert (seconde.valeur, seconde.decimales) == (Fraction(-1, 20), 3)
    assert (seconde.confiance, seconde.statut) == (Confiance.MEMOIRE, Statut.PROVISOIRE)
    assert (seconde.jusqu_au, seconde.source, seconde.note) == (
        date(2018, 3, 31),
        "circulaire d'exemple",
        "à vérifier",
    )


def test_l_identifiant_se_deduit_du_nom(tmp_path: Path) -> None:
    assert list(lues(ecrire(tmp_path, x=REDEVANCE))) == ["redevance_essai"]


@pytest.mark.parametrize(
    ("ecrit", "valeur", "decimales"),
    [
        ("0", Fraction(0), 0),
        ("9", Fraction(9), 0),
        ("0,725", Fraction(29, 40), 3),
        ("1104,18", Fraction(55209, 50), 2),
        ("'1 104,18'", Fraction(55209, 50), 2),
        ("1\u202f104,18", Fraction(55209, 50), 2),
        ("12\u00a0345\u00a0678", Fraction(12345678), 0),
        ("-80", Fraction(-80), 0),
        ("−80,5", Fraction(-161, 2), 1),
        ("0,1", Fraction(1, 10), 1),
        ("123456789012345678,123456789012", Fraction(123456789012345678123456789012, 10**12), 12),
    ],
)
def test_un_nombre_est_exact(tmp_path: Path, ecrit: str, valeur: Fraction, decimales: int) -> None:
    (serie,) = lues(ecrire(tmp_path, x=remplacer(REDEVANCE, ("12,50", ecrit)))).values()
    assert (serie.valeurs[0].valeur, serie.valeurs[0].decimales) == (valeur, decimales)


def test_un_pourcentage_s_ecrit_avec_son_signe(tmp_path: Path) -> None:
    texte = remplacer(REDEVANCE, ("€/mois", '"%"'), ("12,50", "12,5 %"))
    (serie,) = lues(ecrire(tmp_path, x=texte)).values()
    assert (serie.unite, serie.valeurs[0].valeur, serie.valeurs[0].decimales) == (POURCENT, Fraction(1, 8), 1)


def test_une_date_et_un_choix(tmp_path: Path) -> None:
    texte = """\
series:
  - nom: la fin d'essai
    type: date
    source: arrêté d'exemple
    valeurs:
      - {du: 01/01/2020, valeur: 31/12/2026, confiance: incertain}
  - nom: le mode d'essai
    type: choix
    source: arrêté d'exemple
    valeurs:
      - {du: 01/01/2020, valeur: à  l’heure, confiance: reconstitué}
"""
    series = lues(ecrire(tmp_path, x=texte))
    assert series["fin_essai"].valeurs[0].valeur == date(2026, 12, 31)
    assert series["mode_essai"].valeurs[0].valeur == "à l'heure"
    assert {s.unite for s in series.values()} == {PURE}


def test_une_table_a_cles(tmp_path: Path) -> None:
    texte = remplacer(POINTS, ("{haute: 7, basse: 2}", '\n            haute: 7\n            "basse ": "2,5"'))
    (serie,) = lues(ecrire(tmp_path, x=texte)).values()
    valeur = serie.valeurs[0]
    assert serie.cles == ("groupe d'essai", "note d'essai")
    assert valeur.valeur is None
    assert valeur.table == {
        ("rouge", "haute"): Fraction(5),
        ("rouge", "basse"): Fraction(1),
        ("vert", "haute"): Fraction(7),
        ("vert", "basse"): Fraction(5, 2),
        ("bleu", "haute"): Fraction(9),
        ("bleu", "basse"): Fraction(3),
    }
    assert (valeur.texte, valeur.decimales) == ("", 1)


def test_une_serie_est_immuable_se_hache_et_se_copie(tmp_path: Path) -> None:
    for texte in (REDEVANCE, POINTS):
        (serie,) = lues(ecrire(tmp_path, x=texte)).values()
        with pytest.raises(FrozenInstanceError):
            serie.nom = "autre"  # type: ignore[misc]
        copie = pickle.loads(pickle.dumps(serie))  # noqa: S301 -- nos propres octets
        assert (copie, hash(copie)) == (serie, hash(serie))


def test_les_fichiers_se_lisent_par_nom_et_les_fichiers_caches_non(tmp_path: Path) -> None:
    ecrire(tmp_path, b=remplacer(REDEVANCE, ("redevance", "taxe")), a=REDEVANCE)
    (tmp_path / "c.yml").write_text(remplacer(REDEVANCE, ("redevance", "prime")), encoding="utf-8")
    (tmp_path / ".#a.yaml").write_text("[", encoding="utf-8")
    (tmp_path / "lisez-moi.txt").write_text("[", encoding="utf-8")
    (tmp_path / "d.yaml").mkdir()
    assert list(lues(tmp_path)) == ["redevance_essai", "taxe_essai", "prime_essai"]


def test_crlf_et_marque_d_ordre_des_octets_se_lisent(tmp_path: Path) -> None:
    ecrire(tmp_path / "a", x=REDEVANCE)
    ecrire(tmp_path / "b", x="\ufeff" + REDEVANCE.replace("\n", "\r\n"))
    assert (
        lues(tmp_path / "a")["redevance_essai"].valeurs[0].valeur
        == (lues(tmp_path / "b")["redevance_essai"].valeurs[0].valeur)
        == Fraction(25, 2)
    )


# La valeur en vigueur, la revalorisation attendue


def trois_valeurs(tmp_path: Path) -> Serie:
    texte = """\
series:
  - nom: la redevance d'essai
    unite: €
    source: arrêté d'exemple
    revalorisation: 1er juillet
    valeurs:
      - {du: 01/07/2018, valeur: 1, confiance: incertain}
      - {du: 01/07/2019, valeur: 2, confiance: incertain, jusqu_au: 31/12/2019}
      - {du: 01/07/2020, valeur: 3, confiance: incertain}
"""
    return lues(ecrire(tmp_path, x=texte))["redevance_essai"]


@pytest.mark.parametrize(
    ("jour", "valeur"),
    [
        (date(2018, 6, 30), None),
        (date(2018, 7, 1), 1),
        (date(2019, 6, 30), 1),
        (date(2019, 7, 1), 2),
        (date(2019, 12, 31), 2),
        (date(2020, 1, 1), None),
        (date(2020, 6, 30), None),
        (date(2020, 7, 1), 3),
        (date(2099, 1, 1), 3),
    ],
)
def test_en_vigueur(tmp_path: Path, jour: date, valeur: int | None) -> None:
    trouvee = trois_valeurs(tmp_path).en_vigueur(jour)
    assert (trouvee and trouvee.valeur) == valeur


@pytest.mark.parametrize(
    ("jour", "attendue"),
    [
        (date(2018, 1, 1), None),
        (date(2020, 7, 1), None),
        (date(2021, 6, 30), None),
        (date(2021, 7, 1), date(2021, 7, 1)),
        (date(2022, 6, 30), date(2021, 7, 1)),
        (date(2022, 7, 2), date(2022, 7, 1)),
    ],
)
def test_attendue(tmp_path: Path, jour: date, attendue: date | None) -> None:
    assert trois_valeurs(tmp_path).attendue(jour) == attendue


def test_rien_n_est_attendu_sans_revalorisation_ni_apres_une_fin(tmp_path: Path) -> None:
    assert lues(ecrire(tmp_path / "a", x=REDEVANCE))["redevance_essai"].attendue(date(2099, 1, 1)) is None
    texte = remplacer(
        REDEVANCE,
        ("    source", "    revalorisation: 1er juillet\n    source"),
        ("12,50", "1\n        jusqu_au: 30/06/2021"),
    )
    serie = lues(ecrire(tmp_path / "b", x=texte))["redevance_essai"]
    assert serie.attendue(date(2020, 12, 31)) == date(2020, 7, 1)
    assert serie.attendue(date(2021, 7, 1)) is None
    texte = texte.replace("30/06/2021", "01/07/2021")
    serie = lues(ecrire(tmp_path / "c", x=texte))["redevance_essai"]
    assert serie.attendue(date(2021, 7, 1)) == date(2021, 7, 1)


# Les fautes


@pytest.mark.parametrize(
    ("base", "ancien", "nouveau", "attendues"),
    [
        (REDEVANCE, "12,50", "12.50", [("B021", "x.yaml:7:17", "Le nombre « 12.50 » est écrit avec un point.")]),
        (REDEVANCE, "12,50", "12,50 €", [("B022", "x.yaml:7:17", "« 12,50 € » n'est pas un nombre.")]),
        (REDEVANCE, "12,50", "12 50", [("B022", "x.yaml:7:17", "« 12 50 » n'est pas un nombre.")]),
        (REDEVANCE, "12,50", "1e3", [("B022", "x.yaml:7:17", "« 1e3 » n'est pas un nombre.")]),
        (REDEVANCE, "12,50", "douze", [("B022", "x.yaml:7:17", "« douze » n'est pas un nombre.")]),
        (REDEVANCE, "12,50", "१२", [("B022", "x.yaml:7:17", "« १२ » n'est pas un nombre.")]),
        (REDEVANCE, "12,50", ".nan", [("B022", "x.yaml:7:17", "« .nan » n'est pas un nombre.")]),
        (
            REDEVANCE,
            "12,50",
            "9" * 5000,
            [("B022", "x.yaml:7:17", "« " + "9" * 59 + "… » n'est pas un nombre.")],
        ),
        (
            REDEVANCE,
            "12,50",
            "12 %",
            [("B022", "x.yaml:7:17", "« 12 % » est en pour cent, et la série ne l'est pas.")],
        ),
        (
            REDEVANCE,
            "€/mois",
            "'%'",
            [("B022", "x.yaml:7:17", "La série est en « % », et « 12,50 » n'en porte pas.")],
        ),
        (REDEVANCE, "12,50", "", [("B014", "x.yaml:7:9", "La clé « valeur » n'est suivie d'aucune valeur.")]),
        (REDEVANCE, "12,50", "' '", [("B014", "x.yaml:7:9", "La clé « valeur » n'est suivie d'aucune valeur.")]),
        (
            REDEVANCE,
            "12,50",
            "[1]",
            [("B013", "x.yaml:7:17", "La clé « valeur » attend un texte.")],
        ),
        (REDEVANCE, "€/mois", "€ 2020", [("B016", "x.yaml:3:12", "« € 2020 » n'est pas une unité.")]),
        (REDEVANCE, "    unite: €/mois\n", "", [("B012", "x.yaml:2:5", "Il manque la clé « unite ».")]),
        (
            REDEVANCE,
            "        valeur: 12,50\n",
            "",
            [("B012", "x.yaml:6:9", "Il manque la clé « valeur ».")],
        ),
        (
            REDEVANCE,
            "\n        confiance: vu dans une source",
            "",
            [("B012", "x.yaml:6:9", "Il manque la clé « confiance ».")],
        ),
        (REDEVANCE, "01/01/2020", "31/02/2020", [("B017", "x.yaml:6:13", "Le jour « 31/02/2020 » n'existe pas.")]),
        (REDEVANCE, "01/01/2020", "29/02/2019", [("B017", "x.yaml:6:13", "Le jour « 29/02/2019 » n'existe pas.")]),
        (REDEVANCE, "01/01/2020", "2020-01-01", [("B017", "x.yaml:6:13", "« 2020-01-01 » n'est pas une date.")]),
        (REDEVANCE, "01/01/2020", "1/1/20", [("B017", "x.yaml:6:13", "« 1/1/20 » n'est pas une date.")]),
        (
            REDEVANCE,
            "vu dans une source",
            "certain",
            [("B015", "x.yaml:8:20", "« certain » n'est pas un mot admis pour « confiance ».")],
        ),
        (
            REDEVANCE,
            "        valeur",
            "        statut: definitif\n        valeur",
            [("B015", "x.yaml:7:17", "« definitif » n'est pas un mot admis pour « statut ».")],
        ),
        (
            REDEVANCE,
            "    source",
            "    type: texte\n    source",
            [("B015", "x.yaml:4:11", "« texte » n'est pas un mot admis pour « type ».")],
        ),
        (
            REDEVANCE,
            "    source: arrêté d'exemple\n",
            "",
            [("B023", "x.yaml:2:5", "La série « la redevance d'essai » n'a pas de source.")],
        ),
        (REDEVANCE, "arrêté d'exemple", "", [("B023", "x.yaml:4:5", "La série n'a pas de source.")]),
        (
            REDEVANCE,
            "        valeur",
            "        source:\n        valeur",
            [("B014", "x.yaml:7:9", "La clé « source » n'est suivie d'aucune valeur.")],
        ),
        (
            REDEVANCE,
            "unite",
            "unité",
            [
                ("B011", "x.yaml:3:5", "La clé « unité » n'existe pas ici."),
                ("B012", "x.yaml:2:5", "Il manque la clé « unite »."),
            ],
        ),
        (
            REDEVANCE,
            "series",
            "séries",
            [
                ("B011", "x.yaml:1:1", "La clé « séries » n'existe pas ici."),
                ("B012", "x.yaml:1:1", "Il manque la clé « series »."),
            ],
        ),
        (
            REDEVANCE,
            "    source",
            "    identifiant: Redevance\n    source",
            [("B029", "x.yaml:4:18", "« Redevance » n'est pas un identifiant.")],
        ),
        (
            REDEVANCE,
            "la redevance d'essai",
            "€€€",
            [("B029", "x.yaml:2:10", "Le nom « €€€ » ne donne pas d'identifiant.")],
        ),
        (
            REDEVANCE,
            "la redevance d'essai",
            "2 essais",
            [("B029", "x.yaml:2:10", "Le nom « 2 essais » ne donne pas d'identifiant.")],
        ),
        (
            REDEVANCE,
            "    source",
            "    revalorisation: 29 février\n    source",
            [("B030", "x.yaml:4:21", "« 29 février » n'est pas un jour de l'année.")],
        ),
        (
            REDEVANCE,
            "        valeur",
            "        jusqu_au: 31/12/2019\n        valeur",
            [
                (
                    "B020",
                    "x.yaml:7:19",
                    "x.yaml:6:13",
                    "La valeur finit le 31/12/2019, avant d'avoir commencé le 01/01/2020.",
                )
            ],
        ),
        (
            REDEVANCE,
            "    source",
            "    type: date\n    source",
            [
                ("B016", "x.yaml:3:5", "Une série de dates ou de choix n'a pas d'unité."),
                ("B017", "x.yaml:8:17", "« 12,50 » n'est pas une date."),
            ],
        ),
        (
            POINTS,
            "    unite: point",
            "    type: choix",
            [
                (
                    "B028",
                    "x.yaml:4:5",
                    "Une série de dates ou de choix n'a pas de clés : une table ne contient que des nombres.",
                )
            ],
        ),
        (
            POINTS,
            "        table:",
            "        valeur: 3\n        table:",
            [
                (
                    "B028",
                    "x.yaml:9:9",
                    "La série a des clés : chaque date y donne une table, et pas une valeur.",
                )
            ],
        ),
        (
            POINTS,
            "    cles: [groupe d'essai, note d'essai]\n",
            "",
            [
                (
                    "B028",
                    "x.yaml:8:9",
                    "La série n'a pas de clés : chaque date y donne une valeur, et pas une table.",
                )
            ],
        ),
        (
            POINTS,
            "[groupe d'essai, note d'essai]",
            "[note d'essai, note d'essai]",
            [
                (
                    "B006",
                    "x.yaml:4:26",
                    "x.yaml:4:12",
                    "La clé « note d'essai » est écrite deux fois dans le même bloc.",
                )
            ],
        ),
        (
            POINTS,
            "[groupe d'essai, note d'essai]",
            "[]",
            [
                ("B014", "x.yaml:4:5", "La clé « cles » n'est suivie d'aucune valeur."),
            ],
        ),
        (
            POINTS,
            "{haute: 7, basse: 2}",
            "{haute: 7}",
            [
                (
                    "B025",
                    "x.yaml:11:11",
                    "La ligne « vert » de la table n'a pas de case « basse », que d'autres lignes ont.",
                )
            ],
        ),
        (
            POINTS,
            "{haute: 7, basse: 2}",
            "{haute: 7, base: 2}",
            [
                (
                    "B025",
                    "x.yaml:11:11",
                    "La ligne « vert » de la table n'a pas de case « basse », que d'autres lignes ont.",
                ),
                ("B025", "x.yaml:11:28", "La case « base » n'existe pas dans les autres lignes de la table."),
            ],
        ),
        (
            POINTS,
            "{haute: 7, basse: 2}",
            "{haute: 7, basse: 2,5}",
            [
                ("B014", "x.yaml:11:37", "La clé « 5 » n'est suivie d'aucune valeur."),
                ("B025", "x.yaml:11:37", "La case « 5 » n'existe pas dans les autres lignes de la table."),
            ],
        ),
        (
            POINTS,
            "{haute: 7, basse: 2}",
            "{haute: 7, basse: 2.5}",
            [("B021", "x.yaml:11:35", "Le nombre « 2.5 » est écrit avec un point.")],
        ),
        (
            POINTS,
            "{haute: 7, basse: 2}",
            "7",
            [("B026", "x.yaml:11:17", "À la ligne « vert » de la table, il manque les cases de « note d'essai ».")],
        ),
        (
            POINTS,
            "basse: 2}",
            "basse: {x: 2}}",
            [("B026", "x.yaml:11:35", "La case « vert / basse » de la table doit être un nombre.")],
        ),
        (
            POINTS,
            "basse: 2}",
            "basse: [2]}",
            [("B026", "x.yaml:11:35", "La case « vert / basse » de la table doit être un nombre.")],
        ),
        (
            POINTS,
            "haute: 7",
            "haute: 7, ' haute': 8",
            [
                (
                    "B006",
                    "x.yaml:11:28",
                    "x.yaml:11:18",
                    "La clé « haute » est écrite deux fois dans le même bloc.",
                )
            ],
        ),
    ],
)
def test_faute(tmp_path: Path, base: str, ancien: str, nouveau: str, attendues: list[tuple[str, ...]]) -> None:
    assert sorted(fautes_de(tmp_path, remplacer(base, (ancien, nouveau)))) == sorted(attendues)


@pytest.mark.parametrize(
    ("texte", "attendue"),
    [
        ("- a\n", ("B013", "x.yaml:1:1", "Le fichier doit contenir un bloc.")),
        ("bonjour\n", ("B013", "x.yaml:1:1", "Le fichier doit contenir un bloc.")),
        ("series: 3\n", ("B013", "x.yaml:1:9", "La clé « series » attend une liste.")),
        ("series: []\n", ("B014", "x.yaml:1:1", "La clé « series » n'est suivie d'aucune valeur.")),
        ("series:\n", ("B014", "x.yaml:1:1", "La clé « series » n'est suivie d'aucune valeur.")),
        (
            "series: [3]\n",
            ("B013", "x.yaml:1:10", "Chaque élément de « series » est un bloc, et celui-ci ne l'est pas."),
        ),
        (
            REDEVANCE.split("      - du", maxsplit=1)[0] + "      - 3\n",
            ("B013", "x.yaml:6:9", "Chaque élément de « valeurs » est un bloc, et celui-ci ne l'est pas."),
        ),
        (
            POINTS.split("      - du", maxsplit=1)[0] + "      - [3]\n",
            ("B013", "x.yaml:7:9", "Chaque élément de « valeurs » est un bloc, et celui-ci ne l'est pas."),
        ),
        ("", ("B001", "x.yaml:1:1", "Le fichier est vide.")),
        ("series:\n\t- a\n", ("B005", "x.yaml:2:1", "Une tabulation sert à décaler la ligne.")),
    ],
)
def test_forme_du_fichier(tmp_path: Path, texte: str, attendue: tuple[str, ...]) -> None:
    assert fautes_de(tmp_path, texte) == [attendue]


AIDES = [
    ("12.50", "écrivez « 12,50 » : la virgule sépare les décimales."),
    ("1.104", "écrivez « 1,104 » ou « 1 104 » : la virgule sépare les décimales."),
    ("1,104.18", "écrivez « 1104,18 » : la virgule sépare les décimales."),
    ("1.104,18", "écrivez « 1104,18 » : la virgule sépare les décimales."),
    ("1.104.180", "écrivez « 1 104 180 » : la virgule sépare les décimales."),
    ("-0.5", "écrivez « -0,5 » : la virgule sépare les décimales."),
]


@pytest.mark.parametrize(("ecrit", "aide"), AIDES)
def test_le_point_decimal_dit_quoi_ecrire(tmp_path: Path, ecrit: str, aide: str) -> None:
    (faute,) = lire_baremes([ecrire(tmp_path, x=remplacer(REDEVANCE, ("12,50", ecrit)))])[1]
    assert (faute.code, faute.aide) == ("B021", aide)


@pytest.mark.parametrize(
    ("ecrit", "aide"),
    [
        ("2020-04-01", "écrivez « 01/04/2020 »."),
        ("1/4/2020", "écrivez « 01/04/2020 »."),
        ("01-04-2020", "écrivez « 01/04/2020 »."),
        ("1er avril 2020", "écrivez le jour, le mois et l'année : « 31/12/2020 »."),
        ("2020-04-31", "écrivez le jour, le mois et l'année : « 31/12/2020 »."),
        ("01/04/20", "écrivez le jour, le mois et l'année : « 31/12/2020 »."),
    ],
)
def test_une_date_etrangere_dit_quoi_ecrire(tmp_path: Path, ecrit: str, aide: str) -> None:
    (faute,) = lire_baremes([ecrire(tmp_path, x=remplacer(REDEVANCE, ("01/01/2020", ecrit)))])[1]
    assert (faute.code, faute.aide) == ("B017", aide)


def test_chaque_ligne_mal_formee_d_une_table_se_dit(tmp_path: Path) -> None:
    texte = remplacer(POINTS, ("{haute: 5, basse: 1}", "5"), ("{haute: 7, basse: 2}", "[7, 2]"))
    assert [faute[:2] for faute in fautes_de(tmp_path, texte)] == [("B026", "x.yaml:10:18"), ("B026", "x.yaml:11:17")]


def test_entre_deux_lignes_inegales_chacune_manque_d_une_case(tmp_path: Path) -> None:
    texte = remplacer(
        POINTS, ("          bleu: {haute: 9, basse: 3}\n", ""), ("{haute: 7, basse: 2}", "{haute: 7, base: 2}")
    )
    assert fautes_de(tmp_path, texte) == [
        (
            "B025",
            "x.yaml:10:11",
            "La ligne « rouge » de la table n'a pas de case « base », que d'autres lignes ont.",
        ),
        (
            "B025",
            "x.yaml:11:11",
            "La ligne « vert » de la table n'a pas de case « basse », que d'autres lignes ont.",
        ),
    ]


def test_un_message_ne_cite_que_le_debut_d_un_long_texte(tmp_path: Path) -> None:
    for longueur, cite in ((60, "x" * 60), (61, "x" * 59 + "…")):
        (faute,) = fautes_de(tmp_path, remplacer(REDEVANCE, ("12,50", "x" * longueur)))
        assert faute[2] == f"« {cite} » n'est pas un nombre."


def avec_valeurs(*lignes: str) -> str:
    return REDEVANCE.split("      - du", maxsplit=1)[0] + "".join(
        f"      - {{{ligne}, confiance: incertain}}\n" for ligne in lignes
    )


def test_dates_en_desordre_en_double_et_qui_se_chevauchent(tmp_path: Path) -> None:
    texte = avec_valeurs(
        "du: 01/01/2020, valeur: 1",
        "du: 01/01/2012, valeur: 2",
        "du: 01/01/2020, valeur: 3",
        "du: 01/01/2021, valeur: 4, jusqu_au: 01/01/2022",
        "du: 01/01/2022, valeur: 5",
    )
    assert fautes_de(tmp_path, texte) == [
        (
            "B018",
            "x.yaml:7:14",
            "x.yaml:6:14",
            "La valeur du 01/01/2012 est écrite après celle du 01/01/2020, qui est plus récente.",
        ),
        ("B019", "x.yaml:8:14", "x.yaml:6:14", "Deux valeurs de la série commencent le 01/01/2020."),
        (
            "B020",
            "x.yaml:9:47",
            "x.yaml:10:14",
            "Une valeur dure jusqu'au 01/01/2022, et la suivante commence dès le 01/01/2022.",
        ),
    ]


def test_une_fin_la_veille_du_debut_suivant_est_juste(tmp_path: Path) -> None:
    texte = avec_valeurs("du: 01/01/2020, valeur: 1, jusqu_au: 31/12/2020", "du: 01/01/2021, valeur: 2")
    assert fautes_de(tmp_path, texte) == []


def test_un_seul_jour_est_une_periode(tmp_path: Path) -> None:
    assert fautes_de(tmp_path, avec_valeurs("du: 01/01/2020, valeur: 1, jusqu_au: 01/01/2020")) == []


def test_meme_nom_ou_meme_identifiant_dans_deux_fichiers(tmp_path: Path) -> None:
    ecrire(
        tmp_path,
        a=REDEVANCE,
        b=remplacer(REDEVANCE, ("la redevance d'essai", "Redevance d’essai\n    identifiant: autre")),
        c=remplacer(REDEVANCE, ("la redevance d'essai", "une taxe\n    identifiant: redevance_essai")),
        d=remplacer(REDEVANCE, ("redevance", "prime")),
    )
    series, fautes = lire_baremes([tmp_path])
    assert [court(f) for f in fautes] == [
        ("B024", "b.yaml:2:10", "a.yaml:2:10", "Deux séries ont le nom « Redevance d'essai »."),
        ("B024", "c.yaml:3:18", "a.yaml:2:10", "Deux séries ont l'identifiant « redevance_essai »."),
    ]
    assert list(series) == ["redevance_essai", "prime_essai"]


def test_toutes_les_fautes_de_tous_les_fichiers_a_la_fois(tmp_path: Path) -> None:
    ecrire(
        tmp_path,
        a=remplacer(REDEVANCE, ("12,50", "12.50"), ("01/01/2020", "31/02/2020"), ("€/mois", "€ 2")),
        b=remplacer(POINTS, ("basse: 1", "basse: x"), ("haute: 9", "haute: ''"), ("vu dans", "vue dans")),
        c=remplacer(REDEVANCE, ("12,50", "12,50\n        valeur: 13.00"), ("redevance", "taxe"), ("source", "sources")),
        d="series: [",
        e="",
    )
    series, fautes = lire_baremes([tmp_path])
    assert [court(f)[:2] for f in fautes] == [
        ("B016", "a.yaml:3:12"),
        ("B017", "a.yaml:6:13"),
        ("B021", "a.yaml:7:17"),
        ("B015", "b.yaml:8:20"),
        ("B022", "b.yaml:10:36"),
        ("B014", "b.yaml:12:18"),
        ("B023", "c.yaml:2:5"),
        ("B011", "c.yaml:4:5"),
        ("B006", "c.yaml:8:9"),
        ("B005", "d.yaml:1:10"),
        ("B001", "e.yaml:1:1"),
    ]
    assert fautes == trier(fautes)
    assert all(f.gravite is Gravite.ERREUR for f in fautes)
    assert set(series) == {"points_essai", "taxe_essai"}


def test_le_rendu_d_une_faute(tmp_path: Path) -> None:
    dossier = ecrire(tmp_path, x=remplacer(REDEVANCE, ("        confiance", "        confiances")))
    assert en_texte(lire_baremes([dossier])[1]).replace(f"{dossier}/", "") == (
        "erreur B012 : Il manque la clé « confiance ».\n"
        "  ┌─ x.yaml:6:9\n"
        "6 │       - du: 01/01/2020\n"
        "  │         ^^^^^^^^^^^^^^\n"
        "  aide : ajoutez une ligne « confiance: … ».\n"
        "\n"
        "erreur B011 : La clé « confiances » n'existe pas ici.\n"
        "  ┌─ x.yaml:8:9\n"
        "8 │         confiances: vu dans une source\n"
        "  │         ^^^^^^^^^^\n"
        "  aide : vouliez-vous écrire « confiance » ?"
    )


def test_dossier_absent_vide_ou_fichier_trop_gros(tmp_path: Path) -> None:
    (tmp_path / "vide").mkdir()
    (tmp_path / "gros").mkdir()
    (tmp_path / "gros" / "x.yaml").write_bytes(b"#" * (TAILLE_MAX + 1))
    (tmp_path / "gros" / "y.yaml").write_bytes(REDEVANCE.encode().ljust(TAILLE_MAX, b"#"))
    fichier = ecrire(tmp_path / "plein", x=REDEVANCE) / "x.yaml"
    series, fautes = lire_baremes([tmp_path / "absent", tmp_path / "vide", tmp_path / "gros", fichier])
    assert list(series) == ["redevance_essai"]
    assert [(f.code, f.message) for f in fautes] == [
        ("B010", f"Le dossier de barèmes « {tmp_path / 'absent'} » n'existe pas."),
        ("B002", "Le fichier pèse 500001 octets, et 500000 au plus sont admis."),
        ("B010", f"Le dossier de barèmes « {fichier} » n'existe pas."),
        ("B010", f"Le dossier de barèmes « {tmp_path / 'vide'} » ne contient aucun fichier « .yaml »."),
    ]


def test_un_fichier_qui_ne_s_ouvre_pas(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    dossier = ecrire(tmp_path, x=REDEVANCE, y=POINTS)
    ouvrir = Path.read_bytes

    def refuser(self: Path) -> bytes:
        if self.name == "x.yaml":
            raise PermissionError(self)
        return ouvrir(self)

    monkeypatch.setattr(Path, "read_bytes", refuser)
    series, fautes = lire_baremes([dossier])
    assert [court(f) for f in fautes] == [
        ("B010", "x.yaml:1:1", f"Le fichier « {dossier / 'x.yaml'} » ne s'ouvre pas.")
    ]
    assert list(series) == ["points_essai"]


def test_une_bombe_se_refuse(tmp_path: Path) -> None:
    bombe = "series: &a [x]\n" + "".join(f"b{n}: &b{n} [*a,*a,*a]\n" for n in range(30))
    assert {code for code, *_ in fautes_de(tmp_path, bombe)} == {"B007"}


def test_une_table_demesuree_se_refuse_vite(tmp_path: Path) -> None:
    entete = POINTS.split("          rouge", maxsplit=1)[0]
    texte = entete + "".join(f"          l{n}: {{c{n}: 1}}\n" for n in range(15_000))
    fautes = fautes_de(tmp_path, texte)
    assert len(fautes) == 15_000
    assert fautes[0][1:] == ("x.yaml:10:16", "La case « c0 » n'existe pas dans les autres lignes de la table.")


# Les couches


def couche(*lignes: str, entete: tuple[str, str] = ("", "")) -> str:
    texte = remplacer(avec_valeurs(*lignes), ("arrêté d'exemple", "délibération d'exemple"))
    return remplacer(texte, entete) if entete[0] else texte


def test_une_couche_remplace_ajoute_et_garde_sa_source(tmp_path: Path) -> None:
    national = ecrire(tmp_path / "n", x=avec_valeurs("du: 01/01/2020, valeur: 1", "du: 01/01/2021, valeur: 2"))
    local = ecrire(tmp_path / "l", y=couche("du: 01/06/2020, valeur: '1,5'", "du: 01/01/2021, valeur: 3"), z=POINTS)
    series = lues(national, local)
    assert list(series) == ["redevance_essai", "points_essai"]
    assert [(v.du, v.valeur, v.source, Path(v.lieu.fichier).name) for v in series["redevance_essai"].valeurs] == [
        (date(2020, 1, 1), 1, "arrêté d'exemple", "x.yaml"),
        (date(2020, 6, 1), Fraction(3, 2), "délibération d'exemple", "y.yaml"),
        (date(2021, 1, 1), 3, "délibération d'exemple", "y.yaml"),
    ]
    assert series["redevance_essai"].source == "arrêté d'exemple"
    assert [v.valeur for v in lues(national)["redevance_essai"].valeurs] == [1, 2]


def test_une_couche_ne_change_la_revalorisation_et_la_note_que_si_elle_les_ecrit(tmp_path: Path) -> None:
    def avec(dossier: str, ligne: str) -> Path:
        return ecrire(tmp_path / dossier, x=remplacer(REDEVANCE, ("    source", f"{ligne}    source")))

    national = avec("n", "    revalorisation: 1er juillet\n    note: dessous\n")
    muette = lues(national, avec("m", ""))["redevance_essai"]
    assert (muette.revalorisation, muette.note) == ((7, 1), "dessous")
    bavarde = lues(national, avec("b", "    revalorisation: 2 mai\n    note: dessus\n"))["redevance_essai"]
    assert (bavarde.revalorisation, bavarde.note) == ((5, 2), "dessus")


def test_trois_couches_la_derniere_l_emporte(tmp_path: Path) -> None:
    dossiers = [
        ecrire(tmp_path / str(n), x=avec_valeurs(f"du: 01/01/2020, valeur: {n}", f"du: 01/01/202{n}, valeur: {n}"))
        for n in (1, 2, 3)
    ]
    valeurs = lues(*dossiers)["redevance_essai"].valeurs
    assert [f"{v.du.year} : {v.valeur}" for v in valeurs] == ["2020 : 3", "2021 : 1", "2022 : 2", "2023 : 3"]


def test_une_valeur_posee_commence_a_sa_date_meme_si_celle_du_dessous_dure(tmp_path: Path) -> None:
    national = ecrire(tmp_path / "n", x=avec_valeurs("du: 01/01/2020, valeur: 1, jusqu_au: 31/12/2020"))
    local = ecrire(tmp_path / "l", x=couche("du: 01/07/2020, valeur: 2"))
    serie = lues(national, local)["redevance_essai"]
    attendues = {date(2020, 6, 30): 1, date(2020, 7, 1): 2, date(2021, 1, 1): 2}
    for jour, valeur in attendues.items():
        trouvee = serie.en_vigueur(jour)
        assert trouvee is not None
        assert trouvee.valeur == valeur


def test_une_couche_se_reconnait_a_son_nom_ou_a_son_identifiant(tmp_path: Path) -> None:
    national = ecrire(tmp_path / "n", x=remplacer(REDEVANCE, ("    unite", "    identifiant: re\n    unite")))
    par_nom = ecrire(tmp_path / "a", x=couche("du: 01/01/2020, valeur: 7"))
    par_identifiant = ecrire(
        tmp_path / "b",
        x=couche("du: 01/01/2020, valeur: 8", entete=("la redevance d'essai", "un autre nom\n    identifiant: re")),
    )
    assert lues(national, par_nom)["re"].valeurs[0].valeur == 7
    serie = lues(national, par_identifiant)["re"]
    assert serie.nom == "la redevance d'essai"
    assert serie.valeurs[0].valeur == 8


SE_POSE = "La série « la redevance d'essai » se pose sur une autre sans en avoir "


def test_une_couche_incompatible_se_refuse(tmp_path: Path) -> None:
    national = ecrire(tmp_path / "n", x=REDEVANCE, y=POINTS)
    local = ecrire(
        tmp_path / "l",
        x=remplacer(REDEVANCE, ("€/mois", "€/an")),
        y=remplacer(REDEVANCE, ("la redevance d'essai", "les points d'essai"), ("€/mois", "point")),
    )
    series, fautes = lire_baremes([national, local])
    assert [court(f) for f in fautes] == [
        (
            "B027",
            "x.yaml:3:12",
            "x.yaml:2:10",
            SE_POSE + "l'unité : « €/an » au lieu de « €/mois ».",
        ),
        (
            "B027",
            "y.yaml:2:10",
            "y.yaml:2:10",
            SE_POSE.replace("la redevance", "les points")
            + "les clés : « aucune » au lieu de « groupe d'essai, note d'essai ».",
        ),
    ]
    assert fautes[0].lieu is not None
    assert Path(fautes[0].lieu.fichier).parent == local
    assert Path(fautes[0].endroits[1].lieu.fichier).parent == national
    assert series["redevance_essai"].valeurs[0].valeur == Fraction(25, 2)


def test_une_couche_d_un_autre_type_se_refuse(tmp_path: Path) -> None:
    national = ecrire(tmp_path / "n", x=remplacer(REDEVANCE, ("€/mois", "sans unité")))
    local = ecrire(
        tmp_path / "l", x=remplacer(REDEVANCE, ("    unite: €/mois", "    type: date"), ("12,50", "01/01/2021"))
    )
    assert [court(f) for f in lire_baremes([national, local])[1]] == [
        (
            "B027",
            "x.yaml:3:11",
            "x.yaml:2:10",
            SE_POSE + "le type : « date » au lieu de « nombre ».",
        )
    ]


def test_une_couche_ne_prend_pas_le_nom_d_une_autre_serie(tmp_path: Path) -> None:
    national = ecrire(tmp_path / "n", x=REDEVANCE)
    local = ecrire(tmp_path / "l", x=remplacer(REDEVANCE, ("    unite", "    identifiant: autre\n    unite")), y=POINTS)
    series, fautes = lire_baremes([national, local])
    assert [court(f) for f in fautes] == [
        ("B024", "x.yaml:2:10", "x.yaml:2:10", "Deux séries ont le nom « la redevance d'essai ».")
    ]
    assert list(series) == ["redevance_essai", "points_essai"]


def test_une_couche_sans_source_se_refuse(tmp_path: Path) -> None:
    national = ecrire(tmp_path / "n", x=REDEVANCE)
    local = ecrire(tmp_path / "l", x=remplacer(REDEVANCE, ("    source: arrêté d'exemple\n", "")))
    _, fautes = lire_baremes([national, local])
    assert [f.code for f in fautes] == ["B023"]


# L'empreinte


def test_normaliser() -> None:
    decompose = unicodedata.normalize("NFD", "é")
    assert normaliser(f"\ufeff{decompose}: 1  \r\nb\t\rc\u00a0\n\n\n") == "é: 1\nb\nc\n"
    assert normaliser("") == "\n"
    assert normaliser(normaliser("a \n b")) == normaliser("a \n b") == "a\n b\n"


def test_l_empreinte_ne_tient_qu_au_texte(tmp_path: Path) -> None:
    a = ecrire(tmp_path / "a", x=REDEVANCE, y=POINTS)
    b = ecrire(
        tmp_path / "autre" / "b",
        x="\ufeff" + unicodedata.normalize("NFD", REDEVANCE).replace("\n", " \r\n"),
        y=POINTS.rstrip("\n"),
    )
    assert empreinte([a]) == empreinte([b])
    assert re.fullmatch(r"sha256:[0-9a-f]{64}", empreinte([a]))


def test_l_empreinte_change_avec_le_contenu_le_nom_l_ordre_et_la_couche(tmp_path: Path) -> None:
    a = ecrire(tmp_path / "a", x=REDEVANCE, y=POINTS)
    contenu = ecrire(tmp_path / "b", x=remplacer(REDEVANCE, ("12,50", "12,51")), y=POINTS)
    nom = ecrire(tmp_path / "c", x=REDEVANCE, z=POINTS)
    un, deux = ecrire(tmp_path / "d", x=REDEVANCE), ecrire(tmp_path / "e", y=POINTS)
    colle = ecrire(tmp_path / "f", x=REDEVANCE + POINTS)
    lots = [[a], [contenu], [nom], [un, deux], [deux, un], [colle], [a, un], []]
    assert len({empreinte(lot) for lot in lots}) == len(lots)


def test_l_empreinte_accepte_des_octets_quelconques(tmp_path: Path) -> None:
    (tmp_path / "x.yaml").write_bytes(b"\xff\0")
    assert empreinte([tmp_path]).startswith("sha256:")


def test_l_empreinte_est_la_meme_dans_un_autre_processus(tmp_path: Path) -> None:
    shutil.copytree(LIVRES, tmp_path / "copie")
    programme = (
        "import sys; from pathlib import Path; from moteur.modele.baremes import empreinte; "
        "print(empreinte([Path(sys.argv[1])]))"
    )
    sortie = subprocess.run(
        [sys.executable, "-c", programme, str(tmp_path / "copie")],
        capture_output=True,
        text=True,
        check=True,
        cwd=LIVRES.parent,
        env={"PYTHONHASHSEED": "7", "PYTHONPATH": str(LIVRES.parent)},
    )
    assert sortie.stdout.strip() == empreinte([LIVRES])


# Le catalogue des fautes

SANS_EXEMPLE = {"b001", "b002", "b003", "b004", "b008", "b010", "b027"}
MODULES = sorted(m.name for m in pkgutil.iter_modules(catalogue.__path__) if re.match(r"b\d", m.name))


@pytest.mark.parametrize("nom", MODULES)
def test_la_page_d_une_faute_dit_vrai(tmp_path: Path, nom: str) -> None:
    page = importlib.import_module(f"moteur.diagnostics.catalogue.{nom}").__doc__ or ""
    titres = re.findall(r"^## (.+)$", page, re.MULTILINE)
    assert titres == ["Ce que dit ce contrôle", "Pourquoi", "Exemple fautif", "Exemple corrigé"]
    code = nom[:4].upper()
    assert page.startswith(f"{code} · ")
    exemples = re.findall(r"```yaml\n(.*?)```", page, re.DOTALL)
    assert len(exemples) == (0 if nom[:4] in SANS_EXEMPLE else 2)
    for exemple, attendus in zip(exemples, ({code}, set()), strict=False):
        assert {c for c, *_ in fautes_de(tmp_path, exemple)} == attendus


# Les valeurs livrées, recopiées ici à la main


def jour(texte: str) -> date:
    j, m, a = texte.split("/")
    return date(int(a), int(m), int(j))


COPIE = {
    "mtp": (
        "€/mois",
        (
            "01/04/2014 1103,08 | 01/04/2016 1104,18 | 01/04/2017 1107,49 | 01/04/2018 1118,57 | 01/04/2019 1121,92"
            " | 01/04/2020 1125,29 | 01/04/2021 1126,41 | 01/04/2022 1146,69 | 01/07/2022 1192,55 | 01/04/2023 1210,90"
            " | 01/04/2024 1266,60 | 01/04/2025 1288,13 | 01/04/2026 1298,44"
        ),
    ),
    "smic_horaire_brut": (
        "€/h",
        (
            "01/01/2016 9,67 | 01/01/2017 9,76 | 01/01/2018 9,88 | 01/01/2019 10,03 | 01/01/2020 10,15"
            " | 01/01/2021 10,25 | 01/10/2021 10,48 | 01/01/2022 10,57 | 01/05/2022 10,85 | 01/08/2022 11,07"
            " | 01/01/2023 11,27 | 01/05/2023 11,52 | 01/01/2024 11,65 | 01/11/2024 11,88 | 01/01/2026 12,02"
            " | 01/06/2026 12,31"
        ),
    ),
    "coefficient_plafond_gir_1": ("sans unité", "01/03/2016 1,553 | 01/01/2022 1,605 | 01/01/2024 1,615"),
    "coefficient_plafond_gir_2": ("sans unité", "01/03/2016 1,247 | 01/01/2022 1,298 | 01/01/2024 1,306"),
    "coefficient_plafond_gir_3": ("sans unité", "01/03/2016 0,901 | 01/01/2022 0,938 | 01/01/2024 0,944"),
    "coefficient_plafond_gir_4": ("sans unité", "01/03/2016 0,601 | 01/01/2022 0,626 | 01/01/2024 0,630"),
    "maximum_heures_lien_social": ("h/mois", "01/01/2024 9"),
    "age_minimal_apa": ("an", "01/03/2016 60"),
    "gir_plus_eleve_ouvrant_droit_a_apa": ("sans unité", "01/03/2016 4"),
    "coefficient_seuil_participation": ("sans unité", "01/03/2016 0,725"),
    "coefficient_seuil_participation_maximale": ("sans unité", "01/03/2016 2,67"),
    "coefficient_seuil_deuxieme_tranche": ("sans unité", "01/03/2016 0,317"),
    "coefficient_seuil_troisieme_tranche": ("sans unité", "01/03/2016 0,498"),
    "part_fixe_deuxieme_tranche": ("sans unité", "01/03/2016 0,4"),
    "part_fixe_troisieme_tranche": ("sans unité", "01/03/2016 0,2"),
    "taux_participation_maximal": ("sans unité", "01/03/2016 0,9"),
    "diviseur_couple": ("sans unité", "01/03/2016 1,7"),
    "diviseur_couple_en_etablissement": ("sans unité", "01/03/2016 2"),
    "nombre_heures_smic_seuil_non_versement": ("h/mois", "01/03/2016 3"),
    "coefficient_plafond_repit": ("mois/an", "01/03/2016 0,453"),
    "coefficient_plafond_relais_hospitalisation": ("mois/hospitalisation", "01/03/2016 0,9"),
}
DATES = {"premier_jour_couvert": "01/03/2016 01/03/2016"}
TABLES = {"points_aggir", "score_minimal_aggir"}


@pytest.fixture(scope="module")
def livres() -> dict[str, Serie]:
    return lues(LIVRES)


def test_chaque_valeur_livree_est_celle_recopiee(livres: dict[str, Serie]) -> None:
    assert set(livres) == COPIE.keys() | DATES.keys() | TABLES
    for nom, ligne in DATES.items():
        assert [(v.du, v.valeur) for v in livres[nom].valeurs] == [tuple(map(jour, ligne.split()))]
    for nom, (unite, valeurs) in COPIE.items():
        attendues = []
        for ligne in valeurs.split(" | "):
            du, ecrite = ligne.split()
            entier, _, decimales = ecrite.partition(",")
            attendues.append((jour(du), Fraction(f"{entier}.{decimales or 0}"), ecrite, len(decimales)))
        serie = livres[nom]
        assert [(v.du, v.valeur, v.texte, v.decimales) for v in serie.valeurs] == attendues, nom
        assert str(serie.unite) == unite, nom


def test_les_confiances_livrees(livres: dict[str, Serie]) -> None:
    autres = {
        (nom, v.du): v.confiance for nom, s in livres.items() for v in s.valeurs if v.confiance is not Confiance.VU
    }
    assert autres == {
        ("coefficient_plafond_gir_3", date(2022, 1, 1)): Confiance.RECONSTITUE,
        ("coefficient_plafond_gir_4", date(2022, 1, 1)): Confiance.RECONSTITUE,
        ("diviseur_couple_en_etablissement", date(2016, 3, 1)): Confiance.RECONSTITUE,
    }
    for nom, du in autres:
        valeur = livres[nom].en_vigueur(du)
        assert valeur is not None
        assert valeur.note or livres[nom].note


def test_chaque_valeur_livree_a_une_source_et_couvre_le_premier_jour(livres: dict[str, Serie]) -> None:
    for nom, serie in livres.items():
        assert all(v.source and v.statut is Statut.DEFINITIF and v.jusqu_au is None for v in serie.valeurs)
        if nom != "maximum_heures_lien_social":
            assert serie.en_vigueur(date(2016, 3, 1)) is not None
            assert len([v for v in serie.valeurs if v.du < date(2016, 3, 1)]) <= 1
    assert livres["maximum_heures_lien_social"].en_vigueur(date(2023, 12, 31)) is None


def test_rien_n_est_perime_au_21_novembre_2026_et_la_mtp_l_est_au_1er_avril_2027(livres: dict[str, Serie]) -> None:
    assert {nom for nom, s in livres.items() if s.attendue(date(2026, 11, 21))} == set()
    assert {nom for nom, s in livres.items() if s.revalorisation} == {"mtp", "smic_horaire_brut"}
    assert livres["mtp"].attendue(date(2027, 3, 31)) is None
    assert livres["mtp"].attendue(date(2027, 4, 1)) == date(2027, 4, 1)
    assert livres["smic_horaire_brut"].attendue(date(2027, 1, 1)) == date(2027, 1, 1)


# Les montants publiés : coefficient × MTP du 1er janvier (du 1er mars en 2016), au centime, demi supérieur.

PUBLIES = {
    2016: "1103,08 1713,08 1375,54 993,88 662,95 799,73 2945,22",
    2017: "1104,18 1714,79 1376,91 994,87 663,61 800,53 2948,16",
    2018: "1107,49 1719,93 1381,04 997,85 665,60 802,93 2957,00",
    2019: "1118,57 1737,14 1394,86 1007,83 672,26 810,96 2986,58",
    2020: "1121,92 1742,34 1399,03 1010,85 674,27 813,39 2995,53",
    2021: "1125,29 1747,58 1403,24 1013,89 676,30 815,84 3004,52",
    2022: "1126,41 1807,89 1462,08 1056,57 705,13 816,65 3007,51",
    2023: "1192,55 1914,04 1547,93 1118,61 746,54 864,60 3184,11",
    2024: "1210,90 1955,60 1581,44 1143,09 762,87 877,90 3233,10",
    2025: "1266,60 2045,56 1654,18 1195,67 797,96 918,29 3381,82",
    2026: "1288,13 2080,33 1682,30 1215,99 811,52 933,89 3439,31",
    2027: "1298,44 2096,98 1695,76 1225,73 818,02 941,37 3466,83",
}
FACTEURS = (
    *(f"coefficient_plafond_gir_{gir}" for gir in (1, 2, 3, 4)),
    "coefficient_seuil_participation",
    "coefficient_seuil_participation_maximale",
)


def nombre(serie: Serie, quand: date) -> Fraction:
    valeur = serie.en_vigueur(quand)
    assert valeur is not None
    assert isinstance(valeur.valeur, Fraction)
    return valeur.valeur


def au_centime(valeur: Fraction) -> str:
    centimes = floor(valeur * 100 + Fraction(1, 2))
    return f"{centimes // 100},{centimes % 100:02d}"


@pytest.mark.parametrize("annee", PUBLIES)
def test_les_plafonds_et_seuils_publies_se_retrouvent(livres: dict[str, Serie], annee: int) -> None:
    quand = date(annee, 3 if annee == 2016 else 1, 1)
    mtp = nombre(livres["mtp"], quand)
    calcules = [mtp, *(nombre(livres[nom], quand) * mtp for nom in FACTEURS)]
    assert " ".join(map(au_centime, calcules)) == PUBLIES[annee]


def test_le_seuil_de_2025_est_a_la_moitie_d_un_centime(livres: dict[str, Serie]) -> None:
    quand = date(2025, 1, 1)
    seuil = nombre(livres["coefficient_seuil_participation"], quand) * nombre(livres["mtp"], quand)
    assert seuil == Fraction(918285, 1000)


@pytest.mark.parametrize(
    ("annee", "repit", "relais"),
    [
        (2017, "500,19", "993,76"),
        (2018, "501,69", "996,74"),
        (2019, "506,71", "1006,71"),
        (2020, "508,23", "1009,73"),
        (2023, "540,23", "1073,30"),
        (2025, "573,77", "1139,94"),
        (2026, "583,52", "1159,32"),
    ],
)
def test_les_plafonds_de_repit_et_de_relais(livres: dict[str, Serie], annee: int, repit: str, relais: str) -> None:
    quand = date(annee, 1, 1)
    for nom, publie, unite in (
        ("coefficient_plafond_repit", repit, "€/an"),
        ("coefficient_plafond_relais_hospitalisation", relais, "€/hospitalisation"),
    ):
        assert au_centime(nombre(livres[nom], quand) * nombre(livres["mtp"], quand)) == publie
        assert livres[nom].unite * livres["mtp"].unite == lire_unite(unite)


@pytest.mark.parametrize(
    ("quand", "seuil"),
    [
        (date(2017, 1, 1), "29,28"),
        (date(2019, 1, 1), "30,09"),
        (date(2020, 1, 1), "30,45"),
        (date(2022, 7, 31), "32,55"),
        (date(2022, 8, 1), "33,21"),
        (date(2025, 6, 1), "35,64"),
        (date(2026, 6, 1), "36,93"),
    ],
)
def test_le_seuil_de_non_versement(livres: dict[str, Serie], quand: date, seuil: str) -> None:
    heures, smic = livres["nombre_heures_smic_seuil_non_versement"], livres["smic_horaire_brut"]
    assert au_centime(nombre(heures, quand) * nombre(smic, quand)) == seuil
    assert heures.unite * smic.unite == lire_unite("€/mois")


def test_un_couple_de_la_fiche_publiee(livres: dict[str, Serie]) -> None:
    assert 3400 / nombre(livres["diviseur_couple"], date(2025, 1, 1)) == 2000


# La grille AGGIR, recopiée groupe par groupe : C puis B, dans l'ordre des variables, puis les scores et leurs rangs.

VARIABLES = (
    "cohérence",
    "orientation",
    "toilette",
    "habillage",
    "alimentation",
    "élimination",
    "transferts",
    "déplacements intérieurs",
)
GRILLE = (
    ("A", "2000 1200 40 40 60 100 800 200", "0 0 16 16 20 16 120 32", "4380:1 4140:2 3390:3"),
    ("B", "1500 1200 40 40 60 100 800 -80", "320 120 16 16 0 16 120 -40", "2016:4"),
    ("C", "0 0 40 40 60 160 1000 400", "0 0 16 16 20 20 200 40", "1700:5 1432:6"),
    ("D", "0 0 0 0 2000 400 2000 200", "0 0 0 0 200 200 200 0", "2400:7"),
    ("E", "400 400 400 400 400 800 800 200", "0 0 100 100 100 100 100 0", "1200:8"),
    ("F", "200 200 500 500 500 500 500 200", "100 100 100 100 100 100 100 0", "800:9"),
    ("G", "150 150 300 300 500 500 400 200", "0 0 200 200 200 200 200 100", "650:10"),
    ("H", "0 0 3000 3000 3000 3000 1000 1000", "0 0 2000 2000 2000 2000 2000 1000", "4000:11 2000:12"),
)
RANGS_DES_GROUPES = {"A": (1, 2, 3), "B": (4,), "C": (5, 6), "D": (7,), "E": (8,), "F": (9,), "G": (10,), "H": (11, 12)}
GIR = (1, 2, 2, 2, 2, 2, 2, 3, 3, 4, 4, 5, 6)


def rang_recopie(cotation: str) -> int:
    for _, ligne_c, ligne_b, seuils in GRILLE:
        points = {"A": [0] * 8, "B": list(map(int, ligne_b.split())), "C": list(map(int, ligne_c.split()))}
        score = sum(points[modalite][n] for n, modalite in enumerate(cotation))
        for seuil in seuils.split():
            minimum, rang = map(int, seuil.split(":"))
            if score >= minimum:
                return rang
    return 13


def table(serie: Serie) -> dict[tuple[str, ...], Fraction]:
    valeur: ValeurDatee | None = serie.en_vigueur(date(2026, 1, 1))
    assert valeur is not None
    assert valeur.table is not None
    return dict(valeur.table)


def rang_livre(livres: dict[str, Serie], cotation: str) -> int:
    points, scores = table(livres["points_aggir"]), table(livres["score_minimal_aggir"])
    for groupe, rangs in RANGS_DES_GROUPES.items():
        score = sum(points[groupe, v, m] for v, m in zip(VARIABLES, cotation, strict=True))
        for rang in rangs:
            if score >= scores[str(rang),]:
                return rang
    return 13


def test_les_tables_aggir_ont_toutes_leurs_cases(livres: dict[str, Serie]) -> None:
    points, scores = livres["points_aggir"], livres["score_minimal_aggir"]
    assert points.cles == ("groupe AGGIR", "variable AGGIR", "modalité AGGIR")
    assert scores.cles == ("rang AGGIR",)
    assert str(points.unite) == str(scores.unite) == "point"
    assert list(table(points)) == list(itertools.product("ABCDEFGH", VARIABLES, "ABC"))
    assert list(table(scores)) == [(str(rang),) for rang in range(1, 13)]
    assert {v for (_, _, modalite), v in table(points).items() if modalite == "A"} == {0}


def test_chaque_case_aggir_est_celle_recopiee(livres: dict[str, Serie]) -> None:
    points = table(livres["points_aggir"])
    for groupe, ligne_c, ligne_b, seuils in GRILLE:
        assert [points[groupe, v, "C"] for v in VARIABLES] == list(map(int, ligne_c.split()))
        assert [points[groupe, v, "B"] for v in VARIABLES] == list(map(int, ligne_b.split()))
        for seuil in seuils.split():
            minimum, rang = seuil.split(":")
            assert table(livres["score_minimal_aggir"])[rang,] == int(minimum)


@pytest.mark.parametrize(
    ("enonce", "cotation", "rang", "gir"),
    [
        ("AGG-06 et AGG-07 : tout C", "CCCCCCCC", 1, 1),
        ("AGG-06 : tout A", "AAAAAAAA", 13, 6),
        ("AGG-09 : désorientée, se déplace seule", "CCCCBCAA", 3, 2),
        ("AGG-09 : alitée, cohérence et orientation B", "BBCCCCCC", 5, 2),
        ("AGG-10 : lucide, soins corporels", "AACCBCBB", 8, 3),
        ("AGG-11 : à lever, toilette et habillage B", "AABBAACA", 10, 4),
        ("AGG-11 : toilette, habillage, alimentation B", "AABBBAAA", 11, 4),
        ("AGG-11 : toilette et habillage C", "AACCBAAA", 9, 3),
        ("AGG-12 : toilette B seule", "AABAAAAA", 12, 5),
        ("AGG-13 : cohérence et orientation B seules", "BBAAAAAA", 13, 6),
        ("égalité au score du rang 11", "AABBAAAA", 11, 4),
    ],
)
def test_les_exemples_aggir(livres: dict[str, Serie], enonce: str, cotation: str, rang: int, gir: int) -> None:
    assert rang_livre(livres, cotation) == rang_recopie(cotation) == rang, enonce
    assert GIR[rang - 1] == gir


def test_les_6561_cotations_donnent_le_rang_de_la_grille_recopiee(livres: dict[str, Serie]) -> None:
    points, scores = table(livres["points_aggir"]), table(livres["score_minimal_aggir"])
    vus = set()
    for cotation in map("".join, itertools.product("ABC", repeat=8)):
        attendu = rang_recopie(cotation)
        trouve = 13
        for groupe, rangs in RANGS_DES_GROUPES.items():
            score = sum(points[groupe, v, m] for v, m in zip(VARIABLES, cotation, strict=True))
            atteints = [rang for rang in rangs if score >= scores[str(rang),]]
            if atteints:
                trouve = atteints[0]
                break
        assert trouve == attendu, cotation
        vus.add(trouve)
    assert vus == set(range(1, 14))


def test_chaque_jour_de_2016_a_2026_a_une_mtp_et_un_smic(livres: dict[str, Serie]) -> None:
    quand = date(2016, 3, 1)
    while quand < date(2027, 1, 1):
        assert nombre(livres["mtp"], quand) > 1000
        assert nombre(livres["smic_horaire_brut"], quand) > 9
        quand += timedelta(days=1)
