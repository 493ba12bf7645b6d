"""`lot` : des tables rendent les mêmes valeurs que `calculer`, ligne à ligne ; avec numba, sauf où c'est dit."""

from __future__ import annotations

import itertools
import math
import random
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

import numpy as np
import pyarrow as pa
import pytest

from moteur import Moteur
from moteur.execution.lot import lot as module
from moteur.execution.lot import recueil
from moteur.execution.lot.colonnes import Colonne, deplier, en_objets
from moteur.execution.lot.ecrire import Rangement
from moteur.execution.lot.lot import Comptes, Lot
from tests.execution import petit_lot as p
from tests.execution.petit_lot import JOUR, verifier

RANGEMENTS = ("total", "heures", "meilleur_rang", "points", "jour_dernier")
ETATS = ("signe_conclu", "signe_rare", "couleur_conclue", "aide", "aide_au_seuil", "taux", "jour_conclu")


@pytest.fixture(scope="module")
def moteur(tmp_path_factory: pytest.TempPathFactory) -> Moteur:
    return p.charger(tmp_path_factory.mktemp("regles"))


@pytest.fixture(scope="module")
def preparer(moteur: Moteur, tmp_path_factory: pytest.TempPathFactory) -> Callable[..., Lot]:
    """Un lot dont chaque forme vaut un noyau."""
    dossier = tmp_path_factory.mktemp("noyaux")

    def preparer(resultats: Sequence[str], jour: str | None = JOUR, **options: Any) -> Lot:
        lot = Moteur(moteur.modele).preparer_lot(jour, resultats, **options)  # un autre moteur garderait le même
        lot.seuil, lot.dossier = 1, dossier
        return lot

    return preparer


@pytest.fixture
def sans_numba(monkeypatch: pytest.MonkeyPatch) -> None:
    """Les noyaux joués par Python : ce qui se range autour d'eux s'éprouve sans attendre qu'ils se compilent."""
    monkeypatch.setattr(module, "compiler", p.sans_compiler)


# --- comment une colonne est rangée -----------------------------------------------------------------------------------


@dataclass
class Rangee:
    """Une colonne : sa valeur ordinaire, celles que le noyau lit, et celles qui se lisent à part."""

    ordinaire: Any
    lues: list[Any]
    a_part: list[Any]
    type: pa.DataType | None = None
    ranger: Callable[[list[Any]], pa.Array] | None = None

    def colonne(self, valeurs: list[Any]) -> pa.Array:
        return self.ranger(valeurs) if self.ranger is not None else pa.array(valeurs, self.type)


def etaler(rangees: dict[str, Rangee]) -> tuple[pa.Table, int]:
    """Une table où chaque ligne n'a qu'une valeur qui n'est pas ordinaire ; et combien le noyau doit en lire."""
    cas = [("", None)]
    cas += [(nom, v) for nom, r in rangees.items() for v in r.lues]
    lues = len(cas)
    cas += [(nom, v) for nom, r in rangees.items() for v in r.a_part]
    random.Random("étaler").shuffle(cas)  # noqa: S311 -- des essais
    colonnes = {nom: r.colonne([v if n == nom else r.ordinaire for n, v in cas]) for nom, r in rangees.items()}
    return pa.table(colonnes), lues


def decimaux(type_: pa.DataType) -> Callable[[list[Any]], pa.Array]:
    return lambda valeurs: pa.array([Decimal(v) for v in valeurs], type_)


def numerotes(
    numeros: pa.DataType, valeurs: list[Any], type_: pa.DataType | None = None
) -> Callable[[list[Any]], pa.Array]:
    """Des numéros de valeurs, nulle comprise."""

    def ranger(lignes: list[Any]) -> pa.Array:
        indices = pa.array([valeurs.index(x) for x in lignes], numeros)
        return pa.DictionaryArray.from_arrays(indices, pa.array(valeurs, type_ or pa.string()))

    return ranger


COULEURS = ["bleu", "Étoilé", None, "rouge", "rouge", "vert_fonce", "vert foncé", ""]
ECRITS = ["4", "5", "4,0", "IV", None]
DATES = ["01/03/2023", "2023-02-30", "2024-02-29", "hier"]
GRAND = Decimal(10**7)
RANGEES = {
    "montant_a": Rangee("1", ["0.00", "0.01", "286.40", "9999999.99"], ["-0.01", "10000000.01", "99999999999.99"],
                        ranger=decimaux(pa.decimal128(13, 2))),
    "montant_b": Rangee("2", ["0.0100", "286.4000"], ["286.4001", "-1", "0.0099"],
                        ranger=decimaux(pa.decimal128(20, 4))),
    "montant_c": Rangee("3", ["5", GRAND], [2**64, 5 * 2**64 + 3, -1, GRAND + 1, 2**63, -(2**64), 10**37],
                        ranger=decimaux(pa.decimal128(38, 0))),
    "montant_d": Rangee(4.0, [0.1, 286.40, -0.0, 999999.99, 1e7],
                        [math.nan, math.inf, -math.inf, 1e17, math.nextafter(0.1, 1), math.nextafter(286.4, 0),
                         -0.01, 0.125, 1e300, 10000000.01], pa.float64()),
    "montant_e": Rangee(5.0, [0.5, 286.0, 0.25], [286.4, 0.1, math.nan, -1.0], pa.float32()),
    "montant_f": Rangee("6", ["286,40", "286.40", "7", "007", "0", "286,4"],
                        ["1 000,50", " 12 ", "", "1e3", "٣", "286.400", "-1", "1\u202f000", "12\n", "1,", ",5",
                         "1234567890123456", "1_000"], pa.string()),
    "montant_g": Rangee("7", ["286,40"], ["x", "1 000"], ranger=numerotes(pa.int8(), ["x", "7", "286,40", "1 000"])),
    "montant_h": Rangee("8", ["1.50"], ["-2.25"], ranger=decimaux(pa.decimal256(40, 2))),
    "montant_i": Rangee("9", ["1.5"], ["-2.5"], ranger=decimaux(pa.decimal32(7, 1))),
    "nombre_a": Rangee(1, [0, 127], [-1, -128], pa.int8()),
    "nombre_b": Rangee(2, [32767], [-1, -32768], pa.int16()),
    "nombre_c": Rangee(3, [10**7], [2**31 - 1, -(2**31)], pa.int32()),
    "nombre_d": Rangee(4, [3], [2**62, -(2**63), 10**7 + 1, 2**63 - 1, 2**63 // 10**4 + 1, -1], pa.int64()),
    "nombre_e": Rangee(5, [255, 0], [], pa.uint8()),
    "nombre_f": Rangee(6, [65535], [], pa.uint16()),
    "nombre_g": Rangee(7, [10**7], [2**32 - 1], pa.uint32()),
    "nombre_h": Rangee(8.0, [0.1, 0.0001, 286.4], [0.00001, 0.1 + 0.2, -0.0001], pa.float64()),
    "nombre_i": Rangee("9", ["1.5", "0.0001"], ["1.00001", "-1"], ranger=decimaux(pa.decimal128(30, 10))),
    "rang_a": Rangee(3, [1, 6], [0, 7, -1], pa.int8()),
    "rang_b": Rangee(3.0, [4.0], [4.5, math.nan], pa.float64()),
    "rang_c": Rangee("3", ["4"], ["4,0", "IV", "0"], pa.large_string()),
    "rang_d": Rangee("3", ["4.0"], ["4.5"], ranger=decimaux(pa.decimal128(3, 1))),
    "rang_e": Rangee(3, [6, 1], [7, 0, 255], pa.uint8()),
    "rang_f": Rangee("5", ["4", None], ["4,0", "IV"], ranger=numerotes(pa.uint8(), ECRITS)),
    "signe_a": Rangee(False, [True], [], pa.bool_()),
    "signe_b": Rangee("non", ["Oui", "vrai", " oui ", "TRUE", "faux"], ["peut-être", "", "1"], pa.string()),
    "signe_c": Rangee("non", ["Oui"], ["?", None], ranger=numerotes(pa.int8(), [None, "?", "Oui", "non"])),
    "signe_d": Rangee("oui", ["non"], ["no"], pa.large_string()),
    "couleur_a": Rangee("rouge", ["vert_fonce", "Étoilé", "vert foncé", "VERT FONCÉ", "etoile"], ["bleu", "", "rond"],
                        pa.string()),
    "couleur_b": Rangee("rouge", ["Étoilé", "vert foncé"], ["bleu", None, ""], ranger=numerotes(pa.int8(), COULEURS)),
    "couleur_c": Rangee("vert_fonce", ["rouge"], ["bleu"], ranger=numerotes(pa.uint16(), COULEURS)),
    "couleur_d": Rangee("rouge", ["vert_fonce"], ["carré"], pa.large_string()),
    "couleur_e": Rangee("rouge", ["vert_fonce"], [None],
                        ranger=numerotes(pa.int64(), COULEURS, pa.large_string())),
    "jour_a": Rangee(date(2000, 1, 1), [date(1, 1, 1), date(9999, 12, 31), date(1969, 12, 31)], [], pa.date32()),
    "jour_b": Rangee("2023-01-15", ["2024-02-29", "1/2/2023", "31/12/2023", "1969-12-31", "2000-02-29"],
                     ["2023-02-30", "30/02/2023", "29/02/2023", "2023-04-31", "1900-02-29", "2023-13-01", "2023-1-1",
                      "2023-00-10", "0000-01-01", " 2023-01-01", "", "hier", "01/01/23", "2023-01-01\n"], pa.string()),
    "jour_c": Rangee("01/03/2023", ["2024-02-29"], ["2023-02-30", "hier"], ranger=numerotes(pa.int8(), DATES)),
    "jour_d": Rangee("2023-01-15", ["01/05/2023"], ["31/06/2023"], pa.large_string()),
    "jour_e": Rangee(19000, [19500, -1], [3_000_000, -800_000],
                     ranger=lambda v: pa.array(v, pa.int32()).cast(pa.date32())),
    "marques_a": Rangee(["rond"], [[], ["ovale"], ["rond", "Carré"], ["ovale", "rond", "carre"]],
                        [["bleu"], [None], ["rond", None], ["rouge"], ["rond", "bleu"]], pa.list_(pa.string())),
    "marques_b": Rangee([], [["ovale"], ["rond", "carré"]], [["bleu"], [None]], pa.large_list(pa.large_string())),
    "marques_c": Rangee(["rond"], [[], ["carré", "ovale"]], [["x"], [None]],
                        pa.list_(pa.dictionary(pa.int8(), pa.string()))),
}  # fmt: skip


def test_chaque_rangement_se_lit_comme_un_dossier_seul(moteur: Moteur, preparer: Callable[..., Lot]) -> None:
    """D'un même noyau : la table, une tranche décalée d'elle-même, des morceaux inégaux, un paquet seul."""
    table, lues = etaler(RANGEES)
    lot = preparer(RANGEMENTS)
    reponse = verifier(moteur, lot, table, RANGEMENTS)
    assert reponse.comptes.noyau == lues
    assert reponse.comptes.rejetees > 60
    ailleurs = pa.concat_tables([table.slice(5, 11), table, table.slice(0, 3)]).combine_chunks()
    decalee = lot.calculer(ailleurs.slice(11, table.num_rows))
    assert decalee.table.equals(reponse.table)
    assert (decalee.rejets, decalee.comptes) == (reponse.rejets, reponse.comptes)
    for coupure in (3, 50, 113):
        inegale = pa.table(
            {
                nom: pa.chunked_array([c.slice(0, coupure + r), c.slice(coupure + r)], c.type)
                for r, (nom, c) in enumerate((n, table[n].combine_chunks()) for n in table.column_names)
            }
        )
        obtenue = lot.calculer(inegale)
        assert obtenue.table.equals(reponse.table)
        assert (obtenue.rejets, obtenue.comptes) == (reponse.rejets, reponse.comptes)
    (paquet,) = table.to_batches()
    assert lot.calculer(paquet).table.equals(reponse.table)


def _vue(valeurs: list[Any]) -> pa.Array:
    return pa.array(valeurs, pa.string_view())


def _condensee(valeurs: list[Any]) -> pa.Array:
    return pa.RunEndEncodedArray.from_arrays(pa.array(range(1, len(valeurs) + 1), pa.int32()), pa.array(valeurs))


A_PART = {
    "uint64": ("nombre_a", "heures", pa.array([3, 2**64 - 1], pa.uint64())),
    "échelle négative": ("montant_a", "total", pa.array([Decimal(300), Decimal(-100)], pa.decimal128(5, -2))),
    "trop d'échelle": ("montant_a", "total", pa.array([Decimal("0.1"), Decimal("0.001")], pa.decimal128(30, 20))),
    "condensée": ("couleur_a", "couleur_a", _condensee(["rouge", "rouge", "bleu"])),
    "texte en vue": ("couleur_a", "couleur_a", _vue(["rouge", "bleu"])),
    "nombre en vue": ("montant_a", "montant_a", _vue(["1,50", "-1"])),
    "date en vue": ("jour_a", "jour_a", _vue(["2023-02-28", "2023-02-30"])),
    "date64": ("jour_a", "jour_a", pa.array([date(2020, 2, 29), date(1, 1, 1)], pa.date64())),
    "instant": ("jour_a", "jour_a", pa.array([datetime(2020, 2, 29, tzinfo=UTC)], pa.timestamp("s"))),
    "nanosecondes": ("jour_a", "jour_a", pa.array([1, 10**18 + 1], pa.timestamp("ns"))),
    "instant lointain": ("jour_a", "jour_a", pa.array([2**60], pa.timestamp("s"))),
    "instant en texte": ("remarque", "remarque", pa.array([1], pa.timestamp("ns"))),
    "durée": ("nombre_a", "nombre_a", pa.array([2**62], pa.duration("ns"))),
    "entier pour oui": ("signe_a", "signe_a", pa.array([0, 1])),
    "oui pour entier": ("nombre_a", "nombre_a", pa.array([True, False])),
    "entier pour date": ("jour_a", "jour_a", pa.array([19000])),
    "octets": ("couleur_a", "couleur_a", pa.array([b"rouge"])),
    "texte mal codé": (
        "couleur_a",
        "couleur_a",
        pa.Array.from_buffers(pa.string(), 1, [None, pa.py_buffer(np.array([0, 2], "i4")), pa.py_buffer(b"\xff\xfe")]),
    ),
    "texte": ("remarque", "remarque", pa.array(["bien", "", " "])),
    "appréciation": (
        "avis",
        "avis",
        pa.array(
            [
                {"valeur": "rouge", "auteur": "Dr A", "date": "2023-01-01", "motif": "vu"},
                {"valeur": "bleu", "auteur": None, "date": None, "motif": None},
                {"valeur": None, "auteur": "Dr A", "date": "30/02/2023", "motif": ""},
                {"valeur": "Étoilé", "auteur": None, "date": None, "motif": None},
            ]
        ),
    ),
    "éléments": (
        "enfants",
        "garde_totale",
        pa.array([[{"garde": Decimal("3.5")}, {"garde": None}], [], [{"garde": Decimal(-1)}], [{"garde": Decimal(2)}]]),
    ),
    "faits d'éléments": (
        "enfants",
        "garde_utile",
        pa.array([[{"garde": Decimal("3.5")}, {"garde": None}], [], [{"garde": Decimal(1)}, {"garde": Decimal(2)}]]),
    ),
    "liste à taille fixe": ("marques_a", "marques_a", pa.array([["rond", "ovale"]], pa.list_(pa.string(), 2))),
    "liste en vue": ("marques_a", "marques_a", pa.array([["rond"], []], pa.list_view(pa.string()))),
    "liste d'entiers": ("marques_a", "marques_a", pa.array([[1], []])),
    "liste de choix rendue": ("marques_a", "marques_conclues", pa.array([["ovale", "rond"], [], ["x"], [None]])),
    "texte pour liste": ("marques_a", "marques_conclues", pa.array(["rond"])),
    "struct pour nombre": ("montant_a", "total", pa.array([{"valeur": 1}])),
    "sans type": ("couleur_a", "couleur_a", pa.nulls(3)),
}
DEPLIEES = {"condensée": 2, "texte en vue": 1, "nombre en vue": 1, "date en vue": 1, "sans type": 3}
"""Les lignes que le noyau lit pourtant : Arrow les déplie sans les changer, ou il n'y a rien à lire."""


@pytest.mark.usefixtures("sans_numba")
@pytest.mark.parametrize("cas", A_PART)
def test_ce_qui_ne_se_lit_pas_en_colonne_se_lit_en_entier(
    moteur: Moteur, preparer: Callable[..., Lot], cas: str
) -> None:
    fait, resultat, colonne = A_PART[cas]
    reponse = verifier(moteur, preparer((resultat,), etats=True), pa.table({fait: colonne}), (resultat,))
    assert reponse.comptes.noyau == DEPLIEES.get(cas, 0)


@pytest.mark.parametrize("type_", [pa.string(), pa.int32(), pa.decimal128(9, 2), pa.float64(), pa.date32(), pa.null()])
def test_une_table_vide_garde_ses_colonnes(preparer: Callable[..., Lot], type_: pa.DataType) -> None:
    lot = preparer((*RANGEMENTS, *ETATS, "garde_utile", "marques_conclues"), etats=True)
    vide = pa.table({"montant_a": pa.array([], type_), "couleur_a": pa.array([], type_)})
    reponse = lot.calculer(vide)
    assert reponse.comptes == Comptes()
    assert reponse.table.schema == lot.schema(vide.schema)
    assert reponse.table.num_rows == 0


@pytest.mark.usefixtures("sans_numba")
def test_sans_colonne_rien_n_est_donne(moteur: Moteur, preparer: Callable[..., Lot]) -> None:
    sans = pa.table({"montant_a": [1, 2, 3]}).select([])
    verifier(moteur, preparer(ETATS, etats=True), sans, ETATS)
    lente = preparer(ETATS, etats=True)
    lente.seuil = 10
    verifier(moteur, lente, sans, ETATS)


# --- les formes : qui donne quoi --------------------------------------------------------------------------------------


def test_des_centaines_de_lignes_de_soixante_quinze_colonnes_nulles_ou_non() -> None:
    """`_par_forme` groupe comme on grouperait ligne à ligne, sur toutes les lignes ou sur quelques-unes."""
    hasard = np.random.default_rng(3)
    for combien in (1, 15, 17, 39, 40, 41, 63, 65, 75, 121):
        motifs = hasard.random((24, combien)) < 0.5
        motifs[1] = motifs[0]
        motifs[1, 0] ^= True  # deux formes que seule la première colonne distingue
        motifs[2] = motifs[0]
        motifs[2, -1] ^= True
        nulles = motifs[hasard.integers(0, len(motifs), 400)]
        lues = {f"f{rang}": pa.array(np.zeros(400), mask=nulles[:, rang]) for rang in range(combien)}
        colonnes = {
            f: Colonne(Rangement("jours"), np.zeros(1), nulles=x.is_null().to_numpy(False)) for f, x in lues.items()
        }
        for lignes in (None, np.flatnonzero(hasard.random(400) < 0.7)):
            obtenus = {int(i): f for f, groupe in module._par_forme(colonnes, 400, lignes) for i in groupe}
            voulues = range(400) if lignes is None else lignes
            assert obtenus == {int(i): frozenset(f"f{r}" for r in np.flatnonzero(~nulles[i])) for i in voulues}


@pytest.mark.usefixtures("sans_numba")
def test_soixante_quinze_colonnes_a_trous(moteur: Moteur, preparer: Callable[..., Lot]) -> None:
    noms = [f.replace(" ", "_") for f in p.NUAGE]
    assert len(noms) > 64
    hasard = random.Random("nuage")  # noqa: S311 -- des essais
    trous = [set(), {noms[0]}, {noms[-1]}, {noms[39]}, {noms[0], noms[64]}, set(noms)]
    lignes = [{n: None if n in hasard.choice(trous) else hasard.random() < 0.01 for n in noms} for _ in range(6)]
    lignes += [
        {n: None if n in t else hasard.random() < oui for n in noms} for t in trous for oui in (0, 0.02) for _ in "ab"
    ]
    table = pa.table({n: pa.array([x[n] for x in lignes], pa.bool_()) for n in noms})
    reponse = verifier(moteur, preparer(("nuage",), etats=True), table, ("nuage",))
    assert reponse.comptes.noyau > 0
    # plus de soixante faits qui peuvent manquer n'ont pas de forme en colonnes : une à une
    assert reponse.comptes.une_a_une > 0


def dossiers_au_hasard(combien: int, trous: float) -> pa.Table:
    hasard = random.Random(f"états {trous}")  # noqa: S311 -- des essais

    def colonne(type_: pa.DataType, *valeurs: Any) -> pa.Array:
        return pa.array([None if hasard.random() < trous else hasard.choice(valeurs) for _ in range(combien)], type_)

    return pa.table(
        {
            "signe_a": colonne(pa.bool_(), True, False),
            "signe_b": colonne(pa.string(), "oui", "non", "Non", "peut-être"),
            "couleur_a": colonne(pa.string(), "rouge", "Étoilé", "vert foncé", "bleu"),
            "montant_a": colonne(pa.decimal128(12, 2), *(Decimal(x) for x in ("0", "1", "2.99", "3.00", "99999999"))),
            "rang_a": colonne(pa.int64(), 1, 3, 4, 6),
            "nombre_a": colonne(pa.float64(), 0.0, 0.0001, 2.5, 1.23456),
            "jour_a": colonne(pa.date32(), date(2023, 12, 31), date(2023, 1, 30), date(9999, 10, 31)),
        }
    )


@pytest.mark.usefixtures("sans_numba")
@pytest.mark.parametrize("etats", [False, True])
def test_toutes_les_formes_et_tous_les_etats(moteur: Moteur, preparer: Callable[..., Lot], etats: bool) -> None:
    table = dossiers_au_hasard(600, 0.4)
    reponse = verifier(moteur, preparer(ETATS, etats=etats), table, ETATS)
    assert min(reponse.comptes.noyau, reponse.comptes.une_a_une, reponse.comptes.rejetees) > 20
    if etats:
        motifs = {m for r in ETATS for m in reponse.table[f"{r}_etat"].to_pylist()}
        assert motifs == {"connu", "manque", "conflit", "lectures", "sans objet", "rejeté"}


def test_les_etats_d_un_noyau_compile(moteur: Moteur, preparer: Callable[..., Lot]) -> None:
    table = dossiers_au_hasard(300, 0)
    sans = table.set_column(0, "signe_a", pa.nulls(300, pa.bool_()))
    for noyau in (table, sans):
        reponse = verifier(moteur, preparer(ETATS, etats=True), noyau, ETATS)
        assert reponse.comptes.noyau > 50


def test_un_fait_inutile_hors_de_ses_bornes_fait_rejeter(moteur: Moteur, preparer: Callable[..., Lot]) -> None:
    table = pa.table({"nombre_a": [1, 2, 3, 4], "rang_a": [1, 2, 3, 4], "rang_b": [1, 7, 6, 0], "signe_a": [True] * 4})
    reponse = verifier(moteur, preparer(("taux",)), table, ("taux",))
    assert reponse.comptes == Comptes(noyau=2, rejetees=2)


def test_les_rangs_se_comptent_d_un_paquet_a_l_autre(moteur: Moteur, preparer: Callable[..., Lot]) -> None:
    morceaux = [
        pa.table({"nombre_a": [1, 2, n], "rang_a": [n, 2, 9], "rang_b": [1, 1, 1], "signe_a": [True] * 3})
        for n in range(5)
    ]
    table = pa.concat_tables(morceaux)
    assert len(table.to_batches()) == 5
    reponse = verifier(moteur, preparer(("taux",)), table, ("taux",))
    assert [r.ligne for r in reponse.rejets] == [0, 2, 5, 8, 11, 14]
    assert reponse.rejets[1].en_diagnostics()[0].message.startswith("ligne 3 : ")


@pytest.mark.usefixtures("sans_numba")
def test_rien_de_ce_qu_un_noyau_n_ecrit_pas_ne_se_lit(
    moteur: Moteur, preparer: Callable[..., Lot], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Une ligne que le noyau refuse n'y écrit rien : ce qui traînait en mémoire n'est ni un choix, ni un état."""

    class Souillee:
        def __getattr__(self, nom: str) -> Any:
            return getattr(np, nom)

        def empty(self, forme: Any, dtype: Any = float) -> Any:
            return np.full(forme, 2**40 + 7, dtype)

    monkeypatch.setattr(recueil, "np", Souillee())
    table = pa.table({"couleur_a": ["rouge", "bleu", "Étoilé"], "signe_a": [True, True, False]})
    for etats in (False, True):
        verifier(
            moteur, preparer(("couleur_a", "couleur_conclue"), etats=etats), table, ("couleur_a", "couleur_conclue")
        )


# --- calculs larges, plafonds -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("resultats", "plafond", "aides"),
    [(("plafonne",), 10**7, ("fois(", "quotient(")), (("ecart", "quotient"), 10**4, ())],
)
def test_les_nombres_de_deux_mots_et_les_plafonds(
    moteur: Moteur, preparer: Callable[..., Lot], resultats: tuple[str, ...], plafond: int, aides: tuple[str, ...]
) -> None:
    hasard = random.Random("larges")  # noqa: S311 -- des essais
    bords = [
        "0",
        "0.0001",
        "1",
        "9999.9999",
        "10000",
        "99999.9999",
        "999999.9999",
        "1000000",
        "9999999.9999",
        "10000000",
    ]
    au_dela = ["10000000.0001", "123456789", "999999999999999"]
    lignes = [[Decimal(hasard.choice(bords)) for _ in range(4)] for _ in range(150)]
    lignes += [
        [Decimal(hasard.randrange(10 ** hasard.randint(1, 11))).scaleb(-4) for _ in range(4)] for _ in range(450)
    ]
    permis = len(lignes)
    lignes += [[Decimal(x if n == r else 3) for n in range(4)] for x in au_dela for r in range(4)]
    colonnes = {
        f"indice_{x}": pa.array(c, pa.decimal128(25, 4)) for x, c in zip("abcd", zip(*lignes, strict=True), strict=True)
    }
    lot = preparer(resultats, etats=True)
    reponse = verifier(moteur, lot, pa.table(colonnes), resultats)
    (noyau,) = lot._noyaux.values()
    assert noyau is not None
    assert {e.haut for e in noyau.entrees} == {plafond * 10**4}
    assert all(aide in noyau.texte for aide in aides)
    attendues = sum(all(v <= plafond for v in ligne) for ligne in lignes[:permis])
    assert reponse.comptes == Comptes(noyau=attendues, une_a_une=len(lignes) - attendues)


# --- plusieurs dates --------------------------------------------------------------------------------------------------

JOURS: list[Any] = [date(2021, 12, 31), date(2022, 1, 1), None, date(2021, 1, 1), date(2022, 1, 1), date(2023, 5, 5)]
DATES_DE = {
    "date32": pa.array(JOURS, pa.date32()),
    "textes": pa.array(["2021-12-31", "01/01/2022", None, "1/1/2021", "30/02/2022", ""]),
    "vue": pa.array(["2021-12-31", "01/01/2022", None, "1/1/2021", "hier", "2022-13-01"], pa.string_view()),
    "dictionnaire": pa.DictionaryArray.from_arrays(
        pa.array([0, 1, None, 2, 3, 1], pa.uint8()), pa.array(["2021-12-31", "2022-01-01", None, "demain"])
    ),
    "instants": pa.array([datetime(2022, 1, 1, tzinfo=UTC)] * 6, pa.timestamp("s")),
    "entiers": pa.array([2022, 2021, None, 2022, 0, -1]),
    "flottants": pa.array([math.nan, 1.0, None, math.inf, 0.0, math.nan]),
    "listes": pa.array([[], ["2022-01-01"], None, [], [], []], pa.list_(pa.string())),
    "loin": pa.array([0, 19000, 3_000_000, 19001, None, -800_000], pa.int32()).cast(pa.date32()),
    "nulles": pa.nulls(6),
}


@pytest.mark.usefixtures("sans_numba")
@pytest.mark.parametrize("cas", DATES_DE)
def test_la_date_de_chaque_ligne(moteur: Moteur, preparer: Callable[..., Lot], cas: str) -> None:
    colonne = DATES_DE[cas]
    table = pa.table(
        {
            "le jour": colonne,
            "nombre_a": pa.array([1.5, 2.5, 3.5, 4.5, 5.5, 0.123456]),
            "rang_a": pa.array([1, 2, 3, None, 9, 3]),
            "signe_a": [True] * 6,
        }
    )
    jours = [_jour(x) for x in en_objets(deplier(table.select(["le jour"]).to_batches()[0]).column(0))]
    lot = preparer(("taux", "aide"), None, colonne_date="le jour", etats=True)
    for entree in (table, pa.concat_tables([table.slice(0, 2), table.slice(2)])):
        verifier(moteur, lot, entree, ("taux", "aide"), jours)


def _jour(valeur: Any) -> Any:
    return str(pa.list_(pa.string())) if isinstance(valeur, list) else valeur


def test_deux_editions_compilees(moteur: Moteur, preparer: Callable[..., Lot]) -> None:
    jours = [date(2021, 6, 1 + n % 3) if n % 2 else date(2022, 6, 1 + n % 3) for n in range(60)]
    table = pa.table(
        {
            "jour": pa.array(jours, pa.date32()),
            "nombre_a": pa.array([Decimal(n) / 4 for n in range(60)], pa.decimal128(9, 2)),
            "rang_a": pa.array([1 + n % 6 for n in range(60)], pa.int8()),
        }
    )
    lot = preparer(("taux",), None, colonne_date="jour")
    reponse = verifier(moteur, lot, table, ("taux",), jours)
    assert reponse.comptes == Comptes(noyau=60)


# --- plusieurs fils ---------------------------------------------------------------------------------------------------


def table_de_taux(combien: int) -> pa.Table:
    hasard = random.Random(combien)  # noqa: S311 -- des essais
    return pa.table(
        {
            "nombre_a": pa.array([Decimal(hasard.randrange(10**6)) / 100 for _ in range(combien)], pa.decimal128(9, 2)),
            "rang_a": pa.array([hasard.choice((1, 2, 3, 4, 6, 7)) for _ in range(combien)], pa.int8()),
        }
    )


def test_plusieurs_parts_et_plusieurs_fils(
    moteur: Moteur, preparer: Callable[..., Lot], monkeypatch: pytest.MonkeyPatch
) -> None:
    table = table_de_taux(1000)
    seul = verifier(moteur, preparer(("taux",), etats=False), table, ("taux",))
    monkeypatch.setattr(module, "PART", 7)
    monkeypatch.setattr(module, "LUES_A_LA_FOIS", 3)
    lots = [preparer(("taux",)) for _ in range(3)]
    with ThreadPoolExecutor(6) as fils:  # chacun deux fils à la fois
        reponses = list(fils.map(lambda lot: lot.calculer(table), lots * 2))
    for reponse in reponses:
        assert reponse.table.equals(seul.table)
        assert (reponse.rejets, reponse.comptes) == (seul.rejets, seul.comptes)
    for combien, morceau in itertools.product((6, 7, 8, 14, 15), (0, 3)):
        petite = table.slice(morceau, combien)
        verifier(moteur, lots[0], petite, ("taux",))


# --- ce qu'un lot retient ---------------------------------------------------------------------------------------------


def test_un_noyau_ne_vaut_d_etre_compile_qu_a_partir_d_un_seuil(
    moteur: Moteur, preparer: Callable[..., Lot], monkeypatch: pytest.MonkeyPatch
) -> None:
    table = table_de_taux(50)
    valables = verifier(moteur, preparer(("taux",)), table, ("taux",)).comptes.noyau
    lot = preparer(("taux",))
    monkeypatch.setattr(module, "deja_compile", lambda *_: False)
    lot.seuil, lot.seuil_garde = 120, 10
    comptes = [verifier(moteur, lot, table, ("taux",)).comptes.noyau for _ in range(4)]
    assert comptes == [0, 0, valables, valables]
    monkeypatch.setattr(module, "deja_compile", lambda *_: True)
    garde = preparer(("taux",))
    garde.seuil, garde.seuil_garde = 10**9, 70
    assert [verifier(moteur, garde, table, ("taux",)).comptes.noyau for _ in range(3)] == [0, valables, valables]
