"""Droits non consommés : ce qui s'impute sur le mois, puis sur le reste des mois précédents, le plus ancien d'abord."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from moteur.execution.valeurs import SANS_OBJET, Inconnu, Valeur, reunir


@dataclass(frozen=True, slots=True)
class Mois:
    """Un élément de la liste : son jour, le dernier où son reste peut servir, ce qu'il demande, ce qu'il offre."""

    jour: Valeur
    limite: Valeur
    demande: Valeur
    capacite: Valeur


@dataclass(frozen=True, slots=True)
class Imputation:
    """Ce qui s'impute pour un élément, sur lesquels (rang et quantité), et ce qui lui reste à la fin."""

    impute: Valeur
    prises: tuple[tuple[int, Fraction], ...]
    reste: Valeur


def imputer(mois: Sequence[Mois], liste: str, suivant: Callable[[date], date]) -> list[Imputation]:
    """Rend l'imputation de chaque élément, dans l'ordre donné.

    `liste` : ce qui manque quand un mois manque ; `suivant` : le mois d'après un autre.

    Ce qu'on ignore se propage : une demande inconnue laisse inconnus les restes où elle aurait puisé, et un mois absent
    entre deux autres aussi. Une demande qui tient dans son mois est connue, quoi qu'on ignore du passé.
    """
    absent = _sans_jour(mois)
    if absent is not None:
        return [Imputation(absent, (), absent) for _ in mois]
    jours = [m.jour for m in mois if isinstance(m.jour, date)]
    limites = [m.limite for m in mois if isinstance(m.limite, date)]
    restes: list[Valeur] = [Fraction(0) if m.capacite is SANS_OBJET else m.capacite for m in mois]
    faites: dict[int, tuple[Valeur, tuple[tuple[int, Fraction], ...]]] = {}
    precedent: date | None = None
    for rang in sorted(range(len(mois)), key=lambda r: jours[r]):
        jour = jours[rang]
        if precedent is not None and suivant(precedent) < jour:  # un mois manque : il a pu puiser dans les restes
            for j in faites:
                restes[j] = Inconnu(frozenset({liste}))
        precedent = jour
        anciens = [j for j in sorted(faites, key=lambda r: jours[r]) if jours[j] < jour <= limites[j]]
        faites[rang] = _servir(mois[rang].demande, [rang, *anciens], restes)
    return [Imputation(*faites[rang], restes[rang]) for rang in range(len(mois))]


def _sans_jour(mois: Sequence[Mois]) -> Valeur | None:
    """Ce qui empêche de ranger les mois, s'il y a quelque chose."""
    jours = [x for m in mois for x in (m.jour, m.limite)]
    inconnus = [x for x in jours if isinstance(x, Inconnu)]
    return SANS_OBJET if SANS_OBJET in jours else reunir(inconnus) if inconnus else None


def _servir(
    demande: Valeur, rangs: Sequence[int], restes: list[Valeur]
) -> tuple[Valeur, tuple[tuple[int, Fraction], ...]]:
    """Impute une demande sur les restes de ces rangs, dans l'ordre, et les diminue."""
    if demande is SANS_OBJET:
        return SANS_OBJET, ()
    if isinstance(demande, Inconnu):
        _douter(rangs, restes, demande)
        return demande, ()
    assert isinstance(demande, Fraction)
    prises: list[tuple[int, Fraction]] = []
    manque = demande
    for place, j in enumerate(rangs):
        reste = restes[j]
        if manque == 0:
            break
        if isinstance(reste, Inconnu):
            _douter(rangs[place:], restes, reste)
            return reste, ()
        assert isinstance(reste, Fraction)
        prise = min(manque, reste)
        if prise:
            prises.append((j, prise))
            restes[j] = reste - prise
            manque -= prise
    return demande - manque, tuple(prises)


def _douter(rangs: Sequence[int], restes: list[Valeur], cause: Inconnu) -> None:
    """Rend inconnus les restes où l'on a peut-être puisé ; ce qui manquait déjà à l'un y manque encore."""
    for j in rangs:
        reste = restes[j]
        restes[j] = reunir([cause, reste]) if isinstance(reste, Inconnu) else cause
