"""Diagnostics → SARIF 2.1.0, le format d'échange des outils de contrôle.

Un éditeur, une forge ou un tableau de bord le lisent : chaque règle du journal est un contrôle du catalogue, avec sa
page ; chaque résultat est un diagnostic, à son endroit, avec ceux qui l'éclairent.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any
from urllib.parse import quote

from moteur.diagnostics import Diagnostic, Endroit, Gravite, Lieu, messages, trier

VERSION = "2.1.0"
SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
BASE = "REPERTOIRE_COURANT"

_NIVEAUX = {Gravite.ERREUR: "error", Gravite.ALERTE: "warning"}


def en_sarif(diagnostics: Iterable[Diagnostic], version_moteur: str, pages: str = "") -> dict[str, Any]:
    """Rend le journal SARIF des diagnostics, rangés, prêt à s'écrire en JSON.

    `pages` : l'adresse absolue du dossier où les pages des messages se lisent ; vide, les règles n'ont pas de lien,
    mais chacune porte le texte entier de sa page. Les colonnes comptent les caractères, et un fichier sous le
    répertoire courant se nomme depuis lui.
    """
    liste = trier(diagnostics)
    codes = list(dict.fromkeys(d.code for d in liste))
    pilote: dict[str, Any] = {
        "name": "moteur",
        "version": version_moteur,
        "language": "fr-FR",
        "rules": [_regle(code, pages) for code in codes],
    }
    return {
        "$schema": SCHEMA,
        "version": VERSION,
        "runs": [
            {
                "tool": {"driver": pilote},
                "invocations": [{"executionSuccessful": True}],
                "originalUriBaseIds": {BASE: {"description": {"text": "Le répertoire d'où la commande est lancée."}}},
                "columnKind": "unicodeCodePoints",
                "defaultEncoding": "utf-8",
                "results": [_resultat(d, codes) for d in liste],
            }
        ],
    }


def _regle(code: str, pages: str) -> dict[str, Any]:
    if not messages.existe(code):
        return {"id": code}
    page = messages.page(code)
    sections = page.sections
    regle: dict[str, Any] = {
        "id": code,
        "name": page.titre,
        "shortDescription": {"text": f"{page.titre}."},
        "fullDescription": {"text": _d_un_trait(sections[messages.SECTIONS[0]])},
        "help": {"text": "\n".join(messages.au_terminal(page)), "markdown": page.texte},
        "defaultConfiguration": {"level": "error"},
    }
    if pages:
        regle["helpUri"] = f"{pages.rstrip('/')}/{code}.md"
    return regle


def _d_un_trait(texte: str) -> str:
    return " ".join(texte.split())


def _resultat(diagnostic: Diagnostic, codes: Sequence[str]) -> dict[str, Any]:
    aide = f"\n\nAide : {diagnostic.aide}" if diagnostic.aide else ""
    resultat: dict[str, Any] = {
        "ruleId": diagnostic.code,
        "ruleIndex": codes.index(diagnostic.code),
        "level": _NIVEAUX[diagnostic.gravite],
        "message": {"text": _texte(diagnostic.message + aide)},
    }
    if diagnostic.endroits:
        resultat["locations"] = [_endroit(diagnostic.endroits[0])]
    autres = diagnostic.endroits[1:]
    if autres:
        resultat["relatedLocations"] = [{"id": rang} | _endroit(e) for rang, e in enumerate(autres, start=1)]
    return resultat


def _texte(texte: str) -> str:
    """Rend un texte où rien ne se lit comme un renvoi ou un paramètre de SARIF."""
    return "".join(f"\\{c}" if c in r"\[]" else {"{": "{{", "}": "}}"}.get(c, c) for c in texte)


def _endroit(endroit: Endroit) -> dict[str, Any]:
    physique: dict[str, Any] = {"artifactLocation": _fichier(endroit.lieu.fichier)}
    if endroit.lieu.ligne > 0:
        physique["region"] = _region(endroit.lieu)
    note = {"message": {"text": _texte(endroit.note)}} if endroit.note else {}
    return {"physicalLocation": physique} | note


def _region(lieu: Lieu) -> dict[str, int]:
    """Les lignes et colonnes commencent à 1 et la fin est exclue, chez nous comme dans SARIF."""
    return {
        "startLine": lieu.ligne,
        "startColumn": max(1, lieu.colonne),
        "endLine": max(lieu.ligne, lieu.fin_ligne),
        "endColumn": max(1, lieu.fin_colonne),
    }


def _fichier(nom: str) -> dict[str, str]:
    chemin = Path(nom)
    if chemin.is_absolute():
        relatif = os.path.relpath(chemin)
        if relatif.startswith(os.pardir):
            return {"uri": chemin.as_uri()}
        chemin = Path(relatif)
    return {"uri": quote(chemin.as_posix()), "uriBaseId": BASE}
