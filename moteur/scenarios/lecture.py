"""Fichiers `.feature` → scénarios : la syntaxe est celle de Gherkin, et chaque mot garde son lieu."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

from gherkin.errors import (
    CompositeParserException,
    NoSuchLanguageException,
    ParserException,
    UnexpectedEOFException,
    UnexpectedTokenException,
)
from gherkin.parser import Parser
from gherkin.pickles.compiler import Compiler, GherkinDocumentWithURI, Pickle
from gherkin.token_matcher import TokenMatcher

from moteur.diagnostics import Diagnostic, Lieu, trier
from moteur.diagnostics.catalogue import (
    s001_gherkin,
    s002_phrase,
    s007_enonce,
    s011_parametre,
    s012_nom_en_double,
    s014_aucun_scenario,
)
from moteur.langage.texte import Texte, lire_fichier
from moteur.modele.noms import canonique
from moteur.scenarios.scenario import Case, Etape, Role, Scenario

SUFFIXE = ".feature"

_ENONCE = re.compile(r"[A-Z]+-\d{2,}")
_LANGUE = re.compile(r"#\s*language\s*:\s*fr")
_ROLES = {"Context": Role.DONNE, "Action": Role.QUAND, "Outcome": Role.ALORS}

_Noeud = Mapping[str, Any]


def lire(chemins: Path | str | Sequence[Path | str]) -> tuple[list[Scenario], list[Diagnostic]]:
    """Lit les scénarios de fichiers et de dossiers (leurs `.feature`, à toute profondeur), dans un ordre stable.

    Un plan de scénario donne un scénario par ligne d'exemple. Les phrases ne sont comprises qu'en jouant : il y faut le
    vocabulaire d'un moteur. Rend tous les diagnostics de tous les fichiers.
    """
    liste = [chemins] if isinstance(chemins, Path | str) else list(chemins)
    scenarios: list[Scenario] = []
    fautes: list[Diagnostic] = []
    for chemin in map(Path, liste):
        fichiers = sorted(chemin.rglob(f"*{SUFFIXE}")) if chemin.is_dir() else [chemin]
        if not fichiers:
            fautes.append(s014_aucun_scenario.dossier(Lieu(str(chemin), 1, 1, 1, 2)))
        for fichier in fichiers:
            lus, erreurs = lire_feature(fichier)
            scenarios += lus
            fautes += erreurs
    return scenarios, trier(fautes)


def lire_feature(chemin: Path) -> tuple[list[Scenario], list[Diagnostic]]:
    """Lit un fichier `.feature`."""
    texte, fautes = lire_fichier(chemin)
    return (_Lecture(texte).lire(fautes)) if texte is not None else ([], fautes)


@dataclass(frozen=True)
class _Lecture:
    texte: Texte

    def lire(self, fautes: list[Diagnostic]) -> tuple[list[Scenario], list[Diagnostic]]:
        premiere = next((x for x in self.texte.lignes if x.texte.strip()), None)
        if premiere is None or not _LANGUE.fullmatch(premiere.texte.strip()):
            lieu = self.texte.lieu_ligne(premiere.numero if premiere else 1)
            return [], [*fautes, s001_gherkin.langue(lieu)]
        contenu = "\n".join(x.texte for x in self.texte.lignes)
        try:
            document: Any = Parser().parse(contenu, TokenMatcher("fr"))
        except CompositeParserException as erreur:
            return [], [*fautes, *(self._syntaxe(e) for e in erreur.errors)]
        except ParserException as erreur:
            return [], [*fautes, self._syntaxe(erreur)]
        fonctionnalite = document.get("feature")
        if fonctionnalite is None:
            return [], [*fautes, s014_aucun_scenario.fichier(Lieu(self.texte.fichier, 1, 1, 1, 2))]
        ecrits = list(_scenarios(fonctionnalite["children"]))
        if not ecrits:
            fautes.append(s014_aucun_scenario.fichier(self._lieu_noeud(fonctionnalite)))
        fautes += self._doublons(ecrits)
        for ecrit in ecrits:
            fautes += self._exemples(ecrit)
        fautes += self._descriptions(fonctionnalite["children"])
        noeuds = {n["id"]: n for n in _noeuds(fonctionnalite)}
        contexte = {e["id"] for e in _etapes_de_contexte(fonctionnalite["children"])}
        document["uri"] = self.texte.fichier
        scenarios = []
        for pickle in Compiler().compile(cast("GherkinDocumentWithURI", document)):
            scenario, erreurs = self._scenario(fonctionnalite["name"], pickle, noeuds, contexte)
            scenarios.append(scenario)
            fautes += erreurs
        return scenarios, trier(fautes)

    # --- lieux -------------------------------------------------------------------------------------------------------

    def _lieu(self, ligne: int, colonne: int, longueur: int) -> Lieu:
        """Le lieu d'origine ; `colonne` est celle du texte normalisé, dès 1."""
        return self.texte.lieu(ligne, colonne - 1, colonne - 1 + max(longueur, 1))

    def _lieu_noeud(self, noeud: _Noeud) -> Lieu:
        return self.texte.lieu_ligne(noeud["location"]["line"])

    def _syntaxe(self, erreur: ParserException) -> Diagnostic:
        ligne = min(erreur.location["line"], len(self.texte.lignes))
        lieu = self.texte.lieu_ligne(ligne)
        nu = self.texte.lignes[ligne - 1].texte.strip()
        if isinstance(erreur, UnexpectedEOFException):
            return s001_gherkin.fin(lieu)
        if isinstance(erreur, NoSuchLanguageException):
            return s001_gherkin.langue(lieu)
        if isinstance(erreur, UnexpectedTokenException):
            return s001_gherkin.inattendu(lieu, nu)
        return s001_gherkin.cases(lieu) if nu.startswith("|") else s001_gherkin.inattendu(lieu, nu)

    # --- scénarios ---------------------------------------------------------------------------------------------------

    def _doublons(self, ecrits: Iterable[_Noeud]) -> Iterator[Diagnostic]:
        premiers: dict[str, _Noeud] = {}
        for ecrit in ecrits:
            premier = premiers.setdefault(ecrit["name"], ecrit)
            if premier is not ecrit:
                yield s012_nom_en_double.faute(self._lieu_noeud(ecrit), self._lieu_noeud(premier), ecrit["name"])

    def _descriptions(self, enfants: Iterable[_Noeud]) -> Iterator[Diagnostic]:
        """Gherkin prend pour une description la ligne sans mot-clé qui suit un titre : l'étape serait perdue."""
        for enfant in enfants:
            if "rule" in enfant:
                yield from self._descriptions(enfant["rule"]["children"])
                continue
            noeud = enfant.get("scenario") or enfant["background"]
            for decrit in (noeud, *noeud.get("examples", ())):
                if decrit["description"].strip():
                    suite = self.texte.lignes[decrit["location"]["line"] :]
                    ligne = next(x for x in suite if not x.vide)
                    yield s001_gherkin.inattendu(self.texte.lieu_ligne(ligne.numero), ligne.texte.strip())

    def _exemples(self, ecrit: _Noeud) -> Iterator[Diagnostic]:
        """Un plan sans exemple ne joue rien ; une colonne que rien n'emploie est une faute de frappe."""
        texte = " ".join([ecrit["name"], *_textes(ecrit["steps"])])
        if not ecrit["examples"]:
            if "Plan" in ecrit["keyword"]:
                yield s011_parametre.sans_exemple(self._lieu_noeud(ecrit))
            return
        for exemples in ecrit["examples"]:
            if not exemples.get("tableBody"):
                yield s011_parametre.sans_exemple(self._lieu_noeud(exemples))
            for case in exemples.get("tableHeader", {}).get("cells", ()):
                if f"<{case['value']}>" not in texte:
                    yield s011_parametre.inemploye(self._case(case, case["value"]).lieu, case["value"])

    def _scenario(
        self, fonctionnalite: str, pickle: Pickle, noeuds: Mapping[str, _Noeud], contexte: set[str]
    ) -> tuple[Scenario, list[Diagnostic]]:
        ecrit = noeuds[pickle["astNodeIds"][0]]
        exemple = self._lieu_noeud(noeuds[pickle["astNodeIds"][1]]) if len(pickle["astNodeIds"]) > 1 else None
        fautes: list[Diagnostic] = []
        etiquettes = [(t["name"].removeprefix("@"), noeuds[t["astNodeId"]]) for t in pickle["tags"]]
        enonces = tuple(dict.fromkeys(nom for nom, _ in etiquettes if _ENONCE.fullmatch(nom)))
        for nom, noeud in etiquettes:
            if not _ENONCE.fullmatch(nom) and nom != nom.lower():
                lieu = self._lieu(noeud["location"]["line"], noeud["location"]["column"], len(noeud["name"]))
                fautes.append(s007_enonce.mal_ecrit(lieu, nom))
        if not enonces and not fautes:
            fautes.append(s007_enonce.faute(self._lieu_noeud(ecrit), ecrit["name"]))
        etapes = []
        for pas in pickle["steps"]:
            noeud = noeuds[pas["astNodeIds"][0]]
            if pas["type"] not in _ROLES:
                aide = "commencez par « Étant donné », « Quand » ou « Alors »."
                fautes.append(s002_phrase.faute(self._lieu_noeud(noeud), f"{noeud['keyword']}{noeud['text']}", aide))
                continue
            if "docString" in noeud:
                aide = "écrivez la phrase sur une ligne, et ses faits dans un tableau."
                fautes.append(s002_phrase.faute(self._lieu_noeud(noeud), noeud["text"], aide))
            etapes.append(self._etape(cast("_Noeud", pas), noeud, exemple, contexte))
        lieu = self._lieu_noeud(ecrit)
        return (
            Scenario(self.texte.fichier, fonctionnalite, pickle["name"], lieu, enonces, tuple(etapes), exemple),
            fautes,
        )

    def _etape(self, pas: _Noeud, noeud: _Noeud, exemple: Lieu | None, contexte: set[str]) -> Etape:
        ligne, colonne = noeud["location"]["line"], noeud["location"]["column"] + len(noeud["keyword"])
        ecrit = noeud["text"]
        texte = canonique(pas["text"])
        colonnes: tuple[int, ...] = ()
        if texte == ecrit:
            toutes = self.texte.lignes[ligne - 1].colonnes
            colonnes = toutes[colonne - 1 : colonne + len(ecrit)]
        return Etape(
            role=_ROLES[pas["type"]],
            texte=texte,
            lieu=self._lieu(ligne, colonne, len(ecrit)),
            colonnes=colonnes,
            table=self._table(pas, noeud),
            exemple=exemple,
            parametree="<" in " ".join(_textes([noeud])),
            contexte=noeud["id"] in contexte,
        )

    def _table(self, pas: _Noeud, noeud: _Noeud) -> tuple[tuple[Case, ...], ...]:
        if "dataTable" not in noeud:
            return ()
        lignes = zip(pas["argument"]["dataTable"]["rows"], noeud["dataTable"]["rows"], strict=True)
        return tuple(
            tuple(self._case(ecrite, lue["value"]) for lue, ecrite in zip(lue["cells"], ecrite["cells"], strict=True))
            for lue, ecrite in lignes
        )

    def _case(self, ecrite: _Noeud, valeur: str) -> Case:
        place = ecrite["location"]
        return Case(canonique(valeur), self._lieu(place["line"], place["column"], len(ecrite["value"])))


def _scenarios(enfants: Iterable[_Noeud]) -> Iterator[_Noeud]:
    for enfant in enfants:
        if "scenario" in enfant:
            yield enfant["scenario"]
        elif "rule" in enfant:
            yield from _scenarios(enfant["rule"]["children"])


def _etapes_de_contexte(enfants: Iterable[_Noeud]) -> Iterator[_Noeud]:
    for enfant in enfants:
        if "background" in enfant:
            yield from enfant["background"]["steps"]
        elif "rule" in enfant:
            yield from _etapes_de_contexte(enfant["rule"]["children"])


def _textes(etapes: Iterable[_Noeud]) -> Iterator[str]:
    for etape in etapes:
        yield etape["text"]
        for ligne in etape.get("dataTable", {}).get("rows", ()):
            yield from (case["value"] for case in ligne["cells"])


def _noeuds(noeud: Any) -> Iterator[_Noeud]:
    """Parcourt tous les nœuds de l'arbre Gherkin qui ont un identifiant."""
    if isinstance(noeud, dict):
        if "id" in noeud:
            yield noeud
        for enfant in noeud.values():
            yield from _noeuds(enfant)
    elif isinstance(noeud, list):
        for enfant in noeud:
            yield from _noeuds(enfant)
