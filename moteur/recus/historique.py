"""L'historique git des règles et des barèmes : la révision qui a de telles empreintes.

Seul ce qui change se relit : un fichier est normalisé une fois, une empreinte calculée une fois par contenu de dossier.
Les règles ne sont regardées que là où les barèmes conviennent.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path, PurePosixPath
from typing import NamedTuple, TypeVar

from moteur.diagnostics import DemandeInvalide
from moteur.modele import couches as modele_couches
from moteur.modele import empreintes_textes as textes
from moteur.revisions import BAREMES, REGLES, Revision, deplier
from moteur.revisions.git import Depot

_C = TypeVar("_C")
Couche = tuple[str | None, Path]
"""Un dossier : son chemin dans le dépôt, ou rien s'il n'y est pas et se lit sur le disque ; et ce dossier."""

_Arbres = tuple[str | None, ...]


class Place(NamedTuple):
    """Une révision, et combien de couches de règles et de barèmes y font l'édition cherchée."""

    commit: str
    regles: int
    baremes: int


def hauteurs(couches: Sequence[object]) -> range:
    """Rend les nombres de couches à essayer : toutes, puis sans celle du dessus…

    >>> list(hauteurs(["baremes", "brouillon-2027"]))
    [2, 1]
    """
    return range(len(couches), 0, -1)


def ranger(couches: Mapping[str, Sequence[_C]], lire: Callable[[_C], Iterable[tuple[str, bytes]]]) -> dict[str, bytes]:
    """Rend les fichiers de couches nommées : la première garde son nom, la deuxième prend le rang 2."""
    contenus: dict[str, bytes] = {}
    for nom, empilees in couches.items():
        for rang, couche in enumerate(empilees, start=1):
            base = nom if rang == 1 else f"{nom}-{rang}"
            contenus |= {f"{base}/{chemin}": octets for chemin, octets in lire(couche)}
    return contenus


def fichiers_du_disque(dossier: Path) -> Iterator[tuple[str, bytes]]:
    """Parcourt les fichiers d'un dossier de règles ou de barèmes."""
    suffixes = {modele_couches.SUFFIXE, ".yaml", ".yml"}
    for fichier in sorted(dossier.rglob("*")):
        if fichier.is_file() and fichier.suffix in suffixes:
            yield fichier.relative_to(dossier).as_posix(), fichier.read_bytes()


class Historique:
    """Les révisions qui touchent des couches de règles et de barèmes ; ferme son dépôt avec `fermer`."""

    def __init__(self, depot: Depot, regles: Sequence[Couche], baremes: Sequence[Couche]) -> None:
        self._depot = depot
        self._regles, self._baremes = tuple(regles), tuple(baremes)
        suivis = [chemin for chemin, _ in (*regles, *baremes) if chemin is not None]
        self.commits = depot.histoire(suivis)
        self._textes: dict[str, str] = {}
        self._octets: dict[str, bytes] = {}
        self._connues: dict[tuple[str, _Arbres], str] = {}
        self._arbres: dict[tuple[str, str], str | None] = {}

    @classmethod
    def de(cls, regles: Sequence[Path], baremes: Sequence[Path]) -> Historique | None:
        """Rend l'historique du dépôt où sont ces couches, ou rien si elles ne sont pas dans un dépôt lisible."""
        try:
            depot = Depot.trouver(regles[0])
        except DemandeInvalide:
            return None
        if depot is None:
            return None
        situees = [[(depot.chemin(d), d) for d in dossiers] for dossiers in (regles, baremes)]
        suivies = any(chemin is not None for couches in situees for chemin, _ in couches)
        return cls(depot, *situees) if suivies else None

    def fermer(self) -> None:
        """Ferme la lecture du dépôt."""
        self._depot.__exit__(None, None, None)

    def trouver(self, regles: str, baremes: str) -> Place | None:
        """Rend le commit le plus récent qui a ces deux empreintes, toutes ses couches ou les premières, ou rien."""
        for commit in self.commits:
            hauteur_baremes = self._hauteur_baremes(commit, baremes)
            hauteur_regles = self._hauteur_regles(commit, regles) if hauteur_baremes is not None else None
            if hauteur_baremes is not None and hauteur_regles is not None:
                return Place(commit, hauteur_regles, hauteur_baremes)
        return None

    def dire_separees(self, regles: str, baremes: str) -> str:
        """Dit les révisions qui ont l'une des deux empreintes, quand aucune n'a les deux."""
        avec_regles = next((c for c in self.commits if self._hauteur_regles(c, regles) is not None), None)
        avec_baremes = next((c for c in self.commits if self._hauteur_baremes(c, baremes) is not None), None)
        if avec_regles is not None and avec_baremes is not None:
            return (
                f" La révision {avec_regles[:12]} a les mêmes règles et {avec_baremes[:12]} les mêmes barèmes ;"
                " aucune n'a les deux à la fois."
            )
        if avec_regles is not None:
            return f" La révision {avec_regles[:12]} a les mêmes règles, aucune n'a ces barèmes."
        if avec_baremes is not None:
            return f" La révision {avec_baremes[:12]} a les mêmes barèmes, aucune n'a ces règles."
        return ""

    def decrire(self, commit: str) -> tuple[str, str]:
        """Rend le jour et le sujet d'un commit."""
        return self._depot.decrire(commit)

    @contextmanager
    def ouvrir(self, place: Place) -> Iterator[Revision]:
        """Déplie les couches d'un commit dans un dossier temporaire."""
        with tempfile.TemporaryDirectory(prefix="moteur-") as temporaire:
            yield deplier(place.commit[:12], self.contenus(place), Path(temporaire))

    def contenus(self, place: Place) -> dict[str, bytes]:
        """Rend les fichiers d'un commit, couche par couche : `regles/…`, `regles-2/…`, `baremes/…`."""
        couches = {REGLES: self._regles[: place.regles], BAREMES: self._baremes[: place.baremes]}
        return ranger(couches, lambda couche: self._fichiers(place.commit, couche))

    def _fichiers(self, commit: str, couche: Couche) -> Iterator[tuple[str, bytes]]:
        chemin, dossier = couche
        if chemin is None:
            yield from fichiers_du_disque(dossier)
            return
        arbre = self._arbre(commit, chemin)
        for entree in self._depot.fichiers(arbre) if arbre is not None else ():
            if entree.ordinaire:
                yield entree.chemin, self._depot.contenu(entree.contenu)

    # --- Empreintes -------------------------------------------------------------------------------------------------

    def _arbre(self, commit: str, chemin: str) -> str | None:
        cle = (commit, chemin)
        if cle not in self._arbres:
            self._arbres[cle] = self._depot.arbre(commit, chemin)
        return self._arbres[cle]

    def _arbres_de(self, commit: str, couches: Sequence[Couche]) -> _Arbres:
        return tuple(self._arbre(commit, chemin) if chemin is not None else None for chemin, _ in couches)

    def _hauteur_regles(self, commit: str, cherchee: str) -> int | None:
        """Le nombre de couches de règles qui ont cette empreinte dans ce commit, toutes d'abord."""
        return next((n for n in hauteurs(self._regles) if self._empreinte_regles(commit, n) == cherchee), None)

    def _hauteur_baremes(self, commit: str, cherchee: str) -> int | None:
        return next((n for n in hauteurs(self._baremes) if self._empreinte_baremes(commit, n) == cherchee), None)

    def _empreinte_regles(self, commit: str, hauteur: int) -> str:
        couches = self._regles[:hauteur]
        cle = (REGLES, self._arbres_de(commit, couches))
        if cle not in self._connues:
            self._connues[cle] = textes.empreinte_de_regles(
                texte for couche in couches for texte in self._textes_de(commit, couche)
            )
        return self._connues[cle]

    def _empreinte_baremes(self, commit: str, hauteur: int) -> str:
        couches = self._baremes[:hauteur]
        cle = (BAREMES, self._arbres_de(commit, couches))
        if cle not in self._connues:
            self._connues[cle] = textes.empreinte_de_baremes(
                (rang, nom, octets)
                for rang, couche in enumerate(couches)
                for nom, octets in self._baremes_de(commit, couche)
            )
        return self._connues[cle]

    def _textes_de(self, commit: str, couche: Couche) -> Iterator[tuple[str, str]]:
        chemin, dossier = couche
        if chemin is None:
            for fichier in modele_couches.fichiers_de_regles([dossier]):
                yield fichier.relative_to(dossier).as_posix(), textes.normaliser_regles(fichier.read_bytes())
            return
        arbre = self._arbre(commit, chemin)
        entrees = [e for e in self._depot.fichiers(arbre) if e.chemin.endswith(modele_couches.SUFFIXE)] if arbre else []
        for entree in sorted(entrees, key=lambda e: PurePosixPath(e.chemin)):
            if entree.contenu not in self._textes:
                self._textes[entree.contenu] = textes.normaliser_regles(self._depot.contenu(entree.contenu))
            yield entree.chemin, self._textes[entree.contenu]

    def _baremes_de(self, commit: str, couche: Couche) -> Iterator[tuple[str, bytes]]:
        chemin, dossier = couche
        if chemin is None:
            for fichier in modele_couches.fichiers_de_baremes(dossier):
                yield fichier.name, textes.normaliser_baremes(fichier.read_bytes())
            return
        arbre = self._arbre(commit, chemin)
        entrees = self._depot.fichiers(arbre) if arbre else ()
        for entree in sorted((e for e in entrees if modele_couches.est_de_baremes(e.chemin)), key=lambda e: e.chemin):
            if entree.contenu not in self._octets:
                self._octets[entree.contenu] = textes.normaliser_baremes(self._depot.contenu(entree.contenu))
            yield entree.chemin, self._octets[entree.contenu]
