"""La lecture stricte de YAML : tout est texte, tout a un lieu, rien de dangereux ne passe."""

from __future__ import annotations

import random
import unicodedata
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from moteur.diagnostics import Diagnostic, Lieu
from moteur.diagnostics.rendu import en_texte
from moteur.modele import yaml_strict
from moteur.modele.positions import FAUTES_MAX, PROFONDEUR_MAX
from moteur.modele.yaml_strict import TAILLE_MAX, Valeur, lire_yaml
from tests.modele.durees import duree

FICHIER = "essai.yaml"
ANALYSEURS = [yaml.SafeLoader, getattr(yaml, "CSafeLoader", yaml.SafeLoader)]


@pytest.fixture(params=ANALYSEURS, ids=["python", "libyaml"])
def analyseur(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Any:
    monkeypatch.setattr(yaml_strict, "_ANALYSEUR", request.param)
    return request.param


def codes(source: str | bytes) -> list[tuple[str, str]]:
    return [(f.code, str(f.lieu)) for f in lire_yaml(source, FICHIER)[2]]


def seule(source: str | bytes) -> Diagnostic:
    _, _, fautes = lire_yaml(source, FICHIER)
    assert len(fautes) == 1, fautes
    return fautes[0]


def lue(source: str | bytes) -> Valeur | None:
    valeur, _, fautes = lire_yaml(source, FICHIER)
    assert fautes == []
    return valeur


# Ce qui se lit


@pytest.mark.usefixtures("analyseur")
def test_aucun_scalaire_n_est_converti() -> None:
    texte = (
        "a: 1.10\nb: 082\nc: 2016-04-01\nd: oui\ne: yes\nf: null\ng: ~\nh: 1e3\ni: .nan\nj: 12:30:00\nk: 0x1F\nl: =\n"
    )
    assert lue(texte) == {
        "a": "1.10",
        "b": "082",
        "c": "2016-04-01",
        "d": "oui",
        "e": "yes",
        "f": "null",
        "g": "~",
        "h": "1e3",
        "i": ".nan",
        "j": "12:30:00",
        "k": "0x1F",
        "l": "=",
    }


@pytest.mark.usefixtures("analyseur")
def test_listes_blocs_accolades_et_textes_longs() -> None:
    texte = (
        "a:\n  - 1\n  - [2, 3]\n  - {x: 4, y: []}\nb: >-\n  deux\n  lignes\nc: |\n  une\n   deux\nd: {}\ne: ''\nf:\n"
    )
    assert lue(texte) == {
        "a": ["1", ["2", "3"], {"x": "4", "y": []}],
        "b": "deux lignes",
        "c": "une\n deux\n",
        "d": {},
        "e": "",
        "f": "",
    }


def test_une_cle_qui_ressemble_a_une_fusion_est_une_cle() -> None:
    assert lue("<<: {a: 1}\nb: 2\n") == {"<<": {"a": "1"}, "b": "2"}


def test_un_debut_de_document_ecrit_est_admis() -> None:
    assert lue("# en-tête\n---\na: 1\n") == {"a": "1"}


def test_le_texte_est_rendu_en_nfc() -> None:
    decompose = unicodedata.normalize("NFD", "unité: reconstitué")
    assert lue(decompose) == {"unité": "reconstitué"}


def test_les_octets_valent_le_texte() -> None:
    assert lue("é: œuf".encode()) == {"é": "œuf"}


@pytest.mark.usefixtures("analyseur")
def test_le_lieu_de_chaque_noeud() -> None:
    texte = "série:\n  - nom: 'la é'\n    n: 12\n  - [x, yz]\nvide:\nz: {k: v}\n"
    _, positions, fautes = lire_yaml(texte, FICHIER)
    assert fautes == []
    assert dict(positions) == {
        ("série", 0, "nom"): Lieu(FICHIER, 2, 10, 2, 16),
        ("série", 0, "n"): Lieu(FICHIER, 3, 8, 3, 10),
        ("série", 0): Lieu(FICHIER, 2, 5, 3, 10),
        ("série", 1, 0): Lieu(FICHIER, 4, 6, 4, 7),
        ("série", 1, 1): Lieu(FICHIER, 4, 9, 4, 11),
        ("série", 1): Lieu(FICHIER, 4, 5, 4, 12),
        ("série",): Lieu(FICHIER, 2, 3, 4, 12),
        ("vide",): Lieu(FICHIER, 5, 6, 5, 6),
        ("z", "k"): Lieu(FICHIER, 6, 8, 6, 9),
        ("z",): Lieu(FICHIER, 6, 4, 6, 10),
        (): Lieu(FICHIER, 1, 1, 6, 10),
    }
    assert positions.cle(("série", 0, "n")) == Lieu(FICHIER, 3, 5, 3, 6)
    assert positions.cle(("série", 1)) == positions["série", 1]
    assert positions.valeur(("série", 0, "absente")) == positions["série", 0]
    assert positions.entre_guillemets(("série", 0, "nom"))
    assert not positions.entre_guillemets(("série", 0, "n"))


def test_crlf_ne_decale_rien() -> None:
    unix, windows = "a: 1\nb:\n  - é\n", "a: 1\r\nb:\r\n  - é\r\n"
    assert lue(windows) == lue(unix)
    assert dict(lire_yaml(windows, FICHIER)[1]) == dict(lire_yaml(unix, FICHIER)[1])


@pytest.mark.usefixtures("analyseur")
@pytest.mark.parametrize("source", ["\ufeffa: 1\nb: 2\n", "\ufeffa: 1\nb: 2\n".encode()], ids=["texte", "octets"])
def test_la_marque_d_ordre_des_octets_est_admise_et_comptee(source: str | bytes) -> None:
    valeur, positions, fautes = lire_yaml(source, FICHIER)
    assert (valeur, fautes) == ({"a": "1", "b": "2"}, [])
    assert positions["a",] == Lieu(FICHIER, 1, 5, 1, 6)
    assert positions["b",] == Lieu(FICHIER, 2, 4, 2, 5)


# Ce qui se refuse


@pytest.mark.parametrize("source", ["", b"", "\n \n", "# rien\n", "---\n", "\ufeff", "# a\n---\n# b\n"])
@pytest.mark.usefixtures("analyseur")
def test_fichier_vide(source: str | bytes) -> None:
    faute = seule(source)
    assert (faute.code, faute.message, str(faute.lieu)) == ("B001", "Le fichier est vide.", "essai.yaml:1:1")


def test_un_texte_vide_ecrit_n_est_pas_un_fichier_vide() -> None:
    assert lue("''") == ""


@pytest.mark.parametrize("source", ["a: " + "é" * TAILLE_MAX, b"a" * (TAILLE_MAX + 1)], ids=["texte", "octets"])
def test_fichier_trop_gros(source: str | bytes) -> None:
    assert seule(source).code == "B002"


def test_la_taille_maximale_se_choisit_et_compte_des_octets() -> None:
    for source in ("éé", "éé".encode()):
        assert lire_yaml(source, FICHIER, taille_max=4)[2] == []
    (faute,) = lire_yaml("éé", FICHIER, taille_max=3)[2]
    assert faute.message == "Le fichier pèse 4 octets, et 3 au plus sont admis."


def test_fichier_binaire() -> None:
    faute = seule(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR")
    assert (faute.code, faute.message) == ("B003", "Le fichier n'est pas du texte : il contient un octet nul.")
    assert str(faute.lieu) == "essai.yaml:3:1"
    assert seule("a: 1\nb: \0").lieu == Lieu(FICHIER, 2, 4, 2, 5)


@pytest.mark.parametrize("caractere", "\x01\x7f\x85\u2028\u2029\u202e\u2066\ufeff\ufffe\ud800\x1b")
def test_caractere_invisible(caractere: str) -> None:
    faute = seule(f"a: 1\nbé: x{caractere}y\n")
    assert faute.message == f"Un caractère invisible (U+{ord(caractere):04X}) n'est pas admis ici."
    assert (faute.code, str(faute.lieu)) == ("B003", "essai.yaml:2:6")


def test_un_retour_chariot_seul_est_refuse() -> None:
    assert codes("a: 1\rb: 2\n") == [("B003", "essai.yaml:1:5")]


def test_espaces_insecables_emojis_et_tabulations_au_milieu_se_lisent() -> None:
    assert lue("a: 1\u202f250,5\u00a0€\t# note\nb: 😀\n") == {"a": "1\u202f250,5\u00a0€", "b": "😀"}


@pytest.mark.parametrize(
    ("octets", "lieu"),
    [
        ("a: 1\né: 2".encode("latin-1"), "essai.yaml:2:1"),
        ("é: ".encode() + b"\xff", "essai.yaml:1:4"),
        ("a: 1".encode("utf-16"), "essai.yaml:1:1"),
        (b"\xed\xa0\x80: 1", "essai.yaml:1:1"),
    ],
)
def test_pas_utf8(octets: bytes, lieu: str) -> None:
    faute = seule(octets)
    assert (faute.code, str(faute.lieu)) == ("B004", lieu)
    assert faute.message == "Le fichier n'est pas un texte UTF-8."


@pytest.mark.usefixtures("analyseur")
@pytest.mark.parametrize(
    ("texte", "lieu", "message"),
    [
        ("a:\n\t- b\n", "essai.yaml:2:1", "Une tabulation sert à décaler la ligne."),
        ("\ta: 1\n", "essai.yaml:1:1", "Une tabulation sert à décaler la ligne."),
        ("a: 1\n\tb: 2\n", "essai.yaml:2:1", "Une tabulation sert à décaler la ligne."),
        ("a: b: c\n", "essai.yaml:1:5", "Le signe « : » se trouve là où aucune clé ne peut commencer."),
        ("a: - b\n", "essai.yaml:1:4", "Un tiret de liste se trouve là où aucune liste ne peut commencer."),
        ("a: 'x\nb: 1\n", "essai.yaml:2:5", "Un texte entre guillemets n'est pas fermé."),
        ("a: [1, 2\nb: 3\n", "essai.yaml:2:2", "Une liste entre crochets n'est pas fermée, ou une virgule y manque."),
        ("a: {b: 1\n", "essai.yaml:1:9", "Un bloc entre accolades n'est pas fermé, ou une virgule y manque."),
        ("a: @x\n", "essai.yaml:1:4", "Le caractère « @ » ne peut pas commencer un texte."),
        ("a: %x\n", "essai.yaml:1:4", "Le caractère « % » ne peut pas commencer un texte."),
        ("a: `x`\n", "essai.yaml:1:4", "Le caractère « ` » ne peut pas commencer un texte."),
        ("a: *\n", "essai.yaml:1:5", "Un texte ne peut pas commencer par « * » ni par « & »."),
        (
            "a:\n  b: 1\n c: 2\n",
            "essai.yaml:3:2",
            "La ligne ne s'aligne pas sur celles qui la précèdent, ou du texte dépasse après des guillemets.",
        ),
        (
            'a: "x" y\n',
            "essai.yaml:1:8",
            "La ligne ne s'aligne pas sur celles qui la précèdent, ou du texte dépasse après des guillemets.",
        ),
        (
            "a: 1\nb\nc: 1\n",
            "essai.yaml:3:1",
            "Il manque « : » après une clé, ou une espace après un tiret de liste.",
        ),
        ("a: !x!y z\n", "essai.yaml:1:4", "Une étiquette qui commence par « ! » ne se lit pas ici."),
    ],
)
def test_syntaxe_dite_en_francais(texte: str, lieu: str, message: str) -> None:
    valeur, _, fautes = lire_yaml(texte, FICHIER)
    assert valeur is None
    assert [(f.code, str(f.lieu), f.message) for f in fautes] == [("B005", lieu, message)]
    assert fautes[0].aide


ANGLAIS = {"while", "parsing", "scanning", "expected", "found", "could", "not", "mapping", "block", "flow", "token"}


@pytest.mark.usefixtures("analyseur")
def test_aucun_texte_abime_ne_fait_parler_anglais_ni_lever() -> None:
    hasard = random.Random(20160301)  # noqa: S311 -- un hasard qui se rejoue
    base = "série:\n  - nom: \"la é\"\n    valeurs: [1, {a: 2}]\n    note: >-\n      un\n      deux\n  - x: 'y'\n"
    for _ in range(1500):
        lettres = list(base)
        for _ in range(hasard.randint(1, 4)):
            place = hasard.randrange(len(lettres))
            lettres[place : place + hasard.randint(0, 2)] = hasard.choice("\t:-[]{}'\"#&*!|>%@`,?\n x\\")
        valeur, positions, fautes = lire_yaml("".join(lettres), FICHIER)
        assert (valeur is not None) or fautes
        for faute in fautes:
            mots = set(f"{faute.message} {faute.aide}".replace("«", " ").split())
            assert not mots & ANGLAIS, faute
            assert faute.lieu is not None
            assert 1 <= faute.lieu.ligne <= len("".join(lettres).split("\n"))
        assert all(lieu.fichier == FICHIER for lieu in positions.values())


def test_la_faute_montre_aussi_ou_commence_ce_qui_reste_ouvert() -> None:
    texte = "a: [1, 2\nb: 3\n"
    assert en_texte([seule(texte)], lambda _: texte) == (
        "erreur B005 : Une liste entre crochets n'est pas fermée, ou une virgule y manque.\n"
        "  ┌─ essai.yaml:2:2\n"
        "2 │ b: 3\n"
        "  │  ^\n"
        "  ┌─ essai.yaml:1:4\n"
        "1 │ a: [1, 2\n"
        "  │    ^ commencé ici\n"
        "  aide : fermez la liste par « ] » et séparez ses éléments par des virgules.\n"
        "  pour comprendre : moteur message B005"
    )


@pytest.mark.usefixtures("analyseur")
def test_cle_en_double() -> None:
    valeur, positions, fautes = lire_yaml("a: 1\nb: 2\na: {c: 3, c: 4}\n", FICHIER)
    assert valeur == {"a": "1", "b": "2"}
    assert [(f.code, f.message, [str(e.lieu) for e in f.endroits]) for f in fautes] == [
        ("B006", "La clé « a » est écrite deux fois dans le même bloc.", ["essai.yaml:3:1", "essai.yaml:1:1"]),
        ("B006", "La clé « c » est écrite deux fois dans le même bloc.", ["essai.yaml:3:11", "essai.yaml:3:5"]),
    ]
    assert positions["a",] == Lieu(FICHIER, 1, 4, 1, 5)
    assert ("a", "c") not in positions


def test_deux_cles_semblables_a_l_oeil_sont_la_meme() -> None:
    assert codes("é: 1\n" + unicodedata.normalize("NFD", "é") + ": 2\n") == [("B006", "essai.yaml:2:1")]


@pytest.mark.usefixtures("analyseur")
@pytest.mark.parametrize(
    ("texte", "lieu", "message"),
    [
        ("a: &x 3\n", "1:4", "Le fichier emploie une ancre (« &x »), que le moteur ne lit pas."),
        ("a: !!int 3\n", "1:4", "Le fichier emploie une étiquette (« !!int »), que le moteur ne lit pas."),
        ("a: ! 3\n", "1:4", "Le fichier emploie une étiquette (« ! »), que le moteur ne lit pas."),
        (
            "a: !!python/object/apply:os.system [ls]\n",
            "1:4",
            "Le fichier emploie une étiquette (« !!python/object/apply:os.system »), que le moteur ne lit pas.",
        ),
        ("? [a]\n: 1\n", "1:3", "Le fichier emploie une clé composée (« [ »), que le moteur ne lit pas."),
        ("{{a: 1}: 2}\n", "1:2", "Le fichier emploie une clé composée (« { »), que le moteur ne lit pas."),
        ("%YAML 1.1\n---\na: 1\n", "1:1", "Le fichier emploie une directive (« % »), que le moteur ne lit pas."),
    ],
)
def test_construction_refusee(texte: str, lieu: str, message: str) -> None:
    faute = seule(texte)
    assert (faute.code, faute.message) == ("B007", message)
    assert str(faute.lieu) == f"essai.yaml:{lieu}"


@pytest.mark.usefixtures("analyseur")
def test_un_renvoi_perd_la_valeur() -> None:
    valeur, _, fautes = lire_yaml("a: &x 3\nb: *x\n", FICHIER)
    assert valeur is None
    assert [(f.code, str(f.lieu)) for f in fautes] == [("B007", "essai.yaml:1:4"), ("B007", "essai.yaml:2:4")]


@pytest.mark.usefixtures("analyseur")
def test_trop_profond() -> None:
    juste = "[" * PROFONDEUR_MAX + "]" * PROFONDEUR_MAX
    assert lue(juste) is not None
    faute = seule("[" + juste + "]")
    assert (faute.code, str(faute.lieu)) == ("B008", f"essai.yaml:1:{PROFONDEUR_MAX + 1}")
    assert faute.message == "Plus de 40 listes et blocs sont emboîtés."


@pytest.mark.usefixtures("analyseur")
def test_plusieurs_documents() -> None:
    faute = seule("a: 1\n---\nb: 2\n---\nc: 3\n")
    assert (faute.code, str(faute.lieu)) == ("B009", "essai.yaml:2:1")
    assert lire_yaml("a: 1\n---\nb: 2\n", FICHIER)[0] is None


BOMBE = "a: &a [x,x,x,x,x,x,x,x,x]\n" + "".join(
    f"{c}: &{c} [" + ",".join([f"*{p}"] * 9) + "]\n" for p, c in zip("abcdefgh", "bcdefghi", strict=True)
)


@pytest.fixture(scope="module")
def ordinaire() -> float:
    """Le temps de lecture d'un fichier sain de 400 ko."""
    return duree(lambda: lire_yaml("- 1\n" * 100_000, FICHIER))


@pytest.mark.parametrize(
    "texte",
    [
        BOMBE,
        "[" * 400_000,
        "{" * 400_000,
        "- " * 200_000,
        "? " * 200_000,
        "{a: " * 120_000,
        "&a " * 100_000,
        "*a " * 100_000,
        "!" * 400_000,
        "a: 1\n" * 90_000,
        "'" * 400_001,
        ": " * 200_000,
        "---\n" * 100_000,
        "".join(" " * n + "a:\n" for n in range(900)),
    ],
    ids=lambda t: t[:6].strip(),
)
def test_un_fichier_hostile_se_refuse_vite(texte: str, ordinaire: float) -> None:
    assert duree(lambda: lire_yaml(texte, FICHIER)) < ordinaire  # moins qu'un fichier sain de la même taille
    valeur, _, fautes = lire_yaml(texte, FICHIER)
    assert valeur is None
    assert 1 <= len(fautes) <= FAUTES_MAX
    assert all(len(f.message) < 200 for f in fautes)


def test_un_gros_fichier_honnete_se_lit() -> None:
    texte = "".join(f"cle{n}: {n}\n" for n in range(30_000))
    valeur = lue(texte)
    assert isinstance(valeur, dict)
    assert (len(valeur), valeur["cle29999"]) == (30_000, "29999")


# Propriétés

TEXTES = st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Cf", "Zl", "Zp", "Cn")), max_size=12)
ARBRES = st.recursive(
    TEXTES,
    lambda enfants: st.lists(enfants, max_size=4) | st.dictionaries(TEXTES, enfants, max_size=4),
    max_leaves=12,
)


def en_nfc(valeur: Any) -> Any:
    if isinstance(valeur, str):
        return unicodedata.normalize("NFC", valeur)
    if isinstance(valeur, list):
        return [en_nfc(v) for v in valeur]
    return {en_nfc(c): en_nfc(v) for c, v in valeur.items()}


@given(ARBRES)
def test_ce_que_pyyaml_ecrit_en_guillemets_se_relit(arbre: Any) -> None:
    arbre = en_nfc(arbre)
    texte = yaml.safe_dump(arbre, allow_unicode=True, default_style='"', width=10**6)
    texte = texte.replace('!!null "null"', '""')
    valeur, positions, fautes = lire_yaml(texte, FICHIER)
    assert fautes == []
    assert valeur == arbre
    assert positions[()].ligne == 1


@given(st.text(max_size=80) | st.binary(max_size=80))
def test_n_importe_quoi_rend_une_valeur_ou_une_faute(source: str | bytes) -> None:
    valeur, positions, fautes = lire_yaml(source, FICHIER)
    assert (valeur is None) <= bool(fautes)
    assert all(f.code.startswith("B0") and f.lieu is not None for f in fautes)
    if valeur is not None:
        assert () in positions
