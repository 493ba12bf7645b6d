"""Trace → obligations suivies : leur état à la date d'appréciation, leur échéance, ce qui manque pour conclure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from moteur.execution.trace import Etape, Retenue, Trace
from moteur.execution.valeurs import SANS_OBJET, Inconnu
from moteur.modele.etats import ETATS, NON_NEE
from moteur.modele.modele import Version
from moteur.plan.plan import Plan

INDETERMINEE = "indeterminee"


@dataclass(frozen=True, slots=True)
class ObligationSuivie:
    """Une obligation née du dossier, ou dont on ignore si elle l'est ; une personne en tire les conséquences.

    `etat` : `a_faire`, `respectee`, `en_retard`, `eteinte` ou `indeterminee`. `naissance`, `echeance`, `accomplie_le` :
    les jours, quand ils sont connus. `motif` : pourquoi l'état est indéterminé (manque, lectures ou conflit) ;
    `manquants` : les faits à donner, si c'est faute d'eux.
    """

    id: str
    titre: str
    acteur: str
    action: str
    naissance: date | None
    echeance: date | None
    etat: str
    accomplie_le: date | None
    manquants: tuple[str, ...]
    a_defaut: str
    source: str
    enonces: tuple[str, ...]
    fait_echeance: str | None = None
    motif: str | None = None

    @property
    def faits(self) -> tuple[str, ...]:
        """Les faits engendrés qui disent son état et son échéance."""
        return (self.id, *((self.fait_echeance,) if self.fait_echeance else ()))

    @property
    def etat_dit(self) -> str:
        """L'état, comme on le dit."""
        return ETATS.get(self.etat, "indéterminée")


def suivre(plan: Plan, trace: Trace, donnes: Iterable[str]) -> tuple[ObligationSuivie, ...]:
    """Rend les obligations du plan, de la première échéance à la dernière, puis celles qui n'en ont pas.

    Celle dont rien, dans le dossier, ne touche à la naissance n'est pas rendue : on ignore tout d'elle.
    """
    presents = set(donnes)
    suivies = [s for o in _demandees(plan) if (s := _suivie(plan, trace, o, presents)) is not None]
    return tuple(sorted(suivies, key=lambda s: (s.echeance or date.max, s.id)))


def _demandees(plan: Plan) -> Iterator[str]:
    """Les obligations que suit un plan, et celles dont on a demandé l'état comme un résultat."""
    faits = plan.modele.faits
    yield from dict.fromkeys((*plan.obligations, *(f for f in plan.resultats if faits[f].obligation == f)))


def _suivie(plan: Plan, trace: Trace, ident: str, presents: set[str]) -> ObligationSuivie | None:
    etape = trace.etapes.get(ident)
    if etape is None or etape.definition is None or etape.valeur is SANS_OBJET or etape.valeur == NON_NEE:
        return None
    version = _version(etape)
    obligation = version.obligation
    assert obligation is not None
    valeur = etape.valeur
    if isinstance(valeur, Inconnu) and isinstance(trace.valeur(obligation.nee), Inconnu):
        touche = presents & plan.amont[obligation.nee]
        if not touche:
            return None

    def jour(fait: str | None) -> date | None:
        lue = trace.etapes[fait].valeur if fait is not None and fait in trace.etapes else None
        return lue if isinstance(lue, date) else None

    return ObligationSuivie(
        id=ident,
        titre=obligation.titre,
        acteur=obligation.acteur,
        action=obligation.action,
        naissance=jour(obligation.naissance),
        echeance=jour(obligation.echeance),
        etat=INDETERMINEE if isinstance(valeur, Inconnu) else str(valeur),
        accomplie_le=jour(obligation.accomplie_le),
        manquants=tuple(sorted(valeur.manquants)) if isinstance(valeur, Inconnu) else (),
        a_defaut=obligation.a_defaut,
        source=" ; ".join(version.sources),
        enonces=version.enonces,
        fait_echeance=obligation.echeance,
        motif=valeur.motif if isinstance(valeur, Inconnu) else None,
    )


def _version(etape: Etape) -> Version:
    """La version qui a conclu l'état ; quand plusieurs le pourraient encore, la première."""
    assert etape.definition is not None
    versions = etape.definition.versions
    if isinstance(etape.issue, Retenue):
        lieu = etape.issue.groupe.lieu
        return next((v for v in versions if v.lieu == lieu), versions[0])
    return versions[0]
