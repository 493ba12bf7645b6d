"""Ce qui change d'une période à l'autre → pourquoi, en une phrase et ce qui la précise."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from moteur.explication.contenu import Parametre, RegleCitee
from moteur.explication.dits import dire_condition
from moteur.explication.document import Point
from moteur.explication.periodes import DeCas, DeFait, DeValeur, DeVersion, VersionCitee
from moteur.explication.phrases import enumerer

_FLECHE: Final = "→"

Raison = DeValeur | DeVersion | DeCas | DeFait
"""Ce qui change sans être un résultat."""


def raison(changement: Raison, changes: Sequence[str]) -> Point:
    """Dit une raison ; `changes` : les noms des résultats qui ont changé ce jour-là."""
    if isinstance(changement, DeValeur):
        return Point(_valeur(changement), tuple(_sources_et_usages(changement, changes)))
    if isinstance(changement, DeVersion):
        return Point(_version(changement), tuple(_textes_et_faits(changement)))
    if isinstance(changement, DeCas):
        return Point(_cas(changement), tuple(_conditions(changement)))
    mention = f" ({changement.mention})" if changement.mention else ""
    return Point(f"fait : {changement.nom} : {changement.avant.texte} {_FLECHE} {changement.apres.texte}{mention}")


def _valeur(changement: DeValeur) -> str:
    avant, apres = (_parametres(p) for p in (changement.avant, changement.apres))
    if not avant or not apres:
        verbe = "est lu désormais" if apres else "n'est plus lu"
        return f"valeur : « {changement.nom} » {verbe} : {apres or avant}"
    return f"valeur : « {changement.nom} » : {avant} {_FLECHE} {apres}"


def _sources_et_usages(changement: DeValeur, changes: Sequence[str]) -> Iterator[str]:
    yield from dict.fromkeys(p.source for p in (*changement.avant, *changement.apres))
    yield from dict.fromkeys(p.reserve for p in changement.apres if p.reserve)
    servis = [n for n in changement.resultats if n in changes] or changement.resultats
    if servis:
        yield f"sert à : {enumerer(servis)}"


def _parametres(lus: Sequence[Parametre]) -> str:
    return " ; ".join(f"{_valeurs(p)}, {p.periode}" for p in lus)


def _valeurs(parametre: Parametre) -> str:
    """La valeur ; d'une table, les cases que ce dossier lit."""
    return " ; ".join(f"({c}) {v}" for c, v in parametre.lues) or parametre.valeur.texte


def _version(changement: DeVersion) -> str:
    avant, apres = changement.avant, changement.apres
    sujet = f"{changement.regle} « {changement.titre} »"
    if avant is not None and apres is not None:
        return f"{sujet} : version {_dire_version(avant)} {_FLECHE} version {_dire_version(apres)}"
    if apres is not None:
        return f"{sujet} : s'applique désormais, version {_dire_version(apres)}"
    assert avant is not None
    return f"{sujet} : ne s'applique plus, version {_dire_version(avant)}"


def _textes_et_faits(changement: DeVersion) -> Iterator[str]:
    yield from dict.fromkeys(s for v in (changement.avant, changement.apres) if v is not None for s in v.sources)
    if changement.faits != (changement.titre,):
        yield f"conclut : {enumerer(changement.faits)}"


def _dire_version(version: VersionCitee) -> str:
    ancre = f", d'après {version.ancre}" if version.ancre else ""
    return f"{version.vigueur or version.nom}{ancre}"


def _cas(changement: DeCas) -> str:
    return f"{changement.nom} : {_dire_cas(changement.avant)} {_FLECHE} {_dire_cas(changement.apres)}"


def _conditions(changement: DeCas) -> Iterator[str]:
    yield from (f"car {dire_condition(c)}" for c in changement.conditions)
    regle = changement.apres or changement.avant
    if regle is not None and regle.sources:
        yield " ; ".join(regle.sources)


def _dire_cas(regle: RegleCitee | None) -> str:
    if regle is None:
        return "aucun cas ne s'applique"
    return f"{regle.sorte} « {regle.titre} »" + (f", {regle.precision}" if regle.precision else "")
