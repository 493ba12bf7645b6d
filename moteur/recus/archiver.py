"""Garder l'édition d'un reçu dans une archive, que `rejouer` et `reprendre` retrouveront sans historique git."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from pathlib import Path

from moteur.fichiers import ecrire_fichiers
from moteur.recus.editions import Editions, empreintes
from moteur.recus.recu import Recu
from moteur.revisions import ouvrir

_JOUR = (1980, 1, 1, 0, 0, 0)  # une archive de la même édition est la même, octet pour octet


def archiver(recu: Recu, editions: Editions, dossier: Path) -> tuple[Path, bool]:
    """Écrit dans un dossier l'archive de l'édition d'un reçu, et rend son chemin ; faux si elle y était déjà.

    Lève `EcritureImpossible`, et `DemandeInvalide` si les textes de cette édition ne se retrouvent pas.
    """
    chemin = dossier / nom_d_archive(recu)
    if chemin.is_file():
        with ouvrir(str(chemin)) as edition:
            if empreintes(edition.regles, edition.baremes) == (recu.regles, recu.baremes):
                return chemin, False
    ecrire_fichiers({chemin: en_zip(editions.contenus(recu))})
    return chemin, True


def nom_d_archive(recu: Recu) -> str:
    """Rend le nom de l'archive d'une édition : le début de ses deux empreintes."""
    regles, baremes = (e.removeprefix("sha256:")[:12] for e in (recu.regles, recu.baremes))
    return f"edition-{regles}-{baremes}.zip"


def en_zip(contenus: Mapping[str, bytes]) -> bytes:
    """Rend les octets d'une archive .zip ; les mêmes pour les mêmes contenus."""
    flux = io.BytesIO()
    with zipfile.ZipFile(flux, "w", zipfile.ZIP_DEFLATED) as archive:
        for nom in sorted(contenus):
            membre = zipfile.ZipInfo(nom, _JOUR)
            membre.compress_type = zipfile.ZIP_DEFLATED
            membre.external_attr = 0o644 << 16
            archive.writestr(membre, contenus[nom])
    return flux.getvalue()
