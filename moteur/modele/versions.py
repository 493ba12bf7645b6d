"""Les versions d'une règle : celle qui en remplace une autre, celle dont un département choisit la lecture."""

from __future__ import annotations

from collections.abc import Container, Iterable
from dataclasses import replace
from datetime import timedelta

from moteur.diagnostics import Diagnostic, Lieu
from moteur.diagnostics.catalogue import r022_lecture, r027_version_remplacee
from moteur.diagnostics.suggestions import vouliez_vous
from moteur.langage import arbre
from moteur.modele.modele import Periode, Version


def remplacer(
    versions: list[Version],
    remplacements: Iterable[tuple[Version, str, Lieu]],
    regles: Iterable[arbre.Regle],
    perdus: Container[str],
) -> list[Diagnostic]:
    """Ferme chaque version remplacée la veille de celle qui la remplace, sur la même ancre ; rend les fautes."""
    fautes: list[Diagnostic] = []
    ecrites = {(r.corps.titre, nom_de_version(r)) for r in regles}
    for nouvelle, nom, lieu in remplacements:
        place = next((i for i, v in enumerate(versions) if v.titre == nouvelle.titre and v.nom_version == nom), None)
        if place is None:
            if (nouvelle.titre, nom) not in ecrites and nouvelle.titre not in perdus:
                noms = [n for t, n in ecrites if t == nouvelle.titre and n != nouvelle.nom_version and n]
                fautes.append(r027_version_remplacee.faute(lieu, nouvelle.titre, nom, noms))
            continue
        ancienne = versions[place]
        if nouvelle.periode.du is None or (ancienne.periode.du and ancienne.periode.du >= nouvelle.periode.du):
            fautes.append(r027_version_remplacee.pas_apres(lieu, ancienne.lieu, nouvelle.titre))
            continue
        veille = nouvelle.periode.du - timedelta(days=1)
        au = min(veille, ancienne.periode.au or veille)
        ancre = nouvelle.ancre or ancienne.ancre
        versions[place] = replace(ancienne, periode=Periode(ancienne.periode.du, au), ancre=ancre)
    return fautes


def choisir_lectures(
    versions: list[Version],
    actes: Iterable[arbre.ChoixDeLecture],
    regles: Iterable[arbre.Regle],
    perdus: Container[str],
) -> list[Diagnostic]:
    """Applique les choix de lecture des départements, un au plus par règle ; rend les fautes."""
    fautes: list[Diagnostic] = []
    ecrites = {(r.corps.titre, x.titre) for r in regles for x in r.lectures}
    retenus: dict[str, arbre.ChoixDeLecture] = {}
    for acte in actes:
        titre, voulue = acte.regle.texte, acte.lecture.texte
        if (titre, voulue) not in ecrites:
            if titre not in perdus:
                fautes.append(_lecture_inconnue(acte, ecrites))
            continue
        premier = retenus.setdefault(titre, acte)
        if premier is not acte:
            fautes.append(r022_lecture.deux_actes(acte.lieu, premier.lieu, titre))
            continue
        for place, version in enumerate(versions):
            lecture = next((x for x in version.lectures if x.titre == voulue), None)
            if version.titre == titre and lecture is not None:
                texte = acte.acte.texte if acte.acte else None
                versions[place] = replace(version, groupes=lecture.groupes, lecture_employee=voulue, acte=texte)
    return fautes


def _lecture_inconnue(acte: arbre.ChoixDeLecture, ecrites: set[tuple[str, str]]) -> Diagnostic:
    titre = acte.regle.texte
    lectures = [x for t, x in ecrites if t == titre]
    if lectures:
        aide = vouliez_vous(acte.lecture.texte, lectures)
        return r022_lecture.faute(acte.lecture.lieu, acte.lecture.texte, titre, sorted(lectures), aide)
    aide = vouliez_vous(titre, [t for t, _ in ecrites])
    return r022_lecture.regle_sans_lecture(acte.regle.lieu, titre, aide)


def nom_de_version(regle: arbre.Regle) -> str:
    """Rend le nom d'une version : celui qu'elle s'est donné, à défaut le jour où elle s'ouvre."""
    periode = regle.application or regle.periode
    if regle.version is not None:
        return regle.version.texte
    return ecrire_ouverture(Periode(periode.du, periode.au)) if periode is not None else ""


def ecrire_ouverture(periode: Periode) -> str:
    """Rend le jour où une période s'ouvre, ou rien."""
    return f"{periode.du:%d/%m/%Y}" if periode.du else ""
