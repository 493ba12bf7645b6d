"""Où sont les règles, les barèmes, les scénarios, les énoncés, les mentions et les lettres livrés.

Ceux du dépôt, sinon ceux du paquet installé.

Dans un dépôt (ou une archive source dépliée), ce sont les dossiers mêmes que l'on modifie, jamais une copie. Dans un
paquet installé, ce sont ceux que la construction a rangés dans `moteur/_donnees/`.
"""

from __future__ import annotations

import tomllib
from pathlib import Path

_PAQUET = Path(__file__).resolve().parent
_DISTRIBUTION = "moteur-apa"


class DonneesAbsentes(RuntimeError):
    """Défaut d'installation : ni dépôt autour du paquet, ni données dans le paquet."""


def dossier_regles() -> Path:
    """Rend le dossier des règles et des vocabulaires livrés ; lève `DonneesAbsentes` s'il n'y en a pas."""
    return trouver("regles", _PAQUET)


def dossier_baremes() -> Path:
    """Rend le dossier des barèmes livrés ; lève `DonneesAbsentes` s'il n'y en a pas."""
    return trouver("baremes", _PAQUET)


def dossier_scenarios() -> Path:
    """Rend le dossier des scénarios livrés ; lève `DonneesAbsentes` s'il n'y en a pas."""
    return trouver("scenarios", _PAQUET)


def dossier_enonces() -> Path:
    """Rend le dossier du catalogue des énoncés livré ; lève `DonneesAbsentes` s'il n'y en a pas."""
    return trouver("enonces", _PAQUET)


def dossier_mentions() -> Path:
    """Rend le dossier des mentions et des recours livrés ; lève `DonneesAbsentes` s'il n'y en a pas."""
    return trouver("mentions", _PAQUET)


def dossier_lettres() -> Path:
    """Rend le dossier des gabarits de lettres livrés ; lève `DonneesAbsentes` s'il n'y en a pas."""
    return trouver("lettres", _PAQUET)


def en_depot() -> bool:
    """Dit si les données livrées sont celles d'un dépôt, que l'on modifie, ou celles d'un paquet installé."""
    return _est_depot(_PAQUET.parent)


def trouver(nom: str, paquet: Path) -> Path:
    """Rend le dossier `nom` livré avec le paquet posé en `paquet` ; lève `DonneesAbsentes` s'il n'y en a pas.

    >>> trouver("regles", Path("/nulle/part/moteur"))
    Traceback (most recent call last):
    ...
    moteur.donnees.DonneesAbsentes: le dossier « regles » n'est ni dans un dépôt autour de /nulle/part/moteur, ni dans \
/nulle/part/moteur/_donnees : l'installation du paquet moteur-apa est incomplète, réinstallez-le
    """
    depot = paquet.parent
    if _est_depot(depot) and (depot / nom).is_dir():
        return depot / nom
    livre = paquet / "_donnees" / nom
    if livre.is_dir():
        return livre
    raise DonneesAbsentes(
        f"le dossier « {nom} » n'est ni dans un dépôt autour de {paquet}, ni dans {livre.parent} : "
        f"l'installation du paquet {_DISTRIBUTION} est incomplète, réinstallez-le"
    )


def _est_depot(dossier: Path) -> bool:
    """Dit si `dossier` est la racine du dépôt : son `pyproject.toml` porte le nom de la distribution."""
    try:
        texte = (dossier / "pyproject.toml").read_text(encoding="utf-8")
        projet = tomllib.loads(texte).get("project", {})
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError):
        return False
    return isinstance(projet, dict) and projet.get("name") == _DISTRIBUTION
