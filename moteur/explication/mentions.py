"""Ce que la loi veut qu'on dise à l'intéressé : mentions du traitement, autorité, recours ; lu de `mentions/`.

Ces fichiers portent les phrases, les articles et leur confiance. Les délais viennent des barèmes, les dates limites et
la voie ouverte, des règles : les fichiers ne font que les nommer.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from moteur import donnees
from moteur.diagnostics import Diagnostic, Lieu, ReglesInvalides, a_des_erreurs, trier
from moteur.diagnostics.catalogue import b010_fichier_illisible, b015_mot_hors_liste, m003_mention
from moteur.execution import natif
from moteur.execution.evaluation import HorsCalendrier
from moteur.execution.instruire import Resultat
from moteur.execution.valeurs import Valeur
from moteur.explication import nombres
from moteur.explication.contenu import Droits, Mention, Recours
from moteur.explication.phrases import Redacteur
from moteur.modele.ecritures import ecrire_date
from moteur.modele.positions import Positions
from moteur.modele.schema_yaml import traduire, validateur
from moteur.modele.series import type_serie
from moteur.modele.yaml_strict import lire_yaml
from moteur.plan.plan import planifier

FICHIERS = ("traitement", "recours", "mots")


@dataclass(frozen=True, slots=True)
class Mentions:
    """Ce que disent les fichiers : mentions, décisions et leurs recours, sigles."""

    mentions: tuple[Mention, ...] = ()
    decisions: tuple[Mapping[str, Any], ...] = ()
    mots: Mapping[str, str] = field(default_factory=dict)


# --- lecture ----------------------------------------------------------------------------------------------------------


@cache
def livrees() -> Mentions:
    """Rend les mentions livrées ; lève `ReglesInvalides`, avec tous les diagnostics, si leurs fichiers sont fautifs."""
    lues, fautes = lire(donnees.dossier_mentions())
    if a_des_erreurs(fautes):
        raise ReglesInvalides(fautes)
    return lues


def lire(dossier: Path) -> tuple[Mentions, list[Diagnostic]]:
    """Lit un dossier de mentions : `traitement.yaml`, `recours.yaml` et `mots.yaml`."""
    fautes: list[Diagnostic] = []
    arbres = {nom: _fichier(dossier / f"{nom}.yaml", nom, fautes) for nom in FICHIERS}
    if a_des_erreurs(fautes):
        return Mentions(), trier(fautes)
    return Mentions(
        tuple(_mention(m) for m in arbres["traitement"]["mentions"]),
        tuple(arbres["recours"]["decisions"]),
        {m["sigle"]: m["sens"] for m in arbres["mots"]["mots"]},
    ), trier(fautes)


def _fichier(chemin: Path, racine: str, fautes: list[Diagnostic]) -> Any:
    try:
        contenu = chemin.read_bytes()
    except OSError:
        lieu = Lieu(str(chemin), 1, 1, 1, 1)
        fautes.append(b010_fichier_illisible.faute(lieu, f"Le fichier « {chemin} » ne s'ouvre pas."))
        return None
    arbre: Any
    arbre, positions, lues = lire_yaml(contenu, str(chemin))
    fautes += lues
    if arbre is None:
        return None
    violations = list(validateur("moteur.explication", "mentions.schema.json", racine).iter_errors(arbre))
    for violation in violations:
        fautes += traduire(violation, positions, _ecriture)
    if racine == "traitement" and not violations:
        fautes += _absentes(arbre["mentions"], positions)
    return arbre


def _ecriture(lieu: Lieu, cle: str, ecrit: str) -> Diagnostic:
    return b015_mot_hors_liste.faute(lieu, cle, ecrit, [])


def _exigees() -> list[str]:
    """Les mentions que la loi exige : celles que connaît le schéma."""
    schema: Any = validateur("moteur.explication", "mentions.schema.json", "traitement").schema
    exigees: list[str] = schema["$defs"]["mention"]["properties"]["id"]["enum"]
    return exigees


def _absentes(mentions: list[dict[str, str]], positions: Positions) -> Iterator[Diagnostic]:
    """Signale les mentions que la loi exige et qu'aucun bloc n'écrit."""
    ecrites = {m["id"] for m in mentions}
    manquantes = [x for x in _exigees() if x not in ecrites]
    if manquantes:
        yield m003_mention.faute(positions.cle(("mentions",)), manquantes)


def _mention(bloc: Mapping[str, str]) -> Mention:
    return Mention(
        identifiant=bloc["id"],
        titre=bloc["titre"],
        texte=bloc["texte"],
        usager=bloc["usager"],
        articles=bloc["articles"],
        source=bloc["source"],
        confiance=bloc["confiance"],
    )


# --- pour un résultat -------------------------------------------------------------------------------------------------


def droits(resultat: Resultat, fait: str, mentions: Mentions, redacteur: Redacteur) -> Droits:
    """Rend les mentions, l'autorité et les recours d'un fait ; d'un domaine que rien ne dit, les mentions seules."""
    domaine = Path(redacteur.fait(fait).lieu.fichier).parent.name
    decision = next((d for d in mentions.decisions if domaine in d["domaines"]), None)
    if decision is None:
        return Droits("", "", "", mentions.mentions, ())
    voies = _Voies(resultat, redacteur)
    ouvertes = (voies.recours(v) for v in decision["recours"] if voies.ouverte(v))
    return Droits(decision["autorite"], decision["articles"], decision["demande"], mentions.mentions, tuple(ouvertes))


class _Voies:
    """Les recours d'un dossier : la voie et les dates que concluent les règles, les délais des barèmes."""

    def __init__(self, resultat: Resultat, redacteur: Redacteur) -> None:
        self.resultat = resultat
        self.redacteur = redacteur
        self.modele = redacteur.modele

    def ouverte(self, voie: Mapping[str, str]) -> bool:
        """Vrai si les règles ouvrent cette voie, ou si l'on ne sait pas laquelle elles ouvrent."""
        if "quand" not in voie:
            return True
        valeur = self._valeur(voie["quand"], notifiee_ce_jour=True)
        return not isinstance(valeur, str) or self.redacteur.choix(valeur) == voie["vaut"]

    def recours(self, voie: Mapping[str, str]) -> Recours:
        """Écrit une voie."""
        return Recours(
            titre=voie["titre"],
            texte=voie["texte"],
            usager=voie["usager"],
            delai=self._delai(voie["delai"]),
            depart=voie["depart"],
            limite=self._limite(voie["limite"]) if "limite" in voie else "",
            articles=voie["articles"],
            source=voie["source"],
            confiance=voie["confiance"],
        )

    def _delai(self, nom: str) -> str:
        """Le délai que donne le barème à la date d'appréciation ; rien s'il n'en donne pas."""
        serie = next((s for s in self.modele.series.values() if s.nom == nom), None)
        if serie is None:
            return ""
        datee = serie.en_vigueur(self.resultat.plan.jour)
        if datee is None or datee.valeur is None:
            return ""
        return nombres.valeur(datee.valeur, type_serie(serie), self.modele.libelles_choix)

    def _limite(self, nom: str) -> str:
        valeur = self._valeur(nom)
        return ecrire_date(valeur) if isinstance(valeur, date) else ""

    def _valeur(self, nom: str, *, notifiee_ce_jour: bool = False) -> Valeur | None:
        """Ce que les règles concluent d'un fait pour ce dossier ; rien si le vocabulaire ne l'a pas.

        `notifiee_ce_jour` : une date qui choisit la version de la règle, si elle manque, est celle d'appréciation.
        """
        fait = next((f for f in self.modele.faits.values() if f.nom == nom), None)
        if fait is None:
            return None
        plan, fautes = planifier(self.resultat.plan.edition, (fait.identifiant,))
        assert not fautes
        faits = {f: d.valeur for f, d in self.resultat.dossier.donnees.items()}
        if notifiee_ce_jour:
            dates = (v.ancre for d in plan.definitions for v in d.versions if v.ancre is not None)
            faits = dict.fromkeys(dates, plan.jour) | faits
        try:
            return natif.executer(plan, faits).valeur(fait.identifiant)
        except HorsCalendrier:  # un délai compté depuis une date « sans fin », que l'on n'a pas demandé
            return None
