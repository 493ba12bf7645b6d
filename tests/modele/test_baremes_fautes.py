"""Les barèmes : toutes les fautes et leurs lieux."""

from __future__ import annotations

from pathlib import Path

import pytest

from moteur.diagnostics import Gravite, trier
from moteur.diagnostics.rendu import en_texte
from moteur.modele.baremes import lire_baremes
from moteur.modele.yaml_strict import TAILLE_MAX
from tests.modele.outils_baremes import POINTS, REDEVANCE, avec_valeurs, court, ecrire, fautes_de, remplacer

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
        "  pour comprendre : moteur message B012\n"
        "\n"
        "erreur B011 : La clé « confiances » n'existe pas ici.\n"
        "  ┌─ x.yaml:8:9\n"
        "8 │         confiances: vu dans une source\n"
        "  │         ^^^^^^^^^^\n"
        "  aide : vouliez-vous écrire « confiance » ?\n"
        "  pour comprendre : moteur message B011"
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
