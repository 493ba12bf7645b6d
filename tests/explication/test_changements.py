"""Ce qui changerait le résultat : refait par la porte, au pas près, et les valeurs connues de M. Y."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

from moteur import Moteur
from moteur.execution import natif
from moteur.execution.valeurs import Valeur
from moteur.explication.changements import ENSEMBLE, LE_PLUS_PROCHE, SEUIL
from moteur.explication.contenu import ChangementProche
from moteur.explication.expliquer import expliquer
from tests.explication.dossiers import CAS, SIX, Cas
from tests.explication.outils import VERSION, resultat

TOUS = CAS | SIX


def refait(moteur: Moteur, cas: Cas, changes: dict[str, Any]) -> Valeur:
    """Le résultat du dossier où ces faits sont autres, tout le plan refait."""
    res = resultat(moteur, cas.dossier, cas.jour, cas.fait)
    return natif.executer(res.plan, {f: d.valeur for f, d in res.dossier.donnees.items()} | changes).valeur(cas.fait)


def lue(moteur: Moteur, cas: Cas, change: ChangementProche) -> list[Any]:
    """Les valeurs internes d'un changement : une, ou plusieurs réponses de même effet."""
    fait = moteur.modele.fait(change.fait)
    donnee = resultat(moteur, cas.dossier, cas.jour, cas.fait).dossier.donnees[change.fait].valeur
    ecrites = change.autre.valeur if isinstance(change.autre.valeur, list) else [change.autre.valeur]
    if isinstance(donnee, bool):
        return [not donnee]
    if isinstance(donnee, frozenset):
        return [donnee ^ {x} for x in fait.type.choix]
    if isinstance(donnee, Fraction):
        return [Fraction(str(x)) for x in ecrites]
    if isinstance(donnee, date):
        return [date.fromisoformat(str(x)) for x in ecrites]
    return list(ecrites)


@pytest.mark.parametrize("nom", TOUS)
def test_chaque_changement_refait_donne_ce_qu_il_dit(nom: str, moteur: Moteur) -> None:
    cas = TOUS[nom]
    contenu = expliquer(resultat(moteur, cas.dossier, cas.jour, cas.fait), cas.fait, VERSION)
    avant = refait(moteur, cas, {})
    ensemble: dict[str, Any] = {}
    for change in contenu.changements:
        valeurs = lue(moteur, cas, change)
        if change.sorte == ENSEMBLE:
            ensemble[change.fait] = valeurs[0]
            continue
        for valeur in valeurs:
            apres = refait(moteur, cas, {change.fait: valeur})
            if not isinstance(valeur, frozenset):
                assert apres != avant, change
                assert dit(moteur, cas, apres) == change.apres.texte, change
    if ensemble:
        assert dit(moteur, cas, refait(moteur, cas, ensemble)) == contenu.changements[0].apres.texte
        for fait, valeur in ensemble.items():
            assert refait(moteur, cas, {fait: valeur}) == avant, "un seul y suffisait"


def dit(moteur: Moteur, cas: Cas, valeur: Valeur) -> str:
    from moteur.explication.nombres import valeur as ecrire  # noqa: PLC0415 -- son nom est celui du paramètre

    return ecrire(valeur, moteur.modele.fait(cas.fait).type, moteur.modele.libelles_choix)


@pytest.mark.parametrize("nom", TOUS)
def test_un_pas_plus_pres_rien_ne_change(nom: str, moteur: Moteur) -> None:
    cas = TOUS[nom]
    res = resultat(moteur, cas.dossier, cas.jour, cas.fait)
    contenu = expliquer(res, cas.fait, VERSION)
    for change in contenu.changements:
        donnee = res.dossier.donnees[change.fait].valeur
        if change.sorte != LE_PLUS_PROCHE or not isinstance(donnee, Fraction):
            continue
        (autre,) = lue(moteur, cas, change)
        fait = moteur.modele.fait(change.fait)
        euros = any(mot == "€" for mot, _ in fait.type.unite.puissances)
        pas = Fraction(1, 100) if euros else Fraction(1)
        plus_pres = autre - pas if autre > donnee else autre + pas
        assert refait(moteur, cas, {change.fait: plus_pres}) == refait(moteur, cas, {}), change


def test_les_seuils_de_monsieur_y(moteur: Moteur) -> None:
    """0,725 et 2,67 fois la MTP du 1er janvier, au centime qui bascule ; l'âge et le GIR de l'article."""
    cas = CAS["monsieur_y"]
    contenu = expliquer(resultat(moteur, cas.dossier, cas.jour, cas.fait), cas.fait, VERSION)
    mtp = Decimal("1192.55")
    assert Decimal("864.59") < mtp * Decimal("0.725") < Decimal("864.60")
    assert Decimal("3184.10") < mtp * Decimal("2.67") < Decimal("3184.11")
    lus = {(c.fait, c.sorte, str(c.autre.valeur)): c.apres.valeur for c in contenu.changements}
    assert lus["ressources_mensuelles", SEUIL, "864.59"] == "286.40"
    assert lus["ressources_mensuelles", SEUIL, "3184.11"] == "28.64"
    assert lus["ressources_mensuelles", LE_PLUS_PROCHE, "999.98"] == "271.36"
    assert [c.autre.texte for c in contenu.changements if c.fait in {"age", "gir"}] == ["59\u00a0ans", "5"]


def test_un_refus_pour_deux_motifs_dit_ce_qu_il_faudrait_changer_ensemble(moteur: Moteur) -> None:
    cas = CAS["refus_age_et_gir"]
    contenu = expliquer(resultat(moteur, cas.dossier, cas.jour, cas.fait), cas.fait, VERSION)
    assert [(c.fait, c.autre.texte, c.sorte, c.apres.valeur) for c in contenu.changements] == [
        ("age", "60\u00a0ans", ENSEMBLE, "271.35"),
        ("gir", "4", ENSEMBLE, "271.35"),
    ]


def test_une_date_se_cherche_au_jour(moteur: Moteur) -> None:
    """Né un jour plus tard que ses soixante ans au jour dit, on n'est plus éligible."""
    cas = CAS["date_de_naissance"]
    res = resultat(moteur, cas.dossier, cas.jour, cas.fait)
    (change,) = [c for c in expliquer(res, cas.fait, VERSION).changements if c.fait == "date_de_naissance"]
    assert (change.autre.valeur, change.sorte) == ("1963-01-02", LE_PLUS_PROCHE)
    assert change.ecart.endswith("jours")
    jour = res.plan.jour.replace(year=1963)
    assert refait(moteur, cas, {"date_de_naissance": jour}) is True
    assert refait(moteur, cas, {"date_de_naissance": jour + timedelta(days=1)}) is False


def test_refaire_ce_qui_change_rend_la_meme_trace_que_tout_refaire(moteur: Moteur) -> None:
    """Un départ dont un fait change : les mêmes étapes, dans le même ordre."""
    for cas in TOUS.values():
        res = resultat(moteur, cas.dossier, cas.jour, cas.fait)
        donnees = {f: d.valeur for f, d in res.dossier.donnees.items()}
        for fait, valeur in donnees.items():
            if isinstance(valeur, bool):
                autre: Any = not valeur
            elif isinstance(valeur, Fraction):
                autre = valeur - 1
            else:
                continue
            changees = donnees | {fait: autre}
            partiel = natif.executer(res.plan, changees, (res.plan, res.trace), frozenset({fait}))
            entier = natif.executer(res.plan, changees)
            assert list(partiel.etapes.items()) == list(entier.etapes.items())


def test_un_changement_faux_se_verrait(moteur: Moteur) -> None:
    """L'essai ci-dessus rougit d'un centime."""
    cas = CAS["monsieur_y"]
    contenu = expliquer(resultat(moteur, cas.dossier, cas.jour, cas.fait), cas.fait, VERSION)
    juste = next(c for c in contenu.changements if (c.fait, c.sorte) == ("ressources_mensuelles", LE_PLUS_PROCHE))
    faux = replace(juste, autre=replace(juste.autre, valeur="999.99"))
    (valeur,) = lue(moteur, cas, faux)
    assert dit(moteur, cas, refait(moteur, cas, {faux.fait: valeur})) != juste.apres.texte
