"""`moteur instruire` : les résultats d'un dossier, à une date ou mois par mois."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

from moteur.cli import demandes, echeances, sortie
from moteur.cli.demandes import MOTIFS, Demande
from moteur.cli.francais import REUSSI
from moteur.cli.vocabulaire import domaine
from moteur.diagnostics import DemandeInvalide
from moteur.diagnostics.catalogue import c009_periode
from moteur.execution.valeurs import INDETERMINE, SANS_OBJET, Elements, Inconnu, Valeur
from moteur.explication import nombres
from moteur.explication.expliquer import RAPPEL
from moteur.instruction import Instruction, InstructionPeriode
from moteur.modele.modele import Modele


def instruire(demande: Demande, resultats: Sequence[str], *, en_json: bool) -> int:
    """Instruit un dossier et écrit ses résultats ; 0 même s'il en est d'indéterminés."""
    moteur, instruction, jour = demande.instruire(resultats)
    if en_json:
        sortie.ecrire_json(instruction.en_dict())
    else:
        _ecrire(instruction, moteur.modele, demandes.dire_jour(jour, demande.jour), tout=not resultats)
    return REUSSI


def instruire_periode(
    demande: Demande, du: str | None, au: str | None, resultats: Sequence[str], *, en_json: bool
) -> int:
    """Instruit un dossier mois par mois, et écrit ses périodes et ce qui les sépare."""
    instruction = lire_periode(demande, du, au, resultats)
    if en_json:
        sortie.ecrire_json(instruction.en_dict())
    else:
        sortie.ecrire(instruction.en_texte().rstrip("\n"))
    return REUSSI


def lire_periode(demande: Demande, du: str | None, au: str | None, resultats: Sequence[str]) -> InstructionPeriode:
    """Instruit un dossier mois par mois ; lève `DossierInvalide` ou `DemandeInvalide`, avec toutes les fautes."""
    if demande.jour is not None:
        raise DemandeInvalide([c009_periode.avec_une_date()])
    if du is None or au is None:
        raise DemandeInvalide([c009_periode.borne_absente("--du" if du is None else "--au")])
    fichier = demandes.lire_fichier(demande.dossier)
    moteur = demande.couches.charger()
    noms = demandes.lire_noms(resultats, moteur.modele)
    debut = demandes.controler(moteur, fichier, du, noms)
    return moteur.instruire_periode(
        fichier.faits, debut, au, noms, execution=demande.execution, positions=fichier.positions
    )


# --- Texte ------------------------------------------------------------------------------------------------------------


def _ecrire(instruction: Instruction, modele: Modele, jour: str, *, tout: bool) -> None:
    """Écrit une instruction : résultats, ce qui manque, sans objet, présumés, lectures, obligations, alertes."""
    objet = instruction.en_dict()
    sortie.ecrire(f"Instruction au {jour}, par l'exécution {objet['recu']['execution']}.")
    if not instruction.resultats:
        sortie.ecrire("\nAucun résultat : le dossier ne donne aucun fait dont un résultat dépende.")
    resultats = [f for f in objet["resultats"] if instruction[f] != []]  # d'une liste vide, il n'y a rien à dire
    _section("Résultats", [(modele.fait(f).nom, _valeur(instruction[f], f, modele)) for f in resultats])
    _ecrire_indetermines(objet["indetermines"], modele)
    _ecrire_sans_objet(objet["sans_objet"], modele)
    _ecrire_presumes(instruction, objet, modele, tout=tout)
    _section("Lectures du droit", list(_lectures(instruction, objet["lectures"], modele)))
    echeances.ecrire(instruction.obligations, modele)
    if instruction.alertes:
        sortie.titrer("À savoir avant de décider")
    for alerte in instruction.alertes:
        concerne = f" Concerne : {', '.join(modele.fait(f).nom for f in alerte.resultats)}." if alerte.resultats else ""
        sources = f" ({', '.join(alerte.sources)})" if alerte.sources else ""
        sortie.ecrire(f"  - {alerte.message}{sources}.{concerne}")
    sortie.ecrire(f"\n{RAPPEL}")


def _ecrire_sans_objet(faits: Sequence[str], modele: Modele) -> None:
    """Écrit les résultats sans objet, un domaine par ligne : d'un dossier d'APA, presque tous les autres le sont."""
    par_domaine: dict[str, list[str]] = {}
    for fait in faits:
        par_domaine.setdefault(domaine(modele.fait(fait)), []).append(modele.fait(fait).nom)
    if par_domaine:
        sortie.titrer("Sans objet")
    for nom, noms in par_domaine.items():
        sortie.ecrire(f"  {nom.replace('_', ' ')} : {', '.join(noms)}")


def _ecrire_presumes(instruction: Instruction, objet: Mapping[str, Any], modele: Modele, *, tout: bool) -> None:
    """Écrit les faits présumés dont dépend un résultat qui a une valeur ou l'attend ; `tout`, le nombre des autres."""
    dits = {*objet["resultats"], *objet["indetermines"]}
    valeurs = instruction.presumes
    utiles = [
        (modele.fait(fait).nom, _valeur(valeurs[fait], fait, modele), presume["raison"])
        for fait, presume in objet["presumes"].items()
        if dits.intersection(presume["resultats"])
    ]
    autres = len(objet["presumes"]) - len(utiles)
    if utiles or (autres and tout):
        sortie.titrer("Présumés, faute d'être donnés")
        sortie.tableau(utiles)
    if autres and tout:
        combien = "un autre fait" if autres == 1 else f"{autres} autres faits"
        sortie.ecrire(f"  … et {combien}, dont aucun résultat ci-dessus ne dépend (tous avec --format json).")


def _section(titre: str, lignes: Sequence[Sequence[str]]) -> None:
    if lignes:
        sortie.titrer(titre)
        sortie.tableau(lignes)


def _ecrire_indetermines(indetermines: Mapping[str, Mapping[str, Any]], modele: Modele) -> None:
    """Écrit ce qui manque, et les résultats qui l'attendent ; les mêmes manques ne se disent qu'une fois."""
    par_raison: dict[str, list[str]] = {}
    for fait, indetermine in indetermines.items():
        par_raison.setdefault(_pourquoi(indetermine, modele), []).append(modele.faits[fait].nom)
    if par_raison:
        sortie.titrer("Indéterminés")
    for raison, noms in par_raison.items():
        sortie.ecrire(f"  {', '.join(noms)}")
        sortie.ecrire(f"    {raison}")


def _pourquoi(indetermine: Mapping[str, Any], modele: Modele) -> str:
    if indetermine["motif"] in MOTIFS:
        return MOTIFS[indetermine["motif"]]
    return "il manque : " + ", ".join(modele.fait(f).nom for f in indetermine["manquants"])


def _lectures(instruction: Instruction, lues: Iterable[str], modele: Modele) -> Iterable[tuple[str, str, str, str]]:
    for fait in lues:
        for lecture in instruction.lectures(fait):
            employee = "employée" if lecture.employee else ""
            valeur = nombres.valeur(lecture.valeur, modele.faits[fait].type, modele.libelles_choix)
            yield modele.faits[fait].nom, f"« {lecture.lecture} »", valeur, employee


def _valeur(publique: object, fait: str, modele: Modele) -> str:
    """Écrit une valeur publique en français, avec son unité."""
    defini = modele.fait(fait)
    if defini.entite is not None and isinstance(publique, list):  # une valeur par élément, et non une liste de choix
        valeur: Valeur = Elements(_interne(x) for x in publique)
    else:
        valeur = _interne(publique)
    return nombres.valeur(valeur, defini.type, modele.libelles_choix)


def _interne(publique: object) -> Valeur:
    if publique is INDETERMINE:
        return Inconnu()
    if isinstance(publique, bool | Fraction | str | date) or publique is SANS_OBJET:
        return publique
    if isinstance(publique, int | Decimal):
        return Fraction(publique)
    if isinstance(publique, tuple):
        return publique
    assert isinstance(publique, list)
    return frozenset(publique)
