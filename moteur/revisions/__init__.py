"""Les éditions que l'on désigne : un dossier, une révision git, une archive.

`ouvrir` en rend les dossiers de règles et de barèmes. L'arbre de travail n'est jamais touché : une révision ou une
archive se déplie dans un dossier temporaire, qui disparaît après usage.
"""

from __future__ import annotations

import os
import re
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from moteur import donnees
from moteur.diagnostics import DemandeInvalide, Diagnostic, Lieu
from moteur.diagnostics.catalogue import v001_designation, v002_contenu, v004_git
from moteur.revisions.archives import est_archive, lire_archive
from moteur.revisions.git import Depot

REGLES, BAREMES, SCENARIOS, ENONCES = "regles", "baremes", "scenarios", "enonces"
_COUCHE = re.compile(r"(regles|baremes)(?:-([2-9]|[1-9]\d))?")


@dataclass(frozen=True, slots=True)
class Revision:
    """Une édition ouverte ; ses dossiers ne valent que le temps du contexte.

    `designation` : comme la personne l'a écrite. `regles`, `baremes` : les couches, du dessous au dessus. `commit` : le
    hash, pour une révision git. `racine` : ce qui contient tout ; `temporaire` si c'est un dossier qui disparaîtra.
    """

    designation: str
    racine: Path
    regles: tuple[Path, ...]
    baremes: tuple[Path, ...]
    scenarios: Path | None = None
    enonces: Path | None = None
    commit: str | None = None
    temporaire: bool = False

    def nommer(self, fichier: str) -> str:
        """Rend le nom à montrer d'un fichier : « HEAD~3:regles/apa.regle », ou son chemin dans un dossier."""
        if not self.temporaire:
            return fichier
        try:
            return f"{self.designation}:{Path(fichier).relative_to(self.racine).as_posix()}"
        except ValueError:
            return fichier

    def situer(self, lieu: Lieu) -> Lieu:
        """Rend un lieu dont le fichier porte le nom à montrer."""
        return replace(lieu, fichier=self.nommer(lieu.fichier))

    def traduire(self, diagnostics: Iterable[Diagnostic]) -> list[Diagnostic]:
        """Rend les diagnostics, leurs lieux nommés comme il faut les montrer."""
        racine = f"{self.racine.as_posix()}/"
        nom = f"{self.designation}:"

        def dire(texte: str) -> str:
            return texte.replace(racine, nom) if self.temporaire else texte

        return [
            replace(
                d,
                message=dire(d.message),
                aide=dire(d.aide),
                endroits=tuple(replace(e, lieu=self.situer(e.lieu)) for e in d.endroits),
            )
            for d in diagnostics
        ]

    def sources(self, diagnostics: Iterable[Diagnostic]) -> dict[str, str]:
        """Rend les textes que citent des diagnostics traduits, par nom montré : un dossier temporaire disparaît."""
        debut = f"{self.designation}:"
        noms = {e.lieu.fichier for d in diagnostics for e in d.endroits if e.lieu.fichier.startswith(debut)}
        textes = {}
        for nom in noms if self.temporaire else ():
            chemin = self.racine / nom.removeprefix(debut)
            if chemin.is_file():
                textes[nom] = chemin.read_bytes().decode("utf-8", errors="replace")
        return textes


@contextmanager
def ouvrir(designation: str, depot: Path | None = None) -> Iterator[Revision]:
    """Ouvre l'édition désignée : un dossier, une archive, ou une révision git du dépôt.

    Un chemin qui existe l'emporte sur une révision de même nom. `depot` : un dossier du dépôt git où chercher une
    révision ; à défaut le répertoire courant s'il contient `regles` et `baremes`, sinon le dépôt des règles livrées.
    Lève `DemandeInvalide`, avec ses diagnostics en français.
    """
    chemin = Path(designation)
    if not designation.strip() or "\0" in designation:
        raise DemandeInvalide([v001_designation.faute(designation)])
    if os.path.isdir(chemin):  # noqa: PTH112 -- un nom trop long n'est pas un dossier ; pathlib en lèverait une erreur
        yield _dossier(designation, chemin)
    elif os.path.isfile(chemin) and est_archive(chemin.name):  # noqa: PTH113 -- de même
        with tempfile.TemporaryDirectory(prefix="moteur-") as temporaire:
            yield deplier(designation, _de_la_racine(lire_archive(chemin)), Path(temporaire))
    elif os.path.isfile(chemin):  # noqa: PTH113 -- de même
        raise DemandeInvalide([v001_designation.faute(designation)])
    else:
        with _revision(designation, depot or depot_par_defaut()) as ouverte:
            yield ouverte


def depot_par_defaut() -> Path:
    """Rend le dossier où chercher une révision : le répertoire courant s'il a une édition, sinon celui des données."""
    ici = Path.cwd()
    for dossier in (ici, *ici.parents):
        if (dossier / REGLES).is_dir() and (dossier / BAREMES).is_dir():
            return dossier
    return donnees.dossier_regles().parent


@contextmanager
def _revision(designation: str, dossier: Path) -> Iterator[Revision]:
    trouve = Depot.trouver(dossier)
    if trouve is None:
        raise DemandeInvalide([v001_designation.sans_depot(designation, str(dossier))])
    with trouve as depot, tempfile.TemporaryDirectory(prefix="moteur-") as temporaire:
        commit = depot.revision(designation)
        base = depot.chemin(dossier)
        contenus = {}
        for nom in (REGLES, BAREMES, SCENARIOS, ENONCES):
            arbre = depot.arbre(commit, f"{base}/{nom}" if base else nom)
            for entree in depot.fichiers(arbre) if arbre is not None else ():
                chemin = f"{nom}/{entree.chemin}"
                if not entree.ordinaire:
                    raise DemandeInvalide([v004_git.contenu(designation, chemin)])
                contenus[chemin] = depot.contenu(entree.contenu)
        yield replace(deplier(designation, contenus, Path(temporaire)), commit=commit)


def _de_la_racine(contenus: Mapping[str, bytes]) -> dict[str, bytes]:
    """Rend les fichiers de l'édition d'une archive, nommés depuis le dossier qui contient `regles`."""
    bases = {nom[: place.start()] for nom in contenus for place in [re.search(r"(?:(?<=/)|^)regles/", nom)] if place}
    if not bases:
        return dict(contenus)
    base = min(bases, key=lambda b: (b.count("/"), b))
    return {nom.removeprefix(base): octets for nom, octets in contenus.items() if nom.startswith(base)}


def deplier(designation: str, contenus: Mapping[str, bytes], ou: Path) -> Revision:
    """Écrit dans un dossier temporaire les seuls fichiers d'une édition ; `regles-2` se pose sur `regles`."""
    racine = ou.resolve()
    for nom, octets in contenus.items():
        premier = nom.partition("/")[0]
        if "/" in nom and (_COUCHE.fullmatch(premier) or premier in {SCENARIOS, ENONCES}):
            fichier = racine / nom
            fichier.parent.mkdir(parents=True, exist_ok=True)
            fichier.write_bytes(octets)

    def couches(nom: str) -> tuple[Path, ...]:
        lues = [(_COUCHE.fullmatch(x.name), x) for x in racine.iterdir() if x.name.partition("-")[0] == nom]
        rangees = sorted((int(lu[2] or 1), x) for lu, x in lues if lu is not None)
        return tuple(x for _, x in rangees)

    lue = _dossier(designation, racine)
    return replace(lue, regles=couches(REGLES), baremes=couches(BAREMES), temporaire=True)


def _dossier(designation: str, racine: Path) -> Revision:
    """Trouve les dossiers d'une édition ; lève `DemandeInvalide` s'il y manque les règles ou les barèmes."""
    absents = [nom for nom in (REGLES, BAREMES) if not (racine / nom).is_dir()]
    if absents:
        raise DemandeInvalide([v002_contenu.faute(designation, absents)])

    def facultatif(nom: str) -> Path | None:
        return racine / nom if (racine / nom).is_dir() else None

    return Revision(
        designation,
        racine,
        (racine / REGLES,),
        (racine / BAREMES,),
        facultatif(SCENARIOS),
        facultatif(ENONCES),
    )
