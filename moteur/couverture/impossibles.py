"""Ce qu'aucun dossier ne peut atteindre : une garde de division toujours vraie, une case qu'une autre devance.

Le fichier `impossibles.yaml`, au milieu des scénarios, dit chaque chose et pourquoi. Une entrée que les scénarios
contredisent, ou qui ne désigne rien, est un manque.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from moteur.diagnostics import Diagnostic, Lieu, trier
from moteur.diagnostics.catalogue import b010_fichier_illisible, e001_identifiant
from moteur.langage.noms import canonique, identifiant, sans_article
from moteur.modele.schema_yaml import traduire, validateur
from moteur.modele.yaml_strict import lire_yaml

FICHIER = "impossibles.yaml"

Condition = tuple[str, str, str]
"""Le titre de la règle, la condition telle qu'on la dit, et ce qu'elle n'est jamais : « vraie » ou « fausse »."""

Valeur = tuple[str, str]
"""Le nom du barème sans article, et la case, vide pour toutes."""


@dataclass(frozen=True, slots=True)
class Impossibles:
    """Les conditions et les valeurs que l'on n'attend pas, et où cela est dit."""

    conditions: Mapping[Condition, Lieu] = field(default_factory=dict)
    valeurs: Mapping[Valeur, Lieu] = field(default_factory=dict)

    def valeur(self, bareme: str, case: tuple[str, ...]) -> Valeur | None:
        """Rend l'entrée qui dit cette case, ou tout le barème, hors d'atteinte."""
        return next((x for x in (cle_case(bareme, case), cle_case(bareme, ())) if x in self.valeurs), None)


def cle_condition(regle: str, condition: str, jamais: str) -> Condition:
    """Rend ce qui désigne une condition, quelles qu'en soient les espaces."""
    return _nu(regle), _nu(condition), jamais


def cle_case(bareme: str, case: tuple[str, ...]) -> Valeur:
    """Rend ce qui désigne une case d'un barème, ou le barème entier."""
    return sans_article(_nu(bareme)).casefold(), "/".join(identifiant(x) for x in case)


def _nu(texte: str) -> str:
    return " ".join(canonique(texte).replace("\u202f", " ").replace("\xa0", " ").split())


def lire_impossibles(dossier: Path) -> tuple[Impossibles, list[Diagnostic]]:
    """Lit le fichier d'un dossier de scénarios ; rien s'il n'y en a pas."""
    chemin = dossier / FICHIER
    if not chemin.is_file():
        return Impossibles(), []
    try:
        contenu = chemin.read_bytes()
    except OSError:
        lieu = Lieu(str(chemin), 1, 1, 1, 1)
        return Impossibles(), [b010_fichier_illisible.faute(lieu, f"Le fichier « {chemin} » ne s'ouvre pas.")]
    arbre: Any
    arbre, positions, fautes = lire_yaml(contenu, str(chemin))
    if arbre is None or fautes:
        return Impossibles(), fautes
    for violation in validateur("moteur.couverture", "impossibles.schema.json").iter_errors(arbre):
        fautes += traduire(violation, positions, e001_identifiant.faute)
    if fautes:
        return Impossibles(), trier(fautes)
    conditions = {
        cle_condition(x["regle"], x["condition"], x["jamais"]): positions.valeur(("conditions", rang))
        for rang, x in enumerate(arbre.get("conditions", ()))
    }
    valeurs = {
        cle_case(x["bareme"], tuple(x["case"].split("/")) if "case" in x else ()): positions.valeur(("valeurs", rang))
        for rang, x in enumerate(arbre.get("valeurs", ()))
    }
    return Impossibles(conditions, valeurs), []
