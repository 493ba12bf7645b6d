"""Un reçu et un moteur → la réponse refaite : même dossier, même date, mêmes demandes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from moteur.diagnostics import Diagnostic
from moteur.diagnostics.catalogue import d013_calendrier
from moteur.execution import executions
from moteur.execution.evaluation import HorsCalendrier
from moteur.execution.instruire import Execution, Resultat, instruire
from moteur.explication import objet
from moteur.modele.dossier import Dossier, valider
from moteur.modele.modele import Modele
from moteur.plan.plan import Plan
from moteur.porte import Moteur
from moteur.recus.recu import Recu, Rendu


@dataclass(frozen=True, slots=True)
class Refaite:
    """Une réponse refaite ; `inconnus` : les résultats et obligations que cette édition ne connaît pas."""

    resultat: Resultat
    rendu: Rendu
    inconnus: tuple[str, ...]

    @property
    def lectures(self) -> Mapping[str, str | None]:
        """La lecture employée de chaque règle qui en a plusieurs."""
        return objet.lectures_employees(self.resultat.plan)


def executer_comme(recu: Recu) -> tuple[Execution, bool]:
    """Rend l'exécution du reçu et vrai, ou celle par défaut et faux si la sienne n'est pas disponible ici."""
    trouvee = executions.trouver(recu.execution) if recu.execution else executions.NATIF
    return (trouvee, True) if trouvee is not None else (executions.NATIF, False)


def lire_faits(recu: Recu, modele: Modele) -> tuple[Dossier, list[Diagnostic]]:
    """Rend le dossier du reçu, lu avec le vocabulaire d'une édition ; ce qu'elle n'admet pas est une faute."""
    return valider(recu.faits, modele, recu.positions, recu.dans)


def planifier(recu: Recu, moteur: Moteur) -> tuple[Plan, tuple[str, ...]]:
    """Rend le plan de ce que le reçu demandait, et les noms que cette édition ne connaît pas."""
    faits = moteur.modele.faits
    edition = moteur.edition(recu.jour)
    resultats = [f for f in recu.resultats if f in faits]
    obligations = [f for f in recu.obligations if f in edition.definitions]
    inconnus = [f for f in (*recu.resultats, *recu.obligations) if f not in resultats and f not in obligations]
    return moteur.plan(recu.jour, resultats, obligations), tuple(inconnus)


def refaire(recu: Recu, moteur: Moteur, execution: Execution) -> tuple[Refaite | None, list[Diagnostic]]:
    """Refait la réponse d'un reçu ; rien, et les fautes, si ses faits ne se lisent pas avec cette édition."""
    dossier, fautes = lire_faits(recu, moteur.modele)
    if fautes:
        return None, fautes
    plan, inconnus = planifier(recu, moteur)
    try:
        resultat = instruire(plan, dossier, execution)
    except HorsCalendrier as erreur:
        return None, [d013_calendrier.faute(erreur.jour)]
    return Refaite(resultat, objet.rendu(resultat), inconnus), []
