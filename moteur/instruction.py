"""Ce que rend la porte d'une instruction : des valeurs, et de quoi les expliquer ; une personne décide."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from moteur.diagnostics import DemandeInvalide
from moteur.execution.instruire import Alerte, Resultat, ValeurLue
from moteur.execution.obligations import ObligationSuivie
from moteur.execution.valeurs import Inconnu, ValeurPublique
from moteur.explication import document_html, document_texte, expliquer, lettre, objet, periodes, periodes_texte
from moteur.explication.document import Document
from moteur.modele.dossier import trouver_fait
from moteur.version import version_moteur


class Instruction:
    """Le résultat d'une instruction : une proposition, que décide une personne."""

    def __init__(
        self, resultat: Resultat, autres_alertes: Callable[[Resultat], tuple[Alerte, ...]] | None = None
    ) -> None:
        self._resultat = resultat
        self._autres_alertes = autres_alertes

    def _a_expliquer(self) -> Resultat:
        """Le résultat, avec les alertes que lève tout le dossier : on ne les cherche que pour expliquer."""
        if self._autres_alertes is None:
            return self._resultat
        return replace(self._resultat, autres_alertes=self._autres_alertes(self._resultat))

    def __getitem__(self, nom: str) -> ValeurPublique:
        """La valeur d'un fait du plan, par son identifiant ou son nom ; lève `KeyError` s'il n'y est pas."""
        return publique(self._resultat, self._fait(nom))

    def _fait(self, nom: str) -> str:
        if isinstance(nom, str) and nom in self._resultat.trace.etapes:
            return nom
        fait = trouver_fait(nom, self._resultat.plan.modele) if isinstance(nom, str) else None
        if fait is None or fait.identifiant not in self._resultat.trace.etapes:
            raise KeyError(f"« {nom} » n'est pas dans cette instruction ; demandez-le par resultats=[…]")
        return fait.identifiant

    def __contains__(self, nom: object) -> bool:
        try:
            return bool(self._fait(nom)) if isinstance(nom, str) else False
        except KeyError:
            return False

    @property
    def resultats(self) -> tuple[str, ...]:
        """Les identifiants des résultats demandés, ou retenus d'après les faits donnés."""
        return self._resultat.plan.resultats

    def manquants(self, nom: str) -> list[str]:
        """Les faits donnables absents qui empêchent de conclure, triés ; liste vide si la valeur est connue."""
        valeur = self._resultat.valeur(self._fait(nom))
        return sorted(valeur.manquants) if isinstance(valeur, Inconnu) else []

    @property
    def presumes(self) -> dict[str, ValeurPublique]:
        """Les faits présumés, et la valeur prise."""
        return {f: publique(self._resultat, f) for f in self._resultat.presumes()}

    @property
    def alertes(self) -> tuple[Alerte, ...]:
        """Ce qu'il faut savoir avant de décider."""
        return self._resultat.alertes

    @property
    def obligations(self) -> tuple[ObligationSuivie, ...]:
        """Les obligations nées du dossier, et celles dont on ignore si elles le sont ; par échéance."""
        return self._resultat.obligations

    def lectures(self, nom: str) -> tuple[ValeurLue, ...]:
        """Ce que vaut un résultat dans chaque lecture du droit, quand elles diffèrent."""
        return self._resultat.lectures.get(self._fait(nom), ())

    def expliquer(self, nom: str, registre: str = "agent") -> str:
        """L'explication d'un fait, en texte : pour l'usager, l'agent ou le juriste.

        Lève `DemandeInvalide` pour un autre registre ; `explication` et `page` aussi.
        """
        return expliquer.en_texte(self._a_expliquer(), self._fait(nom), registre, version_moteur())

    def explication(self, nom: str, registre: str = "agent") -> dict[str, Any]:
        """L'explication d'un fait, en objet que JSON sait écrire : tout son contenu, et le document du registre."""
        return expliquer.en_dict(self._a_expliquer(), self._fait(nom), version_moteur(), registre)

    def page(self, nom: str, registre: str = "agent") -> str:
        """L'explication d'un fait, en page HTML qui se suffit à elle-même."""
        return expliquer.en_html(self._a_expliquer(), self._fait(nom), registre, version_moteur())

    def lettre(self, nom: str, gabarit: str, fichier: str = "gabarit") -> str:
        """La lettre d'un fait, d'après un gabarit ; `fichier` : son nom, pour les diagnostics.

        Lève `DemandeInvalide`, avec tous les diagnostics, si une marque est inconnue ou un passage mal fermé.
        """
        contenu = expliquer.expliquer(self._a_expliquer(), self._fait(nom), version_moteur())
        ecrite, fautes = lettre.ecrire(gabarit, fichier, contenu, self._resultat)
        if fautes:
            raise DemandeInvalide(fautes)
        return ecrite

    def en_dict(self) -> dict[str, Any]:
        """L'objet JSON du contrat public."""
        return objet.en_dict(self._resultat, version_moteur())


class InstructionPeriode:
    """Un dossier instruit mois par mois, et ce qui change d'une période à l'autre ; une personne décide."""

    def __init__(self, resultats: Sequence[Resultat], au: date) -> None:
        self._resultats = tuple(resultats)
        self._periodes = periodes.regrouper(self._resultats, au)

    @property
    def mois(self) -> dict[date, Instruction]:
        """L'instruction de chaque mois, à sa date d'appréciation."""
        return {r.plan.jour: Instruction(r) for r in self._resultats}

    @property
    def periodes(self) -> tuple[periodes.PeriodeInstruite, ...]:
        """Les périodes où rien ne change, et ce qui sépare chacune de la précédente."""
        return self._periodes

    def en_texte(self) -> str:
        """Le texte que lit une personne."""
        return periodes_texte.en_texte(self._periodes, expliquer.RAPPEL)

    def en_dict(self) -> dict[str, Any]:
        """L'objet JSON du contrat public."""
        return periodes.en_dict(self._periodes, version_moteur())

    def expliquer(self, nom: str, registre: str = "agent") -> str:
        """L'explication d'un fait sur toute la période, en texte ; `explication` : en objet, `page` : en page HTML.

        Lève `DemandeInvalide` pour un registre inconnu, `KeyError` pour un fait qui n'est pas dans tous les mois.
        """
        return document_texte.en_texte(self._document(nom, registre))

    def explication(self, nom: str, registre: str = "agent") -> dict[str, Any]:
        """L'explication d'un fait sur toute la période, en objet que JSON sait écrire."""
        return expliquer.periode_en_dict(self._periodes, self._fait(nom), registre, version_moteur())

    def page(self, nom: str, registre: str = "agent") -> str:
        """L'explication d'un fait sur toute la période, en page HTML qui se suffit à elle-même."""
        return document_html.en_html(self._document(nom, registre))

    def _document(self, nom: str, registre: str) -> Document:
        return expliquer.periode_en_document(self._periodes, self._fait(nom), registre, version_moteur())

    def _fait(self, nom: str) -> str:
        noms = {Instruction(r)._fait(nom) for r in self._resultats}
        return noms.pop()


def publique(resultat: Resultat, fait: str) -> ValeurPublique:
    """Rend la valeur publique d'un fait."""
    valeur: ValeurPublique = objet.valeur_publique(resultat.valeur(fait), resultat.plan.modele.fait(fait))
    return valeur
