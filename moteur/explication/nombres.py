"""Valeurs → écriture française : « 1 914,04 € par mois », « 01/01/2023 », « ≈ 588,235294 € par mois (10000/17) ».

Les espaces qui ne doivent pas finir une ligne sont insécables ; l'assemblage les rend ordinaires à la sortie.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from fractions import Fraction
from typing import Final

from moteur.execution.valeurs import PRECISION, SANS_OBJET, Elements, Inconnu, Valeur
from moteur.modele.ecritures import ecrire_date
from moteur.modele.types import Sorte, Type
from moteur.modele.unites import Unite

INSECABLE: Final = "\u00a0"
_EXACT: Final = 10
_ARRONDI: Final = 4
_FRACTION: Final = 24
_UNITES_LONGUES: Final = {"h": "heure"}


def decimales(valeur: Fraction) -> int | None:
    """Rend le nombre de décimales d'un nombre décimal fini, ou rien.

    >>> decimales(Fraction("0.375")), decimales(Fraction(1, 3))
    (3, None)
    """
    reste, deux, cinq = valeur.denominator, 0, 0
    while reste % 2 == 0:
        reste, deux = reste // 2, deux + 1
    while reste % 5 == 0:
        reste, cinq = reste // 5, cinq + 1
    return max(deux, cinq) if reste == 1 else None


def _ecrire(valeur: Fraction, chiffres: int, *, tronquer: bool) -> str:
    """Écrit à `chiffres` décimales, au demi supérieur ou tronqué, par tranches de trois chiffres."""
    entier = (abs(valeur) * 10**chiffres + (Fraction(0) if tronquer else Fraction(1, 2))).__floor__()
    gauche, droite = divmod(entier, 10**chiffres)
    texte = f"{gauche:,}".replace(",", INSECABLE)
    if chiffres:
        texte += f",{droite:0{chiffres}d}"
    return f"−{texte}" if valeur < 0 and entier else texte


def exact(valeur: Fraction, minimum: int = 0) -> str | None:
    """Écrit un nombre décimal exactement, avec au moins `minimum` décimales ; rien s'il en a trop.

    >>> exact(Fraction(2501, 2), 2).replace(INSECABLE, " ")
    '1 250,50'
    """
    voulues = decimales(valeur)
    return None if voulues is None or voulues > _EXACT else _ecrire(valeur, max(voulues, minimum), tronquer=False)


def tronque(valeur: Fraction, minimum: int = 0, chiffres: int = PRECISION) -> str:
    """Écrit un nombre exactement, ou ses premières décimales suivies de points.

    >>> tronque(Fraction(10, 17), chiffres=4)
    '0,5882…'
    """
    return exact(valeur, minimum) or f"{_ecrire(valeur, chiffres, tronquer=True)}…"


def approche(valeur: Fraction, minimum: int = 0) -> str:
    """Écrit un nombre exactement, ou arrondi et précédé de ≈.

    >>> approche(Fraction(10000, 17)).replace(INSECABLE, " ")
    '≈ 588,235294'
    """
    return exact(valeur, minimum) or f"≈{INSECABLE}{_ecrire(valeur, PRECISION, tronquer=False)}"


def fraction(valeur: Fraction) -> str:
    """Écrit la fraction exacte entre parenthèses si l'écriture décimale ne l'est pas ; rien si elle est trop longue.

    >>> fraction(Fraction(10000, 17)), fraction(Fraction(1, 2))
    ('(10000/17)', '')
    """
    texte = str(valeur)
    return f"({texte})" if exact(valeur) is None and len(texte) <= _FRACTION else ""


def _pluriel(mot: str, valeur: Fraction) -> str:
    """Accorde une unité en toutes lettres ; un symbole (€, h, m², MG) est invariable.

    >>> _pluriel("jour ouvrable", Fraction(3)), _pluriel("m²", Fraction(16)), _pluriel("MG", Fraction(5))
    ('jours ouvrables', 'm²', 'MG')
    """
    symbole = len(mot) == 1 or mot.isupper() or not mot.replace(" ", "").isalpha()
    if abs(valeur) < 2 or symbole or mot[-1] in "sxz":
        return mot
    return " ".join(f"{m}s" for m in mot.split())


def unite(mesure: Unite, valeur: Fraction, *, longue: bool) -> str:
    """Écrit l'unité d'un nombre : « € par mois » (longue) ou « €/mois » ; rien pour un nombre pur.

    >>> from moteur.modele.unites import lire_unite
    >>> unite(lire_unite("€/mois"), Fraction(2), longue=True).replace(INSECABLE, " ")
    '€ par mois'
    >>> unite(lire_unite("ans"), Fraction(82), longue=False)
    'ans'
    """
    if mesure.pure:
        return "%" if mesure.pourcentage else ""
    haut = [m for m, exposant in mesure.puissances if exposant == 1]
    bas = [m for m, exposant in mesure.puissances if exposant == -1]
    if len(haut) != 1 or len(haut) + len(bas) != len(mesure.puissances):
        return str(mesure)
    if longue:
        par = [_UNITES_LONGUES.get(m, m) for m in bas]
        return f"{INSECABLE}par{INSECABLE}".join([_pluriel(haut[0], valeur), *par])
    return "/".join([_pluriel(haut[0], valeur), *bas])


def _minimum(type_: Type) -> int:
    """Un montant s'écrit toujours avec ses centimes."""
    return 2 if any(mot == "€" for mot, _ in type_.unite.puissances) else 0


def _avec_unite(nombre: str, mesure: Unite, valeur: Fraction, *, longue: bool) -> str:
    suffixe = unite(mesure, valeur, longue=longue)
    return f"{nombre}{INSECABLE}{suffixe}" if suffixe else nombre


def nombre(valeur: Fraction, type_: Type) -> str:
    """Écrit le résultat d'un calcul : nombre, unité en toutes lettres, fraction exacte s'il le faut."""
    montre = valeur * 100 if type_.unite.pourcentage else valeur
    texte = _avec_unite(approche(montre, _minimum(type_)), type_.unite, montre, longue=True)
    exacte = fraction(valeur) if exact(montre) is None else ""
    return f"{texte} {exacte}" if exacte else texte


def operande(valeur: Fraction, type_: Type) -> str:
    """Écrit un nombre dans une formule : unité abrégée, décimales tronquées s'il en a trop."""
    montre = valeur * 100 if type_.unite.pourcentage else valeur
    return _avec_unite(tronque(montre, _minimum(type_)), type_.unite, montre, longue=False)


def a_arrondir(valeur: Fraction, type_: Type) -> str:
    """Écrit un nombre qu'on va arrondir, sans unité : « 15,0467… »."""
    return tronque(valeur, _minimum(type_), _ARRONDI)


def oui_non(*, vrai: bool) -> str:
    """Écrit un fait oui ou non."""
    return "oui" if vrai else "non"


def valeur(brute: Valeur, type_: Type, libelles: Mapping[str, str], *, formule: bool = False) -> str:
    """Écrit une valeur quelconque ; `formule` : telle qu'on l'écrit dans un calcul.

    >>> from moteur.modele.types import DATE
    >>> valeur(date(2023, 1, 1), DATE, {})
    '01/01/2023'
    """
    if isinstance(brute, Inconnu):
        return "indéterminé"
    if brute is SANS_OBJET:
        return "sans objet"
    if isinstance(brute, bool):
        return oui_non(vrai=brute)
    if isinstance(brute, Fraction):
        return operande(brute, type_) if formule else nombre(brute, type_)
    if isinstance(brute, date):
        return ecrire_date(brute)
    if isinstance(brute, frozenset):
        rangs = {c: r for r, c in enumerate(type_.choix)}
        membres = [libelles.get(c, c) for c in sorted(brute, key=lambda c: (rangs.get(c, len(rangs)), c))]
        return ", ".join(membres) or "liste vide"
    if isinstance(brute, Elements):
        return " ; ".join(valeur(x, type_, libelles, formule=formule) for x in brute) or "liste vide"
    if isinstance(brute, tuple):
        return ", ".join(str(x) for x in brute) or "liste vide"
    assert isinstance(brute, str)
    return libelles.get(brute, brute) if type_.sorte is Sorte.CHOIX else brute
