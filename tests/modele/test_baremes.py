"""Les barèmes : ce qui se lit, la valeur en vigueur, les couches, l'empreinte."""

from __future__ import annotations

import pickle
import re
import shutil
import subprocess
import sys
import unicodedata
from dataclasses import FrozenInstanceError
from datetime import date
from fractions import Fraction
from pathlib import Path

import pytest

from moteur.modele.baremes import lire_baremes
from moteur.modele.empreintes_textes import empreinte, normaliser
from moteur.modele.series import Confiance, Serie, Statut
from moteur.modele.unites import POURCENT, PURE, lire_unite
from tests.modele.outils_baremes import POINTS, REDEVANCE, avec_valeurs, court, ecrire, lues, remplacer

LIVRES = Path(__file__).resolve().parents[2] / "baremes"


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
            serie.nom = "autre"  # type: ignore[misc] # le refus est ce qu'on éprouve
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
        "import sys; from pathlib import Path; from moteur.modele.empreintes_textes import empreinte; "
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
