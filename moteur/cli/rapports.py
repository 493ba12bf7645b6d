"""Ce que partagent les commandes qui écrivent un rapport HTML : la place vérifiée d'abord, la page écrite à la fin."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from moteur.cli import sortie
from moteur.diagnostics import DemandeInvalide, Diagnostic
from moteur.diagnostics.catalogue import c006_chemin
from moteur.fichiers import EcritureImpossible, ecrire_fichiers, verifier_ecriture
from moteur.modele.modele import Modele
from moteur.rapports.commun import Entete
from moteur.version import version_moteur

_AIDE = "donnez le nom d'un fichier, dans un répertoire où vous pouvez écrire."


def verifier(rapport: str | None) -> None:
    """Lève `DemandeInvalide` si le rapport demandé ne pourra pas s'écrire ; avant de jouer quoi que ce soit."""
    if rapport is None:
        return
    try:
        verifier_ecriture(Path(rapport))
    except EcritureImpossible as refus:
        raise DemandeInvalide([_faute(refus)]) from refus


def ecrire(rapport: str, page: str, *, en_json: bool) -> None:
    """Écrit la page et dit où elle est ; lève `DemandeInvalide` si elle ne s'écrit pas."""
    try:
        ecrire_fichiers({Path(rapport): page})
    except EcritureImpossible as refus:
        raise DemandeInvalide([_faute(refus)]) from refus
    if not en_json:
        sortie.ecrire(f"Rapport : {rapport}")


def entete(modele: Modele) -> Entete:
    """Rend ce qu'un rapport dit de lui-même."""
    jour = date.today()  # noqa: DTZ011 -- le jour de la personne qui demande
    return Entete(jour, version_moteur(), modele.empreinte_regles, modele.empreinte_baremes)


def _faute(refus: EcritureImpossible) -> Diagnostic:
    return c006_chemin.faute(str(refus.chemin), refus.raison, _AIDE)
