"""L'exécution `genere` d'une instruction : la réponse et la trace de `natif`, que la fonction écrite confirme."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from moteur import DefautDuMoteur, Instruction, Moteur
from moteur.cli import principal
from moteur.execution.genere import aides, confronter
from moteur.execution.valeurs import Inconnu
from moteur.modele.expressions import Brute
from moteur.plan.plan import Plan
from tests.conformite.dossiers import RESULTATS, tirer
from tests.explication.dossiers import MONSIEUR_Y

EXEMPLE = "exemples/monsieur_y.yaml"
JOUR = "2023-01-01"


@pytest.fixture(scope="module")
def moteur() -> Moteur:
    return Moteur.charger()


def par_genere(moteur: Moteur, **autres: Any) -> Instruction:
    return moteur.instruire(MONSIEUR_Y | autres, JOUR, ["montant_apa"], execution="genere")


def sans_execution(instruction: Instruction) -> dict[str, Any]:
    objet = instruction.en_dict()
    return objet | {"recu": {c: v for c, v in objet["recu"].items() if c not in {"execution", "sceau"}}}


# --- ce qu'elle rend --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("numero", range(12))
def test_genere_rend_ce_que_rend_natif(moteur: Moteur, numero: int) -> None:
    tirage = tirer("confronter", numero)
    for resultats in (None, RESULTATS):
        natif, genere = (moteur.instruire(tirage.donne, tirage.jour, resultats, x) for x in ("natif", "genere"))
        assert genere.en_dict()["recu"]["execution"] == "genere"
        assert sans_execution(genere) == sans_execution(natif)
        assert list(genere._resultat.trace.etapes.items()) == list(natif._resultat.trace.etapes.items())


def test_chaque_lecture_du_droit_est_confrontee(moteur: Moteur, monkeypatch: pytest.MonkeyPatch) -> None:
    plans: list[Plan] = []
    vrai = confronter.calculer

    def calculer(plan: Plan, donnees: dict[str, Brute]) -> Any:
        plans.append(plan)
        return vrai(plan, donnees)

    monkeypatch.setattr(confronter, "calculer", calculer)
    tirage = tirer("confronter", 51)
    instruction = moteur.instruire(tirage.donne, tirage.jour, ["montant_apa"], "genere")
    assert instruction.lectures("montant_apa")
    assert len(plans) == len({id(p.chaine) for p in plans}) > 1


def test_un_nombre_a_trop_de_decimales_est_laisse_a_natif_et_le_recu_le_dit(moteur: Moteur) -> None:
    recu = par_genere(moteur, age="82,123456").en_dict()["recu"]
    assert recu["execution"] == "genere"
    assert "montant_apa" in recu["replis"]
    assert "replis" not in par_genere(moteur).en_dict()["recu"]


def test_les_fonctions_gardees_sont_bornees(moteur: Moteur, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(confronter, "FORMES_GARDEES", 2)
    neuf = Moteur(moteur.modele)
    for absents in range(4):
        dossier = dict(list(MONSIEUR_Y.items())[absents:])
        neuf.instruire(dossier, JOUR, ["montant_apa"], execution="genere")
    chaine = neuf.plan(neuf.jour(JOUR), ("montant_apa",)).chaine
    assert len(confronter._FONCTIONS._gardees[chaine]) == 2


# --- un écart est dit -------------------------------------------------------------------------------------------------


@pytest.fixture
def arrondi_faux(monkeypatch: pytest.MonkeyPatch) -> None:
    """La fonction écrite arrondit toujours trop haut."""
    monkeypatch.setitem(aides.NOMS, "demi_superieur", lambda haut, bas: haut // bas + 2)


@pytest.mark.usefixtures("arrondi_faux")
def test_un_ecart_est_un_defaut_du_moteur(moteur: Moteur) -> None:
    neuf = Moteur(moteur.modele)
    with pytest.raises(DefautDuMoteur) as leve:
        par_genere(neuf)
    (faute,) = leve.value.diagnostics
    assert faute.code == "G001"
    assert " par la fonction écrite, " in faute.message
    assert faute.lieu is not None
    assert par_genere_natif(neuf) == par_genere_natif(moteur)


def par_genere_natif(moteur: Moteur) -> object:
    return moteur.instruire(MONSIEUR_Y, JOUR, ["montant_apa"], execution="natif")["montant_apa"]


@pytest.mark.usefixtures("arrondi_faux")
def test_la_commande_dit_l_ecart_et_ne_repond_rien(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    dossier = tmp_path / "dossier.json"
    dossier.write_text(json.dumps(MONSIEUR_Y), encoding="utf-8")
    commande = ["instruire", str(dossier), "--date", JOUR, "--execution", "genere", "--resultat", "montant_apa"]
    assert principal(commande) == 2
    sortie = capsys.readouterr()
    assert sortie.out == ""
    assert "erreur G001 : deux calculs de « " in sortie.err
    assert "c'est un défaut du moteur, pas une faute de votre part" in sortie.err


@pytest.mark.parametrize("defaut", ["une valeur manque", "une valeur est d'une autre sorte", "l'inconnu est autre"])
def test_chaque_sorte_d_ecart_est_vue(moteur: Moteur, monkeypatch: pytest.MonkeyPatch, defaut: str) -> None:
    vrai = confronter.calculer

    def calculer(plan: Plan, donnees: dict[str, Brute]) -> Any:
        calculees = vrai(plan, donnees)
        assert calculees is not None
        if defaut == "une valeur manque":
            del calculees["participation"]
        elif defaut == "une valeur est d'une autre sorte":
            calculees["eligible_apa"] = 1  # type: ignore[assignment]  # 1 == True
        else:
            calculees["montant_apa"] = Inconnu(frozenset({"gir"}))
        return calculees

    monkeypatch.setattr(confronter, "calculer", calculer)
    with pytest.raises(DefautDuMoteur, match=r"G001 .* diffèrent : "):
        par_genere(moteur)


# --- la commande, le reçu ---------------------------------------------------------------------------------------------


def test_la_commande_et_le_rejeu_d_un_recu(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    commande = ["instruire", EXEMPLE, "--date", JOUR, "--resultat", "montant_apa", "--execution", "genere"]
    assert principal(commande) == 0
    assert capsys.readouterr().out.startswith("Instruction au 01/01/2023, par l'exécution genere.")
    assert principal([*commande, "--format", "json"]) == 0
    garde = tmp_path / "recu.json"
    garde.write_text(capsys.readouterr().out, encoding="utf-8")
    assert json.loads(garde.read_text("utf-8"))["recu"]["execution"] == "genere"
    assert principal(["rejouer", str(garde)]) == 0
    rejeu = capsys.readouterr().out
    assert "exécution genere." in rejeu
    assert "Identique" in rejeu
    assert "n'est pas installée" not in rejeu
