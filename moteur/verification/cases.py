"""Un barème à clés a toutes les cases que les règles peuvent lire (R030)."""

from __future__ import annotations

from collections import defaultdict
from itertools import product
from math import prod

from moteur.diagnostics import Diagnostic, Lieu
from moteur.diagnostics.catalogue import r030_case_absente
from moteur.modele import expressions as e
from moteur.modele.modele import Modele
from moteur.verification.couverture import emplois

_CASES_MAX = 100_000
Case = tuple[str, ...]


def cases_absentes(modele: Modele) -> list[Diagnostic]:
    """Rend les cases qu'une règle peut lire et que la table n'a pas ; une faute par table."""
    lues: dict[str, dict[Case, Lieu]] = defaultdict(dict)
    for noeud, _ in emplois(modele):
        for case in _cases(noeud):
            lues[noeud.serie].setdefault(case, noeud.lieu)
    fautes = []
    for serie, cases in lues.items():
        declaree = modele.series[serie]
        for valeur in declaree.valeurs:
            table = valeur.table or {}
            absentes = [c for c in cases if c not in table]
            if absentes:
                noms = [", ".join(modele.libelles_choix.get(c, c) for c in case) for case in absentes]
                aide = _inconnues(modele, list(table), list(cases))
                fautes.append(r030_case_absente.faute(cases[absentes[0]], valeur.lieu, declaree.nom, noms, aide))
    return fautes


def _cases(noeud: e.ValeurSerie) -> list[Case]:
    """Rend les cases que l'expression peut lire ; une clé qui dépend du dossier peut valoir tous ses choix."""
    if not noeud.cles:
        return []
    possibles = [[str(c.valeur)] if isinstance(c, e.Constante) else list(c.type.choix) for c in noeud.cles]
    return [] if prod(map(len, possibles)) > _CASES_MAX else list(product(*possibles))


def _inconnues(modele: Modele, table: list[Case], lues: list[Case]) -> str:
    """Dit la clé de la table qu'aucune énumération ne connaît : c'est sans doute elle qui est mal écrite."""
    connues = {valeur for enumeration in modele.enumerations.values() for valeur in enumeration.valeurs}
    connues |= {cle for case in lues for cle in case}
    inconnues = list(dict.fromkeys(cle for case in table for cle in case if cle not in connues))
    if not inconnues:
        return ""
    return f"la table a « {inconnues[0]} », qui n'est une valeur d'aucune énumération : est-ce elle, mal écrite ?"
