"""Trace → opérations dans l'ordre, règles écartées, contrôles des sommes : ce que les règles ont fait de ce dossier."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from fractions import Fraction

from moteur.execution import calendrier
from moteur.execution.evaluation import Noeud
from moteur.execution.trace import Etape, Etat, Examen, Retenue
from moteur.execution.valeurs import SANS_OBJET, Inconnu, Valeur
from moteur.explication import nombres, objet
from moteur.explication.citations import citer
from moteur.explication.contenu import Condition, Operation, RegleCitee, RegleEcartee, ValeurEcrite, Verification
from moteur.explication.dependances import (
    Dependances,
    devancees,
    ecartee,
    est_sinon,
    examens_utiles,
    inconnue,
    termes_decisifs,
    vraie,
)
from moteur.explication.phrases import Redacteur, arrondi, egalites, somme_sur
from moteur.modele import expressions as e
from moteur.modele.ecritures import ecrire_date
from moteur.modele.modele import Fait
from moteur.modele.types import Sorte

_ETATS = {True: "vraie", False: "fausse", SANS_OBJET: "sans objet"}


def sans_valeur(etape: Etape) -> bool:
    """Vrai d'un fait indéterminé ou sans objet."""
    return isinstance(etape.valeur, Inconnu) or etape.valeur is SANS_OBJET


def valeur_ecrite(etape: Etape, redacteur: Redacteur) -> ValeurEcrite:
    """Écrit la valeur d'un fait."""
    return ecrire_valeur(etape.valeur, redacteur.fait(etape.fait), redacteur)


def ecrire_valeur(valeur: Valeur, fait: Fait, redacteur: Redacteur) -> ValeurEcrite:
    """Écrit une valeur d'un fait, pour une personne et pour un logiciel."""
    texte = nombres.valeur(valeur, fait.type, redacteur.modele.libelles_choix)
    if isinstance(valeur, Inconnu):
        return ValeurEcrite(texte, "indéterminée")
    if valeur is SANS_OBJET:
        return ValeurEcrite(texte, "sans objet")
    json = objet.valeur_json(valeur, fait)
    unite = str(fait.type.unite) if fait.type.sorte is Sorte.NOMBRE and not fait.type.rang else None
    return ValeurEcrite(texte, "connue", json["valeur"], json.get("exact"), unite)


# --- conditions -------------------------------------------------------------------------------------------------------


def atomes(noeud: Noeud) -> Iterator[Noeud]:
    """Parcourt les conditions élémentaires qui ont décidé d'une condition ; une case « 2, 3, 4 » en est une seule."""
    expr = noeud.expr
    if isinstance(expr, e.Tous | e.Un) and egalites(expr) is None:
        for partie in termes_decisifs(noeud):
            yield from atomes(partie)
    elif isinstance(expr, e.Contraire) and isinstance(expr.terme, e.Tous | e.Un):
        yield from atomes(noeud.enfants[0])
    else:
        yield noeud


def ecrire_condition(noeud: Noeud, redacteur: Redacteur) -> Condition:
    """Écrit une condition élémentaire et ce qui l'a rendue vraie, fausse, sans objet ou inconnue."""
    valeur = noeud.valeur
    etat = "inconnue" if isinstance(valeur, Inconnu) else _ETATS[valeur]
    return Condition(redacteur.dire(noeud), etat, redacteur.constat(noeud), None, redacteur.comparaison(noeud))


def _conditions(examen: Examen, redacteur: Redacteur) -> tuple[Condition, ...]:
    if examen.condition is None:
        return ()
    return tuple(dict.fromkeys(ecrire_condition(n, redacteur) for n in atomes(examen.condition)))


# --- opérations -------------------------------------------------------------------------------------------------------


def operations(etapes: Mapping[str, Etape], dependances: Dependances, redacteur: Redacteur) -> tuple[Operation, ...]:
    """Rend les faits déduits qui ont une valeur, chacun après ceux qu'il lit, ceux d'une règle ensemble si possible."""
    faites = {f: x for f, x in etapes.items() if x.origine == "déduit" and not sans_valeur(x)}
    return tuple(_operation(n, etape, redacteur) for n, etape in enumerate(_ranger(faites, dependances), start=1))


def _ranger(etapes: Mapping[str, Etape], dependances: Dependances) -> Iterator[Etape]:
    attend = {f: {a for a in dependances.appuis(x) if a in etapes} for f, x in etapes.items()}
    derniere = ""
    while attend:
        prets = [f for f, avant in attend.items() if not avant & attend.keys()]
        fait = next((f for f in prets if _titre(etapes[f]) == derniere), prets[0])
        derniere = _titre(etapes[fait])
        del attend[fait]
        yield etapes[fait]


def _titre(etape: Etape) -> str:
    return etape.definition.versions[0].titre if etape.definition is not None else ""


def _operation(numero: int, etape: Etape, redacteur: Redacteur) -> Operation:
    assert isinstance(etape.issue, Retenue)
    assert etape.conclusion is not None
    branche = etape.issue.branche
    examen = next(x for x in etape.examens if x.branche is branche)
    noeud, resultat = etape.conclusion, valeur_ecrite(etape, redacteur)
    dernier = ""
    if isinstance(noeud.expr, e.Arrondir):
        dernier, noeud = _arrondi(noeud.expr, noeud), noeud.enfants[0]
    return Operation(
        numero=numero,
        fait=etape.fait,
        nom=redacteur.nom(etape.fait),
        libelle=redacteur.fait(etape.fait).libelle,
        regle=citer(etape, examen, redacteur.modele),
        conditions=() if est_sinon(examen) else _conditions(examen, redacteur),
        formule="" if isinstance(noeud.expr, e.Constante) else redacteur.en_mots(etape.conclusion.expr),
        calculs=tuple(_calculs(noeud, redacteur)),
        arrondi=dernier,
        resultat=resultat,
        notes=tuple(_feries(noeud)),
        publique=redacteur.fait(etape.fait).resultat,
    )


def _arrondi(expr: e.Arrondir, noeud: Noeud) -> str:
    avant, apres = noeud.enfants[0].valeur, noeud.valeur
    assert isinstance(avant, Fraction)
    assert isinstance(apres, Fraction)
    if avant == apres:
        return f"{arrondi(expr)} : sans effet"
    entier = nombres.exact(apres, 0 if expr.pas == 1 else 2)
    return f"{arrondi(expr)} : {nombres.a_arrondir(avant, expr.type)} → {entier}"


def _calculs(noeud: Noeud, redacteur: Redacteur) -> Iterator[str]:
    """Les lignes du calcul avec les nombres : rien pour une seule valeur, le calcul, puis ses opérandes réduits."""
    if isinstance(noeud.expr, e.Constante | e.ValeurFait | e.ValeurSerie):
        return
    termes = somme_sur(noeud.expr)
    if len(termes) > 1 and all(isinstance(t, e.ValeurSerie) and t.cles for t in termes):
        par_expr = {id(n.expr): n for n in _suite(noeud)}
        yield " + ".join(_case(par_expr[id(t)], redacteur) for t in termes)
        return
    yield redacteur.en_chiffres(noeud)
    reduits = redacteur.operandes(noeud)
    if reduits is not None:
        yield reduits


def _feries(noeud: Noeud) -> Iterator[str]:
    """Les jours fériés qu'un délai en jours ouvrables ou ouvrés, ou un report, n'a pas comptés."""
    expr = noeud.expr
    sorte = expr.sorte if isinstance(expr, e.Reporter) else expr.pas if isinstance(expr, e.DecalerDate) else ""
    if sorte in calendrier.JOURS_DE_LA_SEMAINE and isinstance(noeud.valeur, date):
        depart = noeud.enfants[0].valeur
        assert isinstance(depart, date)
        debut, fin = sorted((depart, noeud.valeur))
        passes = calendrier.feries_passes(debut, fin, sorte)
        report = isinstance(expr, e.Reporter)  # le jour de départ d'un délai ne compte de toute façon pas
        jours = [f"{ecrire_date(jour)} ({nom})" for jour, nom in passes if report or jour != depart]
        if jours:
            yield f"jours fériés, non comptés{nombres.INSECABLE}: {', '.join(jours)}"
    for enfant in noeud.enfants:
        yield from _feries(enfant)


def _suite(noeud: Noeud) -> Iterator[Noeud]:
    if isinstance(noeud.expr, e.Calcul):
        for enfant in noeud.enfants:
            yield from _suite(enfant)
    else:
        yield noeud


def _case(noeud: Noeud, redacteur: Redacteur) -> str:
    """Une case d'une table à clés, dite par les faits qui l'ont choisie : « 1 500 (toilette : C) »."""
    assert isinstance(noeud.valeur, Fraction)
    valeur = nombres.tronque(noeud.valeur)
    cles = [redacteur.vaut(n).replace(": ", f":{nombres.INSECABLE}") for n in noeud.enfants if _lit_un_fait(n)]
    return f"{valeur}{nombres.INSECABLE}({', '.join(cles)})" if cles else valeur


def _lit_un_fait(noeud: Noeud) -> bool:
    return isinstance(noeud.expr, e.ValeurFait)


# --- règles écartées --------------------------------------------------------------------------------------------------


def ecartees(
    etapes: Mapping[str, Etape], redacteur: Redacteur, motifs: Mapping[Condition, int]
) -> tuple[RegleEcartee, ...]:
    """Rend ce qui ne s'est pas appliqué, et toutes les conditions qui l'ont empêché ; une fois pour tous les faits."""
    trouvees: dict[tuple[RegleCitee, tuple[Condition, ...], str], dict[str, None]] = {}
    for etape in etapes.values():
        for examen, raison in _non_appliquees(etape, redacteur):
            conditions = () if vraie(examen) else _conditions(examen, redacteur)
            numerotees = tuple(replace(c, motif=motifs.get(c)) for c in conditions)
            cle = (citer(etape, examen, redacteur.modele), numerotees, raison)
            trouvees.setdefault(cle, {})[redacteur.nom(etape.fait)] = None
    return tuple(RegleEcartee(r, tuple(pour), conditions, raison) for (r, conditions, raison), pour in trouvees.items())


def _non_appliquees(etape: Etape, redacteur: Redacteur) -> Iterator[tuple[Examen, str]]:
    for examen in examens_utiles(etape):
        redit = est_sinon(examen) and _a_sa_condition(examen, etape.examens)
        if (ecartee(examen) or inconnue(examen)) and not redit:
            yield examen, ""
    retenue = next((x for x in etape.examens if isinstance(etape.issue, Retenue) and x.etat is Etat.RETENUE), None)
    for examen in devancees(etape):
        assert retenue is not None
        yield examen, f"l'{citer(etape, retenue, redacteur.modele).precision} l'emporte"


def _a_sa_condition(sinon: Examen, examens: Iterable[Examen]) -> bool:
    """Vrai si la condition dont ce « sinon » est le contraire est elle-même examinée : la dire deux fois lasserait."""
    return any(x.groupe is sinon.groupe and x is not sinon for x in examens)


# --- contrôles --------------------------------------------------------------------------------------------------------


def verifications(
    etapes: Mapping[str, Etape], dependances: Dependances, fait: str, redacteur: Redacteur
) -> tuple[Verification, ...]:
    """Contrôle chaque somme ou différence de montants écrits : les lignes font le total.

    Regarde les faits dont dépend le résultat, et ceux que la trace déduit directement de lui.
    """
    toutes = dependances.trace.etapes
    voisins = [x for x in toutes.values() if x.fait not in etapes and fait in dependances.appuis(x)]
    trouvees = (_verification(x, toutes, redacteur) for x in [*etapes.values(), *voisins])
    return tuple(v for v in trouvees if v is not None)


def _verification(etape: Etape, toutes: Mapping[str, Etape], redacteur: Redacteur) -> Verification | None:
    noeud = etape.conclusion
    if etape.origine != "déduit" or sans_valeur(etape) or noeud is None or not isinstance(noeud.expr, e.Calcul):
        return None
    gauche, droite = noeud.enfants
    lignes, total = ((gauche, droite), etape.fait) if noeud.expr.operateur == "+" else ((droite,), "")
    if noeud.expr.operateur == "−" and isinstance(gauche.expr, e.ValeurFait):
        total = gauche.fait or ""
    faits = [n.fait for n in lignes if n.fait is not None]
    if not total or noeud.expr.operateur not in "+−" or len(faits) != len(lignes):
        return None
    if noeud.expr.operateur == "−":
        faits.append(etape.fait)
    ecrits = [_montant(toutes[f], redacteur) for f in (*faits, total)]
    if any(m is None for m in ecrits):
        return None
    *parts, somme = [m for m in ecrits if m is not None]
    noms = " + ".join(redacteur.nom(f) for f in faits)
    egal = sum(parts, start=Fraction(0)) == somme
    calcul = " + ".join(_en_euros(p) for p in parts) + f" {'=' if egal else '≠'} {_en_euros(somme)}"
    return Verification(f"{noms} = {redacteur.nom(total)}", calcul, egal)


def _montant(etape: Etape, redacteur: Redacteur) -> Fraction | None:
    """Le montant tel qu'écrit, relu : seul un fait à décimales fixes se contrôle ainsi."""
    ecrit = valeur_ecrite(etape, redacteur)
    a_decimales = redacteur.fait(etape.fait).type.decimales is not None
    return Fraction(str(ecrit.valeur)) if a_decimales and ecrit.etat == "connue" else None


def _en_euros(valeur: Fraction) -> str:
    return nombres.exact(valeur, 2) or str(valeur)
