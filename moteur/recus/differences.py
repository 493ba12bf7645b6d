"""Deux réponses → ce qui les distingue, rubrique par rubrique."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from moteur.recus.recu import Rendu

RESULTAT, PRESUME, LECTURES, OBLIGATION, ALERTE = "resultat", "presume", "lectures", "obligation", "alerte"
LECTURE_EMPLOYEE: Final = "lecture_employee"

Etat = Mapping[str, Any]
"""Ce que vaut un résultat : `valeur`, `indetermine` ou `sans_objet` ; rien s'il n'a pas été répondu."""


@dataclass(frozen=True, slots=True)
class Difference:
    """Ce qui n'est pas pareil ; `avant`, `apres` : ce que chaque réponse en dit, `None` si elle n'en dit rien.

    `sujet` : l'identifiant du fait ou de l'obligation, le code de l'alerte, ou le nom de la règle qui a une lecture.
    """

    sorte: str
    sujet: str
    avant: Any
    apres: Any

    def en_dict(self) -> dict[str, Any]:
        """Rend la différence sous une forme que JSON sait écrire."""
        return {"sorte": self.sorte, "sujet": self.sujet, "avant": self.avant, "apres": self.apres}


def comparer(avant: Rendu, apres: Rendu) -> tuple[Difference, ...]:
    """Rend les différences entre deux réponses, les résultats d'abord.

    >>> comparer({"resultats": {"aide": "10.00"}}, {"sans_objet": ["aide"]})
    (Difference(sorte='resultat', sujet='aide', avant={'valeur': '10.00'}, apres={'sans_objet': True}),)
    """
    return tuple(_comparer(avant, apres))


def _comparer(avant: Rendu, apres: Rendu) -> Iterator[Difference]:
    yield from _par_cle(RESULTAT, _etats(avant), _etats(apres))
    yield from _par_cle(PRESUME, _presumes(avant), _presumes(apres))
    for fait, (la, ici) in _paires(avant.get("lectures", {}), apres.get("lectures", {})).items():
        if not _memes_lectures(la, ici):
            yield Difference(LECTURES, fait, la, ici)
    obligations = [{x["id"]: x for x in r.get("obligations", ())} for r in (avant, apres)]
    yield from _par_cle(OBLIGATION, *obligations)
    restent = list(apres.get("alertes", ()))
    for alerte in avant.get("alertes", ()):
        if alerte in restent:
            restent.remove(alerte)
        else:
            yield Difference(ALERTE, alerte["code"], alerte, None)
    for alerte in restent:
        yield Difference(ALERTE, alerte["code"], None, alerte)


def comparer_lectures(avant: Mapping[str, str | None], apres: Mapping[str, str | None]) -> tuple[Difference, ...]:
    """Rend les règles dont la lecture employée n'est pas la même."""
    return tuple(_par_cle(LECTURE_EMPLOYEE, avant, apres))


def _etats(rendu: Rendu) -> dict[str, Etat]:
    etats: dict[str, Etat] = {f: {"valeur": v} for f, v in rendu.get("resultats", {}).items()}
    etats |= {f: {"indetermine": v} for f, v in rendu.get("indetermines", {}).items()}
    return etats | {f: {"sans_objet": True} for f in rendu.get("sans_objet", ())}


def _presumes(rendu: Rendu) -> dict[str, Etat]:
    return {f: {"valeur": v} for f, v in rendu.get("presumes", {}).items()}


def _par_cle(sorte: str, avant: Mapping[str, Any], apres: Mapping[str, Any]) -> Iterator[Difference]:
    for sujet, (la, ici) in _paires(avant, apres).items():
        if la != ici:
            yield Difference(sorte, sujet, la, ici)


def _paires(avant: Mapping[str, Any], apres: Mapping[str, Any]) -> dict[str, tuple[Any, Any]]:
    return {sujet: (avant.get(sujet), apres.get(sujet)) for sujet in dict.fromkeys((*avant, *apres))}


_ETATS = ("valeur", "indetermine", "sans_objet")


def _memes_lectures(avant: Any, apres: Any) -> bool:
    """Dit si deux listes de lectures sont les mêmes ; un reçu ancien peut ne pas dire l'état d'une lecture."""
    if avant is None or apres is None or len(avant) != len(apres):
        return False
    return all(
        a == b or (not any(e in a for e in _ETATS) and a == {c: v for c, v in b.items() if c not in _ETATS})
        for a, b in zip(avant, apres, strict=True)
    )
