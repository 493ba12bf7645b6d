"""L'épreuve des barèmes : la valeur la plus récente de chaque série, déplacée d'un rien, rougit un scénario.

Le rien est un centième de la valeur ; une unité pour une durée ou un nombre entier sans unité ; un jour pour une date.
Une table se déplace case par case. On ne rejoue que les scénarios dont la trace lit la valeur.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import Enum
from fractions import Fraction

from moteur.couverture.impossibles import Impossibles
from moteur.couverture.inventaire import CleValeur, Inventaire, valeurs_recentes
from moteur.couverture.observation import Observation
from moteur.execution import executions
from moteur.modele.modele import Modele
from moteur.modele.series import Serie, ValeurDatee
from moteur.scenarios import Instructeur, Scenario, jouer

_CENTIEME = Fraction(1, 100)
_DUREES = frozenset({"an", "mois", "semaine", "jour", "jour ouvrable", "jour ouvré", "heure"})

Charger = Callable[[Modele], Instructeur]
"""De quoi instruire avec un modèle changé."""


class Issue(Enum):
    """Ce que donne une valeur déplacée."""

    ROUGE = "un scénario rougit"
    BAISSE = "seule la baisse fait rougir un scénario"
    SURVIT = "aucun scénario ne rougit"
    NON_LUE = "aucun scénario ne lit cette valeur"


@dataclass(frozen=True, slots=True)
class Epreuve:
    """Une valeur éprouvée, son issue, et le scénario qui a rougi."""

    cle: CleValeur
    serie: Serie
    issue: Issue
    rougi: Scenario | None = None

    def __str__(self) -> str:
        case = f" ({' / '.join(self.cle.case)})" if self.cle.case else ""
        return f"« {self.serie.nom} »{case} : {self.issue.value}"


def deplacer(serie: Serie, case: tuple[str, ...], sens: int) -> Serie:
    """Rend la série dont la valeur la plus récente, ou l'une de ses cases, est déplacée vers le haut ou vers le bas."""
    recente = serie.valeurs[-1]
    if recente.table is not None:
        table = {c: _deplace(v, serie, sens) if c == case else v for c, v in recente.table.items()}
        changee = replace(recente, table=table)
    elif isinstance(recente.valeur, date):
        changee = replace(recente, valeur=recente.valeur + timedelta(days=sens))
    elif isinstance(recente.valeur, Fraction):
        changee = replace(recente, valeur=_deplace(recente.valeur, serie, sens))
    else:
        changee = replace(recente, valeur=_autre_choix(recente))
    return replace(serie, valeurs=(*serie.valeurs[:-1], changee))


def _deplace(valeur: Fraction, serie: Serie, sens: int) -> Fraction:
    comptes = {mot for mot, exposant in serie.unite.puissances if exposant > 0}
    if valeur.denominator == 1 and not serie.unite.pourcentage and (comptes <= _DUREES or not valeur):
        return valeur + sens
    return valeur + sens * (valeur * _CENTIEME if valeur else _CENTIEME)


def _autre_choix(recente: ValeurDatee) -> str:
    return f"{recente.valeur} déplacé"


def eprouver(
    inventaire: Inventaire,
    vu: Observation,
    charger: Charger,
    cles: Iterable[CleValeur] | None = None,
    impossibles: Impossibles | None = None,
) -> Iterator[Epreuve]:
    """Déplace une à une les valeurs demandées, par défaut toutes les plus récentes, et dit ce que cela donne.

    Rien n'est attendu de celles que les `impossibles` disent hors d'atteinte.
    """
    modele = inventaire.modele
    for cle in cles if cles is not None else valeurs_recentes(modele):
        serie = modele.series[cle.serie]
        if impossibles is not None and impossibles.valeur(serie.nom, cle.case) is not None:
            continue
        lecteurs = [vu.scenarios[rang] for rang in vu.valeurs.get(cle, ())]
        if not lecteurs:
            yield Epreuve(cle, serie, Issue.NON_LUE)
            continue
        issue, rougi = Issue.SURVIT, None
        for sens, trouvee in ((1, Issue.ROUGE), (-1, Issue.BAISSE)):
            series: Mapping[str, Serie] = {**modele.series, cle.serie: deplacer(serie, cle.case, sens)}
            rougi = _premier_rouge(lecteurs, charger(replace(modele, series=series)))
            if rougi is not None:
                issue = trouvee
                break
        yield Epreuve(cle, serie, issue, rougi)


def _premier_rouge(scenarios: Iterable[Scenario], moteur: Instructeur) -> Scenario | None:
    return next((s for s in scenarios if not jouer(s, moteur, executions.NATIF).vert), None)
