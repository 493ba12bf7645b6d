"""Les faits dont un résultat dépend et leur origine, ceux qui manquent, les valeurs de barème employées."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, timedelta

from moteur.execution.instruire import Resultat
from moteur.execution.trace import Etape
from moteur.execution.valeurs import SANS_OBJET, Inconnu
from moteur.explication import nombres
from moteur.explication.citations import periode
from moteur.explication.contenu import FaitUtilise, Manquant, Parametre, SansValeur, ValeurEcrite
from moteur.explication.dependances import Dependances, manque_seul
from moteur.explication.operations import ecrire_valeur, sans_valeur, valeur_ecrite
from moteur.explication.phrases import NON_DONNE, Redacteur
from moteur.modele import expressions as e
from moteur.modele.dossier import Donnee, lire_date
from moteur.modele.ecritures import ecrire_date
from moteur.modele.modele import DATE_APPRECIATION, Fait, Groupe, Periode, fait_nu
from moteur.modele.series import Confiance, Serie, Statut, ValeurDatee, type_serie
from moteur.modele.types import Sorte, Type

_CASES_MONTREES = 12


# --- faits utilisés ---------------------------------------------------------------------------------------------------


def faits_utilises(
    resultat: Resultat, fait: str, etapes: Mapping[str, Etape], redacteur: Redacteur
) -> tuple[FaitUtilise, ...]:
    """Rend les faits donnés, puis présumés, puis absents sans conséquence, dans l'ordre du vocabulaire.

    Un fait qui manque pour conclure n'y est pas : `manquants` le dit.
    """
    valeur = resultat.valeur(fait)
    attendus = valeur.manquants if isinstance(valeur, Inconnu) else frozenset()
    trouves = [
        _fait_utilise(resultat, etapes[ident], redacteur)
        for ident in redacteur.modele.ranger(etapes)
        if ident != DATE_APPRECIATION and ident not in attendus and _du_dossier(etapes[ident])
    ]
    rangs = {"donné": 0, "présumé": 1, NON_DONNE: 2}
    return tuple(sorted(trouves, key=lambda f: rangs[f.origine]))


def _du_dossier(etape: Etape) -> bool:
    """Vrai d'un fait que le dossier donne, qu'on présume à sa place, ou qu'il ne donne pas."""
    return etape.origine in {"donné", "présumé"} or manque_seul(etape)


def _fait_utilise(resultat: Resultat, etape: Etape, redacteur: Redacteur) -> FaitUtilise:
    fait = redacteur.fait(etape.fait)
    donnee = resultat.dossier.donnees.get(etape.fait)
    presume = etape.origine == "présumé"
    return FaitUtilise(
        identifiant=fait.identifiant,
        nom=fait.nom,
        libelle=fait.libelle,
        origine=etape.origine if donnee or presume else NON_DONNE,
        valeur=valeur_ecrite(etape, redacteur),
        mention=_mention_presume(fait, redacteur) if presume else _mention_donne(fait, etape, donnee, redacteur),
        sources=fait.sources,
        famille=famille(fait),
        auteur=donnee.auteur if donnee else None,
        date=donnee.date if donnee else None,
        motif=donnee.motif if donnee else None,
        apprecie_par=fait.apprecie_par,
        raison=(fait.raison or None) if presume else None,
    )


def famille(fait: Fait) -> str | None:
    """Le libellé commun aux membres d'une famille, s'il en est un."""
    return (fait.libelle.removesuffix(f" ({fait.nom})") or fait.famille) if fait.famille else None


def _mention_presume(fait: Fait, redacteur: Redacteur) -> str:
    comme = f"même valeur que « {redacteur.nom(fait.presume_de)} »" if fait.presume_de else ""
    return " ; ".join(x for x in (fait.raison, comme) if x)


def _mention_donne(fait: Fait, etape: Etape, donnee: Donnee | None, redacteur: Redacteur) -> str:
    mentions = []
    par, jour, motif = (donnee.auteur, donnee.date, donnee.motif) if donnee else (None, None, None)
    lu = lire_date(jour) if jour else None
    le = f"le {ecrire_date(lu) if lu else jour}" if jour else ""
    if par:
        mentions.append(f"apprécié par {par}{', ' if le else ''}{le}")
    elif le:
        mentions.append(f"apprécié {le}, auteur non indiqué (à apprécier par {fait.apprecie_par})")
    elif fait.apprecie_par:
        mentions.append(f"à apprécier par {fait.apprecie_par} ; auteur non indiqué")
    if motif:
        mentions.append(f"motif : {motif}")
    if etape.deduite not in (None, SANS_OBJET, etape.valeur) and not isinstance(etape.deduite, Inconnu):
        assert etape.deduite is not None
        deduite = ecrire_valeur(etape.deduite, fait, redacteur).texte
        mentions.append(f"les règles en déduisent {deduite}")
    return " ; ".join(mentions)


# --- ce qui manque ----------------------------------------------------------------------------------------------------


def manquants(
    resultat: Resultat, fait: str, etapes: Mapping[str, Etape], dependances: Dependances, redacteur: Redacteur
) -> tuple[Manquant, ...]:
    """Rend les faits à donner pour conclure, dans l'ordre du vocabulaire."""
    valeur = resultat.valeur(fait)
    if not isinstance(valeur, Inconnu):
        return ()
    attendent = {
        ident: [x for x in etapes.values() if ident in dependances.appuis(x)]
        for ident in redacteur.modele.ranger(valeur.manquants)
    }
    return tuple(_manquant(resultat, ident, attendu, redacteur) for ident, attendu in attendent.items())


def _manquant(resultat: Resultat, ident: str, attendent: list[Etape], redacteur: Redacteur) -> Manquant:
    fait = redacteur.fait(ident)
    titres = [x.definition.versions[0].titre for x in attendent if x.definition is not None]
    return Manquant(
        identifiant=ident,
        nom=fait.nom,
        libelle=fait.libelle,
        famille=famille(fait),
        apprecie_par=fait.apprecie_par,
        deduit_de=tuple(redacteur.nom(f) for f in _se_deduit_de(resultat, ident)),
        attendu_par=tuple(dict.fromkeys(titres)),
    )


def _se_deduit_de(resultat: Resultat, ident: str) -> Iterator[str]:
    """Les faits donnables les plus proches dont un fait se déduit, dans l'ordre où les règles les lisent."""
    definitions = {d.fait: d.groupe for d in resultat.plan.definitions}
    faits, vus = resultat.plan.modele.faits, {ident, DATE_APPRECIATION}
    file = [fait_nu(ident)]
    while file:
        groupe: Groupe | None = definitions.get(file.pop(0))
        lus = dict.fromkeys(f for x in groupe.expressions() for f in e.faits_cites(x)) if groupe is not None else {}
        for lu in lus:
            if lu in vus:
                continue
            vus.add(lu)
            if faits[lu].donne:
                yield lu
            else:
                file.append(lu)


def racines(
    resultat: Resultat, fait: str, etapes: Mapping[str, Etape], dependances: Dependances, redacteur: Redacteur
) -> tuple[tuple[SansValeur, ...], tuple[str, ...]]:
    """Rend les faits déduits sans valeur d'où tout découle, puis les noms de ceux qui en découlent, sauf `fait`.

    Un fait à donner n'y est pas : `manquants` le dit.
    """
    valeur = resultat.valeur(fait)
    attendus = valeur.manquants if isinstance(valeur, Inconnu) else frozenset()
    sans = {f for f, x in etapes.items() if sans_valeur(x)}
    trouvees, derives = [], []
    for ident, etape in etapes.items():
        if ident not in sans - attendus or etape.origine != "déduit":
            continue
        if not sans & dependances.appuis(etape).keys():
            etat = valeur_ecrite(etape, redacteur).texte
            trouvees.append(SansValeur(ident, redacteur.nom(ident), etat, _raison(etape)))
        elif ident != fait:
            derives.append(redacteur.nom(ident))
    return tuple(trouvees), tuple(derives)


def _raison(etape: Etape) -> str:
    if etape.definition is None:
        return "aucune règle en vigueur ne le conclut"
    if isinstance(etape.valeur, Inconnu):
        if etape.valeur.motif == "conflit":
            lieux = " et ".join(str(x) for x in etape.valeur.lieux)
            return f"deux règles concluent à la fois ({lieux})"
        if etape.valeur.motif == "lectures":
            return "le droit se lit de plusieurs façons, et aucune lecture n'est employée"
        return NON_DONNE
    return "aucune règle ne s'applique"


# --- paramètres -------------------------------------------------------------------------------------------------------


def parametres(etapes: Mapping[str, Etape], dependances: Dependances, redacteur: Redacteur) -> tuple[Parametre, ...]:
    """Rend chaque valeur de barème employée, une fois, avec les cases lues si c'est une table."""
    lues: dict[tuple[str, date], tuple[ValeurDatee, dict[str, str]]] = {}
    for etape in etapes.values():
        for noeud in dependances.noeuds_etape(etape):
            if noeud.parametre is None or not isinstance(noeud.expr, e.ValeurSerie):
                continue
            _, cases = lues.setdefault((noeud.expr.serie, noeud.parametre.du), (noeud.parametre, {}))
            if noeud.expr.cles:
                nombre = len(noeud.expr.cles)
                cles = [nombres.valeur(n.valeur, n.expr.type, redacteur.modele.libelles_choix) for n in noeud.enfants]
                valeur = nombres.valeur(noeud.valeur, noeud.expr.type, redacteur.modele.libelles_choix)
                cases[", ".join(cles[:nombre])] = valeur
    return tuple(_parametre(s, datee, cases, redacteur) for (s, _), (datee, cases) in lues.items())


def _parametre(ident: str, datee: ValeurDatee, cases: dict[str, str], redacteur: Redacteur) -> Parametre:
    serie = redacteur.modele.series[ident]
    reserves = [] if datee.confiance is Confiance.VU else [f"valeur {_CONFIANCES[datee.confiance]}"]
    if datee.statut is Statut.PROVISOIRE:
        reserves.append("valeur provisoire")
    return Parametre(
        serie=ident,
        nom=redacteur.serie(ident),
        valeur=_valeur_parametre(serie, datee, cases, redacteur),
        periode=periode(Periode(datee.du, _fin(serie, datee))),
        source=datee.source,
        confiance=datee.confiance.value,
        statut=datee.statut.value,
        reserve=", ".join(reserves),
        note=datee.note or serie.note,
        lues=tuple(cases.items()) if len(cases) <= _CASES_MONTREES else (),
    )


_CONFIANCES = {
    Confiance.RECONSTITUE: "reconstituée",
    Confiance.MEMOIRE: "de mémoire",
    Confiance.INCERTAIN: "incertaine",
}


def _valeur_parametre(serie: Serie, datee: ValeurDatee, cases: dict[str, str], redacteur: Redacteur) -> ValeurEcrite:
    type_: Type = type_serie(serie)
    if datee.table is not None:
        sur = " × ".join(serie.cles)
        montrees = "" if len(cases) <= _CASES_MONTREES else f", {len(cases)} cases lues (voir les opérations)"
        return ValeurEcrite(f"table par {sur}{montrees}", "connue", None, None, str(serie.unite))
    valeur = datee.valeur
    assert valeur is not None
    if isinstance(valeur, str):
        return ValeurEcrite(valeur, "connue", valeur)
    texte = nombres.valeur(valeur, type_, redacteur.modele.libelles_choix)
    if isinstance(valeur, date):
        return ValeurEcrite(texte, "connue", valeur.isoformat())
    assert type_.sorte is Sorte.NOMBRE
    return ValeurEcrite(texte, "connue", str(valeur), None, str(serie.unite))


def _fin(serie: Serie, datee: ValeurDatee) -> date | None:
    suivante = next((v.du for v in serie.valeurs if v.du > datee.du), None)
    veille = suivante - timedelta(days=1) if suivante is not None else None
    return min((d for d in (datee.jusqu_au, veille) if d is not None), default=None)
