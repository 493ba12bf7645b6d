"""Entre deux versions d'une règle, aucun jour sans droit (R008)."""

from __future__ import annotations

from collections import defaultdict
from datetime import date

from moteur.diagnostics import Diagnostic
from moteur.diagnostics.catalogue import r008_lacune
from moteur.modele.modele import Modele, Periode, Version
from moteur.verification.periodes import UN_JOUR, couverte


def lacunes(modele: Modele) -> list[Diagnostic]:
    """Rend les périodes qu'aucune version d'une règle ne couvre, entre deux qui en ont une."""
    couverture = couverte(modele)
    series: dict[tuple[str, str | None, str], list[Version]] = defaultdict(list)
    for version in modele.versions:
        series[version.titre, version.ancre, version.nature].append(version)
    fautes = []
    for (titre, ancre, _), versions in series.items():
        rangees = sorted(versions, key=lambda v: v.periode.du or date.min)
        derniere = rangees[0]  # celle qui vaut le plus tard parmi celles déjà vues
        for suivante in rangees[1:]:
            vide = _entre(derniere, suivante)
            if vide is not None and ancre is None:
                vide = couverture.intersection(vide)
            if vide is not None and vide.du is not None and vide.au is not None:
                fautes.append(
                    r008_lacune.faute(derniere.lieu, suivante.lieu, titre, f"{vide.du:%d/%m/%Y}", f"{vide.au:%d/%m/%Y}")
                )
            if suivante.periode.au is None or (derniere.periode.au and suivante.periode.au > derniere.periode.au):
                derniere = suivante
    return fautes


def _entre(avant: Version, apres: Version) -> Periode | None:
    """Rend les jours entre la fin d'une version et le début de l'autre."""
    fin, debut = avant.periode.au, apres.periode.du
    if fin is None or debut is None or fin + UN_JOUR >= debut:
        return None
    return Periode(fin + UN_JOUR, debut - UN_JOUR)
