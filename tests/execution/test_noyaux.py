"""Les noyaux de `lot` : leurs aides, ce que leur texte peut nommer, leur cache ; et le moteur sans l'extra."""

from __future__ import annotations

import ast
import importlib
import os
import random
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest

from moteur import DemandeInvalide, Moteur
from moteur.execution import evaluation
from moteur.execution import lot as paquet
from moteur.execution.genere.ecrire import Forme, ecrire
from moteur.execution.lot import compiler
from moteur.execution.lot.ecrire import Rangement, ecrire_fichier
from moteur.execution.lot.lot import Comptes
from moteur.execution.lot.noyau import Noyau
from moteur.execution.lot.terme import EPOQUE, SansForme
from moteur.execution.lot.traduire import traduire
from moteur.modele.charger import charger_modele
from moteur.modele.editions import editer
from moteur.plan.plan import Plan, planifier
from tests.conformite import programmes
from tests.execution import petit_lot as p

aides: Any = importlib.import_module(
    "moteur.execution.lot.aides_noyau"
)  # sans annotations : numba en connaît les types

# --- nombres de deux mots, compilés -----------------------------------------------------------------------------------

MOT = 2**64
BORDS = sorted(
    {s * x + d for x in (0, 1, 2**31, 2**32, 2**62, 2**63, 2**64, 2**95, 2**125) for d in (-1, 0, 1) for s in (1, -1)}
    | {2**32 - 1 << 32, -(2**63) + 2**32, 0xFFFFFFFF00000001}
)
ETROITS = [x for x in BORDS if -(2**63) <= x < 2**63]


def deux_mots(x: int) -> tuple[int, int]:
    bas = x % MOT
    return x >> 64, bas - MOT if bas >= MOT // 2 else bas


def nombre(mots: tuple[int, int]) -> int:
    return mots[0] * MOT + mots[1] % MOT


def couples(bords: list[int], bits: int) -> Iterator[tuple[int, int]]:
    hasard = random.Random(f"deux mots {bits}")  # noqa: S311 -- des essais
    yield from ((a, b) for a in bords for b in bords)
    for _ in range(3000):
        a, b = (hasard.getrandbits(hasard.randint(1, bits)) * hasard.choice((1, -1)) for _ in "ab")
        yield a, b


@pytest.mark.parametrize(
    ("aide", "exacte"), [(aides.plus, int.__add__), (aides.moins, int.__sub__), (aides.inferieur, int.__lt__)]
)
def test_sommes_et_comparaisons_de_deux_mots(aide: Callable[..., Any], exacte: Callable[..., Any]) -> None:
    for a, b in couples(BORDS, 125):
        rendu = aide(*deux_mots(a), *deux_mots(b))
        assert (rendu if aide is aides.inferieur else nombre(rendu)) == exacte(a, b), (a, b)


def test_les_produits_de_deux_mots() -> None:
    for a, b in couples(ETROITS, 63):
        assert nombre(aides.fois_etroits(a, b)) == a * b, (a, b)
    for a, b in couples(BORDS, 125):
        if abs(a * b) < 2**126:
            assert nombre(aides.fois(*deux_mots(a), *deux_mots(b))) == a * b, (a, b)


def test_les_quotients_de_deux_mots() -> None:
    hasard = random.Random("quotients")  # noqa: S311 -- des essais
    diviseurs = [x for x in BORDS if x > 0] + [hasard.getrandbits(n) + 1 for n in range(1, 125) for _ in range(4)]
    quotients = [0, 1, -1, 2**50, -(2**50), 2**50 - 1, *(hasard.randrange(-(2**50), 2**50) for _ in range(12))]
    for b in diviseurs:
        for q in quotients:
            for a in (q * b, q * b - 1, q * b + 1, q * b + b // 2, q * b + b - 1):
                if abs(a) <= 2**125 and abs(a // b) <= 2**50:
                    assert aides.quotient(*deux_mots(a), *deux_mots(b)) == a // b, (a, b)


# --- dates, compilées -------------------------------------------------------------------------------------------------

TOUTES = [date(1890, 1, 1) + timedelta(days=n) for n in range((date(2111, 1, 1) - date(1890, 1, 1)).days)]
TOUTES += [date.min, date.max, date(1, 12, 31), date(9999, 1, 1), date(1600, 2, 29), date(1500, 2, 28), date(400, 3, 1)]


def en_jours(jour: date) -> int:
    return jour.toordinal() - EPOQUE


def test_chaque_jour_du_calendrier() -> None:
    hasard = random.Random("jours")  # noqa: S311 -- des essais
    for jour in TOUTES:
        j = en_jours(jour)
        assert aides.annee_mois_jour(j) == (jour.year, jour.month, jour.day)
        assert aides.en_jours(jour.year, jour.month, jour.day) == j
        assert aides.fin_du_mois(j) == en_jours(evaluation.fin_du_mois(jour))
        assert aides.premier_du_mois(j) == en_jours(jour.replace(day=1))
        assert (aides.annee(j), aides.quantieme(j)) == (jour.year, jour.day)
        autre = hasard.choice(TOUTES)
        for debut, fin in (
            (jour, autre),
            (autre, jour),
            (jour, jour + timedelta(days=365) if jour.year < 9999 else jour),
        ):
            d, f = en_jours(debut), en_jours(fin)
            assert aides.annees(d, f) == evaluation.annees_revolues(debut, fin), (debut, fin)
            assert aides.mois(d, f) == evaluation.mois_revolus(debut, fin), (debut, fin)


def test_les_mois_se_decalent_comme_dans_le_moteur() -> None:
    hasard = random.Random("mois")  # noqa: S311 -- des essais
    for jour in TOUTES:
        if not 1000 < jour.year < 9000:
            continue
        for combien in (hasard.randint(-1300, 1300), *((-12, -1, 0, 1, 11, 48) if jour.day > 28 else ())):
            for suivant, fin in ((0, "dernier"), (1, "suivant")):
                attendu = evaluation.decaler_date(jour, combien, "mois", fin)
                assert aides.decaler_mois(en_jours(jour), combien, suivant) == en_jours(attendu), (jour, combien)


# --- ce qu'un noyau peut nommer ---------------------------------------------------------------------------------------

AIDES = {f.name for f in ast.parse(Path(aides.__file__).read_text("utf-8")).body if isinstance(f, ast.FunctionDef)}
PERMIS = (
    ast.FunctionDef, ast.arguments, ast.arg, ast.If, ast.Assign, ast.Return, ast.Pass, ast.Tuple, ast.Name, ast.Load,
    ast.Store, ast.Constant, ast.BinOp, ast.UnaryOp, ast.BoolOp, ast.Compare, ast.IfExp, ast.Call, ast.operator,
    ast.unaryop, ast.boolop, ast.cmpop, ast.Module,
)  # fmt: skip


def verifier_noyau(texte: str) -> None:
    """Un noyau n'est fait que de calculs sur ses propres noms, de nombres et d'aides : ni texte, ni attribut."""
    arbre = ast.parse(texte)
    siens = {n.id for n in ast.walk(arbre) if isinstance(n, ast.Name) and isinstance(n.ctx, ast.Store)}
    siens |= {a.arg for a in ast.walk(arbre) if isinstance(a, ast.arg)}
    assert not siens & (AIDES | {"int", "min", "max"})
    for noeud in ast.walk(arbre):
        assert isinstance(noeud, PERMIS), type(noeud)
        if isinstance(noeud, ast.Constant):
            assert type(noeud.value) in {int, bool}, noeud.value
        if isinstance(noeud, ast.Call):
            assert isinstance(noeud.func, ast.Name)
            assert noeud.func.id in AIDES | {"int", "min", "max"}
        elif isinstance(noeud, ast.Name):
            assert noeud.id in siens | AIDES | {"int", "min", "max"}, noeud.id


def traduits(plan: Plan, donnes: frozenset[str]) -> Noyau | None:
    try:
        return traduire(ecrire(plan, Forme(donnes)), sorted(donnes), plan.modele.faits)
    except SansForme:
        return None


def test_des_programmes_au_hasard_ne_nomment_que_les_aides(tmp_path: Path) -> None:
    vus = 0
    for graine in range(3):
        programme = programmes.tirer(random.Random(f"noyaux {graine}"), 2)  # noqa: S311 -- des essais
        (tmp_path / "vocabulaire.regle").write_text(programmes.VOCABULAIRE, encoding="utf-8")
        (tmp_path / "baremes.yaml").write_text(programmes.BAREMES, encoding="utf-8")
        (tmp_path / "regles.regle").write_text(programme.regles, encoding="utf-8")
        modele, _ = charger_modele([tmp_path], [tmp_path])
        edition, _ = editer(modele, programme.jour)
        for fait in edition.definitions:
            plan, _ = planifier(edition, (fait,))
            for dossier in programme.dossiers:
                noyau = traduits(plan, frozenset(f for f in dossier if f in modele.faits))
                if noyau is not None:
                    verifier_noyau(noyau.texte)
                    vus += 1
    assert vus > 15
    for texte in ("import os", "x = open", "x = 'y'", "x = int.__class__", "max = 1", "x = print(1)", "x = [1]"):
        with pytest.raises(AssertionError):
            verifier_noyau(texte)


def test_un_choix_mechant_reste_un_numero() -> None:
    """Ce que porte un fichier de règles n'entre dans un noyau que par un numéro ou un nom sûr."""
    piege = "'); import os; os.system('x') #\n\\"
    base = Moteur.charger().modele
    fait = base.faits["lieu_de_vie"]
    fait = replace(fait, type=replace(fait.type, choix=(*fait.type.choix, piege)))
    sain = base.faits["residence_stable_et_reguliere"]
    modele = replace(
        base, faits={**base.faits, "lieu_de_vie": fait, piege: replace(sain, identifiant=piege, nom=piege)}
    )
    edition, _ = editer(modele, date(2023, 1, 1))
    plan, _ = planifier(edition, ["lieu_de_vie"])
    noyau = traduits(plan, frozenset({"lieu_de_vie", piege}))
    assert noyau is not None
    verifier_noyau(noyau.texte)
    assert piege in noyau.codes
    rangements = [Rangement("numeros"), Rangement("bits")]
    for etats in (False, True):
        fichier = ecrire_fichier(noyau, rangements, etats=etats)
        assert "import os" not in fichier
        ast.parse(fichier)


# --- le cache des noyaux ----------------------------------------------------------------------------------------------

TABLE = pa.table({"signe_a": [True, False], "signe_b": [False, True]})
PROGRAMME = """
import sys
from pathlib import Path
from tests.execution import petit_lot
from tests.execution.test_noyaux import calculer
moteur = petit_lot.charger(Path(sys.argv[1]))
calculer(moteur, Path(sys.argv[2]))
"""


def calculer(moteur: Moteur, dossier: Path) -> None:
    """Calcule une petite table par un noyau gardé dans ce dossier."""
    lot = Moteur(moteur.modele).preparer_lot(p.JOUR, ("signe_rare",))
    lot.seuil, lot.dossier = 1, dossier
    assert p.verifier(moteur, lot, TABLE, ("signe_rare",)).comptes == Comptes(noyau=2)


def oublier(monkeypatch: pytest.MonkeyPatch) -> None:
    """Oublie les noyaux en mémoire, comme un nouveau départ."""
    monkeypatch.setattr(compiler, "_charges", {})


def gardes(dossier: Path, fin: str) -> dict[str, int]:
    return {str(x.relative_to(dossier)): x.stat().st_ino for x in dossier.rglob(f"*{fin}")}


def test_un_autre_processus_relit_un_noyau_sans_le_recompiler(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    oublier(monkeypatch)
    dossier, regles = tmp_path / "noyaux", tmp_path / "regles"
    regles.mkdir()
    calculer(p.charger(regles), dossier)
    avant = gardes(dossier, ".nbc") | gardes(dossier, ".nbi") | gardes(dossier, ".py")
    assert len(avant) == 3
    racine = Path(__file__).resolve().parents[2]
    milieu = {**os.environ, "PYTHONPATH": str(racine)}
    subprocess.run([sys.executable, "-c", PROGRAMME, str(regles), str(dossier)], check=True, cwd=racine, env=milieu)
    assert gardes(dossier, ".nbc") | gardes(dossier, ".nbi") | gardes(dossier, ".py") == avant


def test_un_noyau_modifie_a_la_main_est_recrit(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    oublier(monkeypatch)
    moteur, dossier = p.charger(tmp_path), tmp_path / "noyaux"
    calculer(moteur, dossier)
    (fichier,) = dossier.glob("*.py")
    texte = fichier.read_text(encoding="utf-8")
    temoin = tmp_path / "temoin"
    fichier.write_text(f"open({str(temoin)!r}, 'w').close()\n" + texte, encoding="utf-8")
    oublier(monkeypatch)
    calculer(moteur, dossier)
    assert not temoin.exists()
    assert fichier.read_text(encoding="utf-8") == texte


def test_sans_cache_les_noyaux_sont_au_processus_seul(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MOTEUR_CACHE", str(tmp_path))
    assert compiler.dossier_des_noyaux() == tmp_path / "noyaux"
    monkeypatch.setenv("MOTEUR_CACHE", "")
    assert not compiler.dossier_des_noyaux().is_relative_to(tmp_path)


# --- sans l'extra -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("absent", ["numpy", "pyarrow", "numba"])
def test_sans_l_extra_la_demande_est_refusee(monkeypatch: pytest.MonkeyPatch, absent: str) -> None:
    monkeypatch.setitem(sys.modules, absent, None)
    for nom in [x for x in sys.modules if x.startswith("moteur.execution.lot.")]:
        court = nom.rpartition(".")[2]
        monkeypatch.setattr(paquet, court, getattr(paquet, court))  # remis en place après l'essai
        monkeypatch.delitem(sys.modules, nom)
    with pytest.raises(DemandeInvalide) as leve:
        Moteur.charger().preparer_lot(p.JOUR)
    assert [d.code for d in leve.value.diagnostics] == ["C013"]
    assert absent in str(leve.value)


def test_les_demandes_mal_faites_sont_refusees() -> None:
    moteur = Moteur.charger()
    with pytest.raises(DemandeInvalide) as deux:
        moteur.preparer_lot(p.JOUR, colonne_date="jour")
    assert [d.code for d in deux.value.diagnostics] == ["C012"]
    lot = moteur.preparer_lot(p.JOUR, ("gir",), garder=("numero",))
    refus = {
        "C012": [pa.table({"gir": [1]}), pa.table([[1], [1], [2]], names=["gir", "numero", "gir"])],
        "D001": [pa.table({"numero": [1], "inconnu": [1]})],
        "D002": [pa.table({"numero": [1], "participation": [Decimal(1)]})],
        "D009": [pa.table({"numero": [1], "gir": [1], "le GIR": [1]})],
    }
    for code, tables in refus.items():
        for table in tables:
            with pytest.raises(DemandeInvalide) as leve:
                lot.calculer(table)
            assert {d.code for d in leve.value.diagnostics} == {code}
    assert lot.calculer(pa.table({"numero": ["a"], "gir": [4]})).table.to_pylist() == [{"gir": 4}]
