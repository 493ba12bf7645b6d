"""`moteur message` : la page d'un message, la liste de tous, et l'écriture des pages en Markdown."""

from __future__ import annotations

import os
from pathlib import Path

from moteur.cli import sortie
from moteur.cli.francais import REUSSI
from moteur.diagnostics import DemandeInvalide, messages
from moteur.diagnostics.catalogue import c006_chemin, c007_option
from moteur.diagnostics.suggestions import vouliez_vous


def message(code: str, *, en_json: bool) -> int:
    """Montre la page de `code`, ou sans code la liste de tous ; lève `DemandeInvalide` si le code est inconnu."""
    if not code:
        return _lister(en_json=en_json)
    page = _page(code)
    if en_json:
        sortie.ecrire_json(_en_dict(page) | {"sections": page.sections})
    else:
        for ligne in messages.au_terminal(page):
            sortie.ecrire(ligne)
    return REUSSI


def ecrire(code: str, dossier: str) -> int:
    """Écrit toutes les pages et leur index dans `dossier` ; lève `DemandeInvalide` s'il ne s'écrit pas."""
    if code:
        raise DemandeInvalide([c007_option.faute("--ecrire", code, ("toutes les pages : retirez le code",))])
    cible = Path(dossier)
    voulus = messages.fichiers()
    try:
        cible.mkdir(parents=True, exist_ok=True)
        changes = [nom for nom, texte in voulus.items() if _lire(cible / nom) != texte]
        for nom in changes:
            _poser(cible / nom, voulus[nom])
    except OSError as erreur:
        raison = f"ne s'écrit pas : {(erreur.strerror or 'erreur').lower()}"
        raise DemandeInvalide(
            [c006_chemin.faute(dossier, raison, "donnez un dossier où vous pouvez écrire.")]
        ) from None
    sortie.ecrire(f"{sortie.compter(len(changes), 'page écrite', 'pages écrites')} dans {dossier}.")
    return REUSSI


def _lire(chemin: Path) -> str | None:
    return chemin.read_text(encoding="utf-8") if chemin.exists() else None


def _poser(chemin: Path, texte: str) -> None:
    """Écrit le fichier d'un coup : il n'est jamais à moitié écrit."""
    voisin = chemin.with_name(f".{chemin.name}.{os.getpid()}")
    voisin.write_text(texte, encoding="utf-8", newline="\n")
    voisin.replace(chemin)


def _page(code: str) -> messages.Page:
    majuscules = code.strip().upper()
    if not messages.existe(majuscules):
        raise DemandeInvalide([c007_option.message_inconnu(code, vouliez_vous(code, messages.codes()))])
    return messages.page(majuscules)


def _en_dict(page: messages.Page) -> dict[str, object]:
    return {"code": page.code, "titre": page.titre, "page": messages.adresse(page.code)}


def _lister(*, en_json: bool) -> int:
    toutes = messages.pages()
    if en_json:
        sortie.ecrire_json({"messages": [_en_dict(p) for p in toutes]})
        return REUSSI
    for rang, (lettre, (titre, quoi)) in enumerate(messages.FAMILLES.items()):
        sortie.ecrire(f"{'' if not rang else chr(10)}{titre} : {quoi}")
        sortie.tableau([(p.code, p.titre) for p in toutes if p.code[0] == lettre])
    return REUSSI
