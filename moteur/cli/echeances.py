"""`moteur echeances` : les obligations d'un dossier, leur état et leur échéance, en texte, JSON ou calendrier."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime, time
from pathlib import Path

from moteur.cli import demandes, sortie
from moteur.cli.demandes import MOTIFS, Demande
from moteur.cli.francais import REUSSI
from moteur.diagnostics import DemandeInvalide
from moteur.diagnostics.catalogue import c007_option
from moteur.execution.obligations import ObligationSuivie
from moteur.explication.objet import obligation_json
from moteur.langage.noms import identifiant
from moteur.modele.ecritures import ecrire_date
from moteur.modele.etats import A_FAIRE, EN_RETARD
from moteur.modele.modele import Modele

ICS = "ics"
FORMATS = (*sortie.FORMATS, ICS)

_PRODUIT = "-//moteur-apa//echeances//FR"


def lire_format(ecrit: str) -> str:
    """Rend le format demandé ; lève `DemandeInvalide` s'il n'existe pas."""
    if ecrit not in FORMATS:
        raise DemandeInvalide([c007_option.faute("--format", ecrit, FORMATS)])
    return ecrit


def echeances(demande: Demande, format_: str) -> int:
    """Écrit les obligations d'un dossier à une date ; 0 même s'il en est en retard."""
    moteur, instruction, jour = demande.instruire([], obligations=True)
    suivies = instruction.obligations
    if format_ == sortie.JSON:
        sortie.ecrire_json({"date": jour.isoformat(), "obligations": [obligation_json(x) for x in suivies]})
    elif format_ == ICS:
        sortie.ecrire_brut(calendrier(suivies, jour, _nom(demande.dossier)))
    else:
        sortie.ecrire(f"Obligations au {demandes.dire_jour(jour, demande.jour, '--au')}.")
        if not suivies:
            sortie.ecrire("\nAucune : le dossier n'en fait naître aucune que les règles connaissent.")
        ecrire(suivies, moteur.modele)
    return REUSSI


def ecrire(suivies: Sequence[ObligationSuivie], modele: Modele) -> None:
    """Écrit la section des obligations : qui doit quoi, avant quand, et où l'on en est."""
    if suivies:
        sortie.titrer("Obligations")
    for suivie in suivies:
        sortie.ecrire(f"  {suivie.titre} : {_etat(suivie, modele)}")
        sortie.ecrire(f"    {suivie.acteur} {suivie.action} ({suivie.source})")
        if suivie.a_defaut and suivie.accomplie_le is None:
            sortie.ecrire(f"    à défaut : {suivie.a_defaut}")


def _etat(suivie: ObligationSuivie, modele: Modele) -> str:
    """Dit l'état, et ce qui l'éclaire : l'échéance, le jour où elle a été remplie, ou ce qui manque."""
    dits = [suivie.etat_dit]
    if suivie.accomplie_le is not None:
        dits.append(f"remplie le {ecrire_date(suivie.accomplie_le)}")
    if suivie.echeance is not None:
        dits.append(f"au plus tard le {ecrire_date(suivie.echeance)}")
    if suivie.motif in MOTIFS:
        dits.append(MOTIFS[suivie.motif])
    elif suivie.manquants:
        dits.append("il manque : " + ", ".join(modele.faits[f].nom for f in suivie.manquants))
    return ", ".join(dits)


# --- Calendrier -------------------------------------------------------------------------------------------------------


def _nom(dossier: str) -> str:
    """Le nom d'un dossier, d'après celui de son fichier."""
    return "" if dossier == demandes.ENTREE else Path(dossier).stem


def calendrier(suivies: Sequence[ObligationSuivie], jour: date, dossier: str) -> bytes:
    """Rend le calendrier iCalendar des échéances encore à tenir, ou manquées ; un jour entier chacune.

    Deux calendriers du même dossier au même jour sont les mêmes à l'octet près : l'horodatage est celui du jour
    d'appréciation. L'identifiant d'une échéance ne tient qu'à l'obligation et au nom du dossier : celle qui change se
    déplace dans l'agenda qui l'avait reçue.
    """
    from icalendar import Calendar, Event  # noqa: PLC0415 -- la bibliothèque ne sert qu'ici

    agenda = Calendar()
    agenda.add("prodid", _PRODUIT)
    agenda.add("version", "2.0")
    for suivie in suivies:
        if suivie.echeance is None or suivie.etat not in {A_FAIRE, EN_RETARD} or suivie.accomplie_le is not None:
            continue
        rendez_vous = Event()
        rendez_vous.add("uid", f"{suivie.id}-{identifiant(dossier) or 'dossier'}@moteur-apa")
        rendez_vous.add("dtstamp", datetime.combine(jour, time(), UTC))
        rendez_vous.add("dtstart", suivie.echeance)
        rendez_vous.add("summary", _resume(suivie, dossier))
        rendez_vous.add("description", _description(suivie))
        rendez_vous.add("transp", "TRANSPARENT")
        agenda.add_component(rendez_vous)
    ecrit: bytes = agenda.to_ical()
    return ecrit


def _resume(suivie: ObligationSuivie, dossier: str) -> str:
    retard = "En retard : " if suivie.etat == EN_RETARD else ""
    return f"{retard}{suivie.titre}" + (f" ({dossier})" if dossier else "")


def _description(suivie: ObligationSuivie) -> str:
    lignes = [f"{suivie.acteur} {suivie.action}.", f"Source : {suivie.source}."]
    if suivie.a_defaut:
        lignes.append(f"À défaut : {suivie.a_defaut}.")
    return "\n".join(lignes)
