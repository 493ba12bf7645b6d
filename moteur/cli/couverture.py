"""`moteur couverture` : énoncés, règles, scénarios et barèmes, et ce qui y manque."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from moteur import donnees
from moteur.cli import rapports, sortie
from moteur.cli.demandes import Couches, relatif
from moteur.cli.francais import MAL_FORMEE, REUSSI, TROUVE
from moteur.couverture.impossibles import lire_impossibles
from moteur.couverture.incertitudes import ecrire_page
from moteur.couverture.inventaire import inventorier
from moteur.couverture.manques import INFORMATIONS, TITRES, Couverture, Manque, couvrir, du_domaine
from moteur.couverture.observation import observer
from moteur.diagnostics import DemandeInvalide, a_des_erreurs
from moteur.diagnostics.catalogue import c006_chemin, c007_option, s007_enonce
from moteur.modele.enonces import Catalogue, lire_enonces
from moteur.rapports.couverture import page_couverture
from moteur.scenarios import lire

_QUOI = {
    "enonces": "énoncés calculables : une règle, un scénario, et l'un atteint l'autre",
    "regles": "règles, tables, obligations et contrôles : atteints",
    "branches": "branches et lignes : atteintes",
    "lectures": "lectures : atteintes",
    "conditions": "conditions : vues vraies et fausses",
    "baremes": "barèmes : la valeur la plus récente est lue",
}
_LONGUEUR_NOTE = 110
_SANS_REGLE, _SANS_SCENARIO = "enonces_sans_regle", "enonces_sans_scenario"


def couverture(
    couches: Couches,
    enonces: str | None,
    chemins: Sequence[str],
    domaine: str | None,
    *,
    en_json: bool,
    rapport: str | None,
) -> int:
    """Calcule la couverture ; 0 si elle est entière, 1 s'il y manque quelque chose, 2 si un fichier ne se lit pas.

    `rapport` : où écrire la page HTML.
    """
    rapports.verifier(rapport)
    dossier = _dossier(enonces)
    lieux = [Path(c) for c in chemins] or [relatif(donnees.dossier_scenarios())]
    absents = [c for c in (dossier, *lieux) if not c.exists()]
    if absents:
        raise DemandeInvalide(c006_chemin.faute(str(c), "n'existe pas", "vérifiez le chemin.") for c in absents)
    catalogue, fautes = lire_enonces(dossier)
    scenarios, erreurs = lire(lieux)
    sans_enonce = [d for d in erreurs if d.code == s007_enonce.CODE]
    fautes += [d for d in erreurs if d.code != s007_enonce.CODE]
    impossibles, erreurs = lire_impossibles(lieux[0])
    fautes += erreurs
    if a_des_erreurs(fautes):
        sortie.signaler_diagnostics(fautes, en_json=en_json)
        return MAL_FORMEE
    moteur = couches.charger()
    inventaire = inventorier(moteur.modele)
    vu = observer(sortie.suivre(scenarios, "scénarios"), moteur, inventaire)
    calculee = couvrir(catalogue, inventaire, vu, [d.lieu for d in sans_enonce if d.lieu is not None], impossibles)
    if domaine is not None:
        calculee = _restreindre(calculee, domaine, catalogue)
    if rapport is not None:
        page = page_couverture(calculee, catalogue, inventaire, vu, quoi=_QUOI, entete=rapports.entete(moteur.modele))
        rapports.ecrire(rapport, page, en_json=en_json)
    if en_json:
        sortie.ecrire_json(_objet(calculee))
    else:
        _montrer(calculee, len(scenarios))
    return REUSSI if calculee.entiere else TROUVE


def incertitudes(couches: Couches, enonces: str | None) -> int:
    """Écrit la page de ce que le moteur ne sait pas, en Markdown."""
    dossier = _dossier(enonces)
    catalogue, fautes = lire_enonces(dossier)
    if a_des_erreurs(fautes):
        sortie.signaler_diagnostics(fautes)
        return MAL_FORMEE
    sys.stdout.write(ecrire_page(couches.charger().modele, catalogue))
    return REUSSI


def _dossier(enonces: str | None) -> Path:
    return Path(enonces) if enonces is not None else relatif(donnees.dossier_enonces())


def _restreindre(calculee: Couverture, domaine: str, catalogue: Catalogue) -> Couverture:
    restreinte = du_domaine(calculee, domaine, catalogue)
    if restreinte is None:
        connus = tuple(sorted(d.prefixe for d in catalogue.domaines.values()))
        raise DemandeInvalide([c007_option.faute("--domaine", domaine, connus)])
    return restreinte


def _montrer(calculee: Couverture, joues: int) -> None:
    sortie.ecrire(f"{sortie.compter(joues, 'scénario joué', 'scénarios joués')}.")
    for quoi, (atteints, total) in calculee.comptes.items():
        if total:
            sortie.ecrire(f"  {atteints:4} sur {total:4} {_QUOI[quoi]}")
    for sorte, titre in TITRES.items():
        manques = [m for m in calculee.manques if m.sorte == sorte]
        if sorte == _SANS_SCENARIO:  # ceux qui n'ont pas non plus de règle sont déjà dits
            sans_regle = {m.nom for m in calculee.manques if m.sorte == _SANS_REGLE}
            manques = [m for m in manques if m.nom not in sans_regle]
        if manques:
            sortie.titrer(f"{titre} : {len(manques)}")
            for manque in manques:
                sortie.ecrire(f"  {_endroit(manque)}  {manque.nom}{_suite(manque)}")
    sortie.ecrire()
    bloquants = sum(m.bloquant for m in calculee.manques)
    sortie.ecrire("Rien ne manque." if not bloquants else f"{sortie.compter(bloquants, 'manque')}.")


def _endroit(manque: Manque) -> str:
    return f"{relatif(Path(manque.lieu.fichier))}:{manque.lieu.ligne}"


def _suite(manque: Manque) -> str:
    courte = manque.note if len(manque.note) <= _LONGUEUR_NOTE else f"{manque.note[: _LONGUEUR_NOTE - 1]}…"
    note = f" : {courte}" if courte else ""
    cites = [x for x in manque.enonces if x != manque.nom]
    return f"{note}  [{', '.join(cites)}]" if cites else note


def _objet(calculee: Couverture) -> Mapping[str, Any]:
    return {
        "enonces": [
            {
                "id": x.identifiant,
                "calculable": x.calculable,
                "articles": list(x.articles),
                "regles": list(x.regles),
                "scenarios": list(x.scenarios),
                "lignes": list(x.lignes),
                "baremes": list(x.baremes),
            }
            for x in calculee.matrice
        ],
        "entiere": calculee.entiere,
        "comptes": {quoi: {"atteints": n, "total": total} for quoi, (n, total) in calculee.comptes.items()},
        "manques": {s: [_manque(m) for m in calculee.manques if m.sorte == s] for s in TITRES if s not in INFORMATIONS},
        "informations": {
            s: [_manque(m) for m in calculee.manques if m.sorte == s] for s in TITRES if s in INFORMATIONS
        },
    }


def _manque(manque: Manque) -> dict[str, Any]:
    return {
        "nom": manque.nom,
        "fichier": str(relatif(Path(manque.lieu.fichier))),
        "ligne": manque.lieu.ligne,
        "enonces": list(manque.enonces),
        "note": manque.note,
    }
