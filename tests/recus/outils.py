"""Un petit dépôt d'une aide inventée, ses reçus, et de quoi changer ses fichiers et son historique."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path
from typing import Any

from moteur.porte import Moteur

REGLES = """
fait « le revenu »
  montant en €/mois, au centime
  donné
fait « l'âge »
  nombre en ans
  donné
fait « le trajet »
  nombre en km
  présumé 10 km
  raison « un trajet ordinaire »
fait « la visite »
  date
  donné
fait « l'aide »
  montant en €/mois, au centime
  déduit
  résultat
fait « la prime »
  montant en €/mois, au centime
  déduit
  résultat
fait « le supplément »
  montant en €/mois, au centime
  déduit
  résultat

règle « aide »
  source règlement d'exemple, article 1
  en vigueur depuis le 01/01/2024
  si revenu ≤ plafond
  alors aide = fraction aidée × (plafond − revenu), arrondie au centime

règle « prime »
  source règlement d'exemple, article 2
  en vigueur depuis le 01/01/2024
  si âge ≥ âge de la prime
  alors prime = montant de la prime, arrondie au centime

règle « supplément »
  source règlement d'exemple, article 3
  en vigueur depuis le 01/01/2024
  lecture « par trajet »
    alors supplément = prix du kilomètre × trajet, arrondi au centime
  lecture « forfaitaire »
    alors supplément = forfait, arrondi au centime

obligation « rappeler »
  source règlement d'exemple, article 5
  en vigueur depuis le 01/01/2024
  acteur « le service »
  action « rappelle la personne »
  naît le visite
  au plus tard visite + délai de rappel

contrôle « revenu à vérifier »
  source règlement d'exemple, article 4
  en vigueur depuis le 01/01/2024
  si revenu > plafond
  alors alerte « le revenu dépasse le plafond »
"""

BAREMES = """
series:
  - nom: le plafond
    unite: €/mois
    source: arrêté d'exemple
    valeurs:
      - {du: 01/01/2024, valeur: 1000, confiance: vu dans une source}
      - {du: 01/01/2025, valeur: 1100, confiance: vu dans une source}
  - nom: la fraction aidée
    unite: "%"
    source: règlement d'exemple, article 1
    valeurs:
      - {du: 01/01/2024, valeur: "50 %", confiance: vu dans une source}
  - nom: l'âge de la prime
    unite: ans
    source: règlement d'exemple, article 2
    valeurs:
      - {du: 01/01/2024, valeur: 65, confiance: vu dans une source}
  - nom: le montant de la prime
    unite: €/mois
    source: arrêté d'exemple
    revalorisation: 1er janvier
    valeurs:
      - {du: 01/01/2024, valeur: 30, confiance: vu dans une source}
  - nom: le prix du kilomètre
    unite: €/mois/km
    source: arrêté d'exemple
    valeurs:
      - {du: 01/01/2024, valeur: "0,75", confiance: vu dans une source}
  - nom: le délai de rappel
    unite: jours
    source: règlement d'exemple, article 5
    valeurs:
      - {du: 01/01/2024, valeur: 20, confiance: vu dans une source}
  - nom: le forfait
    unite: €/mois
    source: arrêté d'exemple
    valeurs:
      - {du: 01/01/2024, valeur: 8, confiance: vu dans une source}
"""

_IDENTITE = ("-c", "user.name=Essai", "-c", "user.email=essai@exemple.fr", "-c", "commit.gpgsign=false")


def git(depot: Path, *arguments: str) -> str:
    """Joue git sans la configuration de la machine, et rend ce qu'il écrit."""
    milieu = {c: v for c, v in os.environ.items() if not c.startswith("GIT_")}
    milieu |= {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
    commande = ["git", *_IDENTITE, "-C", str(depot), *arguments]
    return subprocess.run(commande, env=milieu, check=True, capture_output=True, text=True).stdout.strip()


class Depot:
    """Un dépôt d'essai : ses deux fichiers, son historique."""

    def __init__(self, racine: Path) -> None:
        self.racine = racine
        self.regles, self.baremes = racine / "regles", racine / "baremes"

    @classmethod
    def neuf(cls, racine: Path) -> Depot:
        """Crée le dépôt et enregistre sa première édition."""
        depot = cls(racine)
        for dossier, nom, texte in ((depot.regles, "aide.regle", REGLES), (depot.baremes, "aide.yaml", BAREMES)):
            dossier.mkdir(parents=True)
            (dossier / nom).write_text(texte, "utf-8")
        git(racine, "init", "-q", "-b", "main")
        depot.enregistrer("première édition")
        return depot

    def enregistrer(self, sujet: str) -> str:
        """Enregistre ce qui est là, et rend le hash du commit."""
        git(self.racine, "add", "-A")
        git(self.racine, "commit", "-q", "--allow-empty", "-m", sujet)
        return git(self.racine, "rev-parse", "HEAD")

    def changer(self, ancien: str, nouveau: str) -> None:
        """Remplace un texte, qui doit être dans un seul des deux fichiers, une seule fois."""
        fichiers = [self.regles / "aide.regle", self.baremes / "aide.yaml"]
        textes = {f: f.read_text("utf-8") for f in fichiers}
        (fichier,) = [f for f, t in textes.items() if ancien in t]
        assert textes[fichier].count(ancien) == 1
        fichier.write_text(textes[fichier].replace(ancien, nouveau), "utf-8")

    def charger(self) -> Moteur:
        """Charge le moteur de ce qui est là."""
        return Moteur.charger(self.regles, self.baremes)

    @property
    def options(self) -> list[str]:
        """Les options de ligne de commande qui désignent ce dépôt."""
        return ["--regles", str(self.regles), "--baremes", str(self.baremes)]


def repondre(
    moteur: Moteur,
    faits: dict[str, Any],
    jour: str,
    resultats: list[str] | None = None,
    *,
    obligations: bool | None = None,
) -> dict[str, Any]:
    """Rend la réponse entière, comme elle s'écrit en JSON."""
    objet = moteur.instruire(faits, jour, resultats, obligations=obligations).en_dict()
    lu: dict[str, Any] = json.loads(json.dumps(objet))
    return lu


def garder(chemin: Path, objet: Any) -> Path:
    """Écrit un objet JSON et rend son chemin."""
    chemin.parent.mkdir(parents=True, exist_ok=True)
    chemin.write_text(json.dumps(objet, ensure_ascii=False), "utf-8")
    return chemin
