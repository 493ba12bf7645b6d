"""De quoi écrire un petit programme d'essai, et en demander l'explication."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from moteur import Moteur
from moteur.execution.instruire import Resultat
from moteur.explication.contenu import Explication
from moteur.explication.expliquer import en_texte, expliquer
from moteur.explication.nombres import INSECABLE
from tests.explication.outils import VERSION, resultat
from tests.petit_vocabulaire import PETIT_VOCABULAIRE

VOCABULAIRE = f"""{PETIT_VOCABULAIRE}\
fait « besoin »
  oui/non
  apprécié par une évaluatrice
fait « sorte »
  choix parmi petite, moyenne, grande
  donné
fait « marques »
  liste parmi rouge, verte, bleue
  présumé vide
  raison « aucune marque n'est dite »
fait « grade »
  rang de 1 à 6
  donné
fait « autre sorte »
  choix parmi petite, moyenne, grande
  donné
fait « décision »
  date
  présumé date d'appréciation
  raison « la décision n'est pas datée »
ancre « décisions »
  date décision
fait « copie »
  montant en €/mois, au centime
  présumé montant
  raison « sans autre mention »
fait « résultat »
  montant en €/mois, au centime
  déduit
  résultat
fait « intermédiaire »
  nombre en €/mois
  déduit
  résultat
fait « droit ouvert »
  oui/non
  déduit
  se dit « le droit est ouvert » ou « le droit n'est pas ouvert »
  résultat
fait « obstacle »
  oui/non
  déduit
  résultat
fait « échéance »
  date
  déduit
  résultat
fait « taux »
  nombre en %
  déduit
  résultat
fait « entier »
  rang de 0 à 9
  déduit
  résultat
"""

BAREME = """
series:
  - nom: le délai
    unite: mois
    source: code, article 1
    valeurs:
      - {du: 01/01/2016, valeur: "1", confiance: vu dans une source}
  - nom: la huitaine
    unite: jours ouvrables
    source: code, article 5
    valeurs:
      - {du: 01/01/2016, valeur: "8", confiance: vu dans une source}
  - nom: le coefficient
    unite: sans unité
    source: code, article 2
    note: lu dans une revue
    valeurs:
      - {du: 01/01/2016, valeur: "0,5", confiance: mémoire}
      - {du: 01/01/2020, valeur: "0,6", confiance: vu dans une source, statut: provisoire}
  - nom: le tiers
    unite: sans unité
    source: code, article 4
    valeurs:
      - {du: 01/01/2016, valeur: "3", confiance: vu dans une source}
  - nom: le seuil
    unite: €/mois
    source: code, article 3
    valeurs:
      - {du: 01/01/2016, valeur: "100", confiance: vu dans une source}
"""


class Essai:
    """Écrit un petit programme et explique un fait d'un dossier."""

    def __init__(self, dossier: Path) -> None:
        self.dossier = dossier

    def resultat(self, regles: str, dossier: Mapping[str, Any], fait: str, jour: str) -> Resultat:
        ecrites = regles.replace("\n  si ", "\n  source texte\n  en vigueur depuis le 01/01/2016\n  si ")
        ecrites = ecrites.replace("»\n  alors ", "»\n  source texte\n  en vigueur depuis le 01/01/2016\n  alors ")
        (self.dossier / "essai.regle").write_text(VOCABULAIRE + ecrites + self._complement(regles), "utf-8")
        (self.dossier / "b.yaml").write_text(BAREME, "utf-8")
        return resultat(Moteur.charger(self.dossier, self.dossier), dossier, jour, fait)

    def __call__(
        self, regles: str, dossier: Mapping[str, Any], fait: str = "resultat", jour: str = "2021-06-01"
    ) -> Explication:
        return expliquer(self.resultat(regles, dossier, fait, jour), fait, VERSION)

    def texte(self, regles: str, dossier: Mapping[str, Any], fait: str = "resultat", jour: str = "2021-06-01") -> str:
        return en_texte(self.resultat(regles, dossier, fait, jour), fait, "agent", VERSION)

    @staticmethod
    def _complement(regles: str) -> str:
        """Tout fait déduit a une règle : celles que l'essai n'écrit pas ne concluent jamais."""
        conclusions = {
            "résultat": "résultat = 0 €/mois",
            "intermédiaire": "intermédiaire = montant",
            "droit ouvert": "droit ouvert",
            "obstacle": "obstacle",
            "échéance": "échéance = jour",
            "taux": "taux = 0 %",
            "entier": "entier = 0",
        }
        return "".join(
            f"\nrègle « {nom} par défaut »\n  source texte\n  en vigueur depuis le 01/01/2016\n"
            f"  si a et non (a)\n  alors {conclusion}\n"
            for nom, conclusion in conclusions.items()
            if f"alors {nom} " not in regles and f"alors {nom}\n" not in regles
        )


def ordinaire(texte: str) -> str:
    return texte.replace(INSECABLE, " ")
