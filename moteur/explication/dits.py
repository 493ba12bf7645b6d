"""Un morceau de contenu → sa ligne, la même pour l'agent et le juriste."""

from __future__ import annotations

from moteur.explication.contenu import Condition, RegleCitee


def dire_condition(condition: Condition) -> str:
    """Écrit une condition et ce qui l'a rendue vraie ou fausse."""
    if condition.etat == "vraie":
        return f"{condition.texte} ({condition.constat})" if condition.constat else condition.texte
    if condition.etat == "fausse" and condition.constat == "non":
        return f"{condition.texte} : non"
    constat = f" ({condition.constat})" if condition.constat else ""
    mot = {"fausse": "faux", "inconnue": "on ne sait pas"}.get(condition.etat, condition.etat)
    return f"{condition.texte} : {mot}{constat}"


def dire_regle(regle: RegleCitee) -> str:
    """Écrit une règle et ce qui la précise : exception, ligne, version."""
    sorte = regle.sorte[:1].upper() + regle.sorte[1:]
    return f"{sorte} « {regle.titre} »{f', {regle.precision}' if regle.precision else ''}"


def dire_textes(regle: RegleCitee) -> str:
    """Écrit les textes d'une règle, ses énoncés et sa période."""
    enonces = f"énoncé{'s' if len(regle.enonces) > 1 else ''} {', '.join(regle.enonces)}" if regle.enonces else ""
    return " · ".join(x for x in (" ; ".join(regle.sources), enonces, regle.vigueur) if x)
