"""`colonne_date` : un noyau sert à tous les jours qui répondent de même, et à eux seuls."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import numpy as np
import pyarrow as pa
import pytest

from moteur import SANS_OBJET, DossierInvalide, Moteur
from moteur.execution.genere.ecrire import Forme, ecrire
from moteur.execution.genere.preparation import Preparation
from moteur.execution.lot import lot as module
from moteur.execution.lot.lot import Comptes, Lot
from moteur.execution.lot.segments import bornes, debuts
from moteur.execution.lot.terme import EPOQUE
from moteur.modele.charger import charger_modele
from tests.execution import petit_lot as p
from tests.executions import TOUTES

VOCABULAIRE = (
    "fait « indice »\n  nombre\n  donné\nfait « naissance »\n  date\n  donné\n"
    "fait « mesure du mois »\n  nombre en jours\n  déduit\n"
    + "".join(
        f"fait « {x} »\n  nombre\n  déduit\n" for x in ("fois seuil", "mesure de janvier", "mesure selon version")
    )
    + "fait « âge »\n  nombre en ans, de 0 à 130\n  déduit\nfait « rajeuni »\n  oui/non\n  déduit\n"
    "fait « suite »\n  date\n  déduit\n"
)
TETE = "  source texte\n  en vigueur depuis le 01/01/2016\n"
REGLES = (
    f"règle « mesure du mois »\n{TETE}"
    "  alors mesure du mois = indice × nombre de jours du mois de la date d'appréciation\n"
    f"règle « fois seuil »\n{TETE}  alors fois seuil = indice × le seuil\n"
    f"règle « mesure de janvier »\n{TETE}  alors mesure de janvier = indice × le seuil au 1er janvier de l'année\n"
    "règle « selon », version du 01/01/2016\n  source texte\n  en vigueur du 01/01/2016 au 19/05/2022\n"
    "  alors mesure selon version = indice\n"
    "règle « selon », version du 20/05/2022\n  source texte\n  en vigueur depuis le 20/05/2022\n"
    "  alors mesure selon version = indice + indice\n"
    f"règle « âge »\n{TETE}  alors âge = nombre d'années révolues entre naissance et date d'appréciation\n"
    f"règle « rajeuni »\n{TETE}  si date d'appréciation ≥ la bascule\n  alors rajeuni\n  sinon rajeuni est non\n"
    f"règle « suite »\n{TETE}  si indice > 1\n"
    "  alors suite = date d'appréciation + le délai (à défaut de quantième, dernier jour du mois)\n"
)
BAREMES = """
series:
  - nom: le seuil
    unite: sans unité
    source: texte
    valeurs:
      - {du: 01/01/2016, valeur: "0,5", confiance: vu dans une source}
      - {du: 15/03/2022, valeur: "2", confiance: vu dans une source}
      - {du: 01/07/2022, valeur: "0,125", confiance: vu dans une source}
  - nom: le délai
    unite: mois
    source: texte
    valeurs:
      - {du: 01/01/2016, valeur: "2", confiance: vu dans une source}
  - nom: la bascule
    type: date
    source: texte
    valeurs:
      - {du: 01/01/2016, valeur: 10/08/2022, confiance: vu dans une source}
"""
RESULTATS = ("mesure du mois", "fois seuil", "mesure de janvier", "mesure selon version", "âge", "rajeuni")
AU_MOIS = RESULTATS[:4]
JOURS = [date(2021, 12, 1) + timedelta(n) for n in range(430)] + [
    date(2024, 2, 28),
    date(2024, 2, 29),
    date(2024, 3, 1),
]


@pytest.fixture(scope="module")
def moteur(tmp_path_factory: pytest.TempPathFactory) -> Moteur:
    dossier = tmp_path_factory.mktemp("regles")
    (dossier / "essai.regle").write_text(VOCABULAIRE + REGLES, encoding="utf-8")
    (dossier / "baremes.yaml").write_text(BAREMES, encoding="utf-8")
    modele, fautes = charger_modele([dossier], [dossier])
    assert [str(f) for f in fautes if f.gravite.value == "erreur"] == []
    return Moteur(modele)


@pytest.fixture
def preparer(moteur: Moteur, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Lot]:
    """Un lot dont chaque forme vaut un noyau, que Python joue."""
    monkeypatch.setattr(module, "compiler", p.sans_compiler)

    def preparer(resultats: tuple[str, ...], **options: Any) -> Lot:
        lot = Moteur(moteur.modele).preparer_lot(None, resultats, colonne_date="jour", **options)
        lot.seuil = 1
        return lot

    return preparer


def table(**colonnes: Any) -> pa.Table:
    indices = pa.array([Decimal(100 + n) / 4 for n in range(len(JOURS))], pa.decimal128(9, 2))
    return pa.table({"jour": pa.array(JOURS, pa.date32()), "indice": indices, **colonnes})


def identifiants(moteur: Moteur, noms: tuple[str, ...]) -> tuple[str, ...]:
    return moteur.resultats_connus(noms)


def test_chaque_jour_repond_comme_un_dossier_seul(moteur: Moteur, preparer: Callable[..., Lot]) -> None:
    """D'un jour à l'autre : longueur du mois, barèmes du mois, du milieu du mois, de janvier, et versions de règles."""
    noms = identifiants(moteur, AU_MOIS)
    lot = preparer(noms, etats=True)
    reponse = p.verifier(moteur, lot, table(), noms, JOURS)
    assert reponse.comptes == Comptes(noyau=len(JOURS))
    debuts_attendus = {j.replace(day=1) for j in JOURS} | {date(2022, 3, 15), date(2022, 5, 20)}
    assert {jour for jour, *_ in lot._noyaux} == debuts_attendus


def test_un_meme_noyau_sert_a_plusieurs_mois(moteur: Moteur, preparer: Callable[..., Lot]) -> None:
    lot = preparer(identifiants(moteur, ("fois seuil",)))
    lot.calculer(table())
    textes = {noyau.texte for noyau in lot._noyaux.values() if noyau is not None}
    assert len(lot._noyaux) == 17 + 2  # les mois, le barème du 15 mars, la version du 20 mai
    assert len(textes) == 3  # une valeur du seuil, un texte


@pytest.mark.parametrize("naissances", [[date(1950, 8, 9), date(1952, 2, 29), date(1940, 12, 31)], [None]])
def test_ce_qui_se_lit_au_jour_pres(
    moteur: Moteur, preparer: Callable[..., Lot], naissances: list[date | None]
) -> None:
    noms = identifiants(moteur, RESULTATS)
    nees = pa.array([naissances[n % len(naissances)] for n in range(len(JOURS))], pa.date32())
    lot = preparer(noms, etats=True)
    reponse = p.verifier(moteur, lot, table(naissance=nees), noms, JOURS)
    assert reponse.comptes == Comptes(noyau=len(JOURS))
    assert len(lot._noyaux) == len(set(JOURS))


def test_une_a_une_la_meme_fonction_sert_a_toute_une_epoque(moteur: Moteur, preparer: Callable[..., Lot]) -> None:
    noms = identifiants(moteur, RESULTATS)
    lot = preparer(noms)
    lot.seuil = lot.seuil_garde = 10**9
    nees = pa.array([date(1950, 8, 9) if n % 3 else None for n in range(len(JOURS))], pa.date32())
    reponse = p.verifier(moteur, lot, table(naissance=nees), noms, JOURS)
    assert reponse.comptes == Comptes(une_a_une=len(JOURS))
    assert [len(x.genere._formes) for x in lot._epoques.values()] == [2, 2]
    assert len(lot._epoques) == 2  # deux versions, deux époques


def test_ce_qui_se_lit_en_entier_garde_sa_date(moteur: Moteur, preparer: Callable[..., Lot]) -> None:
    noms = identifiants(moteur, RESULTATS)
    ecrits = pa.array([f" {n},5 " if n % 2 else f"{n},5" for n in range(len(JOURS))])
    nees = pa.array([date(1950, 8, 9)] * len(JOURS), pa.date32())
    lot = preparer(noms, etats=True)
    reponse = p.verifier(moteur, lot, table(naissance=nees).set_column(1, "indice", ecrits), noms, JOURS)
    assert reponse.comptes == Comptes(noyau=(len(JOURS) + 1) // 2, une_a_une=len(JOURS) // 2)


def test_une_date_fautive_n_arrete_pas_les_autres(moteur: Moteur, preparer: Callable[..., Lot]) -> None:
    noms = identifiants(moteur, AU_MOIS)
    ecrites: list[Any] = [str(j) for j in JOURS]
    ecrites[3], ecrites[200], ecrites[-1] = "hier", None, "30/02/2022"
    fautive = table().set_column(0, "jour", pa.array(ecrites))
    reponse = p.verifier(moteur, preparer(noms), fautive, noms, ecrites)
    assert [r.ligne for r in reponse.rejets] == [3, 200, len(JOURS) - 1]
    assert reponse.comptes == Comptes(noyau=len(JOURS) - 3, rejetees=3)


@pytest.mark.parametrize("seuil", [1, 10**9])
def test_une_date_d_appreciation_qui_sort_du_calendrier(
    moteur: Moteur, preparer: Callable[..., Lot], seuil: int
) -> None:
    """Elle ne rejette que sa ligne, et seulement si la branche qui compte le délai est prise."""
    jours = [date(2022, 1, 31), date(9999, 12, 31), date(9999, 12, 31), date(9999, 10, 31)]
    donnees = pa.table({"jour": pa.array(jours, pa.date32()), "indice": [5, 5, 1, 5]})
    lot = preparer(("suite",))
    lot.seuil = lot.seuil_garde = seuil
    reponse = p.verifier(moteur, lot, donnees, ("suite",), jours)
    assert [(r.ligne, r.diagnostics[0].code) for r in reponse.rejets] == [(1, "D013")]
    assert reponse.table.column(0).to_pylist() == [date(2022, 3, 31), None, None, date(9999, 12, 31)]
    for execution in TOUTES:
        assert moteur.instruire({"indice": 1}, "31/12/9999", ["suite"], execution)["suite"] is SANS_OBJET
        with pytest.raises(DossierInvalide):
            moteur.instruire({"indice": 5}, "31/12/9999", ["suite"], execution)


def test_une_date_se_lit_aussi_vite_avec_sa_date(moteur: Moteur, monkeypatch: pytest.MonkeyPatch) -> None:
    """Un dossier qui donne une date ne se valide qu'une fois, puis se lit par la fonction écrite pour ses clés."""
    entieres: list[Any] = []
    entiere = Preparation._entiere

    def compter(soi: Preparation, *recus: Any) -> Any:
        entieres.append(recus)
        return entiere(soi, *recus)

    monkeypatch.setattr(Preparation, "_entiere", compter)
    lot = Moteur(moteur.modele).preparer_lot(None, identifiants(moteur, ("âge",)), colonne_date="jour")
    nees = pa.array([date(1950, 8, 9)] * len(JOURS), pa.date32())
    assert lot.calculer(table(naissance=nees)).comptes.une_a_une == len(JOURS)
    assert len(entieres) == 2  # une par époque


def lus(moteur: Moteur, resultat: str, *donnes: str) -> frozenset[date] | None:
    (nom,) = moteur.resultats_connus([resultat])
    plan = moteur.plan(date(2022, 3, 1), [nom])
    return bornes(ecrire(plan, Forme(frozenset({*donnes, "date_appreciation"}))), ())


def test_ce_qu_une_fonction_tire_de_sa_date(moteur: Moteur) -> None:
    du_bareme = frozenset({date(2016, 1, 1), date(2022, 3, 15), date(2022, 7, 1)})
    assert lus(moteur, "mesure selon version", "indice") == frozenset()
    assert lus(moteur, "mesure du mois", "indice") == frozenset()
    assert lus(moteur, "fois seuil", "indice") == du_bareme
    assert lus(moteur, "mesure de janvier", "indice") == du_bareme
    assert lus(moteur, "âge", "naissance") is None
    assert lus(moteur, "âge") == frozenset()  # la naissance manque, quel que soit le jour
    assert lus(moteur, "rajeuni") is None


def test_les_debuts_des_segments() -> None:
    jours = [date(2022, 3, 14), date(2022, 3, 15), date(2022, 3, 31), date(2022, 4, 1), date(1969, 12, 31), date.min]
    attendus = [date(2022, 3, 1), date(2022, 3, 15), date(2022, 3, 15), date(2022, 4, 1), date(1969, 12, 1), date.min]
    comptes = np.array([j.toordinal() - EPOQUE for j in jours])
    assert debuts(comptes, None).tolist() == comptes.tolist()
    assert [date.fromordinal(x + EPOQUE) for x in debuts(comptes, [date(2022, 3, 15)]).tolist()] == attendus
