"""Le catalogue des énoncés : ce que les documents disent du droit, phrase par phrase, un fichier par domaine.

Un dossier d'énoncés contient `documents.yaml`, qui donne leur titre aux documents cités, et un fichier par domaine. Lu
par `yaml_strict`, confronté à `enonces.schema.json`, puis à ce qu'un schéma ne sait pas dire : identifiants uniques et
du bon préfixe, documents connus, dates, exemple d'un énoncé calculable, note d'un énoncé qui n'est pas conforme.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from moteur.diagnostics import Diagnostic, Lieu, trier
from moteur.diagnostics.catalogue import (
    b010_fichier_illisible,
    e001_identifiant,
    e002_enonce_en_double,
    e003_document_inconnu,
    e004_enonce_incomplet,
)
from moteur.diagnostics.suggestions import vouliez_vous
from moteur.modele.ecritures import citer, lire_date
from moteur.modele.positions import Chemin, Positions
from moteur.modele.schema_yaml import traduire, validateur
from moteur.modele.yaml_strict import lire_yaml

DOCUMENTS = "documents.yaml"
CONFORME = "conforme"


@dataclass(frozen=True, slots=True)
class Document:
    """Un document d'où viennent des énoncés."""

    identifiant: str
    titre: str
    note: str
    lieu: Lieu


@dataclass(frozen=True, slots=True)
class Citation:
    """Où un énoncé se lit : le document, sa ligne, ses mots."""

    document: str
    ligne: int
    texte: str


@dataclass(frozen=True, slots=True)
class Enonce:
    """Une phrase normative ou calculable d'un document.

    `du` et `au` : la période où il vaut, `None` si elle est inconnue ou sans terme ; `droit_actuel` : conforme, périmé,
    imprécis, contradictoire ou inconnu, avec une `note` dès qu'il n'est pas conforme.
    """

    identifiant: str
    domaine: str
    citations: tuple[Citation, ...]
    texte: str
    nature: str
    acteur: str
    du: date | None
    au: date | None
    droit_actuel: str
    note: str
    calculable: bool
    exemple: str
    articles: tuple[str, ...]
    lieu: Lieu


@dataclass(frozen=True, slots=True)
class Domaine:
    """Un domaine du droit : un fichier du catalogue, un préfixe d'identifiant."""

    identifiant: str
    titre: str
    prefixe: str
    lieu: Lieu


@dataclass(frozen=True, slots=True)
class Catalogue:
    """Tous les énoncés, dans l'ordre des fichiers."""

    documents: Mapping[str, Document] = field(default_factory=dict)
    domaines: Mapping[str, Domaine] = field(default_factory=dict)
    enonces: Mapping[str, Enonce] = field(default_factory=dict)


def lire_enonces(dossier: Path) -> tuple[Catalogue, list[Diagnostic]]:
    """Lit un dossier d'énoncés ; tant qu'un diagnostic est une erreur, le catalogue rendu est incomplet."""
    lieu = Lieu(str(dossier), 1, 1, 1, 1)
    if not dossier.is_dir():
        return Catalogue(), [b010_fichier_illisible.faute(lieu, f"Le dossier d'énoncés « {dossier} » n'existe pas.")]
    chemins = sorted(f for f in dossier.iterdir() if f.suffix in {".yaml", ".yml"} and not f.name.startswith("."))
    lecture = _Lecture()
    for chemin in sorted(chemins, key=lambda c: c.name != DOCUMENTS):  # les documents d'abord : les énoncés les citent
        try:
            contenu = chemin.read_bytes()
        except OSError:
            ici = Lieu(str(chemin), 1, 1, 1, 1)
            lecture.fautes.append(b010_fichier_illisible.faute(ici, f"Le fichier « {chemin} » ne s'ouvre pas."))
            continue
        lecture.fichier(contenu, str(chemin), documents=chemin.name == DOCUMENTS)
    if not chemins:
        raison = f"Le dossier d'énoncés « {dossier} » ne contient aucun fichier « .yaml »."
        lecture.fautes.append(b010_fichier_illisible.faute(lieu, raison))
    return Catalogue(lecture.documents, lecture.domaines, lecture.enonces), trier(lecture.fautes)


class _Lecture:
    """Ce qui se lit fichier après fichier, et les fautes qui s'y trouvent."""

    def __init__(self) -> None:
        self.fautes: list[Diagnostic] = []
        self.documents: dict[str, Document] = {}
        self.domaines: dict[str, Domaine] = {}
        self.enonces: dict[str, Enonce] = {}
        self.positions = Positions("")

    def fichier(self, contenu: bytes, nom: str, *, documents: bool) -> None:
        """Lit un fichier : celui des documents, ou un domaine."""
        arbre: Any
        arbre, self.positions, fautes = lire_yaml(contenu, nom)
        self.fautes += fautes
        if arbre is None:
            return
        racine = "documents" if documents else "domaine"
        violations = list(validateur("moteur.modele", "enonces.schema.json", racine).iter_errors(arbre))
        for violation in violations:
            self.fautes += traduire(violation, self.positions, e001_identifiant.faute)
        if violations:  # rien de sûr à lire : un énoncé mal formé en ferait dire d'autres fautes
            return
        if documents:
            self._documents(arbre)
        else:
            self._domaine(arbre)

    def _documents(self, arbre: dict[str, Any]) -> None:
        for rang, bloc in enumerate(arbre["documents"]):
            lieu = self.positions.valeur(("documents", rang, "id"))
            premier = self.documents.get(bloc["id"])
            if premier is not None:
                self.fautes.append(e002_enonce_en_double.faute(lieu, premier.lieu, bloc["id"]))
                continue
            self.documents[bloc["id"]] = Document(bloc["id"], bloc["titre"].strip(), bloc.get("note", ""), lieu)

    def _domaine(self, arbre: dict[str, Any]) -> None:
        lieu = self.positions.valeur(("domaine",))
        domaine = Domaine(arbre["domaine"], arbre["titre"], arbre["prefixe"], lieu)
        for connu in self.domaines.values():
            if connu.identifiant == domaine.identifiant:
                self.fautes.append(e002_enonce_en_double.faute(lieu, connu.lieu, domaine.identifiant))
            elif connu.prefixe == domaine.prefixe:
                ici = self.positions.valeur(("prefixe",))
                self.fautes.append(e002_enonce_en_double.faute(ici, connu.lieu, domaine.prefixe))
        self.domaines.setdefault(domaine.identifiant, domaine)
        for rang, bloc in enumerate(arbre["enonces"]):
            self._enonce(bloc, ("enonces", rang), domaine)

    def _enonce(self, bloc: dict[str, Any], chemin: Chemin, domaine: Domaine) -> None:
        ident = bloc["id"]
        lieu = self.positions.valeur((*chemin, "id"))
        premier = self.enonces.get(ident)
        if premier is not None:
            self.fautes.append(e002_enonce_en_double.faute(lieu, premier.lieu, ident))
            return
        if ident.rpartition("-")[0] != domaine.prefixe:
            self.fautes.append(e001_identifiant.prefixe(lieu, ident, domaine.prefixe))
        for rang, citation in enumerate(bloc["source"]):
            if citation["document"] not in self.documents:
                ici = self.positions.valeur((*chemin, "source", rang, "document"))
                aide = vouliez_vous(citation["document"], self.documents)
                self.fautes.append(e003_document_inconnu.faute(ici, citer(citation["document"]), self.documents, aide))
        calculable = bloc["calculable"] == "oui"
        if calculable and "exemple" not in bloc:
            self.fautes.append(e004_enonce_incomplet.sans_exemple(lieu, ident))
        effet = bloc["effet"]
        if effet["droit_actuel"] != CONFORME and "note" not in effet:
            ici = self.positions.valeur((*chemin, "effet", "droit_actuel"))
            self.fautes.append(e004_enonce_incomplet.sans_note(ici, ident, effet["droit_actuel"]))
        self.enonces[ident] = Enonce(
            identifiant=ident,
            domaine=domaine.identifiant,
            citations=tuple(Citation(c["document"], int(c["ligne"]), c["citation"]) for c in bloc["source"]),
            texte=bloc["enonce"].strip(),
            nature=bloc["nature"],
            acteur=bloc.get("acteur", ""),
            du=self._date(effet, "du", (*chemin, "effet")),
            au=self._date(effet, "au", (*chemin, "effet")),
            droit_actuel=effet["droit_actuel"],
            note=effet.get("note", ""),
            calculable=calculable,
            exemple=bloc.get("exemple", ""),
            articles=tuple(bloc.get("articles", ())),
            lieu=lieu,
        )

    def _date(self, effet: dict[str, str], cle: str, chemin: Chemin) -> date | None:
        if cle not in effet:
            return None
        lue = lire_date(effet[cle].strip(), self.positions.valeur((*chemin, cle)))
        if isinstance(lue, Diagnostic):
            self.fautes.append(lue)
            return None
        return lue
