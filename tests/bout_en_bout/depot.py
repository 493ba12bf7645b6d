"""Un clone neuf du dépôt où une personne édite, par des commandes seulement."""

from __future__ import annotations

import json
import shutil
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from moteur import donnees
from moteur.cli import principal
from tests.recus.outils import git

RACINE = Path(__file__).parents[2]
DOSSIERS = "dossiers"
RECUS = "recus"


@dataclass(frozen=True)
class Demande:
    """Une réponse donnée avant le changement : son dossier, son jour, le résultat demandé."""

    dossier: str
    jour: str
    resultat: str

    @property
    def recu(self) -> str:
        return f"{RECUS}/{self.dossier}_{self.jour}_{self.resultat}.json"

    @property
    def arguments(self) -> tuple[str, ...]:
        fichier = f"{DOSSIERS}/{self.dossier}.yaml"
        return ("instruire", fichier, "--date", self.jour, "--resultat", self.resultat, "--format", "json")


@dataclass
class Depot:
    """Le clone, où l'on est placé ; `demandes` : ce à quoi l'on a répondu avant de changer quoi que ce soit."""

    racine: Path
    capsys: pytest.CaptureFixture[str]
    demandes: list[Demande] = field(default_factory=list)

    def moteur(self, *arguments: str, code: int = 0) -> str:
        """Joue une commande, dont on attend ce code de sortie ; rend ce qu'elle écrit."""
        self.capsys.readouterr()
        obtenu = principal(list(arguments))
        lu = self.capsys.readouterr()
        assert obtenu == code, f"moteur {' '.join(arguments)} : {obtenu}\n{lu.out}{lu.err}"
        return lu.out

    def json(self, *arguments: str, code: int = 0) -> Any:
        """Joue une commande en JSON."""
        return json.loads(self.moteur(*arguments, "--format", "json", code=code))

    def enregistrer(self, message: str) -> None:
        """Fait une révision de tout ce qui est là."""
        git(self.racine, "add", ".")
        git(self.racine, "commit", "-q", "-m", message)

    def repondre(self, dossiers: dict[str, str], demandes: list[Demande]) -> None:
        """Répond à des demandes, et garde leurs reçus."""
        self.demandes = demandes
        for nom in (DOSSIERS, RECUS):
            (self.racine / nom).mkdir()
        for nom, texte in dossiers.items():
            (self.racine / DOSSIERS / f"{nom}.yaml").write_text(texte, "utf-8")
        for demande in demandes:
            (self.racine / demande.recu).write_text(self.moteur(*demande.arguments), "utf-8")

    def recalculer_tout(self) -> dict[str, list[str]]:
        """Répond de nouveau à tout, et rend les reçus dont la réponse a changé, avec ce qui y change."""
        changes = {}
        for demande in self.demandes:
            avant = json.loads((self.racine / demande.recu).read_text("utf-8"))["recu"]["rendu"]
            apres = json.loads(self.moteur(*demande.arguments))["recu"]["rendu"]
            cles = sorted(c for c in {*avant, *apres} if avant.get(c) != apres.get(c))
            if cles:
                changes[demande.recu] = cles
        return changes

    def a_refaire(self, depuis: str) -> list[dict[str, Any]]:
        """Rend ce que `moteur reprendre` dit à refaire, et vérifie qu'il n'a rien laissé de côté."""
        lu = self.json("reprendre", RECUS, "--depuis", depuis, code=1)
        assert lu["illisibles"] == []
        rendus: list[dict[str, Any]] = lu["a_refaire"]
        return rendus


def cloner(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], base: Path = RACINE
) -> Depot:
    """Clone un dépôt qui a tout ce que l'on édite, et s'y place : les commandes s'y jouent sans option."""
    origine, clone = tmp_path / "origine", tmp_path / "clone"
    for nom in ("regles", "baremes", "scenarios", "enonces"):
        shutil.copytree(base / nom, origine / nom)
    git(origine, "init", "-q", "-b", "main")
    git(origine, "add", ".")
    git(origine, "commit", "-q", "-m", "avant")
    git(tmp_path, "clone", "-q", str(origine), str(clone))
    monkeypatch.chdir(clone)
    for nom in ("regles", "baremes", "scenarios", "enonces"):
        monkeypatch.setattr(donnees, f"dossier_{nom}", lambda nom=nom: clone / nom)
    if hasattr(donnees, "en_depot"):
        monkeypatch.setattr(donnees, "en_depot", lambda: True)
    return Depot(clone, capsys)
