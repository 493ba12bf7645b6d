"""Diagnostic → texte lisible au terminal, ou objet JSON."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from moteur.diagnostics import Diagnostic, Endroit, trier

LireSource = Callable[[str], str | None]


def lire_source(fichier: str) -> str | None:
    """Rend le texte d'un fichier cité par un diagnostic, ou rien s'il n'est plus lisible."""
    try:
        return Path(fichier).read_bytes().decode("utf-8", errors="replace")
    except OSError:
        return None


def _extrait(endroit: Endroit, source: str | None) -> list[str]:
    lieu = endroit.lieu
    entete = f"  ┌─ {lieu}"
    lignes = source.split("\n") if source is not None else []
    if not 1 <= lieu.ligne <= len(lignes):
        return [entete] + ([f"  │  {endroit.note}"] if endroit.note else [])
    texte = lignes[lieu.ligne - 1].rstrip("\r")
    visible = texte.replace("\t", "→").replace("\u00a0", " ").replace("\u202f", " ").replace("\ufeff", "•")
    debut = min(lieu.colonne - 1, len(texte))
    fin = lieu.fin_colonne - 1 if lieu.fin_ligne == lieu.ligne else len(texte)
    largeur = max(1, min(fin, len(texte)) - debut)
    numero = str(lieu.ligne)
    marge = " " * len(numero)
    souligne = " " * debut + "^" * largeur + (f" {endroit.note}" if endroit.note else "")
    return [entete, f"{numero} │ {visible}", f"{marge} │ {souligne}"]


def en_texte(diagnostics: Iterable[Diagnostic], lire: LireSource = lire_source) -> str:
    """Rend chaque diagnostic avec ses extraits soulignés et son aide, séparés par une ligne vide."""
    blocs = []
    cache: dict[str, str | None] = {}
    for diagnostic in trier(diagnostics):
        lignes = [f"{diagnostic.gravite.value} {diagnostic.code} : {diagnostic.message}"]
        for endroit in diagnostic.endroits:
            fichier = endroit.lieu.fichier
            if fichier not in cache:
                cache[fichier] = lire(fichier)
            lignes += _extrait(endroit, cache[fichier])
        if diagnostic.aide:
            lignes.append(f"  aide : {diagnostic.aide}")
        blocs.append("\n".join(lignes))
    return "\n\n".join(blocs)


def en_dict(diagnostic: Diagnostic) -> dict[str, Any]:
    """Rend un diagnostic sous une forme que JSON sait écrire."""
    return {
        "code": diagnostic.code,
        "gravite": diagnostic.gravite.value,
        "message": diagnostic.message,
        "aide": diagnostic.aide,
        "endroits": [
            {
                "fichier": e.lieu.fichier,
                "ligne": e.lieu.ligne,
                "colonne": e.lieu.colonne,
                "fin_ligne": e.lieu.fin_ligne,
                "fin_colonne": e.lieu.fin_colonne,
                "note": e.note,
            }
            for e in diagnostic.endroits
        ],
    }
