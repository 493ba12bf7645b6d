"""`moteur reprendre` : les réponses qu'un changement de règles ou de valeurs fait refaire."""

from __future__ import annotations

from pathlib import Path

from moteur.cli import demandes, sortie
from moteur.cli.demandes import Couches
from moteur.cli.francais import MAL_FORMEE, REUSSI, TROUVE
from moteur.cli.rejouer import dossier_d_archives, ecrire_differences
from moteur.diagnostics import DemandeInvalide
from moteur.diagnostics.catalogue import c006_chemin
from moteur.modele.ecritures import ecrire_date
from moteur.modele.modele import Modele
from moteur.recus.editions import Editions
from moteur.recus.reprendre import Bilan, Reprise, fichiers_de_recus, ranger_par_edition, reprendre


def reprendre_recus(
    couches: Couches, dossier: str, depuis: str, archives: str | None, *, complet: bool, en_json: bool
) -> int:
    """Examine un dossier de reçus ; 1 si une réponse est à refaire, 2 si un reçu n'a pas pu être examiné."""
    jour = demandes.lire_jour(depuis)
    if not Path(dossier).is_dir():
        aide = "donnez le répertoire où sont les reçus."
        raise DemandeInvalide([c006_chemin.faute(dossier, demandes.pourquoi_pas_repertoire(dossier), aide)])
    fichiers = ranger_par_edition(fichiers_de_recus(Path(dossier)))
    if not fichiers:
        aide = "un reçu est un fichier « .json » : ce que rend « moteur instruire DOSSIER --format json »."
        raise DemandeInvalide([c006_chemin.faute(dossier, "ne contient aucun reçu", aide)])
    moteur = couches.charger()
    with Editions(couches.regles, couches.baremes, moteur, dossier_d_archives(archives)) as editions:
        bilan = reprendre(sortie.suivre(fichiers, "Reçus"), jour, editions, complet=complet)
    if en_json:
        sortie.ecrire_json(bilan.en_dict(jour))
    else:
        _ecrire(bilan, moteur.modele, f"depuis le {ecrire_date(jour)}")
    if bilan.illisibles:
        return MAL_FORMEE
    return TROUVE if bilan.a_refaire else REUSSI


def _ecrire(bilan: Bilan, modele: Modele, depuis: str) -> None:
    for reprise in bilan.a_refaire:
        _ecrire_reprise(reprise, modele)
    for fautes in bilan.illisibles.values():
        sortie.signaler_diagnostics(fautes)
    examinees = sortie.compter(bilan.examinees, "réponse examinée", "réponses examinées")
    refaire = sortie.compter(len(bilan.a_refaire), "à refaire", "à refaire") if bilan.a_refaire else "aucune à refaire"
    sortie.ecrire(f"{examinees} {depuis} : {refaire}.")
    if bilan.anterieures:
        sortie.ecrire(f"{sortie.compter(bilan.anterieures, 'réponse antérieure', 'réponses antérieures')}, laissées.")
    if bilan.illisibles:
        combien = sortie.compter(len(bilan.illisibles), "reçu n'a pas pu", "reçus n'ont pas pu")
        sortie.signaler(f"\n{combien} être examinés : la liste est incomplète.")


def _ecrire_reprise(reprise: Reprise, modele: Modele) -> None:
    sortie.ecrire(f"{reprise.recu.fichier}, au {ecrire_date(reprise.recu.jour)}")
    for faute in reprise.refus:
        sortie.ecrire(f"  - les règles courantes n'admettent plus ce dossier : {faute.message}")
    ecrire_differences(reprise.differences, modele)
    for cause in reprise.causes:
        sortie.ecrire(f"  cause : {cause}")
    if not reprise.origine:
        sortie.ecrire("  cause : non établie, l'édition de ce reçu ne se retrouve pas")
    sortie.ecrire()
