"""Ce qu'un changement de date ou de barèmes fait aux résultats de chaque scénario."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any, NoReturn

from moteur.diagnostics import DossierInvalide, ErreurDiagnostics
from moteur.execution.valeurs import ValeurPublique
from moteur.modele.modele import Fait, Modele
from moteur.porte import Moteur
from moteur.scenarios import Scenario, jouer


@dataclass(frozen=True, slots=True)
class Cote:
    """Un côté de la comparaison : un moteur, et la date où l'on apprécie ; sans date, celle de chaque scénario."""

    moteur: Moteur
    jour: date | None = None


@dataclass(frozen=True, slots=True)
class Effet:
    """Un résultat qui change pour le dossier d'un scénario ; `None` : il n'est pas demandé de ce côté."""

    scenario: Scenario
    fait: Fait
    avant: ValeurPublique | None
    apres: ValeurPublique | None

    @property
    def variation(self) -> Fraction | None:
        """De combien change un nombre connu des deux côtés ; rien sinon."""
        bornes = [_nombre(v) for v in (self.avant, self.apres)]
        return None if bornes[0] is None or bornes[1] is None else bornes[1] - bornes[0]


def _nombre(valeur: object) -> Fraction | None:
    return Fraction(valeur) if isinstance(valeur, int | Decimal | Fraction) and not isinstance(valeur, bool) else None


@dataclass(frozen=True, slots=True)
class Rejeu:
    """Ce que donne le dossier d'un scénario des deux côtés ; `refuse` : un côté ne l'admet pas."""

    scenario: Scenario
    effets: tuple[Effet, ...] = ()
    refuse: bool = False


def rejouer(scenarios: Iterable[Scenario], avant: Cote, apres: Cote) -> Iterator[Rejeu]:
    """Calcule les résultats du dossier de chaque scénario, des deux côtés, et rend ceux qui diffèrent.

    Le dossier est celui du scénario, sans y rien changer : seuls la date d'appréciation ou les barèmes changent. Les
    résultats sont ceux qu'une instruction donnerait sans qu'on en demande ; les attentes du scénario ne servent pas.
    """
    for scenario in scenarios:
        releve = _Releve(avant.moteur.modele)
        jouer(scenario, releve)
        if releve.dossier is None:
            yield Rejeu(scenario, refuse=True)
            continue
        try:
            ici, la = (_calculer(cote, releve) for cote in (avant, apres))
        except ErreurDiagnostics:
            yield Rejeu(scenario, refuse=True)
            continue
        faits = apres.moteur.modele.faits
        differents = [f for f in dict.fromkeys((*ici, *la)) if ici.get(f) != la.get(f)]
        yield Rejeu(scenario, tuple(Effet(scenario, faits[f], ici.get(f), la.get(f)) for f in differents))


def _calculer(cote: Cote, releve: _Releve) -> dict[str, ValeurPublique]:
    assert releve.dossier is not None
    return cote.moteur.calculer(releve.dossier, cote.jour or releve.jour)


class _Releve:
    """Un instructeur qui n'instruit pas : il retient le dossier et la date qu'un scénario lui donne."""

    def __init__(self, modele: Modele) -> None:
        self.modele = modele
        self.dossier: Mapping[str, Any] | None = None
        self.jour: date | str | None = None

    def instruire(self, dossier: Mapping[str, Any], date: date | str | None = None, *_: object) -> NoReturn:
        """Retient le dossier et la date, et arrête là le scénario."""
        self.dossier, self.jour = dossier, date
        raise DossierInvalide([])


def par_fait(rejeux: Sequence[Rejeu]) -> dict[str, list[Effet]]:
    """Range les effets par fait, celui qui change le plus souvent d'abord."""
    ranges: dict[str, list[Effet]] = {}
    for rejeu in rejeux:
        for effet in rejeu.effets:
            ranges.setdefault(effet.fait.identifiant, []).append(effet)
    return dict(sorted(ranges.items(), key=lambda p: (-len(p[1]), p[0])))
