"""Un scénario lu : ses énoncés, ses étapes, et le lieu de chacune dans le fichier `.feature`."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum

from moteur.diagnostics import Diagnostic, Endroit, Lieu


class Role(Enum):
    """Ce que fait une étape ; « Et » et « Mais » prennent le rôle de l'étape qui les précède."""

    DONNE = "Étant donné"
    QUAND = "Quand"
    ALORS = "Alors"


@dataclass(frozen=True, slots=True)
class Case:
    """Une case d'un tableau d'étape."""

    texte: str
    lieu: Lieu


@dataclass(frozen=True, slots=True)
class Etape:
    """Une étape : son rôle, sa phrase sans le mot-clé, son tableau.

    `colonnes` : la colonne d'origine de chaque caractère de la phrase, plus la fin ; vide quand la phrase n'est pas
    écrite telle quelle (paramètre remplacé), et le lieu est alors celui de la phrase entière. `exemple` : la ligne
    d'exemple que l'on joue ; `parametree` : l'étape en prend des valeurs. `contexte` : l'étape vient du Contexte, que
    le scénario peut corriger.
    """

    role: Role
    texte: str
    lieu: Lieu
    colonnes: tuple[int, ...] = ()
    table: tuple[tuple[Case, ...], ...] = ()
    exemple: Lieu | None = None
    parametree: bool = False
    contexte: bool = False

    def lieu_de(self, morceau: str) -> Lieu:
        """Rend le lieu d'un morceau de la phrase, le dernier s'il y en a plusieurs ; à défaut celui de la phrase."""
        debut = self.texte.rfind(morceau) if morceau and self.colonnes else -1
        if debut < 0:
            return self.lieu
        ligne = self.lieu.ligne
        fin = self.colonnes[debut + len(morceau)]
        return Lieu(self.lieu.fichier, ligne, self.colonnes[debut], ligne, max(fin, self.colonnes[debut] + 1))

    def situer(self, diagnostic: Diagnostic) -> Diagnostic:
        """Ajoute au diagnostic la ligne d'exemple d'une étape paramétrée ; et le lieu de l'étape, s'il n'en a aucun."""
        endroits = diagnostic.endroits or (Endroit(self.lieu),)
        if self.exemple is not None and self.parametree:
            endroits = (*endroits, Endroit(self.exemple, "pour cet exemple"))
        return replace(diagnostic, endroits=endroits)


@dataclass(frozen=True, slots=True)
class Scenario:
    """Un scénario prêt à jouer ; un plan de scénario en donne un par ligne d'exemple.

    `enonces` : les énoncés qu'il vérifie, d'après ses étiquettes, celles de sa fonctionnalité et de ses exemples.
    """

    fichier: str
    fonctionnalite: str
    nom: str
    lieu: Lieu
    enonces: tuple[str, ...]
    etapes: tuple[Etape, ...]
    exemple: Lieu | None = None

    def __str__(self) -> str:
        ligne = (self.exemple or self.lieu).ligne
        return f"{self.fichier}:{ligne} · {self.nom}"
