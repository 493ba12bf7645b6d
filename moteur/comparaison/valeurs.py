"""Les valeurs de barèmes de deux éditions : ajoutées, retirées, changées, ou seulement mieux sourcées."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import Enum
from fractions import Fraction

from moteur.diagnostics import Lieu
from moteur.explication import nombres
from moteur.modele.baremes import Serie, ValeurDatee
from moteur.modele.ecritures import ecrire_date
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
class ValeurChangee:
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
        """Faux de ce qui n'est que source, note ou écriture."""
        return self.nature is not Nature.TEXTE


def comparer_valeurs(avant: Mapping[str, Serie], apres: Mapping[str, Serie]) -> list[ValeurChangee]:
    """Compare les valeurs de toutes les séries, dans l'ordre des séries puis des dates."""
    return [x for ident in sorted({*avant, *apres}) for x in _serie(avant.get(ident), apres.get(ident))]


def _serie(avant: Serie | None, apres: Serie | None) -> Iterator[ValeurChangee]:
    serie = apres or avant
    assert serie is not None
    anciennes = {v.du: v for v in avant.valeurs} if avant is not None else {}
    nouvelles = {v.du: v for v in apres.valeurs} if apres is not None else {}
    for du in sorted({*anciennes, *nouvelles}):
        ancienne, nouvelle = anciennes.get(du), nouvelles.get(du)
        if ancienne is None or nouvelle is None:
            nature = Nature.AJOUT if ancienne is None else Nature.RETRAIT
            montrees = (_montrer(ancienne, avant), _montrer(nouvelle, apres))
            yield ValeurChangee(serie.identifiant, serie.nom, du, (), nature, *montrees)
        else:
            assert avant is not None
            assert apres is not None
            yield from _valeur((avant, ancienne), (apres, nouvelle))


def _valeur(avant: tuple[Serie, ValeurDatee], apres: tuple[Serie, ValeurDatee]) -> Iterator[ValeurChangee]:
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
    mots = tuple(
        (nom, x, y)
        for nom, x, y in (("source", a.source, b.source), ("note", a.note, b.note), ("écriture", a.texte, b.texte))
        if x != y
    )
    cases = list(_cases(a, b))
    for case in cases:
        montrees = (_montrer(a, serie_avant, case), _montrer(b, serie, case))
        nature = Nature.VALEUR if None not in montrees else Nature.AJOUT if montrees[0] is None else Nature.RETRAIT
        autres = (*portee, *(x for x in mots if x[0] != "écriture"))
        yield ValeurChangee(serie.identifiant, serie.nom, b.du, case, nature, *montrees, autres)
    if not cases and (portee or mots):
        nature = Nature.PORTEE if portee else Nature.TEXTE
        montrees = (_montrer(a, serie_avant), _montrer(b, serie))
        yield ValeurChangee(serie.identifiant, serie.nom, b.du, (), nature, *montrees, (*portee, *mots))


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
