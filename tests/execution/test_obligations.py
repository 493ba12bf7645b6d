"""Les obligations : leur état de part et d'autre de chaque date, ce qui s'en dit, et ce qu'elles ne changent pas."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from moteur import INDETERMINE, DemandeInvalide, Instruction, Moteur
from moteur.execution import executions
from moteur.execution.executions import NATIF
from moteur.execution.obligations import ObligationSuivie
from moteur.modele.dossier import valider
from moteur.modele.expressions import Brute
from moteur.modele.schema_dossier import schema_dossier
from tests.executions import TOUTES

VOCABULAIRE = """
fait « demande »
  date
  donné
fait « décision »
  date
  donné
fait « retrait »
  date
  donné
fait « urgence »
  oui/non
  donné
fait « visite faite »
  oui/non
  donné
fait « abandon »
  oui/non
  présumé non
  raison « rien ne dit que la demande est abandonnée »
fait « étranger »
  nombre en h/mois
  donné
fait « ancienne demande »
  date
  présumé date d'appréciation
  raison « la demande n'est pas datée »
ancre « demandes anciennes »
  date ancienne demande
fait « double »
  nombre en h/mois
  déduit
  résultat
"""
REGLES = """
règle « double »
  source essai
  en vigueur depuis le 01/03/2016
  alors double = étranger + étranger

obligation « décider »
  source article 1
  énoncés ESSAI-01, ESSAI-02
  en vigueur depuis le 01/03/2016
  acteur « le président »
  action « notifie sa décision »
  naît le demande
  au plus tard demande + délai (à défaut de quantième, dernier jour du mois)
  remplie le décision
  éteinte le retrait
  à défaut « une avance est due »

obligation « visiter »
  source article 2
  en vigueur depuis le 01/03/2016
  acteur « l'équipe »
  action « visite la personne »
  naît quand urgence
    et demande est connue
  remplie quand visite faite
  éteinte quand abandon
"""
BAREMES = """
series:
  - nom: le premier jour couvert
    type: date
    source: essai
    valeurs:
      - {du: 01/03/2016, valeur: 01/03/2016, confiance: vu dans une source}
  - nom: le délai
    unite: mois
    source: article 1
    valeurs:
      - {du: 01/01/2000, valeur: 2, confiance: vu dans une source}
"""
DECIDER, VISITER = "obligation_decider", "obligation_visiter"


def charger(dossier: Path, regles: str = REGLES) -> Moteur:
    dossier.mkdir(exist_ok=True)
    (dossier / "essai.regle").write_text(VOCABULAIRE + regles, "utf-8")
    (dossier / "essai.yaml").write_text(BAREMES, "utf-8")
    return Moteur.charger(dossier, dossier)


@pytest.fixture(scope="module")
def moteur(tmp_path_factory: pytest.TempPathFactory) -> Moteur:
    return charger(tmp_path_factory.mktemp("obligations"))


def suivre(moteur: Moteur, jour: str, execution: str | None = None, **faits: Any) -> dict[str, ObligationSuivie]:
    return {o.id: o for o in moteur.instruire(faits, jour, execution=execution).obligations}


@pytest.mark.parametrize("execution", TOUTES)
@pytest.mark.parametrize(
    ("jour", "faits", "etat"),
    [
        ("2025-12-30", {}, None),
        ("2025-12-31", {}, "a_faire"),
        ("2026-02-28", {}, "a_faire"),
        ("2026-03-01", {}, "en_retard"),
        # l'avenir n'a pas eu lieu
        ("2026-02-27", {"decision": "2026-02-28"}, "a_faire"),
        ("2026-02-28", {"decision": "2026-02-28"}, "respectee"),
        ("2026-12-31", {"decision": "2026-02-28"}, "respectee"),
        ("2026-02-28", {"decision": "2026-03-01"}, "a_faire"),
        ("2026-03-01", {"decision": "2026-03-01"}, "en_retard"),
        ("2026-02-09", {"retrait": "2026-02-10"}, "a_faire"),
        ("2026-02-10", {"retrait": "2026-02-10"}, "eteinte"),
        ("2026-03-01", {"retrait": "2026-02-10"}, "eteinte"),
        # remplie, elle l'est quoi qu'il arrive ensuite
        ("2026-03-01", {"retrait": "2026-02-10", "decision": "2026-02-11"}, "respectee"),
        ("2026-02-10", {"retrait": "2026-02-10", "decision": "2026-02-11"}, "eteinte"),
        ("2026-03-02", {"retrait": "2026-02-10", "decision": "2026-03-01"}, "en_retard"),
    ],
)
def test_l_etat_a_chaque_date(moteur: Moteur, execution: str, jour: str, faits: Any, etat: str | None) -> None:
    suivie = suivre(moteur, jour, execution, demande="2025-12-31", **faits).get(DECIDER)
    assert (suivie.etat if suivie else None) == etat
    if suivie is not None:
        assert suivie.naissance == date(2025, 12, 31)
        assert suivie.echeance == date(2026, 2, 28)  # le 31 n'existe pas en février
        faite = date.fromisoformat(faits["decision"]) if faits.get("decision", "9") <= jour else None
        assert suivie.accomplie_le == faite


def test_ce_qu_on_dit_d_une_obligation(moteur: Moteur) -> None:
    instruction = moteur.instruire({"demande": "2026-01-10", "urgence": False}, "2026-03-11")
    (suivie,) = instruction.en_dict()["obligations"]
    assert suivie == {
        "id": DECIDER,
        "titre": "décider",
        "acteur": "le président",
        "action": "notifie sa décision",
        "naissance": "2026-01-10",
        "echeance": "2026-03-10",
        "etat": "en_retard",
        "accomplie_le": None,
        "motif": None,
        "manquants": [],
        "a_defaut": "une avance est due",
        "source": "article 1",
        "enonces": ["ESSAI-01", "ESSAI-02"],
    }


@pytest.mark.parametrize("execution", TOUTES)
@pytest.mark.parametrize(
    ("faits", "etat", "manquants"),
    [
        ({}, "indeterminee", ("urgence",)),
        ({"urgence": False}, None, ()),
        ({"urgence": True}, "indeterminee", ("visite_faite",)),
        ({"urgence": True, "visite_faite": True}, "respectee", ()),
        ({"urgence": True, "visite_faite": False}, "a_faire", ()),
        ({"urgence": True, "visite_faite": False, "abandon": True}, "eteinte", ()),
        ({"urgence": False, "visite_faite": True}, None, ()),
    ],
)
def test_une_obligation_sans_echeance(
    moteur: Moteur, execution: str, faits: Any, etat: str | None, manquants: tuple[str, ...]
) -> None:
    suivie = suivre(moteur, "2030-01-01", execution, demande="2026-01-10", **faits).get(VISITER)
    assert (suivie.etat if suivie else None) == etat
    if suivie is not None:
        assert (suivie.manquants, suivie.motif) == (manquants, "manque" if manquants else None)
        assert (suivie.naissance, suivie.echeance, suivie.accomplie_le) == (None, None, None)


def test_un_fait_etranger_ne_fait_suivre_aucune_obligation(moteur: Moteur) -> None:
    instruction = moteur.instruire({"etranger": 2}, "2026-03-11")
    assert instruction.obligations == ()
    assert instruction.presumes == {}
    assert instruction.resultats == ("double",)


def test_ce_qui_ne_sert_qu_a_une_obligation_non_nee_n_est_pas_presume(moteur: Moteur) -> None:
    assert moteur.instruire({"urgence": False, "etranger": 2}, "2026-03-11").presumes == {}
    nee = moteur.instruire({"urgence": True, "demande": "2026-01-10", "visite_faite": False}, "2026-03-11")
    assert nee.presumes == {"abandon": False}


def test_un_fait_qui_ne_touche_pas_a_la_naissance_ne_la_fait_pas_supposer(moteur: Moteur) -> None:
    assert suivre(moteur, "2026-03-11", visite_faite=True) == {}
    assert suivre(moteur, "2026-03-11", urgence=True) == {}  # aucune demande : elle n'a pas eu lieu


def test_un_resultat_demande_n_alourdit_pas_son_plan(moteur: Moteur) -> None:
    instruction = moteur.instruire({"etranger": 2, "demande": "2026-01-10"}, "2026-03-11", ["double"])
    assert instruction.obligations == ()
    assert DECIDER not in instruction
    assert {d.fait for d in moteur.plan(date(2026, 3, 11), ["double"]).definitions} == {"double"}
    assert moteur.calculer({"etranger": 2, "demande": "2026-01-10"}, "2026-03-11") == {"double": 4}


def test_une_obligation_se_demande_comme_un_resultat(moteur: Moteur) -> None:
    instruction = moteur.instruire({"demande": "2026-01-10"}, "2026-03-11", [DECIDER])
    assert instruction[DECIDER] == "en_retard"
    assert [o.id for o in instruction.obligations] == [DECIDER]
    with pytest.raises(DemandeInvalide):
        moteur.instruire({}, "2026-03-11", ["obligation_inconnue"])


def test_les_faits_engendres_ne_se_donnent_pas_et_ne_se_voient_pas(moteur: Moteur) -> None:
    assert not [c for c in schema_dossier(moteur.modele)["properties"] if "obligation" in c]
    _, fautes = valider({DECIDER: "a_faire"}, moteur.modele)
    assert [f.code for f in fautes] == ["D002"]


@pytest.mark.parametrize("nom", [DECIDER, "obligation décider", "obligation « décider »", "décider"])
def test_une_obligation_s_explique(moteur: Moteur, nom: str) -> None:
    instruction = moteur.instruire({"demande": "2026-01-10"}, "2026-03-11", [nom])
    texte = instruction.expliquer(nom)
    assert "Obligation « décider » : en retard." in texte.replace("\u00a0", " ")
    assert "article 1" in texte
    assert "10/01/2026 + 2 mois" in texte.replace("\u00a0", " ")


def test_chaque_etape_est_au_lieu_de_sa_clause(moteur: Moteur) -> None:
    plan = moteur.plan(date(2026, 3, 11), (), [DECIDER])
    lignes = (VOCABULAIRE + REGLES).splitlines()
    dites = {
        d.fait: [lignes[b.lieu.ligne - 1].strip() for b in d.groupe.branches]
        for d in plan.definitions
        if d.fait.startswith(DECIDER)
    }
    remplie, eteinte = "remplie le décision", "éteinte le retrait"
    limite = "au plus tard demande + délai (à défaut de quantième, dernier jour du mois)"
    assert dites == {
        f"{DECIDER}_nee": ["naît le demande"] * 2,
        f"{DECIDER}_naissance": ["naît le demande"],
        f"{DECIDER}_echeance": [limite],
        f"{DECIDER}_remplie": [remplie] * 2,
        f"{DECIDER}_accomplie_le": [remplie],
        f"{DECIDER}_eteinte": [eteinte] * 2,
        DECIDER: ["naît le demande", remplie, remplie, eteinte, limite, "obligation « décider »"],
    }


@pytest.mark.parametrize("execution", TOUTES)
def test_toute_execution_conclut_la_meme_trace(moteur: Moteur, execution: str) -> None:
    suivre = executions.trouver(execution)
    assert suivre is not None
    for jour in (date(2026, 2, 28), date(2026, 3, 1)):
        plan = moteur.plan(jour, (), [DECIDER, VISITER])
        dossiers: list[dict[str, Brute]] = [{}, {"demande": date(2025, 12, 31)}]
        dossiers.append({"demande": date(2025, 12, 31), "urgence": True})
        for faits in dossiers:
            assert NATIF(plan, faits).etapes == suivre(plan, faits).etapes


def test_une_obligation_suivie_se_rejoue_depuis_son_recu(moteur: Moteur) -> None:
    premiere = moteur.instruire({"demande": "2026-01-10", "etranger": 2}, "2026-03-11")
    recu = premiere.en_dict()["recu"]
    assert recu["obligations"] == [DECIDER, VISITER]
    seconde = moteur.instruire(
        recu["faits"], recu["date"], recu["resultats"], recu["execution"], obligations=bool(recu["obligations"])
    )
    assert seconde.en_dict() == premiere.en_dict()


VERSIONS = """
fait « limite »
  date
  déduit

fait « décision attendue »
  date
  présumé date d'appréciation
  raison « aucun jour n'est dit »

règle « double »
  source essai
  en vigueur depuis le 01/03/2016
  alors double = étranger + étranger

règle « limite »
  source essai
  en vigueur depuis le 01/03/2016
  lecture « courte »
    alors limite = demande + délai (à défaut de quantième, dernier jour du mois)
  lecture « longue »
    alors limite = décision attendue + délai (à défaut de quantième, dernier jour du mois)

obligation « décider », version du 01/03/2016
  source loi ancienne
  en vigueur depuis le 01/03/2016
  acteur « le président »
  action « décide »
  naît le demande

obligation « décider », version du 01/01/2026
  remplace la version du 01/03/2016
  source loi nouvelle
  en vigueur depuis le 01/01/2026
  acteur « la présidente »
  action « décide »
  naît le demande
  au plus tard limite
  remplie le décision
  incertain quand urgence « rien ne dit ce que change l'urgence »

obligation « répondre », version du 01/03/2016
  source loi ancienne
  s'applique aux demandes anciennes jusqu'au 31/12/2025
  acteur « l'ancien »
  action « répond »
  naît le demande

obligation « répondre », version du 01/01/2026
  source loi nouvelle
  s'applique aux demandes anciennes à compter du 01/01/2026
  acteur « le nouveau »
  action « répond »
  naît le demande
  au plus tard demande + délai (à défaut de quantième, dernier jour du mois)

contrôle « double »
  source essai
  si étranger > 0 h/mois
  alors alerte « essai »
"""


@pytest.fixture(scope="module")
def versions(tmp_path_factory: pytest.TempPathFactory) -> Moteur:
    return charger(tmp_path_factory.mktemp("versions"), VERSIONS)


@pytest.mark.parametrize("execution", TOUTES)
@pytest.mark.parametrize(
    ("jour", "attendu"),
    [
        ("2025-12-31", ("le président", None, "loi ancienne")),
        ("2026-01-01", ("la présidente", date(2026, 2, 15), "loi nouvelle")),
    ],
)
def test_une_obligation_a_ses_versions(
    versions: Moteur, execution: str, jour: str, attendu: tuple[str, date | None, str]
) -> None:
    suivie = suivre(versions, jour, execution, demande="2025-12-15")[DECIDER]
    assert (suivie.acteur, suivie.echeance, suivie.source) == attendu


@pytest.mark.parametrize("execution", TOUTES)
@pytest.mark.parametrize(
    ("ancienne", "acteur", "echeance"),
    [("2025-12-31", "l'ancien", None), ("2026-01-01", "le nouveau", date(2026, 2, 15))],
)
def test_une_obligation_se_rattache_a_une_ancre(
    versions: Moteur, execution: str, ancienne: str, acteur: str, echeance: date | None
) -> None:
    faits = {"demande": "2025-12-15", "ancienne_demande": ancienne}
    suivie = suivre(versions, "2026-01-20", execution, **faits)["obligation_repondre"]
    assert (suivie.acteur, suivie.echeance, suivie.etat) == (acteur, echeance, "a_faire")


def _alertes(instruction: Instruction) -> set[tuple[str, tuple[str, ...]]]:
    return {(a.code, a.resultats) for a in instruction.alertes}


def test_une_echeance_qui_se_lit_de_deux_facons_alerte(versions: Moteur) -> None:
    instruction = versions.instruire({"demande": "2025-12-15", "urgence": False}, "2026-02-16")
    assert instruction.obligations[0].etat == "en_retard"
    (alerte,) = [a for a in instruction.alertes if a.code == "lectures"]
    assert alerte.resultats == (DECIDER, f"{DECIDER}_echeance")
    assert alerte.message.startswith(
        "le droit se lit de plusieurs façons, et obligation « décider » et échéance de l'obligation « décider » "
    )
    assert [x.valeur for x in instruction.lectures(DECIDER)] == ["en_retard", "a_faire"]


def test_une_echeance_que_personne_n_a_tranchee(tmp_path: Path) -> None:
    regles = VERSIONS.replace("  lecture « courte »", "  sans lecture employée\n  lecture « courte »")
    instruction = charger(tmp_path, regles).instruire({"demande": "2025-12-15", "urgence": False}, "2026-02-16")
    (suivie,) = [o for o in instruction.obligations if o.id == DECIDER]
    assert (suivie.etat, suivie.motif, suivie.manquants, suivie.echeance) == ("indeterminee", "lectures", (), None)


def test_une_obligation_incertaine_le_dit(versions: Moteur) -> None:
    incertaine = versions.instruire({"demande": "2025-12-15", "urgence": True}, "2026-01-16")
    assert ("droit_incertain", (DECIDER,)) in _alertes(incertaine)
    sure = versions.instruire({"demande": "2025-12-15", "urgence": False}, "2026-01-16")
    assert "droit_incertain" not in {a.code for a in sure.alertes}


def test_une_obligation_et_une_regle_peuvent_avoir_le_meme_titre(versions: Moteur) -> None:
    assert {v.nature for v in versions.modele.versions if v.titre == "double"} == {"règle", "contrôle"}


def test_sans_demande_l_etat_est_non_ne(versions: Moteur) -> None:
    instruction = versions.instruire({}, "2026-02-16", [DECIDER, f"{DECIDER}_echeance"])
    assert instruction[DECIDER] == "non_nee"
    assert instruction[f"{DECIDER}_echeance"] is not INDETERMINE
    assert instruction.obligations == ()
