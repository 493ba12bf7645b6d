"""L'empreinte des textes d'une édition : règles et barèmes, normalisés, avec les noms de leurs fichiers.

Elle ne change ni avec le codage des fins de ligne, ni avec l'endroit où sont les dossiers.
"""

from __future__ import annotations

import hashlib
import unicodedata
from collections.abc import Iterable, Sequence
from pathlib import Path
from types import MappingProxyType

from moteur.langage.texte import texte_canonique
from moteur.modele.couches import Textes, fichiers_de_baremes


def normaliser(texte: str) -> str:
    r"""Rend le texte dont on prend l'empreinte : NFC, sauts de ligne LF, sans espace en fin de ligne, un saut final.

    >>> normaliser("a  \r\nb")
    'a\nb\n'
    """
    texte = unicodedata.normalize("NFC", texte.removeprefix("\ufeff")).replace("\r\n", "\n").replace("\r", "\n")
    return "\n".join(ligne.rstrip(" \t\u00a0\u202f") for ligne in texte.split("\n")).rstrip("\n") + "\n"


def normaliser_baremes(octets: bytes) -> bytes:
    """Rend les octets dont on prend l'empreinte, d'après le contenu d'un fichier de barèmes."""
    return normaliser(octets.decode("utf-8", "surrogateescape")).encode("utf-8", "surrogateescape")


def empreinte(dossiers: Sequence[Path], textes: Textes = MappingProxyType({})) -> str:
    """Rend « sha256:… » du texte normalisé de tous les barèmes, dans l'ordre des dossiers puis des noms.

    Le rang du dossier, le nom du fichier et sa longueur sont compris : déplacer un fichier d'une couche à l'autre
    change l'empreinte, déplacer tout le dossier sur le disque ne la change pas.
    """
    return empreinte_de_baremes(
        (rang, fichier.name, normaliser_baremes(textes[fichier] if fichier in textes else fichier.read_bytes()))
        for rang, dossier in enumerate(dossiers)
        for fichier in fichiers_de_baremes(Path(dossier), textes)
    )


def empreinte_de_baremes(contenus: Iterable[tuple[int, str, bytes]]) -> str:
    """Rend l'empreinte de barèmes d'après le rang de leur couche, leurs noms et leurs octets normalisés, rangés."""
    somme = hashlib.sha256()
    for rang, nom, octets in contenus:
        somme.update(f"{rang}/{nom}\n{len(octets)}\n".encode("utf-8", "surrogateescape"))
        somme.update(octets)
    return f"sha256:{somme.hexdigest()}"


def normaliser_regles(octets: bytes) -> str:
    """Rend le texte dont on prend l'empreinte, d'après le contenu d'un fichier de règles."""
    return texte_canonique(octets.decode("utf-8", errors="replace"))


def empreinte_de_regles(textes: Iterable[tuple[str, str]]) -> str:
    """Rend l'empreinte de règles d'après leurs noms et leurs textes normalisés, couche après couche et rangés."""
    resume = hashlib.sha256()
    for nom, texte in textes:
        resume.update(f"{nom}\n{texte}\0".encode())
    return "sha256:" + resume.hexdigest()
