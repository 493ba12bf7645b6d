"""Ce dont un fait dépend vraiment dans une trace : ni plus, ni moins que ce qui pouvait changer sa valeur.

D'un « et » faux, seules comptent les conditions fausses : les autres n'y changeraient rien. D'une table « première
ligne vraie », seules comptent les lignes jusqu'à celle-là. D'un produit de zéro par un inconnu, seul compte le zéro. Un
fait donné qui n'est pas dans les dépendances peut prendre une autre valeur sans que le résultat change.
"""

from __future__ import annotations

from collections.abc import Iterator

from moteur.execution.evaluation import Noeud
from moteur.execution.trace import Etape, Examen, Retenue, Trace
from moteur.execution.valeurs import SANS_OBJET, Inconnu
from moteur.modele import expressions as e
from moteur.modele.modele import Groupe, Modele


def vraie(examen: Examen) -> bool:
    """Vrai si la condition de la branche est vraie, ou s'il n'y en a pas."""
    return examen.condition is None or examen.condition.valeur is True


def inconnue(examen: Examen) -> bool:
    """Vrai si l'on ne sait pas ce que vaut la condition de la branche."""
    return examen.condition is not None and isinstance(examen.condition.valeur, Inconnu)


def ecartee(examen: Examen) -> bool:
    """Vrai si la condition de la branche est fausse ou sans objet."""
    return not vraie(examen) and not inconnue(examen)


def est_sinon(examen: Examen) -> bool:
    """Vrai pour le « sinon » d'une règle."""
    return examen.branche.identifiant == f"{examen.groupe.titre}/sinon"


def manque_seul(etape: Etape) -> bool:
    """Vrai d'un fait absent dont rien de donné n'approche : il manque lui-même, sans qu'on le déduise."""
    return (
        isinstance(etape.valeur, Inconnu)
        and etape.fait in etape.valeur.manquants
        and (etape.definition is None or isinstance(etape.deduite, Inconnu))
    )


def examens_utiles(etape: Etape) -> list[Examen]:
    """Rend les branches qui ont décidé d'un fait : celle qui conclut, et toutes celles qui auraient pu conclure."""
    if etape.definition is None or etape.origine != "déduit" or manque_seul(etape):
        return []
    par_branche = {id(x.branche): x for x in etape.examens}
    return list(_utiles(etape.definition.groupe, par_branche))


def devancees(etape: Etape) -> list[Examen]:
    """Rend les branches vraies, ou sans condition, qu'une exception a devancées."""
    if not isinstance(etape.issue, Retenue) or etape.definition is None or etape.origine != "déduit":
        return []
    utiles = {id(x.branche) for x in examens_utiles(etape)}
    groupes = {id(g) for g in etape.definition.groupe.tous() if g.exceptions}
    return [x for x in etape.examens if vraie(x) and id(x.branche) not in utiles and id(x.groupe) in groupes]


def _utiles(groupe: Groupe, examens: dict[int, Examen]) -> Iterator[Examen]:
    """La règle d'abord, ses exceptions ensuite ; d'une règle que devance une exception, seul compte ce qui est faux."""
    emportee = any(not ecartee(examens[id(b)]) for x in groupe.exceptions for g in x.tous() for b in g.branches)
    for branche in groupe.branches:
        examen = examens[id(branche)]
        if (ecartee(examen) and not est_sinon(examen)) or not emportee:
            yield examen
        if groupe.ordonnees and not ecartee(examen):
            break
    for exception in groupe.exceptions:
        yield from _utiles(exception, examens)


def termes_decisifs(noeud: Noeud) -> tuple[Noeud, ...]:
    """Rend les termes d'un « et » ou d'un « ou » qui décident : les faux d'un « et » faux, sinon tous.

    De « au moins un proche aidant tel que », de « tout … » : les éléments qui décident.
    """
    decisif = isinstance(noeud.expr, e.Un) or (isinstance(noeud.expr, e.Agreger) and noeud.expr.sorte == "au moins un")
    return tuple(n for n in noeud.enfants if n.valeur is decisif) if noeud.valeur is decisif else noeud.enfants


def est_quantifie(noeud: Noeud) -> bool:
    """Vrai de « au moins un … tel que », de « tout … est tel que »."""
    return isinstance(noeud.expr, e.Agreger) and noeud.expr.sorte in {"au moins un", "tout"}


class Dependances:
    """Les dépendances d'une trace ; `de(fait)` rend les étapes dont un fait dépend, lui compris."""

    def __init__(self, trace: Trace, modele: Modele) -> None:
        self.trace = trace
        self.modele = modele
        self._rangs = {f: rang for rang, f in enumerate(trace.etapes)}
        self._origines: dict[str, frozenset[str]] = {}

    def de(self, fait: str) -> dict[str, Etape]:
        """Rend les étapes dont un fait dépend, lui compris, dans l'ordre de la trace."""
        vues: set[str] = set()
        pile = [fait]
        while pile:
            courant = pile.pop()
            if courant not in vues:
                vues.add(courant)
                pile += self.appuis(self.trace.etapes[courant])
        return {f: x for f, x in self.trace.etapes.items() if f in vues}

    def appuis(self, etape: Etape) -> dict[str, None]:
        """Rend les faits dont un fait dépend directement, dans l'ordre où la règle les lit."""
        if etape.elements:
            return dict.fromkeys(etape.elements)
        presume_de = self.modele.fait(etape.fait).presume_de
        if etape.origine == "présumé" and presume_de is not None:
            return {presume_de: None}
        return {n.fait: None for n in self.noeuds_etape(etape) if n.fait is not None}

    def noeuds_etape(self, etape: Etape) -> Iterator[Noeud]:
        """Parcourt ce qui a décidé d'un fait : les conditions, puis la conclusion."""
        for examen in examens_utiles(etape):
            if examen.condition is not None:
                yield from self.noeuds(examen.condition)
        if etape.origine == "déduit" and etape.conclusion is not None and not manque_seul(etape):
            yield from self.noeuds(etape.conclusion)

    def noeuds(self, noeud: Noeud) -> Iterator[Noeud]:
        """Parcourt une expression évaluée, en ne descendant que dans ce qui compte."""
        yield noeud
        for partie in self._parties(noeud):
            yield from self.noeuds(partie)

    def _parties(self, noeud: Noeud) -> tuple[Noeud, ...]:
        enfants = noeud.enfants
        if isinstance(noeud.expr, e.Tous | e.Un) or est_quantifie(noeud):
            return termes_decisifs(noeud)
        if isinstance(noeud.expr, e.EstConnu | e.EstSansObjet):
            return enfants
        if noeud.valeur is SANS_OBJET:
            return self._sans_objet([n for n in enfants if n.valeur is SANS_OBJET])
        if not isinstance(noeud.valeur, Inconnu):
            return tuple(n for n in enfants if not isinstance(n.valeur, Inconnu))
        return enfants

    def _sans_objet(self, vides: list[Noeud]) -> tuple[Noeud, ...]:
        """Les parties sans objet, moins celles qui ne le sont que pour les raisons d'une autre."""
        gardes: list[Noeud] = []
        connues: frozenset[str] = frozenset()
        for vide in sorted(vides, key=self._rang):
            origines = self._origines_de(vide)
            if not gardes or not origines <= connues:
                gardes.append(vide)
                connues |= origines
        return tuple(n for n in vides if n in gardes)

    def _rang(self, noeud: Noeud) -> int:
        cites = [self._rangs[f] for f in e.faits_cites(noeud.expr)]
        return max(cites, default=0)

    def _origines_de(self, noeud: Noeud) -> frozenset[str]:
        """Les faits d'où vient qu'une expression est sans objet : ceux qu'aucune règle ne conclut."""
        lus = [n.fait for n in self.noeuds(noeud) if n.fait is not None and n.valeur is SANS_OBJET]
        return frozenset().union(*(self._origines_du_fait(f) for f in lus))

    def _origines_du_fait(self, fait: str) -> frozenset[str]:
        if fait not in self._origines:
            etape = self.trace.etapes[fait]
            lointaines = self._origines_de(etape.conclusion) if etape.conclusion is not None else frozenset()
            self._origines[fait] = lointaines or frozenset({fait})
        return self._origines[fait]
