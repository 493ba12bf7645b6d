"""Bloc « obligation » → faits déduits et règles engendrées, que le plan traite comme les autres.

D'une obligation on déduit si elle est née, son échéance, si elle est remplie (et quel jour), si elle est éteinte ; et,
de cela seul, son état. L'état ne dit rien du droit : c'est la même suite de questions pour toute obligation.

1. Elle n'est pas née : « non née ».
2. Elle est remplie après l'échéance : « en retard » ; remplie autrement : « respectée ».
3. Elle est éteinte : « éteinte ».
4. La date d'appréciation dépasse l'échéance : « en retard » ; sinon : « à faire ».

La première réponse « oui » l'emporte ; une réponse que l'on ignore arrête la suite, et l'état est indéterminé.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from moteur.diagnostics import Diagnostic, Lieu
from moteur.diagnostics.catalogue import r002_nom_en_double
from moteur.langage import arbre
from moteur.langage.noms import identifiant
from moteur.modele import expressions as e
from moteur.modele.etats import A_FAIRE, EN_RETARD, ETATS, ETEINTE, NON_NEE, RESPECTEE
from moteur.modele.liaison import Lieur
from moteur.modele.modele import DATE_APPRECIATION, Branche, Fait, Groupe, Incertitude, Obligation, Version
from moteur.modele.types import BOOLEEN, DATE, Sorte, Type

_TYPE_ETAT = Type(Sorte.CHOIX, choix=tuple(ETATS))
_OUI, _NON = True, False


@dataclass
class _Engendres:
    """Les faits et les groupes qu'une obligation engendre, dans l'ordre où ils se lisent."""

    titre: str
    base: str
    lieu: Lieu
    faits: dict[str, Fait] = field(default_factory=dict)
    groupes: dict[str, list[Branche]] = field(default_factory=dict)

    def fait(self, suffixe: str, nom: str, type_: Type) -> str:
        """Déclare un fait engendré, et rend son identifiant."""
        ident = f"{self.base}_{suffixe}" if suffixe else self.base
        entier = f"{nom} « {self.titre} »"
        self.faits[ident] = Fait(ident, entier, entier, type_, False, True, self.lieu, obligation=self.base)
        return ident

    def trouver(self, suffixe: str) -> str | None:
        """Rend l'identifiant d'un fait engendré, si l'obligation en a un tel."""
        ident = f"{self.base}_{suffixe}"
        return ident if ident in self.faits else None

    def lire(self, ident: str, lieu: Lieu) -> e.ValeurFait:
        """Rend l'expression qui lit un fait engendré."""
        return e.ValeurFait(ident, self.faits[ident].type, lieu)

    def conclure(self, ident: str, condition: e.Expr | None, valeur: e.Expr) -> None:
        """Ajoute une branche : dans l'ordre, la première vraie l'emporte."""
        nom = self.titre if condition is not None else f"{self.titre}/sinon"
        self.groupes.setdefault(ident, []).append(Branche(nom, condition, valeur, valeur.lieu))


def lier_obligation(
    regle: arbre.Regle,
    lieur: Lieur,
    condition: Callable[[arbre.Expression], e.Expr | None],
    incertitudes: tuple[Incertitude, ...],
) -> tuple[Obligation, dict[str, Groupe]] | None:
    """Rend une obligation et les groupes de ses faits, ou rien si une de ses clauses n'a pas pu se lier.

    `condition` lie une condition, et en contrôle les divisions.
    """
    corps, devoir = regle.corps, regle.devoir
    if devoir is None:
        return None
    echecs = lieur.echecs
    x = _Engendres(corps.titre, identifiant_de(corps.titre), corps.lieu)
    naissance = _evenement(devoir.naissance, lieur, condition)
    accomplissement = _evenement(devoir.accomplissement, lieur, condition)
    extinction = _evenement(devoir.extinction, lieur, condition)
    limite = lieur.lier(devoir.echeance, DATE) if devoir.echeance is not None else None
    if naissance is None or lieur.echecs != echecs or not devoir.acteur or not devoir.action:
        return None
    nee = x.fait("nee", "naissance de l'obligation", BOOLEEN)
    _oui_ou_non(x, nee, naissance)
    _jour(x, "naissance", "jour où naît l'obligation", nee, naissance)
    if limite is not None:
        x.conclure(x.fait("echeance", "échéance de l'obligation", DATE), x.lire(nee, limite.lieu), limite)
    if accomplissement is not None:
        remplie = x.fait("remplie", "accomplissement de l'obligation", BOOLEEN)
        _oui_ou_non(x, remplie, accomplissement)
        _jour(x, "accomplie_le", "jour où est remplie l'obligation", remplie, accomplissement)
    if extinction is not None:
        _oui_ou_non(x, x.fait("eteinte", "extinction de l'obligation", BOOLEEN), extinction)
    etat = x.fait("", "obligation", _TYPE_ETAT)
    for valeur, suite, lieu in _suite(x, nee):
        x.conclure(etat, suite, e.Constante(valeur, _TYPE_ETAT, lieu))
    obligation = Obligation(
        identifiant=x.base,
        titre=corps.titre,
        acteur=devoir.acteur,
        action=devoir.action,
        a_defaut=devoir.a_defaut,
        nee=nee,
        naissance=x.trouver("naissance"),
        echeance=x.trouver("echeance"),
        accomplie_le=x.trouver("accomplie_le"),
        faits=tuple(x.faits.values()),
    )
    return obligation, {f: _groupe(x, corps, b, incertitudes if f == etat else ()) for f, b in x.groupes.items()}


def identifiant_de(titre: str) -> str:
    """Rend l'identifiant d'une obligation, qui est celui de son état.

    >>> identifiant_de("notifier la décision")
    'obligation_notifier_decision'
    """
    return identifiant(f"obligation {titre}")


def faits_engendres(versions: Iterable[Version], faits: Mapping[str, Fait]) -> tuple[dict[str, Fait], list[Diagnostic]]:
    """Rend les faits que les obligations engendrent, et la faute de celles dont l'identifiant est déjà pris."""
    engendres: dict[str, Fait] = {}
    titres: dict[str, Version] = {}
    fautes = []
    for version in versions:
        obligation = version.obligation
        if obligation is None:
            continue
        premiere = titres.setdefault(obligation.identifiant, version)
        pris = next((faits[f.identifiant].lieu for f in obligation.faits if f.identifiant in faits), None)
        if pris is None and premiere.titre != version.titre:
            pris = premiere.lieu
        if pris is not None:
            fautes.append(r002_nom_en_double.faute(version.lieu, pris, version.titre, obligation.identifiant))
        for fait in obligation.faits:
            if fait.identifiant not in faits:
                engendres.setdefault(fait.identifiant, fait)
    return engendres, fautes


@dataclass(frozen=True, slots=True)
class _Evenement:
    """Un événement lié : quand il a eu lieu (une condition), et quel jour s'il est dit."""

    quand: e.Expr
    jour: e.Expr | None


def _evenement(
    ecrit: arbre.Evenement | None, lieur: Lieur, condition: Callable[[arbre.Expression], e.Expr | None]
) -> _Evenement | None:
    """Lie un événement : le jour est connu et n'est pas à venir, la condition est vraie."""
    if ecrit is None:
        return None
    jour = lieur.lier(ecrit.jour, DATE) if ecrit.jour is not None else None
    quand = condition(ecrit.quand) if ecrit.quand is not None else None
    termes: list[e.Expr] = []
    if jour is not None:
        apprecie = e.ValeurFait(DATE_APPRECIATION, DATE, jour.lieu)
        termes += [e.EstConnu(jour, jour.lieu), e.Comparer("≤", jour, apprecie, jour.lieu)]
    if quand is not None:
        termes.append(quand)
    if not termes:
        return None
    return _Evenement(termes[0] if len(termes) == 1 else e.Tous(tuple(termes), ecrit.lieu), jour)


def _oui_ou_non(x: _Engendres, ident: str, evenement: _Evenement) -> None:
    """Conclut oui si l'événement a eu lieu, non sinon, même quand il est sans objet."""
    lieu = evenement.quand.lieu
    x.conclure(ident, evenement.quand, e.Constante(_OUI, BOOLEEN, lieu))
    x.conclure(ident, None, e.Constante(_NON, BOOLEEN, lieu))


def _jour(x: _Engendres, suffixe: str, nom: str, si: str, evenement: _Evenement) -> None:
    """Conclut le jour d'un événement qui a eu lieu, quand l'obligation le dit."""
    if evenement.jour is not None:
        x.conclure(x.fait(suffixe, nom, DATE), x.lire(si, evenement.jour.lieu), evenement.jour)


def _suite(x: _Engendres, nee: str) -> Iterator[tuple[str, e.Expr | None, Lieu]]:
    """Rend les questions dans l'ordre, l'état que donne un oui, et le lieu de la clause qui en décide."""
    echeance, remplie, eteinte = x.trouver("echeance"), x.trouver("remplie"), x.trouver("eteinte")
    accomplie_le = x.trouver("accomplie_le")

    def ou(ident: str) -> Lieu:
        return x.groupes[ident][0].lieu

    def depasse(jour: str, limite: str, ici: Lieu) -> e.Expr:
        return e.Comparer(">", e.ValeurFait(jour, DATE, ici), x.lire(limite, ici), ici)

    yield NON_NEE, e.Contraire(x.lire(nee, ou(nee)), ou(nee)), ou(nee)
    if remplie is not None:
        ici = ou(remplie)
        faite = x.lire(remplie, ici)
        if accomplie_le is not None and echeance is not None:
            yield EN_RETARD, e.Tous((faite, depasse(accomplie_le, echeance, ici)), ici), ici
        yield RESPECTEE, faite, ici
    if eteinte is not None:
        yield ETEINTE, x.lire(eteinte, ou(eteinte)), ou(eteinte)
    if echeance is not None:
        yield EN_RETARD, depasse(DATE_APPRECIATION, echeance, ou(echeance)), ou(echeance)
    yield A_FAIRE, None, x.lieu


def _groupe(
    x: _Engendres, corps: arbre.Corps, branches: list[Branche], incertitudes: tuple[Incertitude, ...]
) -> Groupe:
    return Groupe(
        titre=x.titre,
        exceptions=(),
        branches=tuple(branches),
        ordonnees=True,
        sources=tuple(m.texte for m in corps.sources),
        enonces=tuple(m.texte for m in corps.enonces),
        incertitudes=incertitudes,
        lieu=corps.lieu,
    )
