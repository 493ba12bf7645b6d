"""Contenu d'une explication → texte, dans le registre de l'agent qui instruit : tout, en lignes courtes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import groupby
from typing import Final

from moteur.explication import sections
from moteur.explication.contenu import (
    Condition,
    Explication,
    FaitUtilise,
    LecturesDuDroit,
    Manquant,
    Operation,
    Parametre,
    RegleEcartee,
)
from moteur.explication.dits import dire_condition, dire_regle, dire_textes
from moteur.explication.document_texte import section_en_texte
from moteur.explication.lignes import COLONNE, colonne, plier
from moteur.explication.nombres import INSECABLE
from moteur.explication.phrases import enumerer
from moteur.modele.ecritures import ecrire_date

_LIGNE: Final = "ligne "
_SECTIONS: dict[str, Callable[[Explication], Iterator[str]]] = {}


def agent(explication: Explication) -> str:
    """Rend l'explication en texte, sections vides omises."""
    blocs = [_titre(explication)]
    for titre, ecrire in _SECTIONS.items():
        lignes = list(ecrire(explication))
        if lignes:
            blocs.append("\n".join([titre, *lignes]))
    communes = (
        f(explication) for f in (sections.changements, sections.decision, sections.traitement, sections.recours)
    )
    blocs[-1:-1] = [section_en_texte(s) for s in communes if s is not None]
    return "\n\n".join(blocs).replace(INSECABLE, " ") + "\n"


def _section(titre: str) -> Callable[[Callable[[Explication], Iterator[str]]], Callable[[Explication], Iterator[str]]]:
    def inscrire(ecrire: Callable[[Explication], Iterator[str]]) -> Callable[[Explication], Iterator[str]]:
        _SECTIONS[titre] = ecrire
        return ecrire

    return inscrire


def _titre(explication: Explication) -> str:
    titre = plier(f"Explication : {explication.nom}, au {ecrire_date(explication.date)}", 0)
    return titre if explication.libelle == explication.nom else f"{titre}\n{plier(explication.libelle)}"


# --- la proposition ---------------------------------------------------------------------------------------------------


@_section("PROPOSITION")
def _proposition(explication: Explication) -> Iterator[str]:
    proposition = explication.proposition
    yield plier(proposition.phrase)
    for regles, motifs in groupby(proposition.motifs, key=lambda m: m.regles):
        for regle in regles:
            yield plier(dire_regle(regle), 4)
            yield plier(dire_textes(regle), 4)
        for motif in motifs:
            yield plier(f"{motif.numero}. {dire_condition(motif.condition)}", 6, 3)
            if motif.faits_ecrits:
                yield plier(f"d'après : {motif.faits_ecrits}", 9)
    yield plier(proposition.rappel)


# --- faits et paramètres ----------------------------------------------------------------------------------------------


@_section("FAITS UTILISÉS")
def _faits(explication: Explication) -> Iterator[str]:
    titres = {"donné": "Donnés", "présumé": "Présumés", "non donné": "Non donnés, sans effet ici"}
    for origine, faits in groupby(explication.faits, key=lambda f: f.origine):
        yield f"  {titres[origine]}"
        for (famille, mention), membres in groupby(faits, key=lambda f: (f.famille, f.mention)):
            yield from _lignes_de_faits(famille, mention, list(membres))
    deduits = len(explication.operations)
    if deduits == 1:
        yield "  Déduits : un fait, dans l'opération ci-dessous."
    elif deduits:
        yield f"  Déduits : {deduits} faits, chacun dans son opération ci-dessous."


def _lignes_de_faits(famille: str | None, mention: str, membres: list[FaitUtilise]) -> Iterator[str]:
    suffixe = f" — {mention}" if mention else ""
    if famille is not None and len(membres) > 1:
        valeurs = " ; ".join(f"{f.nom} : {f.valeur.texte}".replace(" : ", f"{INSECABLE}:{INSECABLE}") for f in membres)
        yield plier(f"{famille} — {valeurs}{suffixe}", 4)
        return
    for fait in membres:
        yield plier(f"{colonne(fait.nom)}{fait.valeur.texte}{suffixe}", 4, COLONNE)


@_section("PARAMÈTRES EN VIGUEUR")
def _parametres(explication: Explication) -> Iterator[str]:
    for parametre in explication.parametres:
        yield from _parametre(parametre)


def _parametre(parametre: Parametre) -> Iterator[str]:
    yield plier(f"{parametre.nom} = {parametre.valeur.texte}, {parametre.periode}")
    if parametre.lues:
        yield plier(" ; ".join(f"({cles}) {valeur}" for cles, valeur in parametre.lues), 6, 0)
    yield plier(parametre.source, 6, 0)
    if parametre.reserve:
        note = f" : {parametre.note}" if parametre.note else ""
        yield plier(f"{parametre.reserve}{note}", 6, 0)


# --- opérations -------------------------------------------------------------------------------------------------------


@_section("OPÉRATIONS")
def _operations(explication: Explication) -> Iterator[str]:
    for rang, (regle, faites) in enumerate(groupby(explication.operations, key=lambda x: x.regle)):
        if rang:
            yield ""
        yield plier(dire_regle(regle))
        yield plier(dire_textes(regle))
        if regle.lecture:
            acte = f" (choix du département : {regle.acte})" if regle.acte else ""
            yield plier(f"lecture employée : « {regle.lecture} »{acte}")
        for operation in faites:
            yield from _operation(operation)


def _operation(operation: Operation) -> Iterator[str]:
    tete = f"{operation.numero}. {operation.nom}"
    retrait = len(f"{operation.numero}. ") + 4
    resultat = f"{operation.resultat.texte}{f' ({operation.arrondi})' if operation.arrondi else ''}"
    conditions = [
        plier(f"{'et' if rang else 'si'} {dire_condition(c)}", retrait) for rang, c in enumerate(operation.conditions)
    ]
    if not operation.formule:
        egal = " :" if isinstance(operation.resultat.valeur, bool) else " ="
        yield plier(f"{tete}{egal} {resultat}", 4, retrait)
        yield from conditions
        return
    if conditions:
        yield plier(tete, 4, retrait)
        yield from conditions
        yield plier(f"= {operation.formule}", retrait)
    else:
        yield plier(f"{tete} = {operation.formule}", 4, retrait)
    for calcul in operation.calculs:
        yield plier(f"= {calcul}", retrait)
    yield plier(resultat if resultat.startswith("≈") else f"= {resultat}", retrait)
    for note in operation.notes:
        yield plier(note, retrait)


# --- ce qui ne s'est pas appliqué -------------------------------------------------------------------------------------


@_section("RÈGLES QUI NE SE SONT PAS APPLIQUÉES")
def _ecartees(explication: Explication) -> Iterator[str]:
    yield from _par_regle(x for x in explication.ecartees if not _inconnue(x))


@_section("RÈGLES DONT ON NE SAIT PAS SI ELLES S'APPLIQUENT")
def _inconnues(explication: Explication) -> Iterator[str]:
    yield from _par_regle(x for x in explication.ecartees if _inconnue(x))


def _inconnue(ecartee: RegleEcartee) -> bool:
    return any(c.etat == "inconnue" for c in ecartee.conditions)


def _par_regle(ecartees: Iterable[RegleEcartee]) -> Iterator[str]:
    for (sorte, titre, pour), groupe in groupby(ecartees, key=lambda x: (x.regle.sorte, x.regle.titre, x.pour)):
        noms = f", pour {enumerer(pour)}" if pour != (titre,) else ""
        yield plier(f"{sorte[:1].upper()}{sorte[1:]} « {titre} »{noms}")
        for _, semblables in groupby(groupe, key=_meme_constat):
            yield from _ecartee(list(semblables))


def _meme_constat(ecartee: RegleEcartee) -> tuple[object, ...]:
    """Des lignes d'une table qu'une même valeur écarte se disent ensemble ; toute autre règle se dit seule."""
    if len(ecartee.conditions) == 1 and ecartee.regle.precision.startswith(_LIGNE):
        condition = ecartee.conditions[0]
        return condition.etat, condition.constat, condition.motif
    return (ecartee,)


def _ecartee(semblables: list[RegleEcartee]) -> Iterator[str]:
    premiere = semblables[0]
    precision = premiere.regle.precision or "cas général"
    if len(semblables) > 1:
        numeros = [x.regle.precision.removeprefix(_LIGNE) for x in semblables]
        condition = premiere.conditions[0]
        texte = _reunir([x.conditions[0].texte for x in semblables])
        dites = [dire_condition(Condition(texte, condition.etat, condition.constat))]
        precision = f"lignes {enumerer(numeros)}"
    else:
        dites = [dire_condition(c) for c in premiere.conditions if c.motif is None]
        numerotes = [str(c.motif) for c in premiere.conditions if c.motif is not None]
        if numerotes:
            dites.append(f"motif{'s' if len(numerotes) > 1 else ''} {enumerer(numerotes)} ci-dessus")
    if premiere.raison:
        dites.append(premiere.raison)
    if len(dites) == 1:
        yield plier(f"– {precision} : {dites[0]}", 4)
        return
    yield plier(f"– {precision} :", 4)
    for dite in dites:
        yield plier(f"· {dite}", 6)


def _reunir(textes: list[str]) -> str:
    """Réunit « GIR = 1 » et « GIR = 2 » en « GIR = 1 ; 2 » ; sans sujet commun, met bout à bout."""
    sujet, egal, _ = textes[0].partition(" = ")
    commun = f"{sujet}{egal}"
    return commun + " ; ".join(x.removeprefix(commun) if egal and x.startswith(commun) else x for x in textes)


@_section("SANS VALEUR")
def _sans_valeur(explication: Explication) -> Iterator[str]:
    for racine in explication.sans_valeur:
        if racine.fait == explication.fait and explication.proposition.motifs:
            continue  # la proposition vient de le dire
        yield plier(f"{racine.nom} : {racine.etat}, {racine.raison}")
    if explication.en_decoulent:
        de_la = "En découlent, sans valeur non plus" if explication.sans_valeur else "Restent indéterminés aussi"
        yield plier(f"{de_la} : {', '.join(explication.en_decoulent)}")


@_section("CONTRÔLES")
def _verifications(explication: Explication) -> Iterator[str]:
    for verification in explication.verifications:
        verdict = "juste" if verification.juste else "FAUX"
        yield plier(f"{verification.texte} : {verification.calcul}, {verdict}")


@_section("CE QUI MANQUE")
def _manquants(explication: Explication) -> Iterator[str]:
    def cle(manquant: Manquant) -> tuple[str | None, str | None, tuple[str, ...]]:
        return manquant.famille, manquant.apprecie_par, manquant.attendu_par

    for (famille, apprecie, attendu), groupe in groupby(explication.manquants, key=cle):
        membres = list(groupe)
        if famille is not None and len(membres) > 1:
            yield plier(f"{famille} : {', '.join(m.nom for m in membres)}")
        else:
            for membre in membres:
                yield plier(f"{membre.nom} : {membre.libelle}" if membre.libelle != membre.nom else membre.nom)
        if apprecie:
            yield plier(f"à apprécier par {apprecie}", 6)
        if len(membres) == 1 and membres[0].deduit_de:
            yield plier(f"ou à déduire de : {', '.join(membres[0].deduit_de)}", 6)
        if attendu:
            yield plier(f"attendu par : {', '.join(f'« {t} »' for t in attendu)}", 6)


# --- réserves, alertes, reçu ------------------------------------------------------------------------------------------


@_section("RÉSERVES")
def _reserves(explication: Explication) -> Iterator[str]:
    debuts = {"droit": "droit incertain, ", "valeur": "barème incertain, "}
    for reserve in explication.reserves:
        yield plier(f"– {debuts.get(reserve.sorte, '')}{reserve.sujet} : {reserve.texte}")


@_section("LECTURES DU DROIT")
def _lectures(explication: Explication) -> Iterator[str]:
    for lectures in explication.lectures:
        yield from _une_regle_lue(lectures)


def _une_regle_lue(lectures: LecturesDuDroit) -> Iterator[str]:
    yield plier(f"Règle « {lectures.regle} » : {lectures.constat}")
    for lecture in lectures.lectures:
        valeur = f" : {lecture.valeur.texte}" if lecture.valeur is not None else ""
        acte = f", choix du département : {lectures.acte}" if lectures.acte else ""
        employee = f" (employée{acte})" if lecture.employee else ""
        yield plier(f"– « {lecture.titre} »{valeur}{employee}", 4)
        yield from _si(" ; ".join(lecture.sources))


def _si(texte: str) -> Iterable[str]:
    return (plier(texte, 6, 0),) if texte else ()


@_section("ALERTES")
def _alertes(explication: Explication) -> Iterator[str]:
    for alerte in explication.alertes:
        sources = f" ({' ; '.join(alerte.sources)})" if alerte.sources else ""
        yield plier(f"– {alerte.message}{sources}")


@_section("REÇU")
def _recu(explication: Explication) -> Iterator[str]:
    for cle in ("moteur", "execution", "regles", "baremes", "edition"):
        yield f"  {_MOTS_DU_RECU[cle].ljust(11)}{explication.recu[cle]}"
    yield f"  {'revoir'.ljust(11)}{explication.commande}"


_MOTS_DU_RECU: Final = {
    "moteur": "moteur",
    "execution": "exécution",
    "regles": "règles",
    "baremes": "barèmes",
    "edition": "édition",
}
