"""Rejouer un reçu : par son édition d'abord, où rien ne doit changer ; puis par l'édition courante."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from moteur.diagnostics import DemandeInvalide, Diagnostic, DossierInvalide
from moteur.diagnostics.catalogue import c002_resultat_inconnu
from moteur.diagnostics.rendu import en_dict as diagnostic_en_dict
from moteur.diagnostics.suggestions import vouliez_vous
from moteur.execution.executions import NATIF
from moteur.porte import Moteur
from moteur.recus import causes, refaire
from moteur.recus.causes import Cause, Changement
from moteur.recus.differences import Difference, comparer, comparer_lectures
from moteur.recus.editions import Editions, Trouvee
from moteur.recus.recu import Recu, Rendu
from moteur.version import version_moteur


@dataclass(frozen=True, slots=True)
class Comparaison:
    """Ce que l'édition courante répond d'autre. `fautes` : elle ne lit plus les faits du reçu."""

    differences: tuple[Difference, ...] = ()
    causes: tuple[Cause, ...] = ()
    fautes: tuple[Diagnostic, ...] = ()

    @property
    def pareille(self) -> bool:
        """Vrai si la réponse est la même."""
        return not self.differences and not self.fautes

    def en_dict(self) -> dict[str, Any]:
        """Rend la comparaison sous une forme que JSON sait écrire."""
        return {
            "pareille": self.pareille,
            "differences": [d.en_dict() for d in self.differences],
            "causes": [c.en_dict() for c in self.causes],
            "diagnostics": [diagnostic_en_dict(d) for d in self.fautes],
        }


@dataclass(frozen=True, slots=True)
class Rejeu:
    """Un reçu rejoué. `differences` : avec sa propre édition ; s'il y en a, c'est le moteur qui a changé.

    `execution` : celle qui a servi, et si c'est celle du reçu. `courante` : ce que répond l'édition courante, ou rien
    si c'est la même édition.
    """

    recu: Recu
    edition: Trouvee
    execution: str
    meme_execution: bool
    differences: tuple[Difference, ...]
    courante: Comparaison | None
    version: str

    @property
    def identique(self) -> bool:
        """Vrai si la même édition répond la même chose."""
        return not self.differences

    def en_dict(self) -> dict[str, Any]:
        """Rend le rejeu sous une forme que JSON sait écrire."""
        origine = self.edition.origine
        return {
            "date": self.recu.jour.isoformat(),
            "identique": self.identique,
            "differences": [d.en_dict() for d in self.differences],
            "cause": None if self.identique else causes.MOTEUR,
            "moteur": {"recu": self.recu.moteur, "courant": self.version},
            "execution": {"recu": self.recu.execution, "employee": self.execution},
            "edition": {
                "origine": origine.sorte,
                "designation": origine.designation,
                "commit": origine.commit,
                "regles": self.recu.regles,
                "baremes": self.recu.baremes,
            },
            "courante": self.courante.en_dict() if self.courante is not None else None,
        }


def rejouer(recu: Recu, editions: Editions) -> Rejeu:
    """Rejoue un reçu par son édition, puis par l'édition courante.

    Lève `DemandeInvalide` si son édition ne se retrouve pas ou ne se lit plus, `DossierInvalide` si elle n'admet pas
    ses faits : c'est alors le reçu qui est abîmé.
    """
    trouvee, fautes = editions.trouver(recu)
    if trouvee is None:
        raise DemandeInvalide(fautes)
    executer, meme = refaire.executer_comme(recu)
    trouvee.moteur.jour(recu.jour)
    refaite, fautes = refaire.refaire(recu, trouvee.moteur, executer)
    if refaite is None:
        raise DossierInvalide(fautes)
    if refaite.inconnus:
        raise DemandeInvalide(_inconnus(recu, refaite.inconnus, trouvee.moteur))
    differences = comparer(recu.rendu, refaite.rendu)
    if recu.lectures:
        differences += comparer_lectures(recu.lectures, refaite.lectures)
    courante = None
    if trouvee.moteur is not editions.courant:
        courante = comparer_a_la_courante(recu, refaite.rendu, trouvee, editions.courant)
    execution = refaite.resultat.trace.execution
    return Rejeu(recu, trouvee, execution, meme, differences, courante, version_moteur())


def _inconnus(recu: Recu, noms: Sequence[str], moteur: Moteur) -> list[Diagnostic]:
    deduits = [f.identifiant for f in moteur.modele.faits.values() if f.deduit]
    return [c002_resultat_inconnu.faute(recu.lieu, nom, vouliez_vous(nom, deduits)) for nom in noms]


def comparer_a_la_courante(recu: Recu, ancien: Rendu, trouvee: Trouvee, courant: Moteur) -> Comparaison:
    """Rend ce que l'édition courante répond d'autre qu'`ancien`, ce que répond l'édition du reçu, et pourquoi.

    Si rien de ce que lit le reçu n'a changé, rien n'est recalculé.
    """
    tous = changements(recu, trouvee, courant)
    if not tous:
        return Comparaison()
    nouvelle, fautes = refaire.refaire(recu, courant, NATIF)
    if nouvelle is None:
        return Comparaison(fautes=tuple(fautes), causes=tuple(Cause(c.sorte, c.cle, c.dit, (), c.lieu) for c in tous))
    differences = comparer(ancien, nouvelle.rendu)
    if not differences:
        return Comparaison()
    trouvees = causes.chercher(recu, trouvee.moteur, courant, tous, ancien=ancien, nouveau=nouvelle.rendu)
    return Comparaison(differences, tuple(trouvees))


def changements(recu: Recu, trouvee: Trouvee, courant: Moteur) -> tuple[Changement, ...]:
    """Rend ce que lit le reçu et qui diffère de son édition à l'édition courante."""
    avant, apres = (refaire.planifier(recu, moteur)[0] for moteur in (trouvee.moteur, courant))
    cle = (avant.chaine, apres.chaine)
    if cle not in trouvee.connus:
        trouvee.connus[cle] = causes.changements(avant, apres)
    return trouvee.connus[cle]
