"""Les expressions typées : ce que toute exécution sait évaluer, et rien d'autre.

Le lieu ne compte pas dans l'égalité : deux phrases pareilles écrites à deux endroits sont la même expression.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, fields
from datetime import date
from fractions import Fraction
from typing import get_args

from moteur.diagnostics import Lieu
from moteur.modele.types import BOOLEEN, DATE, Type

Brute = Fraction | bool | str | date | frozenset[str] | tuple[str, ...]
"""Une valeur donnée ou écrite ; le tuple est une liste d'éléments, par leur nom."""


@dataclass(frozen=True, slots=True)
class Constante:
    """Une valeur écrite."""

    valeur: Brute
    type: Type
    lieu: Lieu = field(compare=False)


@dataclass(frozen=True, slots=True)
class ValeurFait:
    """La valeur d'un fait, par son identifiant ; `liste` : celle des éléments qui portent ce fait, s'il y en a une."""

    fait: str
    type: Type
    lieu: Lieu = field(compare=False)
    liste: str | None = None


@dataclass(frozen=True, slots=True)
class ValeurSerie:
    """La valeur d'une série de barème à une date (`jour` absent : la date d'appréciation), et à des clés."""

    serie: str
    cles: tuple[Expr, ...]
    jour: Expr | None
    type: Type
    lieu: Lieu = field(compare=False)


@dataclass(frozen=True, slots=True)
class Calcul:
    """« + », « − », « × », « ÷ » sur des nombres."""

    operateur: str
    gauche: Expr
    droite: Expr
    type: Type
    lieu: Lieu = field(compare=False)


@dataclass(frozen=True, slots=True)
class DecalerDate:
    """Date plus ou moins une durée ; `fin_de_mois` : « dernier » ou « suivant ».

    `pas` est jour, mois, an, jour ouvrable ou jour ouvré.
    """

    jour: Expr
    duree: Expr
    pas: str
    signe: int
    fin_de_mois: str | None
    lieu: Lieu = field(compare=False)
    type: Type = DATE


@dataclass(frozen=True, slots=True)
class EcartDates:
    """Nombre de jours d'une date à l'autre."""

    debut: Expr
    fin: Expr
    type: Type
    lieu: Lieu = field(compare=False)


@dataclass(frozen=True, slots=True)
class Comparer:
    """« = », « ≠ », « < », « ≤ », « > », « ≥ » entre deux valeurs exactes de même sorte."""

    operateur: str
    gauche: Expr
    droite: Expr
    lieu: Lieu = field(compare=False)
    type: Type = BOOLEEN


@dataclass(frozen=True, slots=True)
class Tous:
    """« et » : vrai si tous le sont, faux dès qu'un est faux."""

    termes: tuple[Expr, ...]
    lieu: Lieu = field(compare=False)
    type: Type = BOOLEEN


@dataclass(frozen=True, slots=True)
class Un:
    """« ou » : vrai dès qu'un est vrai, faux si tous le sont."""

    termes: tuple[Expr, ...]
    lieu: Lieu = field(compare=False)
    type: Type = BOOLEEN


@dataclass(frozen=True, slots=True)
class Contraire:
    """« non (…) »."""

    terme: Expr
    lieu: Lieu = field(compare=False)
    type: Type = BOOLEEN


@dataclass(frozen=True, slots=True)
class EstParmi:
    """Le choix est l'un de ceux-là."""

    sujet: Expr
    valeurs: tuple[str, ...]
    lieu: Lieu = field(compare=False)
    type: Type = BOOLEEN


@dataclass(frozen=True, slots=True)
class Comprend:
    """La liste comprend l'un de ceux-là."""

    sujet: Expr
    valeurs: tuple[str, ...]
    lieu: Lieu = field(compare=False)
    type: Type = BOOLEEN


@dataclass(frozen=True, slots=True)
class EstConnu:
    """Vrai dès que la valeur est connue ; ne vaut jamais indéterminé."""

    sujet: Expr
    lieu: Lieu = field(compare=False)
    type: Type = BOOLEEN


@dataclass(frozen=True, slots=True)
class EstSansObjet:
    """Vrai si la valeur est sans objet, faux si elle est connue, indéterminé tant qu'on l'ignore."""

    sujet: Expr
    lieu: Lieu = field(compare=False)
    type: Type = BOOLEEN


@dataclass(frozen=True, slots=True)
class Extremum:
    """Le plus petit ou le plus grand."""

    plus_grand: bool
    termes: tuple[Expr, ...]
    type: Type
    lieu: Lieu = field(compare=False)


@dataclass(frozen=True, slots=True)
class Compter:
    """Le nombre de termes vrais."""

    termes: tuple[Expr, ...]
    type: Type
    lieu: Lieu = field(compare=False)


@dataclass(frozen=True, slots=True)
class Part:
    """Ce qui, de 0 au sujet, tombe entre `bas` (0 si absent) et `haut` (sans limite si absent)."""

    sujet: Expr
    bas: Expr | None
    haut: Expr | None
    type: Type
    lieu: Lieu = field(compare=False)


@dataclass(frozen=True, slots=True)
class Revolus:
    """Nombre d'années ou de mois révolus d'une date à une autre ; `pas` est an ou mois."""

    debut: Expr
    fin: Expr
    pas: str
    type: Type
    lieu: Lieu = field(compare=False)


@dataclass(frozen=True, slots=True)
class JourCalcule:
    """Un jour dit par rapport à un autre ; `forme` le dit comme la règle : « veille », « 1er jour du mois suivant »…

    `au` : la date d'appréciation, pour le dernier anniversaire.
    """

    forme: str
    jour: Expr
    au: Expr | None
    lieu: Lieu = field(compare=False)
    type: Type = DATE


@dataclass(frozen=True, slots=True)
class Reporter:
    """Ce jour, ou le premier jour ouvrable (ou ouvré, selon `sorte`) qui le suit."""

    jour: Expr
    sorte: str
    lieu: Lieu = field(compare=False)
    type: Type = DATE


@dataclass(frozen=True, slots=True)
class JoursDuMois:
    """Nombre de jours du mois d'une date."""

    jour: Expr
    type: Type
    lieu: Lieu = field(compare=False)


@dataclass(frozen=True, slots=True)
class PremierJanvier:
    """Le 1er janvier de l'année d'une date."""

    jour: Expr
    lieu: Lieu = field(compare=False)
    type: Type = DATE


@dataclass(frozen=True, slots=True)
class Arrondir:
    """Arrondi nommé, au multiple de `pas` ; `sens` : « demi supérieur », « supérieur » ou « inférieur »."""

    terme: Expr
    pas: Fraction
    sens: str
    type: Type
    lieu: Lieu = field(compare=False)


@dataclass(frozen=True, slots=True)
class Agreger:
    """Un calcul sur les éléments d'une liste ; `sorte` : somme, nombre, au moins un, tout.

    `terme` s'évalue pour chaque élément, dont il peut lire les faits.
    """

    sorte: str
    entite: str
    liste: str
    terme: Expr
    type: Type
    lieu: Lieu = field(compare=False)


@dataclass(frozen=True, slots=True)
class Imputer:
    """L'imputation, mois par mois, de `demande` sur `capacite` puis sur le reste des plus anciennes.

    `sorte` : ce qui s'impute, ou le reste ; `limite` : le dernier jour où le reste d'un mois peut servir.
    """

    sorte: str
    liste: str
    jour: Expr
    limite: Expr
    demande: Expr
    capacite: Expr
    type: Type
    lieu: Lieu = field(compare=False)


Expr = (
    Constante
    | ValeurFait
    | ValeurSerie
    | Calcul
    | DecalerDate
    | EcartDates
    | Comparer
    | Tous
    | Un
    | Contraire
    | EstParmi
    | Comprend
    | EstConnu
    | EstSansObjet
    | Extremum
    | Compter
    | Part
    | Revolus
    | JourCalcule
    | Reporter
    | JoursDuMois
    | PremierJanvier
    | Arrondir
    | Agreger
    | Imputer
)


_CHAMPS: dict[type, tuple[str, ...]] = {
    sorte: tuple(champ.name for champ in fields(sorte) if champ.name not in {"lieu", "type"})
    for sorte in get_args(Expr)
}
"""Les champs de chaque sorte d'expression où chercher ses sous-expressions."""


def enfants(expr: Expr) -> Iterator[Expr]:
    """Parcourt les sous-expressions directes, dans l'ordre de lecture."""
    for champ in _CHAMPS[type(expr)]:
        valeur = getattr(expr, champ)
        if isinstance(valeur, tuple):
            yield from (v for v in valeur if hasattr(v, "lieu"))
        elif hasattr(valeur, "lieu"):
            yield valeur


def parcourir(expr: Expr) -> Iterator[Expr]:
    """Parcourt l'expression et toutes ses sous-expressions."""
    yield expr
    for enfant in enfants(expr):
        yield from parcourir(enfant)


def fait_lu(expr: Expr) -> str | None:
    """Rend le fait, ou la liste, que l'expression lit elle-même, sans ses sous-expressions."""
    if isinstance(expr, ValeurFait):
        return expr.fait
    return expr.liste if isinstance(expr, Agreger | Imputer) else None


def faits_cites(expr: Expr | None) -> Iterator[str]:
    """Parcourt les identifiants des faits que l'expression lit, avec répétitions."""
    if expr is not None:
        for noeud in parcourir(expr):
            lu = fait_lu(noeud)
            if lu is not None:
                yield lu
