"""Les mots du langage : ceux qui ouvrent un bloc ou une clause, ceux qui relient une phrase, et ceux d'un nom."""

from __future__ import annotations

import re
from enum import Enum

from moteur.langage.noms import canonique, identifiant, sans_article

BLOCS_VOCABULAIRE = ("fait", "énumération", "ancre", "entité")
BLOCS_REGLES = ("règle", "table", "contrôle", "obligation", "exception", "lecture employée")
BLOCS = (*BLOCS_VOCABULAIRE, *BLOCS_REGLES)

TYPES = ("oui/non", "date", "texte", "nombre en", "montant en", "nombre", "rang de", "choix", "liste")
ORIGINES = ("donné ou déduit", "donné", "déduit", "présumé", "apprécié")
CLAUSES_FAIT = (
    *TYPES,
    *ORIGINES,
    *("raison", "par", "de chaque", "identifiant", "libellé", "se dit", "source", "énoncé", "énoncés", "résultat"),
)
CLAUSES_ENUMERATION = ("valeurs", "source", "énoncé", "énoncés")
CLAUSES_ANCRE = ("date",)
CLAUSES_ENTITE = ("liste", "présumée vide", "raison", "source", "énoncé", "énoncés")
CLAUSES_ACTE = ("acte", "source")

MODES = ("première ligne vraie", "une seule ligne vraie")
META = ("publié le", "rédigé par", "relu par", "pièce", "provisoire", "définitif")
PORTEES = ("s'applique aux", "s'applique à")
CLAUSES_CORPS = ("source", "énoncé", "énoncés", "si", "alors", "sinon", "incertain", "|", *MODES)
CLAUSES_REGLE = (
    *CLAUSES_CORPS,
    *("exception", "lecture", "en vigueur", "pour chaque", "remplace", "sans lecture employée"),
    *PORTEES,
    *META,
)
EVENEMENTS = {
    "naît le": "naissance",
    "naît quand": "naissance",
    "remplie le": "accomplissement",
    "remplie quand": "accomplissement",
    "éteinte le": "extinction",
    "éteinte quand": "extinction",
}
TEXTES_OBLIGATION = ("acteur", "action", "à défaut")
CLAUSES_OBLIGATION = (*EVENEMENTS, *TEXTES_OBLIGATION, "au plus tard")
CLAUSES = tuple(
    dict.fromkeys(
        (
            *CLAUSES_REGLE,
            *CLAUSES_OBLIGATION,
            *CLAUSES_FAIT,
            *CLAUSES_ENUMERATION,
            *CLAUSES_ANCRE,
            *CLAUSES_ENTITE,
            *CLAUSES_ACTE,
        )
    )
)

# Les mots qui ne peuvent pas commencer un nom : en tête d'une ligne ou dans une phrase, ils se liraient autrement.
_DEBUTS_RESERVES = (
    *(c for c in CLAUSES_REGLE if c != "|"),
    *("et", "ou", "non", "oui", "est", "sont", "n'est", "ne sont", "ne comprend", "ne comprennent"),
    *("comprend", "comprennent", "au", "aux", "à", "entre", "jusqu'à", "jusqu'au", "au-delà", "arrondi", "arrondie"),
    *("aucun", "aucune", "tout", "toute", "chaque", "tel que", "telle que", "de", "du", "des", "d'", "que"),
)
# Ceux qui, seuls, ont déjà un sens dans une phrase : un nom plus long peut commencer par eux (« part fixe »).
_MOTS_SEULS = (
    *("le", "la", "les", "un", "une", "plus petit", "plus grand", "plus", "part", "somme", "nombre"),
    *("nombre d'années révolues", "nombre de mois révolus", "nombre de jours du mois", "1er janvier"),
    *("veille", "lendemain", "dernier anniversaire", "dernier jour du mois", "premier jour du mois"),
    *("premier jour du mois suivant", "sans objet", "vide", "liste vide"),
)
_SIGNE = re.compile(r"[^\w '()-]|_")
_SEULS = frozenset(_MOTS_SEULS)
_TOUS = _SEULS | frozenset(_DEBUTS_RESERVES)
_DEBUT = re.compile(rf"(?:{'|'.join(sorted(map(re.escape, _DEBUTS_RESERVES), key=len, reverse=True))})(?![\w-])")
_DEBUT_ELIDE = re.compile(r"(?:d|jusqu)'")


class DefautDeNom(Enum):
    """Ce qui empêche un texte d'être un nom."""

    SIGNE = "signe"
    SANS_LETTRE = "sans lettre"
    CHIFFRE = "chiffre"
    RESERVE = "réservé"


def defaut_de_nom(nom: str, *, choix: bool = False) -> tuple[DefautDeNom, str] | None:
    """Rend ce qui empêche ce texte d'être un nom, et le morceau fautif ; rien s'il en est un.

    Un choix, lui, peut être un nombre, et commencer par un chiffre ou par un mot réservé qui n'est pas tout son nom.

    >>> defaut_de_nom("le plafond du plan d'aide")
    >>> defaut_de_nom("si besoin")
    (<DefautDeNom.RESERVE: 'réservé'>, 'si')
    >>> defaut_de_nom("AAH / MVA")
    (<DefautDeNom.SIGNE: 'signe'>, '/')
    """
    nu = sans_article(nom)
    signe = _SIGNE.search(nu)
    if signe:
        return DefautDeNom.SIGNE, signe.group()
    if choix and nu.isdigit():
        return None
    if not any(c.isalpha() for c in identifiant(nu)):
        return DefautDeNom.SANS_LETTRE, nu
    if not choix and nu[0].isdigit():
        return DefautDeNom.CHIFFRE, nu[0]
    if not (nu[0].isalnum() and (nu[-1].isalnum() or nu[-1] == ")")):
        return DefautDeNom.SIGNE, nu[0] if not nu[0].isalnum() else nu[-1]
    minuscule = nu.lower()
    debut = _DEBUT.match(minuscule) or _DEBUT_ELIDE.match(minuscule)
    if debut and (not choix or debut.end() == len(minuscule)):
        return DefautDeNom.RESERVE, nu[: debut.end()]
    return (DefautDeNom.RESERVE, nu) if minuscule in _SEULS else None


def se_lit(nom: str) -> bool:
    """Dit si les phrases peuvent quand même contenir ce nom, bien ou mal formé, sans en devenir illisibles."""
    return nom.isprintable() and any(c.isalpha() for c in nom) and nom.lower() not in _TOUS


def mot_de_tete(reste: str, mots: tuple[str, ...]) -> str | None:
    """Rend le mot de `mots`, le plus long, par lequel commence `reste` ; un mot s'arrête où finissent ses lettres.

    >>> mot_de_tete("énoncés PART-04", CLAUSES_CORPS)
    'énoncés'
    """
    trouves = [m for m in mots if reste.startswith(m) and (m == "|" or not reste[len(m) : len(m) + 1].isalpha())]
    return max(trouves, key=len, default=None)


def texte_du_mot(texte: str) -> str:
    """Rend le premier mot d'une ligne, tel qu'on le cite."""
    trouve = re.match(r"\s*([^\s«|]+)", texte)
    return canonique(trouve[1]) if trouve else canonique(texte)
