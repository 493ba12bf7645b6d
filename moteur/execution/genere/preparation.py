"""La porte de `genere` : une fonction par forme de dossier, écrite la première fois qu'on la voit et gardée ensuite.

Ce qu'une fonction ne sait pas lire (une liste d'éléments, une appréciation, un nombre à six décimales, une faute) passe
par la lecture entière ; ce qu'elle ne sait pas calculer passe par `natif`. La réponse est la même.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from fractions import Fraction
from typing import Any

from moteur.diagnostics import DossierInvalide
from moteur.diagnostics.catalogue import d013_calendrier
from moteur.execution import natif
from moteur.execution.evaluation import HorsCalendrier
from moteur.execution.genere.aides import ABSENTES, Ailleurs
from moteur.execution.genere.ecrire import Ecrit, Forme, ecrire, ecrire_etats, ecrire_lecture, executer
from moteur.execution.oubli import faire_place
from moteur.execution.valeurs import Valeur
from moteur.modele.dossier import Dossier, trouver_fait, valider
from moteur.modele.modele import DATE_APPRECIATION, Modele
from moteur.modele.types import Sorte
from moteur.plan.plan import Plan

FORMES_GARDEES = 512
"""Formes de dossier dont on garde la fonction, pour une édition et des résultats."""

_Reponse = dict[str, Any]


class Preparation:
    """Ce qui répond d'une édition et de résultats ; s'emploie depuis plusieurs fils.

    `planifier` : le plan des résultats à calculer pour les faits donnés ; `rendre` : une valeur telle que la porte la
    donne, quand `natif` répond. Avec `etats`, chaque résultat vient avec ce qui manque pour le connaître, ou `None`.
    Pour répondre de tous les jours où valent les mêmes règles, on l'appelle toujours avec la date d'appréciation, que
    `planifier` reçoit aussi.
    """

    def __init__(
        self,
        modele: Modele,
        planifier: Callable[[Iterable[str], date | None], Plan],
        rendre: Callable[[Valeur, str], Any],
        *,
        etats: bool = False,
    ) -> None:
        self._modele = modele
        self._planifier = planifier
        self._rendre = (lambda v, f: (rendre(v, f), v if v.__class__ in ABSENTES else None)) if etats else rendre
        self._ecrire = ecrire_etats if etats else ecrire
        self._lectures: dict[tuple[str, ...], Callable[..., _Reponse]] = {}
        self._formes: dict[tuple[Any, ...], tuple[Ecrit, Callable[..., _Reponse]]] = {}
        self.replis = 0

    def __call__(self, dossier: Mapping[str, Any], jour: date | None = None) -> _Reponse:
        """Rend les résultats d'un dossier ; lève `DossierInvalide`, avec tous les diagnostics."""
        try:
            lecture = self._lectures.get(tuple(dossier))
            if lecture is not None:
                return lecture(dossier) if jour is None else lecture(dossier, jour)
        except (Ailleurs, TypeError, HorsCalendrier):
            pass
        try:
            return self._entiere(dossier, jour)
        except HorsCalendrier as erreur:
            raise DossierInvalide([d013_calendrier.faute(erreur.jour)]) from erreur

    def _entiere(self, dossier: Mapping[str, Any], jour: date | None) -> _Reponse:
        """Valide le dossier comme `instruire`, puis calcule ; garde de quoi lire plus vite les suivants."""
        lu, fautes = valider(dossier, self._modele)
        if fautes:
            raise DossierInvalide(fautes)
        donnees: dict[str, Any] = {f: d.valeur for f, d in lu.donnees.items()}
        if jour is not None:
            donnees[DATE_APPRECIATION] = jour
        ecrit, calculer = self._fonction(lu, Forme.de(donnees), jour)
        cles = tuple(dossier)
        if cles not in self._lectures and len(self._lectures) < FORMES_GARDEES:
            self._garder(cles, lu, ecrit, calculer, jour_recu=jour is not None)
        arguments = [argument(donnees[ident], decimales) for ident, decimales in ecrit.recoit]
        if None in arguments:
            return self._par_natif(lu, jour)
        return calculer(*arguments)

    def _fonction(self, lu: Dossier, forme: Forme, jour: date | None) -> tuple[Ecrit, Callable[..., _Reponse]]:
        cle = forme.cle
        trouvee = self._formes.get(cle)
        if trouvee is None:
            ecrit = self._ecrire(self._planifier(lu.donnees, jour), forme)
            trouvee = (ecrit, executer(ecrit.texte)["calculer"])
            faire_place(self._formes, FORMES_GARDEES)
            self._formes[cle] = trouvee
        return trouvee

    def _garder(
        self, cles: tuple[str, ...], lu: Dossier, ecrit: Ecrit, calculer: Callable[..., _Reponse], *, jour_recu: bool
    ) -> None:
        """Garde la lecture rapide des dossiers qui ont ces clés, s'ils ne donnent pas d'éléments."""
        faits = [trouver_fait(cle, self._modele) for cle in cles]
        if any(f is None or f.type.sorte is Sorte.ELEMENTS for f in faits):
            return
        connus = [(cle, f) for cle, f in zip(cles, faits, strict=True) if f is not None]
        texte = ecrire_lecture(connus, ecrit.recoit, jour_recu=jour_recu)
        espace = executer(texte, avec={"calculer": calculer})
        self._lectures[cles] = espace["repondre"]

    def _par_natif(self, lu: Dossier, jour: date | None) -> _Reponse:
        self.replis += 1
        plan = self._planifier(lu.donnees, jour)
        trace = natif.executer(plan, {f: d.valeur for f, d in lu.donnees.items()})
        return {f: self._rendre(trace.valeur(f), f) for f in plan.resultats}


def argument(valeur: Any, decimales: int | None) -> Any:
    """Une donnée telle que la fonction la reçoit ; `None` si elle n'y tient pas."""
    if decimales is None:
        return valeur
    numerateur = Fraction(valeur) * 10**decimales
    return numerateur.numerator if numerateur.denominator == 1 else None
