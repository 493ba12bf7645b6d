"""Comparer les montants d'un pair aux nôtres : chaque écart a sa raison, vérifiée, ou se montre INEXPLIQUÉ.

On ne croit pas un écart expliqué parce qu'il est petit : on compare aussi le pair à notre valeur exacte, avant arrondi.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from bench.dossiers import Dossier, en_faits

if TYPE_CHECKING:
    from moteur import Moteur

CENTIME = Decimal("0.01")
INEXPLIQUE = "INEXPLIQUÉ"
FLOTTANT_32 = Fraction(1, 2**21)
"""Erreur relative tolérée d'une dizaine d'opérations en flottants de 32 bits (24 bits de précision)."""

FLOTTANT_64 = Fraction(1, 2**46)
"""La même en flottants de 64 bits."""

MEME = "même centime"
ARRONDI = "même centime une fois arrondi : leur montant ne l'est pas"
SANS_DROIT = "non éligible : sans objet chez nous, rien ou 0 € chez eux"
NON_VERSE = "sous le seuil de non-versement : 0 € chez eux, comme notre `apa_versee`"
DEMI_CENTIME = "un centime : la valeur exacte est au bord d'un demi-centime, leur flottant tombe de l'autre côté"
PLAFOND = "un centime : leur plafond du plan n'est pas arrondi, le nôtre l'est"


@dataclass(frozen=True)
class Nous:
    """Ce que nous répondons à un dossier ; `None` quand le fait est sans objet."""

    participation: Decimal | None
    apa: Decimal | None
    apa_versee: Decimal | None
    participation_exacte: Fraction
    plan_retenu: Decimal
    plafonne: bool


def repondre(moteur: Moteur, jour: str, dossiers: Sequence[Dossier]) -> list[Nous]:
    """Rend nos réponses à des dossiers, avec de quoi expliquer un écart."""
    from moteur import SANS_OBJET  # noqa: PLC0415 -- le moteur ne se charge qu'après la mesure du départ

    noms = ["participation", "montant_apa", "apa_versee"]
    autres = ["participation_theorique", "plan_aide_retenu", "plafond_plan_aide"]
    calculer = moteur.preparer(jour, noms + autres)
    reponses = []
    for dossier in dossiers:
        rendu: dict[str, Any] = {n: None if v is SANS_OBJET else v for n, v in calculer(en_faits(dossier)).items()}
        participation, apa, versee = (rendu[n] for n in noms)
        exacte, retenu, plafond = (rendu[n] or 0 for n in autres)
        # Un plan égal au plafond arrondi dépasse peut-être le plafond qui ne l'est pas.
        plafonne = participation is not None and retenu >= plafond
        reponses.append(Nous(participation, apa, versee, Fraction(exacte), Decimal(retenu), plafonne))
    return reponses


def raison(dossier: Dossier, leurs: Sequence[float | None], nous: Nous, flottant: Fraction) -> str:
    """Dit pourquoi une réponse diffère de la nôtre, ou qu'elle n'en diffère pas."""
    participation, apa = leurs
    if nous.participation is None or nous.apa is None:
        return SANS_DROIT if not apa else f"{INEXPLIQUE} {dossier} : {apa} chez eux, sans objet chez nous"
    exacte = nous.participation_exacte
    mesurees = [(participation, nous.participation, exacte)]
    if apa == 0 and nous.apa > 0 and nous.apa_versee == 0:
        non_verse = NON_VERSE
    else:
        non_verse = ""
        mesurees.append((apa, nous.apa, Fraction(nous.plan_retenu) - exacte))
    raisons = [_un_montant(leur, notre, vrai, nous, flottant) for leur, notre, vrai in mesurees]
    if "" in raisons:
        return f"{INEXPLIQUE} {dossier} : {leurs} chez eux, {nous.participation} et {nous.apa} chez nous"
    return non_verse or max(raisons, key=(MEME, ARRONDI, PLAFOND, DEMI_CENTIME).index)


def _un_montant(leur: float | None, notre: Decimal, vrai: Fraction, nous: Nous, flottant: Fraction) -> str:
    """Rend la raison d'un montant, ou rien si l'on n'en trouve pas."""
    if leur is None:
        return ""
    ecrit = Decimal(str(leur))
    if ecrit == notre:
        return MEME
    if ecrit.quantize(CENTIME, ROUND_HALF_UP) == notre:
        return ARRONDI
    # Les seuils et le plan entrent dans l'erreur d'un flottant ; le plafond arrondi, lui, bouge d'un demi-centime.
    erreur = flottant * max(Fraction(nous.plan_retenu), Fraction(1000))
    if abs(notre - ecrit) > CENTIME + Decimal("0.005"):
        return ""
    if abs(Fraction(ecrit) - vrai) <= erreur or _au_bord(vrai, erreur):
        return DEMI_CENTIME
    return PLAFOND if nous.plafonne and abs(Fraction(ecrit) - vrai) <= Fraction(1, 200) + erreur else ""


def _au_bord(vrai: Fraction, erreur: Fraction) -> bool:
    """Dit si une valeur est à moins d'une erreur d'un demi-centime."""
    reste = (vrai * 100) % 1
    return abs(reste - Fraction(1, 2)) <= erreur * 100


def expliquer(
    dossiers: Sequence[Dossier], leurs: Sequence[Sequence[float | None]], nous: Sequence[Nous], flottant: Fraction
) -> Counter[str]:
    """Compte les réponses par raison."""
    compte: Counter[str] = Counter()
    for dossier, leur, notre in zip(dossiers, leurs, nous, strict=True):
        compte[raison(dossier, leur, notre, flottant)] += 1
    return compte
