"""Un barème à clés a toutes les cases que les règles peuvent lire (R030)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Iterable
from itertools import islice, product

from moteur.diagnostics import Diagnostic, Lieu
from moteur.diagnostics.catalogue import r030_case_absente
from moteur.modele import expressions as e
from moteur.modele.modele import Modele
from moteur.verification.baremes import emplois

_CITEES = 1_000
"""Cases absentes que l'on nomme, au plus, d'une même table."""

Case = tuple[str, ...]
Possibles = tuple[tuple[str, ...], ...]
"""Pour chaque clé, les choix qu'une règle peut y lire."""


def cases_absentes(modele: Modele) -> list[Diagnostic]:
    """Rend les cases qu'une règle peut lire et que la table n'a pas ; une faute par table."""
    lectures: dict[str, dict[Possibles, Lieu]] = defaultdict(dict)
    for noeud, _ in emplois(modele):
        if noeud.cles:
            lectures[noeud.serie].setdefault(_possibles(noeud), noeud.lieu)
    fautes = []
    for serie, lues in lectures.items():
        declaree = modele.series[serie]
        for valeur in declaree.valeurs:
            table = valeur.table or {}
            absentes: dict[Case, Lieu] = {}
            for possibles, lieu in lues.items():
                for case in _absentes(table, possibles):
                    absentes.setdefault(case, lieu)
            if absentes:
                noms = [", ".join(modele.libelles_choix.get(c, c) for c in case) for case in absentes]
                aide = _inconnues(modele, list(table), lues)
                premier = next(iter(absentes.values()))
                fautes.append(r030_case_absente.faute(premier, valeur.lieu, declaree.nom, noms, aide))
    return fautes


def _possibles(noeud: e.ValeurSerie) -> Possibles:
    """Rend ce que l'expression peut lire ; une clé qui dépend du dossier peut valoir tous ses choix."""
    return tuple((str(c.valeur),) if isinstance(c, e.Constante) else tuple(c.type.choix) for c in noeud.cles)


def _absentes(table: Container[Case], possibles: Possibles) -> list[Case]:
    """Rend les premières cases que l'on peut lire et que la table n'a pas, si nombreuses que soient les autres."""
    return list(islice((case for case in product(*possibles) if case not in table), _CITEES))


def _inconnues(modele: Modele, table: list[Case], lues: Iterable[Possibles]) -> str:
    """Dit la clé de la table qu'aucune énumération ne connaît : c'est sans doute elle qui est mal écrite."""
    connues = {valeur for enumeration in modele.enumerations.values() for valeur in enumeration.valeurs}
    connues |= {choix for possibles in lues for cle in possibles for choix in cle}
    inconnues = list(dict.fromkeys(cle for case in table for cle in case if cle not in connues))
    if not inconnues:
        return ""
    return f"la table a « {inconnues[0]} », qui n'est une valeur d'aucune énumération : est-ce elle, mal écrite ?"
