"""Le cache des modèles : ce que des règles et des barèmes ont donné, retrouvé tant que rien n'a changé."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Sequence
from pathlib import Path

from moteur import cache
from moteur.modele import modele_ecrit
from moteur.modele.couches import fichiers_de_baremes, fichiers_de_regles
from moteur.modele.modele import Modele
from moteur.version import empreinte_moteur


def cle(regles: Sequence[Path], baremes: Sequence[Path]) -> str | None:
    """Rend la clé de ce que ces couches donneront : leurs fichiers, octet pour octet, leur ordre, et le moteur.

    Les chemins comptent tels qu'ils sont écrits : les lieux du modèle les citent. Rien si un fichier ne se lit pas, si
    le moteur a changé depuis qu'il tourne, ou si la personne ne veut pas de cache.
    """
    moteur = empreinte_moteur() if cache.dossier() is not None else None
    if moteur is None:
        return None
    somme = hashlib.sha256(f"{moteur}\n".encode())
    try:
        for couches, fichiers_de in ((regles, _de_regles), (baremes, fichiers_de_baremes)):
            somme.update(f"{len(couches)} couches\n".encode())
            for couche in couches:
                lus = fichiers_de(couche)
                somme.update(f"{len(lus)} fichiers\n".encode() + os.fsencode(couche) + b"\n")
                for fichier in lus:
                    octets = fichier.read_bytes()
                    somme.update(os.fsencode(fichier) + f"\n{len(octets)}\n".encode())
                    somme.update(octets)
    except OSError:
        return None
    return somme.hexdigest()


def _de_regles(couche: Path) -> list[Path]:
    return fichiers_de_regles([couche])


def lire(cle: str) -> Modele | None:
    """Rend le modèle gardé sous cette clé, s'il y en a un."""
    texte = cache.lire(cle)
    try:
        return modele_ecrit.lire(texte) if texte is not None else None
    except modele_ecrit.PasUnModele:
        return None


def garder(cle: str, modele: Modele) -> None:
    """Garde un modèle sans faute, tel que le donnent les couches de cette clé ; ne rien garder n'est pas une faute."""
    try:
        cache.garder(cle, modele_ecrit.ecrire(modele))
    except modele_ecrit.PasUnModele:
        return
