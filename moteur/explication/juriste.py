"""Contenu d'une explication → document pour le juriste : articles, versions, lectures, confiance."""

from __future__ import annotations

from moteur.explication import sections
from moteur.explication.contenu import Explication
from moteur.explication.document import Document, Section, section, tableau
from moteur.explication.sections import sans_vides


def juriste(explication: Explication) -> Document:
    """Rend le document du juriste."""
    titre, chapeau = sections.titre(explication)
    return Document(
        "juriste",
        titre,
        (*chapeau, f"fait « {explication.fait} »"),
        sans_vides(
            (
                sections.proposition(explication),
                sections.motifs(explication),
                droit_applique(explication),
                ancres(explication),
                sections.lectures(explication),
                sections.reserves(explication),
                sections.faits(explication, detail=True),
                sections.manquants(explication),
                sections.parametres(explication, detail=True),
                sections.operations(explication),
                sections.ecartees(explication),
                sections.sans_valeur(explication),
                sections.controles(explication),
                sections.changements(explication),
                sections.alertes(explication),
                sections.decision(explication),
                sections.traitement(explication),
                sections.recours(explication),
                sections.recu(explication),
            )
        ),
    )


def droit_applique(explication: Explication) -> Section | None:
    """Les règles appliquées : textes, énoncés, version et période, lecture."""
    regles = dict.fromkeys(o.regle for o in explication.operations)
    lignes = [
        (
            f"{r.sorte} « {r.titre} »{f', {r.precision}' if r.precision else ''}",
            " ; ".join(r.sources),
            ", ".join(r.enonces),
            r.vigueur,
            (f"« {r.lecture} »" + (f" ({r.acte})" if r.acte else "")) if r.lecture else "",
        )
        for r in regles
    ]
    entetes = ("Règle", "Textes", "Énoncés", "Version", "Lecture employée")
    return section("droit", "Droit appliqué", tableau("Règles appliquées, dans l'ordre", entetes, lignes))


def ancres(explication: Explication) -> Section | None:
    """Les dates auxquelles se rattachent les versions des règles."""
    lignes = [(a.nom, a.valeur.texte, a.origine, f"« {a.regle} »", a.version) for a in explication.ancres]
    entetes = ("Date", "Valeur", "Origine", "Règle", "Version désignée")
    return section("ancres", "Dates de rattachement", tableau("Dates qui choisissent une version", entetes, lignes))
