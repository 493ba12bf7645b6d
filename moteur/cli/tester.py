"""`moteur tester` : joue les scénarios."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from moteur import donnees
from moteur.cli import rapports, sortie
from moteur.cli.demandes import Couches, relatif
from moteur.cli.francais import MAL_FORMEE, REUSSI, TROUVE
from moteur.diagnostics import DemandeInvalide, a_des_erreurs
from moteur.diagnostics.catalogue import c006_chemin
from moteur.diagnostics.rendu import en_dict
from moteur.modele.enonces import lire_enonces
from moteur.rapports.essais import page_essais
from moteur.scenarios import ResultatScenario, jouer, lire


def tester(
    couches: Couches,
    chemins: Sequence[str],
    execution: str | None,
    *,
    en_json: bool,
    rapport: str | None,
    enonces: str | None,
) -> int:
    """Joue les scénarios ; 1 si l'un d'eux est rouge, 2 si un fichier ne se lit pas.

    `rapport` : où écrire la page HTML, qui dit les énoncés du catalogue `enonces` (par défaut, celui livré).
    """
    rapports.verifier(rapport)
    lieux = [Path(c) for c in chemins] or [relatif(donnees.dossier_scenarios())]
    catalogue = Path(enonces) if enonces is not None else relatif(donnees.dossier_enonces())
    attendus = lieux if rapport is None else [*lieux, catalogue]
    absents = [c006_chemin.faute(str(c), "n'existe pas", "vérifiez le chemin.") for c in attendus if not c.exists()]
    if absents:
        raise DemandeInvalide(absents)
    scenarios, fautes = lire(lieux)
    if rapport is not None:
        connus, erreurs = lire_enonces(catalogue)
        fautes += erreurs
    if a_des_erreurs(fautes):
        sortie.signaler_diagnostics(fautes, en_json=en_json)
        return MAL_FORMEE
    moteur = couches.charger()
    joues = [jouer(s, moteur, execution) for s in sortie.suivre(scenarios, "scénarios")]
    rouges = [j for j in joues if not j.vert]
    if rapport is not None:
        rapports.ecrire(rapport, page_essais(joues, connus, rapports.entete(moteur.modele)), en_json=en_json)
    if en_json:
        sortie.ecrire_json(
            {"verts": len(joues) - len(rouges), "rouges": len(rouges), "scenarios": [_objet(j) for j in joues]}
        )
    else:
        sortie.signaler_diagnostics(d for j in rouges for d in j.diagnostics)
        for rouge in rouges:
            sortie.ecrire(f"rouge : {rouge.scenario}")
        sortie.ecrire(_bilan(len(joues), len(rouges)))
    return TROUVE if rouges else REUSSI


def _bilan(joues: int, rouges: int) -> str:
    verts = sortie.compter(joues - rouges, "vert")
    suite = f", {sortie.compter(rouges, 'rouge')}" if rouges else ""
    return f"{sortie.compter(joues, 'scénario')} : {verts}{suite}."


def _objet(joue: ResultatScenario) -> dict[str, Any]:
    scenario = joue.scenario
    lieu = scenario.exemple or scenario.lieu
    return {
        "nom": scenario.nom,
        "fichier": scenario.fichier,
        "ligne": lieu.ligne,
        "enonces": list(scenario.enonces),
        "vert": joue.vert,
        "ecarts": [{"sujet": e.sujet, "attendu": e.attendu, "obtenu": e.obtenu} for e in joue.ecarts],
        "diagnostics": [en_dict(d) for d in joue.diagnostics],
    }
