"""Le cache de l'utilisateur : des textes que l'on saurait refaire, gardés d'un départ à l'autre.

Il ne gêne jamais : un dossier qui ne s'écrit pas, un fichier abîmé ou d'une autre personne, et l'on fait comme s'il
n'y avait rien. Ce qui s'y lit a été écrit par la même personne, pour la même clé, et n'a pas changé depuis.
"""

from __future__ import annotations

import hashlib
import os
import re
import stat
import time
from pathlib import Path

from moteur import fichiers

VARIABLE = "MOTEUR_CACHE"
"""La variable d'environnement qui dit où est le cache ; vide, il n'y en a pas."""

SUFFIXE = ".json"

OCTETS_MAX = 64_000_000
"""Ce que pèse le cache, au plus : les textes les moins récemment lus sont effacés."""

_TEXTE = re.compile(rf"[0-9a-f]{{64}}{re.escape(SUFFIXE)}")
"""Le nom d'un texte gardé : ce dossier peut contenir d'autres fichiers, que la personne n'a pas à perdre."""

_PROVISOIRE = re.compile(rf"\.{_TEXTE.pattern}\.[^.]+\.tmp")
"""Le nom d'un texte que l'on écrit, tel que `fichiers` le donne."""

_ABANDONNE = 3600  # secondes : un fichier provisoire aussi vieux est celui d'un processus interrompu
_DES_AUTRES = stat.S_IWGRP | stat.S_IWOTH


def dossier() -> Path | None:
    """Rend le dossier du cache, qu'il existe ou non ; rien si la personne n'en veut pas, ou n'a pas de chez-elle."""
    choisi = os.environ.get(VARIABLE)
    if choisi is not None:
        return Path(choisi) if choisi else None
    commun = os.environ.get("XDG_CACHE_HOME", "")
    if os.path.isabs(commun):  # noqa: PTH117 -- la norme veut que l'on passe un chemin relatif
        return Path(commun) / "moteur-apa"
    try:
        return Path.home() / ".cache" / "moteur-apa"
    except RuntimeError:
        return None


def lire(cle: str) -> str | None:
    """Rend le texte gardé sous cette clé, s'il y est tel qu'on l'a écrit."""
    ou = dossier()
    if ou is None:
        return None
    chemin = ou / f"{cle}{SUFFIXE}"
    try:
        with chemin.open("rb") as flux:
            if not _a_nous(os.fstat(flux.fileno())):
                return None
            somme, _, octets = flux.read(OCTETS_MAX).partition(b"\n")
        if somme.decode("ascii") != _somme(cle, octets):
            return None
        texte = octets.decode("ascii")
        os.utime(chemin)
    except (OSError, UnicodeDecodeError):
        return None
    return texte


def garder(cle: str, texte: str) -> bool:
    """Garde un texte ASCII sous cette clé, et efface les plus anciens s'il y en a trop ; dit s'il est gardé.

    `cle` : 64 chiffres hexadécimaux en minuscules, comme en rend un SHA-256.
    """
    assert _TEXTE.fullmatch(cle + SUFFIXE), "une clé est un SHA-256"
    ou = preparer()
    if ou is None:
        return False
    octets = texte.encode("ascii")
    try:
        contenu = _somme(cle, octets).encode("ascii") + b"\n" + octets
        # un masque ordinaire ouvrirait ces fichiers au groupe
        fichiers.ecrire_fichiers({ou / f"{cle}{SUFFIXE}": contenu}, droits=0o600)
        _elaguer(ou)
    except (OSError, fichiers.EcritureImpossible):
        return False
    return True


def preparer(sous: str = "") -> Path | None:
    """Rend le dossier du cache, ou l'un de ses dossiers, créé au besoin ; rien s'il n'est pas à la personne seule."""
    ou = dossier()
    if ou is None:
        return None
    try:
        for chemin in (ou, ou / sous) if sous else (ou,):
            chemin.mkdir(mode=0o700, parents=True, exist_ok=True)
            if not _a_nous(chemin.stat()):
                return None
    except OSError:
        return None
    return ou / sous


def est_a_nous(chemin: Path) -> bool:
    """Dit si un fichier ou un dossier est à la personne, et que nulle autre ne peut l'écrire."""
    try:
        return _a_nous(chemin.stat())
    except OSError:
        return False


def _somme(cle: str, octets: bytes) -> str:
    return hashlib.sha256(cle.encode() + b"\n" + octets).hexdigest()


def _a_nous(etat: os.stat_result) -> bool:
    """Vrai de ce qui est à la personne, et que nulle autre ne peut écrire ; Windows ne le dit pas ainsi."""
    return os.name == "nt" or (etat.st_uid == os.geteuid() and not etat.st_mode & _DES_AUTRES)


def _elaguer(ou: Path) -> None:
    """Efface les textes les moins récemment lus au-delà de la taille permise, et les fichiers provisoires oubliés."""
    maintenant = time.time()
    presents = []
    for chemin in ou.iterdir():
        try:
            etat = chemin.lstat()
        except OSError:  # un autre processus vient de l'effacer
            continue
        if not stat.S_ISREG(etat.st_mode):
            continue
        if _TEXTE.fullmatch(chemin.name):
            presents.append((etat.st_mtime, etat.st_size, chemin))
        elif _PROVISOIRE.fullmatch(chemin.name) and maintenant - etat.st_mtime > _ABANDONNE:
            chemin.unlink(missing_ok=True)
    pese = 0
    for _, taille, chemin in sorted(presents, reverse=True):
        pese += taille
        if pese > OCTETS_MAX:
            chemin.unlink(missing_ok=True)
