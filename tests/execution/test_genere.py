"""`genere` : il n'écrit que des appels d'aides et des littéraux ; sa lecture rapide lit comme la lecture entière."""

from __future__ import annotations

import ast
import random
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from moteur import INDETERMINE, SANS_OBJET, Moteur
from moteur.diagnostics import DossierInvalide
from moteur.execution.genere import aides, preparation
from moteur.execution.genere.ecrire import Ecrit, Forme, ecrire, ecrire_lecture, ecrire_valeurs, executer
from moteur.execution.genere.preparation import Preparation
from moteur.modele.charger import charger_modele
from moteur.modele.dossier import trouver_fait, valider
from moteur.modele.editions import editer
from moteur.plan.plan import planifier
from tests.conformite import programmes
from tests.explication.dossiers import MONSIEUR_Y

JOUR = "2023-01-01"
RESULTATS = ("participation", "montant_apa")
ATTRIBUTS = {
    "__class__",
    "bisect_right",
    "day",
    "days",
    "denominator",
    "impute",
    "isdisjoint",
    "numerator",
    "reste",
    "year",
}


@pytest.fixture(scope="module")
def moteur() -> Moteur:
    return Moteur.charger()


def preparer(moteur: Moteur, jour: str = JOUR) -> Preparation:
    prete = Moteur(moteur.modele).preparer(jour, RESULTATS)
    assert isinstance(prete, Preparation)
    return prete


def ecrits(moteur: Moteur, dossier: dict[str, Any]) -> Ecrit:
    lu, fautes = valider(dossier, moteur.modele)
    assert fautes == []
    listes = {f: d.valeur for f, d in lu.donnees.items() if isinstance(d.valeur, tuple)}
    return ecrire(moteur.plan(date.fromisoformat(JOUR), RESULTATS), Forme(frozenset(lu.donnees), listes))


# --- ce qui est écrit -------------------------------------------------------------------------------------------------


def verifier_texte(texte: str, connus: frozenset[str] = frozenset()) -> None:
    """Un texte écrit n'importe rien, ne nomme que les aides et ses propres noms, et ne lit que quelques attributs."""
    arbre = ast.parse(texte)
    siens = {n.id for n in ast.walk(arbre) if isinstance(n, ast.Name) and isinstance(n.ctx, ast.Store)}
    siens |= {a.arg for n in ast.walk(arbre) if isinstance(n, ast.FunctionDef) for a in n.args.args}
    for noeud in ast.walk(arbre):
        assert not isinstance(noeud, ast.Import | ast.ImportFrom | ast.Lambda | ast.ClassDef | ast.Global)
        if isinstance(noeud, ast.Name):
            assert noeud.id in siens | set(aides.NOMS) | connus, noeud.id
        if isinstance(noeud, ast.Attribute):
            assert noeud.attr in ATTRIBUTS, noeud.attr


def test_une_fonction_ne_nomme_que_les_aides(moteur: Moteur) -> None:
    ecrit = ecrits(moteur, MONSIEUR_Y)
    verifier_texte(ecrit.texte)
    cles = [(c, f) for c in MONSIEUR_Y if (f := trouver_fait(c, moteur.modele)) is not None]
    verifier_texte(ecrire_lecture(cles, ecrit.recoit), frozenset({"calculer"}))
    with pytest.raises(AssertionError):
        verifier_texte("x = open('/etc/passwd')")


def test_des_programmes_au_hasard_ne_nomment_que_les_aides(tmp_path: Path) -> None:
    for graine in range(12):
        programme = programmes.tirer(random.Random(f"genere {graine}"), 2)  # noqa: S311 -- des essais
        (tmp_path / "vocabulaire.regle").write_text(programmes.VOCABULAIRE, encoding="utf-8")
        (tmp_path / "baremes.yaml").write_text(programmes.BAREMES, encoding="utf-8")
        (tmp_path / "regles.regle").write_text(programme.regles, encoding="utf-8")
        modele, fautes = charger_modele([tmp_path], [tmp_path])
        assert [f for f in fautes if f.gravite.value == "erreur"] == []
        edition, _ = editer(modele, programme.jour)
        plan, _ = planifier(edition, tuple(edition.definitions))
        for dossier in programme.dossiers:
            lu, _ = valider(dossier, modele)
            verifier_texte(ecrire_valeurs(plan, Forme(frozenset(lu.donnees))).texte)


def test_un_texte_de_regle_reste_un_texte() -> None:
    """Ce que porte un fichier de règles n'atteint Python que par des littéraux, quoi qu'il y soit écrit."""
    piege = '\\\' + ouvrir("x") \\n + "'
    base = Moteur.charger().modele
    fait = base.faits["lieu_de_vie"]
    fait = replace(fait, type=replace(fait.type, choix=(*fait.type.choix, piege)))
    modele = replace(base, faits={**base.faits, "lieu_de_vie": fait})
    edition, _ = editer(modele, date(2023, 1, 1))
    plan, _ = planifier(edition, ["lieu_de_vie"])
    ecrit = ecrire(plan, Forme(frozenset({"lieu_de_vie"})))
    lecture = ecrire_lecture([("lieu_de_vie", fait), (piege, modele.faits["age"])], ecrit.recoit)
    verifier_texte(lecture, frozenset({"calculer"}))
    espace = executer(lecture, {"calculer": executer(ecrit.texte)["calculer"]})
    assert espace["repondre"]({"lieu_de_vie": piege, piege: 3}) == {"lieu_de_vie": piege}


# --- lire vite comme on lit en entier ---------------------------------------------------------------------------------

NOMBRES = st.one_of(
    st.integers(-3, 10**16),
    st.decimals(-1, 10**6, places=3),
    st.decimals(allow_nan=True, allow_infinity=True),
    st.floats(-1, 10**6),
    st.floats(),
    st.fractions(0, 1000),
    st.from_regex(r"\A[0-9]{1,4}([.,][0-9]{1,3})?\Z"),
    st.sampled_from(["1 000", "1 000,50", "007", "1,", ",5", "1e3", "٣", "1_000", "", " 12 ", "286,400", "0,00"]),
    st.booleans(),
    st.none(),
    st.just([]),
)
AUTRES = {
    "residence_stable_et_reguliere": st.sampled_from([True, False, "oui", "Non", "peut-être", 1, None, ["oui"]]),
    "lieu_de_vie": st.sampled_from(["domicile", "Domicile", "etablissement", "établissement", "ailleurs", 3, None, {}]),
    "gir": st.one_of(
        st.integers(0, 8), st.sampled_from(["4", "4,0", 4.0, 4.5, Decimal("4.0"), {"valeur": 4}, "quatre"])
    ),
    "ressources_mensuelles": NOMBRES,
    "age": NOMBRES,
}


@settings(max_examples=300, deadline=None)
@given(st.fixed_dictionaries({}, optional=AUTRES))
def test_la_lecture_rapide_lit_comme_l_entiere(autres: dict[str, Any]) -> None:
    dossier = MONSIEUR_Y | autres
    rapide = PRETE(dossier) if valide(dossier) else None
    if rapide is None:
        with pytest.raises(DossierInvalide) as refus:
            PRETE(dossier)
        with pytest.raises(DossierInvalide) as attendu:
            MOTEUR.instruire(dossier, JOUR, RESULTATS)
        assert [str(d) for d in refus.value.diagnostics] == [str(d) for d in attendu.value.diagnostics]
        return
    instruction = MOTEUR.instruire(dossier, JOUR, RESULTATS, execution="natif")
    assert [(type(v), v) for v in rapide.values()] == [(type(v), v) for v in (instruction[r] for r in RESULTATS)]


MOTEUR = Moteur.charger()
PRETE = MOTEUR.preparer(JOUR, RESULTATS)
PRETE(MONSIEUR_Y)  # la forme la plus courante a sa lecture rapide avant que l'on n'éprouve les autres


def valide(dossier: dict[str, Any]) -> bool:
    return valider(dossier, MOTEUR.modele)[1] == []


# --- la porte ---------------------------------------------------------------------------------------------------------


def test_une_forme_deja_vue_se_lit_vite(moteur: Moteur, monkeypatch: pytest.MonkeyPatch) -> None:
    prete = preparer(moteur)
    attendu = {"participation": Decimal("15.05"), "montant_apa": Decimal("271.35")}
    assert prete(MONSIEUR_Y) == attendu
    monkeypatch.setattr(Preparation, "_entiere", lambda *_: pytest.fail("la lecture rapide devait suffire"))
    assert prete(dict(MONSIEUR_Y)) == attendu


def test_un_nombre_a_trop_de_decimales_se_calcule_par_natif(moteur: Moteur) -> None:
    prete = preparer(moteur)
    age = Fraction("82.123456")
    assert prete(MONSIEUR_Y | {"age": age})["montant_apa"] == Decimal("271.35")
    assert prete.replis == 1


def test_ce_qui_manque_et_ce_qui_est_sans_objet(moteur: Moteur) -> None:
    prete = preparer(moteur)
    sans_gir = {c: v for c, v in MONSIEUR_Y.items() if c != "gir"}
    assert prete(sans_gir) == dict.fromkeys(RESULTATS, INDETERMINE)
    assert prete(MONSIEUR_Y | {"gir": 6}) == dict.fromkeys(RESULTATS, SANS_OBJET)


def test_les_formes_gardees_sont_bornees(moteur: Moteur, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(preparation, "FORMES_GARDEES", 3)
    prete = preparer(moteur)
    for absents in range(6):
        prete(dict(list(MONSIEUR_Y.items())[absents:]))
    assert len(prete._formes) == 3
    assert len(prete._lectures) == 3


def test_plusieurs_fils_se_partagent_une_preparation(moteur: Moteur) -> None:
    prete = preparer(moteur)
    dossiers = [MONSIEUR_Y | {"ressources_mensuelles": 800 + n} for n in range(200)]
    seul = [Moteur(moteur.modele).preparer(JOUR, RESULTATS)(d) for d in dossiers[:3]]
    with ThreadPoolExecutor(4) as fils:
        ensemble = list(fils.map(prete, dossiers))
    assert ensemble[:3] == seul
    assert len({r["participation"] for r in ensemble}) > 100


def test_preparer_rend_la_meme_preparation(moteur: Moteur) -> None:
    assert moteur.preparer(JOUR, RESULTATS) is moteur.preparer(date(2023, 1, 1), list(RESULTATS))
    assert moteur.preparer(JOUR, RESULTATS) is not moteur.preparer("2024-01-01", RESULTATS)
