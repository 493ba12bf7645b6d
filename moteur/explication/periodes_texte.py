"""Périodes instruites → texte : ce qui ne change pas, puis chaque période, ses résultats et pourquoi ils changent."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import groupby, pairwise
from typing import Final

from moteur.execution.instruire import Resultat, amont
from moteur.execution.valeurs import Inconnu
from moteur.explication.lignes import colonne, plier
from moteur.explication.nombres import INSECABLE
from moteur.explication.operations import sans_valeur, valeur_ecrite
from moteur.explication.periodes import (
    DeResultat,
    PeriodeInstruite,
    alertes,
)
from moteur.explication.phrases import Redacteur, enumerer
from moteur.explication.raisons import Raison, raison
from moteur.modele.ecritures import ecrire_date

_FRACTION: Final = re.compile(r" \(-?\d+/\d+\)$")
_MOTIFS: Final = {"conflit": "deux règles concluent à la fois", "lectures": "le droit se lit de plusieurs façons"}


def en_texte(periodes: Sequence[PeriodeInstruite], rappel: str) -> str:
    """Rend le texte d'une instruction mois par mois."""
    mois = [r for p in periodes for r in p.mois]
    redacteur = Redacteur(mois[0].plan.modele)
    demandes = list(dict.fromkeys(f for r in mois for f in r.plan.resultats))
    varient = [f for f in demandes if len({_dire(f, r, redacteur) for r in mois}) > 1]
    blocs = [
        list(_entete(periodes)),
        list(_constants([f for f in demandes if f not in varient], mois[0], redacteur)),
        *(list(_periode(p, varient, redacteur)) for p in periodes),
        list(_presumes(mois, redacteur)),
        list(_alertes(mois)),
        [rappel],
    ]
    return "\n\n".join("\n".join(b) for b in blocs if b).replace(INSECABLE, " ") + "\n"


def _entete(periodes: Sequence[PeriodeInstruite]) -> Iterator[str]:
    premier, du, au = periodes[0].premier, periodes[0].du, periodes[-1].au
    nombre = sum(len(p.mois) for p in periodes)
    yield plier(
        f"Instruction du {ecrire_date(du)} au {ecrire_date(au)}, mois par mois ({nombre} mois), par l'exécution "
        f"{premier.trace.execution}.",
        0,
        0,
    )
    entame = f" (le premier, entamé, à son jour de début, le {ecrire_date(du)})" if du.day > 1 else ""
    yield plier(
        f"Chaque mois est apprécié à son premier jour{entame} : ce qui change en cours de mois se voit au suivant.",
        0,
        0,
    )


# --- résultats --------------------------------------------------------------------------------------------------------


def _dire(fait: str, resultat: Resultat, redacteur: Redacteur) -> str:
    """Écrit un résultat d'un mois, ou ce qui lui manque."""
    etape = resultat.trace.etapes.get(fait)
    if etape is None:
        return "non demandé"
    if not isinstance(etape.valeur, Inconnu):
        return _court(valeur_ecrite(etape, redacteur).texte)
    if etape.valeur.motif in _MOTIFS:
        return f"indéterminé ({_MOTIFS[etape.valeur.motif]})"
    manquants = [redacteur.nom(f) for f in redacteur.modele.ranger(etape.valeur.manquants)]
    return f"indéterminé (il manque : {', '.join(manquants)})"


def _court(texte: str) -> str:
    """Une valeur sans sa fraction exacte, que le JSON et l'explication donnent."""
    return _FRACTION.sub("", texte)


def _ligne(nom: str, texte: str) -> str:
    return plier(f"{colonne(nom)}{texte}", 2, 4)


def _constants(faits: Sequence[str], premier: Resultat, redacteur: Redacteur) -> Iterator[str]:
    """Les résultats qui ne changent pas ; ceux qui n'ont pas de valeur se disent ensemble."""
    if faits:
        yield "CE QUI NE CHANGE PAS"
    ensemble: dict[str, list[str]] = {}
    for fait in faits:
        dit = _dire(fait, premier, redacteur)
        if sans_valeur(premier.trace.etapes[fait]):
            ensemble.setdefault(dit, []).append(redacteur.nom(fait))
        else:
            yield _ligne(redacteur.nom(fait), dit)
    for dit, noms in ensemble.items():
        yield plier(f"{enumerer(noms)} : {dit}", 2)


def _periode(periode: PeriodeInstruite, varient: Sequence[str], redacteur: Redacteur) -> Iterator[str]:
    yield f"DU {ecrire_date(periode.du)} AU {ecrire_date(periode.au)} ({len(periode.mois)} mois)"
    changes = {c.fait: c for c in periode.changements if isinstance(c, DeResultat)}
    for fait in varient:
        au_lieu = f", au lieu de {_court(changes[fait].avant.texte)}" if fait in changes else ""
        yield _ligne(redacteur.nom(fait), _dire(fait, periode.premier, redacteur) + au_lieu)
    noms = [c.nom for c in changes.values()]
    for le, ensemble in groupby(periode.changements, key=lambda c: c.le):
        raisons = [c for c in ensemble if not isinstance(c, DeResultat)]
        if le > periode.du:
            yield f"  Au {ecrire_date(le)}, sans changer les résultats"
        else:
            yield f"  Pourquoi, au {ecrire_date(le)}{'' if raisons else ' : la date elle-même, que les règles lisent'}"
        for changement in raisons:
            yield from _raison(changement, noms if le == periode.du else [])


# --- raisons ----------------------------------------------------------------------------------------------------------


def _raison(changement: Raison, changes: Sequence[str]) -> Iterator[str]:
    dite = raison(changement, changes)
    yield plier(f"– {dite.texte}", 4)
    for ligne in dite.suite:
        yield plier(ligne, 6, 0)


# --- présumés et alertes ----------------------------------------------------------------------------------------------


def _presumes(mois: Sequence[Resultat], redacteur: Redacteur) -> Iterator[str]:
    """Les faits présumés dont les résultats dépendent."""
    lus = [{x.fait for f in r.plan.resultats for x in amont(r.trace, f)} for r in mois]
    faits = dict.fromkeys(f for r, siens in zip(mois, lus, strict=True) for f in r.presumes() if f in siens)
    if faits:
        yield "PRÉSUMÉS, FAUTE D'ÊTRE DONNÉS"
    for fait in faits:
        valeurs = dict.fromkeys(
            valeur_ecrite(r.trace.etapes[fait], redacteur).texte for r in mois if fait in r.presumes()
        )
        texte = next(iter(valeurs)) if len(valeurs) == 1 else "selon le mois"
        yield _ligne(redacteur.nom(fait), f"{texte} — {redacteur.fait(fait).raison}")


def _alertes(mois: Sequence[Resultat]) -> Iterator[str]:
    """Chaque alerte, une fois, et les mois qu'elle touche si ce ne sont pas tous."""
    dites: dict[str, set[date]] = {}
    for alerte, jours in alertes(mois).items():
        sources = f" ({', '.join(alerte.sources)})" if alerte.sources else ""
        dites.setdefault(f"– {alerte.message}{sources}", set()).update(jours)
    if dites:
        yield "À SAVOIR AVANT DE DÉCIDER"
    tous = [r.plan.jour for r in mois]
    for dite, touches in dites.items():
        quand = "" if len(touches) == len(tous) else f" : {_quand(sorted(touches), tous)}"
        yield plier(f"{dite}{quand}", 2)


def _quand(jours: Sequence[date], tous: Sequence[date]) -> str:
    """Écrit des mois qui se suivent ou non : « de 05/2026 à 12/2026, et en 03/2027 »."""
    rangs = [tous.index(j) for j in jours]
    coupes = [0, *(n for n, (a, b) in enumerate(pairwise(rangs), start=1) if b != a + 1), len(rangs)]
    suites = []
    for debut, fin in pairwise(coupes):
        premier, dernier = (f"{jours[n]:%m/%Y}" for n in (debut, fin - 1))
        suites.append(f"en {premier}" if premier == dernier else f"de {premier} à {dernier}")
    return enumerer(suites)
