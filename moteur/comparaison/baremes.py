"""Deux jeux de barèmes comparés : quelles valeurs s'ajoutent, s'en vont ou changent, et si rien d'autre ne change."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from moteur.modele.series import Serie, ValeurDatee


@dataclass(frozen=True, slots=True)
class ValeurChangee:
    """Une valeur datée qui s'ajoute (`avant` est `None`), s'en va (`apres` est `None`) ou change."""

    serie: Serie
    du: date
    avant: ValeurDatee | None
    apres: ValeurDatee | None

    @property
    def champs(self) -> tuple[str, ...]:
        """Ce qui change d'une valeur qui reste : « valeur », « confiance », « source »…"""
        if self.avant is None or self.apres is None:
            return ()
        un, autre = _champs(self.avant), _champs(self.apres)
        return tuple(nom for nom in un if un[nom] != autre[nom])


@dataclass(frozen=True, slots=True)
class SerieChangee:
    """Une série qui change autrement que par ses valeurs : `quoi` (« l'unité », « la source »…), avant et après.

    Une série entière qui paraît ou disparaît est « la série », absente d'un côté.
    """

    serie: Serie
    quoi: str
    avant: str
    apres: str


@dataclass(frozen=True, slots=True)
class Difference:
    """Ce qui sépare deux jeux de barèmes."""

    valeurs: tuple[ValeurChangee, ...] = ()
    series: tuple[SerieChangee, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.valeurs or self.series)


_ABSENTE, _PRESENTE = "absente", "présente"


def comparer_series(avant: Mapping[str, Serie], apres: Mapping[str, Serie]) -> Difference:
    """Compare deux jeux de séries, par identifiant ; les lieux et les écritures d'un même nombre ne comptent pas."""
    valeurs: list[ValeurChangee] = []
    series: list[SerieChangee] = []
    for ident in dict.fromkeys((*avant, *apres)):
        une, autre = avant.get(ident), apres.get(ident)
        serie = autre or une
        assert serie is not None
        if une is None or autre is None:
            ecrits = (_PRESENTE, _ABSENTE) if autre is None else (_ABSENTE, _PRESENTE)
            series.append(SerieChangee(serie, "la série", *ecrits))
        else:
            ici, la = _entete(une), _entete(autre)
            series += [SerieChangee(serie, quoi, ici[quoi], la[quoi]) for quoi in ici if ici[quoi] != la[quoi]]
        anciennes, nouvelles = _par_date(une), _par_date(autre)
        for du in sorted({*anciennes, *nouvelles}):
            changee = ValeurChangee(serie, du, anciennes.get(du), nouvelles.get(du))
            if changee.avant is None or changee.apres is None or changee.champs:
                valeurs.append(changee)
    return Difference(tuple(valeurs), tuple(series))


def _par_date(serie: Serie | None) -> dict[date, ValeurDatee]:
    return {} if serie is None else {v.du: v for v in serie.valeurs}


def _entete(serie: Serie) -> dict[str, str]:
    mois_jour = serie.revalorisation
    return {
        "le nom": serie.nom,
        "le type": serie.type_,
        "l'unité": str(serie.unite),
        "les clés": ", ".join(serie.cles),
        "la source": serie.source,
        "la revalorisation": f"{mois_jour[1]:02d}/{mois_jour[0]:02d}" if mois_jour else "",
        "l'indexation": serie.indexation,
        "la note": serie.note,
    }


def _champs(valeur: ValeurDatee) -> dict[str, object]:
    return {
        "valeur": valeur.valeur if valeur.table is None else dict(valeur.table),
        "fin": valeur.jusqu_au,
        "confiance": valeur.confiance,
        "statut": valeur.statut,
        "source": valeur.source,
        "note": valeur.note,
    }
