"""Contenu d'une explication → document pour l'agent, en page ; `texte` en donne le texte, mis en lignes."""

from __future__ import annotations

from moteur.explication import sections
from moteur.explication.contenu import Explication
from moteur.explication.document import Document
from moteur.explication.sections import sans_vides


def agent(explication: Explication) -> Document:
    """Rend le document de l'agent."""
    titre, chapeau = sections.titre(explication)
    return Document(
        "agent",
        titre,
        chapeau,
        sans_vides(
            (
                sections.proposition(explication),
                sections.motifs(explication),
                sections.manquants(explication),
                sections.alertes(explication),
                sections.reserves(explication),
                sections.lectures(explication),
                sections.faits(explication, detail=False),
                sections.parametres(explication, detail=False),
                sections.operations(explication),
                sections.ecartees(explication),
                sections.sans_valeur(explication),
                sections.controles(explication),
                sections.changements(explication),
                sections.decision(explication),
                sections.traitement(explication),
                sections.recours(explication),
                sections.recu(explication),
            )
        ),
    )
