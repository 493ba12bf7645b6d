"""Un fait déclaré déduit a une règle (R019)."""

from __future__ import annotations

from collections import defaultdict

from moteur.diagnostics import Diagnostic, Lieu
from moteur.diagnostics.catalogue import r019_jamais_conclu
from moteur.modele.modele import Fait, Modele


def jamais_conclus(modele: Modele) -> list[Diagnostic]:
    """Rend les faits seulement déduits qu'aucune règle ne conclut, à aucune date ; une faute par déclaration."""
    conclus = {f for v in modele.versions for f in v.groupes}
    conclus |= {f for v in modele.versions for lecture in v.lectures for f in lecture.groupes}
    declares: dict[Lieu, list[Fait]] = defaultdict(list)
    for fait in modele.faits.values():
        if fait.deduit and not fait.donne:
            declares[fait.lieu].append(fait)
    fautes = []
    for lieu, faits in declares.items():
        absents = [f for f in faits if f.identifiant not in conclus]
        if not absents:
            continue
        famille = absents[0].famille
        membres = [modele.libelles_choix.get(f.cle or "", f.nom) for f in absents] if len(absents) < len(faits) else []
        fautes.append(r019_jamais_conclu.faute(lieu, famille or absents[0].nom, membres))
    return fautes
