"""Pourquoi un fait est sans objet, ou « non » : toutes les conditions qui l'ont empêché, jusqu'aux faits du dossier."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from moteur.execution.evaluation import Noeud
from moteur.execution.trace import Etape, Examen, Retenue
from moteur.execution.valeurs import SANS_OBJET
from moteur.explication.citations import citer
from moteur.explication.contenu import Condition, Motif, RegleCitee
from moteur.explication.dependances import Dependances, ecartee, est_sinon, examens_utiles
from moteur.explication.operations import atomes, ecrire_condition, valeur_ecrite
from moteur.explication.phrases import Redacteur
from moteur.modele import expressions as e
from moteur.modele.ecritures import ecrire_date
from moteur.modele.modele import DATE_APPRECIATION


def motifs(dependances: Dependances, fait: str, redacteur: Redacteur) -> tuple[Motif, ...]:
    """Rend tous les motifs, chacun une fois, avec toutes les règles où il est écrit."""
    recherche = _Recherche(dependances, redacteur)
    recherche.fait(fait)
    return tuple(
        Motif(n, condition, tuple(regles), tuple(recherche.faits[condition]), recherche.ecrire_faits(condition))
        for n, (condition, regles) in enumerate(recherche.regles.items(), start=1)
    )


def numeros(trouves: tuple[Motif, ...]) -> Mapping[Condition, int]:
    """Rend le numéro du motif de chaque condition."""
    return {m.condition: m.numero for m in trouves}


class _Recherche:
    def __init__(self, dependances: Dependances, redacteur: Redacteur) -> None:
        self.dependances = dependances
        self.trace = dependances.trace
        self.redacteur = redacteur
        self.vus: set[str] = set()
        self.regles: dict[Condition, dict[RegleCitee, None]] = {}
        self.faits: dict[Condition, dict[str, None]] = {}
        self.directs: dict[Condition, set[str]] = {}

    def fait(self, ident: str) -> None:
        """Cherche pourquoi un fait a la valeur qu'il a : pourquoi aucune règle, ou pas une autre, n'a conclu."""
        etape = self.trace.etapes[ident]
        if ident in self.vus or etape.origine != "déduit":
            return
        self.vus.add(ident)
        if etape.definition is None:
            jour = self.trace.valeur(DATE_APPRECIATION)
            assert isinstance(jour, date)
            texte = f"une règle en vigueur le {ecrire_date(jour)} conclut « {self.redacteur.nom(ident)} »"
            self._noter(Condition(texte, "fausse"), None, {})
        elif etape.valeur is SANS_OBJET and etape.conclusion is not None:
            self._conclusion(etape, etape.conclusion)
        else:
            self._branches(etape)

    def _conclusion(self, etape: Etape, conclusion: Noeud) -> None:
        """La règle s'applique, mais une valeur qu'elle emploie est sans objet."""
        for noeud in self.dependances.noeuds(conclusion):
            if noeud.valeur is not SANS_OBJET:
                continue
            if noeud.fait is not None:
                self.fait(noeud.fait)
            elif isinstance(noeud.expr, e.ValeurSerie) and all(n.valeur is not SANS_OBJET for n in noeud.enfants):
                texte = f"le barème « {self.redacteur.serie(noeud.expr.serie)} » a une valeur à cette date"
                retenue = next(x for x in etape.examens if _retenue(etape, x))
                self._noter(Condition(texte, "fausse"), citer(etape, retenue, self.redacteur.modele), {})

    def _branches(self, etape: Etape) -> None:
        utiles = examens_utiles(etape)
        for examen in utiles:
            if examen.condition is None or (est_sinon(examen) and len(utiles) > 1):
                continue
            meme = isinstance(examen.branche.conclusion, e.Constante) and (
                examen.branche.conclusion.valeur == etape.valeur
            )
            if _retenue(etape, examen) or (ecartee(examen) and not meme):
                for atome in atomes(examen.condition):
                    self._atome(atome, etape, examen)

    def _atome(self, atome: Noeud, etape: Etape, examen: Examen) -> None:
        """Une condition sur un fait oui/non déduit ou sans objet s'explique par ce fait ; toute autre est un motif."""
        nu = atome.enfants[0] if isinstance(atome.expr, e.Contraire) else atome
        if nu.fait is not None:
            suite = [nu.fait]
        elif isinstance(nu.expr, e.Agreger):
            suite = [n.fait for n in self.dependances.noeuds(nu) if n.fait is not None]
        elif atome.valeur is SANS_OBJET:
            lus = self.dependances.noeuds(atome)
            suite = [n.fait for n in lus if n.fait is not None and n.valeur is SANS_OBJET]
        else:
            suite = []
        deduits = [f for f in suite if self.trace.etapes[f].origine == "déduit"]
        if deduits:
            for ident in deduits:
                self.fait(ident)
            return
        lus_ici = dict.fromkeys(n.fait for n in self.dependances.noeuds(atome) if n.fait is not None)
        condition = ecrire_condition(atome, self.redacteur)
        self._noter(condition, citer(etape, examen, self.redacteur.modele), lus_ici)

    def _noter(self, condition: Condition, regle: RegleCitee | None, lus: Mapping[str, None]) -> None:
        regles = self.regles.setdefault(condition, {})
        if regle is not None:
            regles[regle] = None
        responsables = self.faits.setdefault(condition, {})
        self.directs.setdefault(condition, set()).update(lus)
        amont = {f for ident in lus for f, x in self.dependances.de(ident).items() if x.origine != "déduit"}
        responsables.update(dict.fromkeys(self.redacteur.modele.ranger(amont - {DATE_APPRECIATION})))

    def ecrire_faits(self, condition: Condition) -> str:
        """Écrit les faits du dossier qui sont derrière une condition, quand elle ne les nomme pas déjà."""
        lointains = [f for f in self.faits[condition] if f not in self.directs[condition]]
        ecrits = [
            f"{self.redacteur.nom(f)} ({valeur_ecrite(self.trace.etapes[f], self.redacteur).texte})" for f in lointains
        ]
        return ", ".join(ecrits)


def _retenue(etape: Etape, examen: Examen) -> bool:
    return isinstance(etape.issue, Retenue) and examen.branche is etape.issue.branche
