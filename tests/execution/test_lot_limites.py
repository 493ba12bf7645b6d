"""`lot` aux limites de ce qu'un noyau, une colonne ou le cache peuvent porter."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

import pyarrow as pa
import pytest

from moteur import DemandeInvalide, DossierInvalide, Moteur
from moteur.execution.genere.ecrire import Forme, ecrire
from moteur.execution.lot import compiler
from moteur.execution.lot import lot as module
from moteur.execution.lot.lot import Lot
from moteur.execution.lot.terme import MANQUANTS_MAX
from moteur.execution.lot.traduire import traduire
from tests.execution import petit_lot as p

PLUS = (
    p._faits(["avance"], "oui/non", "déduit")
    + p._faits(["cube"], "nombre", "déduit")
    + p._regle("l'avance", "  alors avance = (rang a − rang b > 0)\n")
    + p._regle("le cube", "  alors cube = indice a × indice b × indice c\n")
)


@pytest.fixture(scope="module")
def moteur(tmp_path_factory: pytest.TempPathFactory) -> Moteur:
    return p.charger(tmp_path_factory.mktemp("regles"), PLUS)


@pytest.fixture
def preparer(moteur: Moteur, tmp_path: Path) -> Callable[..., Lot]:
    def preparer(resultats: tuple[str, ...], etats: bool = False) -> Lot:
        lot = moteur.preparer_lot(p.JOUR, resultats, etats=etats)
        lot.seuil, lot.dossier = 1, tmp_path / "noyaux"
        return lot

    return preparer


def test_des_entiers_non_signes_se_soustraient(moteur: Moteur, preparer: Callable[..., Lot]) -> None:
    """Compilé : numba ferait le tour."""
    table = pa.table({"rang_a": pa.array([1, 3, 6], pa.uint8()), "rang_b": pa.array([5, 2, 1], pa.uint8())})
    assert p.verifier(moteur, preparer(("avance",)), table, ("avance",)).comptes.noyau == 3


def test_plus_de_faits_manquants_que_de_bits() -> None:
    """Sur les règles livrées, tous les résultats d'un dossier presque vide : aucun fait ne prend le bit d'un motif."""
    moteur, donnes = Moteur.charger(), ("age", "gir")
    jour = date(2026, 1, 1)
    plan = moteur.plan(jour, tuple(f.identifiant for f in moteur.modele.faits.values() if f.resultat))
    noyau = traduire(ecrire(plan, Forme(frozenset(donnes))), donnes, moteur.modele.faits)
    assert len(noyau.manquants) == MANQUANTS_MAX + 1
    assert noyau.sans_forme
    assert noyau.sorties


@pytest.mark.parametrize(
    ("nom", "resultat", "valeurs"),
    [
        ("montant_a", "total", pa.array(["1,50", None])),
        ("montant_a", "total", pa.array([Decimal("1.50"), None], pa.decimal128(9, 2))),
        ("jour_a", "jour_dernier", pa.array(["2020-02-29", None])),
        ("signe_a", "signe_rare", pa.array(["oui", None])),
        ("couleur_a", "couleur_conclue", pa.array(["rouge", None])),
    ],
)
def test_une_valeur_nulle_de_dictionnaire_n_est_pas_donnee(
    moteur: Moteur, preparer: Callable[..., Lot], nom: str, resultat: str, valeurs: pa.Array
) -> None:
    colonne = pa.DictionaryArray.from_arrays(pa.array([0, 1, 1, 0], pa.int8()), valeurs)
    lot = preparer((resultat,), etats=True)
    lot.seuil = lot.seuil_garde = 10**9
    attendue = lot.calculer(pa.table({nom: colonne.dictionary_decode()})).table
    autre = preparer((resultat,), etats=True)
    assert autre.calculer(pa.table({nom: colonne})).table.equals(attendue)
    p.verifier(moteur, autre, pa.table({nom: colonne}), (resultat,))


def test_un_resultat_demesure_ne_rejette_que_sa_ligne(moteur: Moteur, preparer: Callable[..., Lot]) -> None:
    enorme = Decimal(999_999_999_999_999)
    table = pa.table({f"indice_{x}": pa.array([Decimal(2), enorme], pa.decimal128(20, 4)) for x in "abc"})
    lot = preparer(("cube",))
    lot.seuil = 10**9
    reponse = lot.calculer(table)
    assert reponse.table.to_pylist() == [{"cube": Decimal("8.000000")}, {"cube": None}]
    assert [(r.ligne, [d.code for d in r.diagnostics]) for r in reponse.rejets] == [(1, ["T007"])]
    with pytest.raises(DossierInvalide, match="ligne 2"):
        moteur.calculer_lot(table, p.JOUR, ("cube",))


@pytest.mark.parametrize("seuil", [1, 10**9])
def test_une_date_qui_sort_du_calendrier_ne_rejette_que_sa_ligne(preparer: Callable[..., Lot], seuil: int) -> None:
    jours = [date(2023, 12, 31), date(9999, 10, 31), date(9999, 11, 1), None]
    lot = preparer(("jour_conclu",))
    lot.seuil = lot.seuil_garde = seuil
    reponse = lot.calculer(pa.table({"jour_a": pa.array(jours, pa.date32())}))
    assert reponse.table.column(0).to_pylist() == [date(2024, 2, 29), date(9999, 12, 31), None, None]
    assert [(r.ligne, [d.code for d in r.diagnostics]) for r in reponse.rejets] == [(2, ["D013"])]


def test_des_listes_et_des_blocs_en_vue(preparer: Callable[..., Lot]) -> None:
    en_vue = pa.array([["rond"], ["ovale", "rond"]], pa.list_(pa.string_view()))
    lot = preparer(("points",))
    lot.seuil = 10**9
    obtenue = lot.calculer(pa.table({"marques_a": en_vue}))
    attendue = lot.calculer(pa.table({"marques_a": pa.array([["rond"], ["ovale", "rond"]])}))
    assert obtenue.rejets == attendue.rejets == ()
    assert obtenue.table.equals(attendue.table)


def test_des_dates_rares_ne_se_traduisent_pas(moteur: Moteur) -> None:
    jours = [date(2020, 1, 1) + timedelta(n) for n in range(40)]
    lot = moteur.preparer_lot(None, ("taux",), colonne_date="jour")
    table = pa.table({"jour": jours, "rang_a": pa.array([1] * 40), "nombre_a": pa.array([2] * 40)})
    assert lot.calculer(table).comptes.une_a_une == 40
    assert lot._noyaux == {}
    assert len(lot._epoques) == 1


def test_une_table_de_mille_dates_ne_retient_pas_tout(moteur: Moteur, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "GARDES", 5)
    lot = moteur.preparer_lot(None, ("taux",), colonne_date="jour")
    jours = [date(2020, 1, 1) + timedelta(n) for n in range(12)]
    lot.calculer(pa.table({"jour": jours, "rang_a": pa.array([1] * 12)}))
    assert len(lot._vues) == 1  # tous répondent de même
    lot.calculer(pa.table({"jour": [date(2020 + n, 1, 1) for n in range(12)], "rang_a": pa.array([1] * 12)}))
    assert len(lot._vues) == 5


def test_calculer_lot_garde_un_lot_par_demande(moteur: Moteur) -> None:
    seul = Moteur(moteur.modele)
    table = pa.table({"rang_a": pa.array([1]), "nombre_a": pa.array([2]), "dossier": ["A"]})
    rendues = [
        seul.calculer_lot(table, jour, ["taux"], garder=garder)
        for jour, garder in (("2023-01-01", ["dossier"]), ("01/01/2023", "dossier"), (date(2023, 1, 1), {"dossier"}))
    ]
    assert len(seul._lots) == 1
    assert rendues[0].equals(rendues[1])
    assert rendues[0].equals(rendues[2])
    with pytest.raises(DemandeInvalide) as leve:
        seul.calculer_lot(table, "2023-01-01", ["taux"], colonne_date="dossier")
    assert [d.code for d in leve.value.diagnostics] == ["C012"]


# --- ce que numba a gardé ---------------------------------------------------------------------------------------------

TABLE = pa.table({"rang_a": pa.array([1, 3, 6]), "rang_b": pa.array([5, 2, 1])})


def test_un_noyau_garde_abime_se_refait(
    preparer: Callable[..., Lot], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(compiler, "_charges", {})
    attendue = preparer(("avance",)).calculer(TABLE).table
    (index,) = (tmp_path / "noyaux" / "__pycache__").glob("*.nbi")
    assert index.stat().st_mode & 0o777 == 0o600
    for abime in (b"", index.read_bytes()[:5]):
        monkeypatch.setattr(compiler, "_charges", {})
        index.write_bytes(abime)
        reponse = preparer(("avance",)).calculer(TABLE)
        assert reponse.table.equals(attendue)
        assert reponse.comptes.noyau == 3
        assert len(index.read_bytes()) > 100


def test_un_noyau_que_d_autres_peuvent_ecrire_ne_se_relit_pas(
    preparer: Callable[..., Lot], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(compiler, "_charges", {})
    attendue = preparer(("avance",)).calculer(TABLE).table
    (index,) = (tmp_path / "noyaux" / "__pycache__").glob("*.nbi")
    propre = index.read_bytes()
    monkeypatch.setattr(compiler, "_charges", {})
    index.write_bytes(b"un autre")
    index.chmod(0o666)
    assert preparer(("avance",)).calculer(TABLE).table.equals(attendue)
    assert index.read_bytes() != b"un autre"
    assert len(index.read_bytes()) == len(propre)
    monkeypatch.setattr(compiler, "_charges", {})
    index.write_bytes(b"un autre")
    index.parent.chmod(0o777)  # tout le dossier est à d'autres : on n'y touche pas
    assert preparer(("avance",)).calculer(TABLE).table.equals(attendue)
    assert index.read_bytes() == b"un autre"


def test_un_cache_qui_ne_s_ecrit_pas_ne_gene_pas(
    preparer: Callable[..., Lot], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(compiler, "_charges", {})
    (tmp_path / "noyaux").write_text("un fichier, là où l'on voudrait un dossier", encoding="utf-8")
    assert preparer(("avance",)).calculer(TABLE).comptes.noyau == 3
