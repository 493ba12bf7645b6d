"""`moteur expliquer` : pourquoi un fait a cette valeur, pour l'usager, l'agent ou le juriste."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from moteur import donnees
from moteur.cli import demandes, sortie
from moteur.cli.demandes import Demande
from moteur.cli.francais import REUSSI
from moteur.cli.instruire import lire_periode
from moteur.diagnostics import DemandeInvalide
from moteur.diagnostics.catalogue import c006_chemin, c007_option
from moteur.diagnostics.suggestions import vouliez_vous
from moteur.instruction import Instruction, InstructionPeriode

HTML: Final = "html"
FORMATS: Final = (*sortie.FORMATS, HTML)


def lire_format(ecrit: str) -> str:
    """Rend le format demandé ; lève `DemandeInvalide` s'il n'existe pas."""
    if ecrit not in FORMATS:
        raise DemandeInvalide([c007_option.faute("--format", ecrit, FORMATS)])
    return ecrit


def expliquer(demande: Demande, nom: str, registre: str, format_: str) -> int:
    """Écrit pourquoi un fait a cette valeur, ou pourquoi il n'en a pas."""
    _, instruction, jour = demande.instruire([nom])
    (fait,) = instruction.resultats
    avant = ""
    if demande.jour is None and format_ == sortie.TEXTE:
        avant = f"Date d'appréciation : {demandes.dire_jour(jour, None)}.\n\n"
    return _ecrire(instruction, fait, registre, format_, avant)


def ecrire_lettre(demande: Demande, nom: str, gabarit: str) -> int:
    """Écrit la lettre d'un fait, d'après un gabarit : un fichier, ou l'un de ceux livrés, par son nom."""
    chemin = _gabarit(gabarit)
    try:
        texte = chemin.read_text("utf-8")
    except (OSError, UnicodeDecodeError) as erreur:
        livres = sorted(f.stem for f in donnees.dossier_lettres().glob("*.txt"))
        raison = "n'est pas un texte en UTF-8" if isinstance(erreur, UnicodeDecodeError) else "ne s'ouvre pas"
        aide = vouliez_vous(gabarit, livres) or f"les gabarits livrés sont : {', '.join(livres)}."
        raise DemandeInvalide([c006_chemin.faute(gabarit, raison, aide)]) from None
    _, instruction, _ = demande.instruire([nom])
    (fait,) = instruction.resultats
    sortie.ecrire(instruction.lettre(fait, texte, str(chemin)).rstrip("\n"))
    return REUSSI


def _gabarit(ecrit: str) -> Path:
    livre = donnees.dossier_lettres() / f"{ecrit}.txt"
    return Path(ecrit) if Path(ecrit).is_file() or not livre.is_file() else demandes.relatif(livre)


def expliquer_periode(
    demande: Demande, bornes: tuple[str | None, str | None], nom: str, registre: str, format_: str
) -> int:
    """Écrit pourquoi un fait a ces valeurs, mois par mois, et pourquoi elles changent."""
    instruction = lire_periode(demande, *bornes, [nom])
    (fait,) = next(iter(instruction.mois.values())).resultats
    return _ecrire(instruction, fait, registre, format_, "")


def _ecrire(instruction: Instruction | InstructionPeriode, fait: str, registre: str, format_: str, avant: str) -> int:
    if format_ == sortie.JSON:
        sortie.ecrire_json(instruction.explication(fait, registre))
    elif format_ == HTML:
        sortie.ecrire_brut(instruction.page(fait, registre).encode())
    else:
        sortie.ecrire(avant + instruction.expliquer(fait, registre).rstrip("\n"))
    return REUSSI
