"""La trace : ce qui s'est passé, fait par fait ; l'explication n'a rien d'autre à lire."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import Final

from moteur.execution.evaluation import AUCUNE_FIXE, Fixes, Noeud
from moteur.execution.valeurs import Inconnu, Valeur
from moteur.modele.editions import Definition
from moteur.modele.modele import Branche, Groupe, lire_element


class Etat(Enum):
    """Ce que devient une branche examinée."""

    RETENUE = "retenue"
    ECARTEE = "écartée"
    INCONNUE = "inconnue"
    DEVANCEE = "devancée"  # vraie ou non examinée, mais une autre l'emporte


@dataclass(slots=True)  # `Final` plutôt que `frozen`, comme `Noeud`
class Retenue:
    """La branche qui conclut, et le groupe qui la porte."""

    groupe: Final[Groupe]
    branche: Final[Branche]


@dataclass(frozen=True, slots=True)
class Rien:
    """Aucune branche ne conclut."""


Issue = Retenue | Rien | Inconnu
"""Ce que rend le choix d'une branche : l'une, aucune, ou on ne sait pas."""


@dataclass(slots=True)  # `Final` plutôt que `frozen`, comme `Noeud`
class Examen:
    """Une branche examinée : sa condition évaluée et ce qu'elle devient."""

    groupe: Final[Groupe]
    branche: Final[Branche]
    condition: Final[Noeud | None]
    etat: Final[Etat]


@dataclass(slots=True)  # `Final` plutôt que `frozen`, comme `Noeud`
class Etape:
    """Comment un fait a reçu sa valeur ; ne se change pas, peut se partager.

    `origine` : donné, présumé ou déduit ; `deduite` : ce que les règles concluent quand la valeur est donnée.
    `elements` : pour un fait que chaque élément d'une liste porte, les identifiants de ce fait, élément par élément ;
    l'étape n'est alors que leur réunion, d'origine « éléments ».
    """

    fait: Final[str]
    valeur: Final[Valeur]
    origine: Final[str]
    definition: Final[Definition | None] = None
    issue: Final[Issue | None] = None
    conclusion: Final[Noeud | None] = None
    examens: Final[tuple[Examen, ...]] = ()
    deduite: Final[Valeur | None] = None
    elements: Final[tuple[str, ...]] = ()

    @property
    def rang(self) -> int:
        """Le rang de l'élément dont c'est un fait, le premier étant 1 ; 0 pour un fait du dossier."""
        lu = lire_element(self.fait)
        return lu[1] if lu else 0


class Valeurs(Mapping[str, Valeur]):
    """Ce que valent les faits d'une trace, lu dans ses étapes sans les copier."""

    __slots__ = ("_etapes",)

    def __init__(self, etapes: Mapping[str, Etape]) -> None:
        self._etapes = etapes

    def __getitem__(self, fait: str) -> Valeur:
        return self._etapes[fait].valeur

    def __iter__(self) -> Iterator[str]:
        return iter(self._etapes)

    def __len__(self) -> int:
        return len(self._etapes)


@dataclass(frozen=True, slots=True)
class Trace:
    """Toutes les étapes, dans l'ordre où elles ont été faites, et l'exécution qui les a faites.

    `replis` : les faits dont cette exécution a laissé le choix à `natif`, faute de pouvoir le faire elle-même.
    `fixes` : les expressions dont le nœud ne dépend pas de ce qui est donné.
    """

    execution: str
    etapes: Mapping[str, Etape]
    replis: tuple[str, ...] = ()
    fixes: Fixes = field(default=AUCUNE_FIXE, compare=False, repr=False)

    @property
    def valeurs(self) -> Valeurs:
        """La valeur de chaque fait."""
        return Valeurs(self.etapes)

    def valeur(self, fait: str) -> Valeur:
        """La valeur d'un fait."""
        return self.etapes[fait].valeur
