"""Le degré de parenté : ce que concluent les règles, et ce que l'on compte en parcourant un arbre généalogique.

L'arbre ne sait rien du barème : chaque lien y est un chemin (« enfant d'un frère d'un parent »), et le degré s'y compte
en remontant de chacun jusqu'à un ancêtre commun, comme le veut le code civil (articles 741 à 743).
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import cache

import pytest

from moteur import SANS_OBJET, Moteur
from moteur.langage.noms import identifiant
from tests.executions import EXECUTIONS

JOUR = "2026-03-01"
GENERATIONS = 11
"""Cinq au-dessus de l'accueillant, lui, et cinq au-dessous."""

DEGRE_EXCLU = 4


@dataclass(eq=False)
class Personne:
    parents: tuple[Personne, ...] = ()
    enfants: list[Personne] = field(default_factory=list)


@cache
def arbre() -> tuple[tuple[Personne, ...], Personne]:
    """Rend toutes les personnes, et l'accueillant : deux enfants par couple, un conjoint sans parents connus."""
    toutes: list[Personne] = []
    generation = [Personne()]
    accueillant = generation[0]
    for rang in range(GENERATIONS):
        toutes += generation
        if rang == GENERATIONS // 2:
            accueillant = generation[-1]
        suivante = []
        for membre in generation if rang < GENERATIONS - 1 else ():
            conjoint = Personne()
            toutes.append(conjoint)
            for _ in range(2):
                enfant = Personne((membre, conjoint))
                membre.enfants.append(enfant)
                conjoint.enfants.append(enfant)
                suivante.append(enfant)
        generation = suivante
    return tuple(toutes), accueillant


def ascendants(personne: Personne) -> dict[Personne, int]:
    """La personne et ses ascendants, avec le nombre de générations qui l'en séparent : un parcours en largeur."""
    vus = {personne: 0}
    file = deque([personne])
    while file:
        courant = file.popleft()
        for parent in courant.parents:
            if parent not in vus:
                vus[parent] = vus[courant] + 1
                file.append(parent)
    return vus


def chemin(une: Personne, autre: Personne) -> tuple[int, int] | None:
    """Les générations de chacun jusqu'à l'auteur commun le plus proche, ou rien s'il n'y en a pas."""
    hauts, bas = ascendants(une), ascendants(autre)
    communs = [(hauts[a] + bas[a], hauts[a], bas[a]) for a in hauts if a in bas]
    return min(communs)[1:] if communs else None


Marche = Callable[[set[Personne]], set[Personne]]


def parents(depart: Iterable[Personne]) -> set[Personne]:
    return {p for x in depart for p in x.parents}


def enfants(depart: Iterable[Personne]) -> set[Personne]:
    return {e for x in depart for e in x.enfants}


def freres(depart: Iterable[Personne]) -> set[Personne]:
    return {f for x in depart for f in enfants(x.parents) if f is not x}


LIENS: dict[str, list[Marche]] = {
    "père ou mère": [parents],
    "grand-parent": [parents, parents],
    "arrière-grand-parent": [parents, parents, parents],
    "trisaïeul": [parents, parents, parents, parents],
    "quadrisaïeul": [parents, parents, parents, parents, parents],
    "enfant": [enfants],
    "petit-enfant": [enfants, enfants],
    "arrière-petit-enfant": [enfants, enfants, enfants],
    "arrière-arrière-petit-enfant": [enfants, enfants, enfants, enfants],
    "descendant à la cinquième génération": [enfants, enfants, enfants, enfants, enfants],
    "frère ou sœur": [freres],
    "neveu ou nièce": [freres, enfants],
    "petit-neveu ou petite-nièce": [freres, enfants, enfants],
    "arrière-petit-neveu ou arrière-petite-nièce": [freres, enfants, enfants, enfants],
    "oncle ou tante": [parents, freres],
    "cousin germain": [parents, freres, enfants],
    "enfant d'un cousin germain": [parents, freres, enfants, enfants],
    "petit-enfant d'un cousin germain": [parents, freres, enfants, enfants, enfants],
    "grand-oncle ou grand-tante": [parents, parents, freres],
    "cousin germain du père ou de la mère": [parents, parents, freres, enfants],
    "cousin issu de germains": [parents, parents, freres, enfants, enfants],
    "arrière-grand-oncle ou arrière-grand-tante": [parents, parents, parents, freres],
}
"""Ce que la personne accueillie est pour l'accueillant : les pas qui mènent à elle."""


def proches(lien: str) -> set[Personne]:
    """Toutes les personnes de l'arbre qui ont ce lien avec l'accueillant."""
    ici = {arbre()[1]}
    for pas in LIENS[lien]:
        ici = pas(ici)
    return ici


def degre(lien: str) -> int:
    """Le degré de ce lien, compté dans l'arbre : le même pour toutes les personnes qui l'ont."""
    chemins = [chemin(arbre()[1], p) for p in proches(lien)]
    assert chemins
    degres = {sum(c) for c in chemins if c is not None}
    assert len(degres) == 1
    assert None not in chemins
    return degres.pop()


@pytest.fixture(scope="module")
def moteur() -> Moteur:
    return Moteur.charger()


def test_les_liens_de_l_arbre_sont_ceux_de_l_enumeration(moteur: Moteur) -> None:
    choix = moteur.modele.faits["lien_avec_accueillant"].type.choix
    assert sorted(moteur.modele.libelles_choix[c] for c in choix) == sorted(LIENS)


def test_aucun_parent_jusqu_au_4e_degre_n_est_sans_nom() -> None:
    personnes, accueillant = arbre()
    nommes = {p for lien in LIENS for p in proches(lien)}
    for personne in personnes:
        trouve = chemin(accueillant, personne)
        if personne is not accueillant and trouve is not None and sum(trouve) <= DEGRE_EXCLU:
            assert personne in nommes, trouve


def test_un_conjoint_n_est_pas_un_parent() -> None:
    personnes, accueillant = arbre()
    allies = [p for p in personnes if not p.parents and not enfants([p]) & set(ascendants(accueillant))]
    assert allies
    assert all(chemin(accueillant, p) is None for p in allies)


@pytest.mark.parametrize("execution", EXECUTIONS)
@pytest.mark.parametrize("lien", LIENS)
def test_le_degre_est_celui_de_l_arbre(moteur: Moteur, lien: str, execution: str) -> None:
    dossier = {"parente_avec_accueillant": True, "lien_avec_accueillant": lien}
    voulus = ["degre_parente_avec_accueillant", "parente_exclue"]
    instruit = moteur.instruire(dossier, JOUR, voulus, execution)
    assert instruit["degre_parente_avec_accueillant"] == degre(lien)
    assert instruit["parente_exclue"] is (degre(lien) <= DEGRE_EXCLU)


@pytest.mark.parametrize("execution", EXECUTIONS)
def test_sans_parente_il_n_y_a_pas_de_degre(moteur: Moteur, execution: str) -> None:
    voulus = ["degre_parente_avec_accueillant", "parente_exclue"]
    instruit = moteur.instruire({"parente_avec_accueillant": False}, JOUR, voulus, execution)
    assert instruit["degre_parente_avec_accueillant"] is SANS_OBJET
    assert instruit["parente_exclue"] is False


@pytest.mark.parametrize("lien", LIENS)
def test_chaque_case_du_bareme_est_un_chemin_de_l_arbre(moteur: Moteur, lien: str) -> None:
    """Les deux tables du barème ne sont pas recopiées ailleurs : l'arbre en est la copie."""
    cases: list[int] = []
    for serie in ("generations_jusqu_a_auteur_commun", "generations_depuis_auteur_commun"):
        (valeur,) = moteur.modele.series[serie].valeurs
        assert valeur.table is not None
        cases.append(int(valeur.table[(identifiant(lien),)]))
    assert {chemin(arbre()[1], p) for p in proches(lien)} == {(cases[0], cases[1])}
