"""Le tableau d'une étape « la grille est : » → les faits qu'il donne.

Trois formes, reconnues à l'en-tête : des noms de faits, et une ligne de valeurs ; « fait » et « valeur » ; une
énumération, puis des faits qui se déclinent selon elle. Une quatrième, « les proches aidants sont : », donne une ligne
par élément d'une liste. Une case vide ne donne rien.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from moteur.diagnostics import Diagnostic
from moteur.diagnostics.catalogue import s003_fait_inconnu, s010_table, s011_parametre
from moteur.diagnostics.suggestions import vouliez_vous
from moteur.langage.noms import identifiant
from moteur.modele.modele import Fait
from moteur.modele.vocabulaire import cle_nom
from moteur.scenarios.attentes import Don
from moteur.scenarios.lexique import Lexique
from moteur.scenarios.scenario import Case, Etape
from moteur.scenarios.valeurs import lire_valeur

_FAIT_VALEUR = ("fait", "valeur")

_Paire = tuple[Fait | Diagnostic | None, Case]


def lire_table(etape: Etape, lexique: Lexique) -> tuple[list[Don], list[Diagnostic]]:
    """Lit le tableau d'une étape ; rend les faits donnés et toutes les fautes."""
    if not etape.table:
        return [], [s010_table.absente(etape.lieu)]
    entete, *lignes = etape.table
    if not lignes:
        return [], [s010_table.sans_valeur(entete[0].lieu)]
    noms = tuple(cle_nom(case.texte) for case in entete)
    if noms == _FAIT_VALEUR:
        paires: list[_Paire] = [(_fait(ligne[0], lexique), ligne[1]) for ligne in lignes]
    elif noms[0] in lexique.enumerations and len(noms) > 1:
        paires = _matrice(entete, lignes, lexique)
    elif len(lignes) > 1:
        return [], [s010_table.plusieurs_lignes(lignes[1][0].lieu)]
    else:
        paires = [(_fait(nom, lexique), valeur) for nom, valeur in zip(entete, lignes[0], strict=True)]
    return _lire(paires, lexique)


def lire_elements(etape: Etape, liste: Fait, lexique: Lexique) -> tuple[list[Don], list[Diagnostic]]:
    """Lit le tableau « les proches aidants sont : », une ligne par élément, une colonne par fait."""
    entete, *lignes = etape.table
    if not lignes:
        return [], [s010_table.sans_valeur(entete[0].lieu)]
    fautes: list[Diagnostic] = []
    elements = []
    for ligne in lignes:
        dons, autres = _lire([(_fait(nom, lexique), case) for nom, case in zip(entete, ligne, strict=True)], lexique)
        fautes += [f for f in autres if f not in fautes]
        elements.append({don.fait.identifiant: don.valeur for don in dons if don.valeur is not None})
    return [Don(liste, tuple(elements), etape.lieu)], fautes


def _lire(paires: Sequence[_Paire], lexique: Lexique) -> tuple[list[Don], list[Diagnostic]]:
    dons: list[Don] = []
    fautes: list[Diagnostic] = []
    for fait, case in paires:
        if isinstance(fait, Diagnostic):
            fautes.append(fait)
        elif fait is None or not case.texte:
            continue
        elif case.texte.startswith("<"):
            fautes.append(s011_parametre.inconnu(case.lieu, case.texte))
        else:
            lue = lire_valeur(case.texte, fait, lexique.modele, case.lieu)
            if isinstance(lue, Diagnostic):
                fautes.append(lue)
            else:
                dons.append(Don(fait, lue.valeur, case.lieu))
    return dons, list(dict.fromkeys(fautes))


def _matrice(entete: Sequence[Case], lignes: Sequence[Sequence[Case]], lexique: Lexique) -> list[_Paire]:
    """Une ligne par valeur de l'énumération, une colonne par fait décliné selon elle."""
    libelles = lexique.enumerations[cle_nom(entete[0].texte)].valeurs
    paires: list[_Paire] = []
    for colonne, case in enumerate(entete[1:], start=1):
        famille = lexique.familles.get(cle_nom(case.texte))
        if famille is None:
            paires.append((_inconnu(case, list(lexique.familles)), case))
            continue
        paires += [(_membre(ligne[0], famille, libelles), ligne[colonne]) for ligne in lignes]
    return paires


def _membre(case: Case, famille: Mapping[str, Fait], libelles: Mapping[str, str]) -> Fait | Diagnostic:
    return famille.get(identifiant(case.texte)) or _inconnu(case, [libelles[c] for c in famille if c in libelles])


def _fait(case: Case, lexique: Lexique) -> Fait | Diagnostic:
    return lexique.fait(case.texte) or _inconnu(case, lexique.noms_donnables())


def _inconnu(case: Case, connus: list[str]) -> Diagnostic:
    return s003_fait_inconnu.faute(case.lieu, case.texte, vouliez_vous(case.texte, connus))
