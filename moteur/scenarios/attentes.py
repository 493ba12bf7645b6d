"""Ce qu'une phrase donne au dossier, et ce qu'elle attend de l'instruction."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from moteur.diagnostics import Lieu
from moteur.modele.modele import Fait

Elements = tuple[Mapping[str, "ValeurEcrite"], ...]
"""Les éléments d'une liste, chacun avec ses faits."""

ValeurEcrite = Fraction | bool | str | date | frozenset[str] | Elements
"""Ce qu'une phrase écrit : nombre exact, oui/non, texte ou identifiant de choix, date, choix d'une liste, éléments."""


@dataclass(frozen=True, slots=True)
class Don:
    """Un fait donné au dossier ; sans valeur, le fait en est retiré (« n'est pas connu »)."""

    fait: Fait
    valeur: ValeurEcrite | None
    lieu: Lieu


@dataclass(frozen=True, slots=True)
class Vaut:
    """Le fait vaut exactement cela."""

    fait: Fait
    valeur: ValeurEcrite


@dataclass(frozen=True, slots=True)
class VautArrondi:
    """Le fait, arrondi au demi supérieur à `decimales`, vaut cela.

    `decimales` se compte comme le nombre s'écrit : sur le pourcentage quand il s'écrit avec « % ».
    """

    fait: Fait
    valeur: Fraction
    decimales: int
    pourcent: bool


@dataclass(frozen=True, slots=True)
class Comprend:
    """La liste comprend ces choix, au moins."""

    fait: Fait
    choix: frozenset[str]


@dataclass(frozen=True, slots=True)
class EstIndetermine:
    """Le fait est indéterminé ; `manquants` : exactement ces faits manquent, ou rien n'en est dit."""

    fait: Fait
    manquants: tuple[Fait, ...] | None


@dataclass(frozen=True, slots=True)
class EstSansObjet:
    """Aucune règle ne conclut le fait."""

    fait: Fait


@dataclass(frozen=True, slots=True)
class EstPresume:
    """Le fait est présumé ; `valeur` : celle qui est prise, ou rien n'en est dit."""

    fait: Fait
    valeur: ValeurEcrite | None


@dataclass(frozen=True, slots=True)
class DroitIncertain:
    """Une alerte dit que le droit est incertain sur ce fait, ou aucune ne le dit."""

    fait: Fait
    incertain: bool


@dataclass(frozen=True, slots=True)
class SeLit:
    """Le droit se lit de plusieurs façons, et ce fait en dépend ; ou il n'en dépend pas."""

    fait: Fait
    plusieurs: bool


@dataclass(frozen=True, slots=True)
class DansLecture:
    """Ce que vaut un fait dans une lecture du droit, employée ou non."""

    lecture: str
    attente: AttenteDeValeur


@dataclass(frozen=True, slots=True)
class Alerte:
    """Une alerte dit exactement cela, ou aucune ne le dit."""

    message: str
    presente: bool


@dataclass(frozen=True, slots=True)
class AucuneAlerte:
    """L'instruction n'alerte de rien."""


@dataclass(frozen=True, slots=True)
class EtatObligation:
    """L'obligation, que dit `fait`, est dans cet état (son identifiant, ou « indeterminee »)."""

    fait: Fait
    etat: str


@dataclass(frozen=True, slots=True)
class Echoit:
    """L'obligation, que dit `fait`, échoit ce jour-là ; sans jour, elle n'a pas d'échéance."""

    fait: Fait
    echeance: Fait | None
    jour: date | None


AttenteDeValeur = Vaut | VautArrondi | Comprend | EstIndetermine | EstSansObjet
"""Ce que l'on attend de la valeur d'un fait."""

Attente = (
    AttenteDeValeur
    | EstPresume
    | DroitIncertain
    | SeLit
    | DansLecture
    | Alerte
    | AucuneAlerte
    | EtatObligation
    | Echoit
)
