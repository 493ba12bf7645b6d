"""Les valeurs de barèmes de deux éditions : ajoutées, retirées, changées, ou seulement mieux sourcées."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import Enum
from fractions import Fraction

from moteur.comparaison.baremes import ValeurChangee, comparer_series
from moteur.diagnostics import Lieu
from moteur.explication import nombres
from moteur.modele.ecritures import ecrire_date
from moteur.modele.series import Serie, ValeurDatee
from moteur.modele.unites import Unite


class Nature(Enum):
    """Ce qui arrive à une valeur."""

    AJOUT = "ajout"
    RETRAIT = "retrait"
    VALEUR = "valeur"
    PORTEE = "portée"
    TEXTE = "texte"


@dataclass(frozen=True, slots=True)
class ValeurMontree:
    """Une valeur : ce qu'on en montre, sa valeur exacte (rien pour une table entière), et où elle est écrite."""

    texte: str
    exacte: str | None
    statut: str
    confiance: str
    lieu: Lieu


@dataclass(frozen=True, slots=True)
class ChangementDeValeur:
    """Ce qui arrive à la valeur d'une série à une date, ou à une case de sa table.

    `precisions` : ce qui change d'autre que le nombre, avant et après (« statut » : provisoire, définitif).
    """

    serie: str
    nom: str
    du: date
    case: tuple[str, ...]
    nature: Nature
    avant: ValeurMontree | None
    apres: ValeurMontree | None
    precisions: tuple[tuple[str, str, str], ...] = ()

    @property
    def de_sens(self) -> bool:
        """Faux de ce qui n'est que source ou note."""
        return self.nature is not Nature.TEXTE


def comparer_valeurs(avant: Mapping[str, Serie], apres: Mapping[str, Serie]) -> list[ChangementDeValeur]:
    """Compare les valeurs de toutes les séries, dans l'ordre des séries puis des dates, case par case."""
    changees = sorted(comparer_series(avant, apres).valeurs, key=lambda c: (c.serie.identifiant, c.du))
    return [x for c in changees for x in _preciser(c, avant.get(c.serie.identifiant), apres.get(c.serie.identifiant))]


def _preciser(changee: ValeurChangee, avant: Serie | None, apres: Serie | None) -> Iterator[ChangementDeValeur]:
    if avant is None or apres is None or changee.avant is None or changee.apres is None:
        nature = Nature.AJOUT if changee.avant is None else Nature.RETRAIT
        montrees = (_montrer(changee.avant, avant), _montrer(changee.apres, apres))
        yield ChangementDeValeur(changee.serie.identifiant, changee.serie.nom, changee.du, (), nature, *montrees)
    else:
        yield from _valeur((avant, changee.avant), (apres, changee.apres))


def _valeur(avant: tuple[Serie, ValeurDatee], apres: tuple[Serie, ValeurDatee]) -> Iterator[ChangementDeValeur]:
    (serie_avant, a), (serie, b) = avant, apres
    portee = tuple(
        (nom, x, y)
        for nom, x, y in (
            ("statut", a.statut.value, b.statut.value),
            ("confiance", a.confiance.value, b.confiance.value),
            ("jusqu'au", _jour(a.jusqu_au), _jour(b.jusqu_au)),
        )
        if x != y
    )
    mots = tuple((nom, x, y) for nom, x, y in (("source", a.source, b.source), ("note", a.note, b.note)) if x != y)
    cases = list(_cases(a, b))
    for case in cases:
        montrees = (_montrer(a, serie_avant, case), _montrer(b, serie, case))
        nature = Nature.VALEUR if None not in montrees else Nature.AJOUT if montrees[0] is None else Nature.RETRAIT
        yield ChangementDeValeur(serie.identifiant, serie.nom, b.du, case, nature, *montrees, (*portee, *mots))
    if not cases and (portee or mots):
        nature = Nature.PORTEE if portee else Nature.TEXTE
        montrees = (_montrer(a, serie_avant), _montrer(b, serie))
        yield ChangementDeValeur(serie.identifiant, serie.nom, b.du, (), nature, *montrees, (*portee, *mots))


def _cases(avant: ValeurDatee, apres: ValeurDatee) -> Iterable[tuple[str, ...]]:
    """Rend les cases dont la valeur change ; la case vide pour une valeur simple, ou qui devient une table."""
    if avant.table is None or apres.table is None:
        return [()] if (avant.valeur, avant.table) != (apres.valeur, apres.table) else []
    return [c for c in dict.fromkeys((*avant.table, *apres.table)) if avant.table.get(c) != apres.table.get(c)]


def _montrer(valeur: ValeurDatee | None, serie: Serie | None, case: tuple[str, ...] = ()) -> ValeurMontree | None:
    if valeur is None or serie is None:
        return None
    nombre: object = valeur.valeur
    if valeur.table is not None:
        if case and case not in valeur.table:
            return None
        nombre = valeur.table[case] if case else None
    exacte = None if nombre is None else nombre.isoformat() if isinstance(nombre, date) else str(nombre)
    return ValeurMontree(
        _ecrire(nombre, valeur, serie.unite), exacte, valeur.statut.value, valeur.confiance.value, valeur.lieu
    )


def _ecrire(nombre: object, valeur: ValeurDatee, unite: Unite) -> str:
    if nombre is None:
        cases = len(valeur.table or ())
        return f"une table de {cases} case{'s' if cases > 1 else ''}"
    if not isinstance(nombre, Fraction):
        return ecrire_date(nombre) if isinstance(nombre, date) else str(nombre)
    montre = nombre * 100 if unite.pourcentage else nombre
    euros = any(mot == "€" for mot, _ in unite.puissances)
    decimales = valeur.decimales if valeur.table is None else 2 if euros and montre.denominator != 1 else 0
    ecrit = nombres.exact(montre, decimales) or str(montre)
    return f"{ecrit} {nombres.unite(unite, montre, longue=False)}".rstrip()


def _jour(jour: date | None) -> str:
    return ecrire_date(jour) if jour is not None else "sans fin"
