"""Chaque état de l'analyseur a sa phrase : on les parcourt tous, avec un texte qui y mène, et l'on y bute.

Un texte bute de deux façons : il s'arrête, ou il continue par un mot qui n'a rien à faire là.
"""

from __future__ import annotations

import re
from collections import deque
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import Any

import pytest

from moteur.langage.attentes import FINIS, FINS, REQUIS, SUITES, Automate, Noyau, cle
from moteur.langage.phrases import Lecteur, Lexique, _analyseur
from moteur.langage.texte import Passage, Texte, normaliser

LEXIQUE = Lexique.de(["le plafond"])
MOTS = {
    "NOM": "plafond",
    "INCONNU": "zorglub",
    "NOMBRE": "1",
    "UNITE": "jours",
    "DATE": "01/01/2020",
    "OUI": "oui",
    "NON": "non",
    "LPAR": "(",
    "RPAR": ")",
    "COMMA": ",",
    "SEMICOLON": ";",
    "EGAL": "=",
    "COMPARE": "≤",
    "PLUS": "+",
    "MOINS": "−",
    "FOIS": "×",
    "DIVISE": "÷",
    "TIRET": "-",
    "ET": "et",
    "OU": "ou",
    "ALORS": "alors",
    "EST": "est",
    "EST_UN_DE": "est l'un de :",
    "EST_CONNU": "est connu",
    "EST_SANS_OBJET": "est sans objet",
    "COMPREND": "comprend",
    "COMPREND_UN_DE": "comprend l'une de :",
    "AU": "au",
    "DE_ATOME": "de",
    "PREMIER_JANVIER": "1er janvier de l'année",
    "PLUS_PETIT": "le plus petit de",
    "PLUS_GRAND": "le plus grand de",
    "COMPTE_OUI": "nombre de oui parmi",
    "PART": "part du",
    "JUSQU_A": "jusqu'à",
    "ENTRE": "entre",
    "AU_DELA": "au-delà de",
    "REVOLUS": "nombre d'années révolues entre",
    "JOUR_DE": "lendemain",
    "MOIS_SUIVANT": "premier jour du mois suivant",
    "JOURS_DU_MOIS": "nombre de jours du mois",
    "AU_MOINS_UN_DE": "au moins un de",
    "AUCUN_DE": "aucun de",
    "IMPUTATION": "imputation du",
    "SUR": "sur",
    "PUIS_RESTE": ", puis sur le reste des plus anciens, pendant",
    "A_COMPTER": ", à compter de",
    "SOMME_SUR": "somme, sur chaque",
    "DE_QUI": ", de",
    "AU_MOINS_UN": "au moins un",
    "AUCUN": "aucun",
    "TOUT": "tout",
    "TEL_QUE": "tel que",
    "EST_TEL_QUE": "est tel que",
    "NOMBRE_DE": "nombre de",
    "ARRONDI": "arrondi au centime",
    "FIN_DE_MOIS": "(à défaut de quantième, le dernier jour du mois)",
    "REPORT": "(reporté au premier jour ouvré suivant)",
}
# Ces mots ne se lisent que si leur suite est là : aucun texte ne peut buter juste après eux.
SANS_ARRET = {"atome: AU_MOINS_UN_DE", "atome: AUCUN_DE", "atome: JOUR_DE", "cellule: TIRET"}


@dataclass(frozen=True)
class Etat:
    """Un état : son nom, ce qui s'y lit, et le texte le plus court qui y mène."""

    nom: str
    noyau: Noyau
    debut: str
    texte: str


@cache
def etats() -> list[Etat]:
    lark = _analyseur(LEXIQUE)
    automate, table = Automate(lark), lark.parser.parser._parse_table
    courts = _plus_courts(lark)
    vus: dict[int, Etat] = {}
    for debut, numero in table.start_states.items():
        vus[numero] = Etat(cle(automate.depart(debut)), automate.depart(debut), debut, "")
        reste = deque([numero])
        while reste:
            ici = reste.popleft()
            for symbole, (action, cible) in sorted(table.states[ici].items()):
                if isinstance(cible, int) and action.name == "Shift" and cible not in vus:
                    suivant = automate.suivant(vus[ici].noyau, symbole)
                    texte = f"{vus[ici].texte} {courts.get(symbole) or MOTS.get(symbole, '')}".strip()
                    vus[cible] = Etat(cle(suivant), suivant, debut, texte)
                    reste.append(cible)
    assert len(vus) == len(table.states)
    return list(vus.values())


def _plus_courts(lark: Any) -> dict[str, str]:
    """Le texte le plus court de chaque symbole."""
    courts = {t.name: MOTS[t.name] for t in lark.terminals if t.name in MOTS}
    for _ in range(20):
        for regle in lark.rules:
            if all(s.name in courts for s in regle.expansion):
                texte = " ".join(courts[s.name] for s in regle.expansion)
                courts[regle.origin.name] = min(courts.get(regle.origin.name, texte), texte, key=lambda t: (len(t), t))
    return courts


def buter(etat: Etat, suite: str) -> list[tuple[str, str, str]]:
    """Le code, le message et l'aide de la phrase de l'état, suivie de `suite`, ses parenthèses refermées."""
    ecrit = f"{etat.texte} {suite}".rstrip() if suite else etat.texte
    if suite:
        ecrit += ")" * (etat.texte.count("(") - etat.texte.count(")"))
    texte: Texte = normaliser(f"{ecrit}\n", "essai.regle")[0]
    fautes = Lecteur(texte, LEXIQUE).lire(etat.debut, Passage(texte, 1, 0, ecrit))[1]
    return [(f.code, f.message, f.aide) for f in fautes]


def test_chaque_etat_a_une_reponse_et_une_seule() -> None:
    trouves = {e.nom for e in etats()}
    assert trouves == REQUIS.keys() | SUITES.keys() | FINIS
    assert len(REQUIS) + len(SUITES) + len(FINIS) == len(trouves)


def test_chaque_etat_est_dans_la_bonne_table() -> None:
    for etat in etats():
        finie = [rang == len(symboles) for _, symboles, rang in etat.noyau]
        table = REQUIS if not any(finie) and finie else FINIS if all(finie) else SUITES
        assert etat.nom in table, etat


@pytest.mark.parametrize("suite", ["", "§", "alors", "plafond ≤"], ids=["fin", "signe", "mot", "nom"])
def test_la_ou_une_phrase_bute_elle_dit_ce_qu_elle_attend(suite: str) -> None:
    terminaux = "|".join(re.escape(t.name) for t in _analyseur(LEXIQUE).terminals)
    for etat in etats():
        if etat.nom in SANS_ARRET or not etat.texte:
            continue
        fautes = buter(etat, suite)
        if not fautes or fautes[0][0] != "L005":
            assert sans_l005(etat, suite, [code for code, _, _ in fautes]), (etat, fautes)
            continue
        ((_, message, aide),) = fautes
        assert re.search(r" : (après « .+ »|ici), on attend .+\.$", message), (etat, message)
        assert not re.search(rf"\b(?:{terminaux})\b|__|\$", message), (etat, message)
        if etat.nom in REQUIS and suite in {"", "§"}:
            assert f"on attend {REQUIS[etat.nom][0]}" in message, (etat, message)
            assert suite == "§" or aide == f"par exemple : {REQUIS[etat.nom][1]}"


def sans_l005(etat: Etat, suite: str, codes: list[str]) -> bool:
    """Dit si un texte peut ne pas buter, ou buter sur une faute qui a sa propre phrase."""
    ouverte = etat.texte.count("(") > etat.texte.count(")")
    if suite == "":
        finie = etat.nom not in REQUIS and not ouverte
        return (codes == ["L014"] and ouverte) or (finie and codes in ([], ["R020"]))
    if suite == "plafond ≤":  # un en-tête peut finir ainsi ; une phrase qui compare déjà compare alors deux fois
        return (codes == ["L026"] and re.search("[=≤]", etat.texte) is not None) or (
            codes == [] and etat.debut == "entete"
        )
    return False


def test_au_debut_d_une_phrase_aussi() -> None:
    for debut in FINS:
        ((code, message, _),) = buter(Etat(f"{debut}:", frozenset(), debut, ""), "§")
        assert (code, message) == (
            "L005",
            f"je ne comprends pas « § » à cet endroit : ici, on attend {REQUIS[f'{debut}:'][0]}.",
        )


def test_deux_etats_n_ont_la_meme_phrase_que_si_la_table_le_dit() -> None:
    """Une même ligne de la table, ou deux textes que rien ne distingue encore."""
    phrases: dict[str, set[tuple[str, str]]] = {}
    for etat in etats():
        if etat.nom in REQUIS and etat.texte and etat.nom not in SANS_ARRET:
            for _, message, _ in buter(etat, "§"):
                phrases.setdefault(message, set()).add(REQUIS[etat.nom])
    assert {m: lignes for m, lignes in phrases.items() if len(lignes) > 1} == {}
    assert len(phrases) > 80


def test_les_exemples_emploient_les_mots_de_leur_construction() -> None:
    """L'exemple d'un état contient tous les mots déjà lus de sa construction."""
    for etat in etats():
        if etat.nom not in REQUIS:
            continue
        mots = [s for _, symboles, rang in etat.noyau for s, terminal in symboles[:rang] if terminal]
        exemple = REQUIS[etat.nom][1]
        lus = {"LPAR": "(", "COMMA": ",", "SEMICOLON": ";", "EGAL": "=", "PLUS": "+", "MOINS": "−", "FOIS": "×"}
        for mot in mots:
            assert lus.get(mot, "") in exemple, (etat.nom, exemple)


def test_une_construction_finie_renvoie_a_celle_qui_l_entoure() -> None:
    """L'attente n'est pas celle de l'état seul : « part de plafond » n'attend pas ce que « si plafond » attend."""
    seul = buter(Etat("", frozenset(), "condition", "plafond"), "§")[0][1]
    part = buter(Etat("", frozenset(), "condition", "part de plafond"), "§")[0][1]
    assert seul.endswith(
        "après « plafond », on attend un signe (+, −, ×, ÷), une comparaison (=, ≠, <, ≤, >, ≥), « est » ou "
        "« comprend », « et », « ou », ou la fin de la condition."
    )
    assert part.endswith("après « part de plafond », on attend « jusqu'à », « entre » ou « au-delà de ».")
    assert all(a != b for a, b in pairwise([seul, part]))
