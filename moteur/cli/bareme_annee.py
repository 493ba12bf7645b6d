"""`moteur bareme nouveau` : ce qu'une année attend, et le brouillon à remplir."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from moteur.cli import sortie
from moteur.cli.bareme import ecrire_valeur
from moteur.cli.bareme_classeur import ecrire_ou_refuser, lire_series
from moteur.cli.demandes import Couches
from moteur.cli.francais import REUSSI
from moteur.diagnostics import DemandeInvalide
from moteur.diagnostics.catalogue import x010_existe, x011_demande
from moteur.langage.noms import sans_article
from moteur.modele.ecritures import ecrire_date
from moteur.redaction.annee import Annee, Echeance, Fin, brouillon, preparer


def lire_annee(ecrit: str) -> int:
    """Lit une année, quatre chiffres ; lève `DemandeInvalide`."""
    if not re.fullmatch(r"(19|20|21)[0-9]{2}", ecrit):
        raise DemandeInvalide([x011_demande.annee(ecrit)])
    return int(ecrit)


def nouveau(couches: Couches, annee: str, dans: str | None, *, reconduire: bool, en_json: bool) -> int:
    """Dit ce que l'année attend, et crée la couche de brouillon ; rien n'est écrit par-dessus ce qui existe."""
    lue = lire_annee(annee)
    dossier = Path(dans) if dans else Path(f"brouillon-{lue}")
    if dossier.exists() and (not dossier.is_dir() or any(dossier.iterdir())):
        aide = "remplissez ce brouillon, ou donnez un autre dossier par --dans."
        raise DemandeInvalide([x010_existe.faute(str(dossier), aide)])
    series = lire_series(couches)
    etat = preparer(couches.charger().modele, series, lue)
    fichiers = brouillon(etat, dossier, reconduire=reconduire)
    ecrire_ou_refuser(fichiers)
    if en_json:
        sortie.ecrire_json(_objet(etat, dossier, [str(f) for f in fichiers]))
        return REUSSI
    _dire(etat)
    if not fichiers:
        sortie.ecrire(f"\nRien n'est à écrire pour le 1er janvier {lue} : aucun brouillon n'est créé.")
        return REUSSI
    fait = "y sont reconduites, provisoires" if reconduire else "y sont à remplir"
    noms = ", ".join(f.name for f in fichiers)
    dues = sum(e.a_ecrire for e in etat.echeances)
    sortie.ecrire(f"\nBrouillon créé : {dossier} ({noms}) ; {sortie.compter(dues, 'valeur')} {fait}.")
    sortie.ecrire(f"Puis : moteur verifier {dossier}, et moteur bareme comparer {lue - 1} {lue} --baremes …,{dossier}")
    return REUSSI


def _dire(etat: Annee) -> None:
    sortie.ecrire(f"Ce que {etat.annee} attend, d'après le jour de revalorisation de chaque barème.\n")
    entetes = ("barème", "attendu le", "état", "dernière valeur", "du", "confiance")
    sortie.tableau([_ligne(e) for e in etat.echeances], entetes)
    suivies = {sans_article(e.serie.nom): e.serie.indexation for e in etat.echeances if e.serie.indexation}
    if suivies:
        sortie.titrer("Ce qu'elles suivent, d'après leur texte :")
        sortie.tableau(list(suivies.items()))
    muettes = sorted({sans_article(e.serie.nom) for e in etat.echeances if not e.serie.indexation})
    if muettes:
        sortie.ecrire(f"  Indexation non déclarée : {', '.join(muettes)}.")
    sortie.titrer(f"Ce qui s'éteint, du 31/12/{etat.annee - 1} au 30/12/{etat.annee} :")
    if etat.fins:
        sortie.tableau([(f.sorte, f.nom, ecrire_date(f.le), _suite(f)) for f in etat.fins])
    else:
        sortie.ecrire("  rien")
    sortie.titrer(f"Valeurs provisoires au 01/01/{etat.annee} :")
    if etat.provisoires:
        sortie.tableau([(sans_article(s.nom), ecrire_valeur(v, s), ecrire_date(v.du)) for s, v in etat.provisoires])
    else:
        sortie.ecrire("  aucune")


def _suite(fin: Fin) -> str:
    return f"suit : {fin.suite}" if fin.suite else "rien ne suit"


def _ligne(echeance: Echeance) -> tuple[str, ...]:
    derniere = echeance.derniere
    return (
        sans_article(echeance.serie.nom),
        ecrire_date(echeance.attendue),
        echeance.etat.value,
        ecrire_valeur(derniere, echeance.serie),
        ecrire_date(derniere.du),
        derniere.confiance.value,
    )


def _objet(etat: Annee, dossier: Path, fichiers: list[str]) -> dict[str, Any]:
    return {
        "annee": etat.annee,
        "attendues": [
            {
                "identifiant": e.serie.identifiant,
                "attendue": e.attendue.isoformat(),
                "etat": e.etat.value,
                "derniere": {"du": e.derniere.du.isoformat(), "texte": e.derniere.texte or None},
                "confiance": e.derniere.confiance.value,
                "indexation": e.serie.indexation or None,
            }
            for e in etat.echeances
        ],
        "fins": [{"sorte": f.sorte, "nom": f.nom, "le": f.le.isoformat(), "suite": f.suite or None} for f in etat.fins],
        "provisoires": [{"identifiant": s.identifiant, "du": v.du.isoformat()} for s, v in etat.provisoires],
        "brouillon": str(dossier) if fichiers else None,
        "fichiers": fichiers,
    }
