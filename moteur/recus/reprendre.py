"""Un dossier de reçus → les réponses qu'un changement de règles ou de valeurs fait refaire, et pourquoi."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from moteur.diagnostics import Diagnostic, DossierInvalide, ErreurDiagnostics
from moteur.diagnostics.catalogue import d010_fichier
from moteur.diagnostics.rendu import en_dict as diagnostic_en_dict
from moteur.execution.executions import NATIF
from moteur.porte import Moteur
from moteur.recus import causes, refaire
from moteur.recus.causes import Cause, Changement
from moteur.recus.differences import Difference, comparer
from moteur.recus.editions import Editions
from moteur.recus.recu import TAILLE_MAX, Recu, Rendu, lire_recu
from moteur.recus.rejouer import changements
from moteur.version import version_moteur

SUFFIXE = ".json"


@dataclass(frozen=True, slots=True)
class Reprise:
    """Une réponse à refaire : ce qui y change, et pourquoi.

    `origine` : d'où vient l'édition du reçu, ou rien si elle ne se retrouve pas, et la cause n'est alors pas établie.
    `refus` : ce que l'édition courante n'admet plus du dossier.
    """

    recu: Recu
    differences: tuple[Difference, ...]
    causes: tuple[Cause, ...]
    origine: str
    refus: tuple[Diagnostic, ...] = ()

    def en_dict(self) -> dict[str, Any]:
        """Rend la reprise sous une forme que JSON sait écrire."""
        return {
            "fichier": self.recu.fichier,
            "date": self.recu.jour.isoformat(),
            "edition": self.origine or None,
            "differences": [d.en_dict() for d in self.differences],
            "causes": [c.en_dict() for c in self.causes],
            "diagnostics": [diagnostic_en_dict(d) for d in self.refus],
        }


@dataclass(frozen=True, slots=True)
class Bilan:
    """Ce que dit un dossier de reçus.

    `illisibles` : les fichiers que l'on n'a pas pu examiner, et pourquoi. `anterieures` : les réponses d'avant le jour
    demandé. `recalculees` : celles dont quelque chose de ce qu'elles lisent a changé, que la réponse change ou non.
    """

    a_refaire: tuple[Reprise, ...]
    illisibles: dict[str, tuple[Diagnostic, ...]]
    examinees: int
    anterieures: int
    recalculees: int

    def en_dict(self, depuis: date) -> dict[str, Any]:
        """Rend le bilan sous une forme que JSON sait écrire."""
        return {
            "depuis": depuis.isoformat(),
            "a_refaire": [r.en_dict() for r in self.a_refaire],
            "illisibles": [
                {"fichier": f, "diagnostics": [diagnostic_en_dict(d) for d in fautes]}
                for f, fautes in self.illisibles.items()
            ],
            "examinees": self.examinees,
            "anterieures": self.anterieures,
            "recalculees": self.recalculees,
        }


def fichiers_de_recus(dossier: Path) -> list[Path]:
    """Rend les fichiers JSON d'un dossier, à toute profondeur et rangés, sauf ceux qui commencent par un point."""
    return sorted(f for f in dossier.rglob(f"*{SUFFIXE}") if f.is_file() and not f.name.startswith("."))


def ranger_par_edition(fichiers: Iterable[Path]) -> list[Path]:
    """Range des reçus par édition : chacune ne se charge qu'une fois, si nombreuses soient-elles."""

    def edition(chemin: Path) -> tuple[str, str]:
        try:
            lu = json.loads(chemin.read_bytes()) if chemin.stat().st_size <= TAILLE_MAX else None
        except (OSError, ValueError, RecursionError):
            return "", ""
        recu = lu.get("recu", lu) if isinstance(lu, dict) else None
        return (str(recu.get("regles")), str(recu.get("baremes"))) if isinstance(recu, dict) else ("", "")

    return sorted(fichiers, key=edition)


def lire_fichier(chemin: Path) -> tuple[list[Recu], list[Diagnostic]]:
    """Lit un fichier de reçu, ou rend pourquoi il ne se lit pas."""
    try:
        with chemin.open("rb") as flux:
            octets = flux.read(TAILLE_MAX + 1)
    except OSError:
        return [], [d010_fichier.faute(str(chemin), "ne se laisse pas lire")]
    return lire_recu(octets, str(chemin))


def reprendre(fichiers: Iterable[Path], depuis: date, editions: Editions, *, complet: bool = False) -> Bilan:
    """Rend les réponses à refaire parmi celles dont la date d'appréciation est ce jour ou après.

    Une réponse dont rien de ce qu'elle lit n'a changé depuis son édition n'est pas recalculée, sauf si `complet`.
    """
    a_refaire: list[Reprise] = []
    illisibles: dict[str, tuple[Diagnostic, ...]] = {}
    comptes = {"examinees": 0, "anterieures": 0, "recalculees": 0}
    for chemin in fichiers:
        recus, fautes = lire_fichier(chemin)
        if fautes:
            illisibles[str(chemin)] = tuple(fautes)
        for recu in recus:
            if recu.jour < depuis:
                comptes["anterieures"] += 1
                continue
            comptes["examinees"] += 1
            try:
                reprise = _examiner(recu, editions, complet=complet)
            except ErreurDiagnostics as erreur:
                illisibles[str(chemin)] = (*illisibles.get(str(chemin), ()), *erreur.diagnostics)
                continue
            comptes["recalculees"] += reprise is not None
            if reprise is not None and (reprise.differences or reprise.refus):
                a_refaire.append(reprise)
    a_refaire.sort(key=lambda r: (r.recu.fichier, r.recu.jour))
    return Bilan(tuple(a_refaire), dict(sorted(illisibles.items())), **comptes)


def _examiner(recu: Recu, editions: Editions, *, complet: bool) -> Reprise | None:
    """Compare la réponse du reçu à celle de l'édition courante ; rien si elle n'a pas eu à être recalculée.

    Lève `ErreurDiagnostics` si le reçu est abîmé : sa propre édition n'admet pas ses faits, ou sa date n'est pas
    couverte.
    """
    courant = editions.courant
    courant.jour(recu.jour)
    trouvee, _ = editions.trouver(recu)
    if trouvee is None:
        differences, refus, _ = _refaire(recu, courant)
        return Reprise(recu, differences, (), "", refus)
    _, fautes = refaire.lire_faits(recu, trouvee.moteur.modele)
    if fautes:
        raise DossierInvalide(fautes)
    tous = () if trouvee.moteur is courant else changements(recu, trouvee, courant)
    if not tous and not complet and recu.moteur in {"", version_moteur()}:
        return None
    differences, refus, nouveau = _refaire(recu, courant)
    trouves = tuple(_causes(recu, trouvee.moteur, courant, tous, nouveau)) if differences else ()
    if refus:
        trouves = tuple(Cause(c.sorte, c.cle, c.dit, (), c.lieu) for c in tous)
    return Reprise(recu, differences, trouves, str(trouvee.origine), refus)


def _refaire(recu: Recu, courant: Moteur) -> tuple[tuple[Difference, ...], tuple[Diagnostic, ...], Rendu]:
    nouvelle, refus = refaire.refaire(recu, courant, NATIF)
    if nouvelle is None:
        return (), tuple(refus), {}
    return comparer(recu.rendu, nouvelle.rendu), (), nouvelle.rendu


def _causes(recu: Recu, avant: Moteur, courant: Moteur, tous: Sequence[Changement], nouveau: Rendu) -> Iterator[Cause]:
    """Les règles et les valeurs d'abord ; puis le moteur, si l'édition du reçu ne lui fait plus dire la même chose."""
    ancienne, _ = refaire.refaire(recu, avant, NATIF)
    if ancienne is None or ancienne.rendu != nouveau:
        ancien = ancienne.rendu if ancienne is not None else recu.rendu
        yield from causes.chercher(recu, avant, courant, tous, ancien=ancien, nouveau=nouveau)
    ecarts = comparer(recu.rendu, ancienne.rendu) if ancienne is not None else ()
    if ecarts:
        dit = f"moteur {recu.moteur or 'non dit'} → {version_moteur()} : la même édition ne répond plus la même chose"
        yield Cause(causes.MOTEUR, recu.moteur, dit, tuple(dict.fromkeys(d.sujet for d in ecarts)))
