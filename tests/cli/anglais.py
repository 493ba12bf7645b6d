"""Reconnaître une phrase qui n'est pas de nous : les mots anglais que typer, Python ou PyYAML pourraient laisser."""

from __future__ import annotations

import re

_MOTS = (
    *(
        "error",
        "missing",
        "invalid",
        "unexpected",
        "required",
        "requires",
        "available",
        "unknown",
        "failed",
        "expected",
    ),
    *(
        "does not",
        "is not",
        "not found",
        "no such",
        "did you mean",
        "try",
        "for help",
        "show this",
        "show the",
        "and exit",
    ),
    *("commands?", "default", "path", "value", "file", "directory", "deprecated", "aborted", "warning", "traceback"),
    *("exception", "choose", "found", "got", "the", "with", "from", "permission", r"line \d", r"column \d"),
)
_ANGLAIS = re.compile(rf"\b(?:{'|'.join(_MOTS)})\b", re.IGNORECASE)
# Ce qui s'écrit pareil sans être une phrase anglaise : une citation, une option, un extrait de fichier, une source.
_CITATIONS = re.compile(
    r"«[^»]*»|`[^`]*`|--[a-z-]+|\[[A-Z ]+\]|^ *\d* [│┌].*$|openfisca-france.*|pip install.*", re.MULTILINE
)


def mots_anglais(texte: str) -> list[str]:
    """Rend les mots anglais d'un texte écrit pour une personne, hors citations et extraits de ses fichiers."""
    return _ANGLAIS.findall(_CITATIONS.sub("", texte))
