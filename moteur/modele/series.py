"""Les séries de valeurs datées : ce qu'un barème dit une fois lu."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import Enum
from fractions import Fraction

from moteur.diagnostics import Lieu
from moteur.langage.noms import identifiant
from moteur.modele.types import DATE, Sorte, Type, nombre
from moteur.modele.unites import Unite


class Confiance(Enum):
    """Ce que vaut une valeur ; de mémoire ou incertaine, elle se signale dans toute décision qui l'emploie."""

    VU = "vu dans une source"
    RECONSTITUE = "reconstitué"
    MEMOIRE = "mémoire"
    INCERTAIN = "incertain"


class Statut(Enum):
    """Si la valeur est définitive, ou provisoire en attendant mieux."""

    DEFINITIF = "définitif"
    PROVISOIRE = "provisoire"


@dataclass(frozen=True, slots=True)
class ValeurDatee:
    """Ce qu'une série vaut du jour `du` au jour `jusqu_au` compris, ou à la veille de la valeur suivante.

    `valeur` est une fraction exacte dans l'unité de la série, une date ou un mot ; elle est `None` quand la série a des
    clés, et `table` donne alors une fraction par suite de clés. `source` est celle de la valeur, à défaut celle de la
    série. `texte` est la valeur telle qu'écrite, `decimales` le nombre de chiffres après la virgule.
    """

    du: date
    jusqu_au: date | None
    valeur: Fraction | date | str | None
    table: Mapping[tuple[str, ...], Fraction] | None = field(hash=False)
    confiance: Confiance
    source: str
    note: str
    statut: Statut
    lieu: Lieu
    texte: str
    decimales: int


@dataclass(frozen=True, slots=True)
class Serie:
    """Une valeur du droit et son histoire, de la plus ancienne à la plus récente.

    `type_` est « nombre », « date » ou « choix » ; `cles` nomme les énumérations d'une table, de l'extérieur vers
    l'intérieur ; `revalorisation` est le (mois, jour) où l'on attend chaque année une nouvelle valeur, `indexation` ce
    qu'elle suit d'après le texte.
    """

    nom: str
    identifiant: str
    unite: Unite
    type_: str
    cles: tuple[str, ...]
    source: str
    revalorisation: tuple[int, int] | None
    note: str
    valeurs: tuple[ValeurDatee, ...]
    lieu: Lieu
    indexation: str = ""

    def en_vigueur(self, jour: date) -> ValeurDatee | None:
        """Rend la valeur en vigueur ce jour-là, ou rien avant la première et après une fin déclarée."""
        rang = bisect_right(self.valeurs, jour, key=lambda v: v.du)
        if not rang:
            return None
        valeur = self.valeurs[rang - 1]
        return valeur if valeur.jusqu_au is None or jour <= valeur.jusqu_au else None

    def attendue(self, jour: date) -> date | None:
        """Rend la date de la revalorisation déjà passée à ce jour et dont la valeur n'est pas là, s'il y en a une."""
        if self.revalorisation is None or not self.valeurs:
            return None
        anniversaire = date(jour.year, *self.revalorisation)
        if anniversaire > jour:
            anniversaire = anniversaire.replace(year=jour.year - 1)
        derniere = self.valeurs[-1]
        eteinte = derniere.jusqu_au is not None and derniere.jusqu_au < anniversaire
        return anniversaire if derniere.du < anniversaire and not eteinte else None


def type_serie(serie: Serie) -> Type:
    """Rend le type des valeurs d'une série."""
    if serie.type_ == "date":
        return DATE
    if serie.type_ == "choix":
        return Type(Sorte.CHOIX, choix=tuple(dict.fromkeys(identifiant(str(v.valeur)) for v in serie.valeurs)))
    decimales = max((v.decimales for v in serie.valeurs), default=None)
    if decimales is not None and serie.unite.pourcentage:
        decimales += 2  # 90 % est 0,9 : le nombre écrit est divisé par cent
    return nombre(serie.unite, decimales)
