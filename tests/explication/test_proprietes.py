"""Ce que toute explication promet, éprouvé sur les dossiers relus et sur des dossiers tirés au hasard."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from moteur import Moteur
from moteur.execution.instruire import Resultat, amont
from moteur.execution.trace import Etape, Etat, Examen
from moteur.execution.valeurs import SANS_OBJET, Inconnu
from moteur.explication import objet, texte
from moteur.explication.contenu import Explication
from moteur.explication.expliquer import en_dict, en_texte, expliquer
from moteur.explication.lignes import LARGEUR
from moteur.explication.nombres import INSECABLE
from moteur.explication.phrases import Redacteur, egalites
from moteur.modele import expressions as e
from moteur.modele.modele import DATE_APPRECIATION
from tests.explication.dossiers import CAS, GRILLE, MONSIEUR_Y, Cas
from tests.explication.outils import VERSION, relire, resultat

RESULTATS = (
    *("montant_apa", "participation", "participation_due", "apa_versee", "eligible_apa", "gir", "cumul_a_regler"),
    *("plan_aide_retenu", "ressources_retenues", "taux_participation", "plafond_repit_annuel"),
)
AUTRES: dict[str, list[Any]] = {
    "age": ["45", "99"],
    "residence_stable_et_reguliere": ["oui", "non"],
    "lieu_de_vie": ["domicile", "etablissement", "accueil_familial"],
    "situation_conjugale": ["seul", "couple"],
    "conjoint_en_etablissement": ["oui", "non"],
    "ressources_mensuelles": ["0", "900", "1500,55", "9000"],
    "gir": ["1", "3", "4", "5", "6"],
    "montant_plan_aide": ["0", "286,40", "5000"],
    "plan_aide_utilise": ["0", "100", "6000"],
    "heures_lien_social": ["0", "4,5", "12"],
    "tarif_lien_social": ["0", "25"],
    "date_etablissement_plan": ["2019-05-05", "2025-05-05"],
    "date_de_naissance": ["1930-02-28", "1999-01-01"],
    "prestations_percues": [[], ["pch"], ["aide_menagere_caisse_retraite"]],
    **{variable: ["A", "B", "C"] for variable in GRILLE},
}
JOURS = ("2016-03-01", "2021-06-01", "2023-01-01", "2024-01-01", "2026-06-01")

DOSSIERS = st.fixed_dictionaries({}, optional={f: st.sampled_from(v) for f, v in AUTRES.items()})
AU_HASARD = given(dossier=DOSSIERS, jour=st.sampled_from(JOURS), fait=st.sampled_from(RESULTATS))


def explique(moteur: Moteur, cas: Cas) -> tuple[Resultat, Explication]:
    res = resultat(moteur, cas.dossier, cas.jour, cas.fait)
    return res, expliquer(res, cas.fait, VERSION)


def valeur(moteur: Moteur, dossier: Mapping[str, Any], jour: str, fait: str) -> Any:
    return resultat(moteur, dossier, jour, fait).valeur(fait)


# --- les nombres ------------------------------------------------------------------------------------------------------


def verifier_nombres(res: Resultat, contenu: Explication) -> None:
    """Chaque résultat écrit est celui de la trace, et chaque ligne de calcul qui se recalcule donne ce résultat."""
    faits = res.plan.modele.faits
    for operation in contenu.operations:
        vraie = res.trace.valeur(operation.fait)
        json_attendu = objet.valeur_json(vraie, faits[operation.fait])
        assert operation.resultat.valeur == json_attendu["valeur"]
        assert operation.resultat.exact == json_attendu.get("exact")
        if isinstance(vraie, Fraction):
            verifier_ecriture(operation.resultat.texte, vraie)
            avant = avant_arrondi(res.trace.etapes[operation.fait])
            for calcul in operation.calculs:
                recalcule = recalculer(calcul)
                assert recalcule is None or recalcule == avant, calcul


def verifier_ecriture(ecrit: str, vraie: Fraction) -> None:
    nu = ecrit.replace(INSECABLE, " ")
    nombre = re.match(r"(≈ )?(−?[\d ]+(?:,\d+)?)", nu)
    assert nombre is not None
    lu = lire(nombre[2]) / (100 if "%" in nu else 1)
    if nombre[1]:
        assert lu != vraie
        assert abs(lu - vraie) <= Fraction(1, 2 * 10**6)
        exacte = re.search(r"\((.*)\)", nu)
        assert exacte is None or Fraction(exacte[1]) == vraie
    else:
        assert lu == vraie


def avant_arrondi(etape: Etape) -> Any:
    noeud = etape.conclusion
    assert noeud is not None
    return noeud.enfants[0].valeur if isinstance(noeud.expr, e.Arrondir) else noeud.valeur


def lire(nombre: str) -> Fraction:
    return Fraction(nombre.replace(" ", "").replace(",", ".").replace("−", "-"))


def recalculer(calcul: str) -> Fraction | None:
    """Refait un calcul écrit ; rien s'il contient une phrase ou un nombre tronqué."""
    nu = re.sub(r" ?(€/mois|€/an|€/h|h/mois|€|points?|mois/an|%)", r"\1", calcul.replace(INSECABLE, " "))
    nu = re.sub(r"(?<=\d) (?=\d{3})", "", nu)
    nu = re.sub(r"\(\w[^()]* : \w\)", "", nu)
    jetons = re.findall(r"[\d,]+(?:%|[a-zé€/]*)|[()+−×÷]", nu)
    if "…" in nu or re.sub(r"\s", "", nu) != "".join(jetons) or "−" in jetons[:1]:
        return None
    python = ""
    for jeton in jetons:
        chiffres = re.match(r"[\d,]+", jeton)
        if chiffres is None:
            python += {"×": "*", "÷": "/", "−": "-"}.get(jeton, jeton)
        else:
            nombre = lire(chiffres[0]) / (100 if jeton.endswith("%") else 1)
            python += f"Fraction({nombre.numerator}, {nombre.denominator})"
    lu = eval(python, {"Fraction": Fraction})  # noqa: S307 (écrit ci-dessus, jeton par jeton)
    assert isinstance(lu, Fraction)
    return lu


@pytest.mark.parametrize("nom", CAS)
def test_chaque_nombre_ecrit_est_celui_de_la_trace(nom: str, moteur: Moteur) -> None:
    verifier_nombres(*explique(moteur, CAS[nom]))


def test_le_recalcul_des_essais_sait_recalculer(moteur: Moteur) -> None:
    _, contenu = explique(moteur, CAS["monsieur_y"])
    lignes = [calcul for o in contenu.operations for calcul in o.calculs]
    assert sum(recalculer(x) is not None for x in lignes) >= 10
    assert recalculer("(100 % − 0,4) × 2,5 €/mois ÷ 2") == Fraction(3, 4)


# --- les faits --------------------------------------------------------------------------------------------------------


def verifier_faits(moteur: Moteur, cas: Cas, res: Resultat, contenu: Explication) -> None:
    """Un fait nommé est en amont ; un fait donné qui n'est pas nommé peut changer sans que le résultat change."""
    faits, manquants = {f.identifiant for f in contenu.faits}, {m.identifiant for m in contenu.manquants}
    assert faits <= {x.fait for x in amont(res.trace, cas.fait)} | manquants | {cas.fait}
    assert manquants <= res.plan.amont[cas.fait] | {cas.fait}
    nommes = faits | manquants
    for fait in contenu.faits:
        assert fait.origine != "donné" or fait.identifiant in cas.dossier
    reference = res.valeur(cas.fait)
    for ident in cas.dossier.keys() - nommes:
        autres = [{**cas.dossier, ident: v} for v in AUTRES.get(ident, [])]
        for dossier in [sans_fait(cas.dossier, ident), *autres]:
            obtenue = valeur(moteur, dossier, cas.jour, cas.fait)
            if isinstance(reference, Inconnu) and isinstance(obtenue, Inconnu):
                # Il manque toujours quelque chose ; ce que l'on demandera ensuite peut dépendre de ce fait.
                assert reference.motif == obtenue.motif, ident
            else:
                assert obtenue == reference, ident


def sans_fait(dossier: Mapping[str, Any], ident: str) -> dict[str, Any]:
    return {f: v for f, v in dossier.items() if f != ident}


@pytest.mark.parametrize("nom", CAS)
def test_les_faits_nommes_sont_ceux_dont_le_resultat_depend(nom: str, moteur: Moteur) -> None:
    res, contenu = explique(moteur, CAS[nom])
    verifier_faits(moteur, CAS[nom], res, contenu)


@pytest.mark.parametrize("fait", ["ressources_mensuelles", "montant_plan_aide", "situation_conjugale", "lieu_de_vie"])
def test_un_refus_ne_nomme_que_ce_qui_le_fait(fait: str, moteur: Moteur) -> None:
    _, contenu = explique(moteur, CAS["refus_age_et_gir"])
    assert {f.identifiant for f in contenu.faits} == {"age", "gir"}
    assert fait in MONSIEUR_Y


# --- les règles écartées ----------------------------------------------------------------------------------------------


def verifier_ecartees(res: Resultat, contenu: Explication, fait: str) -> None:
    """Chaque condition fausse de chaque branche écartée est dite, et rien n'est dit faux qui ne le soit."""
    redacteur = Redacteur(res.plan.modele)
    dites = {c.texte for x in contenu.ecartees for c in x.conditions if c.etat == "fausse"}
    fausses = set()
    for etape in amont(res.trace, fait):
        if etape.fait not in concernes(contenu, res):
            continue
        for examen in atteintes(etape):
            if examen.etat is Etat.ECARTEE and not examen.branche.identifiant.endswith("/sinon"):
                assert examen.condition is not None
                fausses |= {redacteur.en_mots(x) for x in faux(examen.condition)}
    assert dites == fausses


def concernes(contenu: Explication, res: Resultat) -> set[str]:
    """Les faits déduits dont parle l'explication, par leur nom."""
    noms = {
        contenu.nom,
        *contenu.en_decoulent,
        *(o.nom for o in contenu.operations),
        *(s.nom for s in contenu.sans_valeur),
    }
    return {f.identifiant for f in res.plan.modele.faits.values() if f.nom in noms}


def atteintes(etape: Etape) -> Iterator[Examen]:
    """Les branches d'une étape, jusqu'à celle qui décide d'une table ordonnée."""
    if etape.origine != "déduit" or (isinstance(etape.valeur, Inconnu) and etape.fait in etape.valeur.manquants):
        return
    fermes: set[int] = set()
    for examen in etape.examens:
        if id(examen.groupe) not in fermes:
            yield examen
        if examen.groupe.ordonnees and examen.etat is not Etat.ECARTEE:
            fermes.add(id(examen.groupe))


def faux(noeud: Any) -> Iterator[e.Expr]:
    if noeud.valeur is SANS_OBJET or isinstance(noeud.valeur, Inconnu):
        return
    if isinstance(noeud.expr, e.Tous | e.Un) and egalites(noeud.expr) is None:
        for enfant in noeud.enfants:
            if enfant.valeur is False:
                yield from faux(enfant)
    else:
        yield noeud.expr


@pytest.mark.parametrize("nom", CAS)
def test_toutes_les_conditions_fausses_sont_dites(nom: str, moteur: Moteur) -> None:
    res, contenu = explique(moteur, CAS[nom])
    verifier_ecartees(res, contenu, CAS[nom].fait)


def test_un_refus_dit_tous_ses_motifs(moteur: Moteur) -> None:
    dossier = {
        **MONSIEUR_Y,
        "age": 55,
        "gir": 5,
        "residence_stable_et_reguliere": False,
        "lieu_de_vie": "etablissement",
    }
    _, contenu = explique(moteur, Cas(dossier, "2023-01-01", "plan_aide_retenu"))
    assert [m.faits for m in contenu.proposition.motifs] == [
        ("age",),
        ("residence_stable_et_reguliere",),
        ("gir",),
        ("lieu_de_vie",),
    ]


# --- le texte et l'objet ----------------------------------------------------------------------------------------------


def verifier_objet(res: Resultat, contenu: Explication, fait: str) -> None:
    """L'objet JSON, écrit puis relu, rend le même texte : il n'y manque rien."""
    ecrit = json.loads(json.dumps(en_dict(res, fait, VERSION), ensure_ascii=False))
    rendu = texte.agent(relire({c: v for c, v in ecrit.items() if c not in {"registre", "document"}}))
    dit = en_texte(res, fait, "agent", VERSION)
    assert " ".join(rendu.split()) == " ".join(dit.split())
    assert INSECABLE not in dit + json.dumps(ecrit, ensure_ascii=False)
    assert all(len(ligne) <= LARGEUR for ligne in dit.splitlines())
    assert not any(ligne != ligne.rstrip() for ligne in dit.splitlines())
    assert contenu.proposition.rappel in dit


@pytest.mark.parametrize("nom", CAS)
def test_l_objet_dit_tout_ce_que_dit_le_texte(nom: str, moteur: Moteur) -> None:
    res, contenu = explique(moteur, CAS[nom])
    verifier_objet(res, contenu, CAS[nom].fait)


def test_les_controles_sont_justes_et_le_disent(moteur: Moteur) -> None:
    _, contenu = explique(moteur, CAS["monsieur_y"])
    assert [(v.texte, v.calcul, v.juste) for v in contenu.verifications] == [
        ("participation + montant de l'APA = dépense prise en compte", "15,05 + 271,35 = 286,40", True)
    ]


def test_le_controle_se_dit_aussi_de_la_participation_quand_le_montant_est_demande(moteur: Moteur) -> None:
    res = resultat(moteur, MONSIEUR_Y, "2023-01-01", "participation", "montant_apa")
    assert [v.juste for v in expliquer(res, "participation", VERSION).verifications] == [True]


# --- au hasard --------------------------------------------------------------------------------------------------------


def verifier_tout(moteur: Moteur, cas: Cas) -> None:
    res, contenu = explique(moteur, cas)
    verifier_nombres(res, contenu)
    verifier_faits(moteur, cas, res, contenu)
    verifier_ecartees(res, contenu, cas.fait)
    verifier_objet(res, contenu, cas.fait)
    assert (contenu.manquants != ()) == isinstance(res.valeur(cas.fait), Inconnu)
    if res.valeur(cas.fait) is SANS_OBJET:
        assert contenu.proposition.motifs


@settings(max_examples=20, deadline=None)
@AU_HASARD
def test_au_hasard(dossier: dict[str, Any], jour: str, fait: str, moteur: Moteur) -> None:
    verifier_tout(moteur, Cas(dossier, jour, fait))


@pytest.mark.long
@settings(max_examples=200, deadline=None)
@AU_HASARD
def test_longtemps_au_hasard(dossier: dict[str, Any], jour: str, fait: str, moteur: Moteur) -> None:
    verifier_tout(moteur, Cas(dossier, jour, fait))


@pytest.mark.parametrize("nom", ["monsieur_y", "grille_incomplete", "refus_age_et_gir"])
def test_tout_fait_de_la_trace_s_explique(nom: str, moteur: Moteur) -> None:
    cas = CAS[nom]
    res = resultat(moteur, cas.dossier, cas.jour, *RESULTATS)
    for fait in res.trace.etapes:
        if fait != DATE_APPRECIATION:
            verifier_objet(res, expliquer(res, fait, VERSION), fait)
