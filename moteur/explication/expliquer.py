"""Trace → explication d'un fait : un contenu construit une fois, puis rendu en texte ou en objet JSON."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from moteur.diagnostics import DemandeInvalide
from moteur.diagnostics.catalogue import c008_registre
from moteur.execution.instruire import Resultat
from moteur.execution.valeurs import SANS_OBJET, Inconnu
from moteur.explication import document_html, document_texte, mentions, objet, periodes_documents, texte
from moteur.explication.agent import agent
from moteur.explication.changements import changements
from moteur.explication.contenu import Explication, Motif, Proposition, ValeurEcrite, en_objet
from moteur.explication.dependances import Dependances
from moteur.explication.document import Document
from moteur.explication.faits import faits_utilises, manquants, parametres, racines
from moteur.explication.juriste import juriste
from moteur.explication.motifs import motifs, numeros
from moteur.explication.nombres import INSECABLE
from moteur.explication.operations import ecartees, operations, valeur_ecrite, verifications
from moteur.explication.periodes import PeriodeInstruite
from moteur.explication.phrases import Redacteur, enumerer
from moteur.explication.reserves import alertes, ancres, lectures, reserves
from moteur.explication.usager import simplifier, usager

REGISTRES: Final = ("usager", "agent", "juriste")
"""Pour qui l'on écrit une explication."""

RAPPEL: Final = "Le moteur instruit et propose ; la décision revient à une personne."


def en_texte(resultat: Resultat, fait: str, registre: str, version: str) -> str:
    """Rend l'explication d'un fait de la trace en texte ; lève `DemandeInvalide` (C008) pour un registre inconnu."""
    controler(registre)
    contenu = expliquer(resultat, fait, version)
    return texte.agent(contenu) if registre == "agent" else document_texte.en_texte(ecrire(contenu, registre))


def en_html(resultat: Resultat, fait: str, registre: str, version: str) -> str:
    """Rend l'explication d'un fait de la trace en page ; lève `DemandeInvalide` (C008) pour un registre inconnu."""
    controler(registre)
    return document_html.en_html(ecrire(expliquer(resultat, fait, version), registre))


def en_dict(resultat: Resultat, fait: str, version: str, registre: str = "agent") -> dict[str, Any]:
    """Rend l'explication d'un fait de la trace en objet que JSON sait écrire : tout son contenu, et le document écrit.

    Lève `DemandeInvalide` (C008) pour un registre inconnu.
    """
    controler(registre)
    contenu = expliquer(resultat, fait, version)
    rendu: dict[str, Any] = en_objet(contenu)
    return rendu | {"registre": registre, "document": en_objet(ecrire(contenu, registre))}


def periode_en_document(periodes: Sequence[PeriodeInstruite], fait: str, registre: str, version: str) -> Document:
    """Rend le document d'une instruction mois par mois ; lève `DemandeInvalide` (C008) pour un registre inconnu."""
    controler(registre)
    contenus = [expliquer(p.premier, fait, version) for p in periodes]
    reuni = periodes_documents.document(periodes, contenus, [ecrire(c, registre) for c in contenus])
    return simplifier(reuni) if registre == "usager" else reuni


def periode_en_dict(periodes: Sequence[PeriodeInstruite], fait: str, registre: str, version: str) -> dict[str, Any]:
    """Rend l'explication d'une instruction mois par mois en objet : le contenu de chaque période, et le document.

    Lève `DemandeInvalide` (C008) pour un registre inconnu.
    """
    document = periode_en_document(periodes, fait, registre, version)
    contenus = [en_objet(expliquer(p.premier, fait, version)) for p in periodes]
    return {
        "du": periodes[0].du.isoformat(),
        "au": periodes[-1].au.isoformat(),
        "periodes": [
            {"du": p.du.isoformat(), "au": p.au.isoformat(), "explication": c}
            for p, c in zip(periodes, contenus, strict=True)
        ],
        "registre": registre,
        "document": en_objet(document),
    }


def controler(registre: str) -> None:
    """Lève `DemandeInvalide` (C008) pour un registre inconnu."""
    if registre not in REGISTRES:
        raise DemandeInvalide([c008_registre.faute(None, registre, REGISTRES)])


def ecrire(contenu: Explication, registre: str) -> Document:
    """Écrit le document d'un registre connu."""
    if registre == "usager":
        return usager(contenu, mentions.livrees().mots)
    return agent(contenu) if registre == "agent" else juriste(contenu)


def expliquer(resultat: Resultat, fait: str, version: str) -> Explication:
    """Rend tout ce que la trace permet de dire d'un fait."""
    trace, modele = resultat.trace, resultat.plan.modele
    redacteur = Redacteur(modele)
    dependances = Dependances(trace, modele)
    etapes = dependances.de(fait)
    valeur = resultat.valeur(fait)
    bloque = valeur is SANS_OBJET or valeur is False
    trouves = motifs(dependances, fait, redacteur) if bloque else ()
    sans_valeur, en_decoulent = racines(resultat, fait, etapes, dependances, redacteur)
    employes = parametres(etapes, dependances, redacteur)
    return Explication(
        fait=fait,
        nom=redacteur.nom(fait),
        libelle=redacteur.fait(fait).libelle,
        date=resultat.plan.jour,
        proposition=_proposition(resultat, fait, trouves, redacteur),
        faits=faits_utilises(resultat, fait, etapes, redacteur),
        parametres=employes,
        operations=operations(etapes, dependances, redacteur),
        sans_valeur=sans_valeur,
        en_decoulent=en_decoulent,
        ecartees=ecartees(etapes, redacteur, numeros(trouves)),
        verifications=verifications(etapes, dependances, fait, redacteur),
        manquants=manquants(resultat, fait, etapes, dependances, redacteur),
        reserves=reserves(resultat, fait, etapes, employes, redacteur),
        lectures=lectures(resultat, fait, etapes, redacteur),
        alertes=alertes(resultat, etapes),
        changements=changements(resultat, fait, dependances, redacteur),
        ancres=ancres(etapes, redacteur),
        droits=mentions.droits(resultat, fait, mentions.livrees(), redacteur),
        recu=objet.recu(resultat, version),
        commande=f"moteur expliquer DOSSIER {fait} --date {resultat.plan.jour.isoformat()}",
    )


def _proposition(resultat: Resultat, fait: str, trouves: tuple[Motif, ...], redacteur: Redacteur) -> Proposition:
    etape = resultat.trace.etapes[fait]
    ecrite = valeur_ecrite(etape, redacteur)
    return Proposition(_phrase(resultat, fait, ecrite, trouves, redacteur), ecrite, trouves, RAPPEL)


def _phrase(
    resultat: Resultat, fait: str, ecrite: ValeurEcrite, trouves: tuple[Motif, ...], redacteur: Redacteur
) -> str:
    modele_fait, etape = redacteur.fait(fait), resultat.trace.etapes[fait]
    sujet = f"{_majuscule(modele_fait.nom)}{INSECABLE}:"
    if isinstance(etape.valeur, Inconnu):
        if etape.valeur.motif == "manque":
            noms = [redacteur.nom(f) for f in redacteur.modele.ranger(etape.valeur.manquants)]
            return f"{sujet} indéterminé (il manque : {enumerer(noms)})."
        pourquoi = {"conflit": "deux règles concluent à la fois", "lectures": "le droit se lit de plusieurs façons"}
        return f"{sujet} indéterminé ({pourquoi[etape.valeur.motif]})."
    if etape.valeur is SANS_OBJET:
        return f"{sujet} sans objet{_combien(trouves)}."
    if etape.origine in {"donné", "présumé"}:
        donne = "tel que le dossier le donne" if etape.origine == "donné" else "présumé, faute d'être donné"
        return f"{sujet} {ecrite.texte}, {donne}."
    dite = modele_fait.se_dit if etape.valeur is True else modele_fait.se_dit_non
    if isinstance(etape.valeur, bool) and dite:
        return f"{_majuscule(dite)}{_combien(trouves)}."
    return f"{sujet} {ecrite.texte}{_combien(trouves)}."


def _combien(trouves: tuple[Motif, ...]) -> str:
    if not trouves:
        return ""
    return ", pour un motif" if len(trouves) == 1 else f", pour {len(trouves)} motifs"


def _majuscule(texte_nu: str) -> str:
    return texte_nu[:1].upper() + texte_nu[1:]
